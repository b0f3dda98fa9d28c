/** Words that were stretched or written apart, as they are spelled: "sooo", "m r i", "num bness", "my self". */
import { MIN_WORD_LENGTH } from '../text/spelling.js';
import type { Spelling } from '../text/spelling.js';
import type { Token } from '../text/token.js';
import type { Language } from './language.js';

/** A word of a query as it is spelled. */
export interface SpelledWord extends Token {
  /** Another word that may be meant, where it was written apart: the whole, or a half. */
  other?: string;
}

/** Between two halves of a word. The hyphen is from the end of a line. */
const SPACE = /^[-‐]?\s$/;

const LETTERS = /^\p{L}+$/u;

/** Between initials. */
const SEPARATOR = /^[\s&./+'-]*$/;

/** Words in a run of initials, with what stands between them. */
const MAX_INITIALS = 5;

/** Letters of a small word between initials: a and e. */
const MAX_LINK_LENGTH = 3;

/**
 * The words of a text, in order.
 *
 * @param tokens of the text, as typed
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
  const isInitialism = (word: string): boolean => new Set(word).size > 1 && hasForm(word);
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

  const words: SpelledWord[] = [];
  for (let at = 0; at < tokens.length;) {
    const { token, to } = initialsAt(at) ?? { token: tokens[at] as Token, to: at + 1 };
    at = to;
    const plain = unstretched(token.word, language.isStopWord, isKnown);
    const word = plain === token.word ? token : respell(token, token, plain);
    const before = words.at(-1);
    const joined = before && isApartBy(SPACE, before, word) ? before.word + word.word : '';
    if (!before || !LETTERS.test(joined) || !hasForm(joined)) words.push(word);
    else if (isWord(before.word) && isWord(word.word))
      // "As a" is no aspirin.
      words.push(language.isStopWord(word.word) ? word : { ...word, other: joined });
    else {
      // Where one half is no word, they are one.
      const half = [before.word, word.word].find(isKnown);
      words.splice(-1, 1, { ...respell(before, word, joined), ...(half && { other: half }) });
    }
  }
  return words;
}

function isLetter({ word }: Token): boolean {
  return /^\p{L}$/u.test(word);
}

/** A word without the letters that were held down: "peeee" is pee, "owww" and "oww" are ow. Else the word itself. */
function unstretched(
  word: string,
  isStopWord: (word: string) => boolean,
  isKnown: (word: string) => boolean,
): string {
  if (isStopWord(word) || isKnown(word)) return word;
  const [twice, once] = ['$1$1', '$1'].map((run) => word.replace(/(\p{L})\1+/gu, run));
  const isHeld = (form = ''): boolean =>
    isStopWord(form) || (form.length >= MIN_WORD_LENGTH && isKnown(form));
  if (twice !== word) return [twice, once].find(isHeld) ?? word;
  // Two of a letter inside a word may be a mistake: "heer" is rather here than her.
  const edge = word.replace(/^(\p{L})\1|(\p{L})\2$/gu, '$1$2');
  return isStopWord(edge) ? edge : word;
}
