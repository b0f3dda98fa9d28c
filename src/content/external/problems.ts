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

/** The first problems, shortened, and how many more there are. */
export function limitProblems(problems: readonly string[]): string[] {
  const rest = problems.length - MAX_PROBLEMS;
  return [
    ...problems.slice(0, MAX_PROBLEMS).map(truncate),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ];
}

function truncate(problem: string): string {
  return problem.length > MAX_PROBLEM_LENGTH ? `${problem.slice(0, MAX_PROBLEM_LENGTH)}…` : problem;
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

/** Names in quotes, the first few of them. */
export function listNames(names: readonly string[]): string {
  const listed = names.slice(0, MAX_NAMES).map((name) => `"${name}"`);
  const rest = names.length - listed.length;
  return listed.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
