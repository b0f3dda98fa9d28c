/** What is learned from: the words of a text, each in one of a few thousand places, so that no list of words is needed. */
import { tokenize } from '../search/text/tokenizer.js';

/** How many places there are. Two words that share one are told apart by the words beside them. */
export const PLACES = 4096;

/** Any number: that there is one says more about what is meant than which. */
const NUMBER = '0';

/** Fewer words than this say less: what few words mean is found by the words themselves. */
const FULL_LENGTH = 8;

/** The places of the words of a text, each once, in ascending order. */
export function placesOf(text: string): number[] {
  const stems = tokenize(text, 'porter').map(({ stem }) => (/^\d+$/.test(stem) ? NUMBER : stem));
  return [...new Set(stems.map((stem) => hash(stem) % PLACES))].sort((a, b) => a - b);
}

/** What each word of a text counts, so that a long one says as much as one of a sentence. */
export const shareOf = (places: readonly number[]): number =>
  1 / Math.sqrt(Math.max(places.length, FULL_LENGTH));

/** FNV-1a, in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}
