/**
 * Chooses the light or dark colours of a widget from the page's text colour: where the page's text is light,
 * its background is dark. `color-scheme` is not reliable for this, because many dark pages never set it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { createElement } from './nodes.js';

/** Luminance of a text that has the same contrast on white as on black. */
const CONTRAST_MIDPOINT = 0.179;

export class ColorSchemeController implements ReactiveController {
  readonly #host: LitElement;
  #document = document;
  /**
   * An invisible element before `.root`. Its styles inherit the page's text colour and fire an event when it
   * changes or comes into view; its class sets the scheme of `.root`.
   */
  readonly #probe = createElement(document, 'span');

  constructor(host: LitElement) {
    this.#host = host;
    this.#probe.className = 'probe';
    this.#probe.addEventListener('animationstart', this.#update);
    this.#probe.addEventListener('transitionend', this.#update);
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('transitionend', this.#onPageTransition);
    this.hostUpdated();
    this.#update();
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    if (this.#probe.parentNode !== renderRoot) renderRoot.prepend(this.#probe);
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('transitionend', this.#onPageTransition);
  }

  /** While the page fades its text colour, the probe in Firefox reports the first step only. */
  readonly #onPageTransition = ({ target, propertyName }: TransitionEvent): void => {
    if (propertyName === 'color' && (target as Node).contains(this.#host)) this.#update();
  };

  readonly #update = (): void => {
    const dark = luminance(getComputedStyle(this.#probe).backgroundColor) < CONTRAST_MIDPOINT;
    this.#probe.classList.toggle('dark-text', dark);
    this.#probe.classList.toggle('light-text', !dark);
  };
}

/**
 * Relative luminance of `color(srgb r g b)`, the form in which browsers report the result of `color-mix()`, or of
 * `rgb(r, g, b)`, in those that have no `color-mix()`.
 */
function luminance(color: string): number {
  const max = color.startsWith('rgb') ? 255 : 1;
  const [r = 0, g = 0, b = 0] = (color.match(/-?\d[\d.e-]*/g) ?? []).map((channel) => {
    const value = Number(channel) / max;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
