/** What a site forbids: the widget needs none of it, or the page keeps what it has. */
import { expect, fixture, html } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { button, eventually, headings, visibleText } from '../elements/perceive.js';
import { load, open, pageIn, rendered } from './frame.js';

const NOTICE = 'This may need emergency help';

/** A visit that makes every part of the widget do its work. */
async function visit(frame: HTMLIFrameElement): Promise<void> {
  const faq = await rendered(frame, 'back-spasm-faq');
  const tips = await rendered(frame, 'care-tips');
  // The styles are there too: a quick start is as large as a thumb.
  expect(button(faq, 'Is this serious?').getBoundingClientRect().height).to.be.above(43);
  type(faq, 'back gone and cant wee');
  await eventually(() => visibleText(faq).includes(NOTICE), 'raises the notice');
  const [tip] = headings(tips, 4);
  button(tips, tip!).click();
  await eventually(() => button(tips, tip!).getAttribute('aria-expanded') === 'true', 'opens');
}

describe('under a policy', () => {
  for (const [policy, address] of [
    ['that forbids nearly everything', './policies/strict.html'],
    ['that lets only scripts run that are vouched for', './policies/integrity.html'],
    ['that isolates the page, with the script from another host', './policies/elsewhere.html'],
    [
      'that lets each policy be there twice, beside another Lit',
      './policies/another-lit-allowed.html',
    ],
  ] as const) {
    it(`${policy}, everything works and nothing is reported`, async () => {
      const frame = await open(address);
      await visit(frame);
      const { violations, errors, console } = pageIn(frame).seen;
      expect({ violations, errors, console }).to.deep.equal({
        violations: [],
        errors: [],
        console: [],
      });
    });
  }

  for (const [policy, address, allow] of [
    [
      'that allows no Trusted Types policy',
      './policies/no-policies.html',
      'trusted-types lit-html;',
    ],
    [
      'that allows each policy once, beside another Lit',
      './policies/another-lit.html',
      "trusted-types lit-html 'allow-duplicates'",
    ],
  ] as const) {
    it(`${policy}, the fallback stays and one line says what to allow`, async function () {
      // An engine without Trusted Types enforces nothing.
      if (!('trustedTypes' in window)) return;
      const frame = await open(address);
      const { seen, document: page } = pageIn(frame);
      await eventually(() => seen.console.length > 0, 'says something');
      expect(seen.console).to.have.length(1);
      expect(seen.console[0]).to.include('back-spasm-help: could not start').and.include(allow);
      expect(page.body.innerText).to.include('Call 999');
      expect(seen.errors).to.deep.equal([]);
    });
  }

  for (const [policy, address] of [
    ['that allows no scripts', './policies/no-scripts.html'],
    ['by which the script is not what its hash says', './policies/changed.html'],
  ] as const) {
    it(`${policy}, the fallback stays`, async () => {
      const { document: page, customElements: registry } = pageIn(await open(address));
      expect(page.body.innerText).to.include('Call 999');
      expect(registry.get('back-spasm-faq')).to.equal(undefined);
    });
  }

  it('of a frame that may run scripts and nothing else, everything works', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Page under test" sandbox="allow-scripts"></iframe>`,
    );
    const told: unknown[] = [];
    const listen = ({ source, data }: MessageEvent): void => {
      if (source === frame.contentWindow) told.push(data);
    };
    addEventListener('message', listen);
    await load(frame, './policies/sandboxed.html');
    await eventually(() => told.length === 1, 'is ready');
    frame.contentWindow!.postMessage('back gone and cant wee', '*');
    await eventually(() => told.length === 2, 'answers');
    removeEventListener('message', listen);
    const { raised, seen } = told[1] as { raised: string; seen: Record<string, unknown> };
    expect(raised).to.include(NOTICE);
    expect(seen).to.deep.include({ violations: [], errors: [], console: [], requests: [] });
  });
});
