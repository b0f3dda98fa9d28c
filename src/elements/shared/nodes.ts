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

/** Whether something is an element, of whatever window. */
export function isElement(value: unknown): value is HTMLElement {
  return (value as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

/** Name of an element. `localName` of a form is its field of that name, where it has one. */
export function nameOf(element: Element): string {
  return localName.call(element);
}
