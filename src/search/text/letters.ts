/**
 * What a letter is. Keyboards, phones, word processors and web pages write the same word with different
 * characters. Here they become one, before anything else reads a text; where each stood is kept.
 */
import { memoize } from './memoize.js';

/** A text in plain letters, digits and signs: without accents, and with `'` for every apostrophe. */
export interface PlainText {
  text: string;
  /** Where a character of `text` stands in the text as written; for its length, the end of that. */
  origin: (index: number) => number;
}

/** Most texts are typed without any, and are left as they are. */
const SPECIAL = /[`\x80-\uffff]/;

/** Everything that is typed, or put by a program, where an apostrophe belongs. */
const APOSTROPHE =
  /[`\xB4\u02B9-\u02CB\u055A\u05F3\u2018-\u201B\u2032\u2035\uA78C\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\uFF07\uFF40]/;

/** Accents, and what cannot be seen, such as joiners and marks for the direction; trade marks are no letters. */
const IGNORED = /[\p{M}\p{DI}™℠]/gu;

/** It may stand at the end of a line, where it says that a word goes on. */
const SOFT_HYPHEN = '\xAD';

const plainOf = memoize((character) => {
  if (character === SOFT_HYPHEN) return character;
  if (APOSTROPHE.test(character)) return "'";
  const letters = character.replace(IGNORED, '').normalize('NFKD').replace(IGNORED, '');
  // A fraction is not its digits one after the other: 2½ tablets are not 21.
  return letters.includes('⁄') ? character : letters;
});

/** Reads a text character by character. */
export function toPlain(text: string): PlainText {
  if (!SPECIAL.test(text)) return { text, origin: (index) => index };
  const origins: number[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    const letters = SPECIAL.test(character) ? plainOf(character) : character;
    plain += letters;
    while (origins.length < plain.length) origins.push(at);
    at += character.length;
  }
  return { text: plain, origin: (index) => origins[index] ?? at };
}
