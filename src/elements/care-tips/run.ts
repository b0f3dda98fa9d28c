/**
 * Where somebody is in a timeline. It goes by the clock and counts nothing, so that nothing is lost
 * while the page is hidden or the phone asleep. Pure: whoever asks says what time it is.
 */
import type { Moment } from './timeline.js';

/** A place in a timeline; times in milliseconds. */
export interface Place {
  /** What is to be done; `null` when all is over. */
  moment: Moment | null;
  /** Until that is over. */
  left: number;
  /** Until all is over; below zero after that. */
  leftInAll: number;
}

export class Run {
  readonly #moments: readonly Moment[];
  readonly #length: number;
  /** When it would have been started, had there been no pauses. */
  #start: number;
  #pausedAt: number | null = null;

  constructor(moments: readonly Moment[], now: number) {
    this.#moments = moments;
    this.#length = moments.at(-1)?.until ?? 0;
    this.#start = now;
  }

  get paused(): boolean {
    return this.#pausedAt !== null;
  }

  at(now: number): Place {
    const passed = (this.#pausedAt ?? now) - this.#start;
    const moment = this.#moments.find(({ until }) => until > passed) ?? null;
    return { moment, left: moment ? moment.until - passed : 0, leftInAll: this.#length - passed };
  }

  /** How long it has been going on, in milliseconds. */
  passed(now: number): number {
    return this.#length - this.at(now).leftInAll;
  }

  pause(now: number): void {
    this.#pausedAt ??= now;
  }

  resume(now: number): void {
    this.#start += now - (this.#pausedAt ?? now);
    this.#pausedAt = null;
  }

  /** Is over at once. */
  end(now: number): void {
    this.resume(now);
    this.#start -= this.at(now).leftInAll;
  }

  /** Goes on with what comes next. */
  skip(now: number): void {
    this.#start -= this.at(now).left;
  }
}
