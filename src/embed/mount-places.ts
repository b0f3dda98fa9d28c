/**
 * Puts elements where a page asks for them. It works with tag names only and imports no element, so that a
 * copy of the script that ends early can still do this for its page.
 */
import { error, info, warn } from '../elements/shared/console.js';
import { isElement } from '../elements/shared/nodes.js';
import { checkSnippets } from './check-snippets.js';
import {
  holderSelector,
  isTag,
  knownAttributes,
  readHolderSettings,
  readScriptOptions,
  SNIPPETS,
  TAGS,
} from './script-options.js';
import type { HolderPermissions, ScriptOptions, Settings, Tag } from './script-options.js';

const ELEMENTS = TAGS.join();

/** A page that takes an element out as often as this, at once, does not want it. */
const MAX_REFILLS = 10;
const REFILLS_PERIOD_MS = 1000;

/** An element that was put into a place. */
interface Mounted {
  element: HTMLElement;
  /** How often it was put there, and since when that is counted. */
  count: number;
  since: number;
}

/**
 * What was put into each place. Where the page renders a place anew, the same element comes back, with what a
 * visitor has typed and opened. Nothing of this is written into the page.
 */
const mounted = new WeakMap<Element, Map<Tag, Mounted>>();

/** Where an element is wanted, on the page as it is now and after each change. */
interface PlaceRule {
  selector: string;
  tag: Tag;
  /** Returns the settings of the element in a place. */
  readSettings: (place: Element) => Settings;
  /** Whether all places that match the selector are filled, or only the first. */
  all: boolean;
}

/**
 * Fills the holders of a page, `<div data-back-spasm-faq>` and `<div data-care-tips>`.
 *
 * @param allowed what holders may set
 */
export function fillHolders(allowed: HolderPermissions): void {
  const readSettings = (place: Element): Settings => readHolderSettings(place, allowed);
  observePlaces(
    TAGS.map((tag) => ({ selector: holderSelector(tag), tag, readSettings, all: true })),
  );
  whenLoaded(checkSnippets);
}

/** Mounts the elements that script tags ask for. */
export function mountFromScripts(scripts: readonly HTMLScriptElement[]): void {
  scripts.forEach(mountFromScript);
  if (scripts.length === 0) explainUnasked({ mount: undefined, settings: {} });
}

/** Mounts the element that a script tag asks for, if it asks for one. */
function mountFromScript(script: HTMLScriptElement): void {
  const options = readScriptOptions(script);
  const { widget, mount, settings } = options;
  if (widget === undefined) {
    explainUnasked(options);
  } else if (!isTag(widget)) {
    error(`data-widget="${widget}" is not known. Use one of: ${TAGS.join(' ')}.`);
  } else if (mount !== undefined) {
    mountAtSelector(mount, widget, settings);
  } else if (document.body?.contains(script)) {
    mountAfter(script, widget, settings);
  } else {
    error(
      `data-widget="${widget}" is on a script outside the page's body, where nothing is shown. ` +
        'Say where it should be, as in data-mount="#faq".',
    );
  }
}

/** Says what is missing where a script asks for nothing: some of what the owner wrote may not have arrived. */
function explainUnasked({ mount, settings }: Omit<ScriptOptions, 'widget'>): void {
  const misplaced = TAGS.find((tag) => tag in settings);
  if (misplaced) {
    warn(`data-${misplaced} on the script does nothing. Write data-widget="${misplaced}".`);
    return;
  }
  const known = knownAttributes('back-spasm-faq');
  const unused =
    mount === undefined ? Object.keys(settings).find((name) => known.includes(name)) : 'mount';
  if (unused) {
    warn(
      `${unused} on the script does nothing without ` +
        `data-widget="back-spasm-faq" or data-widget="care-tips".`,
    );
    return;
  }
  whenLoaded(() => {
    if (document.querySelector(SNIPPETS)) return;
    info(
      'this page has no element to show. Where it should be, write <back-spasm-faq region="gb"> or ' +
        '<div data-back-spasm-faq data-region="gb">, or put data-widget="back-spasm-faq" on the script.',
    );
  });
}

function mountAtSelector(selector: string, tag: Tag, settings: Settings): void {
  const missing =
    `data-mount="${selector}": nothing on this page fits. ` +
    'Use a selector of something that is there, such as #faq.';
  if (!isSelector(selector)) {
    error(missing);
    return;
  }
  observePlaces([{ selector, tag, readSettings: () => settings, all: false }]);
  whenLoaded(() => {
    if (!document.querySelector(selector)) error(missing);
  });
}

/**
 * Mounts an element directly after the script, and again where the page takes it out and leaves the script. An
 * element that is there already gets the settings.
 */
function mountAfter(script: HTMLScriptElement, tag: Tag, settings: Settings): void {
  const next = script.nextElementSibling;
  const existing = next?.localName === tag ? (next as HTMLElement) : null;
  const element = existing ?? document.createElement(tag);
  applySettings(element, tag, settings);
  mountedIn(script).set(tag, { element, since: performance.now(), count: 0 });
  if (!existing) script.after(element);
  new MutationObserver(() => {
    if (script.isConnected && isEmpty(script, tag)) script.after(element);
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Returns the element of a place: the place itself, a child of it, or a new one at its end. What the page
 * showed until then becomes the fallback of a new one.
 *
 * @param setUp sets the attributes, before the element is in the page
 */
export function mountInto(
  place: Element,
  tag: Tag,
  setUp: (element: HTMLElement) => void,
): HTMLElement {
  const existing = elementIn(place, tag);
  const before = mountedIn(place).get(tag);
  const isLost = before && !before.element.isConnected;
  const element = existing ?? (isLost ? before.element : document.createElement(tag));
  setUp(element);
  if (existing) return element;
  mountedIn(place).set(tag, { since: performance.now(), count: 0, ...before, element });
  // All content of a holder is meant for the element. Another place may have content of its own.
  const fallback = isHolder(place)
    ? [...place.childNodes].filter((node) => !containsElement(node))
    : place.querySelectorAll(':scope > [data-fallback]');
  element.replaceChildren(...fallback);
  place.append(element);
  return element;
}

/** The element of a place: the place itself, or a child of it. */
function elementIn(place: Element, tag: Tag): HTMLElement | null {
  return place.localName === tag
    ? (place as HTMLElement)
    : place.querySelector<HTMLElement>(`:scope > ${tag}`);
}

function mountedIn(place: Element): Map<Tag, Mounted> {
  let all = mounted.get(place);
  if (!all) mounted.set(place, (all = new Map<Tag, Mounted>()));
  return all;
}

/** Whether an element is to be put into a place: not where the page has moved it to another one. */
function isEmpty(place: Element, tag: Tag): boolean {
  if (elementIn(place, tag)) return false;
  const before = mountedIn(place).get(tag);
  if (!before) return true;
  if (before.element.isConnected) return false;
  const now = performance.now();
  if (now - before.since > REFILLS_PERIOD_MS) Object.assign(before, { since: now, count: 0 });
  before.count++;
  if (before.count === MAX_REFILLS) {
    error(`this page takes <${tag}> out again and again, so it is not put back. Put it elsewhere.`);
  }
  return before.count < MAX_REFILLS;
}

/** Whether a text is a valid selector. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Fills places now and whenever the page adds some, for as long as it is open. */
function observePlaces(rules: readonly PlaceRule[]): void {
  const fillAll = (): void => {
    adoptStrays();
    rules.forEach(fillPlaces);
  };
  const selector = rules.map((rule) => rule.selector).join();
  const concerns = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    [...addedNodes].some((node) => contains(node, `${selector}, ${ELEMENTS}`)) ||
    [...removedNodes].some((node) => contains(node, ELEMENTS));
  // Not before the page is parsed, or only a part of a place's content would be taken as the fallback. A page that
  // writes itself anew is parsed again.
  whenParsed(() => {
    fillAll();
    new MutationObserver((records) => {
      if (records.some(concerns)) whenParsed(fillAll);
    }).observe(document, { childList: true, subtree: true });
  });
}

function fillPlaces({ selector, tag, readSettings, all }: PlaceRule): void {
  const places = [...document.querySelectorAll(selector)];
  for (const place of all ? places : places.slice(0, 1)) {
    if (!isEmpty(place, tag)) continue;
    mountInto(place, tag, (element) => applySettings(element, tag, readSettings(place)));
  }
}

/**
 * Takes in what a page has written inside an element and a browser has put behind it: WordPress makes a paragraph
 * of the tag alone, and a paragraph ends where its content begins. What was the end of the element is an empty
 * paragraph then, and without that one nothing is taken.
 */
function adoptStrays(): void {
  for (const element of document.querySelectorAll(TAGS.map((tag) => `p > ${tag}`).join())) {
    if (element.childElementCount > 0) continue;
    const strays: Element[] = [];
    let next = element.parentElement?.nextElementSibling;
    while (next?.matches('[data-fallback], details')) {
      strays.push(next);
      next = next.nextElementSibling;
    }
    if (next?.localName === 'p' && next.childNodes.length === 0) element.append(...strays);
  }
}

/** Sets the attributes that an element knows, but none that it has already. */
function applySettings(element: HTMLElement, tag: Tag, settings: Settings): void {
  const known = knownAttributes(tag);
  for (const [name, value] of Object.entries(settings)) {
    // A boolean attribute would be on with any value. People write "false" to turn it off.
    if (!known.includes(name) || element.hasAttribute(name) || value === 'false') continue;
    element.setAttribute(name, value);
  }
}

/** Whether a node is or contains one of our elements or holders. Moved into an element, nobody would see it. */
function containsElement(node: Node): boolean {
  return contains(node, SNIPPETS);
}

function contains(node: Node, selector: string): boolean {
  return isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null);
}

function isHolder(place: Element): boolean {
  return TAGS.some((tag) => place.matches(holderSelector(tag)));
}

function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', run, { once: true });
  } else run();
}

function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else addEventListener('load', run, { once: true });
}
