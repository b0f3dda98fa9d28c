/** Announces what a widget has to say to screen readers, at a moment when it can be heard. */
import type { LitElement, ReactiveController } from 'lit';
import { clocks, Timer } from './clock.js';
import type { Clock } from './clock.js';
import { liveRegions } from './live-regions.js';
import type { LiveRegion, LiveRegions } from './live-regions.js';

/**
 * How long after the latest press or focus move a text is announced. Sooner, screen readers cut it off, as they
 * read what has the focus: w3c/aria-practices#2408, nvaccess/nvda#11299.
 */
export const AFTER_FOCUS_MS = 500;
/** Long enough for a text to be read out. After that it is cleared, or somebody swiping would come across it. */
const CLEAR_AFTER_MS = 5000;

/** A text that may not have been heard yet. */
interface Message {
  text: string;
  lang: string;
  /** When it was put into its region; `null` while it waits. */
  announcedAt: number | null;
}

const REGIONS: readonly LiveRegion[] = ['status', 'alert'];

/** Most presses move focus a moment later. */
const MOVE_EVENTS = ['click', 'focusin'] as const;

export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  readonly #timers: Readonly<Record<LiveRegion, Timer>>;
  /** The latest message of each region. */
  readonly #messages: Partial<Record<LiveRegion, Message | undefined>> = {};
  #movedAt = -Infinity;

  constructor(host: LitElement) {
    this.#host = host;
    const createTimer = (): Timer => new Timer(() => this.#clock);
    this.#timers = { status: createTimer(), alert: createTimer() };
    host.addController(this);
  }

  hostConnected(): void {
    this.#regions.removeLeftovers();
    // A shadow root keeps focus moves within it to itself.
    for (const type of MOVE_EVENTS) {
      this.#host.renderRoot.addEventListener(type, this.#onMove, true);
    }
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /**
   * Announces a text, in place of what the region has not announced by then.
   *
   * @param lang language of the text, which may not be the page's
   */
  announce(region: LiveRegion, text: string, lang: string): void {
    this.#messages[region] = { text, lang, announcedAt: null };
    this.#schedule(region);
  }

  /** Clears what may not have been read yet. */
  cancel(): void {
    for (const region of REGIONS) this.#clear(region);
  }

  /** Waits again with what has not been announced, or so lately that the focus cuts it off. */
  readonly #onMove = (): void => {
    this.#regions.prepareFor(this.#host);
    const now = (this.#movedAt = this.#clock.monotonic());
    for (const region of REGIONS) {
      const announcedAt = this.#messages[region]?.announcedAt;
      if (announcedAt === undefined || now - (announcedAt ?? now) >= AFTER_FOCUS_MS) continue;
      this.#schedule(region);
    }
  };

  #schedule(region: LiveRegion): void {
    this.#regions.prepareFor(this.#host);
    this.#regions.set(region, '');
    const waitMs = this.#movedAt + AFTER_FOCUS_MS - this.#clock.monotonic();
    if (waitMs > 0) this.#timers[region].set(() => this.#speak(region), waitMs);
    else this.#speak(region);
  }

  #speak(region: LiveRegion): void {
    const message = this.#messages[region];
    if (!message) return;
    message.announcedAt = this.#clock.monotonic();
    this.#regions.set(region, message.text, message.lang);
    this.#timers[region].set(() => this.#clear(region), CLEAR_AFTER_MS);
  }

  #clear(region: LiveRegion): void {
    this.#timers[region].cancel();
    const message = this.#messages[region];
    if (message) this.#regions.clear(region, message.text);
    this.#messages[region] = undefined;
  }

  get #clock(): Clock {
    return clocks.of(this.#host.ownerDocument);
  }

  get #regions(): LiveRegions {
    return liveRegions.of(this.#host.ownerDocument);
  }
}
