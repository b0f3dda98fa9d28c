/**
 * Splits text into words and sentences. Content, queries, rules of danger signs and highlights all use
 * the same words; otherwise one of them would miss what another one found.
 */
import { stemmer as porter } from 'stemmer';
import type { Words } from '../../content/pack/pack.js';
import { memoize } from './memoize.js';
import type { Token } from './token.js';

/**
 * Digits, or letters that digits may follow: "12yo" is two words and "L4" is one. An apostrophe or an
 * ampersand inside a word belongs to it, as in can't and A&E.
 */
const WORD_PATTERN = /\p{N}+|\p{L}(?:[\p{L}\p{M}\p{N}]|['’‘`&](?=\p{L}))*/gu;

const IGNORED_CHARACTERS = /[\p{M}'’‘`&]/gu;

function normalize(word: string): string {
  return word.normalize('NFD').replace(IGNORED_CHARACTERS, '').toLowerCase();
}

const stemOf = memoize(porter);

/** The words of a text, in order. */
export function tokenize(text: string, stemmer: Words['stemmer']): Token[] {
  let end = 0;
  return [...text.matchAll(WORD_PATTERN)].map(({ 0: match, index }) => {
    const word = normalize(match);
    const between = text.slice(end, index);
    end = index + match.length;
    return {
      word,
      stem: stemmer === 'porter' ? stemOf(word) : word,
      start: index,
      end,
      followsSentenceEnd: /[.!?;\n]/.test(between),
      followsComma: between.includes(','),
    };
  });
}

/** The sentences of a text, without the spaces around them. */
export function splitSentences(text: string, lang: string): string[] {
  // Firefox has it since 125. Without it, an abbreviation may end a sentence.
  if (!('Segmenter' in Intl)) return text.match(/[^.!?]+[.!?]*/g)?.map((part) => part.trim()) ?? [];
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map((part) => part.segment.trim());
}
