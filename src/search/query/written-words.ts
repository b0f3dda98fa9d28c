/** Words that were stretched or written apart, as they are spelled: "sooo", "m r i", "num bness", "my self". */
import { collapse, MIN_WORD_LENGTH } from '../text/spelling.js';
import type { Spelling } from '../text/spelling.js';
import type { Token } from '../text/token.js';
import type { Language } from './language.js';

/** A word of a query as it is spelled. */
export interface SpelledWord extends Token {
  /** The word that it makes with the one before it. Either may be meant. */
  joined?: string;
}

/** Between two halves of a word. The hyphen is from the end of a line. */
const SPACE = /^[-‐]?\s$/;

const LETTERS = /^\p{L}+$/u;

/** Letters of a word that is known by its stem alone, when it was written in two. */
const MIN_HALVED_LENGTH = 6;

/** Between initials. */
const SEPARATOR = /^[\s&./+',-]*$/;

/** Words in a run of initials, with what stands between them. */
const MAX_INITIALS = 5;

/** Letters of a small word between initials: a and e. */
const MAX_LINK_LENGTH = 3;

/**
 * @param tokens of the text
 */
export function asSpelled(
  tokens: readonly Token[],
  text: string,
  language: Language,
  spelling: Spelling,
): SpelledWord[] {
  const { isKnown, hasForm } = spelling;
  const isWord = (word: string): boolean => language.isStopWord(word) || isKnown(word);
  const isLink = ({ word }: Token): boolean =>
    word.length <= MAX_LINK_LENGTH && language.isStopWord(word);
  const respell = (first: Token, last: Token, word: string): Token => {
    const stem = language.stemsOf(word)[0] ?? word;
    return { ...first, end: last.end, word, stem };
  };
  /** A letter again and again names nothing. */
  const isInitialism = (word: string): boolean => collapse(word).length > 1 && hasForm(word);
  const isApartBy = (separator: RegExp, one: Token, other: Token): boolean =>
    separator.test(text.slice(one.end, other.start));

  /** The initials that begin there, as many as make a word, and the index after them. */
  const initialsAt = (from: number): { token: Token; to: number } | undefined => {
    for (let to = Math.min(tokens.length, from + MAX_INITIALS); to > from + 1; to--) {
      const run = tokens.slice(from, to);
      const [first, last] = [run[0], run.at(-1)] as [Token, Token];
      if (!isLetter(first)) return undefined;
      const isRun =
        isLetter(last) &&
        run.every((token, i) => {
          const before = run[i - 1];
          return (
            !before || (isApartBy(SEPARATOR, before, token) && (isLetter(token) || isLink(token)))
          );
        });
      if (!isRun) continue;
      const letters = run.filter(isLetter);
      // In "a n e" the letter between is a small word.
      const outer = letters.filter((token) => token === first || token === last || !isLink(token));
      // In "a c section" the first letter is one, unless it is "i m".
      const isFirst = run.length > 2 || !isLink(first) || !isApartBy(SPACE, first, last);
      const word = [letters, outer]
        .map((some) => some.map((token) => token.word).join(''))
        .find((one) => isInitialism(one) && (isFirst || language.isStopWord(one)));
      if (word) return { token: respell(first, last, word), to };
    }
    return undefined;
  };

  // The stem of a short word may be that of another one.
  const isHalved = (word: string): boolean =>
    LETTERS.test(word) && (word.length < MIN_HALVED_LENGTH ? hasForm(word) : isKnown(word));

  const words: SpelledWord[] = [];
  for (let at = 0; at < tokens.length;) {
    const { token, to } = initialsAt(at) ?? { token: tokens[at] as Token, to: at + 1 };
    at = to;
    const plain = unstretched(token.word, language.isStopWord, isKnown);
    const word = plain === token.word ? token : respell(token, token, plain);
    const before = words.at(-1);
    const joined = before && isApartBy(SPACE, before, word) ? before.word + word.word : '';
    if (!before || !isHalved(joined)) words.push(word);
    // Where one half is no word, they are one.
    else if (isWord(before.word) && isWord(word.word)) words.push({ ...word, joined });
    else words.splice(-1, 1, respell(before, word, joined));
  }
  return words;
}

function isLetter({ word }: Token): boolean {
  return /^\p{L}$/u.test(word);
}

/** A word without the letters that were held down: "peeee" is pee, "owww" is ow. Else the word itself. */
function unstretched(
  word: string,
  isStopWord: (word: string) => boolean,
  isKnown: (word: string) => boolean,
): string {
  const once = collapse(word);
  if (once === word || isStopWord(word) || isKnown(word)) return word;
  const twice = word.replace(/(\p{L})\1+/gu, '$1$1');
  const isHeld = twice !== word;
  const isMeant = (form: string): boolean =>
    isStopWord(form) || (isHeld && form.length >= MIN_WORD_LENGTH && isKnown(form));
  return [twice, once].find(isMeant) ?? word;
}
