/** How hard a text is to read, by a formula: a floor, not a goal. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { splitSentences } from '../search/text/tokenizer.js';

/** Something that is read as it stands, and where its file has it. */
export interface Text {
  text: string;
  line: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const REGION_WORD = /\{[\w-]+\}/g;

/** A text on one line, as it is read. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The sentences of a text, each with the line it starts on. */
export function sentencesOf({ text, line }: Text, lang: string): Text[] {
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
 * The school grade in which texts can be read, by Flesch and Kincaid; `null` where nothing is said.
 * Every text ends a sentence, with or without a full stop. Exempt names and region words count as
 * words of one syllable: there is no plainer way to say them.
 */
export function readingGrade(
  texts: readonly Text[],
  lang: string,
  exempt: ReadonlySet<string>,
): number | null {
  const read = texts.flatMap((text) => sentencesOf(text, lang));
  const words = read.flatMap(({ text }) => text.replace(REGION_WORD, 'it').match(WORD) ?? []);
  if (words.length === 0) return null;
  const syllables = words.map((word) => (exempt.has(word.toLowerCase()) ? 1 : syllable(word) || 1));
  return fleschKincaid({
    sentence: read.length,
    word: words.length,
    syllable: syllables.reduce((all, one) => all + one, 0),
  });
}
