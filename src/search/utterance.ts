/** What was typed, and whether it says what a rule describes: close together, not denied, not defused. */
import { NO, OR } from '../content/rule.js';
import type { Part, Rule } from '../content/rule.js';
import type { Occurrence } from './phrases.js';
import type { Heard } from './reading.js';

/** Meaningful words that may stand between the parts of a rule, all together. */
const GAP = 5;

/** As much as the end of a sentence sets its words apart. */
const BREAK = 2;

/** A stretch of words, from one to before another. */
interface Stretch {
  from: number;
  to: number;
}

/** Words with the meanings that occur in them. */
export class Utterance {
  readonly #found = new Map<string, Stretch[]>();
  /** Meaningful words before each word. */
  readonly #words: number[] = [0];
  /** Ends of sentences before each word, the one right before it included. */
  readonly #ends: number[] = [];

  constructor(heard: readonly Heard[], found: readonly Occurrence<string>[]) {
    for (const { value, from, to } of found) {
      const all = this.#found.get(value);
      if (all) all.push({ from, to });
      else this.#found.set(value, [{ from, to }]);
    }
    let words = 0;
    let ends = 0;
    for (const { stop, breaks } of heard) {
      words += stop ? 0 : 1;
      ends += breaks ? 1 : 0;
      this.#words.push(words);
      this.#ends.push(ends);
    }
  }

  /** Whether all parts of a rule stand close together, none denied and nothing that defuses them nearby. */
  says({ parts, unless }: Rule): boolean {
    return this.#matches(parts, []).some(
      (match) =>
        !unless.some((name) =>
          this.#occurrences([[name]]).some((one) => this.#apart([one, spanOf(match)]) <= GAP),
        ),
    );
  }

  /** Every way in which the parts occur close together. */
  #matches(parts: readonly Part[], before: readonly Stretch[]): (readonly Stretch[])[] {
    const [part, ...rest] = parts;
    if (!part) return before.some((one) => this.#denied(one.from, before)) ? [] : [before];
    return this.#occurrences(part)
      .filter((one) => before.every((other) => one.from >= other.to || one.to <= other.from))
      .map((one) => [...before, one])
      .filter((all) => this.#apart(all) <= GAP)
      .flatMap((all) => this.#matches(rest, all));
  }

  /** Where a part occurs: one of the meanings in each of its places, one right after the other. */
  #occurrences(part: Part): Stretch[] {
    const [first = [], ...rest] = part.map((names) =>
      names.flatMap((name) => this.#found.get(name) ?? []),
    );
    return rest.reduce(
      (begun, next) =>
        begun.flatMap((one) =>
          next
            .filter((other) => this.#follows(one.to, other.from))
            .map((other) => ({ from: one.from, to: other.to })),
        ),
      first,
    );
  }

  /** Whether a word follows what ends before another, with nothing that means something between. */
  #follows(end: number, from: number): boolean {
    return end <= from && this.#between(end, from) === 0;
  }

  /** Meaningful words, and ends of sentences, from one word to before another. */
  #between(end: number, from: number): number {
    const words = (this.#words[from] ?? 0) - (this.#words[end] ?? 0);
    const ends = (this.#ends[from] ?? 0) - (this.#ends[end - 1] ?? 0);
    return words + ends * BREAK;
  }

  /** What stands between stretches, all together. */
  #apart(stretches: readonly Stretch[]): number {
    const inOrder = [...stretches].sort((a, b) => a.from - b.from);
    return inOrder.reduce((all, { from }, index) => {
      const end = inOrder[index - 1]?.to ?? from;
      return end < from ? all + this.#between(end, from) : all;
    }, 0);
  }

  /** "No fever or chills" is no chills; "can't pee, can't feel it" denies nothing. */
  #denied(from: number, match: readonly Stretch[]): boolean {
    const nos = this.#found.get(NO) ?? [];
    if (nos.some((no) => no.from === from)) return false;
    const no = nos.find((one) => this.#follows(one.to, from));
    if (no) return !match.some((one) => one.from <= no.from && one.to > no.from);
    const or = this.#found.get(OR)?.find((one) => this.#follows(one.to, from));
    const before = or && this.#wordBefore(or.from);
    return before !== undefined && this.#denied(before, match);
  }

  /** The meaningful word before another in its sentence, if there is one. */
  #wordBefore(from: number): number | undefined {
    for (let word = from - 1; word >= 0; word--) {
      if (this.#ends[word] !== this.#ends[from]) return undefined;
      if (this.#words[word + 1] !== this.#words[word]) return word;
    }
    return undefined;
  }
}

/** From the first of some stretches to the last. */
function spanOf(stretches: readonly Stretch[]): Stretch {
  return {
    from: Math.min(...stretches.map((one) => one.from)),
    to: Math.max(...stretches.map((one) => one.to)),
  };
}
