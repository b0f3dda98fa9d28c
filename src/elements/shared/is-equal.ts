/**
 * Whether two values of plain data are the same, however deep. Not by `JSON.stringify`: old libraries change
 * what it makes of an array.
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
