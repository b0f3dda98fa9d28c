/** How much features speak for classes, learned from examples. */
import { NONE, shareOf } from '../search/learned/classifier.js';
import { MAX_LEVEL } from '../search/learned/levels.js';
import type { Levels } from '../search/learned/levels.js';
import { addToGroup } from '../search/text/group.js';
import type { Example } from './examples.js';
import { fit } from './softmax.js';

export interface LearnOptions {
  /** How strongly weights are drawn to zero while they are chosen, and once they are. */
  penalties: [choosing: number, chosen: number];
  /** Steps of each of the two fits. */
  steps: [choosing: number, chosen: number];
  /** A weight is chosen that is so far from zero. */
  minWeight: number;
  /** What one level adds to the evidence. */
  step: number;
  /** What an example of no class counts beside 1 for any other. */
  noneWeight: number;
}

const FITS = { steps: [60, 60], minWeight: 1, step: 1 } satisfies Partial<LearnOptions>;

/**
 * Chosen on voices held out: with a smaller penalty while choosing there are more weights than the script could carry,
 * and they hear hardly more; coarser levels lose four of 100 danger signs.
 */
export const OPTIONS: { items: LearnOptions; signs: LearnOptions } = {
  // Whoever stands before answers about backs asks for something else less often than the lines do.
  items: { ...FITS, penalties: [1.5e-5, 4e-6], noneWeight: 1 / 3 },
  signs: { ...FITS, penalties: [1e-5, 4e-6], noneWeight: 1 },
};

/** A word of fewer voices says more about the voice than about what is meant. */
const MIN_VOICES = 3;

/** How much each feature speaks for each class, in levels. The same examples give the same levels. */
export function learn(
  examples: readonly Example[],
  { penalties, steps, minWeight, step, noneWeight }: LearnOptions,
): Levels {
  const features = featuresOf(examples);
  const numbers = new Map(features.map((feature, i) => [feature, i]));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const instances = examples.map((example) => ({
    features: example.features.flatMap((feature) => numbers.get(feature) ?? []),
    share: shareOf(example.features.length),
    weight: example.label === NONE ? noneWeight : 1,
    label: labels.indexOf(example.label),
  }));
  const sizes = { features: features.length, classes: labels.length };
  const chosen = fit(instances, { ...sizes, penalty: penalties[0], steps: steps[0] });
  // What chooses few weights draws them to zero as well: those chosen are fitted once more, almost freely.
  const weights = fit(instances, {
    ...sizes,
    penalty: penalties[1],
    steps: steps[1],
    from: chosen.map((weight) => (Math.abs(weight) < minWeight ? 0 : weight)),
  });
  const levelsOf = (feature: number): Record<string, number> =>
    Object.fromEntries(
      labels.flatMap((label, i): [string, number][] => {
        const level = Math.round((weights[feature * labels.length + i] ?? 0) / step);
        return level === 0 ? [] : [[label, Math.max(-MAX_LEVEL, Math.min(MAX_LEVEL, level))]];
      }),
    );
  return Object.fromEntries(
    features
      .map((feature, i) => [feature, levelsOf(i)] as const)
      .filter(([, levels]) => Object.keys(levels).length > 0),
  );
}

function featuresOf(examples: readonly Example[]): string[] {
  const voices = new Map<string, string[]>();
  for (const { features, voice } of examples) {
    for (const feature of features) addToGroup(voices, feature, voice);
  }
  return [...voices]
    .filter(([, all]) => new Set(all).size >= MIN_VOICES)
    .map(([feature]) => feature)
    .sort();
}
