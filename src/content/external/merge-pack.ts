/** Lays an external pack on top of the bundled one of the same language. */
import type { Item, Pack } from '../pack/pack.js';
import { getOwn, isRecord } from '../pack/plain-data.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * How many levels of a field are merged. At 1 each entry replaces the bundled one of its name or is added;
 * at 2 the same goes for what is in the entries. A field that is not listed here replaces the bundled one
 * as a whole, and so does everything deeper.
 */
const MERGE_DEPTHS: Readonly<Record<string, number>> = {
  cautions: 1,
  sources: 1,
  pictures: 1,
  neutralWords: 1,
  words: 1,
  regions: 2,
  urgent: 2,
  messages: 3,
};

/** All fields of both packs. Whatever the external one leaves out is taken from the bundled one. */
export function mergePack(bundled: Pack, given: Fields): Fields {
  return mergeEntries({ ...bundled }, given, (field) => getOwn(MERGE_DEPTHS, field) ?? 0);
}

function mergeEntries(bundled: Fields, given: Fields, depthOf: (key: string) => number): Fields {
  const keys = new Set([...Object.keys(bundled), ...Object.keys(given)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      mergeValues(getOwn(bundled, key), getOwn(given, key), depthOf(key)),
    ]),
  );
}

function mergeValues(bundled: unknown, given: unknown, depth: number): unknown {
  if (given === undefined) return bundled;
  if (depth === 0 || !isRecord(bundled) || !isRecord(given)) return given;
  return mergeEntries(bundled, given, () => depth - 1);
}

/** Items that replace the bundled ones of their id, and are added where there is none. */
export function mergeItems<T extends Item>(bundled: readonly T[], given: readonly T[]): T[] {
  const givenById = new Map(given.map((item) => [item.id, item]));
  const bundledIds = new Set(bundled.map(({ id }) => id));
  return [
    ...bundled.map((item) => givenById.get(item.id) ?? item),
    ...given.filter(({ id }) => !bundledIds.has(id)),
  ];
}
