/** Puts a widget back as it was, some time after the last visitor did something: for a screen that many share. */
import type { LitElement, ReactiveController } from 'lit';
import { clocks, Timer } from './clock.js';
import { listenToVisitor } from './visitor-activity.js';

const MINUTE_MS = 60_000;

export interface ResetOptions {
  /** Minutes without a visitor; `null` for never. */
  minutes: () => number | null;
  /** Whether somebody follows what is shown or read aloud, without touching anything. */
  isFollowed: () => boolean;
  reset: () => void;
}

export class ResetController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ResetOptions;
  readonly #timer: Timer;
  #stopListening = (): void => {};

  constructor(host: LitElement, options: ResetOptions) {
    this.#host = host;
    this.#options = options;
    this.#timer = new Timer(() => clocks.of(host.ownerDocument));
    host.addController(this);
  }

  hostConnected(): void {
    const { defaultView } = this.#host.ownerDocument;
    if (defaultView) this.#stopListening = listenToVisitor(defaultView, this.#start);
  }

  hostDisconnected(): void {
    this.#timer.cancel();
    this.#stopListening();
  }

  hostUpdated(): void {
    if (this.#options.minutes() === null) this.#timer.cancel();
  }

  readonly #start = (): void => {
    const minutes = this.#options.minutes();
    if (minutes !== null) this.#timer.set(this.#end, minutes * MINUTE_MS);
  };

  readonly #end = (): void => {
    if (this.#options.isFollowed()) this.#start();
    else this.#options.reset();
  };
}
