/** Whether a text says what a rule describes: its parts close together, not negated, with nothing nearby that rules it out. */
import { isMeaning } from '../../content/pack/rule.js';
import type { Part, Rule } from '../../content/pack/rule.js';
import type { PhraseMatch } from '../query/phrase-matcher.js';
import { addToGroup } from '../text/group.js';
import type { QueryToken } from '../text/token.js';
import { findDenied } from './denials.js';
import type { DeniedRange } from './denials.js';
import type { HeldMeaning } from './learned-signs.js';
import { isInside, spanOf } from './range.js';
import type { Range } from './range.js';

/** Words that may stand between the parts of a rule, all gaps together, unless it is said. Stop words do not count. */
const MAX_GAP = 5;

/** The same between a sign and who has it: that is said once, and holds for what is told after it. */
const MAX_CONTEXT_GAP = 30;

/** Words that the end of a sentence counts as. */
const SENTENCE_END_GAP = 2;

/** Where a part of a rule occurs. */
interface Place extends Range {
  /** Whether it says who somebody is. */
  isContext: boolean;
}

/** What is read of a word, besides what it means. */
export type RuleToken = Pick<
  QueryToken,
  'isStopWord' | 'number' | 'followsSentenceEnd' | 'followsComma'
>;

/** A text with the meanings that occur in it. */
export class RuleMatcher {
  /** Where each meaning occurs, by its name. */
  readonly #ranges = new Map<string, Range[]>();
  /** How many words that are no stop words come before each token. */
  readonly #wordsBefore: number[] = [0];
  /** How many sentences end before each token, right before it included. */
  readonly #sentenceEndsBefore: number[] = [];
  readonly #tokens: readonly RuleToken[];
  readonly #contexts: ReadonlySet<string>;
  readonly #denied: readonly DeniedRange[];

  /** @param contexts names of what says who somebody is */
  constructor(
    tokens: readonly RuleToken[],
    meanings: readonly PhraseMatch<string>[],
    contexts: ReadonlySet<string> = new Set(),
  ) {
    this.#tokens = tokens;
    this.#contexts = contexts;
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
    this.#denied = findDenied(
      tokens,
      (meaning) => this.#ranges.get(meaning) ?? [],
      (range) => meanings.some((one) => isInside(range, one) && !isInside(one, range)),
    );
  }

  /**
   * Whether all parts of a rule occur close together, none of them denied, and nothing nearby rules it out.
   *
   * @param maxGap words that may stand between its parts, all gaps together
   */
  matches(rule: Rule, maxGap = MAX_GAP): boolean {
    return this.#met(rule, maxGap).length > 0;
  }

  /** Where a rule matches: from the first to the last word of what it names. */
  spansOf(rule: Rule): Range[] {
    return this.#met(rule, MAX_GAP).map(spanOf);
  }

  /** Whether a word is part of a denial or of what it denies. */
  isDeniedAt(at: number): boolean {
    return this.#denied.some(
      ({ from, to, by }) => (from <= at && at < to) || (by.from <= at && at < by.to),
    );
  }

  /** Whether a rule matches with a number in one of its parts: "took 20 tablets". */
  matchesByNumber(rule: Rule): boolean {
    return this.#met(rule, MAX_GAP).some((placement) =>
      placement.some(({ from, to }) =>
        this.#tokens.slice(from, to).some(({ number }) => number !== null),
      ),
    );
  }

  /** Every way in which a rule matches. */
  #met({ parts, unless }: Rule, maxGap: number): (readonly Place[])[] {
    if (!this.#holdsAll(parts)) return [];
    return this.#placements(parts, [], maxGap, false).filter((placement) => {
      const told = placement.filter(({ isContext }) => !isContext);
      const span = spanOf(told.length > 0 ? told : placement);
      return !unless.some((name) =>
        this.#rangesOf([[name]]).some(
          (range) =>
            this.#totalGap([range, span]) <= MAX_GAP &&
            this.#sentenceOf(range) === this.#sentenceOf(span),
        ),
      );
    });
  }

  /** Whether all parts of a rule occur close together, and it does not match: one is denied, or something rules it out. */
  isRuledOut({ parts, unless }: Rule): boolean {
    return (
      !this.matches({ parts, unless }) && this.#placements(parts, [], MAX_GAP, true).length > 0
    );
  }

  /**
   * Every meaning that occurs in words, once as it is denied and once as it is not. A mere number means something only
   * beside the other parts of a rule: 39 may be an age.
   */
  meanings(): HeldMeaning[] {
    return [...this.#ranges].flatMap(([name, ranges]) => {
      const inWords = isMeaning(name) ? ranges.filter((range) => !this.#isNumber(range)) : [];
      const isDenied = new Set(inWords.map(({ from }) => this.#isDenied(from, [])));
      return [...isDenied].map((one) => ({ name, isDenied: one }));
    });
  }

  #isNumber({ from, to }: Range): boolean {
    return to === from + 1 && this.#tokens[from]?.number !== null;
  }

  /** Whether something of each part occurs anywhere, as hardly any rule's does: this is asked at each keystroke of all rules. */
  #holdsAll(parts: readonly Part[]): boolean {
    return parts.every((part) =>
      part.every((names) => names.some((name) => this.#ranges.has(name))),
    );
  }

  /** Every way in which the parts occur close together, none of them denied unless that may be. */
  #placements(
    parts: readonly Part[],
    placed: readonly Place[],
    maxGap: number,
    isDenialAllowed: boolean,
  ): (readonly Place[])[] {
    const [part, ...rest] = parts;
    if (!part) {
      const isDenied = placed.some(({ from }) => this.#isDenied(from, placed));
      return isDenied && !isDenialAllowed ? [] : [placed];
    }
    const isContext = part.every((names) => names.every((name) => this.#contexts.has(name)));
    return this.#rangesOf(part)
      .filter((range) => placed.every((other) => range.from >= other.to || range.to <= other.from))
      .map((range) => [...placed, { ...range, isContext }])
      .filter((all) => this.#isClose(all, maxGap))
      .flatMap((all) => this.#placements(rest, all, maxGap, isDenialAllowed));
  }

  /** Whether the parts of a rule stand close together. Who somebody is may be said further away. */
  #isClose(places: readonly Place[], maxGap: number): boolean {
    if (this.#totalGap(places) <= maxGap) return true;
    const told = places.filter(({ isContext }) => !isContext);
    if (told.length === 0 || told.length === places.length) return false;
    const span = spanOf(told);
    return (
      this.#totalGap(told) <= maxGap &&
      places.every(
        (place) => !place.isContext || this.#wordsBetween(place, span) <= MAX_CONTEXT_GAP,
      )
    );
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

  /** The number of the sentence in which a range begins. */
  #sentenceOf({ from }: Range): number {
    return this.#sentenceEndsBefore[from] ?? 0;
  }

  /** Words between two ranges, whichever comes first. */
  #wordsBetween(one: Range, other: Range): number {
    const [first, second] = one.from < other.from ? [one, other] : [other, one];
    return (this.#wordsBefore[second.from] ?? 0) - (this.#wordsBefore[first.to] ?? 0);
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
   * Whether what begins at a token is denied. What denies and is itself a part of the rule denies nothing else:
   * "can't pee, can't feel it".
   */
  #isDenied(from: number, placed: readonly Range[]): boolean {
    return this.#denied.some(
      (denied) =>
        denied.from <= from &&
        denied.to > from &&
        !placed.some((range) => range.from <= denied.by.from && range.to > denied.by.from),
    );
  }
}
