/** What a visitor perceives: roles, names, visible text, focus, and whether something is open. */
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
  list: 'ul',
  steps: 'ol',
};
const BLOCKS = `p, li, div, section, summary, button, ${ROLES.heading}`;
type Role = keyof typeof ROLES;
type Name = string | RegExp;

/** A host stands for what is inside its shadow root. */
const inside = (scope: Element): ParentNode => scope.shadowRoot ?? scope;

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name, as far as these elements need it. */
export function nameOf(node: Element): string {
  const label = node.getAttribute('aria-label');
  if (label !== null) return plain(label);
  if (node instanceof HTMLInputElement && node.labels?.[0])
    return plain(node.labels[0].textContent);
  const id = node.getAttribute('aria-labelledby');
  const labelling = id && (node.getRootNode() as ShadowRoot).getElementById(id);
  return plain((labelling || node).textContent);
}

/** Whether a visitor sees it. What is closed can be found by the browser, but is not seen. */
export function isVisible(node: Element): boolean {
  const closed = node.closest('[hidden], details:not([open])');
  if (closed && !node.closest('summary')) return false;
  return node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** All visible elements of a role, in reading order. */
export function all(scope: Element, role: Role): HTMLElement[] {
  return [...inside(scope).querySelectorAll<HTMLElement>(ROLES[role])].filter(isVisible);
}

export function names(scope: Element, role: Role): string[] {
  return all(scope, role).map(nameOf);
}

function fits(name: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

export function has(scope: Element, role: Role, name: Name): boolean {
  return names(scope, role).some((candidate) => fits(candidate, name));
}

/** The visible element of a role and name; fails with what there is instead. */
export function find(scope: Element, role: Role, name: Name): HTMLElement {
  const found = all(scope, role).find((candidate) => fits(nameOf(candidate), name));
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

/** What an expandable button opens. */
export function panelOf(toggle: Element): HTMLElement {
  const id = toggle.getAttribute('aria-controls') ?? '';
  const panel = (toggle.getRootNode() as ShadowRoot).getElementById(id);
  if (!panel) throw new Error(`"${nameOf(toggle)}" controls "${id}", which is not there.`);
  return panel;
}

/** Whether a button says that it is open. What it opens must agree. */
export function isOpen(toggle: Element): boolean {
  const open = toggle.getAttribute('aria-expanded') === 'true';
  if (open !== visibleText(panelOf(toggle)) > '') {
    throw new Error(`"${nameOf(toggle)}" says aria-expanded="${open}", but that is not so.`);
  }
  return open;
}

/** The names of everything that is open. */
export function openNames(scope: Element): string[] {
  return all(scope, 'button')
    .filter((candidate) => candidate.hasAttribute('aria-expanded') && isOpen(candidate))
    .map(nameOf);
}

/** Shows an element as it is on paper: what its sheets say for print holds on the screen as well. */
export function putOnPaper({ shadowRoot, ownerDocument }: Element): void {
  const page = ownerDocument.defaultView as Window & typeof globalThis;
  const sheets = shadowRoot!.adoptedStyleSheets;
  const isPrint = (rule: CSSRule): rule is CSSMediaRule =>
    rule instanceof page.CSSMediaRule && rule.media.mediaText === 'print';
  if (!sheets.some(({ cssRules }) => [...cssRules].some(isPrint))) {
    throw new Error('No style sheet says anything about print.');
  }
  // Each rule stays in its place, as the order decides.
  shadowRoot!.adoptedStyleSheets = sheets.map(({ cssRules }) => {
    const rules = [...cssRules].flatMap((rule) => (isPrint(rule) ? [...rule.cssRules] : [rule]));
    const paper = new page.CSSStyleSheet();
    paper.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
    return paper;
  });
}

/** All text that is seen, in reading order. */
export function visibleText(scope: Element): string {
  const walker = document.createTreeWalker(inside(scope), NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement || !isVisible(parentElement)) continue;
    const next = parentElement.closest(BLOCKS);
    text += next === block ? textContent : ` ${textContent}`;
    block = next;
  }
  return plain(text);
}

/**
 * The keyboard must be there. An assertion library would print both elements with all that hangs on
 * them, which takes minutes.
 */
export function expectFocus(wanted: Element): void {
  const place = focused();
  if (place === wanted) return;
  const where = place ? `<${place.localName}> "${nameOf(place)}"` : 'nowhere';
  throw new Error(`The focus is on ${where} and not on "${nameOf(wanted)}".`);
}

/** Where the keyboard is, shadow roots included. */
export function focused(doc: Document = document): Element | null {
  let node = doc.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** Somewhat less than a test may take, so that what was waited for is named. */
let patienceMs = 8000;
before(function () {
  patienceMs = this.timeout() * 0.8;
});

/** Waits for what the browser does in its own time, also on a machine that is busy. */
export function eventually(done: () => unknown, what: string): Promise<void> {
  return waitUntil(done, what, { interval: 10, timeout: patienceMs });
}
