/** What was typed, and whether it says what a rule describes: close together, not denied, not defused. */
import { NEGATION, ALTERNATION } from '../../content/pack/rule.js';
import type { Part, Rule } from '../../content/pack/rule.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import type { QueryToken } from '../query/query-parser.js';

/** Meaningful words that may stand between the parts of a rule, all together. */
const MAX_GAP = 5;

/** As much as the end of a sentence sets its words apart. */
const SENTENCE_END_GAP = 2;

/** A stretch of words, from one to before another. */
interface Range {
  from: number;
  to: number;
}

/** Words with the meanings that occur in them. */
export class RuleMatcher {
  readonly #ranges = new Map<string, Range[]>();
  /** Meaningful words before each word. */
  readonly #wordsBefore: number[] = [0];
  /** Ends of sentences before each word, the one right before it included. */
  readonly #sentenceEndsBefore: number[] = [];

  constructor(heard: readonly QueryToken[], found: readonly PhraseMatch<string>[]) {
    for (const { value, from, to } of found) {
      const all = this.#ranges.get(value);
      if (all) all.push({ from, to });
      else this.#ranges.set(value, [{ from, to }]);
    }
    let words = 0;
    let ends = 0;
    for (const { isStopWord, followsSentenceEnd } of heard) {
      words += isStopWord ? 0 : 1;
      ends += followsSentenceEnd ? 1 : 0;
      this.#wordsBefore.push(words);
      this.#sentenceEndsBefore.push(ends);
    }
  }

  /** Whether all parts of a rule stand close together, none denied and nothing that defuses them nearby. */
  matches({ parts, unless }: Rule): boolean {
    return this.#placements(parts, []).some(
      (match) =>
        !unless.some((name) =>
          this.#rangesOf([[name]]).some((one) => this.#totalGap([one, spanOf(match)]) <= MAX_GAP),
        ),
    );
  }

  /** Every way in which the parts occur close together. */
  #placements(parts: readonly Part[], before: readonly Range[]): (readonly Range[])[] {
    const [part, ...rest] = parts;
    if (!part) return before.some((one) => this.#isNegated(one.from, before)) ? [] : [before];
    return this.#rangesOf(part)
      .filter((one) => before.every((other) => one.from >= other.to || one.to <= other.from))
      .map((one) => [...before, one])
      .filter((all) => this.#totalGap(all) <= MAX_GAP)
      .flatMap((all) => this.#placements(rest, all));
  }

  /** Where a part occurs: one of the meanings in each of its places, one right after the other. */
  #rangesOf(part: Part): Range[] {
    const [first = [], ...rest] = part.map((names) =>
      names.flatMap((name) => this.#ranges.get(name) ?? []),
    );
    return rest.reduce(
      (begun, next) =>
        begun.flatMap((one) =>
          next
            .filter((other) => this.#isAdjacent(one.to, other.from))
            .map((other) => ({ from: one.from, to: other.to })),
        ),
      first,
    );
  }

  /** Whether a word follows what ends before another, with nothing that means something between. */
  #isAdjacent(end: number, from: number): boolean {
    return end <= from && this.#gap(end, from) === 0;
  }

  /** Meaningful words, and ends of sentences, from one word to before another. */
  #gap(end: number, from: number): number {
    const words = (this.#wordsBefore[from] ?? 0) - (this.#wordsBefore[end] ?? 0);
    const ends = (this.#sentenceEndsBefore[from] ?? 0) - (this.#sentenceEndsBefore[end - 1] ?? 0);
    return words + ends * SENTENCE_END_GAP;
  }

  /** What stands between stretches, all together. */
  #totalGap(stretches: readonly Range[]): number {
    const inOrder = [...stretches].sort((a, b) => a.from - b.from);
    return inOrder.reduce((all, { from }, index) => {
      const end = inOrder[index - 1]?.to ?? from;
      return end < from ? all + this.#gap(end, from) : all;
    }, 0);
  }

  /** "No fever or chills" is no chills; "can't pee, can't feel it" denies nothing. */
  #isNegated(from: number, match: readonly Range[]): boolean {
    const nos = this.#ranges.get(NEGATION) ?? [];
    if (nos.some((no) => no.from === from)) return false;
    const no = nos.find((one) => this.#isAdjacent(one.to, from));
    if (no) return !match.some((one) => one.from <= no.from && one.to > no.from);
    const or = this.#ranges.get(ALTERNATION)?.find((one) => this.#isAdjacent(one.to, from));
    const before = or && this.#meaningfulWordBefore(or.from);
    return before !== undefined && this.#isNegated(before, match);
  }

  /** The meaningful word before another in its sentence, if there is one. */
  #meaningfulWordBefore(from: number): number | undefined {
    for (let word = from - 1; word >= 0; word--) {
      if (this.#sentenceEndsBefore[word] !== this.#sentenceEndsBefore[from]) return undefined;
      if (this.#wordsBefore[word + 1] !== this.#wordsBefore[word]) return word;
    }
    return undefined;
  }
}

/** From the first of some stretches to the last. */
function spanOf(stretches: readonly Range[]): Range {
  return {
    from: Math.min(...stretches.map((one) => one.from)),
    to: Math.max(...stretches.map((one) => one.to)),
  };
}
