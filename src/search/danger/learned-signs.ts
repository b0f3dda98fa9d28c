/** What of a text is looked up in what was learned of how people tell of danger signs, and what follows from it. */
import { NONE, sharesOf } from '../learned/classifier.js';
import type { Evidence } from '../learned/classifier.js';
import type { QueryToken } from '../text/token.js';

/** Stands in every text, so that it speaks for how rare each sign is. */
const ALWAYS = '*';

/** Any number: that there is one says more about danger than which. */
const NUMBER = '0';

/** A word that is nowhere in the content. */
const UNKNOWN = '?';

/** Before the name of a meaning: it is denied. */
const DENIED = '-';

/** Before the id of a sign: one of its rules matches. */
const RULE = '!';

/** A meaning that a text holds. */
export interface HeldMeaning {
  name: string;
  isDenied: boolean;
}

/**
 * The words of a text, the meanings that rules name, which are in capitals, and the signs whose rules match; each
 * once.
 */
export function featuresOf(
  tokens: readonly QueryToken[],
  meanings: readonly HeldMeaning[],
  byRules: readonly string[],
): string[] {
  return [
    ...new Set([
      ALWAYS,
      ...tokens.flatMap(namesOf),
      ...meanings.map(({ name, isDenied }) => (isDenied ? DENIED : '') + name),
      ...byRules.map((id) => RULE + id),
    ]),
  ];
}

function namesOf({ word, stems, number, isStopWord, isKnown, isPartial }: QueryToken): string[] {
  // Half a word says nothing yet.
  if (isPartial && !isKnown) return [];
  if (number !== null) return [NUMBER];
  if (isStopWord) return [word];
  const [own = word, corrected = own] = stems;
  return isKnown ? [own] : [corrected, UNKNOWN];
}

/** How likely it is that a text tells of danger, from 0 to 1. */
export interface Likelihood {
  /** Of any sign. */
  any: number;
  /** Of each sign, the likeliest first. */
  signs: readonly { id: string; share: number }[];
}

/** Nothing where nothing was learned. */
export function likelihoodOf(evidence: Evidence): Likelihood | undefined {
  const shares = sharesOf(evidence);
  const signs = [...shares]
    .flatMap(([id, share]) => (id === NONE ? [] : { id, share }))
    .sort((a, b) => b.share - a.share);
  return signs.length > 0 ? { any: 1 - (shares.get(NONE) ?? 0), signs } : undefined;
}
