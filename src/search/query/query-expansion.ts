/** What was typed, as terms that items are found by. */
import type { InvertedIndex } from '../ranking/inverted-index.js';
import type { SynonymMatch, Language } from './language.js';
import type { QueryToken } from './query-parser.js';

/** A word of the query. */
export interface QueryTerm {
  /** The terms it may be found by, each with how sure that is; the word as typed comes first. */
  alternatives: ReadonlyMap<string, number>;
  /** Says how something is asked, and not what. */
  isStopWord: boolean;
}

/** A query, word by word. */
export interface ExpandedQuery {
  terms: readonly QueryTerm[];
  /** Terms that say who somebody is. */
  audiences: readonly string[];
  /** Whether it names what the content is not about. */
  isOutOfScope: boolean;
}

/** How sure it is that a word was meant: as typed or as it goes on, as its group, as its correction. */
const TERM_WEIGHTS = { exact: 1, synonym: 0.6, correction: 0.6 };

/** Beside other words, fewer letters at the very end say nothing yet: what they are taken for is soon gone. */
const MIN_PREFIX_LENGTH = 3;

/** The share of items, among all with words that a half-typed one may become, that tells what it is. */
const DOMINANT_SHARE = { completion: 0.6, typed: 0.1 };

export function expandQuery(
  typed: readonly QueryToken[],
  language: Language,
  index: InvertedIndex,
): ExpandedQuery {
  const heard = dropShortPartials(typed);
  const alone = heard.filter(({ isStopWord }) => !isStopWord).length <= 1;
  const named = language.findSynonyms(heard);
  // "Muscle rel" may become one of a group; what "bac" may become is not told by a group.
  const grown = language
    .findSynonyms(heard.map(withCompletions))
    .filter(({ from, to }) => alone || to - from > 1);
  const concepts = [...named, ...grown];
  const elsewhere = named.filter(({ term }) => language.isOutOfScope(term));

  return {
    terms: heard
      .map((word, at) => toSlot(word, at))
      // A word that is said twice does not say more.
      .filter((_, at) => heard.findIndex(({ word }) => word === heard[at]?.word) === at),
    audiences: [
      ...new Set(concepts.flatMap(({ term }) => (language.isAudience(term) ? term : []))),
    ],
    isOutOfScope: elsewhere.length > 0 && !elsewhere.some(isAnswered),
  };

  /** A page may answer itself what we do not, such as where to park. */
  function isAnswered({ from, to }: SynonymMatch): boolean {
    return heard
      .slice(from, to)
      .some(
        ({ stems, isStopWord }) =>
          !isStopWord && stems.some((stem) => index.postings(stem).inSiteQuestion),
      );
  }

  function toSlot(word: QueryToken, at: number): QueryTerm {
    const inside = concepts.filter(({ from, to }) => from <= at && at < to);
    const terms = new Map<string, number>();
    const put = (term: string, sure: number): void => {
      if ((terms.get(term) ?? 0) < sure) terms.set(term, sure);
    };
    // A word that a group holds is whole: "wee" is not on its way to weeks.
    if (word.completions.length > 0 && !alone && inside.length === 0) {
      for (const stem of bestCompletion(word, index)) put(stem, TERM_WEIGHTS.exact);
    } else {
      word.stems.forEach((stem, i) =>
        put(stem, i === 0 ? TERM_WEIGHTS.exact : TERM_WEIGHTS.correction),
      );
      // All alike: with each letter there are fewer, and what is first for all of them stays so.
      if (alone) for (const stem of word.completions) put(stem, TERM_WEIGHTS.exact);
    }
    for (const { term } of inside)
      if (!language.isOutOfScope(term)) put(term, TERM_WEIGHTS.synonym);
    const stop = word.isStopWord || [...terms.keys()].every((term) => language.isStopWord(term));
    return { alternatives: terms, isStopWord: stop && !inside.some(hasSeveralWords) };
  }
}

/** "Out" says nothing by itself, and much in "my back went out". */
function hasSeveralWords({ from, to }: SynonymMatch): boolean {
  return to - from > 1;
}

/** What says something by now. */
function dropShortPartials(typed: readonly QueryToken[]): readonly QueryToken[] {
  // "How lo" has nothing else to go by; neither has "gp".
  const asked =
    typed.length > 1 && typed.every(({ isPartial, isStopWord }) => isPartial || isStopWord);
  return typed.filter(
    ({ isPartial, isKnown, word }) =>
      !isPartial ||
      word.length >= MIN_PREFIX_LENGTH ||
      asked ||
      (isKnown && typed.length === 1 && word.length > 1),
  );
}

/** A half-typed word with all that it may become. */
function withCompletions(word: QueryToken): QueryToken {
  return !word.isKnown && word.word.length >= MIN_PREFIX_LENGTH && word.completions.length > 0
    ? { ...word, stems: [...word.stems, ...word.completions] }
    : word;
}

/**
 * What a half-typed word becomes, as far as that can be told: one word that is in more items than
 * all others it may become. Otherwise it says nothing beside other words, so that with each letter
 * the first answer does not become another one and then itself again.
 */
function bestCompletion(word: QueryToken, index: InvertedIndex): string[] {
  const counts = [...new Set([...word.stems, ...word.completions])].map((stem) => ({
    stem,
    count: index.postings(stem).items.size,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const likely = counts.find(({ count }) => count > all * DOMINANT_SHARE.completion);
  if (likely) return [likely.stem];
  const [typed] = counts;
  return word.isKnown && typed && typed.count > all * DOMINANT_SHARE.typed ? [typed.stem] : [];
}
