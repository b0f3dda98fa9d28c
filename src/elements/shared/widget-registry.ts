/** The widgets on this page, so that a link in one can lead to another. */

/** What widgets know of each other. */
export interface Widget extends HTMLElement {
  /** Whether it always shows the danger signs in full. */
  readonly showsNotice: boolean;
  /** Whether it can be seen, and is not in a closed tab or dialog. */
  readonly visible: boolean;
  /** Whether the item is in this widget's list. */
  lists(id: string): boolean;
  /** Whether it can be shown here, be it in the list or as something that was found. */
  has(id: string): boolean;
  /** Whether it is a question of the page's own in this widget. */
  hasOwn(id: string): boolean;
  /** Opens an item, scrolls to it and moves focus there. Returns whether it is there. */
  show(id: string): boolean;
  /** Whether it can lead through a tip, step by step. */
  leads(id: string): boolean;
  /** Opens a tip and moves focus to its player. */
  lead(id: string): void;
  /** Moves focus to the danger signs. */
  focusNotice(): void;
  /** Called when a widget came or went, or when there is content in another language. */
  pageChanged(): void;
}

const widgets = new Set<Widget>();

/** Adds a widget for as long as it is in the document. */
export function join(widget: Widget): void {
  widgets.add(widget);
  tellAll();
}

export function leave(widget: Widget): void {
  widgets.delete(widget);
  tellAll();
}

/** Tells all widgets that the page is another one for them. */
export function tellAll(): void {
  for (const widget of widgets) widget.pageChanged();
}

/** Tells the others what one of them can do now. */
export function tellOthers(widget: Widget): void {
  for (const other of widgets) if (other !== widget) other.pageChanged();
}

function inDocumentOrder(): Widget[] {
  return [...widgets].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/**
 * The first widget in the document that lists an item, else the first that can
 * show it, unless one that may list it is still to come.
 */
export function widgetFor(id: string): Widget | undefined {
  const all = inDocumentOrder();
  const listing = all.find((widget) => widget.lists(id));
  if (listing || document.querySelector('care-tips:not(:defined)')) return listing;
  return all.find((widget) => widget.has(id));
}

/** The first widget in the document that can lead through a tip. */
export function leaderFor(id: string): Widget | undefined {
  // In a closed tab or dialog it can lead nobody.
  return inDocumentOrder().find((widget) => widget.leads(id) && widget.visible);
}

/** The first widget in the document that always shows the danger signs. */
export function widgetWithNotice(): Widget | undefined {
  return inDocumentOrder().find((widget) => widget.showsNotice);
}

/** The id that a location's fragment names, or `null`. The page's own questions are named as they stand, too. */
export function idInFragment(hash: string): string | null {
  const name = decodedFragment(hash);
  if ([...widgets].some((widget) => widget.hasOwn(name))) return name;
  return /^(?:faq|tip)-(.+)$/.exec(name)?.[1] ?? null;
}

/** The name in a fragment. Anybody can write one that is no text when decoded: that is left as it is. */
export function decodedFragment(hash: string): string {
  const name = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
