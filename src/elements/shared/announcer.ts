/** Announces what a widget has to say to screen readers. */
import type { LitElement, ReactiveController } from 'lit';
import { clocks, Timer } from './clock.js';
import { liveRegions } from './live-regions.js';
import type { LiveRegion, LiveRegions } from './live-regions.js';

/** Long enough for a text to be read out. After that it is cleared, or somebody swiping would come across it. */
const CLEAR_AFTER_MS = 5000;

/** What somebody does who may be told something soon. */
const VISITOR_EVENTS = ['focusin', 'click', 'input'];

export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  readonly #timers: Readonly<Record<LiveRegion, Timer>>;
  readonly #texts: Record<LiveRegion, string> = { status: '', alert: '' };

  constructor(host: LitElement) {
    this.#host = host;
    const createTimer = (): Timer => new Timer(() => clocks.of(host.ownerDocument));
    this.#timers = { status: createTimer(), alert: createTimer() };
    host.addController(this);
  }

  hostConnected(): void {
    this.#regions.removeLeftovers();
    for (const type of VISITOR_EVENTS) {
      this.#host.renderRoot.addEventListener(type, this.#prepare, true);
    }
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** @param lang language of the text, which may not be the page's */
  announce(region: LiveRegion, text: string, lang: string): void {
    this.#prepare();
    this.#texts[region] = text;
    this.#regions.set(region, text, lang);
    this.#timers[region].set(() => this.#clear(region), CLEAR_AFTER_MS);
  }

  /** Clears what may not have been read yet. */
  cancel(): void {
    this.#clear('status');
    this.#clear('alert');
  }

  #clear(region: LiveRegion): void {
    this.#timers[region].cancel();
    this.#regions.clear(region, this.#texts[region]);
  }

  get #regions(): LiveRegions {
    return liveRegions.of(this.#host.ownerDocument);
  }

  readonly #prepare = (): void => this.#regions.prepareFor(this.#host);
}
