/** Values that may be anything, read as plain data such as JSON holds. */

/** How deep data may be nested. An answer with a list whose text is strong and links somewhere is 11 deep. */
export const MAX_DEPTH = 20;

/** Twenty times ours. An object that holds itself twice has more at every level. */
const MAX_VALUES = 200_000;

/**
 * A record's own entry. Content may use any word as a key, and a plain look-up
 * would find `constructor` in every record.
 */
export function getOwn<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of a value, and where it was cut. */
export interface PlainData {
  data: unknown;
  /** The first two keys that lead to what was nested too deep: in a list of items, these name the item. */
  tooDeep: ReadonlySet<string>;
}

/**
 * Copies a value, reading it once, so that its getters and proxies cannot change it afterwards. What is
 * nested too deep, such as an object that holds itself, becomes `null`.
 *
 * @throws what a getter throws, and a `RangeError` where there are too many values
 */
export function toPlainData(value: unknown): PlainData {
  const copier = new PlainCopier();
  return { data: copier.copy(value), tooDeep: copier.tooDeep };
}

class PlainCopier {
  readonly tooDeep = new Set<string>();
  #count = 0;

  /** @param place the first two keys that lead to the value */
  copy(value: unknown, depth = 0, place = ''): unknown {
    if (++this.#count > MAX_VALUES) throw new RangeError('too many values');
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MAX_DEPTH) {
      this.tooDeep.add(place);
      return null;
    }
    if (Array.isArray(value)) {
      return value.map((entry, index) => this.#copyEntry(entry, index, depth, place));
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.#copyEntry(entry, key, depth, place)]),
    );
  }

  #copyEntry(entry: unknown, key: string | number, depth: number, place: string): unknown {
    const inner = depth === 0 ? String(key) : depth === 1 ? `${place}.${key}` : place;
    return this.copy(entry, depth + 1, inner);
  }
}
