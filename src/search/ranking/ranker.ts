/** Which items answer a query, best first. */
import type { Language } from '../query/language.js';
import type { QueryToken } from '../text/token.js';
import { rarity } from './inverted-index.js';
import type { Alias, InvertedIndex, Postings } from './inverted-index.js';
import { expandQuery } from './query-expansion.js';
import type { ExpandedQuery, QueryTerm } from './query-expansion.js';
import { NONE } from '../learned/classifier.js';
import type { Classifier, Evidence } from '../learned/classifier.js';
import { featuresOf, offTopicShare } from './learned-ranking.js';
import {
  ALIAS_WEIGHT,
  AUDIENCE_BOOST,
  COMMON_TERM_SHARE,
  EXACT_ALIAS,
  LEARNED,
  MIN_MATCH,
  MIN_RELATIVE_SCORE,
  STOP_WORD_WEIGHT,
} from './weights.js';

/** An item that was found. */
export interface Hit {
  id: string;
  /** Comparable within one query only. */
  score: number;
  /** What matched, as stems; what says most comes first. */
  terms: string[];
  /** Whether the query is its title or one of its aliases, or nearly so. */
  isNamed: boolean;
}

/** What of a query matches which items. All weights are sums over its words. */
interface QueryMatches {
  /** Weight of the words that some item holds. */
  known: number;
  /** Weight of the words that no item holds. */
  unknown: number;
  /** Whether one of the words is in the aliases of most items, so that the query is about our subject. */
  isOnTopic: boolean;
  byAlias: ReadonlyMap<Alias, number>;
  byItem: ReadonlyMap<string, ItemMatch>;
}

interface ItemMatch {
  /** BM25 over all fields. */
  relevance: number;
  /** Weight of the words that it holds. */
  matched: number;
  /** The terms that matched, each with the weight of its word. */
  terms: Map<string, number>;
}

/**
 * The items that fit a query, best first; none where too little of it matches.
 *
 * @param learned how much features speak for each item
 */
export function rank(
  tokens: readonly QueryToken[],
  index: InvertedIndex,
  language: Language,
  learned: Classifier,
): Hit[] {
  const query = expandQuery(tokens, language, index);
  const matches = matchTerms(query.terms, index);
  // A longer query, or one about backs, may hold words that no item holds.
  const isStrict =
    !matches.isOnTopic &&
    query.terms.filter(({ isStopWord }) => !isStopWord).length <= MIN_MATCH.maxWords;
  if (isStrict && query.isOutOfScope) return [];
  const minMatched = isStrict ? (matches.known + matches.unknown) * MIN_MATCH.minShare : 0;
  const least = { matched: minMatched, share: MIN_RELATIVE_SCORE };
  const found = toHits(tokens, query, matches, least, index, language);
  // Where no word is found there is nothing to learn from either.
  return found.length > 0
    ? withEvidence(found, query, matches.isOnTopic, learned(featuresOf(query, language, index)))
    : [];
}

/** Orders what was found by its words by what was learned too, and adds what that alone finds. */
function withEvidence(
  found: readonly Hit[],
  query: ExpandedQuery,
  isOnTopic: boolean,
  evidence: Evidence,
): Hit[] {
  if (evidence.size === 0) return [...found];
  const words = query.terms.filter(({ isStopWord }) => !isStopWord).length;
  const more = Math.max(0, words - 2);
  const trust = Math.min(1, more / LEARNED.trustedWords);
  // Of what the page or a pack adds nothing was learned: it is left, and stands where its words put it.
  const minShare = 1 - (1 - LEARNED.minOffTopic) * Math.min(1, more / LEARNED.certainWords);
  if (!isOnTopic && offTopicShare(evidence) >= minShare) {
    return found.filter(({ id }) => !evidence.has(id));
  }
  const byId = new Map(found.map((hit) => [hit.id, hit]));
  const ids = [...new Set([...byId.keys(), ...evidence.keys()])].filter((id) => id !== NONE);
  const most = Math.max(...ids.map((id) => evidence.get(id) ?? 0));
  const bestScore = found[0]?.score ?? 1;
  const joined = ids.map((id): Hit => {
    const hit = byId.get(id) ?? { id, score: 0, terms: [], isNamed: false };
    const share = (hit.score / bestScore + LEARNED.floor) / (1 + LEARNED.floor);
    const learned = hit.isNamed ? 0 : trust * ((evidence.get(id) ?? most) - most);
    return { ...hit, score: bestScore * Math.exp(LEARNED.words * Math.log(share) + learned) };
  });
  const minScore = Math.max(...joined.map(({ score }) => score)) * LEARNED.minScore;
  return joined
    .filter(({ id, score }) => byId.has(id) || score >= minScore)
    .sort((a, b) => b.score - a.score);
}

/** The items nearest to a query, best first, whether or not they fit. */
export function nearest(
  tokens: readonly QueryToken[],
  index: InvertedIndex,
  language: Language,
): Hit[] {
  const query = expandQuery(tokens, language, index);
  const least = { matched: 0, share: 0 };
  return toHits(tokens, query, matchTerms(query.terms, index), least, index, language);
}

/** Looks all words up. Each of them counts once for an item, by the best of what it may stand for. */
function matchTerms(terms: readonly QueryTerm[], index: InvertedIndex): QueryMatches {
  const byAlias = new Map<Alias, number>();
  const byItem = new Map<string, ItemMatch>();
  let [known, unknown, isOnTopic] = [0, 0, false];
  for (const { alternatives, isStopWord } of terms) {
    const holding = union(alternatives, (term) => index.postings(term).items);
    if (holding.size === 0) {
      if (!isStopWord) unknown += rarity(0, index.size) * MIN_MATCH.unknownWeight;
      continue;
    }
    // A word weighs as much as the word itself is rare, whatever else it may stand for.
    const [typed = ''] = alternatives.keys();
    const count = index.postings(typed).items.size || holding.size;
    const weight = rarity(count, index.size) * (isStopWord ? STOP_WORD_WEIGHT : 1);
    known += weight;
    for (const [alias, share] of best(alternatives, (term) => index.postings(term).aliases)) {
      byAlias.set(alias, (byAlias.get(alias) ?? 0) + weight * share);
    }
    if (isStopWord) continue;
    isOnTopic ||=
      union(alternatives, (term) => index.postings(term).inAliases).size >
      COMMON_TERM_SHARE * index.size;
    const scores = best(alternatives, (term) => index.postings(term).scores);
    for (const id of holding) {
      const match = byItem.get(id) ?? { relevance: 0, matched: 0, terms: new Map() };
      byItem.set(id, match);
      match.relevance += scores.get(id) ?? 0;
      match.matched += weight;
      for (const term of alternatives.keys())
        if (index.postings(term).items.has(id)) match.terms.set(term, weight);
    }
  }
  return { known, unknown, isOnTopic, byAlias, byItem };
}

/** @param least what an item must match of the query, and its share of the best score */
function toHits(
  tokens: readonly QueryToken[],
  { audiences }: ExpandedQuery,
  matches: QueryMatches,
  least: { matched: number; share: number },
  index: InvertedIndex,
  language: Language,
): Hit[] {
  const aliasMatches = matchAliases(matches);
  const typed = new Set(tokens.flatMap(({ stems }) => stems));
  const scored = [...matches.byItem]
    .filter(([, { matched }]) => matched >= least.matched)
    .map(([id, { relevance, matched, terms }]) => {
      const score =
        ((aliasMatches.get(id)?.score ?? 0) * ALIAS_WEIGHT + relevance) *
        Math.sqrt(matched / matches.known);
      const boost = (all: number, term: string): number =>
        all * audienceBoost(index.postings(term), id);
      return { id, score: audiences.reduce(boost, score), terms };
    })
    .sort((a, b) => b.score - a.score);
  const minScore = (scored[0]?.score ?? 0) * least.share;
  return scored
    .filter(({ score }) => score >= minScore)
    .map(({ id, score, terms }) => {
      const named = audiences.filter((term) => index.postings(term).items.has(id));
      const others = [...terms].sort(([, a], [, b]) => b - a);
      return {
        id,
        score,
        terms: [
          ...new Set([
            ...named.flatMap((term) => typedFirst(language.variantsOf(term), typed)),
            ...others.flatMap(([term]) => language.variantsOf(term)),
          ]),
        ],
        isNamed: (aliasMatches.get(id)?.similarity ?? 0) >= LEARNED.minSimilarity,
      };
    });
}

interface AliasMatch {
  score: number;
  /** From 0 to 1, where the query is the alias. */
  similarity: number;
}

/** How well each item is asked for by the alias of it that is most like the query. */
function matchAliases({ known, byAlias }: QueryMatches): Map<string, AliasMatch> {
  const matches = new Map<string, AliasMatch>();
  for (const [{ item, weight }, matched] of byAlias) {
    // As much as possible of the alias, and as much as possible of the query.
    const similarity = Math.sqrt(Math.min(1, matched / weight()) * (matched / known));
    const score =
      matched * similarity * (similarity > EXACT_ALIAS.minSimilarity ? EXACT_ALIAS.boost : 1);
    if (score > (matches.get(item)?.score ?? 0)) matches.set(item, { score, similarity });
  }
  return matches;
}

/** How many times more an item counts for an audience with these postings. */
function audienceBoost({ inTitle, inAliases, inCautions }: Postings, id: string): number {
  if (inTitle.has(id)) return AUDIENCE_BOOST.inTitle;
  if (inAliases.has(id)) return AUDIENCE_BOOST.inAliases;
  return inCautions.has(id) ? AUDIENCE_BOOST.inCautions : 1;
}

/** Of the ways to say who somebody is, their own come first. */
function typedFirst(variants: readonly string[], typed: ReadonlySet<string>): string[] {
  const isTyped = (variant: string): boolean => variant.split(' ').every((word) => typed.has(word));
  return [...variants.filter(isTyped), ...variants];
}

/** Terms, each with a weight. */
type Weights = ReadonlyMap<string, number>;

/** Everything that any of the terms finds. */
function union(terms: Weights, find: (term: string) => Iterable<string>): Set<string> {
  return new Set([...terms.keys()].flatMap((term) => [...find(term)]));
}

/** For everything that the terms find, the highest of the weighted values. */
function best<T>(terms: Weights, find: (term: string) => ReadonlyMap<T, number>): Map<T, number> {
  const found = new Map<T, number>();
  for (const [term, weight] of terms) {
    for (const [key, value] of find(term)) {
      found.set(key, Math.max(found.get(key) ?? 0, value * weight));
    }
  }
  return found;
}
