/** What the tools of a host page are asked to leave out. */
import { expect } from '@open-wc/testing';
import { faqStates, inState } from './mount.js';

/** One mark of each tool that has its own, as its documentation writes it. */
const MARKS = [
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

/** What depends on what was typed, by the state that shows it. */
const TYPED = {
  'faq-emergency': ['[type="search"]', '[part="raised"]', '[part="item"]', '#count'],
  'faq-question-first': ['[part="ask"]'],
  'faq-no-results': ['.no-results'],
  'faq-results': ['[part="item"]', 'mark'],
};

describe('session replay', () => {
  for (const [name, selectors] of Object.entries(TYPED)) {
    it(`is asked to leave out what depends on what was typed: ${name}`, async () => {
      const element = await inState(faqStates.find((state) => state.name === name)!);
      const typed = selectors.map((selector) => {
        const found = element.shadowRoot!.querySelector(selector);
        if (!found) throw new Error(`There is no ${selector}.`);
        return found;
      });
      const spoken = [...element.querySelectorAll('[role]')];
      expect(spoken).to.have.length(2);
      for (const one of [...typed, ...spoken]) {
        // A tool does not look beyond the root that something is in.
        expect(MARKS.filter((mark) => !one.closest(mark))).to.deep.equal([]);
      }
    });
  }

  it('sees the danger signs that always stand there', async () => {
    const element = await inState(faqStates.find((state) => state.name === 'faq')!);
    const notice = element.shadowRoot!.querySelector('[part="urgent"]')!;
    expect(notice.closest('.rr-block')).to.equal(null);
  });
});
