/** Goes through a page with the Tab key, and tells which focus stops a visitor does not see whole. */
import { nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, nameOf } from './perceive.js';

/** More stops than any test page has. */
const MAX_STOPS = 400;
const MAX_FRAMES = 15;
/** Boxes end on fractions of a pixel. */
const TOLERANCE_PX = 1;

export interface TabStops {
  count: number;
  /** Names of the stops that lie outside of the window or behind something else. */
  hidden: string[];
}

/** Tabs from one element to another one, which must come later in the order of focus. */
export async function tabThrough(first: HTMLElement, last: HTMLElement): Promise<TabStops> {
  first.focus();
  const hidden: string[] = [];
  for (let count = 1; count < MAX_STOPS; count++) {
    await sendKeys({ press: 'Tab' });
    const stop = focused();
    if (!stop) throw new Error('The focus is nowhere.');
    // The page may scroll a few frames after the focus has moved.
    for (let frames = 0; frames < MAX_FRAMES && !isSeenWhole(stop); frames++) await nextFrame();
    // Firefox now and then does not scroll at all, on pages without anything in the way, too.
    if (!isSeenWhole(stop)) stop.scrollIntoView({ block: 'nearest' });
    if (!isSeenWhole(stop)) hidden.push(`<${stop.localName}> "${nameOf(stop)}"`);
    if (stop === last) return { count, hidden };
  }
  throw new Error(`"${nameOf(last)}" was not reached.`);
}

/** Whether all of an element is in the window, with nothing in front of it. Of one that is too tall, a part. */
function isSeenWhole(element: Element): boolean {
  // A link that runs over two lines has two boxes.
  const boxes = [...element.getClientRects()];
  if (element.getBoundingClientRect().height > innerHeight / 2) return boxes.some(isPartlyInWindow);
  return boxes.length > 0 && boxes.every((box) => isInWindow(box) && isInFront(element, box));
}

const isInWindow = ({ top, bottom, left, right }: DOMRect): boolean =>
  top >= -TOLERANCE_PX &&
  left >= -TOLERANCE_PX &&
  bottom <= innerHeight + TOLERANCE_PX &&
  right <= innerWidth + TOLERANCE_PX;
const isPartlyInWindow = ({ top, bottom }: DOMRect): boolean => top < innerHeight && bottom > 0;

/** Looks at the middle, and near each corner, which may be round. */
function isInFront(element: Element, { left, top, width, height }: DOMRect): boolean {
  const places = [
    [0.5, 0.5],
    [0.15, 0.3],
    [0.85, 0.3],
    [0.15, 0.7],
    [0.85, 0.7],
  ] as const;
  return places.every(([x, y]) => {
    const front = elementAt(left + x * width, top + y * height);
    return front !== null && (contains(element, front) || contains(front, element));
  });
}

/** The element in front at a point of the window, also inside shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
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
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return false;
}
