/** Puts a widget back as it was, some time after the last visitor did something: for a screen that many share. */
import type { LitElement, ReactiveController } from 'lit';
import { clocks, Timer } from './clock.js';

const VISITOR_EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'];
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
  #document = document;

  constructor(host: LitElement, options: ResetOptions) {
    this.#host = host;
    this.#options = options;
    this.#timer = new Timer(() => clocks.of(host.ownerDocument));
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    for (const type of VISITOR_EVENTS) {
      this.#document.addEventListener(type, this.#start, { capture: true, passive: true });
    }
  }

  hostDisconnected(): void {
    this.#timer.cancel();
    for (const type of VISITOR_EVENTS) {
      this.#document.removeEventListener(type, this.#start, { capture: true });
    }
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
