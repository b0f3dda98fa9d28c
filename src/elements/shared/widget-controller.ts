/** Registers one widget, and publishes its state to the other widgets of the document. */
import type { LitElement, ReactiveController } from 'lit';
import { isVisible } from './is-visible.js';
import { widgetRegistries } from './widget-registry.js';
import type { Widget, WidgetRegistry, WidgetState } from './widget-registry.js';

/** The part of the state that follows from what the widget shows. */
export type PublishedItems = Omit<WidgetState, 'isVisible'>;

export interface WidgetOptions {
  /** What is shown by now: the same object for as long as it is unchanged. */
  publishedItems: () => PublishedItems;
  show: (id: string) => void;
  openPlayer: (id: string) => void;
  focusNotice: () => void;
}

export class WidgetController implements ReactiveController, Widget {
  readonly element: LitElement;
  readonly show: (id: string) => void;
  readonly openPlayer: (id: string) => void;
  readonly focusNotice: () => void;
  readonly #currentItems: WidgetOptions['publishedItems'];
  #resizeObserver: ResizeObserver | undefined;
  #observed: Element | null = null;
  #registry: WidgetRegistry | undefined;
  #wasVisible = false;
  #publishedItems: PublishedItems | undefined;
  #state: WidgetState | null = null;

  constructor(host: LitElement, options: WidgetOptions) {
    this.element = host;
    this.show = options.show;
    this.openPlayer = options.openPlayer;
    this.focusNotice = options.focusNotice;
    this.#currentItems = options.publishedItems;
    host.addController(this);
  }

  /** The widgets of the same document. */
  get registry(): WidgetRegistry {
    return this.#registry ?? widgetRegistries.of(this.element.ownerDocument);
  }

  get state(): WidgetState | null {
    return this.#state;
  }

  hostConnected(): void {
    const { ownerDocument } = this.element;
    // An observer of another document than its element's reports an error to the page with each frame.
    const view = ownerDocument.defaultView;
    this.#resizeObserver = view ? new view.ResizeObserver(this.#onResize) : undefined;
    this.#registry = widgetRegistries.of(ownerDocument);
    this.#registry.register(this);
  }

  hostDisconnected(): void {
    this.#resizeObserver?.disconnect();
    this.#observed = null;
    this.#registry?.unregister(this);
    this.#registry = undefined;
  }

  hostUpdated(): void {
    this.#observeSize();
    this.#publish();
  }

  isVisible(): boolean {
    // Not of the element itself, which has no box where a page gives it `display: contents`.
    return this.#root !== null && isVisible(this.#root);
  }

  othersChanged(): void {
    this.element.requestUpdate();
  }

  /** Notices when the tab or dialog around the widget opens or closes. */
  readonly #onResize = (): void => {
    const isVisible = this.isVisible();
    if (isVisible === this.#wasVisible) return;
    this.#wasVisible = isVisible;
    // Not at once: other widgets render then, and browsers report a size that changes in here as an error.
    requestAnimationFrame(() => this.#publish());
  };

  get #root(): Element | null {
    return this.element.renderRoot.querySelector('.root');
  }

  #observeSize(): void {
    const root = this.#root;
    if (root === this.#observed) return;
    this.#observed = root;
    this.#resizeObserver?.disconnect();
    if (root) this.#resizeObserver?.observe(root);
  }

  #publish(): void {
    const items = this.#currentItems();
    const before = this.#state;
    if (items === this.#publishedItems && before?.isVisible === this.#wasVisible) return;
    this.#publishedItems = items;
    this.#state = { ...items, isVisible: this.#wasVisible };
    this.#registry?.published(this, before);
  }
}
