/** What a visitor typed → a MiniSearch query. */
import type { Query, QueryCombination } from 'minisearch';
import type { Language } from './language.js';
import type { Token } from './text.js';

/** The word that was typed says most; its stem less, a word of the same group less again. */
const WEIGHT = { stem: 0.8, concept: 0.7, ask: 0.5 };

/** Terms that are found by all of the words, and by any of them. */
export interface Queries {
  all: Query;
  any: Query;
}

/**
 * The queries for a text, or `null` where it says nothing.
 *
 * @param isKnown whether a word stands in the content as it is; such a word is
 *   no typing mistake, and "heat" must not find hearts
 */
export function toQueries(
  text: string,
  language: Language,
  isKnown: (word: string) => boolean,
): Queries | null {
  const words = language.meaningful(text);
  if (words.length === 0) return null;

  // Only the word at the very end may be half typed.
  const wordQueries = words.map((token) =>
    wordQuery(token, { prefix: token.end === text.length, fuzzy: !isKnown(token.word) }),
  );
  const concepts = language.concepts(words);
  const parts: Query[] = [];
  let next = 0;
  for (const { term, from, to } of concepts) {
    const literally: Query = { combineWith: 'AND', queries: wordQueries.slice(from, to) };
    parts.push(...wordQueries.slice(next, from), {
      combineWith: 'OR',
      queries: [literally, exactly(term, WEIGHT.concept)],
    });
    next = to;
  }
  parts.push(...wordQueries.slice(next));

  // What is asked ("what to do", "why") ranks the answers; it excludes none.
  const asks = language.asks(text).map((term) => exactly(term, WEIGHT.ask));
  const all: Query = { combineWith: 'AND', queries: parts };
  return {
    all: { combineWith: 'OR', queries: [all, ...asks.map((ask) => both(all, ask))] },
    any: {
      combineWith: 'OR',
      queries: [
        ...wordQueries,
        ...concepts.map(({ term }) => exactly(term, WEIGHT.concept)),
        ...asks,
      ],
    },
  };
}

/**
 * A word and its stem. Prefixes and typing mistakes are looked for with the
 * word as typed: a half-typed word has a stem that is a prefix of nothing.
 */
function wordQuery(
  { word, stem }: Token,
  { prefix, fuzzy }: { prefix: boolean; fuzzy: boolean },
): Query {
  const typed: QueryCombination = {
    combineWith: 'OR',
    queries: [word],
    prefix,
    fuzzy: fuzzy && word.length > 3 ? 0.2 : false,
  };
  if (word === stem) return typed;
  return { combineWith: 'OR', queries: [typed, exactly(stem, WEIGHT.stem)] };
}

function both(a: Query, b: Query): Query {
  return { combineWith: 'AND', queries: [a, b] };
}

function exactly(term: string, weight: number): QueryCombination {
  return {
    combineWith: 'OR',
    queries: [term],
    prefix: false,
    fuzzy: false,
    boostTerm: () => weight,
  };
}
