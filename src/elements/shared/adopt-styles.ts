/**
 * Puts styles into a shadow root. Constructed style sheets pass any content security policy, but each belongs to
 * one document, so that a widget which moves to another one, such as that of a frame, needs others there.
 */
import type { CSSResult } from 'lit';
import { createElement } from './nodes.js';
import { perDocument } from './per-document.js';

/** The constructed style sheets of a document. All widgets share them. */
const sheetsOf = perDocument(() => new Map<CSSResult, CSSStyleSheet>());

/**
 * The nonce of the script's own tag. Browsers without constructed style sheets, such as Safari before 16.4, need
 * one where the page has a strict policy.
 */
const nonce = document.currentScript?.nonce ?? '';

/** Replaces the styles of a shadow root by those of the document that it is in. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  for (const child of [...root.children]) if (child.localName === 'style') child.remove();
  if (view && 'adoptedStyleSheets' in root && 'replaceSync' in view.CSSStyleSheet.prototype) {
    root.adoptedStyleSheets = styles.map((style) => sheetFor(style, ownerDocument, view));
    return;
  }
  for (const { cssText } of styles) {
    const element = createElement(ownerDocument, 'style');
    element.nonce = nonce;
    element.textContent = cssText;
    root.append(element);
  }
}

function sheetFor(
  style: CSSResult,
  document: Document,
  { CSSStyleSheet }: typeof globalThis,
): CSSStyleSheet {
  const sheets = sheetsOf.of(document);
  const existing = sheets.get(style);
  if (existing) return existing;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.cssText);
  sheets.set(style, sheet);
  return sheet;
}
