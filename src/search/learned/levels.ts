/** The short form in which a pack carries what was learned. */
import type { LearnedClasses } from '../../content/pack/pack.js';

/** By feature and class, in levels that are whole numbers from `-MAX_LEVEL` to `MAX_LEVEL`, none of them zero. */
export type Levels = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const MAX_LEVEL = 31;

/** By feature, how much it speaks for each class that it speaks for or against. */
export type Weights = ReadonlyMap<string, readonly (readonly [id: string, weight: number])[]>;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Says that so much is to be added to the digit that follows. */
const CARRY = '.';
/** Levels lie on both sides of zero. */
const MIDDLE = 32;

/** @param step what one level adds to the evidence */
export function encodeLevels(levels: Levels, step: number): LearnedClasses {
  const ids = [...new Set(Object.values(levels).flatMap((one) => Object.keys(one)))].sort();
  const features = Object.keys(levels).sort();
  const entries = features.map((feature) => Object.entries(levels[feature] ?? {}));
  return {
    step,
    ids,
    features: features.join(),
    classes: entries
      .map((one) => one.map(([id]) => encodeNumber(ids.indexOf(id))).join(''))
      .join(' '),
    levels: entries.flatMap((one) => one.map(([, level]) => DIGITS[level + MIDDLE])).join(''),
  };
}

export function decodeLevels({ step, ids, features, classes, levels }: LearnedClasses): Weights {
  const classesOf = classes.split(' ').map(decodeNumbers);
  let at = 0;
  const levelAt = (index: number): number => DIGITS.indexOf(levels[index] ?? '') - MIDDLE;
  return new Map(
    features
      .split(',')
      .map((feature, i) => [
        feature,
        (classesOf[i] ?? []).map((one) => [ids[one] ?? '', levelAt(at++) * step] as const),
      ]),
  );
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
