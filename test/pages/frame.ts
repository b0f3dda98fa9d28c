/** Pages of their own, in frames on the test page. */
import { fixture, html } from '@open-wc/testing';
import { eventually } from '../elements/perceive.js';

/** What `watch.js` writes down. */
export interface Seen {
  requests: string[];
  violations: string[];
  errors: string[];
  console: string[];
  listeners: number;
}

/** The window of a page that loads `watch.js`. */
export type Page = Window & typeof globalThis & { seen: Seen };

/** The window of a page in a frame. */
export function pageIn(frame: HTMLIFrameElement): Page {
  return frame.contentWindow as Page;
}

/** Opens one of the pages beside this file; it goes when the test is over. */
export async function open(address: string): Promise<HTMLIFrameElement> {
  return load(
    await fixture<HTMLIFrameElement>(html`<iframe title="Page under test"></iframe>`),
    address,
  );
}

/** Where the pages are; the code of this file is served from elsewhere. */
const HERE = new URL('/test/pages/', location.href);

/** Opens one of the pages beside this file in a frame of one's own. */
export async function load(frame: HTMLIFrameElement, address: string): Promise<HTMLIFrameElement> {
  Object.assign(frame.style, { width: '800px', height: '600px', border: '0' });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = new URL(address, HERE).href;
  await loaded;
  return frame;
}

/** The element of a selector, once it has rendered something. */
export async function rendered<Element extends HTMLElement>(
  frame: HTMLIFrameElement,
  selector: string,
): Promise<Element> {
  const find = (): Element | null => frame.contentDocument!.querySelector<Element>(selector);
  await eventually(() => find()?.shadowRoot?.querySelector('h2'), `${selector} is rendered`);
  return find()!;
}

/** Takes the place of the printer: what would be on paper, and the window that it is in. */
export function printer(widget: Element): Promise<{ paper: Element; window: Window }> {
  return new Promise((resolve) => {
    const take = ({ target }: Event): void => {
      const { contentWindow } = target as HTMLIFrameElement;
      contentWindow!.print = () =>
        resolve({ paper: contentWindow!.document.body.firstElementChild!, window: contentWindow! });
    };
    widget.shadowRoot!.addEventListener('load', take, { capture: true, once: true });
  });
}
