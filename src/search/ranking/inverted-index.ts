/**
 * Which items hold a term, and how much it says about each. A term is the stem of a word, or stands for a
 * group of synonyms. The only module that knows MiniSearch. What is indexed and what is looked up must agree
 * on what a term is: where they do not, MiniSearch finds nothing and reports no error.
 */
import MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { Pack } from '../../content/pack/pack.js';
import type { SiteQuestion } from '../../content/view/site-question.js';
import { analyze } from '../query/analyze.js';
import type { Language } from '../query/language.js';
import { addToGroup } from '../text/group.js';
import { lazy, memoize } from '../text/memoize.js';
import type { QueryToken } from '../text/token.js';
import { toDocument } from './search-document.js';
import type { IndexedItem, SearchDocument } from './search-document.js';
import { FIELD_WEIGHTS, STOP_WORD_WEIGHT } from './weights.js';

/** One way to ask for an item: its title, or one of its aliases. */
export interface Alias {
  /** Id of the item. */
  item: string;
  /** What all of its words weigh together. */
  weight: () => number;
}

/** Where a term occurs. Items are named by their ids. */
export interface Postings {
  /** How much the term says about each item (BM25). */
  scores: ReadonlyMap<string, number>;
  /** Aliases that hold it, each with the value 1, so that they are weighted like scores. */
  aliases: ReadonlyMap<Alias, number>;
  /** Items that hold it anywhere. */
  items: ReadonlySet<string>;
  inTitle: ReadonlySet<string>;
  /** Items with a title or an alias that holds it. */
  inAliases: ReadonlySet<string>;
  inCautions: ReadonlySet<string>;
  /** Whether a site question holds it. */
  inSiteQuestion: boolean;
}

/** How often each word occurs in the items of the pack, and in the site questions. */
export interface WordCounts {
  pack: ReadonlyMap<string, number>;
  site: ReadonlyMap<string, number>;
}

export interface InvertedIndex {
  /** How many items there are. */
  size: number;
  /** Where a term occurs. */
  postings: (term: string) => Postings;
  wordCounts: () => WordCounts;
  /**
   * Does a little of what is left to do: indexes some items, or looks some terms up, which takes time only
   * once. Returns whether nothing is left.
   */
  prepare: () => boolean;
}

/** How much is done before somebody looks at the time again. */
const BATCH_SIZE = { items: 1, terms: 20 };

/** Items are indexed bit by bit as `prepare` is called, or all at once when something is looked up. */
export function createInvertedIndex(
  pack: Pack,
  language: Language,
  siteQuestions: readonly SiteQuestion[] = [],
): InvertedIndex {
  const unindexed: IndexedItem[] = [
    ...pack.questions,
    ...pack.tips,
    ...siteQuestions.map((question) => ({ ...question, aliases: [] })),
  ];
  const size = unindexed.length;
  const siteIds = new Set(siteQuestions.map(({ id }) => id));
  const aliasesByTerm = new Map<string, Alias[]>();
  const counts = { pack: new Map<string, number>(), site: new Map<string, number>() };
  // MiniSearch does not tell to which item the text belongs that it tokenizes.
  let currentCounts = counts.pack;
  const documents = createDocumentIndex(language, (tokens) => {
    for (const { word } of tokens) currentCounts.set(word, (currentCounts.get(word) ?? 0) + 1);
  });

  const indexItems = (count = unindexed.length): void => {
    for (const item of unindexed.splice(0, count)) {
      for (const text of [item.title, ...item.aliases]) {
        const tokens = analyze(text, language);
        const alias = { item: item.id, weight: lazy(() => weightOf(tokens, postings, size)) };
        // Stop words too: how something is asked tells which alias is meant.
        for (const term of termsOf(tokens, language, () => true))
          addToGroup(aliasesByTerm, term, alias);
      }
      currentCounts = siteIds.has(item.id) ? counts.site : counts.pack;
      documents.add(toDocument(item, pack));
    }
  };
  const postings = memoize((term) => {
    indexItems();
    const found = documents.search(term, { tokenize: (one) => [one], boost: FIELD_WEIGHTS });
    return toPostings(term, found, aliasesByTerm.get(term) ?? [], siteIds);
  });
  let unread: string[] | undefined;

  return {
    size,
    postings,
    wordCounts: () => {
      indexItems();
      return counts;
    },
    prepare: () => {
      if (unindexed.length > 0) {
        indexItems(BATCH_SIZE.items);
        return false;
      }
      unread ??= [...aliasesByTerm.keys()];
      unread.splice(0, BATCH_SIZE.terms).forEach(postings);
      return unread.length === 0;
    },
  };
}

/** @param read is told the words of each text that is indexed */
function createDocumentIndex(
  language: Language,
  read: (tokens: readonly QueryToken[]) => void,
): MiniSearch<SearchDocument> {
  return new MiniSearch<SearchDocument>({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: (text) => {
      const tokens = analyze(text, language);
      read(tokens);
      return termsOf(tokens, language, ({ isStopWord }) => !isStopWord);
    },
    // Terms are normalized and stemmed already.
    processTerm: (term) => term,
  });
}

/** How much a term says that so many of all items hold (inverse document frequency): the fewer, the more. */
export function rarity(count: number, size: number): number {
  return Math.log(1 + size / (count + 0.5));
}

function weightOf(
  tokens: readonly QueryToken[],
  postings: InvertedIndex['postings'],
  size: number,
): number {
  return tokens.reduce(
    (sum, { stems: [stem = ''], isStopWord }) =>
      sum + rarity(postings(stem).items.size, size) * (isStopWord ? STOP_WORD_WEIGHT : 1),
    0,
  );
}

/** The terms of a text: stems, and groups of synonyms. */
function termsOf(
  tokens: readonly QueryToken[],
  language: Language,
  isCounted: (token: QueryToken) => boolean,
): string[] {
  return [
    ...tokens.filter(isCounted).flatMap(({ stems }) => stems),
    ...language.findSynonyms(tokens).map(({ term }) => term),
  ];
}

function toPostings(
  term: string,
  found: readonly SearchResult[],
  aliases: readonly Alias[],
  siteIds: ReadonlySet<string>,
): Postings {
  const idsIn = (field?: string): string[] =>
    found.flatMap(({ id, match }) =>
      !field || match[term]?.includes(field) ? (id as string) : [],
    );
  const inAliases = new Set(aliases.map(({ item }) => item));
  const items = new Set([...inAliases, ...idsIn()]);
  return {
    scores: new Map(found.map(({ id, score }) => [id as string, score])),
    aliases: new Map(aliases.map((alias) => [alias, 1])),
    items,
    inTitle: new Set(idsIn('title')),
    inAliases,
    inCautions: new Set(idsIn('cautions')),
    inSiteQuestion: [...siteIds].some((id) => items.has(id)),
  };
}
