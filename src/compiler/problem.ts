/** What is wrong with the content. All problems of a run are collected and shown together. */
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

/** Takes a problem; each reader gets one for its own file. */
export type Report = (line: number, message: string) => void;

/** One line an editor can click on: `en/faq/walking.md:4 …`. */
export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}

/** More than a line of names helps nobody; past this the nearest one is named instead. */
const FEW = 12;

/** What would be accepted in place of a value, for the end of a message. */
export function expected(names: Iterable<string>, instead = ''): string {
  const all = [...names];
  if (all.length <= FEW) return `Expected one of: ${all.join(', ')}.`;
  return `Did you mean "${closest(instead, all)}"?`;
}
