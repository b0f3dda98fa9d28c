/** Leads from the fragment of the page's address to the item that it names. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idInFragment, widgetFor } from './widget-registry.js';
import type { Widget } from './widget-registry.js';

export class DeepLink implements ReactiveController {
  readonly #widget: Widget;
  #followed = false;

  constructor(widget: Widget & ReactiveControllerHost) {
    this.#widget = widget;
    widget.addController(this);
  }

  /** Whether the item that the address names was shown here. */
  get followed(): boolean {
    return this.#followed;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.follow);
    addEventListener('click', this.#followAgain);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.follow);
    removeEventListener('click', this.#followAgain);
  }

  /** Shows the item that the address names, if it is for this widget to show. */
  readonly follow = (): void => {
    const id = idInFragment(location.hash);
    this.#followed = id !== null && widgetFor(id) === this.#widget && this.#widget.show(id);
  };

  /** A link to where the address is already changes nothing, so that no other event tells of it. */
  readonly #followAgain = (event: MouseEvent): void => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.href === location.href && !elsewhere && !event.defaultPrevented) this.follow();
  };
}
