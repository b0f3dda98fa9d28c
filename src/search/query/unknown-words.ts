/** Whether most of a query is in words that nobody here knows, so that any answer would be a guess. */
import type { QueryToken } from '../text/token.js';

/** Words that are like no word of ours. A single one is a name, and whoever spells by ear has few of them. */
const MIN_LOST = { words: 2, share: 1 / 3 };

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
