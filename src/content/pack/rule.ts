/** A rule of `urgent.yaml`: what a danger sign sounds like. */

/** Places that follow each other, each with the meanings of which one stands there. */
export type Part = readonly (readonly string[])[];

export interface Rule {
  /** All of them occur, close together, in any order. */
  parts: readonly Part[];
  /** Meanings of which none occurs nearby. */
  unless: readonly string[];
}

/** The meaning whose words deny what they stand right before, and the one that joins denials. */
export const NEGATION = 'DENIES';
export const ALTERNATION = 'OR';

/** With more, the ways in which they can stand together are too many to look at between two letters. */
const MAX_PARTS = 6;

/**
 * Reads a rule: parts with spaces between, `A+B` one right after the other, `A/B` one or the other,
 * `!A` not nearby. Capitals name a meaning; anything else is a word of its own.
 */
export function parseRule(rule: string): Rule {
  const words = rule.split(/\s+/);
  return {
    parts: words
      .filter((word) => !word.startsWith('!'))
      .map((word) => word.split('+').map((place) => place.split('/'))),
    unless: words.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
  };
}

/** What is wrong with how a rule is written: with such a mistake it is never heard, or always. */
export function findRuleMistakes({ parts, unless }: Rule): string[] {
  const mistakes: string[] = [];
  const heard = parts.flat(2);
  if (heard.length === 0) {
    mistakes.push('nothing to hear. Expected at least one part without "!".');
  }
  if (parts.flat().length > MAX_PARTS) {
    mistakes.push(`too much at once. Expected at most ${MAX_PARTS} parts.`);
  }
  if (heard.includes('')) {
    mistakes.push(
      'a name is missing. Expected one on each side of "/" and "+", and single spaces.',
    );
  }
  for (const name of heard.filter((one) => one.includes('!'))) {
    mistakes.push(`"!" inside a part, in "${name}". Expected it before a part of one name.`);
  }
  for (const name of unless.filter((one) => !isSingleName(one))) {
    mistakes.push(`"!${name}". Expected one name after "!", and another "!" for the next.`);
  }
  return mistakes;
}

/** Whether a name has capitals, which plain words of a rule have not. */
export function isMeaning(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

/** Whether it is one name and no more. */
export function isSingleName(name: string): boolean {
  return /^[^!+/]+$/.test(name);
}
