/** What matched, made visible: marked words and a whole-sentence excerpt. */
import type { Words } from '../content/pack.js';
import { plainLines } from '../content/view.js';
import type { ShownBlock } from '../content/view.js';
import { sentences, tokens } from './text.js';

/** A piece of text, marked or not. The pieces joined give the text unchanged. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Splits a text at the words that matched.
 *
 * @param terms `terms` of a search result: words or stems, several separated by
 *   spaces where they belong together
 * @param stemmer the pack's `words.stemmer`
 */
export function mark(
  text: string,
  terms: readonly string[],
  stemmer: Words['stemmer'] = 'porter',
): Piece[] {
  const wanted = new Set(terms);
  const longest = Math.max(1, ...terms.map((term) => term.split(' ').length));
  const all = tokens(text, stemmer);
  const pieces: Piece[] = [];
  let end = 0;
  const push = (to: number, marked: boolean): void => {
    if (to > end) pieces.push({ text: text.slice(end, to), marked });
    end = to;
  };

  for (let i = 0; i < all.length;) {
    const length = matchLength(i);
    const first = all[i];
    const last = all[i + length - 1];
    if (first && last && length > 0) {
      push(first.start, false);
      push(last.end, true);
    }
    i += length || 1;
  }
  push(text.length, false);
  return pieces;

  /** How many tokens from here on are a term; 0 for none. */
  function matchLength(from: number): number {
    for (let length = Math.min(longest, all.length - from); length > 0; length--) {
      const run = all.slice(from, from + length);
      const is = (form: 'word' | 'stem'): boolean => wanted.has(run.map((t) => t[form]).join(' '));
      if (is('word') || is('stem')) return length;
    }
    return 0;
  }
}

/**
 * The sentence of an answer that says most about what was searched: the first
 * one unless another has more of the terms. Never part of a sentence: "Never
 * use a rub together with heat" must not become advice.
 */
export function excerpt(
  blocks: readonly ShownBlock[],
  terms: readonly string[],
  { lang, stemmer = 'porter' }: { lang: string; stemmer?: Words['stemmer'] },
): string {
  let best = '';
  let most = -1;
  for (const text of plainLines(blocks)) {
    for (const sentence of sentences(text, lang)) {
      const marked = mark(sentence, terms, stemmer).filter((piece) => piece.marked);
      const found = new Set(marked.map((piece) => piece.text.toLowerCase())).size;
      if (found > most) [best, most] = [sentence, found];
    }
  }
  return best;
}
