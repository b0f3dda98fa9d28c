/** Texts of the content as tokens. They are spelled right, so each word stands for itself alone. */
import type { QueryToken, Token } from '../text/token.js';
import type { Language } from './language.js';

/** The words of a text, such as a title, in the form of the words of a query. */
export function analyze(text: string, language: Language): QueryToken[] {
  return language.tokenize(text).map((token) => toQueryToken(token, language));
}

/** A word without corrections and completions. */
export function toQueryToken(
  { word, stem, followsSentenceEnd, followsComma }: Token,
  language: Language,
): QueryToken {
  const value = language.numberOf(word);
  return {
    word,
    stems: [stem],
    isStopWord: language.isStopWord(word),
    // "One" says which more often than how many.
    number: value === 1 && word !== '1' ? null : value,
    isKnown: true,
    isPartial: false,
    completions: [],
    followsSentenceEnd,
    followsComma,
  };
}
