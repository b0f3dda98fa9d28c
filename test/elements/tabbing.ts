/** Goes through a page in a frame with the Tab key, and looks at each place where the focus stops. */
import { sendKeys } from '@web/test-runner-commands';
import { focused, nameOf } from './perceive.js';

export interface FocusStop {
  element: HTMLElement;
  name: string;
  /** How much of it is in the window; `covered` where something else lies over that. */
  seen: 'all' | 'a part' | 'covered' | 'nothing';
  /** From the focus ring to the text inside it, in CSS pixels; `null` where there is no ring. */
  ringGap: number | null;
}

/** Browsers round positions to parts of a pixel. */
const ROUNDING_PX = 0.6;
/** A page with more stops than this keeps the focus in a circle. */
const MAX_STOPS = 400;

/** Presses Tab from the start of the page in a frame to its end. */
export async function tabThrough(frame: HTMLIFrameElement): Promise<FocusStop[]> {
  const { body } = frame.contentDocument!;
  const start = body.ownerDocument.createElement('p');
  const end = body.ownerDocument.createElement('button');
  start.tabIndex = -1;
  body.prepend(start);
  body.append(end);
  start.focus();
  const stops: FocusStop[] = [];
  for (;;) {
    await sendKeys({ press: 'Tab' });
    const element = focused(frame.contentDocument!) as HTMLElement;
    if (element === end) break;
    if (stops.length === MAX_STOPS) throw new Error(`Tab does not get out of ${nameOf(element)}.`);
    stops.push({
      element,
      name: `${element.localName} "${nameOf(element).slice(0, 50)}"`,
      seen: visibilityOf(element, frame.contentWindow!),
      ringGap: ringGap(element, frame.contentWindow!),
    });
  }
  start.remove();
  end.remove();
  return stops;
}

/** How much of an element can be seen. */
function visibilityOf(
  element: HTMLElement,
  { innerWidth, innerHeight }: Window,
): FocusStop['seen'] {
  const root = element.getRootNode() as ShadowRoot;
  const boxes = [...element.getClientRects()];
  const points = boxes.flatMap(({ left, right, top, bottom }) => {
    const x = (left + right) / 2;
    return [top + 2, (top + bottom) / 2, bottom - 2].map((y) => [x, y] as const);
  });
  const inWindow = points.filter(([x, y]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight);
  if (inWindow.length === 0) return 'nothing';
  const isCovered = inWindow.some(([x, y]) => {
    const hit = root.elementFromPoint(x, y);
    return !hit || !(element.contains(hit) || hit.contains(element));
  });
  if (isCovered) return 'covered';
  const isCut = boxes.some(
    ({ left, right, top, bottom, height }) =>
      left < -ROUNDING_PX ||
      right > innerWidth + ROUNDING_PX ||
      // Nothing that is higher than the window can be wholly in it.
      (height <= innerHeight && (top < -ROUNDING_PX || bottom > innerHeight + ROUNDING_PX)),
  );
  return isCut ? 'a part' : 'all';
}

/** The boxes that the focus ring of an element goes round, and how far outside of them it is. */
function ringOf(
  element: HTMLElement,
  page: Window,
): { boxes: DOMRect[]; offset: number; texts: Element } | null {
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

function ringGap(element: HTMLElement, page: Window): number | null {
  const ring = ringOf(element, page);
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
