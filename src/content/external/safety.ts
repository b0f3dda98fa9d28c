/**
 * What keeps people safe comes with the script, and only with it: an external pack changes none of it, and
 * what it says of it is reported.
 */
import { getOwn } from '../pack/plain-data.js';
import { describe } from './problems.js';
import type { Report } from './problems.js';

/** Reports every place where a pack says something else than ours. What it leaves out is no difference. */
export function reportDifferences(
  given: unknown,
  ours: unknown,
  place: string,
  report: Report,
): void {
  if (given === undefined || given === ours) return;
  if (isObject(given) && isObject(ours) && Array.isArray(given) === Array.isArray(ours)) {
    for (const [key, value] of Object.entries(given)) {
      reportDifferences(value, getOwn(ours, key), `${place}.${key}`, report);
    }
    if (!Array.isArray(given) || given.length >= Object.keys(ours).length) return;
  }
  report(`${place}: Expected ${describe(ours)}, as in the script, not ${describe(given)}.`);
}

/** Lets new entries through. One of ours stays, and a difference is reported. */
export function isNew(
  ours: Readonly<Record<string, unknown>>,
  report: Report,
): (name: string, value: unknown, place: string) => boolean {
  return (name, value, place) => {
    if (!Object.hasOwn(ours, name)) return true;
    reportDifferences(value, ours[name], place, report);
    return false;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
