/** What session-replay tools of a host page are asked to leave out. */
import { expect } from '@open-wc/testing';
import { faqStates, inState } from './mount.js';
import { liveRegions } from './perceive.js';

/** The selector of each tool, as its documentation names it. */
const TOOL_SELECTORS = [
  '.rr-block',
  '.fs-exclude',
  '.ph-no-capture',
  '.sentry-block',
  '.nr-block',
  '.amp-block',
  '.mf-excluded',
  '.lo-sensitive',
  '.ym-hide-content',
  '[data-clarity-mask="true"]',
  '[data-hj-suppress]',
  '[data-private]',
  '[data-dd-privacy="hidden"]',
  '[data-matomo-mask]',
  '[data-cs-mask]',
  '[data-sl="exclude"]',
  '[data-heap-redact-text="true"]',
];

/** The parts that depend on what was typed, by the state that shows them. */
const QUERY_DEPENDENT = {
  'faq-emergency': ['[type="search"]', '[part="raised"]', '[part="item"]', '#count'],
  'faq-question-first': ['[part="ask"]'],
  'faq-no-results': ['.no-results'],
  'faq-results': ['[part="item"]', 'mark'],
};

describe('session replay', () => {
  for (const [name, selectors] of Object.entries(QUERY_DEPENDENT)) {
    it(`leaves out what depends on what was typed: ${name}`, async () => {
      const element = await inState(faqStates.find((state) => state.name === name)!);
      const typed = selectors.map((selector) => {
        const found = element.shadowRoot!.querySelector(selector);
        if (!found) throw new Error(`There is no ${selector}.`);
        return found;
      });
      expect(liveRegions()).to.have.length(2);
      for (const part of [...typed, ...liveRegions()]) {
        // Tools look for their mark within one root only.
        expect(TOOL_SELECTORS.filter((selector) => !part.closest(selector))).to.deep.equal([]);
      }
    });
  }

  it('records the standing notice', async () => {
    const element = await inState(faqStates.find((state) => state.name === 'faq')!);
    const notice = element.shadowRoot!.querySelector('[part="urgent"]')!;
    expect(notice.closest('.rr-block')).to.equal(null);
  });
});
