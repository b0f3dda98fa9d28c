/** Shows in a text what matched. */
import type { Words } from '../../content/pack/pack.js';
import { tokenize } from '../text/tokenizer.js';
import { createTermMatcher } from './term-matcher.js';

/** A piece of text, highlighted or not. All pieces joined give the text unchanged. */
export interface HighlightSegment {
  text: string;
  marked: boolean;
}

/**
 * Splits a text where words matched, by the same words and stems as the index.
 *
 * @param terms `terms` of a search result: words or stems, several with spaces between them where they
 *   belong together
 * @param stemmer the pack's `words.stemmer`
 */
export function highlight(
  text: string,
  terms: readonly string[],
  stemmer: Words['stemmer'] = 'porter',
): HighlightSegment[] {
  const segments: HighlightSegment[] = [];
  let end = 0;
  const addUpTo = (to: number, marked: boolean): void => {
    if (to > end) segments.push({ text: text.slice(end, to), marked });
    end = to;
  };
  for (const match of createTermMatcher(terms)(tokenize(text, stemmer))) {
    addUpTo(match.start, false);
    addUpTo(match.end, true);
  }
  addUpTo(text.length, false);
  return segments;
}
