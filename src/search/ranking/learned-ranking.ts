/**
 * What was learned of how people ask (`content/<lang>/phrasings/`): how much each word speaks for each item, and
 * for none of them. A multinomial logistic regression on the stems of a query and the groups of synonyms it names.
 */
import type { LearnedRanking } from '../../content/pack/pack.js';
import type { Language } from '../query/language.js';
import type { InvertedIndex } from './inverted-index.js';
import type { ExpandedQuery } from './query-expansion.js';

/** The class of what the widget is not about. */
export const OFF_TOPIC = 'none';

/** Any number: that there is one says more about what is meant than which. */
const NUMBER = '0';

/** Tells a group of synonyms from a stem. */
const SYNONYM = '=';

/** Fewer features than this say less: what few words mean is found by the words themselves. */
const FULL_LENGTH = 8;

/** A word that is nowhere in the content, as most are of what the widget is not about. */
const UNKNOWN = '?';

/** What is learned from: what the words of a query are looked up by, and words that are nowhere; each once. */
export function featuresOf(
  { terms }: ExpandedQuery,
  language: Language,
  index: Pick<InvertedIndex, 'postings'>,
): string[] {
  const features = terms.flatMap(({ alternatives, isStopWord }) => {
    const found = [...alternatives.keys()];
    const isUnknown = !isStopWord && found.every((term) => index.postings(term).items.size === 0);
    return [...found.map((term) => nameOf(term, language)), ...(isUnknown ? [UNKNOWN] : [])];
  });
  return [...new Set(features)];
}

/** A name that stays the same when another group of synonyms is added. */
function nameOf(term: string, language: Language): string {
  const [variant = term] = language.variantsOf(term);
  if (variant !== term) return `${SYNONYM}${variant}`;
  return /^\d+$/.test(term) ? NUMBER : term;
}

/** What each feature of a text counts, so that a long one says as much as one of a sentence. */
export const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(count, FULL_LENGTH));

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Says that so much is to be added to the digit that follows. */
const CARRY = '.';
/** Levels lie on both sides of zero. */
const MIDDLE = 32;

/** By feature and class, in levels that are whole numbers from `-MAX_LEVEL` to `MAX_LEVEL`, none of them zero. */
export type Levels = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const MAX_LEVEL = 31;

/** Levels in the short form that a pack carries. */
export function encodeLevels(
  levels: Levels,
): Pick<LearnedRanking, 'ids' | 'features' | 'classes' | 'levels'> {
  const ids = [...new Set(Object.values(levels).flatMap((one) => Object.keys(one)))].sort();
  const features = Object.keys(levels).sort();
  const entries = features.map((feature) => Object.entries(levels[feature] ?? {}));
  return {
    ids,
    features: features.join(),
    classes: entries
      .map((one) => one.map(([id]) => encodeNumber(ids.indexOf(id))).join(''))
      .join(' '),
    levels: entries.flatMap((one) => one.map(([, level]) => DIGITS[level + MIDDLE])).join(''),
  };
}

function encodeNumber(value: number): string {
  const carries = Math.floor(value / DIGITS.length);
  return CARRY.repeat(carries) + (DIGITS[value % DIGITS.length] ?? '');
}

function decodeNumbers(text: string): number[] {
  const pattern = /(\.*)([\w-])/g;
  return [...text.matchAll(pattern)].map(
    ([, carries = '', digit = '']) => carries.length * DIGITS.length + DIGITS.indexOf(digit),
  );
}

/** How much a query speaks for each class: the logarithm of how likely it is, but for a number common to all. */
export type Evidence = ReadonlyMap<string, number>;

/** How much the features of a query speak for each class; nothing of them where nothing was learned. */
export type LearnedRanker = (features: readonly string[]) => Evidence;

/** @param learned none in a pack without phrasings: then nothing speaks for any item */
export function createLearnedRanking(learned: LearnedRanking | undefined): LearnedRanker {
  if (!learned) return () => new Map();
  const { ids, step } = learned;
  const classes = learned.classes.split(' ');
  const weights = new Map<string, [id: string, weight: number][]>();
  let at = 0;
  learned.features.split(',').forEach((feature, i) => {
    const entries = decodeNumbers(classes[i] ?? '').map((one): [string, number] => [
      ids[one] ?? OFF_TOPIC,
      (DIGITS.indexOf(learned.levels[at++] ?? '') - MIDDLE) * step,
    ]);
    weights.set(feature, entries);
  });
  return (features) => {
    const share = shareOf(features.length);
    const evidence = new Map(ids.map((id) => [id, 0]));
    for (const feature of features)
      for (const [id, weight] of weights.get(feature) ?? [])
        evidence.set(id, (evidence.get(id) ?? 0) + weight * share);
    return evidence;
  };
}

/** How likely it is that a query is about nothing that the widget answers, from 0 to 1. */
export function offTopicShare(evidence: Evidence): number {
  const highest = Math.max(...evidence.values());
  const all = [...evidence.values()].reduce((sum, one) => sum + Math.exp(one - highest), 0);
  return evidence.size > 0 ? Math.exp((evidence.get(OFF_TOPIC) ?? -Infinity) - highest) / all : 0;
}
