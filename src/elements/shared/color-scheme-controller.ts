/**
 * Light or dark, by the text that the page gives us: our own colours must be readable on the same
 * ground as that text is. `color-scheme` does not tell, as many dark pages never set it.
 */
import type { LitElement, ReactiveController } from 'lit';

/** Text of this luminance can be read on white as well as on black. */
const CONTRAST_MIDPOINT = 0.179;

export class ColorSchemeController implements ReactiveController {
  readonly #host: LitElement;
  /** Stands before `.root`; its classes set the scheme there, and its styles make the events below. */
  readonly #probe = document.createElement('span');

  constructor(host: LitElement) {
    this.#host = host;
    this.#probe.className = 'probe';
    this.#probe.addEventListener('animationstart', this.#look);
    this.#probe.addEventListener('transitionend', this.#look);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.prepend(this.#probe);
    this.#look();
    document.addEventListener('transitionend', this.#lookAfterFade);
  }

  hostDisconnected(): void {
    document.removeEventListener('transitionend', this.#lookAfterFade);
  }

  /** Where the page fades its colours, Firefox tells of the first step alone, and the page of the last. */
  readonly #lookAfterFade = ({ target, propertyName }: TransitionEvent): void => {
    if (propertyName === 'color' && (target as Node).contains(this.#host)) this.#look();
  };

  readonly #look = (): void => {
    const dark = luminance(getComputedStyle(this.#probe).backgroundColor) < CONTRAST_MIDPOINT;
    this.#probe.classList.toggle('dark-text', dark);
    this.#probe.classList.toggle('light-text', !dark);
  };
}

/** Relative luminance of `color(srgb r g b)`, which is what a browser makes of any mixed colour. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = (color.match(/-?\d[\d.e-]*/g) ?? []).map((channel) => {
    const value = Number(channel);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
