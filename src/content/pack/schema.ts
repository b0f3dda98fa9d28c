/**
 * The shape of a pack, checked at run time. The compiler checks our own content by parts of it; external
 * packs are checked part by part, by `parsePack`.
 */
import * as v from 'valibot';
import { isDay } from './dates.js';
import {
  anyTextSchema,
  messagesSchema,
  textSchema as text,
  titleSchema as title,
} from './messages.js';
import { CUES, PACK_FORMAT } from './pack.js';
import { isTelephoneNumber, REGION_IDS } from './region.js';
import type { Block, Item, Span } from './pack.js';

export const textsSchema = v.array(text);
const texts = textsSchema;

/** Ids become fragments, file names and attribute values. */
export const idSchema = v.pipe(
  v.string(),
  v.maxLength(60, 'Expected at most 60 letters'),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Expected an id such as heat-or-ice'),
);

/** A day that a calendar has. */
export const daySchema = v.pipe(v.string(), v.check(isDay, 'Expected a day such as 2026-11-22'));

/** A language tag that `Intl` understands. */
export const langSchema = v.pipe(
  v.string(),
  v.check(isLanguage, 'Expected a language tag such as en or pt-BR'),
);

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * What sounds alike, as `createSpelling` uses it. It is a table of letters and no expression, as an
 * expression may need minutes to find that a word does not match.
 */
export const phoneticsSchema = v.tuple([
  v.pipe(
    v.string(),
    v.maxLength(40, 'Expected at most 40 letters'),
    v.regex(
      /^(\^?\p{L}+( \^?\p{L}+)*|\p{L}+\$)$/u,
      'Expected letters such as "ae oe", "^kn" or "e$"',
    ),
  ),
  v.pipe(v.string(), v.regex(/^\p{L}{0,9}$/u, 'Expected at most nine letters')),
]);

/** The schemes a link may have, and numbers to dial. Anything else could run code or mislead. */
export const hrefSchema = v.pipe(
  v.string(),
  v.maxLength(2000, 'Expected at most 2000 letters'),
  v.regex(/^(https:\/\/|tel:|mailto:)/, 'Expected a link that starts with https:, tel: or mailto:'),
  v.check(
    (href) => !href.startsWith('tel:') || isTelephoneNumber(href.slice('tel:'.length)),
    'Expected a telephone number after tel:',
  ),
);

/** Digits as people read them, with an optional plus sign. */
export const phoneSchema = v.object({
  number: v.pipe(v.string(), v.regex(/^\+?\d[\d -]*$/, 'Expected a telephone number')),
  name: v.exactOptional(text),
  note: v.exactOptional(text),
});

export const tierSchema = v.picklist(['emergency', 'overdose', 'crisis', 'same-day']);

const spans: v.GenericSchema<Span[]> = v.array(
  v.lazy(() =>
    v.union([
      anyTextSchema,
      v.variant('type', [
        v.object({ type: v.picklist(['strong', 'emphasis']), spans }),
        v.object({ type: v.literal('link'), href: hrefSchema, spans }),
        v.object({ type: v.literal('reference'), id: idSchema, spans }),
        v.object({
          type: v.literal('word'),
          word: text,
          capital: v.exactOptional(v.literal(true)),
        }),
      ]),
    ]),
  ),
);

const cautionBlock = v.variant('type', [
  v.object({
    type: v.literal('paragraph'),
    spans,
    regions: v.exactOptional(v.array(v.picklist(REGION_IDS))),
  }),
  v.object({ type: v.picklist(['list', 'steps', 'timeline']), items: v.array(spans) }),
  v.object({ type: v.literal('signs'), tier: tierSchema, group: v.exactOptional(idSchema) }),
]);

const block: v.GenericSchema<Block> = v.variant('type', [
  cautionBlock,
  v.object({
    type: v.literal('caution'),
    id: idSchema,
    brief: v.exactOptional(v.literal(true)),
  }),
]);

const itemEntries = {
  id: idSchema,
  title,
  aliases: texts,
  blocks: v.pipe(v.array(block), v.nonEmpty('Expected an answer')),
  sources: texts,
  updated: daySchema,
  related: v.array(idSchema),
  unsourced: v.exactOptional(v.literal(true)),
};

/** One question. */
export const questionSchema: v.GenericSchema<Item> = v.object(itemEntries);

const wholeNumber = (most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(most, `Expected a whole number from 1 to ${most}`),
  );
const optionalList = <T extends v.GenericSchema>(schema: T) =>
  v.exactOptional(v.pipe(v.array(schema), v.nonEmpty('Expected at least one')));

/** How the player leads through a tip. */
export const timingSchema = v.pipe(
  v.strictObject({
    kind: v.picklist(['skin', 'stretch', 'breathing', 'activity']),
    beforeStart: optionalList(text),
    minutes: optionalList(wholeNumber(60)),
    ready: v.exactOptional(text),
    start: v.exactOptional(text),
    halfway: v.exactOptional(text),
    meanwhile: v.exactOptional(text),
    phases: optionalList(
      v.strictObject({
        say: text,
        seconds: wholeNumber(60),
        cue: v.picklist(CUES),
        picture: v.exactOptional(wholeNumber(9)),
      }),
    ),
    sides: optionalList(text),
    mirrored: v.exactOptional(v.literal(true)),
    times: v.exactOptional(wholeNumber(30)),
    end: text,
  }),
  v.check(
    ({ minutes, start, phases, times }) =>
      phases ? !minutes === Boolean(times) : Boolean(minutes && start && !times),
    'Expected phases with times or minutes, or start with minutes',
  ),
  // Heat and cold can burn, so they are neither long nor repeated.
  v.check(
    ({ kind, phases, minutes = [] }) =>
      kind !== 'skin' || (!phases && minutes.every((count) => count <= 15)),
    'Expected at most 15 minutes on the skin, and no phases',
  ),
);

/** One tip. */
export const tipSchema = v.object({
  ...itemEntries,
  dose: title,
  timing: v.exactOptional(timingSchema),
});

const regionSchema = v.object({
  name: text,
  emergency: phoneSchema,
  advice: v.exactOptional(phoneSchema),
  poison: v.exactOptional(phoneSchema),
  crisis: v.exactOptional(phoneSchema),
  words: v.record(text, text),
});

const learnedClassesSchema = v.object({
  step: v.number(),
  ids: v.array(v.string()),
  features: v.string(),
  classes: v.string(),
  levels: v.string(),
});

/** What was learned of how people write. */
const learnedSchema = v.object({ items: learnedClassesSchema, signs: learnedClassesSchema });

/** A danger sign. */
export const signSchema = v.object({
  id: idSchema,
  tier: tierSchema,
  group: v.exactOptional(idSchema),
  text: title,
  first: v.exactOptional(text),
  rules: texts,
  unless: v.exactOptional(texts),
});

/** Tips to do one by one. Of ids in a list of their own, one is chosen. */
export const routineSchema = v.array(v.union([idSchema, v.array(idSchema)]));

/** A caution. */
export const cautionSchema = v.object({
  name: v.exactOptional(title),
  blocks: v.array(cautionBlock),
  beforeStart: v.exactOptional(texts),
});

/** A source. */
export const sourceSchema = v.object({
  organisation: title,
  title: text,
  year: v.exactOptional(title),
  url: hrefSchema,
  copy: v.exactOptional(v.literal(true)),
});

/** The drawings of a tip. */
export const picturesSchema = v.array(v.object({ line: texts, soft: texts }));

/** What is recognised and said in other languages. */
const otherLanguagesSchema = v.object({
  rules: v.record(idSchema, texts),
  languages: v.array(
    v.object({
      lang: text,
      call: text,
      emergency: text,
      crisis: text,
      like: v.exactOptional(text),
      words: v.record(text, text),
    }),
  ),
});

/** How a language is searched. */
export const wordsSchema = v.object({
  stemmer: v.picklist(['porter', 'none']),
  stopWords: texts,
  synonyms: v.array(texts),
  audiences: v.array(texts),
  outOfScope: texts,
  neverCorrect: texts,
  phonetics: v.array(phoneticsSchema),
  numbers: v.exactOptional(v.record(text, v.pipe(v.number(), v.integer(), v.minValue(0)))),
});

/** All of a pack but its items, which are checked one by one so that the good ones survive. */
export const envelopeSchema = v.object({
  format: v.literal(PACK_FORMAT, `Expected pack format ${PACK_FORMAT}`),
  lang: langSchema,
  version: text,
  reviewBy: daySchema,
  heading: title,
  tipsHeading: title,
  messages: messagesSchema,
  topics: v.array(v.object({ id: idSchema, heading: title, questions: v.array(idSchema) })),
  tipGroups: v.array(
    v.object({
      when: v.picklist(['now', 'days', 'prevent']),
      heading: title,
      tips: v.array(idSchema),
      routine: v.exactOptional(routineSchema),
    }),
  ),
  quickStarts: v.array(v.object({ label: title, show: idSchema })),
  questions: v.array(v.unknown()),
  tips: v.array(v.unknown()),
  cautions: v.record(idSchema, cautionSchema),
  sources: v.record(text, sourceSchema),
  urgent: v.object({
    notice: v.pipe(texts, v.nonEmpty('Expected at least one line')),
    meanings: v.record(text, texts),
    contexts: v.exactOptional(texts),
    signs: v.array(signSchema),
    about: texts,
    clarifications: v.array(
      v.object({
        id: idSchema,
        question: title,
        rules: texts,
        readFirst: idSchema,
        answers: v.array(
          v.union([
            v.object({ label: title, sign: idSchema }),
            v.object({ label: title, show: idSchema }),
          ]),
        ),
      }),
    ),
  }),
  otherLanguages: v.exactOptional(otherLanguagesSchema),
  neutralWords: v.record(text, text),
  regions: v.object(v.entriesFromList(REGION_IDS, regionSchema)),
  words: wordsSchema,
  learned: v.exactOptional(learnedSchema),
  pictures: v.record(idSchema, picturesSchema),
});

/** A pack whose questions and tips are not yet checked. */
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** An issue as "what was expected, not what was there". */
export function explainIssue({ message, received }: v.BaseIssue<unknown>): string {
  return message.includes('received') ? message : `${message}, not ${received}`;
}
