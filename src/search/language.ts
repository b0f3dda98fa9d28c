/** What a language knows about its words: which carry no meaning, which mean the same. */
import type { Words } from '../content/pack.js';
import { tokens } from './text.js';
import type { Token } from './text.js';

/** A run of tokens that stands for a group of words with one meaning. */
export interface Concept {
  /** A term that no text can contain, the same for every member of the group. */
  term: string;
  /** Index of the first token, and of the one after the last. */
  from: number;
  to: number;
}

export interface Language {
  /** The words of a text that carry meaning. */
  meaningful: (text: string) => Token[];
  /** Runs of tokens that are members of a word group, longest first, none overlapping. */
  concepts: (tokens: readonly Token[]) => Concept[];
  /** Every way to say what a concept term stands for, as stems; the term itself for any other. */
  variants: (term: string) => string[];
}

export function createLanguage({ stemmer, stop, groups }: Words): Language {
  const stems = (text: string): string[] => tokens(text, stemmer).map((token) => token.stem);
  const stopWords = new Set(stop.flatMap((word) => tokens(word, stemmer).map((token) => token.word)));
  const meaningful = (text: string): Token[] =>
    tokens(text, stemmer).filter((token) => !stopWords.has(token.word));

  /** Members of groups as stems, by their first stem, the longest first. */
  const members = new Map<string, { stems: string[]; term: string }[]>();
  const variants = new Map<string, string[]>();
  groups.forEach((group, index) => {
    const term = `=${index}`;
    variants.set(
      term,
      group.map((member) => stems(member).join(' ')),
    );
    for (const member of group) {
      const words = meaningful(member).map((token) => token.stem);
      const [first] = words;
      if (first) members.set(first, [...(members.get(first) ?? []), { stems: words, term }]);
    }
  });
  for (const list of members.values()) list.sort((a, b) => b.stems.length - a.stems.length);

  return {
    meaningful,
    concepts: (all) => {
      const found: Concept[] = [];
      for (let from = 0; from < all.length; ) {
        const member = members
          .get(all[from]?.stem ?? '')
          ?.find((candidate) => candidate.stems.every((stem, i) => all[from + i]?.stem === stem));
        const to = from + (member?.stems.length ?? 1);
        if (member) found.push({ term: member.term, from, to });
        from = to;
      }
      return found;
    },
    variants: (term) => variants.get(term) ?? [term],
  };
}
