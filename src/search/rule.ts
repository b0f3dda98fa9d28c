/** A rule of `urgent.yaml`: what a danger sign sounds like. */

/** Places that follow each other, each with the meanings of which one stands there. */
export type Part = readonly (readonly string[])[];

export interface Rule {
  /** All of them occur, close together, in any order. */
  parts: readonly Part[];
  /** Meanings of which none occurs nearby. */
  unless: readonly string[];
}

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
