/**
 * Reads a pack that a page brings, by an address or a property, and lays it on top of the bundled one. What
 * keeps people safe is taken from the bundled pack, whatever the other says: numbers, notices, danger signs
 * with their rules, cautions, times, and what the interface says of these. Whoever has to decide about them
 * makes a script of their own.
 */
import { primaryLanguage } from '../pack/language-tag.js';
import { interfaceEntries, textSchema } from '../pack/messages.js';
import type { Pack } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import {
  cautionSchema,
  envelopeSchema,
  idSchema,
  picturesSchema,
  sourceSchema,
  wordsSchema,
} from '../pack/schema.js';
import { addSigns } from './add-signs.js';
import { completeGroups, TIP_GROUPS, TOPICS } from './complete-groups.js';
import { PackReader } from './pack-reader.js';
import type { Fields } from './pack-reader.js';
import { describe, listNames, Problems } from './problems.js';
import type { Report } from './problems.js';
import { readInput } from './read-input.js';
import { replaceItems } from './replace-items.js';
import { isNew, reportDifferences } from './safety.js';

/** A pack, and one sentence for everything in it that could not be used. */
export interface ParsedPack {
  /** `null` where nothing could be used. */
  pack: Pack | null;
  /** Each names the place, the value, and what would be accepted. */
  problems: string[];
}

/**
 * Reads an external pack. It never throws. A mistake in one part costs that part only.
 *
 * @param bundled the pack on top of which it lies
 */
export function parsePack(value: unknown, bundled: Pack): ParsedPack {
  const problems = new Problems();
  const given = readInput(value, problems.report);
  const pack = given && layOver(bundled, given, problems.report);
  return { pack, problems: problems.list };
}

/** What may be replaced as a whole. */
const { heading, tipsHeading, topics, tipGroups, quickStarts } = envelopeSchema.entries;
const REPLACEABLE = { heading, tipsHeading, topics, tipGroups, quickStarts };

/** What may not be replaced at all. */
const BUNDLED_ONLY = ['version', 'reviewBy', 'regions', 'otherLanguages'] as const;

function layOver(bundled: Pack, given: Fields, report: Report): Pack | null {
  if (!isSameLanguage(given['lang'], bundled, report)) return null;
  const reader = new PackReader(report);
  for (const name of BUNDLED_ONLY) reportDifferences(given[name], bundled[name], name, report);

  const fields = reader.replaceFields(bundled, given, REPLACEABLE);
  const words = reader.fields(given['words'], 'words');
  const urgent = addSigns(bundled.urgent, given['urgent'], reader);
  const cautions = reader.addEntries(bundled.cautions, given['cautions'], 'cautions', {
    key: idSchema,
    entry: cautionSchema,
    isAccepted: isNew(bundled.cautions, report),
  });
  const { questions, tips, replaced } = replaceItems(bundled, given, cautions, reader);
  reportVersion(given['madeFor'], bundled, replaced, report);
  return {
    ...fields,
    topics: completeGroups(fields.topics, bundled.topics, questions, TOPICS, report),
    tipGroups: completeGroups(fields.tipGroups, bundled.tipGroups, tips, TIP_GROUPS, report),
    questions,
    tips,
    cautions,
    urgent,
    words: reader.replaceFields(bundled.words, words, wordsSchema.entries, 'words.'),
    messages: replaceMessages(bundled.messages, given['messages'], reader),
    sources: reader.addEntries(bundled.sources, given['sources'], 'sources', {
      key: textSchema,
      entry: sourceSchema,
    }),
    pictures: reader.addEntries(bundled.pictures, given['pictures'], 'pictures', {
      key: idSchema,
      entry: picturesSchema,
    }),
    neutralWords: reader.addEntries(bundled.neutralWords, given['neutralWords'], 'neutralWords', {
      key: idSchema,
      entry: textSchema,
      isAccepted: isNew(bundled.neutralWords, report),
    }),
    ...(bundled.learned && { learned: bundled.learned }),
    baseline: bundled,
  };
}

/** Danger signs are detected in the language of the bundled pack, so its answers must be in no other. */
function isSameLanguage(lang: unknown, bundled: Pack, report: Report): boolean {
  if (lang === undefined) return true;
  if (typeof lang === 'string' && primaryLanguage(lang) === primaryLanguage(bundled.lang))
    return true;
  report(
    `lang: Expected "${bundled.lang}", not ${describe(lang)}. ` +
      'Content in another language comes as a script: BackSpasmHelp.add(pack) or addPack(pack).',
  );
  return false;
}

function replaceMessages(
  ours: Pack['messages'],
  given: unknown,
  reader: PackReader,
): Pack['messages'] {
  const fields = reader.fields(given, 'messages');
  for (const [name, value] of Object.entries(fields)) {
    if (Object.hasOwn(interfaceEntries, name)) continue;
    reportDifferences(
      value,
      getOwn(ours, name as keyof typeof ours),
      `messages.${name}`,
      reader.report,
    );
  }
  return reader.replaceFields(ours, fields, interfaceEntries, 'messages.');
}

/** What was written for another version of ours may lack what that has learned since. */
function reportVersion(
  madeFor: unknown,
  { version }: Pack,
  replaced: readonly string[],
  report: Report,
): void {
  if (madeFor === version) return;
  const compare =
    replaced.length > 0 ? `Compare ${listNames(replaced)} with ours, and then` : 'Then';
  report(
    `madeFor: Expected "${version}", the version of the content below it, not ${describe(madeFor)}. ` +
      `${compare} write that version.`,
  );
}
