/**
 * What was learned of how people write (`content/<lang>/phrasings/`): how much each feature of a text speaks for each
 * class, such as an item or a danger sign. A multinomial logistic regression with few weights, in few levels.
 */
import type { LearnedClasses } from '../../content/pack/pack.js';
import { decodeLevels } from './levels.js';

/** The class of what is nothing of the kind: none of our items, no danger sign. */
export const NONE = 'none';

/** Fewer features than this say less: what few words mean is found by the words themselves, and by rules. */
const FULL_LENGTH = 8;

/** What each feature of a text counts, so that a long one says as much as one of a sentence. */
export const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(count, FULL_LENGTH));

/** How much a text speaks for each class: the logarithm of how likely it is, but for a number common to all. */
export type Evidence = ReadonlyMap<string, number>;

/** How much the features of a text speak for each class; for none where nothing was learned. */
export type Classifier = (features: readonly string[]) => Evidence;

/** @param learned none in a pack without phrasings */
export function createClassifier(learned: LearnedClasses | undefined): Classifier {
  if (!learned) return () => new Map();
  const weights = decodeLevels(learned);
  return (features) => {
    const share = shareOf(features.length);
    const evidence = new Map(learned.ids.map((id) => [id, 0]));
    for (const feature of features)
      for (const [id, weight] of weights.get(feature) ?? [])
        evidence.set(id, (evidence.get(id) ?? 0) + weight * share);
    return evidence;
  };
}

/** How likely each class is, from 0 to 1. */
export function sharesOf(evidence: Evidence): Map<string, number> {
  const highest = Math.max(...evidence.values());
  const shares = [...evidence].map(([id, one]) => [id, Math.exp(one - highest)] as const);
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  return new Map(shares.map(([id, share]) => [id, share / all]));
}
