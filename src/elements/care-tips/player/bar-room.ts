import { perDocument } from '../../shared/per-document.js';

/** What the focus ring and a little air need. */
const RING_PX = 12;

/** A property that is set on the page's root while a bar is shown, and what the page itself has there. */
interface RootProperty {
  name: string;
  /** Computed value, in pixels. */
  own: number;
  /** Inline value and priority. */
  inline: [value: string, priority: string];
}

/**
 * Room for the bar at the lower edge of the page, so that it never hides what has the focus, in the page's own
 * content too. Browsers scroll a focused element out from behind it, as the root has a scroll padding; what is
 * on the screen already is scrolled here. One bar is shown at a time.
 */
export class BarRoom {
  readonly #document: Document;
  #bar: HTMLElement | null = null;
  #barHeight = 0;
  #properties: RootProperty[] = [];
  /** Where moves of the focus are listened for. A shadow root keeps those within it to itself. */
  readonly #roots = new Set<Node>();
  #resizeObserver: ResizeObserver | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** To be called when a bar is shown, and after each of its updates. */
  make(bar: HTMLElement): void {
    if (bar !== this.#bar) this.#observe(bar);
    const height = bar.offsetHeight;
    if (height === this.#barHeight) return;
    if (this.#barHeight === 0) this.#begin();
    this.#barHeight = height;
    if (height === 0) {
      this.#end();
      return;
    }
    for (const { name, own } of this.#properties) {
      const value = isPadding(name) ? own + height : Math.max(own, height + RING_PX);
      this.#root.style.setProperty(name, `${value}px`, 'important');
    }
    this.#onFocusMove();
  }

  /** To be called when a bar is gone. Where another one has taken its place, the room stays. */
  end(bar: HTMLElement): void {
    if (bar !== this.#bar) return;
    this.#resizeObserver?.disconnect();
    this.#bar = null;
    if (this.#barHeight > 0) this.#end();
    this.#barHeight = 0;
  }

  get #root(): HTMLElement {
    return this.#document.documentElement;
  }

  #observe(bar: HTMLElement): void {
    this.#bar = bar;
    const page = this.#document.defaultView;
    this.#resizeObserver?.disconnect();
    // Later, as browsers report a size that changes in here as an error.
    const onResize = (): unknown =>
      page?.requestAnimationFrame(() => this.#bar === bar && this.make(bar));
    this.#resizeObserver = page ? new page.ResizeObserver(onResize) : undefined;
    this.#resizeObserver?.observe(bar);
  }

  #begin(): void {
    const { style } = this.#root;
    const computed = this.#document.defaultView?.getComputedStyle(this.#root);
    this.#properties = ['scroll-padding-bottom', 'padding-bottom'].map((name) => ({
      name,
      own: Number.parseFloat(computed?.getPropertyValue(name) ?? '') || 0,
      inline: [style.getPropertyValue(name), style.getPropertyPriority(name)],
    }));
    this.#listenIn(this.#document);
  }

  #end(): void {
    for (const { name, inline } of this.#properties) this.#root.style.setProperty(name, ...inline);
    if (this.#root.getAttribute('style') === '') this.#root.removeAttribute('style');
    for (const root of this.#roots) root.removeEventListener('focusin', this.#onFocusMove);
    this.#roots.clear();
  }

  #listenIn(root: Node): void {
    root.addEventListener('focusin', this.#onFocusMove);
    this.#roots.add(root);
  }

  /** Later, as browsers scroll only after the event. */
  readonly #onFocusMove = (): void => {
    this.#document.defaultView?.requestAnimationFrame(() => this.#uncoverFocus());
  };

  #uncoverFocus(): void {
    if (this.#barHeight === 0) return;
    let focused = this.#document.activeElement;
    while (focused?.shadowRoot) {
      this.#listenIn(focused.shadowRoot);
      if (!focused.shadowRoot.activeElement) break;
      focused = focused.shadowRoot.activeElement;
    }
    if (!focused || !this.#covers(focused)) return;
    focused.scrollIntoView({ block: 'nearest' });
    // In a box that scrolls by itself, the padding of the root has no effect.
    if (this.#covers(focused)) focused.scrollIntoView({ block: 'center' });
  }

  /** Whether an element is behind the bar that would fit above it. */
  #covers(element: Element): boolean {
    if (!this.#bar || this.#bar.contains(element)) return false;
    const bar = this.#bar.getBoundingClientRect();
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    return (
      height < bar.top &&
      bottom > bar.top &&
      top < bar.bottom &&
      left < bar.right &&
      right > bar.left
    );
  }
}

export const barRooms = perDocument((document) => new BarRoom(document));

const isPadding = (name: string): boolean => name === 'padding-bottom';
