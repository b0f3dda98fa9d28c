/**
 * Splits text into words and sentences. Content, queries, rules of danger signs and highlights all use
 * the same words; otherwise one of them would miss what another one found.
 */
import { stemmer as porter } from 'stemmer';
import type { Words } from '../../content/pack/pack.js';
import { toPlain } from './letters.js';
import { memoize } from './memoize.js';
import type { Token } from './token.js';

/** What follows an apostrophe at the end of a word, as in can't and I've. */
const ENDING = '(?:[tsmd]|re|ve|ll)(?![\\p{L}\\p{N}])';

/** One of these is a word. */
const WORDS = [
  // "12yo" is two words.
  '\\p{N}+',
  // Single letters: A & E, m.r.i.
  '\\p{L}(?:(?:[./]| ?& ?)\\p{L})+(?![\\p{L}\\p{N}])',
  `\\p{L}(?:${[
    '[\\p{L}\\p{N}]',
    "['&\\xAD]+(?=\\p{L})",
    // It goes on in the next line.
    '[-‐\\xAD]\\r?\\n *(?=\\p{L})',
    // The apostrophe may have a space beside it, or be another sign, from a key next to it: can;t.
    `(?: ?' ?|(?![:\\p{Pd}])\\p{P})${ENDING}`,
  ].join('|')})*`,
];
const WORD_PATTERN = new RegExp(WORDS.join('|'), 'gu');

/** The n of a.n.e is a word of its own. */
const N = /^(\p{L})[./']n[./'](?=\p{L}$)/iu;

const SIGNS = /[^\p{L}\p{N}]/gu;

const stemOf = memoize(porter);

/** The words of a text, in order. */
export function tokenize(text: string, stemmer: Words['stemmer']): Token[] {
  const plain = toPlain(text);
  let end = 0;
  return [...plain.text.matchAll(WORD_PATTERN)].map(({ 0: match, index }) => {
    const word = match.replace(N, '$1').replace(SIGNS, '').toLowerCase();
    const between = plain.text.slice(end, index);
    end = index + match.length;
    return {
      word,
      stem: stemmer === 'porter' ? stemOf(word) : word,
      start: plain.origin(index),
      end: plain.origin(end),
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
