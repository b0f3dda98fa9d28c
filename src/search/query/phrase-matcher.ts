/** Finds words and phrases in what people type, whatever small words they put between. */
import { addToGroup } from '../text/group.js';
import type { QueryToken } from '../text/token.js';

/** An occurrence of a phrase. */
export interface PhraseMatch<T> {
  value: T;
  /** Index of its first token, and of the one after its last. */
  from: number;
  to: number;
}

/** Finds every occurrence, in the order in which they begin; of those that begin together the longest first. */
export type PhraseMatcher<T> = (tokens: readonly QueryToken[]) => PhraseMatch<T>[];

/** A number in a range: `{65-110}`. */
const RANGE_PATTERN = /^\{(\d+)-(\d+)\}$/;
/** One form of a word: `=legs` does not match "leg". */
const FORM_PATTERN = /^=(.+)$/;
/** Groups the phrases that begin with a number. No stem is like it. */
const NUMBER_KEY = '#';

type TokenTest = (token: QueryToken) => boolean;

/**
 * @param phrases as people say them, with any ending. `{1-17}` stands for a number in that range, `=legs`
 *   for that form alone. Stop words may stand between the words of a phrase.
 */
export function createPhraseMatcher<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  stemsOf: (text: string) => string[],
): PhraseMatcher<T> {
  const byFirst = new Map<string, { tests: TokenTest[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase
      .split(/\s+/)
      .flatMap((word) =>
        RANGE_PATTERN.test(word) || FORM_PATTERN.test(word) ? [word] : stemsOf(word),
      );
    addToGroup(byFirst, keyOf(words[0] ?? '', stemsOf), { tests: words.map(toTokenTest), value });
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.tests.length - a.tests.length);

  return (tokens) =>
    tokens.flatMap(({ stems, number }, from) =>
      [...stems, ...(number === null ? [] : [NUMBER_KEY])].flatMap((key) =>
        (byFirst.get(key) ?? []).flatMap(({ tests, value }) => {
          const to = findEnd(tests, tokens, from);
          return to === null ? [] : [{ value, from, to }];
        }),
      ),
    );
}

/** What a token must have among its stems, or be, for a phrase to begin there. */
function keyOf(first: string, stemsOf: (text: string) => string[]): string {
  if (RANGE_PATTERN.test(first)) return NUMBER_KEY;
  const form = FORM_PATTERN.exec(first)?.[1];
  return form ? (stemsOf(form)[0] ?? form) : first;
}

function toTokenTest(word: string): TokenTest {
  const range = RANGE_PATTERN.exec(word);
  const form = FORM_PATTERN.exec(word)?.[1];
  if (form) return (token) => token.word === form;
  if (!range) return ({ stems }) => stems.includes(word);
  const [least, most] = [Number(range[1]), Number(range[2])];
  return ({ number }) => number !== null && number >= least && number <= most;
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
