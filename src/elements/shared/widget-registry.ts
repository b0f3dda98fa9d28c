/**
 * The widgets of one document. Each publishes what it shows after it has updated; questions about the
 * others are look-ups in what was published, so that nobody renders, or reads the layout, to answer one.
 * It also leads from the address of the page to the item that its fragment names.
 */
import { perDocument } from './per-document.js';

/** What a widget tells the others about itself. Replaced as a whole, never changed. */
export interface WidgetState {
  /** Ids of the items in its list. */
  readonly listed: ReadonlySet<string>;
  /** Ids of all items that it can show: those in its list, and those that a search finds. */
  readonly reachable: ReadonlySet<string>;
  /** Ids of the site's own questions among them. An address names these without a prefix, too. */
  readonly siteQuestions: ReadonlySet<string>;
  /** Ids of the tips that have a player here. */
  readonly playable: ReadonlySet<string>;
  /** Whether it always shows the danger signs in full. */
  readonly showsNotice: boolean;
  /** Whether it can be seen, and is not in a closed tab or dialog. */
  readonly isVisible: boolean;
}

/** What the registry and other widgets can do with a widget. */
export interface Widget {
  readonly element: HTMLElement;
  /** What it published last; `null` before its first update, when nobody can say what it will list. */
  readonly state: WidgetState | null;
  /** Whether it can be seen right now. Reads the layout: for clicks, not for rendering. */
  isVisible: () => boolean;
  /** Opens an item, scrolls to it and moves focus there. */
  show: (id: string) => void;
  /** Opens a tip and moves focus to its player. */
  openPlayer: (id: string) => void;
  /** Moves focus to the danger signs. */
  focusNotice: () => void;
  /** Another widget came, went, or published something else. */
  othersChanged: () => void;
}

export class WidgetRegistry {
  readonly #document: Document;
  readonly #widgets = new Set<Widget>();
  /** Where the address has led already, so that it leads there once. */
  #arrived: { hash: string; widget: Widget } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Adds a widget that came into the document. */
  register(widget: Widget): void {
    if (this.#widgets.size === 0) this.#listen();
    this.#widgets.add(widget);
    this.#notifyOthers(widget);
  }

  /** Takes out a widget that left it. */
  unregister(widget: Widget): void {
    this.#widgets.delete(widget);
    if (this.#widgets.size === 0) this.#stopListening();
    this.#notifyOthers(widget);
  }

  /**
   * Tells the others that a widget shows something else by now. Called after it has updated.
   *
   * @param before what it had published until then
   */
  published(widget: Widget, before: WidgetState | null): void {
    if (!this.#widgets.has(widget)) return;
    this.#notifyOthers(widget);
    this.#arriveLate(widget, before);
  }

  /**
   * The first widget in the document that lists an item, else the first that can show it, unless one that
   * may list it is still to come.
   */
  ownerOf(id: string): Widget | undefined {
    const widgets = this.#inDocumentOrder();
    const lists = widgets.find(({ state }) => state?.listed.has(id));
    if (lists || this.#isWidgetPending) return lists;
    return widgets.find(({ state }) => state?.reachable.has(id));
  }

  /** The first widget in the document that has a player for a tip, and can be seen. */
  playerOwnerOf(id: string): Widget | undefined {
    return this.#inDocumentOrder().find(({ state }) => state?.isVisible && state.playable.has(id));
  }

  /** The first widget in the document that always shows the danger signs. */
  noticeOwner(): Widget | undefined {
    return this.#inDocumentOrder().find(({ state }) => state?.showsNotice);
  }

  /** Whether a widget is in the document that has not said yet what it lists. */
  get #isWidgetPending(): boolean {
    return (
      [...this.#widgets].some(({ state }) => !state) ||
      this.#document.querySelector('care-tips:not(:defined)') !== null
    );
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
    this.#window?.addEventListener('hashchange', this.#applyHash);
    this.#window?.addEventListener('click', this.#applyHashAgain);
  }

  #stopListening(): void {
    this.#window?.removeEventListener('hashchange', this.#applyHash);
    this.#window?.removeEventListener('click', this.#applyHashAgain);
  }

  /** Shows the item that the address names, in the widget that it belongs to. */
  readonly #applyHash = (): void => {
    this.#arrived = null;
    const id = this.#idInAddress();
    const owner = id === null ? undefined : this.ownerOf(id);
    if (id !== null && owner) this.#arrive(id, owner);
  };

  #arrive(id: string, widget: Widget): void {
    this.#arrived = { hash: this.#document.location.hash, widget };
    widget.show(id);
  }

  /** A widget that came late, or late content, may have what the address names. */
  #arriveLate(widget: Widget, before: WidgetState | null): void {
    const id = this.#idInAddress();
    if (id === null || before?.reachable.has(id)) return;
    const owner = this.ownerOf(id);
    // Another widget may have waited for this one to say that it does not list the item.
    if (!owner || (owner !== widget && before)) return;
    const { hash } = this.#document.location;
    if (this.#arrived?.hash === hash && this.#arrived.widget === owner) return;
    // Whoever uses the widget already is not torn away.
    if (owner.element.shadowRoot?.activeElement) return;
    this.#arrive(id, owner);
  }

  /** A link to where the address is already changes nothing, so that no `hashchange` tells of it. */
  readonly #applyHashAgain = (event: MouseEvent): void => {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event
      .composedPath()
      .find((node) => node instanceof this.#window!.HTMLAnchorElement);
    const { href } = this.#document.location;
    if (link?.href === href && !opensElsewhere && !event.defaultPrevented) this.#applyHash();
  };

  /** The id that the fragment of the address names, or `null`. */
  #idInAddress(): string | null {
    const name = decodeFragment(this.#document.location.hash);
    if ([...this.#widgets].some(({ state }) => state?.siteQuestions.has(name))) return name;
    return idInFragment(name);
  }
}

/** The registry of each document that has widgets. */
export const widgetRegistries = perDocument((document) => new WidgetRegistry(document));

/** The id in `faq-walking` or `tip-heat-pack`, or `null`. */
export function idInFragment(name: string): string | null {
  return /^(?:faq|tip)-(.+)$/.exec(name)?.[1] ?? null;
}

/** The name in a fragment. Anybody can write one that is no text when decoded: that is left as it is. */
export function decodeFragment(hash: string): string {
  const name = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
