/**
 * What a screen reader says of an element, by the virtual screen reader of Guidepup. It follows ARIA's rules for
 * names, roles and states; it is no real screen reader, which each has ways of its own.
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { focused, isVisible, nameOf } from './perceive.js';

interface Phrase {
  /** The node of the element that it is said of. */
  node: Node;
  text: string;
  /** Whether a screen reader says it: not that something is a paragraph, an end, or the texts in a control. */
  isSaid: boolean;
}

/** All that is said of an element, from its start to its end. */
export async function readAll(element: Element): Promise<string[]> {
  return textsOf(await read(element));
}

/** What is said of the element that has the focus, and everything after it. */
export async function readFromFocus(element: Element): Promise<string[]> {
  const place = focused();
  const phrases = await read(element);
  const start = phrases.findIndex(({ node }) => node === place);
  if (start < 0)
    throw new Error(`Nothing is said of "${place && nameOf(place)}", which has the focus.`);
  return textsOf(phrases.slice(start));
}

const textsOf = (phrases: readonly Phrase[]): string[] =>
  phrases.filter(({ isSaid }) => isSaid).map(({ text }) => text);

async function read(element: Element): Promise<Phrase[]> {
  const originals = new Map<Node, Node>();
  const container = document.createElement('main');
  container.append(...flattened(element, originals));
  document.body.append(container);
  const phrases: Phrase[] = [];
  await virtual.start({ container });
  for (;;) {
    await virtual.next();
    const text = await virtual.lastSpokenPhrase();
    if (text === 'end of main') break;
    const node = virtual.activeNode!;
    // The text of a control or heading is its name, which is said already.
    const named =
      'a, button, summary, label' + (node instanceof Text ? ', h1, h2, h3, h4, h5, h6' : '');
    const isSaid =
      !/^(paragraph|strong|emphasis|mark)$|^end of /.test(text) &&
      (node instanceof HTMLInputElement || !node.parentElement?.closest(named));
    phrases.push({ node: originals.get(node) ?? node, text, isSaid });
  }
  await virtual.stop();
  container.remove();
  return phrases;
}

/**
 * Copies of the visible nodes of an element as the browser puts them together: its shadow tree, with what is in
 * the slots. The virtual screen reader goes through neither of itself.
 *
 * @param originals gets the node of each copy
 */
function flattened(element: Element, originals: Map<Node, Node>): Node[] {
  const children =
    element instanceof HTMLSlotElement
      ? element.assignedNodes()
      : (element.shadowRoot ?? element).childNodes;
  return [...children].flatMap((child) => {
    if (child instanceof Text) {
      if (!isVisible(element) || !child.data.trim())
        return child.data.trim() ? [] : [new Text(' ')];
      return [new Text(child.data)];
    }
    if (!(child instanceof Element) || !isRendered(child)) return [];
    if (child instanceof HTMLSlotElement) return flattened(child, originals);
    const copy = child.cloneNode(false) as Element;
    // Only the browser opens a popover.
    copy.removeAttribute('popover');
    originals.set(copy, child);
    copy.append(...flattened(child, originals));
    copy.normalize();
    return [copy];
  });
}

/** A closed `<details>` is there itself. */
function isRendered(element: Element): boolean {
  return isVisible(element instanceof HTMLDetailsElement ? element.parentElement! : element);
}
