/** Search in a pack: what fits, and whether a danger sign was understood. */
import MiniSearch from 'minisearch';
import type { Pack, Tier } from '../content/pack.js';
import { view } from '../content/view.js';
import type { View, ViewOptions } from '../content/view.js';
import { createRecogniser } from './danger.js';
import type { Danger } from './danger.js';
import { BOOST, indexOptions, toDoc } from './index-options.js';
import type { Doc } from './index-options.js';
import { createLanguage } from './language.js';
import { toQueries } from './query.js';

/** One thing that was found. */
export interface SearchResult {
  id: string;
  kind: 'question' | 'tip' | 'own';
  title: string;
  /** Comparable within one outcome only. */
  score: number;
  /** What matched, for `mark`. */
  terms: string[];
}

/** Everything that follows from one query. */
export interface SearchOutcome {
  /** As it was typed. */
  query: string;
  /** The danger signs that were understood: ids, all of the highest tier among them. */
  urgent: { tier: Tier; signs: string[] } | null;
  /** Id of a clarifying question, for phrases that may or may not be a danger sign. */
  ask: string | null;
  /** Best first; empty when nothing fits. */
  results: SearchResult[];
}

/** Searches what one page shows of a pack. */
export interface Search {
  search: (query: string) => SearchOutcome;
}

/** The item that says what to do in an emergency. */
const URGENT_HELP = 'urgent-help';

/** Where only some of the words fit, results far below the best one are noise. */
const NOISE = 0.35;

/**
 * The index of a pack. It holds every item in every country's words, so that
 * pages with other wishes can share it, and can be built a little at a time.
 */
export interface Index {
  /** Indexes at most `count` more items. Returns whether all are in. */
  build: (count?: number) => boolean;
  /** What fits a query, best first. Builds what is left to build. */
  find: (query: string) => { id: string; score: number; terms: string[] }[];
  recognise: (query: string) => Danger | null;
}

export function createIndex(pack: Pack): Index {
  const language = createLanguage(pack.words);
  const known = new Set<string>();
  const index = new MiniSearch<Doc>(indexOptions(language, known));
  const left = [...pack.questions, ...pack.tips];

  const build = (count = left.length): boolean => {
    for (const item of left.splice(0, count)) index.add(toDoc(item, pack));
    return left.length === 0;
  };
  return {
    build,
    recognise: createRecogniser(pack.urgent, language),
    find: (query) => {
      build();
      const queries = toQueries(query, language, (word) => known.has(word));
      if (!queries) return [];
      const options = {
        boost: BOOST,
        // The terms of the query are terms already.
        tokenize: (term: string) => [term],
      };
      let hits = index.search(queries.all, options);
      if (hits.length === 0) {
        hits = index.search(queries.any, options);
        const least = (hits[0]?.score ?? 0) * NOISE;
        hits = hits.filter((hit) => hit.score >= least);
      }
      return hits.map(({ id, score, terms }) => ({
        id: id as string,
        score,
        terms: terms.flatMap(language.variants),
      }));
    },
  };
}

/** Searches a view with the index of its pack. */
export function searchIn(index: Index, { items }: View): Search {
  return {
    search: (query) => {
      const urgent = index.recognise(query);
      const results = index.find(query).flatMap(({ id, score, terms }): SearchResult[] => {
        const item = items.get(id);
        return item ? [{ id, kind: item.kind, title: item.title, score, terms }] : [];
      });
      return { query, urgent, ask: null, results: urgent ? urgentFirst(urgent, results) : results };
    },
  };

  /** Puts urgent help first. Beside an overdose or a crisis nothing else is shown: no medicine, no tips. */
  function urgentFirst({ tier }: Danger, results: SearchResult[]): SearchResult[] {
    const title = items.get(URGENT_HELP)?.title;
    if (title === undefined) return results;
    const alone = tier === 'overdose' || tier === 'crisis';
    const found = results.find((result) => result.id === URGENT_HELP);
    const first: SearchResult = {
      id: URGENT_HELP,
      kind: 'question',
      title,
      score: results[0]?.score ?? 0,
      terms: (!alone && found?.terms) || [],
    };
    return alone ? [first] : [first, ...results.filter((result) => result !== found)];
  }
}

/**
 * Searches a pack.
 *
 * @param options the page's wishes, as for `view`; results are what it shows
 */
export function createSearch(pack: Pack, options: ViewOptions = {}): Search {
  return searchIn(createIndex(pack), view(pack, options));
}
