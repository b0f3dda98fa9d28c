/**
 * The position in a timeline. It is computed from the time that is passed in. No ticks are counted, so it is
 * right even after the page was hidden or the phone asleep. Pure.
 */
import type { Step } from './timeline.js';

export interface PlaybackPosition {
  /** The current step; `null` after the end. */
  step: Step | null;
  /** Milliseconds until the end of the step. */
  leftMs: number;
  /** Milliseconds until the end of the timeline; below zero after it. */
  totalLeftMs: number;
}

export class PlaybackClock {
  readonly #steps: readonly Step[];
  readonly #totalMs: number;
  /** The start, moved later by each pause. */
  #startedAt: number;
  #pausedAt: number | null = null;

  /** @param now milliseconds on a clock that never goes back, as in all methods */
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

  /** Milliseconds since the start, without pauses. */
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

  /** Goes to the end. */
  end(now: number): void {
    this.resume(now);
    this.#startedAt -= this.positionAt(now).totalLeftMs;
  }

  /** Goes to the next step. */
  skip(now: number): void {
    this.#startedAt -= this.positionAt(now).leftMs;
  }
}
