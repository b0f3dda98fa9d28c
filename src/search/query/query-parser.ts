/** Words that a visitor typed, with everything that each of them may have been meant to be. */
import type { Spelling } from '../text/spelling.js';
import type { QueryToken, Token } from '../text/token.js';
import { analyze, toQueryToken } from './analyze.js';
import type { Language } from './language.js';
import { joinNumbers, separateNumerals } from './numerals.js';
import { asSpelled } from './written-words.js';

/**
 * What is read of a query: so many words, so many letters for each of them on average. Nobody's question
 * is longer, and whatever is pasted must not hold the page up. A longer word is not corrected.
 */
const QUERY_LIMITS = { words: 400, wordLength: 30 };

/** How many letters at the end of a partial word may be wrong, and how many must be left before them. */
const BACKTRACK = { maxLetters: 2, minRemaining: 3 };

/** The words of a query. */
export function parseQuery(text: string, language: Language, spelling: Spelling): QueryToken[] {
  const read = separateNumerals(text.slice(0, QUERY_LIMITS.words * QUERY_LIMITS.wordLength));
  const tokens = joinNumbers(language.tokenize(read), language).slice(0, QUERY_LIMITS.words);
  return asSpelled(tokens, read, language, spelling).flatMap(({ other, ...token }) => {
    const parsed = parseWord(token, token.end === read.length, language, spelling);
    if (!other) return parsed;
    const more = language.stemsOf(other);
    return parsed.map((one) => ({ ...one, stems: [...one.stems, ...more] }));
  });
}

/** One word of a query; two where the space between them was left out. */
function parseWord(
  token: Token,
  isPartial: boolean,
  language: Language,
  spelling: Spelling,
): QueryToken[] {
  const { word } = token;
  const stemsOf = (words: readonly string[]): string[] => [
    ...new Set(words.flatMap((one) => language.stemsOf(one))),
  ];
  const asTyped = { ...toQueryToken(token, language), isPartial };
  if (asTyped.number !== null || word.length > QUERY_LIMITS.wordLength) return [asTyped];
  // A stop word is complete: nobody who typed it is on the way to a longer word.
  if (asTyped.isStopWord) return [asTyped];
  const completions = isPartial ? stemsOf(spelling.completionsOf(word)) : [];
  if (spelling.isKnown(word)) return [{ ...asTyped, completions }];
  // A word that may still grow is no mistake yet.
  if (completions.length > 0) return [{ ...asTyped, isKnown: false, completions }];
  const { words, isSplit } = spelling.correctionsOf(word);
  if (isSplit) return words.flatMap((part) => analyze(part, language));
  return [
    {
      ...asTyped,
      stems: [token.stem, ...stemsOf(words)],
      isKnown: false,
      completions: isPartial ? stemsOf(completionsOfPrefix(word, spelling)) : [],
    },
  ];
}

/**
 * The words that a partial word was on its way to before its last letters led nowhere: "strec" still
 * completes to stretches. Without this, the first result would leave with one letter and come back with the next.
 */
function completionsOfPrefix(word: string, spelling: Spelling): readonly string[] {
  for (let letters = 1; letters <= BACKTRACK.maxLetters; letters++) {
    const prefix = word.slice(0, -letters);
    const completions =
      prefix.length < BACKTRACK.minRemaining ? [] : spelling.completionsOf(prefix);
    if (completions.length > 0) return completions;
  }
  return spelling.correctionsOf(word, true).words;
}
