/** Prints a widget in a frame of its own, so that the rest of the page is left out and nothing on it changes. */
import { render } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { createElement } from './nodes.js';

export interface Printout {
  /** Name of the print job, and of the file that it may be saved as. */
  title: string;
  lang: string;
  styles: readonly CSSResult[];
  content: TemplateResult;
}

/** @param root shadow root of the widget; the frame is in it until printing is over */
export async function print(root: ShadowRoot, printout: Printout): Promise<void> {
  // A frame that is not in the document would load and print when the widget comes back into it.
  if (!root.isConnected) return;
  // Where the browser refused to print, there was no `afterprint`, and the last frame is still there.
  root.querySelector('iframe')?.remove();
  const frame = createElement(root.ownerDocument, 'iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.append(frame);
  await loaded;
  const paper = frame.contentWindow as PrintWindow | null;
  if (!paper) return;
  if (!frame.contentDocument) {
    // In a sandbox with an opaque origin a script cannot reach into its own frames, so the whole page is printed.
    frame.remove();
    root.ownerDocument.defaultView?.print();
    return;
  }
  renderInto(paper, printout);
  paper.addEventListener('afterprint', () => frame.remove(), { once: true });
  paper.print();
}

type PrintWindow = Window & typeof globalThis;

function renderInto(paper: PrintWindow, { title, lang, styles, content }: Printout): void {
  paper.document.title = title;
  paper.document.documentElement.lang = lang;
  const host = paper.document.createElement('div');
  paper.document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, styles);
  render(content, root);
}
