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
  /**
   * Terms of groups that a text belongs to by its stop words: "what to do" says
   * what is asked, though none of its words says anything.
   */
  asks: (text: string) => string[];
  /** Every way to say what a concept term stands for, as stems; the term itself for any other. */
  variants: (term: string) => string[];
}

/** A member of a word group. */
interface Member {
  stems: string[];
  term: string;
}

export function createLanguage({ stemmer, stop, groups }: Words): Language {
  const stopWords = new Set(
    stop.flatMap((word) => tokens(word, stemmer).map((token) => token.word)),
  );
  const meaningful = (text: string): Token[] =>
    tokens(text, stemmer).filter((token) => !stopWords.has(token.word));
  const stemsOf = (all: readonly Token[]): string[] => all.map((token) => token.stem);

  const members: Member[] = [];
  const asking: Member[] = [];
  const variants = new Map<string, string[]>();
  groups.forEach((group, index) => {
    const term = `=${index}`;
    for (const member of group) {
      const all = tokens(member, stemmer);
      const stems = stemsOf(meaningful(member));
      // "Did my back in" must not come to mean "back".
      const vague = stems.length < Math.min(all.length, 2);
      if (vague) asking.push({ stems: stemsOf(all), term });
      else members.push({ stems, term });
    }
    variants.set(
      term,
      group.map((member) => stemsOf(tokens(member, stemmer)).join(' ')),
    );
  });
  const byFirst = firstStems(members);
  const askingByFirst = firstStems(asking);

  const find = (all: readonly Token[], known: Map<string, Member[]>): Concept[] => {
    const found: Concept[] = [];
    for (let from = 0; from < all.length;) {
      const member = known
        .get(all[from]?.stem ?? '')
        ?.find((candidate) => candidate.stems.every((stem, i) => all[from + i]?.stem === stem));
      const to = from + (member?.stems.length ?? 1);
      if (member) found.push({ term: member.term, from, to });
      from = to;
    }
    return found;
  };

  return {
    meaningful,
    concepts: (all) => find(all, byFirst),
    asks: (text) => find(tokens(text, stemmer), askingByFirst).map((concept) => concept.term),
    variants: (term) => variants.get(term) ?? [term],
  };
}

/** Members by their first stem, the longest first. */
function firstStems(members: readonly Member[]): Map<string, Member[]> {
  const byFirst = new Map<string, Member[]>();
  for (const member of members) {
    const [first = ''] = member.stems;
    byFirst.set(first, [...(byFirst.get(first) ?? []), member]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}
