/** What every external pack goes through first: it becomes plain data, in the format that is read here. */
import * as v from 'valibot';
import { isRecord, MAX_DEPTH, toPlainData } from '../pack/plain-data.js';
import { envelopeSchema } from '../pack/schema.js';
import type { Fields } from './pack-reader.js';
import { describe, formatIssue } from './problems.js';
import type { Report } from './problems.js';

/** The fields of a pack; `null`, and a problem, where nothing of it can be used. */
export function readInput(value: unknown, report: Report): Fields | null {
  try {
    const { data, tooDeep } = toPlainData(value);
    if (!isRecord(data)) {
      report(`pack: Expected an object, not ${describe(data)}.`);
      return null;
    }
    if (!isCurrentFormat(data, report)) return null;
    for (const place of tooDeep) {
      report(`${place}: nested too deep. Expected at most ${MAX_DEPTH} levels.`);
    }
    return data;
  } catch {
    report('pack: cannot be read. Expected plain data of at most 5 MB, as from JSON.');
    return null;
  }
}

/**
 * Whether a pack is in the format that is read here, or names none. Of a pack in another format the format
 * alone is reported: its other mistakes would follow from that.
 */
function isCurrentFormat({ format }: Fields, report: Report): boolean {
  if (format === undefined) return true;
  const { issues } = v.safeParse(envelopeSchema.entries.format, format);
  if (!issues) return true;
  report(formatIssue(issues[0], 'format'));
  return false;
}
