/** Keeps what a visitor looks at in its place, while what is above it changes its height. */
import { parentOf } from './nodes.js';
import { perDocument } from './per-document.js';
import { listenToVisitor } from './visitor-activity.js';

/** Of all that a visitor does, what is done to see something else. */
const ENDS_HOLD = new Set(['wheel', 'touchstart', 'pointerdown', 'keydown']);

/** How often a box is scrolled for one move: once to try, and again where it is scaled or at its end. */
const MAX_TRIES = 3;

/** Scrolls whatever scrolls around an element, until its top is at a place of the viewport. */
function scrollTo(element: Element, top: number): void {
  const topNow = (): number => element.getBoundingClientRect().top;
  for (let box = parentOf(element); box; box = parentOf(box)) {
    /** What the box scrolls for each pixel of the screen. */
    let scale = 1;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const before = topNow();
      const move = before - top;
      if (Math.abs(move) < 1) return;
      // Also where the page scrolls smoothly.
      box.scrollBy({ top: move * scale, behavior: 'instant' });
      const moved = before - topNow();
      if (Math.abs(moved) < 1) break;
      scale *= move / moved;
    }
  }
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

/** Room that is left above an element, below a header of the page. */
function scrollMargin(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
}

/** What ends the hold of a document. */
const currentHolds = perDocument(() => ({ end: (): void => undefined }));

/**
 * Scrolls to an element, and keeps it there while parts of the page load late, until the visitor does something.
 *
 * @param whenShown called when an element comes into view that the page had hidden until then
 */
export function scrollToAndHold(element: Element, whenShown: () => void): void {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  const hold = currentHolds.of(ownerDocument);
  hold.end();
  const isShown = (): boolean => element.getClientRects().length > 0;
  /** Where it stays, once it can be seen. */
  let top: number | null = null;
  let scrolled = 0;
  let isHeld = true;
  const show = (): void => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    // WebKit goes too far on a page that is enlarged by `zoom`.
    if (element.getBoundingClientRect().top < 0) scrollTo(element, scrollMargin(element));
    if (isShown()) top = element.getBoundingClientRect().top;
    scrolled = scrolledAround(element);
  };
  show();
  if (!view) return;
  const keep = (): void => {
    if (!isHeld || !element.isConnected || !isShown()) return;
    if (top === null) {
      whenShown();
      show();
    } else scrollTo(element, top);
    scrolled = scrolledAround(element);
  };
  // Not at once, because browsers report a size that changes in here as an error.
  const sizes = new view.ResizeObserver(() => view.requestAnimationFrame(keep));
  /** All that can push the element away: what is around it, and beside that. */
  const observe = (): void => {
    for (let box = parentOf(element); box; box = parentOf(box)) {
      sizes.observe(box);
      for (const child of box.children) sizes.observe(child);
    }
  };
  const additions = new view.MutationObserver(observe);
  // With a scroll bar nothing else is heard of the visitor. A browser that keeps the place scrolls too.
  const onScroll = (): void => {
    if (top === null) return;
    const now = scrolledAround(element);
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(now - scrolled + moved) < 2 && Math.abs(moved) >= 2) end();
  };
  const end = (): void => {
    isHeld = false;
    sizes.disconnect();
    additions.disconnect();
    stopListening();
    view.removeEventListener('scroll', onScroll, true);
  };
  const stopListening = listenToVisitor(view, ({ type }) => {
    if (ENDS_HOLD.has(type)) end();
  });
  hold.end = end;
  observe();
  additions.observe(ownerDocument, { childList: true, subtree: true });
  view.addEventListener('scroll', onScroll, true);
}
