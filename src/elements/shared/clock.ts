/** The time, and timers. Whatever waits or looks at the clock asks this one, so that a test can hand in its own. */
import { perDocument } from './per-document.js';

export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now: () => number;
  /** Runs something once after a delay in milliseconds. Returns what cancels it. */
  setTimer: (run: () => void, delayMs: number) => () => void;
}

/** The wall clock: `performance.now()` stops while some devices sleep. */
const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (run, delayMs) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The clock that the widgets of a document go by. */
export const clocks = perDocument(() => systemClock);

/** One timer that can be set again, which cancels what it was set to before. */
export class Timer {
  readonly #clock: () => Clock;
  #cancel: (() => void) | undefined;

  /** @param clock the clock at the time when the timer is set: a widget may move to another document */
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
