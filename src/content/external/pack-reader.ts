/** Reads the parts of an external pack one by one, within limits, so that a mistake costs one part only. */
import * as v from 'valibot';
import { getOwn, isRecord } from '../pack/plain-data.js';
import { describe, formatIssue } from './problems.js';
import type { Report } from './problems.js';

/** Letters and entries of one part, such as an answer or a list of words: six times our largest. */
const MAX_PART_SIZE = 20_000;

/** Letters and entries of all parts: three times ours. A slow phone has to index them. */
const MAX_PACK_SIZE = 600_000;

export type Fields = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, v.GenericSchema>>;

export class PackReader {
  readonly report: Report;
  #left = MAX_PACK_SIZE;

  constructor(report: Report) {
    this.report = report;
  }

  /**
   * A part that is well-formed and within limits; `undefined`, and a problem, where it is not.
   *
   * @param shared the size of what it shows besides, such as its cautions
   */
  read<T>(schema: v.GenericSchema<T>, value: unknown, place: string, shared = 0): T | undefined {
    const size = sizeOf(value) + shared;
    if (size > MAX_PART_SIZE) {
      this.report(`${place}: Expected at most ${MAX_PART_SIZE} letters and entries, not ${size}.`);
      return undefined;
    }
    if (size > this.#left) {
      // Whatever follows would be left out too, however small it is: it is said once.
      if (this.#left > 0) {
        this.report(
          `${place}: left out with all that follows. ` +
            `Expected at most ${MAX_PACK_SIZE} letters and entries in a pack.`,
        );
      }
      this.#left = 0;
      return undefined;
    }
    this.#left -= size;
    const { success, output, issues = [] } = v.safeParse(schema, value);
    for (const issue of issues) this.report(formatIssue(issue, place));
    return success ? output : undefined;
  }

  /** The first entries of a list, as many as there may be; none where there is no list. */
  entries(value: unknown, place: string, most: number): readonly unknown[] {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    if (list !== value || list.length > most) {
      this.report(`${place}: Expected a list of at most ${most}, not ${describe(value)}.`);
    }
    return list.slice(0, most);
  }

  /** The fields of a record; none where there is no record. */
  fields(value: unknown, place: string): Fields {
    if (value === undefined || isRecord(value)) return value ?? {};
    this.report(`${place}: Expected an object, not ${describe(value)}.`);
    return {};
  }

  /** Our fields, with the given ones that have a schema in place of ours. */
  replaceFields<T extends object>(ours: T, given: Fields, schemas: Schemas, prefix = ''): T {
    const replaced = Object.entries(schemas).flatMap(([name, schema]) => {
      const value = getOwn(given, name);
      if (value === undefined) return [];
      const read = this.read(schema, value, prefix + name);
      return read === undefined ? [] : [[name, read] as const];
    });
    return { ...ours, ...Object.fromEntries(replaced) };
  }

  /** Our entries, and the given ones that `isAccepted` lets through, in place of ours of their name. */
  addEntries<T>(
    ours: Readonly<Record<string, T>>,
    given: unknown,
    place: string,
    { key, entry, isAccepted = () => true }: EntryRules<T>,
  ): Record<string, T> {
    const added = Object.entries(this.fields(given, place)).flatMap(([name, value]) => {
      const inside = `${place}.${name}`;
      if (!isAccepted(name, value, inside)) return [];
      if (this.read(key, name, inside) === undefined) return [];
      const read = this.read(entry, value, inside);
      return read === undefined ? [] : [[name, read] as const];
    });
    return { ...ours, ...Object.fromEntries(added) };
  }
}

interface EntryRules<T> {
  key: v.GenericSchema<string>;
  entry: v.GenericSchema<T>;
  isAccepted?: (name: string, value: unknown, place: string) => boolean;
}

/** How many letters and entries a value has. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 1;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (size, [key, entry]) => size + (Array.isArray(value) ? 0 : key.length) + sizeOf(entry),
    1,
  );
}
