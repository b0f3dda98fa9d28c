/** Opens pages of this folder in frames on the test page. */
import { fixture, html } from '@open-wc/testing';
import { eventually } from '../elements/perceive.js';

/** What `watch.js` records. */
export interface PageLog {
  requests: string[];
  violations: string[];
  errors: string[];
  console: string[];
  listeners: number;
}

/** The window of a page that loads `watch.js`. */
export type Page = Window & typeof globalThis & { seen: PageLog };

export function pageIn(frame: HTMLIFrameElement): Page {
  return frame.contentWindow as Page;
}

/** Opens a page of this folder in a new frame, which is removed after the test. */
export async function openPage(address: string): Promise<HTMLIFrameElement> {
  return loadPage(
    await fixture<HTMLIFrameElement>(html`<iframe title="Page under test"></iframe>`),
    address,
  );
}

/** Not relative to this module, which is served as a part of a bundle. */
const PAGES_URL = new URL('/test/pages/', location.href);

/** Opens a page of this folder in an existing frame. */
export async function loadPage(
  frame: HTMLIFrameElement,
  address: string,
): Promise<HTMLIFrameElement> {
  Object.assign(frame.style, { width: '800px', height: '600px', border: '0' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = new URL(address, PAGES_URL).href;
  await loaded;
  return frame;
}

/** Waits until the element of a selector has rendered its title, and returns it. */
export async function whenRendered<Element extends HTMLElement>(
  frame: HTMLIFrameElement,
  selector: string,
): Promise<Element> {
  const find = (): Element | null => frame.contentDocument!.querySelector<Element>(selector);
  await eventually(() => find()?.shadowRoot?.querySelector('h2'), `${selector} is rendered`);
  return find()!;
}

/** Waits until a widget prints. Returns what would be printed, and its window. Nothing reaches a printer. */
export function capturePrint(widget: Element): Promise<{ paper: Element; window: Window }> {
  return new Promise((resolve) => {
    const take = ({ target }: Event): void => {
      const { contentWindow } = target as HTMLIFrameElement;
      contentWindow!.print = () =>
        resolve({ paper: contentWindow!.document.body.firstElementChild!, window: contentWindow! });
    };
    widget.shadowRoot!.addEventListener('load', take, { capture: true, once: true });
  });
}
