/** A clock that tests set forward, so that they need not wait for seconds or minutes to pass. */
import type { Clock } from '../../src/elements/shared/clock.js';
import { clocks } from '../../src/elements/shared/clock.js';
import { PagePlayback, pagePlaybacks } from '../../src/elements/care-tips/player/page-playback.js';

interface FakeTimer {
  dueAt: number;
  run: () => void;
}

/** Replaces the clock of this document until it is restored, and forgets which rests were due. */
export class FakeClock implements Clock {
  readonly #real = clocks.of(document);
  readonly #timers = new Set<FakeTimer>();
  /** The time that has passed in truth. Timers go by it. */
  #passedMs = 0;
  /** How far the time of day has been set forward, and for how long the device was asleep. */
  #setForwardMs = Date.now();
  #asleepMs = 0;

  constructor() {
    clocks.set(document, this);
    pagePlaybacks.set(document, new PagePlayback());
  }

  readonly now = (): number => this.#setForwardMs + this.#passedMs;

  /** As on devices on which it stops while they sleep. */
  readonly monotonic = (): number => this.#passedMs - this.#asleepMs;

  readonly setTimer = (run: () => void, delayMs: number): (() => void) => {
    const timer = { dueAt: this.#passedMs + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Lets time pass, and runs the timers that are due, in order. */
  advance(ms: number): void {
    const end = this.#passedMs + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.dueAt <= end);
      const next = due.sort((a, b) => a.dueAt - b.dueAt)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#passedMs = Math.max(this.#passedMs, next.dueAt);
      next.run();
    }
    this.#passedMs = end;
  }

  /** Lets time pass without running timers, as while the page is hidden. */
  hide(ms: number): void {
    this.#passedMs += ms;
  }

  /** The same while the device is asleep: one of its two clocks stops. */
  sleep(ms: number): void {
    this.#passedMs += ms;
    this.#asleepMs += ms;
  }

  /** Somebody sets the time of day forward, or back. */
  setForward(ms: number): void {
    this.#setForwardMs += ms;
  }

  /** How many timers are set. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  restore(): void {
    clocks.set(document, this.#real);
  }
}
