/**
 * A record's own entry. Content may use any word as a key, and a plain look-up
 * would find `constructor` in every record.
 */
export function getOwn<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
