/** The danger signs in plain elements, made without Lit, for pages and browsers where nothing better can be shown. */
import type { Pack } from '../../content/pack/pack.js';
import {
  createRegionView,
  dialHref,
  formatPhoneLine,
  isEmergencyNumber,
  parseRegionId,
} from '../../content/pack/region.js';
import type { PhoneLine } from '../../content/pack/region.js';
import { fillRegionWords } from '../../content/view/localize.js';
import { createElement } from './nodes.js';

/** What a page says of its country: the values of its attributes. */
export interface PlainHelpOptions {
  region: string | null;
  emergencyNumber: string | null;
}

/** The danger signs with the number of the page's country; all countries where it names none. */
export function plainHelp(
  document: Document,
  pack: Pack,
  { region, emergencyNumber }: PlainHelpOptions,
): HTMLElement {
  const own = emergencyNumber && isEmergencyNumber(emergencyNumber) ? emergencyNumber : null;
  const { lines, words } = createRegionView(pack, parseRegionId(pack, region), own);
  const { noticeHeading, noticeFoot } = fillRegionWords(pack.messages, words);
  const create = (tag: keyof HTMLElementTagNameMap, ...content: (string | Node)[]): HTMLElement => {
    const element = createElement(document, tag);
    element.append(...content);
    return element;
  };
  const call = (line: PhoneLine): HTMLElement => {
    const link = create('a', formatPhoneLine(line));
    link.setAttribute('href', dialHref(line));
    return link;
  };
  const line = lines['emergency-number'];
  const help = create(
    'section',
    create('h2', noticeHeading),
    create('ul', ...fillRegionWords(pack.urgent.notice, words).map((sign) => create('li', sign))),
    create('p', noticeFoot),
    line
      ? create('p', call(line))
      : create(
          'ul',
          ...Object.values(pack.regions).map(({ name, emergency }) =>
            create('li', `${name}: `, call(emergency)),
          ),
        ),
  );
  help.lang = pack.lang;
  return help;
}

/** Whether an element has something of the page's own to show, besides questions of the site. */
export function hasFallback(element: Element): boolean {
  return [...element.children].some(({ localName }) => localName !== 'details');
}
