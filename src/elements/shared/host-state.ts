import type { ReactiveControllerHost } from 'lit';

/** A value that an element renders. Setting another value requests an update of the element. */
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

  /** An object must be replaced, not changed: the same object counts as the same value. */
  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    this.#host.requestUpdate();
  }
}
