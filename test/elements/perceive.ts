/** Queries for what a visitor perceives: roles, names, visible text, focus, and whether something is open. */
import { waitUntil } from '@open-wc/testing';

const ROLES = {
  button: 'button',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  searchbox: 'input[type="search"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  choice: 'label:has(> [type="checkbox"])',
  disclosure: 'summary',
  region: 'section[aria-labelledby]',
  group: '[role="group"][aria-labelledby]',
  list: 'ul',
  steps: 'ol',
};
const BLOCKS = `p, li, div, section, summary, button, ${ROLES.heading}`;
type Role = keyof typeof ROLES;
type Name = string | RegExp;

/** Where to search: the shadow root of an element that has one. */
const rootOf = (scope: Element): ParentNode => scope.shadowRoot ?? scope;

const collapseSpace = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name, computed as far as these elements need it. */
export function nameOf(node: Element): string {
  const label = node.getAttribute('aria-label');
  if (label !== null) return collapseSpace(label);
  // Not `instanceof`: the element may be in a frame.
  const { labels } = node as HTMLInputElement;
  if (labels?.[0]) return collapseSpace(labels[0].textContent);
  const id = node.getAttribute('aria-labelledby');
  const labelling = id && (node.getRootNode() as ShadowRoot).getElementById(id);
  return collapseSpace((labelling || node).textContent);
}

/** Whether a visitor sees an element. Closed panels are not seen, although find-in-page finds their text. */
export function isVisible(node: Element): boolean {
  const closed = node.closest('[hidden], details:not([open])');
  if (closed && !node.closest('summary')) return false;
  // Some pages under test take this method away.
  return Element.prototype.checkVisibility.call(node, {
    visibilityProperty: true,
    opacityProperty: true,
  });
}

/** All visible elements of a role, in reading order. */
export function all(scope: Element, role: Role): HTMLElement[] {
  return [...rootOf(scope).querySelectorAll<HTMLElement>(ROLES[role])].filter(isVisible);
}

export function names(scope: Element, role: Role): string[] {
  return all(scope, role).map(nameOf);
}

function matchesName(name: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

export function has(scope: Element, role: Role, name: Name): boolean {
  return names(scope, role).some((candidate) => matchesName(candidate, name));
}

/** The visible element of a role and name. Where there is none, the error lists the names there are. */
export function find(scope: Element, role: Role, name: Name): HTMLElement {
  const found = all(scope, role).find((candidate) => matchesName(nameOf(candidate), name));
  if (found) return found;
  throw new Error(`No visible ${role} "${name}". There are: ${names(scope, role).join(' | ')}`);
}

export const button = (scope: Element, name: Name): HTMLElement => find(scope, 'button', name);
export const link = (scope: Element, name: Name): HTMLAnchorElement =>
  find(scope, 'link', name) as HTMLAnchorElement;

export function searchbox(scope: Element): HTMLInputElement {
  return find(scope, 'searchbox', /./) as HTMLInputElement;
}

/** The names of all headings of a level. */
export function headings(scope: Element, level: number): string[] {
  return all(scope, 'heading')
    .filter((candidate) => candidate.localName === `h${level}`)
    .map(nameOf);
}

/** The panel that a button opens. */
export function panelOf(toggle: Element): HTMLElement {
  const id = toggle.getAttribute('aria-controls') ?? '';
  const panel = (toggle.getRootNode() as ShadowRoot).getElementById(id);
  if (!panel) throw new Error(`"${nameOf(toggle)}" controls "${id}", which is not there.`);
  return panel;
}

/** Whether a button says that it is open. Fails where its panel is not in that state. */
export function isOpen(toggle: Element): boolean {
  const open = toggle.getAttribute('aria-expanded') === 'true';
  if (open !== visibleText(panelOf(toggle)) > '') {
    throw new Error(`"${nameOf(toggle)}" says aria-expanded="${open}", but that is not so.`);
  }
  return open;
}

/** The names of all buttons whose panel is open. */
export function openNames(scope: Element): string[] {
  return all(scope, 'button')
    .filter((candidate) => candidate.hasAttribute('aria-expanded') && isOpen(candidate))
    .map(nameOf);
}

/** Shows an element on the screen as it is on paper, by applying the print rules of its style sheets. */
export function putOnPaper({ shadowRoot, ownerDocument }: Element): void {
  const page = ownerDocument.defaultView as Window & typeof globalThis;
  const sheets = shadowRoot!.adoptedStyleSheets;
  const isPrint = (rule: CSSRule): rule is CSSMediaRule =>
    rule instanceof page.CSSMediaRule && rule.media.mediaText === 'print';
  if (!sheets.some(({ cssRules }) => [...cssRules].some(isPrint))) {
    throw new Error('No style sheet says anything about print.');
  }
  // Each rule keeps its place, because the order matters in the cascade.
  shadowRoot!.adoptedStyleSheets = sheets.map(({ cssRules }) => {
    const rules = [...cssRules].flatMap((rule) => {
      if (rule instanceof page.CSSMediaRule && rule.media.mediaText === 'not print') return [];
      return isPrint(rule) ? [...rule.cssRules] : [rule];
    });
    const paper = new page.CSSStyleSheet();
    paper.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
    return paper;
  });
}

/** The live regions of a document. They must stand in the page, because VoiceOver misses those in shadow roots. */
export function liveRegions(doc: Document = document): HTMLElement[] {
  return [...doc.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')];
}

/** What a screen reader reads from a live region. */
export function announced(role: 'status' | 'alert', doc: Document = document): string {
  return liveRegions(doc)
    .filter((region) => region.getAttribute('role') === role)
    .map(({ textContent }) => textContent)
    .join(' ');
}

/** All visible text, in reading order. */
export function visibleText(scope: Element): string {
  const walker = document.createTreeWalker(rootOf(scope), NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement || !isVisible(parentElement)) continue;
    const next = parentElement.closest(BLOCKS);
    text += next === block ? textContent : ` ${textContent}`;
    block = next;
  }
  return collapseSpace(text);
}

/**
 * Fails unless an element has the focus. An assertion library would print both elements with everything that
 * they refer to, which takes minutes.
 */
export function expectFocus(wanted: Element): void {
  const place = focused();
  if (place === wanted) return;
  const where = place ? `<${place.localName}> "${nameOf(place)}"` : 'nowhere';
  throw new Error(`The focus is on ${where} and not on "${nameOf(wanted)}".`);
}

/** The element that has the focus, also inside shadow roots. */
export function focused(doc: Document = document): Element | null {
  let node = doc.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** Less than the timeout of a test, so that a test fails with the name of what it waited for. */
let waitTimeoutMs = 8000;
before(function () {
  waitTimeoutMs = this.timeout() * 0.8;
});

/** Waits for a condition that the browser meets in its own time. */
export function eventually(isDone: () => unknown, description: string): Promise<void> {
  return waitUntil(isDone, description, { interval: 10, timeout: waitTimeoutMs });
}
