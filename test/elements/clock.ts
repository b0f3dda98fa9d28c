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
  #now = Date.now();

  constructor() {
    clocks.set(document, this);
    pagePlaybacks.set(document, new PagePlayback());
  }

  readonly now = (): number => this.#now;

  readonly setTimer = (run: () => void, delayMs: number): (() => void) => {
    const timer = { dueAt: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Lets time pass, and runs the timers that are due, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.dueAt <= end);
      const next = due.sort((a, b) => a.dueAt - b.dueAt)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.dueAt;
      next.run();
    }
    this.#now = end;
  }

  /** Lets time pass without running timers, as while the page is hidden or the phone is asleep. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  /** How many timers are set. */
  get pendingTimers(): number {
    return this.#timers.size;
  }

  restore(): void {
    clocks.set(document, this.#real);
  }
}
