/** The rules of `urgent.yaml`, by which danger signs are detected: how they are written and read. */

/** Positions that follow each other. Each lists the names of which one stands there. */
export type Part = readonly (readonly string[])[];

export interface Rule {
  /** All of them must occur, close together, in any order. */
  parts: readonly Part[];
  /** Names of which none may occur nearby. */
  unless: readonly string[];
}

/** The meanings by which the detector finds what a text denies. None of them has to be named by a rule. */
export const DENIAL = {
  /** Negate what stands after them: "no", "without". */
  denies: 'DENIES',
  /** Join whatever comes next to what is denied: "no fever or chills". */
  or: 'OR',
  /** Join what they name, with "and" as their first word: "no fever and chills", but not "no fever and numb legs". */
  and: 'AND',
  /** End a denial, as another clause begins: "no fever but my legs are numb". */
  but: 'BUT',
  /** Turn a denial round, after what it denies: "no numbness until today". */
  until: 'UNTIL',
  /** Signs as things that one may have or not: "weakness", and not "weak". */
  nouns: 'NOUNS',
  /** May stand between a denial and what it denies: "no signs of infection". */
  between: 'BETWEEN',
  /** Begin like a denial and deny nothing that follows: "not sure if it is numb". */
  none: 'NO-DENIAL',
} as const;

/** The meaning whose phrases hide what they are made of: "killing me" says nothing of killing. */
export const IDIOM = 'IDIOM';

/** Every meaning that the detector itself looks for. */
export const RESERVED_MEANINGS: readonly string[] = [...Object.values(DENIAL), IDIOM];

/** The ways in which more could stand together are too many to try between two keystrokes. */
const MAX_PARTS = 6;

/**
 * Reads a rule. Spaces separate its parts; `A+B` is one right after the other, `A/B` one or the other, and
 * `!A` not nearby. A name with capitals is that of a meaning; any other is a plain word.
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

/** What is wrong with how a rule is written. With such a mistake it would match nothing, or everything. */
export function findRuleMistakes({ parts, unless }: Rule): string[] {
  const mistakes: string[] = [];
  const names = parts.flat(2);
  if (names.length === 0) {
    mistakes.push('nothing to hear. Expected at least one part without "!".');
  }
  if (parts.flat().length > MAX_PARTS) {
    mistakes.push(`too much at once. Expected at most ${MAX_PARTS} parts.`);
  }
  if (names.includes('')) {
    mistakes.push(
      'a name is missing. Expected one on each side of "/" and "+", and single spaces.',
    );
  }
  for (const name of names.filter((one) => one.includes('!'))) {
    mistakes.push(`"!" inside a part, in "${name}". Expected it before a part of one name.`);
  }
  for (const name of unless.filter((one) => !isSingleName(one))) {
    mistakes.push(`"!${name}". Expected one name after "!", and another "!" for the next.`);
  }
  return mistakes;
}

/** Whether a name is that of a meaning: it has capitals, which plain words have not. */
export function isMeaning(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

/** Every meaning and plain word that a rule names. */
export function namesIn({ parts, unless }: Rule): string[] {
  return [...parts.flat(2), ...unless];
}

/** Whether a text is one name, with none of the signs that join names. */
export function isSingleName(name: string): boolean {
  return /^[^!+/]+$/.test(name);
}
