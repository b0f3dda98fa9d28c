/** Search in a pack: what fits, and whether a danger sign was understood. */
import type { OwnQuestion } from '../content/own-question.js';
import type { Pack, Tier } from '../content/pack.js';
import { view } from '../content/view.js';
import type { ShownItem, View, ViewOptions } from '../content/view.js';
import { createRecogniser, together } from './danger.js';
import type { Danger, Understood } from './danger.js';
import { createLanguage } from './language.js';
import type { Language } from './language.js';
import { createItemIndex } from './item-index.js';
import { createRanking } from './ranking.js';
import type { Hit } from './ranking.js';
import { readQuery } from './reading.js';
import type { Heard } from './reading.js';
import { once } from './remembered.js';
import { createSpelling } from './spelling.js';
import type { Spelling } from './spelling.js';

/** One thing that was found. */
export interface SearchResult {
  id: string;
  kind: ShownItem['kind'];
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
export interface Index {
  /**
   * Does a little of what is left to do before the first query is as fast as the others. Returns
   * whether nothing is left.
   */
  prepare: () => boolean;
  /** What a query says of danger. */
  understand: (query: string) => Understood;
  /** What was typed, understood: what fits, best first, and what it says of danger. */
  read: (query: string) => Understood & { hits: Hit[] };
  /** What comes nearest, whether or not it fits. */
  nearest: (query: string) => Hit[];
}

export function createIndex(pack: Pack, own: readonly OwnQuestion[] = []): Index {
  // Nothing of this is needed before somebody types, and the page is waiting to be painted.
  const language = once(() => createLanguage(pack.words));
  const items = once(() => createItemIndex(pack, language(), own));
  const ranking = once(() => createRanking(items(), language()));
  const recognise = once(() => createRecogniser(pack.urgent, language()));
  const spell = (words: readonly string[]): Spelling =>
    createSpelling(words, pack.words.sounds, (word) => language().stems(word)[0] ?? word);
  const known = once(() => vocabulary(pack, language(), items().words().pack));
  const packSpelling = once(() => spell(known()));
  const spelling =
    own.length > 0 ? once(() => spell([...known(), ...items().words().own.keys()])) : packSpelling;
  const heard = (query: string): Heard[] => readQuery(query, language(), spelling());
  // A word that a page adds must not be what a mistyped danger sign is taken for.
  const heardForDanger = (query: string): Heard[] => readQuery(query, language(), packSpelling());
  const guard = pack.guard && createIndex(pack.guard);
  const understand = (query: string, words = heardForDanger(query)): Understood => {
    const understood = recognise()(words);
    return guard ? together(guard.understand(query), understood) : understood;
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
    understand: (query) => understand(query),
    read: (query) => {
      const words = heard(query);
      const understood = understand(query, own.length > 0 ? undefined : words);
      return { ...understood, hits: ranking().rank(words) };
    },
    nearest: (query) => ranking().nearest(heard(query)),
  };
}

/** Every word that is spelled as it should be, the most frequent first. */
function vocabulary(
  { urgent: { meanings, signs, about, asks } }: Pack,
  language: Language,
  counts: ReadonlyMap<string, number>,
): string[] {
  const said = [...signs, ...asks].flatMap((one) => one.said);
  const others = [...Object.values(meanings).flat(), ...said, ...about];
  return [
    ...[...counts].sort(([, a], [, b]) => b - a).map(([word]) => word),
    ...language.words,
    ...others.flatMap((text) => language.tokens(text).map(({ word }) => word)),
  ];
}

/** Searches a view with the index of its pack. */
export function searchIn(index: Index, { items, signs, asks }: View): Search {
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

  const inDanger = (query: string, urgent: Danger, results: SearchResult[]): SearchOutcome => {
    // Beside an overdose or a crisis nothing else is shown: no medicine, no tips.
    const alone = urgent.tier === 'overdose' || urgent.tier === 'crisis';
    return { query, urgent, ask: null, results: withFirst(URGENT_HELP, alone ? [] : results) };
  };

  return {
    search: (query) => {
      const { danger, ask, hits } = index.read(query);
      const results = hits.flatMap(toResult);
      if (danger) return inDanger(query, danger, results);
      const first = ask === null ? undefined : asks.get(ask)?.read;
      return { query, urgent: null, ask, results: withFirst(first, results) };
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
  return searchIn(createIndex(pack, options.own), view(pack, options));
}
