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
}

/** The weight of each feature for each class: `weights[feature * classes + label]`. */
export type Weights = Float64Array;

/**
 * How far a step goes down the slope: further than two classes would allow, as each of many classes is rarely
 * likely, and each word is rare.
 */
const STEP = 100;

export function fit(instances: readonly Instance[], options: FitOptions): Weights {
  const size = options.features * options.classes;
  const threshold = STEP * options.penalty;
  let current = new Float64Array(size);
  const ahead = new Float64Array(size);
  let momentum = 1;
  for (let step = 0; step < options.steps; step++) {
    const slope = slopeAt(ahead, instances, options);
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const share = (momentum - 1) / nextMomentum;
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const weight = ahead[i]! - STEP * slope[i]!;
      next[i] = Math.sign(weight) * Math.max(0, Math.abs(weight) - threshold);
      ahead[i] = next[i]! + share * (next[i]! - current[i]!);
    }
    current = next;
    momentum = nextMomentum;
  }
  return current;
}

/** How the mean loss over all instances grows with each weight. */
function slopeAt(
  weights: Weights,
  instances: readonly Instance[],
  { features: count, classes }: FitOptions,
): Float64Array {
  const slope = new Float64Array(count * classes);
  const scores = new Float64Array(classes);
  for (const { features, share, weight, label } of instances) {
    scores.fill(0);
    for (const feature of features) {
      const start = feature * classes;
      for (let i = 0; i < classes; i++) scores[i]! += weights[start + i]! * share;
    }
    toShares(scores);
    scores[label]! -= 1;
    const value = (share * weight) / instances.length;
    for (const feature of features) {
      const start = feature * classes;
      for (let i = 0; i < classes; i++) slope[start + i]! += scores[i]! * value;
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
