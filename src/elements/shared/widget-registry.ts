/**
 * The widgets of one document, and its deep links. Each widget publishes its state after an update. Questions
 * about other widgets are look-ups in the published states, so that none has to render or to read the layout
 * for an answer. A deep link is the address of the page with the id of an item as its fragment.
 */
import { perDocument } from './per-document.js';

/** The published state of a widget. Replaced as a whole, never changed. */
export interface WidgetState {
  /** Ids of the items in its list. */
  readonly listed: ReadonlySet<string>;
  /** Ids of all items that it can show: those in its list, and those that only a search finds. */
  readonly reachable: ReadonlySet<string>;
  /** Ids of the site questions among them. A deep link may name these without a prefix. */
  readonly siteQuestions: ReadonlySet<string>;
  /** Ids of the tips that have a player in this widget. */
  readonly playable: ReadonlySet<string>;
  /** Whether it always shows the standing notice. */
  readonly showsNotice: boolean;
  /** Whether it was visible when its size last changed, and not in a closed tab or dialog. */
  readonly isVisible: boolean;
}

/** A widget, as the registry and other widgets see it. */
export interface Widget {
  readonly element: HTMLElement;
  /** The published state; `null` before the first update. */
  readonly state: WidgetState | null;
  /** Whether it is visible right now. Reads the layout, so it is not for rendering. */
  isVisible: () => boolean;
  /** Opens an item, scrolls to it and moves focus there. */
  show: (id: string) => void;
  /** Opens a tip and moves focus to its player. */
  openPlayer: (id: string) => void;
  /** Moves focus to the danger signs. */
  focusNotice: () => void;
  /** Another widget was added or removed, or published another state. */
  othersChanged: () => void;
}

/** When to look at the address after a click, for routers of pages in browsers that tell of no change. */
const ROUTER_DELAYS_MS = [0, 100, 500, 1500];

export class WidgetRegistry {
  readonly #document: Document;
  readonly #widgets = new Set<Widget>();
  /** The fragment of the address when it was last looked at. */
  #hash = '';
  /** The deep link that was opened last, and where. Each is opened once. */
  #opened: { hash: string; widget: Widget } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  register(widget: Widget): void {
    if (this.#widgets.size === 0) this.#listen();
    this.#widgets.add(widget);
    this.#notifyOthers(widget);
  }

  unregister(widget: Widget): void {
    this.#widgets.delete(widget);
    if (this.#opened?.widget === widget) this.#opened = null;
    if (this.#widgets.size === 0) this.#stopListening();
    this.#notifyOthers(widget);
  }

  /**
   * Tells the other widgets that a widget has published another state.
   *
   * @param before its state until then
   */
  published(widget: Widget, before: WidgetState | null): void {
    if (!this.#widgets.has(widget)) return;
    this.#notifyOthers(widget);
    this.#openLate(widget, before);
  }

  /** The first widget in the document that lists an item. Where none does, the first that can show it. */
  ownerOf(id: string): Widget | undefined {
    return (
      this.#listerOf(id) ?? this.#inDocumentOrder().find(({ state }) => state?.reachable.has(id))
    );
  }

  /** The first visible widget in the document that has a player for a tip. */
  playerOwnerOf(id: string): Widget | undefined {
    return this.#inDocumentOrder().find(({ state }) => state?.isVisible && state.playable.has(id));
  }

  /** The first widget in the document that always shows the standing notice. */
  noticeOwner(): Widget | undefined {
    return this.#inDocumentOrder().find(({ state }) => state?.showsNotice);
  }

  /** Whether a widget of the document has not published its state yet. */
  get #isWidgetPending(): boolean {
    return (
      [...this.#widgets].some(({ state }) => !state) ||
      this.#document.querySelector('care-tips:not(:defined)') !== null
    );
  }

  #listerOf(id: string): Widget | undefined {
    return this.#inDocumentOrder().find(({ state }) => state?.listed.has(id));
  }

  /** A deep link waits for a widget that may list its item and has not updated yet. */
  #deepLinkOwnerOf(id: string): Widget | undefined {
    return this.#isWidgetPending ? this.#listerOf(id) : this.ownerOf(id);
  }

  #inDocumentOrder(): Widget[] {
    return [...this.#widgets].sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }

  #notifyOthers(widget: Widget): void {
    for (const other of this.#widgets) if (other !== widget) other.othersChanged();
  }

  get #window(): (Window & typeof globalThis) | null {
    return this.#document.defaultView;
  }

  #listen(): void {
    this.#hash = this.#document.location.hash;
    this.#window?.addEventListener('hashchange', this.#applyNewHash);
    this.#window?.addEventListener('popstate', this.#applyNewHash);
    this.#window?.addEventListener('click', this.#onClick);
    this.#navigation?.addEventListener('currententrychange', this.#applyNewHash);
  }

  #stopListening(): void {
    this.#window?.removeEventListener('hashchange', this.#applyNewHash);
    this.#window?.removeEventListener('popstate', this.#applyNewHash);
    this.#window?.removeEventListener('click', this.#onClick);
    this.#navigation?.removeEventListener('currententrychange', this.#applyNewHash);
  }

  /** Tells of every change of the address, where the browser has it. */
  get #navigation(): EventTarget | undefined {
    return (this.#window as { navigation?: EventTarget } | null)?.navigation;
  }

  /** Routers change the address without `hashchange`, and some of them only after they have loaded something. */
  readonly #applyNewHash = (): void => {
    if (this.#document.location.hash !== this.#hash) this.#applyHash();
  };

  /** Opens the deep link in the widget that it belongs to. */
  readonly #applyHash = (): void => {
    this.#hash = this.#document.location.hash;
    this.#opened = null;
    const id = this.#idInAddress();
    const owner = id === null ? undefined : this.#deepLinkOwnerOf(id);
    if (id !== null && owner) this.#open(id, owner);
  };

  #open(id: string, widget: Widget): void {
    this.#opened = { hash: this.#document.location.hash, widget };
    widget.show(id);
  }

  /** Opens the deep link where a widget, or content that has just loaded, has its item only now. */
  #openLate(widget: Widget, before: WidgetState | null): void {
    const id = this.#idInAddress();
    if (id === null || before?.reachable.has(id)) return;
    const owner = this.#deepLinkOwnerOf(id);
    // At its first update a widget may turn out not to list the item, so that it belongs to another one.
    if (!owner || (owner !== widget && before)) return;
    const { hash } = this.#document.location;
    if (this.#opened?.hash === hash && this.#opened.widget === owner) return;
    // Not while somebody is already using the widget.
    if (owner.element.shadowRoot?.activeElement) return;
    this.#open(id, owner);
  }

  readonly #onClick = (event: MouseEvent): void => {
    this.#applyHashAgain(event);
    for (const delay of ROUTER_DELAYS_MS) setTimeout(this.#applyNewHash, delay);
  };

  /** A click on a link to the current address fires no `hashchange`, but opens the deep link again. */
  readonly #applyHashAgain = (event: MouseEvent): void => {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
    const { href } = this.#document.location;
    if (link?.href === href && !opensElsewhere && !event.defaultPrevented) this.#applyHash();
  };

  /** The id in the fragment of the address, or `null`. */
  #idInAddress(): string | null {
    const name = decodeFragment(this.#document.location.hash);
    if ([...this.#widgets].some(({ state }) => state?.siteQuestions.has(name))) return name;
    return idInFragment(name);
  }
}

export const widgetRegistries = perDocument((document) => new WidgetRegistry(document));

/** The id in `faq-walking` or `tip-heat-pack`, or `null`. */
export function idInFragment(name: string): string | null {
  return /^(?:faq|tip)-(.+)$/.exec(name)?.[1] ?? null;
}

/** The name in a fragment. A malformed one is returned as it is. */
export function decodeFragment(hash: string): string {
  const name = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
