/** Moves focus, and keeps it. */
import type { LitElement, ReactiveController } from 'lit';
import { scrollToAndHold } from './scroll.js';

/** Moves focus to the element of a selector and scrolls there. Does nothing where there is none. */
export function focusAndScroll(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  if (target) scrollToAndHold(target);
}

/**
 * Keeps the focus when a widget renders. Other content may bring a new element in place of the focused one, and
 * the focus would be lost with that: it goes to the new element with the same id.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  #focusedId: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focusedId = this.#host.shadowRoot?.activeElement?.id;
  }

  hostUpdated(): void {
    const id = this.#focusedId;
    if (!id || id === this.#host.shadowRoot?.activeElement?.id) return;
    this.#host.renderRoot
      .querySelector<HTMLElement>(`#${CSS.escape(id)}`)
      ?.focus({ preventScroll: true });
  }
}
