/** The global `BackSpasmHelp`, for scripts of the page. */
import { error, warn } from '../elements/shared/console.js';
import { parseLanguagePack } from '../content/external/language-pack.js';
import { isElement } from '../elements/shared/nodes.js';
import { addPack, packFor } from '../elements/shared/pack-registry.js';
import { isSelector, mountInto } from './mount-places.js';
import { knownAttributes, isTag, TAGS } from './script-options.js';
import type { Tag } from './script-options.js';

/** Which element, and its attributes by name, as they are written (`contact-name`) or in camel case. */
export interface MountOptions {
  /** Name of the element. Default: `back-spasm-faq`. */
  element?: Tag;
  /** Content of the page's own, within the same limits as the property `pack` of the element. Default: none. */
  pack?: unknown;
  /**
   * A text or a number; `true` sets an attribute without a value, anything else takes it away. One that is
   * not known is left out, with a console line.
   */
  [attribute: string]: unknown;
}

/** The one global of the script. */
export interface BackSpasmHelp {
  /** Version of the copy that runs on this page, such as `0.1.0`. */
  readonly version: string;
  /**
   * Puts an element into a place of the page, or changes the one that is there.
   *
   * @param target - An element of the page, or a selector.
   * @param options - Default: `<back-spasm-faq>` without attributes.
   * @returns The element; `null`, and a console line, where there is no such target or element.
   */
  mount: (target: string | Element, options?: MountOptions) => HTMLElement | null;
  /**
   * Makes a language available, also to elements that are on the page already. The first pack of a
   * language stays.
   *
   * @param pack - Complete and in the format of `dist/packs/en.json`, with every danger sign, clarifying
   *   question and number that is in ours. Each mistake is a console line; one outside of its questions and
   *   tips, and nothing is added.
   */
  add: (pack: unknown) => void;
}

declare global {
  interface Window {
    BackSpasmHelp?: BackSpasmHelp;
  }
}

/** The global of the copy that runs on this page, if one does. A page may have something else of that name. */
export function installedApi(): BackSpasmHelp | undefined {
  const api = window.BackSpasmHelp;
  return typeof api?.mount === 'function' ? api : undefined;
}

export function installApi(version: string): void {
  window.BackSpasmHelp = Object.freeze({ version, mount, add });
}

function add(value: unknown): void {
  const { pack, problems } = parseLanguagePack(value, packFor('en'));
  for (const problem of problems) error(problem);
  if (pack) addPack(pack);
}

function mount(target: string | Element, options?: MountOptions | null): HTMLElement | null {
  const { element: tag = 'back-spasm-faq', pack, ...attributes } = options ?? {};
  const place =
    typeof target === 'string' && isSelector(target) ? document.querySelector(target) : target;
  if (!isElement(place)) {
    error(
      `BackSpasmHelp.mount: nothing on this page fits ${describeValue(target)}. ` +
        'Use an element that is there, or its selector, such as "#faq".',
    );
    return null;
  }
  if (!isTag(tag)) {
    error(
      `BackSpasmHelp.mount: element ${describeValue(tag)} is not known. Use one of: ${TAGS.join(' ')}.`,
    );
    return null;
  }
  return mountInto(place, tag, (element) => {
    if (pack !== undefined) Object.assign(element, { pack });
    setAttributes(element, tag, attributes);
  });
}

/** A value for the console. Not every value of a script can be made a text. */
function describeValue(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : typeof value;
}

function setAttributes(element: HTMLElement, tag: Tag, attributes: Record<string, unknown>): void {
  const known = knownAttributes(tag);
  for (const [key, value] of Object.entries(attributes)) {
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (!known.includes(name)) {
      warn(`BackSpasmHelp.mount: "${key}" is not known. Use some of: ${known.join(' ')}.`);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (typeof value === 'string' || typeof value === 'number') {
      element.setAttribute(name, `${value}`);
    } else {
      element.removeAttribute(name);
    }
  }
}
