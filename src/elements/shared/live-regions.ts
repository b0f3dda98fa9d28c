/**
 * The live regions of a document, one of each kind for all widgets. They stand in the light DOM, because VoiceOver
 * misses those inside shadow roots, and outside of the widgets, because what is in these belongs to the page: it
 * is taken over by frameworks, morphed, cloned and stored.
 */
import { createElement } from './nodes.js';
import { perDocument } from './per-document.js';
import { mask } from './replay-mask.js';

/** `status` is read when the screen reader has time, `alert` at once. */
export type LiveRegion = 'status' | 'alert';

/** On each region, so that one which the page has stored and brought back is known. */
const MARK = 'data-back-spasm-help-live';

/** Everything around a modal dialog is hidden from screen readers; that it is modal may not be said on it. */
const DIALOG = 'dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]';

/** Hidden from sight only. Set one by one, because a policy may forbid a `style` attribute. */
const HIDDEN: Readonly<Record<string, string>> = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
};

export class LiveRegions {
  readonly #document: Document;
  readonly #regions: Readonly<Record<LiveRegion, HTMLElement>>;

  constructor(document: Document) {
    this.#document = document;
    this.#regions = { status: this.#create('status'), alert: this.#create('alert') };
  }

  /**
   * Puts the regions into the page, near a widget that may announce something soon: a region that comes together
   * with its text is not read.
   */
  prepareFor(widget: Element): void {
    const place = closest(widget, DIALOG) ?? this.#document.body;
    for (const region of Object.values(this.#regions)) {
      if (region.parentNode !== place) place.append(region);
      // Of a page that hides all it has beside something that is modal.
      region.removeAttribute('aria-hidden');
      region.removeAttribute('inert');
    }
    this.removeLeftovers();
  }

  /** Takes out what the page has stored with a text in it. */
  removeLeftovers(): void {
    const ours: readonly Element[] = Object.values(this.#regions);
    for (const one of this.#document.querySelectorAll(`[${MARK}]`)) {
      if (!ours.includes(one)) one.remove();
    }
  }

  /** @param lang language of the text, which may not be the page's */
  set(region: LiveRegion, text: string, lang = ''): void {
    const element = this.#regions[region];
    element.lang = lang;
    element.textContent = text;
  }

  /** Empties a region, unless another widget has announced something in it since. */
  clear(region: LiveRegion, text: string): void {
    if (this.#regions[region].textContent === text) this.set(region, '');
  }

  #create(region: LiveRegion): HTMLElement {
    const element = createElement(this.#document, 'div');
    element.setAttribute('role', region);
    element.setAttribute(MARK, '');
    for (const [name, value] of Object.entries(HIDDEN)) {
      element.style.setProperty(name, value, 'important');
    }
    // Its text depends on what was typed.
    mask(element);
    return element;
  }
}

export const liveRegions = perDocument((document) => new LiveRegions(document));

/** The nearest ancestor that fits, also outside of the shadow roots around an element. */
function closest(element: Element, selector: string): Element | null {
  for (let current: Element | null | undefined = element; current;) {
    const found = current.closest(selector);
    if (found) return found;
    current = (current.getRootNode() as Partial<ShadowRoot>).host;
  }
  return null;
}
