/** Time that passes when a test says so: pauses of seconds, without waiting for them. */
interface Timer {
  due: number;
  run: () => void;
}

export class Clock {
  readonly #real = ['setTimeout', 'clearTimeout'].map((name): [string, unknown] => [
    name,
    Reflect.get(window, name),
  ]);
  readonly #timers = new Map<number, Timer>();
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
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
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

  stop(): void {
    Object.assign(window, Object.fromEntries(this.#real));
  }
}
