/** Plain data, as from JSON, of a value that may be anything. */

/** An answer with a list whose text is strong and links somewhere is 11 deep. */
const MAX_DEPTH = 20;

/** A pack of 5 MB has fewer values; what holds itself twice at every step has more. */
const MAX_VALUES = 1_000_000;

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy of a value, read once: getters and proxies have no say in it any more. What is nested too
 * deep, or in itself, is `null` in it and reported.
 *
 * @param report takes the place of it
 * @throws what a getter throws, and where there is too much
 */
export function toPlainData(value: unknown, report: (place: string) => void): unknown {
  let count = 0;
  const tooDeep = new Set<string>();

  /** @param place the first two keys that lead there: the item, in a list of items */
  const copy = (one: unknown, depth: number, place: string): unknown => {
    if (++count > MAX_VALUES) throw new RangeError('too much');
    if (typeof one !== 'object' || one === null) return one;
    if (depth > MAX_DEPTH) {
      tooDeep.add(place);
      return null;
    }
    const next = (key: string | number): string =>
      depth === 0 ? String(key) : depth === 1 ? `${place}.${key}` : place;
    if (Array.isArray(one)) {
      return one.map((entry, index) => copy(entry, depth + 1, next(index)));
    }
    return Object.fromEntries(
      Object.entries(one).map(([key, entry]) => [key, copy(entry, depth + 1, next(key))]),
    );
  };

  const copied = copy(value, 0, '');
  tooDeep.forEach(report);
  return copied;
}
