/**
 * What is raised, what is asked about calmly, and what is left alone. Rules say what must never be missed; what was
 * learned of how people tell of danger finds what no rule has words for, and doubts a rule whose words mean
 * something else. The numbers are shares from 0 to 1, chosen on voices held out (`npm run learn`).
 */
import type { Likelihood } from './learned-signs.js';

export const BANDS = {
  /** A sign whose rule matches is asked about, and not raised, where danger is less likely than this. */
  doubted: 0.25,
  /** Where danger is at least so likely, signs are raised without a rule that matches. */
  raised: 0.9,
  /** The likeliest is raised then, and those that are at least so likely beside it. */
  named: 0.15,
  /** Where danger is at least so likely, the likeliest sign is asked about. */
  asked: 0.6,
};

/** Signs to raise, or else one to ask about. */
export interface Decision {
  raised: string[];
  asked: string | null;
}

/**
 * @param byRules signs whose rules match, the most urgent first
 * @param likelihood what was learned says; where nothing was learned rules alone decide
 */
export function decide(byRules: readonly string[], likelihood: Likelihood | undefined): Decision {
  if (!likelihood) return { raised: [...byRules], asked: null };
  const { any, signs } = likelihood;
  const likely = signs.filter(({ share }, index) => index === 0 || share >= BANDS.named);
  const raised = [
    ...(any >= BANDS.doubted ? byRules : []),
    ...(any >= BANDS.raised ? likely.map(({ id }) => id) : []),
  ];
  if (raised.length > 0) return { raised, asked: null };
  return { raised, asked: byRules[0] ?? (any >= BANDS.asked ? (likely[0]?.id ?? null) : null) };
}
