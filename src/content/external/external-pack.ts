/** A pack from outside: what is good in it is kept, what is not is named, and danger signs stay. */
import * as v from 'valibot';
import { getOwn, isRecord, toPlainData } from '../pack/plain-data.js';
import type { Item, Pack } from '../pack/pack.js';
import { enforceSafeguards } from './safeguards.js';
import type { Report } from './safeguards.js';
import { envelopeSchema, explainIssue, questionSchema, tipSchema } from '../pack/schema.js';
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';

/** What was read, and one sentence for everything that was not. */
export interface ParsedPack {
  /** `null` where nothing could be used. */
  pack: Pack | null;
  /** Each names the place, the value, and what would be accepted. */
  problems: string[];
}

/** Nobody reads more at once, and the first mistake often makes the others. */
const MAX_PROBLEMS = 20;
const MAX_PROBLEM_LENGTH = 300;

/**
 * How deep a pack in the language of the bundled one is laid on top of it, by field. At 1 each entry
 * replaces ours of that name or is added; at 2 the same goes for what is in the entries. A field that
 * is not here replaces ours as it is, and so does everything deeper.
 */
const MERGE_DEPTHS: Readonly<Record<string, number>> = {
  cautions: 1,
  sources: 1,
  pictures: 1,
  neutralWords: 1,
  words: 1,
  regions: 2,
  urgent: 2,
  messages: 3,
};

/**
 * Reads a pack that somebody else made. It never throws. A mistake in one question costs that question
 * only; a mistake in what all share costs the pack.
 *
 * @param bundled the pack in whose place it comes: what a pack in the same language leaves out is taken
 *   from there, and no pack takes danger signs away from it
 */
export function parsePack(value: unknown, bundled?: Pack): ParsedPack {
  const problems: string[] = [];
  const pack = parse(value, bundled, (problem) => problems.push(problem));
  const more = problems.length - MAX_PROBLEMS;
  return {
    pack,
    problems: [
      ...problems.slice(0, MAX_PROBLEMS).map(truncate),
      ...(more > 0 ? [`… and ${more} more.`] : []),
    ],
  };
}

function parse(value: unknown, bundled: Pack | undefined, report: Report): Pack | null {
  let given: unknown;
  try {
    const copy = toPlainData(value);
    given = copy.data;
    for (const place of copy.tooDeep) {
      report(`${place}: nested too deep. Expected at most 20 levels.`);
    }
  } catch {
    report('pack: cannot be read. Expected plain data of at most 5 MB, as from JSON.');
    return null;
  }
  const fields = isRecord(given) ? given : {};
  const below = fields.lang === bundled?.lang ? bundled : undefined;
  const envelope = v.safeParse(envelopeSchema, below ? mergePack(below, fields) : given);
  if (!envelope.success) {
    for (const issue of envelope.issues) report(formatIssue(issue));
    return null;
  }
  const { output } = envelope;

  const readItems = <T extends Item>(
    name: 'questions' | 'tips',
    schema: v.GenericSchema<T>,
    taken: readonly Item[],
  ): T[] => {
    // What was left out is ours by now, and known to be good.
    const items = below && getOwn(fields, name) === undefined ? [] : output[name];
    return keepWellFormed(name, schema, items, taken, output.cautions, report);
  };

  const questions = readItems('questions', questionSchema, below?.tips ?? []);
  const pack: Pack = { ...output, questions: mergeById(below?.questions, questions), tips: [] };
  // These are put back where they are missing, and must find their ids free.
  const kept = bundled?.questions.filter(({ id }) => ALWAYS_SHOWN_IDS.includes(id)) ?? [];
  const tips = readItems('tips', tipSchema, [...pack.questions, ...kept]);
  pack.tips = mergeById(below?.tips, tips);

  for (const [name, items, groups] of [
    ['questions', questions, pack.topics.map((topic) => topic.questions)],
    ['tips', tips, pack.tipGroups.map((group) => group.tips)],
  ] as const) {
    const listed = new Set(groups.flat());
    for (const { id } of items) {
      if (listed.has(id)) continue;
      const [of, list] = name === 'tips' ? ['tipGroups', 'a moment'] : ['topics', 'a topic'];
      report(`${name} (${id}): not shown, as no list of ${of} names it. Expected it in ${list}.`);
    }
  }
  return bundled ? enforceSafeguards(pack, bundled, report) : pack;
}

/** One pack on top of another: what it leaves out shows what is below. */
function mergePack(below: Pack, given: Readonly<Record<string, unknown>>): unknown {
  return mergeValues(below, given, (name) => getOwn(MERGE_DEPTHS, name) ?? 0);
}

function mergeValues(below: unknown, given: unknown, depthOf: (key: string) => number): unknown {
  if (!isRecord(below) || !isRecord(given)) return given;
  const over = (key: string): unknown => {
    const [under, one] = [getOwn(below, key), getOwn(given, key)];
    const depth = depthOf(key);
    if (one === undefined) return under;
    return depth === 0 || under === undefined ? one : mergeValues(under, one, () => depth - 1);
  };
  const keys = new Set([...Object.keys(below), ...Object.keys(given)]);
  return Object.fromEntries([...keys].map((key) => [key, over(key)]));
}

/** Items that replace those of their id, and are added where there is none. */
function mergeById<T extends Item>(below: readonly T[] = [], items: readonly T[]): T[] {
  const given = new Map(items.map((item) => [item.id, item]));
  const ids = new Set(below.map(({ id }) => id));
  return [
    ...below.map((item) => given.get(item.id) ?? item),
    ...items.filter(({ id }) => !ids.has(id)),
  ];
}

/** The items that are well-formed; the others are reported. */
function keepWellFormed<T extends Item>(
  name: string,
  schema: v.GenericSchema<T>,
  items: readonly unknown[],
  taken: readonly Item[],
  cautions: Pack['cautions'],
  report: Report,
): T[] {
  const ids = new Set(taken.map(({ id }) => id));
  return items.flatMap((item, index) => {
    const parsed = v.safeParse(schema, item);
    if (!parsed.success) {
      for (const issue of parsed.issues) report(formatIssue(issue, `${name}.${index}`));
      return [];
    }
    const { id, blocks } = parsed.output;
    // A treatment must never appear without the caution that belongs to it.
    const missing = blocks.find((b) => b.type === 'caution' && !Object.hasOwn(cautions, b.id));
    if (missing?.type === 'caution') {
      report(
        `${name}.${index} (${id}): unknown caution "${missing.id}". ` +
          `Expected one of: ${Object.keys(cautions).join(', ')}.`,
      );
      return [];
    }
    if (ids.has(id)) {
      report(
        `${name}.${index} (${id}): another question or tip has this id. Expected one of its own.`,
      );
      return [];
    }
    ids.add(id);
    return [parsed.output];
  });
}

/** One issue as a sentence: where, what was expected, what was there. */
function formatIssue(issue: v.BaseIssue<unknown>, prefix = ''): string {
  const path = [prefix, v.getDotPath(issue)].filter(Boolean).join('.');
  return `${path || 'pack'}: ${explainIssue(issue)}.`;
}

/** A value may be as long as the pack. */
function truncate(problem: string): string {
  return problem.length > MAX_PROBLEM_LENGTH ? `${problem.slice(0, MAX_PROBLEM_LENGTH)}…` : problem;
}
