/** Text → words, the same way for content, queries, danger signs and marks. */
import { stemmer as porter } from 'stemmer';
import type { Words } from '../../content/pack/pack.js';
import { memoize } from './memoize.js';

/** A word of a text and where it stands. */
export interface Token {
  /** Lower case, without accents and apostrophes: "Can’t" is "cant". */
  word: string;
  stem: string;
  start: number;
  end: number;
  /** Whether a sentence ends between the word before it and this one. */
  followsSentenceEnd: boolean;
}

/**
 * Digits, or letters and digits; so "12yo" is two words and "L4" is one. An apostrophe or ampersand
 * inside a word belongs to it, as in can't and A&E.
 */
const WORD_PATTERN = /\p{N}+|\p{L}(?:[\p{L}\p{M}\p{N}]|['’‘`&](?=\p{L}))*/gu;

const IGNORED_CHARACTERS = /[\p{M}'’‘`&]/gu;

function normalize(word: string): string {
  return word.normalize('NFD').replace(IGNORED_CHARACTERS, '').toLowerCase();
}

const stemOf = memoize(porter);

/** The words of a text, in order. */
export function tokenize(text: string, stemmer: Words['stemmer']): Token[] {
  let before = 0;
  return [...text.matchAll(WORD_PATTERN)].map(({ 0: match, index }) => {
    const word = normalize(match);
    const breaks = /[.!?;\n]/.test(text.slice(before, index));
    before = index + match.length;
    return {
      word,
      stem: stemmer === 'porter' ? stemOf(word) : word,
      start: index,
      end: before,
      followsSentenceEnd: breaks,
    };
  });
}

/** The sentences of a text, whole. */
export function splitSentences(text: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map((part) => part.segment.trim());
}
