/** Goes through a page with the Tab key, and looks at each place where the focus stops. */
import { nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, nameOf } from './perceive.js';

export interface FocusStop {
  name: string;
  /** Whether all of it is in the window, with nothing in front of it. Of one that is too tall, a part. */
  isSeen: boolean;
  /** From the focus ring to the text inside it, in CSS pixels; `null` where there is no ring. */
  ringGap: number | null;
}

/** A page with more stops than this keeps the focus in a circle. */
const MAX_STOPS = 400;
const MAX_FRAMES = 15;
/** Boxes end on fractions of a pixel. */
const TOLERANCE_PX = 1;

/** Presses Tab from one element to another one, which must come later in the order of focus. */
export async function tabThrough(first: HTMLElement, last: HTMLElement): Promise<FocusStop[]> {
  const page = first.ownerDocument;
  first.focus();
  const stops: FocusStop[] = [];
  while (stops.length < MAX_STOPS) {
    await sendKeys({ press: 'Tab' });
    const element = focused(page) as HTMLElement | null;
    if (!element) throw new Error('The focus is nowhere.');
    await scrolled(element);
    stops.push({
      name: `${element.localName} "${nameOf(element).slice(0, 50)}"`,
      isSeen: isSeen(element),
      ringGap: ringGap(element),
    });
    if (element === last) return stops;
  }
  throw new Error(`Tab does not get to "${nameOf(last)}".`);
}

/** Presses Tab from the start of a page to its end. */
export async function tabThroughPage({ body }: Document): Promise<FocusStop[]> {
  const start = body.ownerDocument.createElement('p');
  const end = body.ownerDocument.createElement('button');
  start.tabIndex = -1;
  end.textContent = 'End of the page';
  body.prepend(start);
  body.append(end);
  const stops = await tabThrough(start, end);
  start.remove();
  end.remove();
  return stops.slice(0, -1);
}

/** Waits until the browser has scrolled to what has the focus. */
async function scrolled(element: HTMLElement): Promise<void> {
  // The page may scroll a few frames after the focus has moved.
  for (let frames = 0; frames < MAX_FRAMES && !isSeen(element); frames++) await nextFrame();
  // Firefox and WebKit leave what is partly in the window where it is, on every page. A visitor scrolls then.
  if (!isSeen(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function isSeen(element: Element): boolean {
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView!;
  // A link that runs over two lines has two boxes, and an empty one where a line ends before its first word.
  const boxes = [...element.getClientRects()].filter(({ width }) => width > 0);
  if (element.getBoundingClientRect().height > innerHeight / 2) {
    return boxes.some(({ top, bottom }) => top < innerHeight && bottom > 0);
  }
  const isInWindow = ({ top, bottom, left, right }: DOMRect): boolean =>
    top >= -TOLERANCE_PX &&
    left >= -TOLERANCE_PX &&
    bottom <= innerHeight + TOLERANCE_PX &&
    right <= innerWidth + TOLERANCE_PX;
  // Where links of one text can be tapped, they may overlap at their edges.
  const isInText = getComputedStyle(element).display === 'inline';
  const places = isInText ? PLACES.slice(0, 1) : PLACES;
  return (
    boxes.length > 0 && boxes.every((box) => isInWindow(box) && isInFront(element, box, places))
  );
}

/** The middle of a box, and near each corner, which may be round. */
const PLACES: readonly (readonly [x: number, y: number])[] = [
  [0.5, 0.5],
  [0.15, 0.3],
  [0.85, 0.3],
  [0.15, 0.7],
  [0.85, 0.7],
];

function isInFront(
  element: Element,
  { left, top, width, height }: DOMRect,
  places: typeof PLACES,
): boolean {
  return places.every(([x, y]) => {
    const front = elementAt(element.ownerDocument, left + x * width, top + y * height);
    return front !== null && (contains(element, front) || contains(front, element));
  });
}

/** The element in front at a point of the window, also inside shadow roots. */
function elementAt(page: Document, x: number, y: number): Element | null {
  let found = page.elementFromPoint(x, y);
  for (;;) {
    const inside = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (!inside || inside === found) return found;
    found = inside;
  }
}

/** As `contains()`, also across shadow roots. */
function contains(outer: Element, inner: Element): boolean {
  for (let node: Node | null = inner; node;) {
    if (node === outer) return true;
    // Not `instanceof`: the element may be in a frame.
    const isRoot: boolean = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
    node = isRoot ? (node as ShadowRoot).host : node.parentNode;
  }
  return false;
}

/** The boxes that the focus ring of an element goes round, and how far outside of them it is. */
function ringOf(element: HTMLElement): { boxes: DOMRect[]; offset: number; texts: Element } | null {
  const page = element.ownerDocument.defaultView!;
  const offsetIn = (style: CSSStyleDeclaration): number | null =>
    style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0
      ? null
      : parseFloat(style.outlineOffset);
  // A field has the ring around its box, with the icon and the button in it.
  for (let owner: HTMLElement | null = element; owner; owner = owner.parentElement) {
    const offset = offsetIn(page.getComputedStyle(owner));
    if (offset !== null) return { boxes: [...owner.getClientRects()], offset, texts: element };
  }
  // A pseudo-element that covers the row of a button.
  const offset = offsetIn(page.getComputedStyle(element, '::after'));
  const row = element.offsetParent;
  if (offset === null || !row) return null;
  return { boxes: [row.getBoundingClientRect()], offset, texts: row };
}

function ringGap(element: HTMLElement): number | null {
  const ring = ringOf(element);
  if (!ring) return null;
  const { boxes, offset, texts } = ring;
  const gaps = textBoxes(texts).map((text) => {
    const middle = (text.top + text.bottom) / 2;
    const box = boxes.find(({ top, bottom }) => top <= middle && middle <= bottom);
    if (!box) return Infinity;
    const sides = [
      text.left - box.left,
      box.right - text.right,
      text.top - box.top,
      box.bottom - text.bottom,
    ];
    return Math.min(...sides) + offset;
  });
  return Math.min(Infinity, ...gaps);
}

/** The boxes of all text in an element. */
function textBoxes(element: Element): DOMRect[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  const boxes: DOMRect[] = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent?.trim()) continue;
    range.selectNodeContents(walker.currentNode);
    boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 1));
  }
  return boxes;
}
