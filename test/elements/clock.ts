/** Time that passes when a test says so: pauses of seconds, or of minutes, without waiting for them. */
interface Timer {
  due: number;
  run: () => void;
}

export class Clock {
  /** What hurt yesterday, or lay on the skin, is no matter today. */
  static #days = 0;
  readonly #real = ['setTimeout', 'clearTimeout', 'Date'].map((name): [string, unknown] => [
    name,
    Reflect.get(window, name),
  ]);
  readonly #timers = new Map<number, Timer>();
  readonly #started = Date.now() + ++Clock.#days * 86_400_000;
  #now = 0;
  #next = 1_000_000;

  constructor() {
    const set = (run: () => void, delay = 0): number => {
      this.#timers.set(++this.#next, { due: this.#now + delay, run });
      return this.#next;
    };
    const clear = (id?: number): void => {
      this.#timers.delete(id ?? 0);
    };
    const now = (): number => this.#started + this.#now;
    const Time = class extends Date {
      static override now = now;
      constructor(at: number | string = now()) {
        super(at);
      }
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear, Date: Time });
  }

  /** Lets time pass and runs what is due, in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, timer]) => timer.due <= end);
      const next = due.sort(([, a], [, b]) => a.due - b.due)[0];
      if (!next) break;
      this.#timers.delete(next[0]);
      this.#now = next[1].due;
      next[1].run();
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
    Object.assign(window, Object.fromEntries(this.#real));
  }
}
