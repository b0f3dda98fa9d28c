/**
 * Puts elements where a page asks for them. It knows them by their names alone,
 * so that a copy of the script that is not needed can still do this for its page.
 */
import { error, warn } from '../elements/shared/console.js';
import {
  knownAttributes,
  readDataSettings,
  isTag,
  TAGS,
  readScriptOptions,
} from './script-options.js';
import type { Settings, Tag } from './script-options.js';

/** Marks a place that got its elements, and names them: it never gets one twice. */
const FILLED_ATTRIBUTE = 'data-bsh-filled';

/** The elements, and their holders. */
const OWN_SELECTOR = TAGS.flatMap((tag) => [tag, `[data-${tag}]`]).join();

/** Where on a page an element is wanted, now and later: pages swap their content. */
interface PlaceRule {
  selector: string;
  tag: Tag;
  /** Below what the place itself says. */
  settings: Settings;
  /** Every place that fits the selector, or the first alone. */
  every: boolean;
}

/** Fills the holders of a page, `<div data-back-spasm-faq>` and `<div data-care-tips>`. */
export function fillHolders(): void {
  observePlaces(TAGS.map((tag) => ({ selector: `[data-${tag}]`, tag, settings: {}, every: true })));
}

/** Does what a script tag asks for. */
export function mountFromScript(script: HTMLScriptElement): void {
  const { widget, mount, settings } = readScriptOptions(script);
  if (widget === undefined) {
    const idle = Object.keys(settings).find((name) =>
      knownAttributes('back-spasm-faq').includes(name),
    );
    if (mount !== undefined || idle) {
      warn(
        `${mount === undefined ? idle : 'mount'} on the script does nothing without ` +
          `data-widget="back-spasm-faq" or data-widget="care-tips".`,
      );
    }
  } else if (!isTag(widget)) {
    error(`data-widget="${widget}" is not known. Use one of: ${TAGS.join(' ')}.`);
  } else if (mount !== undefined) {
    const missing =
      `data-mount="${mount}": nothing on this page fits. ` +
      'Use a selector of something that is there, such as #faq.';
    if (!isSelector(mount)) {
      error(missing);
      return;
    }
    observePlaces([{ selector: mount, tag: widget, settings, every: false }]);
    whenLoaded(() => {
      if (!document.querySelector(mount)) error(missing);
    });
  } else if (document.body?.contains(script)) {
    const next = script.nextElementSibling;
    const there = next?.localName === widget ? (next as HTMLElement) : null;
    const element = there ?? document.createElement(widget);
    configure(element, widget, settings);
    if (!there) script.after(element);
  } else {
    error(
      `data-widget="${widget}" is on a script outside the page's body, where nothing is shown. ` +
        'Say where it should be, as in data-mount="#faq".',
    );
  }
}

/**
 * The element of a place: the place itself, a child that is there, or a new one
 * at its end. A new one takes over what the page shows until then.
 *
 * @param set sets the attributes, before the element is in the page
 */
export function mountInto(
  place: Element,
  tag: Tag,
  set: (element: HTMLElement) => void,
): HTMLElement {
  const there = place.localName === tag ? place : place.querySelector(`:scope > ${tag}`);
  const element = (there as HTMLElement | null) ?? document.createElement(tag);
  set(element);
  place.setAttribute(
    FILLED_ATTRIBUTE,
    `${place.getAttribute(FILLED_ATTRIBUTE) ?? ''} ${tag}`.trim(),
  );
  if (there) return element;
  // All of a holder is ours; of another place we know nothing.
  const taken = isHolder(place)
    ? [...place.childNodes].filter((node) => !containsElement(node))
    : place.querySelectorAll(':scope > [data-fallback]');
  element.append(...taken);
  place.append(element);
  return element;
}

/** Whether a text is a selector at all. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Follows rules for as long as the page is open. */
function observePlaces(rules: readonly PlaceRule[]): void {
  const fill = (): void => rules.forEach(fillPlaces);
  const all = rules.map((rule) => rule.selector).join();
  // A place that the parser has not closed yet would be taken over in part.
  whenParsed(() => {
    fill();
    new MutationObserver((records) => {
      const isNew = (node: Node): boolean =>
        node instanceof Element && (node.matches(all) || node.querySelector(all) !== null);
      if (records.some((record) => [...record.addedNodes].some(isNew))) fill();
    }).observe(document, { childList: true, subtree: true });
  });
}

function fillPlaces({ selector, tag, settings, every }: PlaceRule): void {
  const places = [...document.querySelectorAll(selector)];
  for (const place of every ? places : places.slice(0, 1)) {
    if (place.matches(`[${FILLED_ATTRIBUTE}~="${tag}"]`)) continue;
    mountInto(place, tag, (element) =>
      configure(element, tag, { ...settings, ...(isHolder(place) ? readDataSettings(place) : {}) }),
    );
  }
}

/** Sets what an element knows and does not say itself. */
function configure(element: HTMLElement, tag: Tag, settings: Settings): void {
  const known = knownAttributes(tag);
  for (const [name, value] of Object.entries(settings)) {
    // People write "false" to turn something off.
    if (!known.includes(name) || element.hasAttribute(name) || value === 'false') continue;
    element.setAttribute(name, value);
  }
}

/** Whether an element of ours is there, or is wanted there. Inside of another one nobody would see it. */
function containsElement(node: Node): boolean {
  return (
    node instanceof Element &&
    (node.matches(OWN_SELECTOR) || node.querySelector(OWN_SELECTOR) !== null)
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
