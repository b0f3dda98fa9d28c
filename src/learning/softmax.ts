/**
 * Multinomial logistic regression with an L1 penalty, which leaves most weights at zero, fitted by proximal
 * gradient steps with momentum (FISTA: Beck and Teboulle 2009). The same examples give the same weights, to
 * the last bit.
 */

/** A text by the numbers of its features and of its class. */
export interface Instance {
  features: readonly number[];
  /** What each of its features counts. */
  share: number;
  /** What it counts beside the others. */
  weight: number;
  label: number;
}

export interface FitOptions {
  features: number;
  classes: number;
  /** How strongly weights are drawn to zero. */
  penalty: number;
  steps: number;
  /** Where to begin: weights that are zero there stay at zero. By default all begin at zero, and none has to stay. */
  from?: Weights;
}

/** The weight of each feature for each class: `weights[feature * classes + label]`. */
export type Weights = Float64Array;

/**
 * How far a step goes down the slope, beside how rare a feature is: further than two classes would allow, as each of
 * many classes is rarely likely.
 */
const STEP = 20;

export function fit(instances: readonly Instance[], options: FitOptions): Weights {
  const size = options.features * options.classes;
  const rates = ratesOf(instances, options);
  let current = options.from ?? new Float64Array(size);
  const ahead = current.slice();
  const free = freeClasses(options);
  let momentum = 1;
  for (let step = 0; step < options.steps; step++) {
    const slope = slopeAt(ahead, instances, options, free);
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const share = (momentum - 1) / nextMomentum;
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const rate = rates[Math.floor(i / options.classes)]!;
      const weight = ahead[i]! - rate * slope[i]!;
      next[i] = Math.sign(weight) * Math.max(0, Math.abs(weight) - rate * options.penalty);
      ahead[i] = next[i]! + share * (next[i]! - current[i]!);
    }
    current = next;
    momentum = nextMomentum;
  }
  return current;
}

/** For each feature, how far a step goes: a rare one may go far, as little else depends on it. */
function ratesOf(instances: readonly Instance[], { features }: FitOptions): Float64Array {
  const counts = new Float64Array(features);
  for (const instance of instances) {
    const { share, weight } = instance;
    const count = instance.features.length;
    for (const feature of instance.features) counts[feature]! += share * share * count * weight;
  }
  return counts.map((count) => (count > 0 ? (STEP * instances.length) / count : 0));
}

/** For each feature the classes for which it may have a weight; nothing where it may for all of them. */
function freeClasses({ features, classes, from }: FitOptions): Uint16Array[] | undefined {
  if (!from) return undefined;
  const all = Uint16Array.from({ length: classes }, (_, label) => label);
  return Array.from({ length: features }, (_, feature) =>
    all.filter((label) => from[feature * classes + label] !== 0),
  );
}

/** How the mean loss over all instances grows with each weight. */
function slopeAt(
  weights: Weights,
  instances: readonly Instance[],
  { features: all, classes }: FitOptions,
  free: readonly Uint16Array[] | undefined,
): Float64Array {
  const slope = new Float64Array(all * classes);
  const scores = new Float64Array(classes);
  for (const { features, share, weight, label } of instances) {
    scores.fill(0);
    for (const feature of features) {
      const start = feature * classes;
      const some = free?.[feature];
      const count = some ? some.length : classes;
      for (let at = 0; at < count; at++) {
        const i = some ? some[at]! : at;
        scores[i]! += weights[start + i]! * share;
      }
    }
    toShares(scores);
    scores[label]! -= 1;
    const value = (share * weight) / instances.length;
    for (const feature of features) {
      const start = feature * classes;
      const some = free?.[feature];
      const count = some ? some.length : classes;
      for (let at = 0; at < count; at++) {
        const i = some ? some[at]! : at;
        slope[start + i]! += scores[i]! * value;
      }
    }
  }
  return slope;
}

/** How likely each class is, in place of its score. */
function toShares(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - highest);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
}
