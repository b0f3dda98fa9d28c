/**
 * Where somebody is in a timeline. It goes by the clock and counts nothing, so that nothing is lost
 * while the page is hidden or the phone asleep. Pure: whoever asks says what time it is.
 */
import type { Step } from './timeline.js';

/** A place in a timeline; times in milliseconds. */
export interface PlaybackPosition {
  /** What is to be done; `null` when all is over. */
  step: Step | null;
  /** Until that is over. */
  leftMs: number;
  /** Until all is over; below zero after that. */
  totalLeftMs: number;
}

export class PlaybackClock {
  readonly #moments: readonly Step[];
  readonly #length: number;
  /** When it would have been started, had there been no pauses. */
  #start: number;
  #pausedAt: number | null = null;

  constructor(moments: readonly Step[], now: number) {
    this.#moments = moments;
    this.#length = moments.at(-1)?.endsAtMs ?? 0;
    this.#start = now;
  }

  get paused(): boolean {
    return this.#pausedAt !== null;
  }

  positionAt(now: number): PlaybackPosition {
    const elapsedAt = (this.#pausedAt ?? now) - this.#start;
    const moment = this.#moments.find(({ endsAtMs }) => endsAtMs > elapsedAt) ?? null;
    return {
      step: moment,
      leftMs: moment ? moment.endsAtMs - elapsedAt : 0,
      totalLeftMs: this.#length - elapsedAt,
    };
  }

  /** How long it has been going on, in milliseconds. */
  passed(now: number): number {
    return this.#length - this.positionAt(now).totalLeftMs;
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
    this.#start -= this.positionAt(now).totalLeftMs;
  }

  /** Goes on with what comes next. */
  skip(now: number): void {
    this.#start -= this.positionAt(now).leftMs;
  }
}
