/** Tells the owner of a page what in a snippet does nothing, or more than was meant. */
import { info, warn } from '../elements/shared/console.js';
import { holderSelector, knownAttributes, SNIPPETS, TAGS } from './script-options.js';
import type { Tag } from './script-options.js';

/** What nobody means to replace by a widget. It stands in one where the end tag of that is missing. */
const OF_THE_PAGE = `main, nav, footer, form, script[src], ${SNIPPETS}`;

/** What a page may have in an element, besides texts. */
const MEANT_FOR_WIDGET = 'details, [data-fallback], script, style, link, template, noscript, br';

/** To be called once the page has loaded and its places are filled. */
export function checkSnippets(): void {
  for (const tag of TAGS) {
    for (const element of document.querySelectorAll(tag)) {
      checkNames(element, tag, `<${tag}>`, 'data-', '');
      checkContent(element, tag);
    }
    for (const holder of document.querySelectorAll(holderSelector(tag))) {
      checkNames(holder, tag, 'a holder', '', 'data-');
    }
  }
}

/** Settings of an element have plain names, those of a holder begin with `data-`. */
function checkNames(place: Element, tag: Tag, where: string, wrong: string, right: string): void {
  for (const name of knownAttributes(tag)) {
    // Of every HTML element.
    if (name === 'lang' || name === 'dir') continue;
    const value = place.getAttribute(wrong + name);
    if (value === null || place.hasAttribute(right + name)) continue;
    warn(`${wrong}${name}="${value}" on ${where} does nothing. Write ${right}${name}="${value}".`);
  }
}

function checkContent(element: Element, tag: Tag): void {
  const lost = element.querySelector(OF_THE_PAGE);
  if (lost) {
    warn(
      `<${lost.localName}> stands inside <${tag}>, where nobody sees it. Write the end tag </${tag}>, and those ` +
        `of all elements in it: neither a widget nor a <div> can end itself, as in <${tag} />.`,
    );
    return;
  }
  // What is in a holder is meant for its element.
  if (element.parentElement?.matches(holderSelector(tag))) return;
  const other = [...element.children].find(
    (child) => !child.matches(MEANT_FOR_WIDGET) && !child.querySelector('details'),
  );
  if (!other) return;
  info(
    `<${other.localName}> inside <${tag}> is shown only until the script has run. If that is meant, put it into ` +
      `<div data-fallback>. If it is the rest of the page, the end tag </${tag}> is missing before it.`,
  );
}
