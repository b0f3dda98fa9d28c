import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Delay between two slices where the browser has no idle callbacks: Safari. */
const SLICE_DELAY_MS = 50;

/** How long one slice takes: half a frame, so that neither a scroll nor a letter waits for it. */
const SLICE_MS = 8;

/** Work in small steps, done while the browser is idle and the host is in the document. */
export class IdleTask implements ReactiveController {
  readonly #runStep: () => boolean;
  #isConnected = false;
  #isDone = true;
  #cancel: () => void = () => undefined;

  /** @param runStep does a little of the work, and returns whether all of it is done */
  constructor(host: ReactiveControllerHost, runStep: () => boolean) {
    this.#runStep = runStep;
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
    // Some pages bring one of their own, without the other.
    if (typeof requestIdleCallback === 'function' && typeof cancelIdleCallback === 'function') {
      const handle = requestIdleCallback(this.#run);
      this.#cancel = () => cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(() => this.#run(), SLICE_DELAY_MS);
      this.#cancel = () => clearTimeout(handle);
    }
  }

  /** Runs steps for as long as there is time, however many the content needs. */
  readonly #run = (deadline?: IdleDeadline): void => {
    const end = performance.now() + SLICE_MS;
    do this.#isDone = this.#runStep();
    while (!this.#isDone && performance.now() < end && deadline?.timeRemaining() !== 0);
    this.#schedule();
  };
}
