/** What a language knows about its words: which carry no meaning, which mean the same. */
import type { Words } from '../content/pack.js';
import { createPhrases } from './phrases.js';
import type { Heard } from './reading.js';
import { tokens } from './text.js';
import type { Token } from './text.js';

/** A run of words that stands for a group of words with one meaning. */
export interface Concept {
  /** A term that no text can contain, the same for every member of the group. */
  term: string;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
}

export interface Language {
  tokens: (text: string) => Token[];
  /** The words of a phrase as stems. */
  stems: (text: string) => string[];
  /** Whether a word carries no meaning of its own. */
  isStop: (word: string) => boolean;
  /** Runs of words that are members of a word group. */
  concepts: (heard: readonly Heard[]) => Concept[];
  /** Every way to say what a concept term stands for, as stems; the term itself for any other. */
  variants: (term: string) => readonly string[];
  /** Whether a concept says who somebody is, such as pregnant. */
  isPerson: (term: string) => boolean;
  /** Whether a concept is nothing that the content is about, such as opening hours. */
  isElsewhere: (term: string) => boolean;
  /** Every word that stop words and groups hold. */
  words: readonly string[];
}

const PERSON = '@';
const ELSEWHERE = '~';

export function createLanguage({
  stemmer,
  stop,
  groups,
  people,
  elsewhere,
  ordinary,
}: Words): Language {
  const read = (text: string): Token[] => tokens(text, stemmer);
  const stems = (text: string): string[] => read(text).map((token) => token.stem);
  const named: [term: string, group: string[]][] = [
    ...groups.map((group, index): [string, string[]] => [`=${index}`, group]),
    ...people.map((group, index): [string, string[]] => [`${PERSON}${index}`, group]),
    [ELSEWHERE, elsewhere],
  ];
  const phrases = createPhrases(
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
  const stopWords = new Set(stop.flatMap(read).map(({ word }) => word));

  return {
    tokens: read,
    stems,
    isStop: (word) => stopWords.has(word),
    concepts: (heard) => {
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
    variants: (term) => variants.get(term) ?? [term],
    isPerson: (term) => term.startsWith(PERSON),
    isElsewhere: (term) => term === ELSEWHERE,
    words: [...stop, ...ordinary, ...named.flatMap(([, group]) => group)]
      .flatMap(read)
      .map(({ word }) => word),
  };
}
