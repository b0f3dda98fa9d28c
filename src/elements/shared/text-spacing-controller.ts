/**
 * Takes over the spacing of text that a visitor asks for. Their tools set it for every element of the page, as in
 * `* { letter-spacing: 0.12em !important }`, which matches the widget's own element but nothing inside it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { isElement } from './nodes.js';

/** Line height of running text, in `.root` of tokens.styles.ts. */
const TEXT_LINE_HEIGHT = 1.6;

/** WCAG 1.4.12 asks for 1.5. The element itself has less, so that this is the page's or the visitor's wish. */
const MIN_ASKED_LINE_HEIGHT = 1.49;

export class TextSpacingController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The probe of color-scheme-controller.ts fires them.
    this.#host.renderRoot.addEventListener('animationstart', this.#update);
    this.#host.renderRoot.addEventListener('transitionend', this.#update);
  }

  readonly #update = (event: Event): void => {
    const root = (event.target as Element).nextElementSibling;
    if (!isElement(root) || !root.matches('.probe + .root')) return;
    const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(this.#host);
    // Each text takes it in proportion to its own size. `normal` is no number.
    const inEm = (length: string): number =>
      Math.max(0, parseFloat(length) / parseFloat(fontSize) || 0);
    root.style.setProperty('--_letters', `${inEm(letterSpacing)}em`);
    root.style.setProperty('--_words', `${inEm(wordSpacing)}em`);
    const lines = inEm(lineHeight);
    root.style.setProperty('--_lines', `${Math.max(lines, TEXT_LINE_HEIGHT)}`);
    root.classList.toggle('spaced', lines > MIN_ASKED_LINE_HEIGHT);
  };
}
