/** Words and phrases to be found in what people type, whatever they put between. */
import type { Heard } from './reading.js';

/** A phrase that occurs, from one word to before another. */
export interface Occurrence<T> {
  value: T;
  from: number;
  to: number;
}

/** Finds phrases. */
export interface Phrases<T> {
  /** Every occurrence, in the order in which they begin; of those that begin together the longest first. */
  find: (heard: readonly Heard[]) => Occurrence<T>[];
}

/** A number in a range: `{65-110}`. */
const RANGE = /^\{(\d+)-(\d+)\}$/;
/** One form of a word: `=legs` is not "leg". */
const FORM = /^=(.+)$/;
const NUMBER = '#';

type Part = (heard: Heard) => boolean;

/**
 * @param phrases as people say them, with any ending. `{1-17}` stands for a number in that range, `=legs`
 *   for that form alone. Words that carry no meaning may stand between those of a phrase.
 */
export function createPhrases<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  stemsOf: (text: string) => string[],
): Phrases<T> {
  const byFirst = new Map<string, { parts: Part[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase
      .split(/\s+/)
      .flatMap((word) => (RANGE.test(word) || FORM.test(word) ? [word] : stemsOf(word)));
    const [first = ''] = words;
    const [form] = FORM.exec(first)?.slice(1) ?? [];
    const key = RANGE.test(first) ? NUMBER : form ? (stemsOf(form)[0] ?? form) : first;
    const list = byFirst.get(key) ?? [];
    list.push({ parts: words.map(part), value });
    byFirst.set(key, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  return {
    find: (heard) =>
      heard.flatMap((word, from) =>
        [...word.stems, ...(word.number === null ? [] : [NUMBER])].flatMap((key) =>
          (byFirst.get(key) ?? []).flatMap(({ parts, value }) => {
            const to = end(parts, heard, from);
            return to === null ? [] : [{ value, from, to }];
          }),
        ),
      ),
  };
}

function part(word: string): Part {
  const range = RANGE.exec(word);
  const form = FORM.exec(word)?.[1];
  if (form) return (heard) => heard.word === form;
  if (!range) return ({ stems }) => stems.includes(word);
  const [least, most] = [Number(range[1]), Number(range[2])];
  return ({ number }) => number !== null && number >= least && number <= most;
}

/** Where a phrase that begins here ends, or `null` if it does not. */
function end(parts: readonly Part[], heard: readonly Heard[], from: number): number | null {
  let at = from;
  for (const fits of parts) {
    let word = heard[at];
    while (at > from && word && !fits(word) && word.stop) word = heard[++at];
    if (!word || !fits(word)) return null;
    at++;
  }
  return at;
}
