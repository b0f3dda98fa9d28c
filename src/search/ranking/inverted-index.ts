/**
 * What the items say, term by term: each word as its stem, and each word group. The only module that
 * knows MiniSearch. An index and what is looked up in it must agree on what a term is: MiniSearch
 * answers with nothing, and no error, when they do not.
 */
import MiniSearch from 'minisearch';
import type { SiteQuestion } from '../../content/view/site-question.js';
import type { Pack } from '../../content/pack/pack.js';
import { toDocument } from './search-document.js';
import type { SearchDocument, IndexedItem } from './search-document.js';
import type { Language } from '../query/language.js';
import { analyze } from '../query/query-parser.js';
import type { QueryToken } from '../query/query-parser.js';
import { memoize } from '../text/memoize.js';

/** One way to ask for an item: its title, or one of its also-asked phrases. */
export interface Alias {
  item: string;
  tokens: readonly QueryToken[];
}

/** What the items say with a term. */
export interface Postings {
  /** How much the term says about each item (BM25). */
  scores: ReadonlyMap<string, number>;
  /** Phrasings that hold it, each with 1. */
  aliases: ReadonlyMap<Alias, number>;
  /** Items that hold it anywhere; in their title; in a phrasing; in a caution. */
  items: ReadonlySet<string>;
  inTitle: ReadonlySet<string>;
  inAliases: ReadonlySet<string>;
  inCautions: ReadonlySet<string>;
  /** Whether a question of the page's own holds it. */
  inSiteQuestion: boolean;
}

export interface InvertedIndex {
  /** How many items there are. */
  size: number;
  /** What is said with a term. Indexes what is left to index. */
  postings: (term: string) => Postings;
  /**
   * Does a little of what is left to do: indexes some items, or looks some terms up. Returns whether
   * nothing is left.
   */
  prepare: () => boolean;
  /** How often each word stands in the items of the pack, and in the page's own questions. */
  wordCounts: () => { pack: ReadonlyMap<string, number>; own: ReadonlyMap<string, number> };
}

/** A word in the title says more about an item than one in the answer; cautions say least. */
const FIELD_WEIGHTS = { title: 4, aliases: 2, text: 1, cautions: 0.15 };

/** What is done in one go while the browser has nothing else to do: well below a frame. */
const BATCH_SIZE = { items: 4, terms: 40 };

export function createInvertedIndex(
  pack: Pack,
  language: Language,
  own: readonly SiteQuestion[] = [],
): InvertedIndex {
  const items: IndexedItem[] = [
    ...pack.questions,
    ...pack.tips,
    ...own.map((question) => ({ ...question, aliases: [] })),
  ];
  const owns = new Set(own.map(({ id }) => id));
  const left = [...items];
  /** By term. How something is asked tells what is asked, so that these hold every word. */
  const phrasings = new Map<string, Map<Alias, number>>();
  const words = { pack: new Map<string, number>(), own: new Map<string, number>() };
  let counted = words.pack;

  const read = (text: string): QueryToken[] => {
    const heard = analyze(text, language);
    for (const { word } of heard) counted.set(word, (counted.get(word) ?? 0) + 1);
    return heard;
  };
  /** Terms of a text: those of its words, and of their groups. */
  const termsOf = (
    heard: readonly QueryToken[],
    counts: (word: QueryToken) => boolean,
  ): string[] => [
    ...heard.filter(counts).flatMap(({ stems }) => stems),
    ...language.findSynonyms(heard).map((concept) => concept.term),
  ];
  const docs = new MiniSearch<SearchDocument>({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: (text) => termsOf(read(text), ({ isStopWord }) => !isStopWord),
    // Tokens are folded and stemmed already.
    processTerm: (term) => term,
  });

  const addPhrasing = (item: string, text: string): void => {
    const heard = analyze(text, language);
    const phrasing = { item, tokens: heard };
    for (const term of termsOf(heard, () => true)) {
      const having = phrasings.get(term);
      if (having) having.set(phrasing, 1);
      else phrasings.set(term, new Map([[phrasing, 1]]));
    }
  };
  const build = (count = left.length): void => {
    for (const item of left.splice(0, count)) {
      for (const text of [item.title, ...item.aliases]) addPhrasing(item.id, text);
      counted = owns.has(item.id) ? words.own : words.pack;
      docs.add(toDocument(item, pack));
    }
  };

  const said = memoize((term): Postings => {
    build();
    const found = docs.search(term, { tokenize: (one) => [one], boost: FIELD_WEIGHTS });
    const ids = (field?: string): string[] =>
      found.flatMap(({ id, match }) =>
        !field || match[term]?.includes(field) ? (id as string) : [],
      );
    const asking = phrasings.get(term) ?? new Map<Alias, number>();
    const asked = new Set([...asking.keys()].map(({ item }) => item));
    const anywhere = new Set([...asked, ...ids()]);
    return {
      scores: new Map(found.map(({ id, score }) => [id as string, score])),
      aliases: asking,
      items: anywhere,
      inTitle: new Set(ids('title')),
      inAliases: asked,
      inCautions: new Set(ids('cautions')),
      inSiteQuestion: [...owns].some((id) => anywhere.has(id)),
    };
  });

  /** Terms that were not looked up yet; each costs time once. */
  let unread: string[] | undefined;
  return {
    size: items.length,
    postings: said,
    wordCounts: () => {
      build();
      return words;
    },
    prepare: () => {
      if (left.length > 0) {
        build(BATCH_SIZE.items);
        return false;
      }
      unread ??= [...phrasings.keys()];
      unread.splice(0, BATCH_SIZE.terms).forEach(said);
      return unread.length === 0;
    },
  };
}
