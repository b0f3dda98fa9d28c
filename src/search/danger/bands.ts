/**
 * What is raised, what is asked about calmly, and what is left alone. Rules say what must never be missed; what was
 * learned of how people tell of danger finds what no rule has words for, and doubts a rule whose words mean
 * something else. The numbers are shares from 0 to 1, chosen on voices held out (`npm run learn`).
 */
import type { Likelihood } from './learned-signs.js';
import type { SignReading } from './sign-reader.js';

export const BANDS = {
  /** A sign whose rule matches is asked about, and not raised, where danger is less likely than this. */
  doubted: 0.25,
  /** The same for a rule that matches only with the last word, which is short and may not be typed to its end. */
  unfinished: 0.6,
  /** Where danger is at least so likely, signs are raised without a rule that matches. */
  raised: 0.9,
  /** The likeliest is raised then, and those that are at least so likely beside it. */
  named: 0.15,
  /** Where danger is at least so likely, the likeliest sign is asked about. */
  asked: 0.6,
};

/** Signs to raise, or else one question: the id of a clarification, or of the sign that it is about. */
export interface Decision {
  raised: readonly string[];
  asked: string | null;
}

/** @param likelihood what was learned says; where nothing was learned rules alone decide */
export function decide(
  { signs, finished, clarification }: SignReading,
  likelihood: Likelihood | undefined,
): Decision {
  if (!likelihood) return { raised: signs, asked: clarification };
  const { any } = likelihood;
  const byRules = [
    ...(any >= BANDS.doubted ? finished : []),
    ...(any >= BANDS.unfinished ? signs : []),
  ];
  const likely = likelihood.signs
    .filter(({ share }, index) => index === 0 || share >= BANDS.named)
    .map(({ id }) => id);
  // What has a question of its own is asked, however likely it is.
  const isLikely = any >= BANDS.raised && (byRules.length > 0 || clarification === null);
  const raised = [...byRules, ...(isLikely ? likely : [])];
  const [doubted] = finished;
  const [likeliest = null] = likely;
  return { raised, asked: clarification ?? doubted ?? (any >= BANDS.asked ? likeliest : null) };
}
