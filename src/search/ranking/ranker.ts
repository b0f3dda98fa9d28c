/** Which items answer what was typed, best first. */
import type { InvertedIndex, Alias } from './inverted-index.js';
import type { Language } from '../query/language.js';
import type { QueryToken } from '../query/query-parser.js';
import { expandQuery } from '../query/query-expansion.js';
import type { QueryTerm } from '../query/query-expansion.js';

/** An item that fits. */
export interface Hit {
  id: string;
  /** Comparable within one query only. */
  score: number;
  /** What matched, as stems; what says most comes first. */
  terms: string[];
}

export interface Ranker {
  /** What fits, best first; nothing where nothing does. */
  rank: (heard: readonly QueryToken[]) => Hit[];
  /** What comes nearest, best first, whether or not it fits. */
  nearest: (heard: readonly QueryToken[]) => Hit[];
}

/** What a word says that carries no meaning of its own: how something is asked, and not what. */
const STOP_WORD_WEIGHT = 0.25;

/** What asking as one of the phrasings does counts, beside all words of the item together. */
const ALIAS_WEIGHT = 8;

/** Who asks just as one of the phrasings does means that item. */
const EXACT_ALIAS = { minSimilarity: 0.98, boost: 3 };

/** Who you are outranks what you ask: items for these people, and items that tell them to be careful. */
const AUDIENCE_BOOST = { inTitle: 12, inAliases: 4, inCautions: 3 };

/** A word in the phrasings of so many of the items says what all of them are about. */
const COMMON_TERM_SHARE = 0.7;

/** A shorter query fits only where this much of it does; an unknown word counts for less than a rare one. */
const MIN_MATCH = { maxWords: 5, minShare: 0.3, unknownWeight: 0.4 };

/** Far below the best, what fits is noise. */
const MIN_RELATIVE_SCORE = 0.15;

/** What the words of a query say, and of which items. */
interface QueryMatches {
  /** All that is said with words that some item holds, and with words that none does. */
  all: number;
  unknown: number;
  /** Whether one of the words says what all items are about. */
  onTopic: boolean;
  byPhrasing: ReadonlyMap<Alias, number>;
  byItem: ReadonlyMap<string, ItemMatch>;
}

interface ItemMatch {
  /** What the words say about the item. */
  about: number;
  /** How much of what is said it holds. */
  holds: number;
  /** The terms that matched, each with what its word says. */
  terms: Map<string, number>;
}

export function createRanker(index: InvertedIndex, language: Language): Ranker {
  const { postings } = index;

  /** What a word says that is in so many items: much where they are few. */
  const rarity = (count: number): number => Math.log(1 + index.size / (count + 0.5));

  /** All that a phrasing says, matched or not. */
  const wholes = new WeakMap<Alias, number>();
  const whole = (phrasing: Alias): number => {
    const known = wholes.get(phrasing);
    if (known !== undefined) return known;
    const all = phrasing.tokens.reduce(
      (sum, { stems: [stem = ''], isStopWord }) =>
        sum + rarity(postings(stem).items.size) * (isStopWord ? STOP_WORD_WEIGHT : 1),
      0,
    );
    wholes.set(phrasing, all);
    return all;
  };

  const match = (slots: readonly QueryTerm[]): QueryMatches => {
    const byPhrasing = new Map<Alias, number>();
    const byItem = new Map<string, ItemMatch>();
    let [all, unknown, onTopic] = [0, 0, false];
    for (const { alternatives, isStopWord } of slots) {
      const holding = union(alternatives, (term) => postings(term).items);
      if (holding.size === 0) {
        if (!isStopWord) unknown += rarity(0) * MIN_MATCH.unknownWeight;
        continue;
      }
      // As rare as the word itself, whatever else it may stand for.
      const [typed = ''] = alternatives.keys();
      const says =
        rarity(postings(typed).items.size || holding.size) * (isStopWord ? STOP_WORD_WEIGHT : 1);
      all += says;
      for (const [phrasing, sure] of best(alternatives, (term) => postings(term).aliases)) {
        byPhrasing.set(phrasing, (byPhrasing.get(phrasing) ?? 0) + says * sure);
      }
      if (isStopWord) continue;
      onTopic ||=
        union(alternatives, (term) => postings(term).inAliases).size >
        COMMON_TERM_SHARE * index.size;
      const about = best(alternatives, (term) => postings(term).scores);
      for (const id of holding) {
        const item = byItem.get(id) ?? { about: 0, holds: 0, terms: new Map<string, number>() };
        byItem.set(id, item);
        item.about += about.get(id) ?? 0;
        item.holds += says;
        for (const term of alternatives.keys())
          if (postings(term).items.has(id)) item.terms.set(term, says);
      }
    }
    return { all, unknown, onTopic, byPhrasing, byItem };
  };

  /** How well each item is asked for by the one of its phrasings that comes closest. */
  const asking = ({ all, byPhrasing }: QueryMatches): Map<string, number> => {
    const asked = new Map<string, number>();
    for (const [phrasing, matched] of byPhrasing) {
      // As much of the phrasing as possible, and as much of what was typed.
      const alike = Math.sqrt(Math.min(1, matched / whole(phrasing)) * (matched / all));
      const asks = matched * alike * (alike > EXACT_ALIAS.minSimilarity ? EXACT_ALIAS.boost : 1);
      asked.set(phrasing.item, Math.max(asked.get(phrasing.item) ?? 0, asks));
    }
    return asked;
  };

  /** How far a person puts an item before others. */
  const outranks = (person: string, id: string): number => {
    const { inTitle, inAliases, inCautions } = postings(person);
    if (inTitle.has(id)) return AUDIENCE_BOOST.inTitle;
    return inAliases.has(id)
      ? AUDIENCE_BOOST.inAliases
      : inCautions.has(id)
        ? AUDIENCE_BOOST.inCautions
        : 1;
  };

  const ranked = (heard: readonly QueryToken[], fitting: boolean): Hit[] => {
    const { terms, audiences, isOutOfScope } = expandQuery(heard, language, index);
    const matches = match(terms);
    const { all, unknown, onTopic, byItem } = matches;
    const strict =
      fitting &&
      !onTopic &&
      terms.filter(({ isStopWord }) => !isStopWord).length <= MIN_MATCH.maxWords;
    if (strict && isOutOfScope) return [];

    // Of the ways to say who somebody is, their own come first.
    const typed = new Set(heard.flatMap(({ stems }) => stems));
    const isTyped = (variant: string): boolean =>
      variant.split(' ').every((word) => typed.has(word));
    const asTyped = (person: string): string[] => {
      const variants = language.variantsOf(person);
      return [...variants.filter(isTyped), ...variants];
    };

    const asked = asking(matches);
    const hits = [...byItem]
      .filter(([, { holds }]) => !strict || holds >= (all + unknown) * MIN_MATCH.minShare)
      .map(([id, { about, holds, terms }]) => {
        const score = ((asked.get(id) ?? 0) * ALIAS_WEIGHT + about) * Math.sqrt(holds / all);
        const persons = audiences.filter((term) => postings(term).items.has(id)).flatMap(asTyped);
        const others = [...terms].sort(([, a], [, b]) => b - a).map(([term]) => term);
        return {
          id,
          score: audiences.reduce((so, person) => so * outranks(person, id), score),
          terms: [...new Set([...persons, ...others.flatMap(language.variantsOf)])],
        };
      })
      .sort((a, b) => b.score - a.score);
    const noise = fitting ? (hits[0]?.score ?? 0) * MIN_RELATIVE_SCORE : 0;
    return hits.filter(({ score }) => score >= noise);
  };

  return {
    rank: (heard) => ranked(heard, true),
    nearest: (heard) => ranked(heard, false),
  };
}

type Terms = ReadonlyMap<string, number>;

/** All that any of the terms finds. */
function union(terms: Terms, find: (term: string) => Iterable<string>): Set<string> {
  return new Set([...terms.keys()].flatMap((term) => [...find(term)]));
}

/** For each that one of the terms finds, the best that any of them says. */
function best<T>(terms: Terms, find: (term: string) => ReadonlyMap<T, number>): Map<T, number> {
  const found = new Map<T, number>();
  for (const [term, sure] of terms) {
    for (const [one, value] of find(term)) {
      found.set(one, Math.max(found.get(one) ?? 0, value * sure));
    }
  }
  return found;
}
