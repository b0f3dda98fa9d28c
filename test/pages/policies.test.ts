/** Pages with security policies: the widget works, or the page keeps its fallback. */
import { expect, fixture, html } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { button, eventually, headings, visibleText } from '../elements/perceive.js';
import { loadPage, openPage, pageIn, whenRendered } from './frame.js';

const NOTICE_HEADING = 'This may need emergency help';

/** Uses the parts of the widget that a policy may block: styles, search, opening. */
async function visit(frame: HTMLIFrameElement): Promise<void> {
  const faq = await whenRendered(frame, 'back-spasm-faq');
  const tips = await whenRendered(frame, 'care-tips');
  // Without styles, a quick start would be lower.
  expect(button(faq, 'Is this serious?').getBoundingClientRect().height).to.be.above(43);
  type(faq, 'back gone and cant wee');
  await eventually(() => visibleText(faq).includes(NOTICE_HEADING), 'raises the notice');
  const [tip] = headings(tips, 4);
  button(tips, tip!).click();
  await eventually(() => button(tips, tip!).getAttribute('aria-expanded') === 'true', 'opens');
}

describe('under a policy', () => {
  for (const [policy, address] of [
    ['that forbids nearly everything', './policies/strict.html'],
    ['that requires integrity of scripts', './policies/integrity.html'],
    ['that isolates the page, with the script from another host', './policies/elsewhere.html'],
    [
      'that allows duplicate Trusted Types policies, beside another Lit',
      './policies/another-lit-allowed.html',
    ],
  ] as const) {
    it(`${policy}, everything works and nothing is reported`, async () => {
      const frame = await openPage(address);
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
      'that allows each Trusted Types policy once, beside another Lit',
      './policies/another-lit.html',
      "trusted-types lit-html 'allow-duplicates'",
    ],
  ] as const) {
    it(`${policy}, the fallback stays and one line says what to allow`, async function () {
      // An engine without Trusted Types does not enforce the policy.
      if (!('trustedTypes' in window)) return;
      const frame = await openPage(address);
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
    ['by which the hash of the script is wrong', './policies/changed.html'],
  ] as const) {
    it(`${policy}, the fallback stays`, async () => {
      const { document: page, customElements: registry } = pageIn(await openPage(address));
      expect(page.body.innerText).to.include('Call 999');
      expect(registry.get('back-spasm-faq')).to.equal(undefined);
    });
  }

  it('of a frame that may run scripts and nothing else, everything works', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Page under test" sandbox="allow-scripts"></iframe>`,
    );
    const messages: unknown[] = [];
    const listen = ({ source, data }: MessageEvent): void => {
      if (source === frame.contentWindow) messages.push(data);
    };
    addEventListener('message', listen);
    await loadPage(frame, './policies/sandboxed.html');
    await eventually(() => messages.length === 1, 'is ready');
    frame.contentWindow!.postMessage('back gone and cant wee', '*');
    await eventually(() => messages.length === 2, 'answers');
    removeEventListener('message', listen);
    const { raised, seen } = messages[1] as { raised: string; seen: Record<string, unknown> };
    expect(raised).to.include(NOTICE_HEADING);
    expect(seen).to.deep.include({ violations: [], errors: [], console: [], requests: [] });
  });
});
