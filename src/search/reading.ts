/** What a visitor typed, word by word, with what each word may have been meant to be. */
import type { Language } from './language.js';
import type { Spelling } from './spelling.js';
import type { Token } from './text.js';

/** One word as it was heard. */
export interface Heard {
  /** As it was typed. */
  word: string;
  /** The stems that it may be; the first is that of the word itself. */
  stems: readonly string[];
  /** Carries no meaning of its own. */
  stop: boolean;
  /** Its value, if it is a number. */
  number: number | null;
  /** Whether it stands in the content, or in a list of words, as it was typed. */
  known: boolean;
  /** Whether it may be half typed: it is the last, and no space follows. */
  half: boolean;
  /** Stems of the words that it may be the beginning of. */
  ahead: readonly string[];
  /** Whether a sentence ends before it. */
  breaks: boolean;
}

/** Words as they stand in a text of ours: each is what it is. */
export function readText(text: string, language: Language): Heard[] {
  return language.tokens(text).map((token) => exactly(token, language));
}

function exactly({ word, stem, breaks }: Token, language: Language): Heard {
  return {
    word,
    stems: [stem],
    stop: language.isStop(word),
    number: /^\d+$/.test(word) ? Number(word) : null,
    known: true,
    half: false,
    ahead: [],
    breaks,
  };
}

/** Nobody's question is longer; whatever is pasted here must not hold the page up. */
const LONGEST = { words: 400, letters: 30 };

/** Letters at its end that may have led a half-typed word astray, and how many must be left. */
const ASTRAY = { letters: 2, left: 3 };

/**
 * The words that a half-typed one was heading for before its last letters led nowhere, so that the
 * first answer does not leave and come back: "strec" is still on its way to stretches.
 */
function astray(word: string, spelling: Spelling): readonly string[] {
  for (let letters = 1; letters <= ASTRAY.letters; letters++) {
    const before = word.slice(0, -letters);
    const ahead = before.length < ASTRAY.left ? [] : spelling.completions(before);
    if (ahead.length > 0) return ahead;
  }
  return spelling.corrections(word, true).words;
}

/** Words as a visitor typed them. */
export function readQuery(text: string, language: Language, spelling: Spelling): Heard[] {
  const stemsOf = (words: readonly string[]): string[] => [
    ...new Set(words.flatMap((word) => language.stems(word))),
  ];
  const tokens = language.tokens(text.slice(0, LONGEST.words * LONGEST.letters));
  return tokens.slice(0, LONGEST.words).flatMap((token): Heard[] => {
    const { word } = token;
    const half = token.end === text.length;
    const asTyped = { ...exactly(token, language), half };
    if (asTyped.number !== null || word.length > LONGEST.letters) return [asTyped];
    const ahead = half ? stemsOf(spelling.completions(word)) : [];
    // Of a small word that is whole, nobody is still on the way to a longer one.
    if (asTyped.stop) return [asTyped];
    if (spelling.knows(word)) return [{ ...asTyped, ahead }];
    // A word that may still grow is no mistake yet.
    if (ahead.length > 0) return [{ ...asTyped, known: false, ahead }];
    const meant = spelling.corrections(word);
    if (meant.split) {
      return meant.words.flatMap((one) => language.tokens(one).map((t) => exactly(t, language)));
    }
    const stems = stemsOf(meant.words);
    return [
      {
        ...asTyped,
        stems: [token.stem, ...stems],
        known: false,
        ahead: half ? stemsOf(astray(word, spelling)) : [],
      },
    ];
  });
}
