/** The schemas of the content files, as authors write them. */
import * as v from 'valibot';
import { messagesSchema } from '../content/pack/messages.js';
import { REGION_IDS } from '../content/pack/region.js';
import {
  daySchema,
  hrefSchema,
  idSchema,
  langSchema,
  phoneticsSchema,
  routineSchema,
  tierSchema,
  timingSchema,
  wordsSchema,
} from '../content/pack/schema.js';
import { MAX_LEVEL } from '../search/learned/levels.js';
import { tokenize } from '../search/text/tokenizer.js';

/** A text that is shown as it is. Region words are for answers and messages. */
const text = v.pipe(
  v.string(),
  v.nonEmpty('Expected some text'),
  v.regex(/^[^{}]*$/, 'Expected a text without {words}'),
);
/** A text with region words, which `check-placeholders.ts` knows. */
const textWithWords = v.pipe(v.string(), v.nonEmpty('Expected some text'));
const ids = v.array(idSchema);
/** A text for each language. */
const byLang = v.record(langSchema, text);
const wordsByLang = v.record(langSchema, v.record(idSchema, text));

/** A regular expression. Letters match in both cases. */
const pattern = v.pipe(
  v.string(),
  v.nonEmpty('Expected a regular expression'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return new RegExp(dataset.value, 'iu');
    } catch {
      addIssue({ message: 'Expected a regular expression' });
      return NEVER;
    }
  }),
);

export const packFileSchema = v.strictObject({
  lang: langSchema,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Expected a version such as 1.2.0')),
  'review-by': daySchema,
  heading: text,
  'tips-heading': text,
  topics: v.array(v.strictObject({ id: idSchema, heading: text, questions: ids })),
  tips: v.array(
    v.strictObject({
      when: v.picklist(['now', 'days', 'prevent']),
      heading: text,
      tips: ids,
      routine: v.exactOptional(routineSchema),
    }),
  ),
  'quick-starts': v.array(v.strictObject({ label: text, show: idSchema })),
});

/** Strict, so that a message that nothing shows is as much a mistake as a missing one. */
export const messagesFileSchema = v.strictObject({
  ...messagesSchema.entries,
  raised: v.strictObject(messagesSchema.entries.raised.entries),
});

export const questionFileSchema = v.strictObject({
  title: text,
  aliases: v.array(text),
  /** Other names for what the item speaks of, of which no word stands in its text. Found like aliases. */
  synonyms: v.optional(v.array(text), []),
  sources: v.pipe(ids, v.nonEmpty('Expected at least one source')),
  updated: daySchema,
  related: v.pipe(ids, v.maxLength(3, 'Expected at most three')),
});

export const tipFileSchema = v.strictObject({
  ...questionFileSchema.entries,
  dose: text,
  timing: v.exactOptional(timingSchema),
});

export const cautionFileSchema = v.strictObject({
  /** What it cautions of, to follow "about". */
  name: textWithWords,
  sources: questionFileSchema.entries.sources,
  /** Patterns of whole words. An item whose text matches one of them has to show the caution. */
  names: v.pipe(v.array(pattern), v.nonEmpty('Expected what calls for this caution')),
  /** Whether a link to an item that shows the caution, in the same paragraph, is enough. */
  'or-link': v.optional(v.boolean(), false),
  /** The caution in short, to be in view before Start in a player. */
  beforeStart: v.exactOptional(
    v.pipe(v.array(v.string()), v.nonEmpty('Expected at least one line')),
  ),
});

/**
 * A word or phrase that visitors type, with `{1-17}` for a number in that range and `=legs` for that form
 * alone. Anything that search would read in another way, or never match, is a mistake.
 */
export const phraseSchema = v.pipe(
  v.string(),
  v.check((text) => wordsOf(text).length > 0, 'Expected a word or phrase'),
  // Within a text of several lines, YAML knows no comments.
  v.check((text) => !text.includes('#'), 'Expected a word or phrase, and comments above the list'),
  v.check((text) => !text.split(/\s+/).some(isMalformedRange), 'Expected a range such as {1-17}'),
  v.check(
    (text) => !text.split(/\s+/).some(isMalformedForm),
    'Expected a form such as =legs, without capitals, accents and apostrophes',
  ),
);
const phrases = v.pipe(v.array(phraseSchema), v.nonEmpty('Expected at least one word or phrase'));
/** Phrases as a list, or as one text with commas between, which is easier to read where there are many. */
const phraseList = v.union([
  phrases,
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',').map((part) => part.trim())),
    phrases,
  ),
]);
/** What is in a rule is checked by `check-danger-rules.ts`. */
const rules = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty('Expected a rule'))),
  v.nonEmpty('Expected at least one rule'),
);
/** Names of meanings, or plain words. */
const names = v.pipe(v.array(text), v.nonEmpty('Expected at least one name'));

function wordsOf(text: string): string[] {
  return tokenize(text, 'none').map(({ word }) => word);
}

/** Whether a word has braces and is no range: `{17-1}`, `{1-17}years`. */
function isMalformedRange(word: string): boolean {
  if (!/[{}]/.test(word)) return false;
  const [, min, max] = /^\{(\d+)-(\d+)\}$/.exec(word) ?? [];
  return !(Number(min) <= Number(max));
}

/** Whether a word has `=` and is no form that a visitor's word could have: `=Legs`, `a=b`. */
function isMalformedForm(word: string): boolean {
  return word.includes('=') && `=${wordsOf(word).join()}` !== word;
}

const meaningName = v.pipe(v.string(), v.regex(/^[A-Z][A-Z-]*$/, 'Expected a name in capitals'));

export const urgentFileSchema = v.strictObject({
  notice: v.pipe(v.array(textWithWords), v.nonEmpty()),
  meanings: v.record(meaningName, phraseList),
  contexts: v.exactOptional(names),
  signs: v.array(
    v.strictObject({
      id: idSchema,
      tier: tierSchema,
      group: v.exactOptional(idSchema),
      text: textWithWords,
      first: v.exactOptional(textWithWords),
      sources: questionFileSchema.entries.sources,
      rules,
      unless: v.exactOptional(names),
    }),
  ),
  about: rules,
  clarifications: v.array(
    v.strictObject({
      id: idSchema,
      question: text,
      rules,
      readFirst: idSchema,
      answers: v.pipe(
        v.array(
          v.union(
            [
              v.strictObject({ label: text, sign: idSchema }),
              v.strictObject({ label: text, show: idSchema }),
            ],
            'Expected a label, and either "sign" or "show"',
          ),
        ),
        v.minLength(2, 'Expected at least two answers'),
      ),
    }),
  ),
});

export const wordsFileSchema = v.strictObject({
  stemmer: v.picklist(['porter', 'none']),
  stopWords: v.array(text),
  synonyms: v.array(v.pipe(v.array(phraseSchema), v.minLength(2, 'Expected at least two words'))),
  audiences: v.array(phrases),
  outOfScope: phraseList,
  neverCorrect: phraseList,
  phonetics: v.array(phoneticsSchema),
  numbers: wordsSchema.entries.numbers,
});

const learnedClasses = v.strictObject({
  step: v.pipe(v.number(), v.gtValue(0, 'Expected a number above 0')),
  features: v.record(
    v.pipe(v.string(), v.regex(/^[^,]+$/, 'Expected a word without commas')),
    v.record(
      idSchema,
      v.pipe(
        v.number(),
        v.integer('Expected a whole number'),
        v.minValue(-MAX_LEVEL, `Expected at least -${MAX_LEVEL}`),
        v.maxValue(MAX_LEVEL, `Expected at most ${MAX_LEVEL}`),
      ),
    ),
  ),
});

/** As `npm run learn` writes it. */
export const learnedFileSchema = v.strictObject({ items: learnedClasses, signs: learnedClasses });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The house rules of how a language is written. */
export const styleFileSchema = v.strictObject({
  /** The formula that counts a reading grade; `none` where there is none for the language. */
  formula: v.picklist(['flesch-kincaid', 'none']),
  grades: v.strictObject({ item: v.number(), median: v.number(), plain: v.number() }),
  'sentence-words': count,
  'question-words': v.strictObject({ from: count, to: count }),
  long: ids,
  /** What all items speak of. An alias is not answered because such a word stands in its item. */
  'subject-words': v.optional(v.array(text), []),
  exempt: v.array(text),
  forbidden: v.array(
    v.strictObject({
      match: pattern,
      unless: v.exactOptional(pattern),
      instead: v.string(),
      /** Set for what countries call differently: `regions.yaml` has to say it. */
      'by-country': v.optional(v.boolean(), false),
    }),
  ),
  /** What whole sentences need. Default: not checked, where there is no tagger for the language. */
  sentences: v.exactOptional(
    v.strictObject({
      'mean-words': count,
      /** Verbs that the tagger takes for nouns. */
      verbs: v.array(text),
    }),
  ),
  /** Paragraphs that introduce a list of danger signs, by the tier of all of them. */
  'tier-leads': v.partial(v.strictObject(v.entriesFromList(tierSchema.options, pattern))),
  'needs-page': v.array(pattern),
});

/** The ids that every language has to have. */
export const idsFileSchema = v.strictObject({ questions: ids, tips: ids });

/** One id or several: a note may come from elsewhere than the number. */
const sourceOfLine = v.pipe(
  v.union([idSchema, ids]),
  v.transform((given) => [given].flat()),
);

const phoneLine = v.strictObject({
  number: v.pipe(
    v.string(),
    v.regex(/^\+?\d[\d -]*$/, "Expected a telephone number in quotes: '911'"),
  ),
  name: v.exactOptional(byLang),
  note: v.exactOptional(byLang),
  source: sourceOfLine,
  checked: daySchema,
});

/** The telephone lines a country may have. */
export const LINE_NAMES = ['emergency', 'advice', 'poison', 'crisis'] as const;

/** The region word for where to go when no doctor has time today. Every country has its own. */
export const SAME_DAY_WORD = 'same-day-care';

/** All of a country that has a source and the day on which it was last compared with it. */
export const DATED_NAMES = [...LINE_NAMES, 'same-day'] as const;

const region = v.strictObject({
  name: byLang,
  emergency: phoneLine,
  advice: v.exactOptional(phoneLine),
  poison: v.exactOptional(phoneLine),
  crisis: v.exactOptional(phoneLine),
  'same-day': v.strictObject({
    /** Where to go when no doctor has time today, with its verb: "go to an urgent care clinic". */
    care: byLang,
    source: sourceOfLine,
    checked: daySchema,
  }),
  words: v.exactOptional(wordsByLang),
});

export const regionsFileSchema = v.strictObject({
  'neutral-words': wordsByLang,
  regions: v.strictObject(v.entriesFromList(REGION_IDS, region)),
});

export const sourcesFileSchema = v.record(
  idSchema,
  v.strictObject({
    organisation: text,
    title: text,
    year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1900))),
    url: hrefSchema,
    read: v.picklist(['page', 'copy']),
    /** Why there is no better one, where its host is refused. */
    'kept-because': v.exactOptional(text),
  }),
);

/** Words in any script, each with `*` before it or after it, with `=` before it, or none. */
const otherPhrase = v.pipe(
  v.string(),
  v.regex(/^[*=]?[^*=,\s]+\*?( [*=]?[^*=,\s]+\*?)*$/, 'Expected words, with *, = or nothing'),
);

/** What people in danger say in other languages, and what they are told. */
export const languagesFileSchema = v.strictObject({
  rules: v.record(idSchema, rules),
  languages: v.array(
    v.strictObject({
      lang: v.pipe(
        v.string(),
        v.check((tag) => Intl.getCanonicalLocales(tag)[0] === tag, 'Expected a language tag'),
      ),
      /** Tag of the language whose words count as well. */
      like: v.exactOptional(v.string()),
      call: v.pipe(v.string(), v.includes('{number}', 'Expected {number} in it')),
      emergency: text,
      crisis: text,
      /** Pages on which wording was looked up. */
      sources: v.exactOptional(v.array(hrefSchema)),
      words: v.record(
        meaningName,
        v.pipe(
          v.string(),
          v.transform((list) => list.split(',').map((part) => part.trim())),
          v.array(otherPhrase),
        ),
      ),
    }),
  ),
});

/** What a clinician has to decide, and which text it is about. */
export const openQuestionsFileSchema = v.array(v.strictObject({ where: text, question: text }));

/** Hosts that no source may be on, each with what it is: "a seller". */
export const hostsFileSchema = v.array(v.strictObject({ match: pattern, what: text }));

export type PackFile = v.InferOutput<typeof packFileSchema>;
export type QuestionFile = v.InferOutput<typeof questionFileSchema>;
export type CautionFile = v.InferOutput<typeof cautionFileSchema>;
export type UrgentFile = v.InferOutput<typeof urgentFileSchema>;
export type LearnedFile = v.InferOutput<typeof learnedFileSchema>;
export type LanguagesFile = v.InferOutput<typeof languagesFileSchema>;
export type WordsFile = v.InferOutput<typeof wordsFileSchema>;
export type StyleFile = v.InferOutput<typeof styleFileSchema>;
export type IdsFile = v.InferOutput<typeof idsFileSchema>;
export type RegionsFile = v.InferOutput<typeof regionsFileSchema>;
export type SourcesFile = v.InferOutput<typeof sourcesFileSchema>;
export type OpenQuestionsFile = v.InferOutput<typeof openQuestionsFileSchema>;
export type HostsFile = v.InferOutput<typeof hostsFileSchema>;
