/** What a language knows about its words: which carry no meaning, which mean the same. */
import type { Words } from '../../content/pack/pack.js';
import { createPhraseMatcher } from './phrase-matcher.js';
import type { QueryToken } from './query-parser.js';
import { tokenize } from '../text/tokenizer.js';
import type { Token } from '../text/tokenizer.js';

/** A run of words that stands for a group of words with one meaning. */
export interface SynonymMatch {
  /** A term that no text can contain, the same for every member of the group. */
  term: string;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
}

export interface Language {
  tokenize: (text: string) => Token[];
  /** The words of a phrase as stems. */
  stemsOf: (text: string) => string[];
  /** Whether a word carries no meaning of its own. */
  isStopWord: (word: string) => boolean;
  /** Runs of words that are members of a word group. */
  findSynonyms: (heard: readonly QueryToken[]) => SynonymMatch[];
  /** Every way to say what a concept term stands for, as stems; the term itself for any other. */
  variantsOf: (term: string) => readonly string[];
  /** Whether a concept says who somebody is, such as pregnant. */
  isAudience: (term: string) => boolean;
  /** Whether a concept is nothing that the content is about, such as opening hours. */
  isOutOfScope: (term: string) => boolean;
  /** Every word that stop words and groups hold. */
  words: readonly string[];
}

const AUDIENCE_PREFIX = '@';
const OUT_OF_SCOPE = '~';

export function createLanguage({
  stemmer,
  stopWords,
  synonyms,
  audiences,
  outOfScope,
  neverCorrect,
}: Words): Language {
  const read = (text: string): Token[] => tokenize(text, stemmer);
  const stems = (text: string): string[] => read(text).map((token) => token.stem);
  const named: [term: string, group: string[]][] = [
    ...synonyms.map((group, index): [string, string[]] => [`=${index}`, group]),
    ...audiences.map((group, index): [string, string[]] => [`${AUDIENCE_PREFIX}${index}`, group]),
    [OUT_OF_SCOPE, outOfScope],
  ];
  const phrases = createPhraseMatcher(
    named.flatMap(([term, group]) => group.map((member) => [member, term] as const)),
    stems,
  );
  const variants = new Map(
    named.map(([term, group]) => [
      term,
      // The longer say more: a stomach ulcer is no ulcerative colitis.
      group
        .map(stems)
        .sort((a, b) => b.length - a.length)
        .map((words) => words.join(' ')),
    ]),
  );
  const stopWordSet = new Set(stopWords.flatMap(read).map(({ word }) => word));

  return {
    tokenize: read,
    stemsOf: stems,
    isStopWord: (word) => stopWordSet.has(word),
    findSynonyms: (heard) => {
      const found = phrases.find(heard);
      // "Hot water bottle" is not also a bottle: of two where one holds the other, the longer.
      return found
        .filter(
          (one) =>
            !found.some(
              (other) =>
                other.from <= one.from &&
                other.to >= one.to &&
                other.to - other.from > one.to - one.from,
            ),
        )
        .map(({ value, from, to }) => ({ term: value, from, to }));
    },
    variantsOf: (term) => variants.get(term) ?? [term],
    isAudience: (term) => term.startsWith(AUDIENCE_PREFIX),
    isOutOfScope: (term) => term === OUT_OF_SCOPE,
    words: [...stopWords, ...neverCorrect, ...named.flatMap(([, group]) => group)]
      .flatMap(read)
      .map(({ word }) => word),
  };
}
