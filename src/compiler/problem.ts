/** Mistakes in content files. A run collects all of them, so that an author sees them together. */
import { closest } from 'fastest-levenshtein';

/** A mistake in a content file. */
export interface Problem {
  /** Path below `content/`. */
  file: string;
  /** First line is 1. */
  line: number;
  /** What is wrong, and what would be right. */
  message: string;
}

/** Takes a problem of one file. */
export type Report = (line: number, message: string) => void;

/** Gives the `Report` of a file, by its path below `content/`. */
export type ReportIn = (file: string) => Report;

/** One line an editor can click on: `en/faq/walking.md:4 …`. */
export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}

/** Nobody reads a list that is longer than a line. Past this, the nearest name is suggested instead. */
const MAX_LISTED_NAMES = 12;

/**
 * A sentence for the end of a message: what would be accepted.
 *
 * @param given what was written, to suggest the nearest name where there are many
 */
export function expectedOneOf(names: Iterable<string>, given = ''): string {
  const all = [...names];
  if (all.length <= MAX_LISTED_NAMES) return `Expected one of: ${all.join(', ')}.`;
  return `Did you mean "${closest(given, all)}"?`;
}
