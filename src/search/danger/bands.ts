/**
 * What is raised, what is asked about calmly, and what is left alone. Rules say what must never be missed; what was
 * learned of how people tell of danger finds what no rule has words for, and doubts a rule whose words mean
 * something else. The numbers are shares from 0 to 1, chosen on voices held out (`npm run learn`).
 */
import type { Likelihood } from './learned-signs.js';
import type { SignReading } from './sign-reader.js';

export const BANDS = {
  /** A sign whose rule matches is asked about, and not raised, where danger is less likely than this. */
  doubted: 0.15,
  /** The same for a rule that matches only with the last word, which is short and may not be typed to its end. */
  unfinished: 0.6,
  /** A text of no more words than this is short: what few words mean, rules say. None is doubted there, whole or not. */
  fewWords: 5,
  /** Where danger is at least so likely, signs are raised without a rule that matches. */
  raised: 0.9,
  /** A sign by itself is at least so likely, where what was learned names it. */
  named: 0.35,
  /** Where danger is at least so likely, the likeliest sign is asked about. */
  asked: 0.5,
};

/** Signs to raise, or else one question: the id of a clarification, or of the sign that it is about. */
export interface Decision {
  raised: readonly string[];
  asked: string | null;
}

/** @param likelihood what was learned says; where nothing was learned rules alone decide */
export function decide(reading: SignReading, likelihood: Likelihood | undefined): Decision {
  const { signs, clarification } = reading;
  if (!likelihood) return { raised: signs, asked: clarification };
  const { any } = likelihood;
  const byRules = undoubted(reading, any);
  const [likeliest = null] = any >= BANDS.asked ? named(likelihood) : [];
  return {
    raised: byRules.length > 0 ? [...byRules, ...sure(likelihood)] : learned(reading, likelihood),
    asked: clarification ?? signs[0] ?? likeliest,
  };
}

/** The signs of rules that are not doubted. */
function undoubted(
  { signs, finished, words, isAboutSigns }: SignReading,
  any: number,
): readonly string[] {
  // Whoever asks about danger signs means what they name.
  if (any >= BANDS.unfinished || isAboutSigns || isShort(words)) return signs;
  return any >= BANDS.doubted ? finished : [];
}

/**
 * What is likely without a rule. In few words it is asked about, and so is what has a question of its own, and what
 * rules know better.
 */
function learned(
  { clarification, words, isLeftToRules }: SignReading,
  likelihood: Likelihood,
): string[] {
  if (likelihood.any < BANDS.raised || clarification !== null || isShort(words)) return [];
  return named(likelihood).filter((id) => !isLeftToRules(id));
}

const named = ({ signs }: Likelihood): string[] =>
  signs.filter(({ share }) => share >= BANDS.named).map(({ id }) => id);

/** What is beyond doubt beside the signs of rules. */
const sure = ({ signs }: Likelihood): string[] =>
  signs.filter(({ share }) => share >= BANDS.raised).map(({ id }) => id);

const isShort = (words: number): boolean => words <= BANDS.fewWords;
