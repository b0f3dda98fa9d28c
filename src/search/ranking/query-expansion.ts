/** Turns the words of a query into the terms that items are looked up by. */
import type { Language, SynonymMatch } from '../query/language.js';
import type { QueryToken } from '../text/token.js';
import type { InvertedIndex } from './inverted-index.js';
import { DOMINANT_SHARE, MIN_PREFIX_LENGTH, TERM_WEIGHTS } from './weights.js';

/** A word of a query. */
export interface QueryTerm {
  /** The terms it is looked up by, each with its weight; the word as typed comes first. */
  alternatives: ReadonlyMap<string, number>;
  /** Whether it tells how something is asked, and not what. */
  isStopWord: boolean;
}

export interface ExpandedQuery {
  /** Each word of the query once: a repeated word does not say more. */
  terms: readonly QueryTerm[];
  /** Terms that stand for who somebody is. */
  audiences: readonly string[];
  /** Whether it names something that the content is not about. */
  isOutOfScope: boolean;
}

export function expandQuery(
  typed: readonly QueryToken[],
  language: Language,
  index: InvertedIndex,
): ExpandedQuery {
  const tokens = dropShortPartials(typed);
  const isSingle = tokens.filter(({ isStopWord }) => !isStopWord).length <= 1;
  const isSaid = ({ term, from }: SynonymMatch): boolean =>
    !language.isAudience(term) || !isDenied(tokens, from, language);
  const named = language.findSynonyms(tokens).filter(isSaid);
  const completed = language
    .findSynonyms(tokens.map(withCompletions))
    .filter(isSaid)
    // "Muscle rel" may become a synonym of several words; what "bac" alone may become is not taken for one.
    .filter((match) => isSingle || hasSeveralWords(match));
  const synonyms = [...named, ...completed];
  const outOfScope = named.filter(({ term }) => language.isOutOfScope(term));
  return {
    terms: tokens
      .map((token, at) => {
        const around = synonyms.filter(({ from, to }) => from <= at && at < to);
        const alternatives = alternativesOf(token, around, isSingle, language, index);
        const isStopWord =
          token.isStopWord || [...alternatives.keys()].every((term) => language.isStopWord(term));
        return { alternatives, isStopWord: isStopWord && !around.some(hasSeveralWords) };
      })
      .filter((_, at) => tokens.findIndex(({ word }) => word === tokens[at]?.word) === at),
    audiences: [
      ...new Set(synonyms.map(({ term }) => term).filter((term) => language.isAudience(term))),
    ],
    isOutOfScope:
      outOfScope.length > 0 &&
      !outOfScope.some(({ from, to }) => isInSiteQuestion(tokens.slice(from, to), index)),
  };
}

/** Whether somebody says that they are not: "not pregnant", and not "no, pregnant". */
function isDenied(tokens: readonly QueryToken[], at: number, language: Language): boolean {
  const [denial, who] = [tokens[at - 1], tokens[at]];
  if (!denial || !who || who.followsComma || who.followsSentenceEnd) return false;
  return language.isNegation(denial.word);
}

/** A page may itself answer what the content is not about, such as where to park. */
function isInSiteQuestion(tokens: readonly QueryToken[], index: InvertedIndex): boolean {
  return tokens.some(
    ({ stems, isStopWord }) =>
      !isStopWord && stems.some((stem) => index.postings(stem).inSiteQuestion),
  );
}

/**
 * The terms that a word is looked up by, each with its weight.
 *
 * @param synonyms those that the word is a part of
 * @param isSingle whether the query has no other word that says something
 */
function alternativesOf(
  token: QueryToken,
  synonyms: readonly SynonymMatch[],
  isSingle: boolean,
  language: Language,
  index: InvertedIndex,
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  };
  // "Out" says nothing by itself, and much in "my back went out": the synonym stands for it.
  const isOnlyPart =
    token.isStopWord &&
    synonyms.some((match) => hasSeveralWords(match) && !language.isOutOfScope(match.term));
  // A word that is part of a synonym is complete: "wee" is not on its way to weeks.
  if (token.completions.length > 0 && !isSingle && synonyms.length === 0) {
    for (const stem of bestCompletion(token, index)) add(stem, TERM_WEIGHTS.exact);
  } else if (!isOnlyPart) {
    token.stems.forEach((stem, i) =>
      add(stem, i === 0 ? TERM_WEIGHTS.exact : TERM_WEIGHTS.correction),
    );
    // All count alike: each letter leaves fewer of them, and an item that is first for all of them stays first.
    if (isSingle) for (const stem of token.completions) add(stem, TERM_WEIGHTS.exact);
  }
  for (const { term } of synonyms)
    if (!language.isOutOfScope(term)) add(term, TERM_WEIGHTS.synonym);
  return weights;
}

/**
 * The one word that a half-typed word most likely becomes: it is in clearly more items than all others
 * together. Where there is no such word it counts for nothing, so that the first result does not change
 * with one letter and change back with the next.
 */
function bestCompletion(
  { stems, completions, isKnown }: QueryToken,
  index: InvertedIndex,
): string[] {
  const counts = [...new Set([...stems, ...completions])].map((stem) => ({
    stem,
    count: index.postings(stem).items.size,
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const dominant = counts.find(({ count }) => count > total * DOMINANT_SHARE.completion);
  if (dominant) return [dominant.stem];
  const [typed] = counts;
  return isKnown && typed && typed.count > total * DOMINANT_SHARE.typed ? [typed.stem] : [];
}

function hasSeveralWords({ from, to }: SynonymMatch): boolean {
  return to - from > 1;
}

/** Leaves out a partial word that is still too short to say anything. */
function dropShortPartials(typed: readonly QueryToken[]): readonly QueryToken[] {
  // "How lo" has nothing else to go by; neither has "gp".
  const hasNothingElse =
    typed.length > 1 && typed.every(({ isPartial, isStopWord }) => isPartial || isStopWord);
  return typed.filter(
    ({ isPartial, isKnown, word }) =>
      !isPartial ||
      word.length >= MIN_PREFIX_LENGTH ||
      hasNothingElse ||
      (isKnown && typed.length === 1 && word.length > 1),
  );
}

/** A half-typed word that matches whatever its completions match. */
function withCompletions(token: QueryToken): QueryToken {
  return !token.isKnown && token.word.length >= MIN_PREFIX_LENGTH && token.completions.length > 0
    ? { ...token, stems: [...token.stems, ...token.completions] }
    : token;
}
