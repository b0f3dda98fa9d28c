/** Time that passes when a test says so: pauses of seconds, or of minutes, without waiting for them. */
import type { Clock } from '../../src/elements/shared/clock.js';
import { clocks } from '../../src/elements/shared/clock.js';
import { PagePlayback, pagePlaybacks } from '../../src/elements/care-tips/player/page-playback.js';

interface Timer {
  due: number;
  run: () => void;
}

/** The clock of this document, from when it is made until it stops. What hurt before is forgotten. */
export class FakeClock implements Clock {
  readonly #real = clocks.of(document);
  readonly #timers = new Set<Timer>();
  #now = Date.now();

  constructor() {
    clocks.set(document, this);
    pagePlaybacks.set(document, new PagePlayback());
  }

  readonly now = (): number => this.#now;

  readonly setTimer = (run: () => void, delayMs: number): (() => void) => {
    const timer = { due: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Lets time pass and runs what is due, in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.due <= end);
      const next = due.sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.due;
      next.run();
    }
    this.#now = end;
  }

  /** Lets time pass while nothing runs: the page is hidden, or the phone asleep. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** How many timers are waiting. */
  get waiting(): number {
    return this.#timers.size;
  }

  stop(): void {
    clocks.set(document, this.#real);
  }
}
