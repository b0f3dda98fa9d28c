/** Snippets that were written or changed by mistake: they work, or the console says what to write. */
import { expect } from '@open-wc/testing';
import { eventually } from '../elements/perceive.js';
import type { Host } from './hosts.js';
import { openMade, SCRIPT } from './hosts.js';

const ADDRESS = '/dist/back-spasm-help.js';

const sees = ({ doc }: Host, selector: string): boolean =>
  [...doc.querySelectorAll('back-spasm-faq, care-tips')].some(
    (element) => (element.shadowRoot?.querySelector(selector)?.getClientRects().length ?? 0) > 0,
  );

describe('a snippet that is said to be wrong', () => {
  const CASES: Record<string, { head?: string; body: string; script?: string; line: RegExp }> = {
    'an element that ends itself': {
      body: '<back-spasm-faq region="gb" /><care-tips region="gb" /><p>The rest of the page</p>',
      line: /<care-tips> stands inside <back-spasm-faq>.*<\/back-spasm-faq>/,
    },
    'an element that ends itself, before the rest of a page': {
      body: '<back-spasm-faq region="gb" /><p>The rest of the page</p>',
      line: /<p> inside <back-spasm-faq> is shown only until.*data-fallback.*<\/back-spasm-faq>/,
    },
    'a holder that ends itself': {
      body: '<div data-back-spasm-faq data-region="gb" /><footer>The clinic</footer>',
      line: /<footer> stands inside <back-spasm-faq>.*<div> can end itself/,
    },
    'a fallback without an end': {
      body: '<back-spasm-faq region="gb"><div data-fallback><p>999</back-spasm-faq><form></form>',
      line: /<form> stands inside <back-spasm-faq>/,
    },
    'names for a holder on an element': {
      body: '<back-spasm-faq data-region="gb"></back-spasm-faq>',
      line: /data-region="gb" on <back-spasm-faq> does nothing\. Write region="gb"/,
    },
    'names for an element on a holder': {
      body: '<div data-back-spasm-faq region="gb"></div>',
      line: /region="gb" on a holder does nothing\. Write data-region="gb"/,
    },
    'the name for a holder on the script': {
      body: '',
      script: `<script src="${ADDRESS}" data-back-spasm-faq data-region="gb"></script>`,
      line: /data-back-spasm-faq on the script does nothing\. Write data-widget="back-spasm-faq"/,
    },
    'a module that asks for nothing': {
      body: '',
      script: `<script src="${ADDRESS}" type="module"></script>`,
      line: /this page has no element to show/,
    },
    'a script in a shadow root': {
      script: '',
      body: `<div id="box"></div><script>
        const script = document.createElement('script');
        script.src = '${ADDRESS}';
        script.dataset.widget = 'back-spasm-faq';
        document.querySelector('#box').attachShadow({ mode: 'open' }).append(script);
      </script>`,
      line: /this page has no element to show/,
    },
  };

  for (const [what, { line, script = SCRIPT, ...page }] of Object.entries(CASES)) {
    it(what, async () => {
      const host = await openMade({ ...page, script });
      await eventually(
        () => host.page.seen.console.some((one) => line.test(one)),
        `a line like ${line}; there is ${host.page.seen.console.join('\n')}`,
      );
      expect(host.page.seen.errors).to.deep.equal([]);
    });
  }
});

describe('a script that runs as a module', () => {
  it('reads the settings in its address', async () => {
    const host = await openMade({
      body: '<div id="faq"></div>',
      script: `<script src="${ADDRESS}?widget=back-spasm-faq&mount=%23faq&region=gb" type="module"></script>`,
    });
    await eventually(() => sees(host, 'a[href="tel:999"]'), 'the number');
    expect(host.page.seen.console).to.deep.equal([]);
  });

  it('reads what its tag allows', async () => {
    const host = await openMade({
      body: '<div data-back-spasm-faq data-region="gb" data-emergency-number="112"></div>',
      script: `<script src="${ADDRESS}" data-allow-emergency-number="112" type="module"></script>`,
    });
    await eventually(() => sees(host, 'a[href="tel:112"]'), 'the number');
    expect(host.page.seen.console).to.deep.equal([]);
  });
});

describe('a snippet that is right', () => {
  const CASES: Record<string, string> = {
    'an element with a fallback and questions':
      '<back-spasm-faq region="gb"><div data-fallback><p>999</p></div><details id="a"><summary>A</summary>B</details></back-spasm-faq>',
    'an element with questions in a box':
      '<back-spasm-faq region="gb"><div><details id="a"><summary>A</summary>B</details></div></back-spasm-faq>',
    'two elements':
      '<back-spasm-faq region="gb"></back-spasm-faq><care-tips region="gb"></care-tips>',
    holders:
      '<div data-back-spasm-faq data-region="gb"></div><div data-care-tips data-region="gb"></div>',
    'a holder for both': '<div data-back-spasm-faq data-care-tips data-region="gb"></div>',
  };

  for (const [what, body] of Object.entries(CASES)) {
    it(`says nothing: ${what}`, async () => {
      const host = await openMade({ body });
      await eventually(() => sees(host, 'a[href="tel:999"]'), 'the number');
      expect(host.page.seen.console).to.deep.equal([]);
    });
  }
});
