import type { ReactiveControllerHost } from 'lit';

/** A value that an element renders. Another value asks the element to update. */
export class HostState<T> {
  readonly #host: ReactiveControllerHost;
  #value: T;

  constructor(host: ReactiveControllerHost, value: T) {
    this.#host = host;
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Objects are replaced, never changed: what is the same object counts as the same value. */
  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}
