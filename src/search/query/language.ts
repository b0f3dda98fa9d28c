/** What a language knows about its words: which carry no meaning, and which mean the same. */
import type { Pack, Words } from '../../content/pack/pack.js';
import { DENIAL } from '../../content/pack/rule.js';
import type { QueryToken, Token } from '../text/token.js';
import { tokenize } from '../text/tokenizer.js';
import { memoize } from '../text/memoize.js';
import { createPhraseMatcher } from './phrase-matcher.js';

/** A run of words that belongs to a group of synonyms. */
export interface SynonymMatch {
  /** The term of the group. It is the same for all of its members, and no word of a text is like it. */
  term: string;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
}

export interface Language {
  /** Reads some of the phrases of the lists, which takes time only once. Returns whether all are read. */
  prepare: () => boolean;
  tokenize: (text: string) => Token[];
  /** The stems of the words of a text, in order. */
  stemsOf: (text: string) => string[];
  /** What a word stands for, if it is a number. */
  numberOf: (word: string) => number | null;
  /** Whether a word carries no meaning of its own. */
  isStopWord: (word: string) => boolean;
  /** Whether a word denies what stands after it. */
  isNegation: (word: string) => boolean;
  /** Runs of words that belong to a group of synonyms. */
  findSynonyms: (tokens: readonly QueryToken[]) => SynonymMatch[];
  /** The members of the group that a term stands for, as stems; for any other term the term itself. */
  variantsOf: (term: string) => readonly string[];
  /** Whether a term stands for who somebody is, such as pregnant. */
  isAudience: (term: string) => boolean;
  /** Whether a term stands for something that the content is not about, such as opening hours. */
  isOutOfScope: (term: string) => boolean;
  /** Every word in the lists of the language, stop words included. */
  words: () => Iterable<string>;
}

const SYNONYM_PREFIX = '=';
const AUDIENCE_PREFIX = '@';
const OUT_OF_SCOPE = '~';

export function createLanguage({ words: lists, urgent }: Pick<Pack, 'words' | 'urgent'>): Language {
  const tokenizeText = (text: string): Token[] => tokenize(text, lists.stemmer);
  const stemsOf = (text: string): string[] => tokenizeText(text).map(({ stem }) => stem);
  function* wordsOf(texts: readonly string[]): Iterable<string> {
    for (const text of texts) for (const { word } of tokenizeText(text)) yield word;
  }
  const groups = groupsOf(lists);
  const members = createPhraseMatcher(
    groups.flatMap(([term, members]) => members.map((member) => [member, term] as const)),
    tokenizeText,
  );
  const membersOf = new Map(groups);
  const variantsOf = memoize(
    (term) =>
      // Longer ones first, as they say more: a stomach ulcer is no ulcerative colitis.
      membersOf
        .get(term)
        ?.map(stemsOf)
        .sort((a, b) => b.length - a.length)
        .map((stems) => stems.join(' ')) ?? [term],
  );
  const stopWords = new Set(wordsOf(lists.stopWords));
  const negations = new Set(wordsOf(urgent.meanings[DENIAL.denies] ?? []));
  const numbers = new Map(Object.entries(lists.numbers ?? {}));

  return {
    prepare: members.prepare,
    tokenize: tokenizeText,
    stemsOf,
    numberOf: (word) => (/^\d+$/.test(word) ? Number(word) : (numbers.get(word) ?? null)),
    isStopWord: (word) => stopWords.has(word),
    isNegation: (word) => negations.has(word),
    findSynonyms: (tokens) =>
      longestOf(members.find(tokens)).map(({ value, from, to }) => ({ term: value, from, to })),
    variantsOf,
    isAudience: (term) => term.startsWith(AUDIENCE_PREFIX),
    isOutOfScope: (term) => term === OUT_OF_SCOPE,
    words: () => wordsOf([...lists.stopWords, ...groups.flatMap(([, phrases]) => phrases)]),
  };
}

/** All groups of words that mean the same, each with the term that stands for it. */
function groupsOf({ synonyms, audiences, outOfScope }: Words): [term: string, members: string[]][] {
  return [
    ...synonyms.map((members, i): [string, string[]] => [SYNONYM_PREFIX + i, members]),
    ...audiences.map((members, i): [string, string[]] => [AUDIENCE_PREFIX + i, members]),
    [OUT_OF_SCOPE, outOfScope],
  ];
}

/** A "hot water bottle" is not also a bottle: of two matches where one holds the other, the longer. */
function longestOf<T extends { from: number; to: number }>(matches: readonly T[]): T[] {
  return matches.filter(
    ({ from, to }) =>
      !matches.some(
        (other) => other.from <= from && other.to >= to && other.to - other.from > to - from,
      ),
  );
}
