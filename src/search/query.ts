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

/** The queries for a text, or `null` where it says nothing. */
export function toQueries(text: string, language: Language): Queries | null {
  const words = language.meaningful(text);
  if (words.length === 0) return null;

  // Only the word at the very end may be half typed.
  const typing = (token: Token): boolean => token.end === text.length;
  const parts: Query[] = [];
  let next = 0;
  for (const { term, from, to } of language.concepts(words)) {
    parts.push(...words.slice(next, from).map((token) => wordQuery(token, typing(token))));
    const literal = words.slice(from, to).map((token) => wordQuery(token, typing(token)));
    parts.push({
      combineWith: 'OR',
      queries: [{ combineWith: 'AND', queries: literal }, exactly(term, WEIGHT.concept)],
    });
    next = to;
  }
  parts.push(...words.slice(next).map((token) => wordQuery(token, typing(token))));

  // What is asked ("what to do", "why") ranks the answers; it excludes none.
  const asks = language.asks(text).map((term) => exactly(term, WEIGHT.ask));
  const all: Query = { combineWith: 'AND', queries: parts };
  return {
    all: { combineWith: 'OR', queries: [all, ...asks.map((ask) => both(all, ask))] },
    any: { combineWith: 'OR', queries: [...parts, ...asks] },
  };
}

/**
 * A word and its stem. Prefixes and typing mistakes are looked for with the
 * word as typed: a half-typed word has a stem that is a prefix of nothing.
 */
function wordQuery({ word, stem }: Token, typing: boolean): Query {
  const typed: QueryCombination = {
    combineWith: 'OR',
    queries: [word],
    prefix: typing,
    fuzzy: word.length > 3 ? 0.2 : false,
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
