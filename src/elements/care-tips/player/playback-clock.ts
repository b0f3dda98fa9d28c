/**
 * Where somebody is in a timeline. It goes by the time that it is handed and counts nothing, so that nothing
 * is lost while the page is hidden or the phone asleep. Pure.
 */
import type { Step } from './timeline.js';

/** A place in a timeline. */
export interface PlaybackPosition {
  /** The step that is on; `null` when all is over. */
  step: Step | null;
  /** Milliseconds until that is over. */
  leftMs: number;
  /** Milliseconds until all is over; below zero after that. */
  totalLeftMs: number;
}

export class PlaybackClock {
  readonly #steps: readonly Step[];
  readonly #totalMs: number;
  /** When it would have been started, had there been no pauses. */
  #startedAt: number;
  #pausedAt: number | null = null;

  /** @param now milliseconds since 1970, as everywhere here */
  constructor(steps: readonly Step[], now: number) {
    this.#steps = steps;
    this.#totalMs = steps.at(-1)?.endsAtMs ?? 0;
    this.#startedAt = now;
  }

  get isPaused(): boolean {
    return this.#pausedAt !== null;
  }

  positionAt(now: number): PlaybackPosition {
    const elapsed = this.elapsedAt(now);
    const step = this.#steps.find(({ endsAtMs }) => endsAtMs > elapsed) ?? null;
    return {
      step,
      leftMs: step ? step.endsAtMs - elapsed : 0,
      totalLeftMs: this.#totalMs - elapsed,
    };
  }

  /** How long it has been going on, in milliseconds, pauses left out. */
  elapsedAt(now: number): number {
    return (this.#pausedAt ?? now) - this.#startedAt;
  }

  pause(now: number): void {
    this.#pausedAt ??= now;
  }

  resume(now: number): void {
    this.#startedAt += now - (this.#pausedAt ?? now);
    this.#pausedAt = null;
  }

  /** Is over at once. */
  end(now: number): void {
    this.resume(now);
    this.#startedAt -= this.positionAt(now).totalLeftMs;
  }

  /** Goes on with the next step. */
  skip(now: number): void {
    this.#startedAt -= this.positionAt(now).leftMs;
  }
}
