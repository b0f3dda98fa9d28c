/** What a visitor typed, word by word, with what each word may have been meant to be. */
import type { Language } from './language.js';
import type { Spelling } from '../text/spelling.js';
import type { Token } from '../text/tokenizer.js';

/** One word as it was heard. */
export interface QueryToken {
  /** As it was typed. */
  word: string;
  /** The stems that it may be; the first is that of the word itself. */
  stems: readonly string[];
  /** Carries no meaning of its own. */
  isStopWord: boolean;
  /** Its value, if it is a number. */
  number: number | null;
  /** Whether it stands in the content, or in a list of words, as it was typed. */
  isKnown: boolean;
  /** Whether it may be half typed: it is the last, and no space follows. */
  isPartial: boolean;
  /** Stems of the words that it may be the beginning of. */
  completions: readonly string[];
  /** Whether a sentence ends before it. */
  followsSentenceEnd: boolean;
}

/** Words as they stand in a text of ours: each is what it is. */
export function analyze(text: string, language: Language): QueryToken[] {
  return language.tokenize(text).map((token) => toQueryToken(token, language));
}

function toQueryToken({ word, stem, followsSentenceEnd }: Token, language: Language): QueryToken {
  return {
    word,
    stems: [stem],
    isStopWord: language.isStopWord(word),
    number: /^\d+$/.test(word) ? Number(word) : null,
    isKnown: true,
    isPartial: false,
    completions: [],
    followsSentenceEnd,
  };
}

/** Nobody's question is longer; whatever is pasted here must not hold the page up. */
const QUERY_LIMITS = { words: 400, letters: 30 };

/** Letters at its end that may have led a half-typed word astray, and how many must be left. */
const BACKTRACK = { maxLetters: 2, minRemaining: 3 };

/**
 * The words that a half-typed one was heading for before its last letters led nowhere, so that the
 * first answer does not leave and come back: "strec" is still on its way to stretches.
 */
function completionsOfPrefix(word: string, spelling: Spelling): readonly string[] {
  for (let letters = 1; letters <= BACKTRACK.maxLetters; letters++) {
    const before = word.slice(0, -letters);
    const ahead = before.length < BACKTRACK.minRemaining ? [] : spelling.completionsOf(before);
    if (ahead.length > 0) return ahead;
  }
  return spelling.correctionsOf(word, true).words;
}

/** Words as a visitor typed them. */
export function parseQuery(text: string, language: Language, spelling: Spelling): QueryToken[] {
  const stemsOf = (words: readonly string[]): string[] => [
    ...new Set(words.flatMap((word) => language.stemsOf(word))),
  ];
  const tokens = language.tokenize(text.slice(0, QUERY_LIMITS.words * QUERY_LIMITS.letters));
  return tokens.slice(0, QUERY_LIMITS.words).flatMap((token): QueryToken[] => {
    const { word } = token;
    const half = token.end === text.length;
    const asTyped = { ...toQueryToken(token, language), isPartial: half };
    if (asTyped.number !== null || word.length > QUERY_LIMITS.letters) return [asTyped];
    const ahead = half ? stemsOf(spelling.completionsOf(word)) : [];
    // Of a small word that is whole, nobody is still on the way to a longer one.
    if (asTyped.isStopWord) return [asTyped];
    if (spelling.isKnown(word)) return [{ ...asTyped, completions: ahead }];
    // A word that may still grow is no mistake yet.
    if (ahead.length > 0) return [{ ...asTyped, isKnown: false, completions: ahead }];
    const meant = spelling.correctionsOf(word);
    if (meant.isSplit) {
      return meant.words.flatMap((one) =>
        language.tokenize(one).map((t) => toQueryToken(t, language)),
      );
    }
    const stems = stemsOf(meant.words);
    return [
      {
        ...asTyped,
        stems: [token.stem, ...stems],
        isKnown: false,
        completions: half ? stemsOf(completionsOfPrefix(word, spelling)) : [],
      },
    ];
  });
}
