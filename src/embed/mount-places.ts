/**
 * Puts elements where a page asks for them. It works with tag names only and imports no element, so that a
 * copy of the script that ends early can still do this for its page.
 */
import { error, warn } from '../elements/shared/console.js';
import {
  isTag,
  knownAttributes,
  readDataSettings,
  readScriptOptions,
  TAGS,
} from './script-options.js';
import type { ScriptOptions, Settings, Tag } from './script-options.js';

/** On a place that has its elements: their tags. A place never gets an element twice. */
const FILLED_ATTRIBUTE = 'data-bsh-filled';

/** Our elements, and their holders. */
const ELEMENT_OR_HOLDER = TAGS.flatMap((tag) => [tag, `[data-${tag}]`]).join();

/** Where an element is wanted, on the page as it is now and after each change. */
interface PlaceRule {
  selector: string;
  tag: Tag;
  /** Settings of the element. Those of a holder itself come first. */
  settings: Settings;
  /** Whether all places that match the selector are filled, or only the first. */
  all: boolean;
}

/** Fills the holders of a page, `<div data-back-spasm-faq>` and `<div data-care-tips>`. */
export function fillHolders(): void {
  observePlaces(TAGS.map((tag) => ({ selector: `[data-${tag}]`, tag, settings: {}, all: true })));
}

/** Mounts the element that a script tag asks for, if it asks for one. */
export function mountFromScript(script: HTMLScriptElement): void {
  const options = readScriptOptions(script);
  const { widget, mount, settings } = options;
  if (widget === undefined) {
    warnUnusedSettings(options);
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

function warnUnusedSettings({ mount, settings }: ScriptOptions): void {
  const known = knownAttributes('back-spasm-faq');
  const unused =
    mount === undefined ? Object.keys(settings).find((name) => known.includes(name)) : 'mount';
  if (unused) {
    warn(
      `${unused} on the script does nothing without ` +
        `data-widget="back-spasm-faq" or data-widget="care-tips".`,
    );
  }
}

function mountAtSelector(selector: string, tag: Tag, settings: Settings): void {
  const missing =
    `data-mount="${selector}": nothing on this page fits. ` +
    'Use a selector of something that is there, such as #faq.';
  if (!isSelector(selector)) {
    error(missing);
    return;
  }
  observePlaces([{ selector, tag, settings, all: false }]);
  whenLoaded(() => {
    if (!document.querySelector(selector)) error(missing);
  });
}

/** Mounts an element directly after the script. Where one is there already, that gets the settings. */
function mountAfter(script: HTMLScriptElement, tag: Tag, settings: Settings): void {
  const next = script.nextElementSibling;
  const existing = next?.localName === tag ? (next as HTMLElement) : null;
  const element = existing ?? document.createElement(tag);
  applySettings(element, tag, settings);
  if (!existing) script.after(element);
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
  const existing = place.localName === tag ? place : place.querySelector(`:scope > ${tag}`);
  const element = (existing as HTMLElement | null) ?? document.createElement(tag);
  setUp(element);
  place.setAttribute(
    FILLED_ATTRIBUTE,
    `${place.getAttribute(FILLED_ATTRIBUTE) ?? ''} ${tag}`.trim(),
  );
  if (existing) return element;
  // All content of a holder is meant for the element. Another place may have content of its own.
  const fallback = isHolder(place)
    ? [...place.childNodes].filter((node) => !containsElement(node))
    : place.querySelectorAll(':scope > [data-fallback]');
  element.append(...fallback);
  place.append(element);
  return element;
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
  const fillAll = (): void => rules.forEach(fillPlaces);
  const selector = rules.map((rule) => rule.selector).join();
  const isPlace = (node: Node): boolean =>
    node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null);
  // Not before the page is parsed, or only a part of a place's content would be taken as the fallback.
  whenParsed(() => {
    fillAll();
    new MutationObserver((records) => {
      if (records.some(({ addedNodes }) => [...addedNodes].some(isPlace))) fillAll();
    }).observe(document, { childList: true, subtree: true });
  });
}

function fillPlaces({ selector, tag, settings, all }: PlaceRule): void {
  const places = [...document.querySelectorAll(selector)];
  for (const place of all ? places : places.slice(0, 1)) {
    if (place.matches(`[${FILLED_ATTRIBUTE}~="${tag}"]`)) continue;
    const holderSettings = isHolder(place) ? readDataSettings(place) : {};
    mountInto(place, tag, (element) =>
      applySettings(element, tag, { ...settings, ...holderSettings }),
    );
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
  return (
    node instanceof Element &&
    (node.matches(ELEMENT_OR_HOLDER) || node.querySelector(ELEMENT_OR_HOLDER) !== null)
  );
}

function isHolder(place: Element): boolean {
  return TAGS.some((tag) => place.hasAttribute(`data-${tag}`));
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
