/** Where the keyboard is. */
import type { LitElement, ReactiveController } from 'lit';

/** Moves focus to an element of a widget, and the page to it. Does nothing where it is not there. */
export function focusAndScroll(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'start' });
}

/**
 * Keeps the keyboard where it is while a widget renders: other content stands in other places of the
 * document, and focus would be lost with the element that had it.
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
