/** Whether a text says what a rule describes: its parts close together, not negated, with nothing nearby that rules it out. */
import { ALTERNATION, NEGATION } from '../../content/pack/rule.js';
import type { Part, Rule } from '../../content/pack/rule.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import { addToGroup } from '../text/group.js';
import type { QueryToken } from '../text/token.js';

/** Words that may stand between the parts of a rule, all gaps together, unless it is said. Stop words do not count. */
const MAX_GAP = 5;

/** Words that the end of a sentence counts as. */
const SENTENCE_END_GAP = 2;

/** A run of tokens: index of the first, and of the one after the last. */
interface Range {
  from: number;
  to: number;
}

/** A text with the meanings that occur in it. */
export class RuleMatcher {
  /** Where each meaning occurs, by its name. */
  readonly #ranges = new Map<string, Range[]>();
  /** How many words that are no stop words come before each token. */
  readonly #wordsBefore: number[] = [0];
  /** How many sentences end before each token, right before it included. */
  readonly #sentenceEndsBefore: number[] = [];

  constructor(
    tokens: readonly Pick<QueryToken, 'isStopWord' | 'followsSentenceEnd'>[],
    meanings: readonly PhraseMatch<string>[],
  ) {
    for (const { value, from, to } of meanings) {
      addToGroup(this.#ranges, value, { from, to });
    }
    let words = 0;
    let ends = 0;
    for (const { isStopWord, followsSentenceEnd } of tokens) {
      words += isStopWord ? 0 : 1;
      ends += followsSentenceEnd ? 1 : 0;
      this.#wordsBefore.push(words);
      this.#sentenceEndsBefore.push(ends);
    }
  }

  /**
   * Whether all parts of a rule occur close together, none of them negated, and nothing nearby rules it out.
   *
   * @param maxGap words that may stand between its parts, all gaps together
   */
  matches({ parts, unless }: Rule, maxGap = MAX_GAP): boolean {
    return this.#placements(parts, [], maxGap).some(
      (placement) =>
        !unless.some((name) =>
          this.#rangesOf([[name]]).some(
            (range) => this.#totalGap([range, spanOf(placement)]) <= MAX_GAP,
          ),
        ),
    );
  }

  /** Every way in which the parts occur close together. */
  #placements(
    parts: readonly Part[],
    placed: readonly Range[],
    maxGap: number,
  ): (readonly Range[])[] {
    const [part, ...rest] = parts;
    if (!part) {
      return placed.some(({ from }) => this.#isNegated(from, placed)) ? [] : [placed];
    }
    return this.#rangesOf(part)
      .filter((range) => placed.every((other) => range.from >= other.to || range.to <= other.from))
      .map((range) => [...placed, range])
      .filter((all) => this.#totalGap(all) <= maxGap)
      .flatMap((all) => this.#placements(rest, all, maxGap));
  }

  /** Where a part occurs: one of the meanings for each of its places, one right after the other. */
  #rangesOf(part: Part): Range[] {
    const [first = [], ...rest] = part.map((names) =>
      names.flatMap((name) => this.#ranges.get(name) ?? []),
    );
    return rest.reduce(
      (begun, next) =>
        begun.flatMap((start) =>
          next
            .filter(({ from }) => this.#isAdjacent(start.to, from))
            .map(({ to }) => ({ from: start.from, to })),
        ),
      first,
    );
  }

  /** Whether nothing but stop words stands between the end of one range and the start of the next. */
  #isAdjacent(end: number, from: number): boolean {
    return end <= from && this.#gap(end, from) === 0;
  }

  /** Words and ends of sentences from `end` of one range to `from` of the next. */
  #gap(end: number, from: number): number {
    const words = (this.#wordsBefore[from] ?? 0) - (this.#wordsBefore[end] ?? 0);
    const ends = (this.#sentenceEndsBefore[from] ?? 0) - (this.#sentenceEndsBefore[end - 1] ?? 0);
    return words + ends * SENTENCE_END_GAP;
  }

  /** All gaps between ranges together. */
  #totalGap(ranges: readonly Range[]): number {
    const inOrder = [...ranges].sort((a, b) => a.from - b.from);
    return inOrder.reduce((total, { from }, index) => {
      const end = inOrder[index - 1]?.to ?? from;
      return end < from ? total + this.#gap(end, from) : total;
    }, 0);
  }

  /**
   * Whether a negation stands right before a token, or before what "or" joins to it: "no fever or chills"
   * negates both. A negation that is itself a part of the rule negates nothing: "can't pee, can't feel it".
   */
  #isNegated(from: number, placed: readonly Range[]): boolean {
    const negations = this.#ranges.get(NEGATION) ?? [];
    if (negations.some((negation) => negation.from === from)) return false;
    const negation = negations.find(({ to }) => this.#isAdjacent(to, from));
    if (negation) {
      return !placed.some((range) => range.from <= negation.from && range.to > negation.from);
    }
    const or = this.#ranges.get(ALTERNATION)?.find(({ to }) => this.#isAdjacent(to, from));
    const before = or && this.#lastWordBefore(or.from);
    return before !== undefined && this.#isNegated(before, placed);
  }

  /** Index of the last word before a token in its sentence, stop words left out. */
  #lastWordBefore(from: number): number | undefined {
    for (let at = from - 1; at >= 0; at--) {
      if (this.#sentenceEndsBefore[at] !== this.#sentenceEndsBefore[from]) return undefined;
      if (this.#wordsBefore[at + 1] !== this.#wordsBefore[at]) return at;
    }
    return undefined;
  }
}

/** From the first of some ranges to the last. */
function spanOf(ranges: readonly Range[]): Range {
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}
