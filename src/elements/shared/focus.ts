/** Moves focus, and keeps it. */
import type { LitElement, ReactiveController } from 'lit';
import { parentOf } from './nodes.js';
import { scrollToAndHold } from './scroll.js';

/**
 * Moves focus to the element of a selector and scrolls there. Opens what the page has closed around it, as browsers
 * do for an address. Does nothing where there is no such element.
 */
export function focusAndScroll(root: ParentNode, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  if (!target) return;
  for (let box = parentOf(target); box; box = parentOf(box)) {
    if (box.matches('details:not([open])')) box.setAttribute('open', '');
  }
  const focus = (): void => target.focus({ preventScroll: true });
  focus();
  scrollToAndHold(target, focus);
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
