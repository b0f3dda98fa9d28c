/** How the problems of an external pack are worded, and how many of them are listed. */
import * as v from 'valibot';
import { explainIssue } from '../pack/schema.js';

/** Takes one sentence about what is wrong. */
export type Report = (problem: string) => void;

/** Nobody reads more at once, and the first mistake often causes the others. */
const MAX_PROBLEMS = 20;
/** In characters: a problem quotes a value, which may be as long as the pack. */
const MAX_PROBLEM_LENGTH = 300;
const MAX_NAMES = 3;

/** Collects the first problems, shortened, and counts the others. */
export class Problems {
  readonly #listed: string[] = [];
  #count = 0;

  readonly report: Report = (problem) => {
    if (++this.#count <= MAX_PROBLEMS) this.#listed.push(truncate(problem, MAX_PROBLEM_LENGTH));
  };

  get list(): string[] {
    const rest = this.#count - MAX_PROBLEMS;
    return [...this.#listed, ...(rest > 0 ? [`… and ${rest} more.`] : [])];
  }
}

function truncate(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/**
 * An issue as a sentence: where, what was expected, and what was there.
 *
 * @param prefix the place of the value that was checked
 */
export function formatIssue(issue: v.BaseIssue<unknown>, prefix = ''): string {
  const path = [prefix, v.getDotPath(issue)].filter(Boolean).join('.');
  return `${path || 'pack'}: ${explainIssue(issue)}.`;
}

/** A value of any kind, shortened, so that several fit into one sentence. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `"${truncate(value, 60)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `${value}`;
  return value === undefined ? 'nothing' : `one ${typeof value}`;
}

/** Names in quotes, the first few of them. */
export function listNames(names: readonly string[]): string {
  const listed = names.slice(0, MAX_NAMES).map(describe);
  const rest = names.length - listed.length;
  return listed.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
