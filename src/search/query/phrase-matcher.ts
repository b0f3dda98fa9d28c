/** Words and phrases to be found in what people type, whatever they put between. */
import type { QueryToken } from './query-parser.js';

/** A phrase that occurs, from one word to before another. */
export interface PhraseMatch<T> {
  value: T;
  from: number;
  to: number;
}

/** Finds phrases. */
export interface PhraseMatcher<T> {
  /** Every occurrence, in the order in which they begin; of those that begin together the longest first. */
  find: (heard: readonly QueryToken[]) => PhraseMatch<T>[];
}

/** A number in a range: `{65-110}`. */
const RANGE_PATTERN = /^\{(\d+)-(\d+)\}$/;
/** One form of a word: `=legs` is not "leg". */
const FORM_PATTERN = /^=(.+)$/;
const NUMBER_KEY = '#';

type TokenTest = (heard: QueryToken) => boolean;

/**
 * @param phrases as people say them, with any ending. `{1-17}` stands for a number in that range, `=legs`
 *   for that form alone. Words that carry no meaning may stand between those of a phrase.
 */
export function createPhraseMatcher<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  stemsOf: (text: string) => string[],
): PhraseMatcher<T> {
  const byFirst = new Map<string, { parts: TokenTest[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase
      .split(/\s+/)
      .flatMap((word) =>
        RANGE_PATTERN.test(word) || FORM_PATTERN.test(word) ? [word] : stemsOf(word),
      );
    const [first = ''] = words;
    const [form] = FORM_PATTERN.exec(first)?.slice(1) ?? [];
    const key = RANGE_PATTERN.test(first) ? NUMBER_KEY : form ? (stemsOf(form)[0] ?? form) : first;
    const list = byFirst.get(key) ?? [];
    list.push({ parts: words.map(toTokenTest), value });
    byFirst.set(key, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  return {
    find: (heard) =>
      heard.flatMap((word, from) =>
        [...word.stems, ...(word.number === null ? [] : [NUMBER_KEY])].flatMap((key) =>
          (byFirst.get(key) ?? []).flatMap(({ parts, value }) => {
            const to = end(parts, heard, from);
            return to === null ? [] : [{ value, from, to }];
          }),
        ),
      ),
  };
}

function toTokenTest(word: string): TokenTest {
  const range = RANGE_PATTERN.exec(word);
  const form = FORM_PATTERN.exec(word)?.[1];
  if (form) return (heard) => heard.word === form;
  if (!range) return ({ stems }) => stems.includes(word);
  const [least, most] = [Number(range[1]), Number(range[2])];
  return ({ number }) => number !== null && number >= least && number <= most;
}

/** Where a phrase that begins here ends, or `null` if it does not. */
function end(
  parts: readonly TokenTest[],
  heard: readonly QueryToken[],
  from: number,
): number | null {
  let at = from;
  for (const fits of parts) {
    let word = heard[at];
    while (at > from && word && !fits(word) && word.isStopWord) word = heard[++at];
    if (!word || !fits(word)) return null;
    at++;
  }
  return at;
}
