/**
 * Prints a widget by itself: in a frame of its own, so that the rest of the page
 * is left out and nothing on it changes.
 */
import { render } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';

/** What goes on paper, as it is in the shadow root of the widget. */
export interface Printout {
  /** Name of the print job, and of the file where it is saved as one. */
  title: string;
  lang: string;
  styles: readonly CSSResult[];
  content: TemplateResult;
}

/** Prints from within a shadow root. The frame stays in there until it is done. */
export async function print(root: ShadowRoot, printout: Printout): Promise<void> {
  // A frame that is not in the page loads, and prints, once it comes there.
  if (!root.isConnected) return;
  // A print that the browser refused tells nobody that it is over.
  root.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.append(frame);
  await loaded;
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return;
  if (!frame.contentDocument) {
    // In a sandbox without an origin each frame has one of its own. All of the page is better than nothing.
    frame.remove();
    window.print();
    return;
  }
  fill(page, printout);
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}

function fill(page: Window & typeof globalThis, { title, lang, styles, content }: Printout): void {
  page.document.title = title;
  page.document.documentElement.lang = lang;
  const body = page.document.createElement('div');
  page.document.body.append(body);
  const root = body.attachShadow({ mode: 'open' });
  // A sheet belongs to the document that it was made in.
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
  render(content, root);
}
