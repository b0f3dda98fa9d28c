/** How hard a text is to read, by a formula: a floor, not a goal. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { splitSentences } from '../search/text/tokenizer.js';

/** A text that is read as it stands, and the line on which its file has it. */
export interface TextAtLine {
  text: string;
  line: number;
}

/** How the reading grade of a language is counted. */
export interface GradeOptions {
  formula: 'flesch-kincaid' | 'none';
  lang: string;
  /** Names that have no plainer word, in lower case. */
  exempt: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const REGION_WORD = /\{[\w-]+\}/g;

/** A text on one line, as a visitor reads it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The sentences of a text, each with the line it starts on. */
export function sentencesOf({ text, line }: TextAtLine, lang: string): TextAtLine[] {
  // To the segmenter, the end of a line is the end of a sentence.
  const flat = text.replace(/\s/g, ' ');
  let from = 0;
  return splitSentences(flat, lang)
    .filter(Boolean)
    .map((sentence) => {
      from = flat.indexOf(sentence, from);
      const lineBreaks = text.slice(0, from).split('\n').length - 1;
      from += sentence.length;
      return { text: oneLine(sentence), line: line + lineBreaks };
    });
}

/**
 * The school grade in which texts can be read, by Flesch and Kincaid; `null` where the language has no
 * formula or there are no words. Every text ends a sentence, with or without a full stop. Exempt names and
 * region words count as words of one syllable: there is no plainer way to say them.
 */
export function readingGrade(
  texts: readonly TextAtLine[],
  { formula, lang, exempt }: GradeOptions,
): number | null {
  if (formula === 'none') return null;
  const sentences = texts.flatMap((text) => sentencesOf(text, lang));
  const words = sentences.flatMap(({ text }) => text.replace(REGION_WORD, 'it').match(WORD) ?? []);
  if (words.length === 0) return null;
  const syllables = words.map((word) => (exempt.has(word.toLowerCase()) ? 1 : syllable(word) || 1));
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
  });
}

/** The middle one of some numbers; 0 where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}
