/** Nodes of pages: they may be of another window, and hide what they can behind the names of fields and pictures. */

const { get: localName } = Object.getOwnPropertyDescriptor(Element.prototype, 'localName') as {
  get: () => string;
};

/** Creates an element. A page may hide `document.createElement` behind a form or a picture of that name. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  return Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
}

/**
 * Creates an event that stays in its shadow root. Old libraries put a class of their own in place of `Event`, and
 * the browser does not take what that makes.
 */
export function createEvent(
  document: Document,
  kind: 'Event' | 'MouseEvent',
  type: string,
  { bubbles = false, cancelable = false } = {},
): Event {
  const event = Document.prototype.createEvent.call(document, kind);
  event.initEvent(type, bubbles, cancelable);
  return event;
}

/** Whether something is an element, of whatever window. */
export function isElement(value: unknown): value is HTMLElement {
  return (value as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

/** Name of an element. `localName` of a form is its field of that name, where it has one. */
export function nameOf(element: Element): string {
  return localName.call(element);
}

/** The parent as it is rendered: of an element in a slot or a shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
