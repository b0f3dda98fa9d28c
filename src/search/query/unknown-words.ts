/** Whether a query is in words that are known here. */
import type { QueryToken } from '../text/token.js';

/** Words that are like no word of ours. A single one is a name, and whoever spells by ear has few of them. */
const MIN_LOST = { words: 2, share: 1 / 3 };

/**
 * With more known words than this share a text of so many words is in our language, whatever a word of it may mean
 * elsewhere. In fewer words other languages look like ours: "parti intime addormentate".
 */
const MIN_KNOWN = { words: 8, share: 0.6 };

/** Whether most of a query is in words that are known here, so that it is in no other language. */
export function isInKnownWords(tokens: readonly QueryToken[]): boolean {
  const known = tokens.filter(
    ({ isKnown, isStopWord, number }) => isKnown || isStopWord || number !== null,
  );
  return tokens.length >= MIN_KNOWN.words && known.length > tokens.length * MIN_KNOWN.share;
}

/** Whether most of a query is in words that nobody here knows, so that any answer would be a guess. */
export function isInUnknownWords(tokens: readonly QueryToken[]): boolean {
  const words = tokens.filter(({ number }) => number === null);
  const unknown = words.filter(({ isKnown, isStopWord }) => !isKnown && !isStopWord);
  const lost = unknown.filter(({ stems, completions }) => stems.length + completions.length === 1);
  return (
    unknown.length > words.length / 2 &&
    lost.length >= MIN_LOST.words &&
    lost.length > words.length * MIN_LOST.share
  );
}
