/**
 * Reads a pack that brings a language, by a script. Its author decides about safety in that language, so it
 * must be whole: nothing of ours is put into it, as that would be another language.
 */
import * as v from 'valibot';
import { primaryLanguage } from '../pack/language-tag.js';
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';
import type { Pack, Urgent } from '../pack/pack.js';
import { regionIds } from '../pack/region.js';
import type { Region } from '../pack/region.js';
import { envelopeSchema, questionSchema, tipSchema } from '../pack/schema.js';
import { usableRules } from './add-signs.js';
import type { ParsedPack } from './external-pack.js';
import { PackReader } from './pack-reader.js';
import { parseItems } from './parse-items.js';
import { formatIssue, listNames, Problems } from './problems.js';
import type { Report } from './problems.js';
import { readInput } from './read-input.js';

/**
 * Reads a language pack. It never throws. A mistake in one item costs that item only; any other costs the
 * pack.
 *
 * @param bundled what it must not have less of. In the same language, it goes on detecting danger signs
 */
export function parseLanguagePack(value: unknown, bundled?: Pack): ParsedPack {
  const problems = new Problems();
  const given = readInput(value, problems.report);
  const pack = given && readWhole(given, problems.report);
  const isComplete = pack && (!bundled || hasAllOf(bundled, pack, problems.report));
  if (!isComplete) return { pack: null, problems: problems.list };
  const isSameLanguage = bundled && primaryLanguage(pack.lang) === primaryLanguage(bundled.lang);
  return {
    pack: isSameLanguage ? { ...pack, baseline: bundled } : pack,
    problems: problems.list,
  };
}

function readWhole(given: unknown, report: Report): Pack | null {
  const { success, output, issues = [] } = v.safeParse(envelopeSchema, given);
  for (const issue of issues) report(formatIssue(issue));
  if (!success) return null;
  const reader = new PackReader(report);
  const context = { reader, cautions: output.cautions, takenIds: new Set<string>() };
  return {
    ...output,
    urgent: withUsableRules(output.urgent, report),
    questions: parseItems('questions', output.questions, questionSchema, context).map(
      ({ item }) => item,
    ),
    tips: parseItems('tips', output.tips, tipSchema, context).map(({ item }) => item),
  };
}

function withUsableRules(urgent: Urgent, report: Report): Urgent {
  const usable = <T extends { id: string; rules: string[] }>(
    list: string,
    all: readonly T[],
  ): T[] =>
    all.map((one) => ({
      ...one,
      rules: usableRules(one.rules, urgent.meanings, `urgent.${list} (${one.id})`, report),
    }));
  return {
    ...urgent,
    signs: usable('signs', urgent.signs),
    about: usableRules(urgent.about, urgent.meanings, 'urgent.about', report),
    clarifications: usable('clarifications', urgent.clarifications),
  };
}

/** Whether a pack says as much of danger as ours. Whether it says the same, nobody here can tell. */
function hasAllOf(ours: Pack, given: Pack, report: Report): boolean {
  const heard = given.urgent.signs.filter(({ rules }) => rules.length > 0);
  const questions = new Set(given.questions.map(({ id }) => id));
  const listed = given.topics.flatMap((topic) => topic.questions).filter((id) => questions.has(id));
  const missing: [place: string, names: string[]][] = [
    [
      'urgent.signs',
      ours.urgent.signs
        .filter(({ id, tier }) => !heard.some((sign) => sign.id === id && sign.tier === tier))
        .map(({ id }) => id),
    ],
    ['urgent.clarifications', missingIds(ours.urgent.clarifications, given.urgent.clarifications)],
    ['urgent.notice', ours.urgent.notice.slice(given.urgent.notice.length)],
    ['topics', ALWAYS_SHOWN_IDS.filter((id) => !listed.includes(id))],
    [
      'neutralWords',
      Object.keys(ours.neutralWords).filter((word) => !Object.hasOwn(given.neutralWords, word)),
    ],
    ...regionIds(ours).map((id): [string, string[]] => [
      `regions.${id}`,
      missingLines(ours.regions[id], given.regions[id]),
    ]),
    ...Object.entries({ ...ours.messages, ...ours.messages.raised }).map(
      ([name, text]): [string, string[]] => [
        `messages.${name}`,
        missingPlaceholders(text, { ...given.messages, ...given.messages.raised }[name]),
      ],
    ),
  ];
  for (const [place, names] of missing) {
    if (names.length > 0) report(`${place}: without ${listNames(names)}. Expected all of ours.`);
  }
  return missing.every(([, names]) => names.length === 0);
}

function missingIds(ours: readonly { id: string }[], given: readonly { id: string }[]): string[] {
  return ours.map(({ id }) => id).filter((id) => !given.some((one) => one.id === id));
}

/** A country has the same emergency number in every language. */
function missingLines(ours: Region, given: Region): string[] {
  return (['emergency', 'advice', 'poison', 'crisis'] as const).filter((line) =>
    line === 'emergency'
      ? ours.emergency.number !== given.emergency.number
      : ours[line] && !given[line],
  );
}

/** Values that a message no longer shows: above all, the number to call. */
function missingPlaceholders(ours: unknown, given: unknown): string[] {
  const namesIn = (message: unknown): string[] =>
    JSON.stringify(message).match(/\{[\w-]+\}/g) ?? [];
  const kept = namesIn(given);
  return namesIn(ours).filter((name) => !kept.includes(name));
}
