/** Finds in a text the words that a result was found by. Highlights and excerpts both rest on it. */
import { addToGroup } from '../text/group.js';
import type { Token } from '../text/token.js';

/** An occurrence of a term. */
export interface TermMatch {
  term: string;
  /** Index of its first character, and of the one after its last. */
  start: number;
  end: number;
}

/** Finds the terms that occur, in the order of the text, none overlapping: of those that begin together the longest. */
export type TermMatcher = (tokens: readonly Token[]) => TermMatch[];

/** @param terms words or stems, several with spaces between them where they belong together */
export function createTermMatcher(terms: readonly string[]): TermMatcher {
  const byFirst = new Map<string, string[][]>();
  for (const term of terms) {
    const words = term.split(' ');
    addToGroup(byFirst, words[0] ?? '', words);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);

  return (tokens) => {
    const matches: TermMatch[] = [];
    for (let from = 0; from < tokens.length;) {
      const words = termAt(byFirst, tokens, from, 'word') ?? termAt(byFirst, tokens, from, 'stem');
      const length = words?.length ?? 1;
      const [first, last] = [tokens[from], tokens[from + length - 1]];
      if (words && first && last) {
        matches.push({ term: words.join(' '), start: first.start, end: last.end });
      }
      from += length;
    }
    return matches;
  };
}

/** The longest term whose words stand at `from`, all of them in one form. */
function termAt(
  byFirst: ReadonlyMap<string, string[][]>,
  tokens: readonly Token[],
  from: number,
  form: 'word' | 'stem',
): string[] | undefined {
  return byFirst
    .get(tokens[from]?.[form] ?? '')
    ?.find((words) => words.every((word, i) => tokens[from + i]?.[form] === word));
}
