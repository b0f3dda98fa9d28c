/** Text → words, the same way for content, queries, danger signs and marks. */
import { stemmer as porter } from 'stemmer';
import type { Words } from '../content/pack.js';

/** A word of a text and where it stands. */
export interface Token {
  /** Lower case, without accents and apostrophes: "Can’t" is "cant". */
  word: string;
  stem: string;
  start: number;
  end: number;
}

/** Letters and digits; an apostrophe or ampersand inside a word belongs to it, as in can't and A&E. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘`&](?=\p{L}))*/gu;

const IGNORED = /[\p{M}'’‘`&]/gu;

function fold(word: string): string {
  return word.normalize('NFD').replace(IGNORED, '').toLowerCase();
}

/** The words of a text, in order. */
export function tokens(text: string, stemmer: Words['stemmer']): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: match, index }) => {
    const word = fold(match);
    return {
      word,
      stem: stemmer === 'porter' ? porter(word) : word,
      start: index,
      end: index + match.length,
    };
  });
}

/** The sentences of a text, whole. */
export function sentences(text: string, lang: string): string[] {
  return Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text), (part) =>
    part.segment.trim(),
  );
}
