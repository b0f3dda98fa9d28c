/**
 * Speaks to screen readers from the light DOM: VoiceOver misses live regions
 * inside shadow roots, and no screen reader hears a region that was not there
 * before its text.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clocks, Timer } from './clock.js';
import { mask } from './replay-mask.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Slot names; the shadow root renders both slots and its styles hide what is in them from sight. */
export const ANNOUNCER_SLOTS = ['status', 'alert'] as const;
type Slot = (typeof ANNOUNCER_SLOTS)[number];

/** Long enough to be read out, after which nobody should meet the text while swiping. */
const CLEAR_AFTER_MS = 5000;

export class Announcer implements ReactiveController {
  readonly #host: Host;
  readonly #regions: Record<Slot, HTMLElement>;
  readonly #timers: Record<Slot, Timer>;
  readonly #observer: MutationObserver;

  constructor(host: Host) {
    this.#host = host;
    this.#regions = { status: region('status'), alert: region('alert') };
    const timer = (): Timer => new Timer(() => clocks.of(host.ownerDocument));
    this.#timers = { status: timer(), alert: timer() };
    this.#observer = new MutationObserver(() => this.#restore());
    host.addController(this);
  }

  hostConnected(): void {
    this.#restore();
    this.#observer.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    for (const slot of ANNOUNCER_SLOTS) this.#empty(slot);
  }

  /** Says something in our language, whatever the page's is: `status` when there is time, `alert` at once. */
  announce(slot: Slot, text: string, lang: string): void {
    this.#regions[slot].lang = lang;
    this.#regions[slot].textContent = text;
    this.#timers[slot].set(() => this.#empty(slot), CLEAR_AFTER_MS);
  }

  /** Takes back what may not have been said yet. */
  cancel(): void {
    for (const slot of ANNOUNCER_SLOTS) this.#empty(slot);
  }

  #empty(slot: Slot): void {
    this.#timers[slot].cancel();
    this.#regions[slot].textContent = '';
  }

  /** A host page that rewrites our children would otherwise silence the widget. */
  #restore(): void {
    for (const element of Object.values(this.#regions)) {
      if (element.parentNode !== this.#host) this.#host.append(element);
    }
  }
}

function region(slot: Slot): HTMLElement {
  const element = document.createElement('span');
  element.slot = slot;
  element.setAttribute('role', slot);
  // What is said here is heard inside the widget, but stands outside of it.
  mask(element);
  return element;
}
