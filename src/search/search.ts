/** Search in a pack: what fits, and whether a danger sign was understood. */
import type { SiteQuestion } from '../content/view/site-question.js';
import type { Pack, Tier } from '../content/pack/pack.js';
import { createView } from '../content/view/view.js';
import type { ItemView, View, ViewOptions } from '../content/view/view.js';
import { createDangerDetector, mergeDetections } from './danger/danger-detector.js';
import type { DetectedSigns, Detection } from './danger/danger-detector.js';
import { createLanguage } from './query/language.js';
import type { Language } from './query/language.js';
import { createInvertedIndex } from './ranking/inverted-index.js';
import { createRanker } from './ranking/ranker.js';
import type { Hit } from './ranking/ranker.js';
import { parseQuery } from './query/query-parser.js';
import type { QueryToken } from './query/query-parser.js';
import { lazy } from './text/memoize.js';
import { createSpelling } from './text/spelling.js';
import type { Spelling } from './text/spelling.js';

/** One thing that was found. */
export interface SearchResult {
  id: string;
  kind: ItemView['kind'];
  title: string;
  /** Comparable within one outcome only. */
  score: number;
  /** What matched, for `mark`; what says most comes first. */
  terms: string[];
}

/** Everything that follows from one query. */
export interface SearchOutcome {
  /** As it was typed. */
  query: string;
  /**
   * The danger signs that were understood: ids, all of the highest tier among them. No ids where
   * somebody asks about danger signs, or where to go with them.
   */
  urgent: { tier: Tier; signs: string[] } | null;
  /** Id of a clarifying question, for phrases that may or may not be a danger sign. */
  ask: string | null;
  /** Best first; empty when nothing fits. */
  results: SearchResult[];
}

/** Searches what one page shows of a pack. */
export interface Search {
  search: (query: string) => SearchOutcome;
  /** Ids of what comes nearest to a query that finds nothing, best first. */
  nearest: (query: string) => string[];
  /** What follows when a clarifying question was answered by a danger sign. */
  raise: (outcome: SearchOutcome, sign: string) => SearchOutcome;
}

/** The item that says what to do in an emergency. */
const URGENT_HELP = 'urgent-help';

/**
 * The index of a pack and of a page's own questions. It holds every item in every country's words, so that
 * pages with other wishes can share it, and can be built a little at a time.
 */
export interface SearchIndex {
  /**
   * Does a little of what is left to do before the first query is as fast as the others. Returns
   * whether nothing is left.
   */
  prepare: () => boolean;
  /** What a query says of danger. */
  detect: (query: string) => Detection;
  /** What was typed, understood: what fits, best first, and what it says of danger. */
  query: (query: string) => Detection & { hits: Hit[] };
  /** What comes nearest, whether or not it fits. */
  nearest: (query: string) => Hit[];
}

export function createSearchIndex(pack: Pack, own: readonly SiteQuestion[] = []): SearchIndex {
  // Nothing of this is needed before somebody types, and the page is waiting to be painted.
  const language = lazy(() => createLanguage(pack.words));
  const items = lazy(() => createInvertedIndex(pack, language(), own));
  const ranking = lazy(() => createRanker(items(), language()));
  const recognise = lazy(() => createDangerDetector(pack.urgent, language()));
  const spell = (words: readonly string[]): Spelling =>
    createSpelling(words, pack.words.phonetics, (word) => language().stemsOf(word)[0] ?? word);
  const known = lazy(() => knownWords(pack, language(), items().wordCounts().pack));
  const packSpelling = lazy(() => spell(known()));
  const spelling =
    own.length > 0
      ? lazy(() => spell([...known(), ...items().wordCounts().own.keys()]))
      : packSpelling;
  const heard = (query: string): QueryToken[] => parseQuery(query, language(), spelling());
  // A word that a page adds must not be what a mistyped danger sign is taken for.
  const heardForDanger = (query: string): QueryToken[] =>
    parseQuery(query, language(), packSpelling());
  const guard = pack.baseline && createSearchIndex(pack.baseline);
  const understand = (query: string, words = heardForDanger(query)): Detection => {
    const understood = recognise()(words);
    return guard ? mergeDetections(guard.detect(query), understood) : understood;
  };
  /** What is left to do; each says whether it is done. */
  const left: (() => boolean)[] = [
    () => items().prepare(),
    () => Boolean(recognise()),
    () => Boolean(packSpelling()),
    () => Boolean(spelling()),
    () => guard?.prepare() ?? true,
  ];
  return {
    prepare: () => {
      if (left[0]?.()) left.shift();
      return left.length === 0;
    },
    detect: (query) => understand(query),
    query: (query) => {
      const words = heard(query);
      const understood = understand(query, own.length > 0 ? undefined : words);
      return { ...understood, hits: ranking().rank(words) };
    },
    nearest: (query) => ranking().nearest(heard(query)),
  };
}

/** Every word that is spelled as it should be, the most frequent first. */
function knownWords(
  { urgent: { meanings, signs, about, clarifications } }: Pack,
  language: Language,
  counts: ReadonlyMap<string, number>,
): string[] {
  const said = [...signs, ...clarifications].flatMap((one) => one.rules);
  const others = [...Object.values(meanings).flat(), ...said, ...about];
  return [
    ...[...counts].sort(([, a], [, b]) => b - a).map(([word]) => word),
    ...language.words,
    ...others.flatMap((text) => language.tokenize(text).map(({ word }) => word)),
  ];
}

/** Searches a view with the index of its pack. */
export function searchIn(index: SearchIndex, { items, signs, clarifications }: View): Search {
  const toResult = ({ id, score, terms }: Hit): SearchResult | [] => {
    const item = items.get(id);
    return item ? { id, kind: item.kind, title: item.title, score, terms } : [];
  };

  /** The results with one item before all others, whether or not it was found. */
  const withFirst = (id: string | undefined, results: SearchResult[]): SearchResult[] => {
    const found = results.find((result) => result.id === id);
    const first = found ?? (id ? toResult({ id, score: 0, terms: [] }) : []);
    if (Array.isArray(first)) return results;
    const score = Math.max(first.score, results[0]?.score ?? 0);
    return [{ ...first, score }, ...results.filter((result) => result !== found)];
  };

  const inDanger = (
    query: string,
    urgent: DetectedSigns,
    results: SearchResult[],
  ): SearchOutcome => {
    // Beside an overdose or a crisis nothing else is shown: no medicine, no tips.
    const alone = urgent.tier === 'overdose' || urgent.tier === 'crisis';
    return { query, urgent, ask: null, results: withFirst(URGENT_HELP, alone ? [] : results) };
  };

  return {
    search: (query) => {
      const { danger, clarification, hits } = index.query(query);
      const results = hits.flatMap(toResult);
      if (danger) return inDanger(query, danger, results);
      const first =
        clarification === null ? undefined : clarifications.get(clarification)?.readFirst;
      return { query, urgent: null, ask: clarification, results: withFirst(first, results) };
    },
    raise: (outcome, sign) => {
      const tier = signs.get(sign)?.tier;
      return tier
        ? inDanger(outcome.query, { tier, signs: [sign] }, outcome.results)
        : { ...outcome, ask: null };
    },
    nearest: (query) => index.nearest(query).flatMap(({ id }) => (items.has(id) ? id : [])),
  };
}

/**
 * Searches a pack.
 *
 * @param options the page's wishes, as for `view`; results are what it shows
 */
export function createSearch(pack: Pack, options: ViewOptions = {}): Search {
  return searchIn(createSearchIndex(pack, options.siteQuestions), createView(pack, options));
}
