/** Finds words and phrases in what people type, whatever small words they put between. */
import { addToGroup } from '../text/group.js';
import type { QueryToken, Token } from '../text/token.js';

/** An occurrence of a phrase. */
export interface PhraseMatch<T> {
  value: T;
  /** Index of its first token, and of the one after its last. */
  from: number;
  to: number;
}

export interface PhraseMatcher<T> {
  /** Reads some of the phrases, which takes time only once. Returns whether all are read. */
  prepare: () => boolean;
  /** Every occurrence, in the order in which they begin; of those that begin together the longest first. */
  find: (tokens: readonly QueryToken[]) => PhraseMatch<T>[];
}

/** Phrases that are read in one go: about a millisecond. */
const PHRASES_PER_STEP = 200;

/** A number in a range: `{65-110}`. */
const RANGE_PATTERN = /^\{(\d+)-(\d+)\}$/;
/** One form of a word: `=legs` does not match "leg". */
const FORM_PATTERN = /^=(.+)$/;
/** Groups the phrases that begin with a number. No stem is like it. */
const NUMBER_KEY = '#';

type TokenTest = (token: QueryToken) => boolean;

/**
 * @param phrases as people say them, with any ending. `{1-17}` stands for a number in that range, `=legs`
 *   for that form alone. Stop words may stand between the words of a phrase; one that belongs to it is spelled
 *   as it is there, as small words differ by their endings: "its" is not "it".
 * @param isFixed whether the phrases of a value are said in one go, with no word between theirs
 */
export function createPhraseMatcher<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  tokenize: (text: string) => Token[],
  isFixed: (value: T) => boolean = () => false,
): PhraseMatcher<T> {
  const byFirst = new Map<string, { tests: TokenTest[]; value: T }[]>();
  const unread = phrases[Symbol.iterator]();
  let isRead = false;
  const read = (count = Infinity): boolean => {
    for (; count > 0 && !isRead; count--) {
      const next = unread.next();
      if (next.done) {
        for (const group of byFirst.values()) group.sort((a, b) => b.tests.length - a.tests.length);
        isRead = true;
        break;
      }
      const [phrase, value] = next.value;
      const words = phrase.split(/\s+/).flatMap((word) => toWordTests(word, tokenize));
      const [first] = words;
      if (first) addToGroup(byFirst, first.key, { tests: words.map(({ test }) => test), value });
    }
    return isRead;
  };

  const findAt = (
    { stems, number }: QueryToken,
    from: number,
    tokens: readonly QueryToken[],
  ): PhraseMatch<T>[] =>
    [...stems, ...(number === null ? [] : [NUMBER_KEY])].flatMap((key) =>
      (byFirst.get(key) ?? []).flatMap(({ tests, value }) => {
        const to = findEnd(tests, tokens, from);
        const isApart = to !== null && isFixed(value) && to - from > tests.length;
        return to === null || isApart ? [] : [{ value, from, to }];
      }),
    );
  return {
    prepare: () => read(PHRASES_PER_STEP),
    find: (tokens) => {
      read();
      return tokens.flatMap((token, from) => findAt(token, from, tokens));
    },
  };
}

/** A word of a phrase: what a token must have among its stems, or be, to be looked at, and whether it is that word. */
interface WordTest {
  key: string;
  test: TokenTest;
}

/** Two words where the tokenizer makes two of one, as of `full-time`. */
function toWordTests(word: string, tokenize: (text: string) => Token[]): WordTest[] {
  const range = RANGE_PATTERN.exec(word);
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    return [
      {
        key: NUMBER_KEY,
        test: ({ number }) => number !== null && number >= least && number <= most,
      },
    ];
  }
  const form = FORM_PATTERN.exec(word)?.[1];
  if (form) return [{ key: tokenize(form)[0]?.stem ?? form, test: (token) => token.word === form }];
  return tokenize(word).map((one) => ({
    key: one.stem,
    test: (token) => (token.isStopWord ? token.word === one.word : token.stems.includes(one.stem)),
  }));
}

/** Index after the last token of a phrase that begins at `from`, or `null` if it does not begin there. */
function findEnd(
  tests: readonly TokenTest[],
  tokens: readonly QueryToken[],
  from: number,
): number | null {
  let at = from;
  for (const matches of tests) {
    let token = tokens[at];
    while (at > from && token && !matches(token) && token.isStopWord) token = tokens[++at];
    if (!token || !matches(token)) return null;
    at++;
  }
  return at;
}
