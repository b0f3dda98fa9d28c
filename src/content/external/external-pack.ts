/**
 * Reads external packs, which somebody else made. What is good in one is kept, what is not is reported, and
 * the danger signs of the bundled pack stay.
 */
import * as v from 'valibot';
import type { Pack } from '../pack/pack.js';
import { isRecord, MAX_DEPTH, toPlainData } from '../pack/plain-data.js';
import type { PlainData } from '../pack/plain-data.js';
import { envelopeSchema } from '../pack/schema.js';
import type { Envelope } from '../pack/schema.js';
import { mergePack } from './merge-pack.js';
import { parseItems } from './parse-items.js';
import { formatIssue, limitProblems } from './problems.js';
import type { Report } from './problems.js';
import { enforceSafeguards } from './safeguards.js';

/** A pack, and one sentence for everything in it that could not be used. */
export interface ParsedPack {
  /** `null` where nothing could be used. */
  pack: Pack | null;
  /** Each names the place, the value, and what would be accepted. */
  problems: string[];
}

/**
 * Reads an external pack. It never throws. A mistake in one question costs that question only; a mistake
 * in what all share costs the pack.
 *
 * @param bundled the pack in whose place it comes: a pack in the same language takes from it what it leaves
 *   out, and no pack can take danger signs away from it
 */
export function parsePack(value: unknown, bundled?: Pack): ParsedPack {
  const problems: string[] = [];
  const pack = parse(value, bundled, (problem) => problems.push(problem));
  return { pack, problems: limitProblems(problems) };
}

function parse(value: unknown, bundled: Pack | undefined, report: Report): Pack | null {
  const copy = readPlainData(value, report);
  if (!copy || !isCurrentFormat(copy.data, report)) return null;
  for (const place of copy.tooDeep) {
    report(`${place}: nested too deep. Expected at most ${MAX_DEPTH} levels.`);
  }
  const given = isRecord(copy.data) ? copy.data : {};
  const inherited = given['lang'] === bundled?.lang ? bundled : undefined;
  const envelope = parseEnvelope(inherited ? mergePack(inherited, given) : copy.data, report);
  if (!envelope) return null;
  const pack = { ...envelope, ...parseItems(envelope, given, { inherited, bundled }, report) };
  return bundled ? enforceSafeguards(pack, bundled, report) : pack;
}

function readPlainData(value: unknown, report: Report): PlainData | null {
  try {
    return toPlainData(value);
  } catch {
    report('pack: cannot be read. Expected plain data of at most 5 MB, as from JSON.');
    return null;
  }
}

/** What became of the fields of format 1. */
const RENAMED_FIELDS =
  ' Fields were renamed: also → aliases, said → rules, asks → clarifications, read → readFirst, ' +
  'before → beforeStart; in words: stop → stopWords, groups → synonyms, people → audiences, ' +
  'elsewhere → outOfScope, ordinary → neverCorrect, sounds → phonetics.';

/**
 * Whether a pack is in the format that is read here. One that names no format may be, if it inherits it.
 * Of a pack in another format the format alone is reported: its other mistakes would follow from that.
 */
function isCurrentFormat(data: unknown, report: Report): boolean {
  const format = isRecord(data) ? data['format'] : undefined;
  if (format === undefined) return true;
  const { issues } = v.safeParse(envelopeSchema.entries.format, format);
  if (!issues) return true;
  report(formatIssue(issues[0], 'format') + (format === 1 ? RENAMED_FIELDS : ''));
  return false;
}

/** All of a pack but its items, or `null` where it has a mistake. */
function parseEnvelope(data: unknown, report: Report): Envelope | null {
  const { success, output, issues = [] } = v.safeParse(envelopeSchema, data);
  for (const issue of issues) report(formatIssue(issue));
  return success ? output : null;
}
