/** The time, and timers. All code that waits or reads the time uses this clock, so that a test can replace it. */
import { perDocument } from './per-document.js';

export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. Somebody may set this clock forward or back. */
  now: () => number;
  /** Milliseconds since some moment, as `performance.now()`. Never set, but it stops while some devices sleep. */
  monotonic: () => number;
  /** Calls a function once, after a delay in milliseconds. Returns a function that cancels it. */
  setTimer: (run: () => void, delayMs: number) => () => void;
}

const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimer: (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The clock for the widgets of a document. */
export const clocks = perDocument(() => systemClock);

/** A timer that waits for one thing at a time: setting it again cancels what it was set to before. */
export class Timer {
  readonly #clock: () => Clock;
  #cancel: (() => void) | undefined;

  /** @param clock returns the clock to use; called each time, as a widget may move to another document */
  constructor(clock: () => Clock) {
    this.#clock = clock;
  }

  set(run: () => void, delayMs: number): void {
    this.cancel();
    this.#cancel = this.#clock().setTimer(run, delayMs);
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
