/**
 * Live regions for screen readers. They stand in the light DOM, because VoiceOver misses those inside shadow
 * roots, and they are there before any text, because a region that comes together with its text is not read.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clocks, Timer } from './clock.js';
import { mask } from './replay-mask.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * `status` is read when the screen reader has time, `alert` at once. Each is in the slot of its name, which the
 * styles hide from sight.
 */
export type LiveRegion = 'status' | 'alert';

/** Long enough for a text to be read out. After that it is cleared, or somebody swiping would come across it. */
const CLEAR_AFTER_MS = 5000;

export class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #regions: Record<LiveRegion, HTMLElement>;
  readonly #timers: Record<LiveRegion, Timer>;
  readonly #observer: MutationObserver;

  constructor(host: Host) {
    this.#host = host;
    this.#regions = { status: createRegion('status'), alert: createRegion('alert') };
    const createTimer = (): Timer => new Timer(() => clocks.of(host.ownerDocument));
    this.#timers = { status: createTimer(), alert: createTimer() };
    this.#observer = new MutationObserver(() => this.#restore());
    host.addController(this);
  }

  hostConnected(): void {
    this.#restore();
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.cancel();
  }

  /** @param lang language of the text, which may not be the page's */
  announce(region: LiveRegion, text: string, lang: string): void {
    this.#regions[region].lang = lang;
    this.#regions[region].textContent = text;
    this.#timers[region].set(() => this.#clear(region), CLEAR_AFTER_MS);
  }

  /** Clears what may not have been read yet. */
  cancel(): void {
    this.#clear('status');
    this.#clear('alert');
  }

  #clear(region: LiveRegion): void {
    this.#timers[region].cancel();
    this.#regions[region].textContent = '';
  }

  /** Puts the regions back where the page has replaced the element's children. */
  #restore(): void {
    for (const element of Object.values(this.#regions)) {
      if (element.parentNode !== this.#host) this.#host.append(element);
    }
  }
}

function createRegion(region: LiveRegion): HTMLElement {
  const element = document.createElement('span');
  element.slot = region;
  element.setAttribute('role', region);
  // Its text depends on what was typed, and it stands outside of the shadow root, where the other mask is.
  mask(element);
  return element;
}
