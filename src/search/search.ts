/** Searches a pack: which items answer a query, and which danger signs it holds. */
import { ALWAYS_SHOWN_IDS } from '../content/pack/pack.js';
import type { Learned, Pack, Urgent } from '../content/pack/pack.js';
import type { SiteQuestion } from '../content/view/site-question.js';
import { createView } from '../content/view/create-view.js';
import type { ItemView, View, ViewOptions } from '../content/view/view.js';
import { createDangerDetector, mergeDetections, mergeSigns } from './danger/danger-detector.js';
import type { DetectedSigns, Detection } from './danger/danger-detector.js';
import { createOtherLanguagesDetector } from './danger/other-languages.js';
import { createClassifier } from './learned/classifier.js';
import { createSignReader } from './danger/sign-reader.js';
import { isInKnownWords, isInUnknownWords } from './query/unknown-words.js';
import { createLanguage } from './query/language.js';
import type { Language } from './query/language.js';
import { parseQuery } from './query/query-parser.js';
import { createInvertedIndex } from './ranking/inverted-index.js';
import type { InvertedIndex } from './ranking/inverted-index.js';
import { featuresOf } from './ranking/learned-ranking.js';
import { expandQuery } from './ranking/query-expansion.js';
import { nearest, rank } from './ranking/ranker.js';
import type { Hit } from './ranking/ranker.js';
import { lazy } from './text/memoize.js';
import { createSpelling } from './text/spelling.js';
import type { Spelling } from './text/spelling.js';
import type { QueryToken } from './text/token.js';

/** An item that was found. */
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
   * The danger signs that were detected: ids, all of the highest tier among them, and then those that an
   * external pack adds. No ids where somebody asks about danger signs, or where to go with them. `also` holds
   * the signs of the lower tiers, so that a crisis beside an emergency is not lost.
   */
  urgent: DetectedSigns | null;
  /**
   * BCP 47 tags of the other languages in which danger signs were detected; more than one where they say it with
   * the same words. Empty for a query in the language of the pack.
   */
  languages: string[];
  /** Id of a clarifying question, for phrases that may or may not be a danger sign. */
  ask: string | null;
  /** Best first; empty when nothing fits, and for words that nobody here knows. */
  results: SearchResult[];
}

/** Searches what one page shows of a pack. */
export interface Search {
  search: (query: string) => SearchOutcome;
  /** Ids of what comes nearest to a query that finds nothing, best first. */
  nearest: (query: string) => string[];
  /** The outcome after a clarifying question was answered by a danger sign. */
  raise: (outcome: SearchOutcome, sign: string) => SearchOutcome;
}

/** The item that says what to do in an emergency. */
const URGENT_HELP = 'urgent-help';

/**
 * The index of a pack and of a page's site questions. It holds every item in every country's words, so that
 * it serves pages that show other items or another country, and it can be built a little at a time.
 */
export interface SearchIndex {
  /**
   * Does a little of what is left to do before the first query is as fast as the others. Returns
   * whether nothing is left.
   */
  prepare: () => boolean;
  /** The danger signs of a query. */
  detect: (query: string) => DetectionInLanguages;
  /** The danger signs of a query, and the items that fit it, best first. */
  query: (query: string) => DetectionInLanguages & { hits: Hit[] };
  /** The items nearest to a query, whether or not they fit. */
  nearest: (query: string) => Hit[];
}

/** What was detected, and in which other languages than that of the pack. */
type DetectionInLanguages = Detection & Pick<SearchOutcome, 'languages'>;

export function createSearchIndex(
  pack: Pack,
  siteQuestions: readonly SiteQuestion[] = [],
): SearchIndex {
  // Nothing of this is needed before somebody types, and the page is waiting to be painted.
  const language = lazy(() => createLanguage(pack));
  const items = lazy(() => createInvertedIndex(pack, language(), siteQuestions));
  const learned = lazy(() => createClassifier(pack.learned?.items));
  // Of the signs that an external pack adds nothing was learned.
  const learnedSigns = pack.baseline ? undefined : pack.learned?.signs;
  const detector = lazy(() =>
    createDangerDetector(detectableSigns(pack), language(), learnedSigns),
  );
  const otherLanguages = lazy(() =>
    createOtherLanguagesDetector(pack.otherLanguages ?? { rules: {}, languages: [] }),
  );
  const packSpelling = lazy(() => spellingOf(pack, language(), items()));
  const spelling =
    siteQuestions.length > 0
      ? lazy(() => spellingOf(pack, language(), items(), [...items().wordCounts().site.keys()]))
      : packSpelling;
  const baseline = pack.baseline && createSearchIndex(pack.baseline);

  const parse = (query: string, spell: () => Spelling): QueryToken[] =>
    parseQuery(query, language(), spell());
  /** @param tokens parsed with the words of the pack alone: no danger sign is corrected to a word of the page */
  const detect = (query: string, tokens: readonly QueryToken[]): DetectionInLanguages => {
    const detection = detector().detect(tokens);
    if (!baseline) {
      if (isInKnownWords(tokens)) return { ...detection, languages: [] };
      const { signs, languages } = otherLanguages()(query);
      const found = pack.urgent.signs.filter(({ id }) => signs.includes(id));
      return { ...mergeSigns(detection, found), languages };
    }
    // The bundled pack detects its own signs by its own words, and so as well as without the external one.
    const { languages, ...bundled } = baseline.detect(query);
    return { ...mergeDetections(bundled, detection), languages };
  };
  /** What `prepare` has left to do; each step says whether it is done. */
  const steps: (() => boolean)[] = [
    () => language().prepare(),
    () => items().prepare(),
    () => Boolean(learned()),
    () => Boolean(detector()),
    () => detector().prepare(),
    () => Boolean(otherLanguages()),
    () => packSpelling().prepare(),
    () => spelling().prepare(),
    () => baseline?.prepare() ?? true,
  ];
  return {
    prepare: () => {
      if (steps[0]?.()) steps.shift();
      return steps.length === 0;
    },
    detect: (query) => detect(query, parse(query, packSpelling)),
    query: (query) => {
      const tokens = parse(query, spelling);
      const packTokens = spelling === packSpelling ? tokens : parse(query, packSpelling);
      const detection = detect(query, packTokens);
      const isOther = detection.languages.length > 0 || isInUnknownWords(tokens);
      return { ...detection, hits: isOther ? [] : rank(tokens, items(), language(), learned()) };
    },
    nearest: (query) => {
      const tokens = parse(query, spelling);
      return isInUnknownWords(tokens) ? [] : nearest(tokens, items(), language());
    },
  };
}

/** The signs that a pack detects itself: all of them, or those that it adds to the bundled ones. */
function detectableSigns({ urgent, baseline }: Pack): Urgent {
  if (!baseline) return urgent;
  const bundled = new Set(baseline.urgent.signs.map(({ id }) => id));
  const signs = urgent.signs.filter(({ id }) => !bundled.has(id));
  return { ...urgent, signs, about: [], clarifications: [] };
}

/** Which words a pack knows, and what mistyped ones may stand for. */
export function createPackSpelling(pack: Pack): Spelling {
  const language = createLanguage(pack);
  return spellingOf(pack, language, createInvertedIndex(pack, language));
}

/** Makes the function that says what of a text is looked up in what was learned (`npm run learn`). */
export function createFeatureReader(pack: Pack): (text: string) => Record<keyof Learned, string[]> {
  const language = createLanguage(pack);
  const items = createInvertedIndex(pack, language);
  const spelling = spellingOf(pack, language, items);
  const signs = createSignReader(pack.urgent, language);
  return (text) => {
    const tokens = parseQuery(text, language, spelling);
    return {
      items: featuresOf(expandQuery(tokens, language, items), language, items),
      signs: [...signs.read(tokens).features],
    };
  };
}

/** @param more words that are spelled right besides those of the pack */
function spellingOf(
  pack: Pack,
  language: Language,
  items: InvertedIndex,
  more: readonly string[] = [],
): Spelling {
  return createSpelling(
    knownWords(pack, language, items, more),
    pack.words.phonetics,
    (word) => language.stemsOf(word)[0] ?? word,
    pack.words.neverCorrect,
  );
}

/**
 * Every word of a pack that is spelled right, the most frequent first.
 *
 * @param more words that are spelled right besides
 */
function* knownWords(
  { urgent: { meanings, signs, about, clarifications } }: Pack,
  language: Language,
  items: InvertedIndex,
  more: readonly string[],
): Iterable<string> {
  const byFrequency = [...items.wordCounts().pack].sort(([, a], [, b]) => b - a);
  yield* byFrequency.map(([word]) => word);
  yield* language.words();
  const rules = [...signs, ...clarifications].flatMap((one) => one.rules);
  for (const text of [...Object.values(meanings).flat(), ...rules, ...about])
    for (const { word } of language.tokenize(text)) yield word;
  yield* more;
}

/** Searches a view with the index of its pack. */
export function searchIn(index: SearchIndex, view: View): Search {
  return {
    search: (query) => {
      const { danger, languages, clarification, hits } = index.query(query);
      const results = hits.flatMap((hit) => toResult(hit, view));
      if (danger) return urgentOutcome(query, danger, languages, results, view);
      const { readFirst } = view.clarifications.get(clarification ?? '') ?? {};
      return {
        query,
        urgent: null,
        languages,
        ask: clarification,
        results: withFirst(readFirst ?? undefined, results, view),
      };
    },
    nearest: (query) => index.nearest(query).flatMap(({ id }) => (view.items.has(id) ? id : [])),
    raise: (outcome, sign) => {
      const tier = view.signs.get(sign)?.tier;
      return tier
        ? urgentOutcome(outcome.query, { tier, signs: [sign], also: [] }, [], outcome.results, view)
        : { ...outcome, ask: null };
    },
  };
}

/** Nothing where the page does not show the item. */
function toResult(
  { id, score, terms }: Pick<Hit, 'id' | 'score' | 'terms'>,
  { items }: View,
): SearchResult | [] {
  const item = items.get(id);
  return item ? { id, kind: item.kind, title: item.title, score, terms } : [];
}

/** The results with one item before all others, whether or not it was found. */
function withFirst(id: string | undefined, results: SearchResult[], view: View): SearchResult[] {
  const found = results.find((result) => result.id === id);
  const first = found ?? (id ? toResult({ id, score: 0, terms: [] }, view) : []);
  if (Array.isArray(first)) return results;
  const score = Math.max(first.score, results[0]?.score ?? 0);
  return [{ ...first, score }, ...results.filter((result) => result !== found)];
}

/** The outcome of a query with danger signs: what to do in an emergency comes first. */
function urgentOutcome(
  query: string,
  urgent: DetectedSigns,
  languages: string[],
  results: SearchResult[],
  view: View,
): SearchOutcome {
  return {
    query,
    urgent,
    languages,
    ask: null,
    results: withFirst(URGENT_HELP, besides(urgent, results, view), view),
  };
}

/**
 * What is shown besides: nothing that was found beside an overdose or a crisis, no medicine and no tips. Beside
 * a crisis it is whom to see, because most who cannot cope mean the pain.
 */
function besides(
  { tier, also }: DetectedSigns,
  results: SearchResult[],
  view: View,
): SearchResult[] {
  const tiers = [tier, ...also.map((one) => one.tier)];
  if (tiers.includes('overdose')) return [];
  if (!tiers.includes('crisis')) return results;
  return ALWAYS_SHOWN_IDS.flatMap((id) => toResult({ id, score: 0, terms: [] }, view));
}

/**
 * Searches a pack.
 *
 * @param options what the page shows, as for `createView`; only that is found
 */
export function createSearch(pack: Pack, options: ViewOptions = {}): Search {
  return searchIn(createSearchIndex(pack, options.siteQuestions), createView(pack, options));
}
