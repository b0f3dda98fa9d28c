/** Work that is done a little at a time while the browser has nothing else to do. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class IdleTask implements ReactiveController {
  readonly #step: () => boolean;
  #connected = false;
  #done = true;
  #cancel: () => void = () => undefined;

  /** @param step does a little and returns whether all is done */
  constructor(host: ReactiveControllerHost, step: () => boolean) {
    this.#step = step;
    host.addController(this);
  }

  start(): void {
    this.#done = false;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#cancel();
  }

  #schedule(): void {
    this.#cancel();
    if (this.#done || !this.#connected) return;
    const run = (): void => {
      this.#done = this.#step();
      this.#schedule();
    };
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(run);
      this.#cancel = () => cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(run, 50);
      this.#cancel = () => clearTimeout(handle);
    }
  }
}
