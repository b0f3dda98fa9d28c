/** The texts that visitors read in YAML files, without the ids, phrases and patterns between them. */
import type { Tip } from '../content/pack/pack.js';
import { tierSchema } from '../content/pack/schema.js';
import type { ContentFiles, MarkdownFile } from './content-files.js';
import type { TextAtLine } from './readability.js';
import { valueAt } from './yaml.js';
import type { YamlValue } from './yaml.js';

/** Texts that are read together, and how a message names them. */
export interface TextGroup {
  file: string;
  texts: TextAtLine[];
  name: string;
}

const PACK_FIELDS = ['heading', 'tips-heading', 'label'];
const URGENT_FIELDS = ['notice', 'text', 'first', 'question', 'label'];
const PLAYER_FIELDS = [
  'beforeStart',
  'ready',
  'start',
  'halfway',
  'meanwhile',
  'say',
  'sides',
  'end',
];

/** Every text of the messages, of `pack.yaml` and of `urgent.yaml`. */
export function interfaceTexts({
  messages,
  pack,
  urgent,
}: ContentFiles): Omit<TextGroup, 'name'>[] {
  return [
    { file: messages.file, texts: collectTexts(messages) },
    { file: pack.file, texts: collectTexts(pack, PACK_FIELDS) },
    { file: urgent.file, texts: collectTexts(urgent, URGENT_FIELDS) },
  ];
}

/** What is shown of countries: names, notes and words in this language. */
export function regionTexts({ regions, lang }: ContentFiles): TextAtLine[] {
  return collectTexts(regions, [lang]).concat(
    collectTexts(
      valueAt<unknown>(
        regions.value['neutral-words'][lang] ?? {},
        regions.line,
        'neutral-words',
        lang,
      ),
    ),
    Object.entries(regions.value.regions).flatMap(([id, { words }]) =>
      collectTexts(
        valueAt<unknown>(words?.[lang] ?? {}, regions.line, 'regions', id, 'words', lang),
      ),
    ),
  );
}

/** What a player says and shows while it leads through a tip. */
export function playerTexts({ value, line }: MarkdownFile<Tip>): TextAtLine[] {
  return collectTexts(valueAt(value.timing ?? {}, line, 'timing'), PLAYER_FIELDS);
}

/** The short form of a caution that a player shows before Start. */
export function beforeStartTexts({ value, line }: ContentFiles['cautions'][number]): TextAtLine[] {
  return collectTexts(valueAt(value.beforeStart ?? [], line, 'beforeStart'));
}

/** What is read in alarm: the notices, the danger signs, and the clarifying questions. */
export function alarmTexts(content: ContentFiles): TextGroup[] {
  return [
    ...standingNotice(content),
    ...raisedNotices(content),
    ...dangerSigns(content),
    ...clarifications(content),
  ];
}

function standingNotice({ messages, urgent }: ContentFiles): TextGroup[] {
  const name = 'the standing notice';
  const { noticeHeading, noticeFoot } = messages.value;
  return [
    {
      file: messages.file,
      texts: [
        { text: noticeHeading, line: messages.line('noticeHeading') },
        { text: noticeFoot, line: messages.line('noticeFoot') },
      ],
      name,
    },
    {
      file: urgent.file,
      texts: urgent.value.notice.map((text, index) => ({
        text,
        line: urgent.line('notice', index),
      })),
      name,
    },
  ];
}

function raisedNotices({ messages }: ContentFiles): TextGroup[] {
  return Object.entries(messages.value.raised).map(([tier, { heading, advice }]) => ({
    file: messages.file,
    texts: [
      { text: heading, line: messages.line('raised', tier, 'heading') },
      { text: advice, line: messages.line('raised', tier, 'advice') },
    ],
    name: 'this notice',
  }));
}

/** The signs of each tier are read as one list; a formula says nothing about one half-sentence. */
function dangerSigns({ urgent }: ContentFiles): TextGroup[] {
  return tierSchema.options.map((tier) => ({
    file: urgent.file,
    texts: urgent.value.signs.flatMap((sign, index) =>
      sign.tier === tier ? { text: sign.text, line: urgent.line('signs', index, 'text') } : [],
    ),
    name: `the list of ${tier} signs`,
  }));
}

function clarifications({ urgent }: ContentFiles): TextGroup[] {
  return urgent.value.clarifications.map(({ question, answers }, index) => ({
    file: urgent.file,
    texts: [
      { text: question, line: urgent.line('clarifications', index, 'question') },
      ...answers.map(({ label }, a) => ({
        text: label,
        line: urgent.line('clarifications', index, 'answers', a, 'label'),
      })),
    ],
    name: 'this question with its answers',
  }));
}

/**
 * The texts anywhere in a value.
 *
 * @param fields keys of the texts to take; an entry of a list has the key of the list. Default: all
 */
export function collectTexts(
  { value, line }: YamlValue<unknown>,
  fields?: readonly string[],
  field = '',
): TextAtLine[] {
  if (typeof value === 'string') {
    return !fields || fields.includes(field) ? [{ text: value, line: line() }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    collectTexts(valueAt<unknown>(child, line, key), fields, Array.isArray(value) ? field : key),
  );
}
