/** One widget's place in the registry: publishes what it shows, and answers what others ask of it. */
import type { LitElement, ReactiveController } from 'lit';
import { widgetRegistries } from './widget-registry.js';
import type { Widget, WidgetRegistry, WidgetState } from './widget-registry.js';

/** What a widget shows, whether or not it can be seen. */
export type WidgetContent = Omit<WidgetState, 'isVisible'>;

/** What a widget hands to its controller. */
export interface WidgetOptions {
  /** What it shows by now. The same object as long as that is the same. */
  describe: () => WidgetContent;
  show: (id: string) => void;
  openPlayer: (id: string) => void;
  focusNotice: () => void;
}

export class WidgetController implements ReactiveController, Widget {
  readonly element: LitElement;
  readonly show: (id: string) => void;
  readonly openPlayer: (id: string) => void;
  readonly focusNotice: () => void;
  readonly #describe: WidgetOptions['describe'];
  /** Tells when the widget comes into sight or leaves it: a tab or dialog opens or closes. */
  readonly #resizeObserver = new ResizeObserver(() => {
    const isSeen = this.isVisible();
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    // Others render in answer: while sizes are reported, browsers call a change of size an error.
    requestAnimationFrame(() => this.#publish());
  });
  #observed: Element | null = null;
  #registry: WidgetRegistry | undefined;
  #isSeen = false;
  #content: WidgetContent | undefined;
  #state: WidgetState | null = null;

  constructor(host: LitElement, options: WidgetOptions) {
    this.element = host;
    this.show = options.show;
    this.openPlayer = options.openPlayer;
    this.focusNotice = options.focusNotice;
    this.#describe = options.describe;
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
    this.#registry = widgetRegistries.of(this.element.ownerDocument);
    this.#registry.register(this);
  }

  hostDisconnected(): void {
    this.#registry?.unregister(this);
    this.#registry = undefined;
  }

  hostUpdated(): void {
    this.#observe();
    this.#publish();
  }

  isVisible(): boolean {
    // The element itself has no box where a page says `display: contents`.
    return (this.#root?.getClientRects().length ?? 0) > 0;
  }

  othersChanged(): void {
    this.element.requestUpdate();
  }

  get #root(): Element | null {
    return this.element.renderRoot.querySelector('.root');
  }

  #observe(): void {
    const root = this.#root;
    if (root === this.#observed) return;
    this.#observed = root;
    this.#resizeObserver.disconnect();
    if (root) this.#resizeObserver.observe(root);
  }

  #publish(): void {
    const content = this.#describe();
    const before = this.#state;
    if (content === this.#content && before?.isVisible === this.#isSeen) return;
    this.#content = content;
    this.#state = { ...content, isVisible: this.#isSeen };
    this.#registry?.published(this, before);
  }
}
