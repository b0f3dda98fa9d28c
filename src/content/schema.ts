/**
 * The shape of a pack, checked at run time. Our own packs are checked when they
 * are compiled; this is for packs that a page brings along.
 */
import * as v from 'valibot';
import { isDay } from './day.js';
import { messagesSchema } from './messages.js';
import { PACK_FORMAT, REGION_IDS } from './pack.js';
import type { Block, Item, Pack, Span } from './pack.js';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.array(text);

/** Ids become fragments, file names and attribute values. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Expected an id such as heat-or-ice'),
);

/** A day that a calendar has. */
export const daySchema = v.pipe(v.string(), v.check(isDay, 'Expected a day such as 2026-11-22'));

/** A language tag that `Intl` understands. */
export const langSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Expected a language tag such as en or pt-BR'),
);

/** A regular expression, as `createSpelling` uses it. */
export const expressionSchema = v.pipe(
  v.string(),
  v.check((source) => {
    try {
      return Boolean(new RegExp(source, 'gu'));
    } catch {
      return false;
    }
  }, 'Expected a regular expression'),
);

/** The schemes a link may have. Anything else could run code or mislead. */
export const hrefSchema = v.pipe(
  v.string(),
  v.regex(/^(https:\/\/|tel:|mailto:)/, 'Expected a link that starts with https:, tel: or mailto:'),
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
      v.string(),
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
  v.object({ type: v.picklist(['list', 'steps']), items: v.array(spans) }),
  v.object({ type: v.literal('signs'), tier: tierSchema }),
]);

const block: v.GenericSchema<Block> = v.variant('type', [
  cautionBlock,
  v.object({ type: v.literal('caution'), id: idSchema }),
]);

const itemEntries = {
  id: idSchema,
  title: text,
  also: texts,
  blocks: v.array(block),
  sources: texts,
  updated: daySchema,
  related: v.array(idSchema),
  unsourced: v.exactOptional(v.literal(true)),
};

/** One question. */
export const questionSchema: v.GenericSchema<Item> = v.object(itemEntries);

/** One tip. */
export const tipSchema = v.object({ ...itemEntries, dose: text });

const regionSchema = v.object({
  name: text,
  emergency: phoneSchema,
  advice: v.exactOptional(phoneSchema),
  poison: v.exactOptional(phoneSchema),
  crisis: v.exactOptional(phoneSchema),
  words: v.record(text, text),
});

/** All of a pack but its items, which are checked one by one so that the good ones survive. */
export const envelopeSchema = v.object({
  format: v.literal(PACK_FORMAT, `Expected pack format ${PACK_FORMAT}`),
  lang: langSchema,
  version: text,
  reviewBy: daySchema,
  heading: text,
  tipsHeading: text,
  messages: messagesSchema,
  topics: v.array(v.object({ id: idSchema, heading: text, questions: v.array(idSchema) })),
  tipGroups: v.array(
    v.object({
      when: v.picklist(['now', 'days', 'prevent']),
      heading: text,
      tips: v.array(idSchema),
    }),
  ),
  quickStarts: v.array(v.object({ label: text, show: idSchema })),
  questions: v.array(v.unknown()),
  tips: v.array(v.unknown()),
  cautions: v.record(idSchema, v.object({ blocks: v.array(cautionBlock) })),
  sources: v.record(
    text,
    v.object({
      organisation: text,
      title: text,
      year: v.exactOptional(text),
      url: hrefSchema,
      copy: v.exactOptional(v.literal(true)),
    }),
  ),
  urgent: v.object({
    notice: v.pipe(texts, v.nonEmpty()),
    meanings: v.record(text, texts),
    signs: v.array(v.object({ id: idSchema, tier: tierSchema, text, said: texts })),
    about: texts,
    asks: v.array(
      v.object({
        id: idSchema,
        question: text,
        said: texts,
        read: idSchema,
        answers: v.array(
          v.union([
            v.object({ label: text, sign: idSchema }),
            v.object({ label: text, show: idSchema }),
          ]),
        ),
      }),
    ),
  }),
  neutralWords: v.record(text, text),
  regions: v.object(v.entriesFromList(REGION_IDS, regionSchema)),
  words: v.object({
    stemmer: v.picklist(['porter', 'none']),
    stop: texts,
    groups: v.array(texts),
    people: v.array(texts),
    elsewhere: texts,
    ordinary: texts,
    sounds: v.array(v.tuple([expressionSchema, v.string()])),
  }),
  pictures: v.record(idSchema, v.array(v.object({ line: texts, soft: texts }))),
});

/** What was read, and one sentence for everything that was not. */
export interface ReadPack {
  /** `null` where nothing could be used. */
  pack: Pack | null;
  /** Each names the place, the value, and what would be accepted. */
  problems: string[];
}

/**
 * Reads a pack that somebody else made. A mistake in one question costs that
 * question only; a mistake in what all share costs the pack.
 */
export function readPack(value: unknown): ReadPack {
  const envelope = v.safeParse(envelopeSchema, value);
  if (!envelope.success) return { pack: null, problems: envelope.issues.map((i) => sentence(i)) };

  const problems: string[] = [];
  const { cautions } = envelope.output;
  const keep = <T extends Item>(schema: v.GenericSchema<T>, items: unknown[], name: string): T[] =>
    items.flatMap((item, index) => {
      const parsed = v.safeParse(schema, item);
      if (!parsed.success) {
        problems.push(...parsed.issues.map((i) => sentence(i, `${name}.${index}`)));
        return [];
      }
      // A treatment must never appear without the caution that belongs to it.
      const missing = parsed.output.blocks.find(
        (b) => b.type === 'caution' && !Object.hasOwn(cautions, b.id),
      );
      if (missing?.type === 'caution') {
        problems.push(
          `${name}.${index} (${parsed.output.id}): unknown caution "${missing.id}". ` +
            `Expected one of: ${Object.keys(cautions).join(', ')}.`,
        );
        return [];
      }
      return [parsed.output];
    });

  const pack: Pack = {
    ...envelope.output,
    questions: keep(questionSchema, envelope.output.questions, 'questions'),
    tips: keep(tipSchema, envelope.output.tips, 'tips'),
  };
  return { pack, problems };
}

/** One issue as a sentence: where, what was expected, what was there. */
function sentence(issue: v.BaseIssue<unknown>, prefix = ''): string {
  const path = [prefix, v.getDotPath(issue)].filter(Boolean).join('.');
  return `${path || 'pack'}: ${explain(issue)}.`;
}

/** What was expected, and what was there. */
export function explain({ message, received }: v.BaseIssue<unknown>): string {
  return message.includes('received') ? message : `${message}, not ${received}`;
}
