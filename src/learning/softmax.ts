/**
 * Multinomial logistic regression with an L1 penalty, which leaves most weights at zero, fitted by proximal
 * gradient steps with momentum (FISTA: Beck and Teboulle 2009). The same examples give the same weights, to
 * the last bit.
 */
import { shareOf } from './features.js';

/** A text as the places of its words, and the number of its class. */
export interface Example {
  places: readonly number[];
  label: number;
}

export interface FitOptions {
  places: number;
  classes: number;
  /** How strongly weights are drawn to zero. */
  penalty: number;
  steps: number;
}

/** The weight of each place for each class: `weights[place * classes + label]`. */
export type Weights = Float64Array;

/**
 * How far a step goes down the slope: further than two classes would allow, as each of many classes is rarely
 * likely, and each word is rare.
 */
const STEP = 100;

export function fit(examples: readonly Example[], options: FitOptions): Weights {
  let current = new Float64Array(options.places * options.classes);
  let ahead = current;
  let momentum = 1;
  for (let step = 0; step < options.steps; step++) {
    const slope = slopeAt(ahead, examples, options);
    const next = ahead.map((weight, i) =>
      shrink(weight - STEP * slope[i]!, STEP * options.penalty),
    );
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const share = (momentum - 1) / nextMomentum;
    const last = current;
    ahead = next.map((weight, i) => weight + share * (weight - last[i]!));
    current = next;
    momentum = nextMomentum;
  }
  return current;
}

/** How much the words of a text speak for each class. */
export function scoresOf(
  places: readonly number[],
  weights: Weights,
  classes: number,
): Float64Array {
  const scores = new Float64Array(classes);
  const share = shareOf(places);
  for (const place of places) {
    for (let label = 0; label < classes; label++) {
      scores[label]! += weights[place * classes + label]! * share;
    }
  }
  return scores;
}

const shrink = (value: number, by: number): number =>
  Math.sign(value) * Math.max(0, Math.abs(value) - by);

function slopeAt(
  weights: Weights,
  examples: readonly Example[],
  { places, classes }: FitOptions,
): Float64Array {
  const slope = new Float64Array(places * classes);
  for (const example of examples) {
    const errors = toShares(scoresOf(example.places, weights, classes));
    errors[example.label]! -= 1;
    const value = shareOf(example.places) / examples.length;
    for (const place of example.places) {
      for (let label = 0; label < classes; label++) {
        slope[place * classes + label]! += errors[label]! * value;
      }
    }
  }
  return slope;
}

/** How likely each class is, by its score. */
function toShares(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}
