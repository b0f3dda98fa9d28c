import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Delay between two slices where the browser has no idle callbacks: Safari. */
const SLICE_DELAY_MS = 50;

/** Work in small slices, done while the browser is idle and the host is in the document. */
export class IdleTask implements ReactiveController {
  readonly #runSlice: () => boolean;
  #isConnected = false;
  #isDone = true;
  #cancel: () => void = () => undefined;

  /** @param runSlice does a little of the work, and returns whether all of it is done */
  constructor(host: ReactiveControllerHost, runSlice: () => boolean) {
    this.#runSlice = runSlice;
    host.addController(this);
  }

  start(): void {
    this.#isDone = false;
    this.#schedule();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#cancel();
  }

  #schedule(): void {
    this.#cancel();
    if (this.#isDone || !this.#isConnected) return;
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(this.#run);
      this.#cancel = () => cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(this.#run, SLICE_DELAY_MS);
      this.#cancel = () => clearTimeout(handle);
    }
  }

  readonly #run = (): void => {
    this.#isDone = this.#runSlice();
    this.#schedule();
  };
}
