/** Keeps what a visitor looks at in its place, while what is above it changes its height. */

import { perDocument } from './per-document.js';

/** What a visitor does who wants to see something else. */
const VISITOR_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Scrolls whatever scrolls around an element, until its top is at a place of the viewport. */
function scrollTo(element: Element, top: number): void {
  for (let box = parentOf(element); box; box = parentOf(box)) {
    const move = element.getBoundingClientRect().top - top;
    if (Math.abs(move) < 1) return;
    // Also where the page scrolls smoothly.
    box.scrollBy({ top: move, behavior: 'instant' });
  }
}

/** The parent as it is rendered: of an element in a slot or a shadow root too. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/**
 * Keeps an element where it is on the screen while something changes.
 *
 * @param change makes the change, and resolves when that is rendered
 */
export async function keepInPlace(element: Element, change: () => Promise<unknown>): Promise<void> {
  const { top } = element.getBoundingClientRect();
  await change();
  if (element.isConnected) scrollTo(element, top);
}

/** How far everything around an element is scrolled. */
function scrolledAround(element: Element): number {
  let all = 0;
  for (let box = parentOf(element); box; box = parentOf(box)) all += box.scrollTop;
  return all;
}

/** What ends the hold of a document. */
const currentHolds = perDocument(() => ({ end: (): void => undefined }));

/**
 * Scrolls to an element, and keeps it there while parts of the page load late, until the visitor does something.
 */
export function scrollToAndHold(element: Element): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  const hold = currentHolds.of(ownerDocument);
  hold.end();
  if (!view) return;
  const { top } = element.getBoundingClientRect();
  let scrolled = scrolledAround(element);
  let isHeld = true;
  const observer = new view.ResizeObserver(() =>
    // Not at once, because browsers report a size that changes in here as an error.
    view.requestAnimationFrame(() => {
      if (!isHeld || !element.isConnected) return;
      scrollTo(element, top);
      scrolled = scrolledAround(element);
    }),
  );
  // With a scroll bar nothing else is heard of the visitor. A browser that keeps the place scrolls too.
  const onScroll = (): void => {
    const now = scrolledAround(element);
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(now - scrolled + moved) < 2 && Math.abs(moved) >= 2) end();
  };
  const end = (): void => {
    isHeld = false;
    observer.disconnect();
    for (const type of VISITOR_EVENTS) view.removeEventListener(type, end, true);
    view.removeEventListener('scroll', onScroll, true);
  };
  hold.end = end;
  for (let box = parentOf(element); box; box = parentOf(box)) observer.observe(box);
  for (const type of VISITOR_EVENTS) view.addEventListener(type, end, true);
  view.addEventListener('scroll', onScroll, true);
}
