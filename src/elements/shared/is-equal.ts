/**
 * Compares two values of plain data deeply. Not by `JSON.stringify`, because some old libraries give arrays a
 * `toJSON` method that returns something else.
 */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!(one instanceof Object && other instanceof Object)) return false;
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isEqual(value, others.get(key)))
  );
}
