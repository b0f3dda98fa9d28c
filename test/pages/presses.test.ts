/** One press does one thing, whatever a script of the page does to clicks, and keys leave the page's own alone. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  eventually,
  find,
  focused,
  has,
  isOpen,
  searchbox,
} from '../elements/perceive.js';
import type { Host } from './hosts.js';
import { BREATHING, clickOn, FAQ, faqOf, firstQuestion, openMade, press } from './hosts.js';

const listener = (phase: 'capture' | 'bubble', ...calls: string[]): string =>
  `document.addEventListener('click', (event) => { ${calls.map((call) => `event.${call}();`).join(' ')} }, ${String(phase === 'capture')});`;

/** What a page may do with every click. */
const CLICKS: Record<string, string> = {
  'leaves clicks alone': '',
  'stops clicks before they arrive': listener('capture', 'stopPropagation'),
  'refuses clicks before they arrive': listener('capture', 'preventDefault'),
  'refuses clicks that have arrived': listener('bubble', 'preventDefault'),
  'stops and refuses clicks': listener('capture', 'stopImmediatePropagation', 'preventDefault'),
};

const TIPS = '<care-tips></care-tips>';
const SOURCES = 'Where this comes from';

/** A box of the handout's form. */
async function firstChoice(host: Host): Promise<HTMLInputElement> {
  const tips = host.doc.querySelector('care-tips')!;
  await eventually(() => has(tips, 'button', BREATHING), 'the tips are there');
  button(tips, 'Print a handout').click();
  await eventually(() => all(tips, 'checkbox').length > 0, 'there are choices');
  return all(tips, 'checkbox')[0] as HTMLInputElement;
}

/** Clicks twice, and counts how often a disclosure or a box changes. */
async function changesOf(control: HTMLElement, host: Host): Promise<number> {
  let count = 0;
  const isDisclosure = control.localName === 'summary';
  const changing = isDisclosure ? control.parentElement! : control;
  changing.addEventListener(isDisclosure ? 'toggle' : 'change', () => count++);
  await clickOn(control, host.frame);
  await eventually(() => count > 0, `${control.localName} has changed`);
  await clickOn(control, host.frame);
  await eventually(() => count > 1, `${control.localName} has changed back`);
  return count;
}

describe('one press does one thing on a page that', () => {
  for (const [what, script] of Object.entries(CLICKS)) {
    it(what, async () => {
      const host = await openMade({ body: `${FAQ}${TIPS}<script>${script}</script>` });
      const faq = await faqOf(host);
      let toggles = 0;
      host.doc.addEventListener('question-toggle', () => toggles++);
      const question = firstQuestion(faq);
      await clickOn(question, host.frame);
      await eventually(() => isOpen(question), 'the question opens');
      expect(await changesOf(find(faq, 'disclosure', new RegExp(SOURCES)), host)).to.equal(2);
      const choice = await firstChoice(host);
      expect(await changesOf(choice, host)).to.equal(2);
      expect(choice.checked).to.be.false;
      expect(toggles).to.equal(1);
    });
  }
});

/** Lets a key go only after it has repeated. */
async function hold(key: string, target: HTMLElement): Promise<void> {
  target.ownerDocument.defaultView!.focus();
  target.focus();
  for (let repeat = 0; repeat < 4; repeat++) await sendKeys({ down: key });
  await sendKeys({ up: key });
}

describe('keys', () => {
  it('held down, press a button once', async () => {
    const host = await openMade({ body: FAQ });
    const faq = await faqOf(host);
    const question = firstQuestion(faq);
    let toggles = 0;
    host.doc.addEventListener('question-toggle', () => toggles++);
    await hold('Enter', question);
    await eventually(() => isOpen(question), 'the question opens');
    expect(toggles).to.equal(1);
  });

  it('held down on a quick start, open its answer', async () => {
    const host = await openMade({ body: FAQ });
    const faq = await faqOf(host);
    await hold('Enter', button(faq, 'Is this serious?'));
    await eventually(() => focused(host.doc)?.matches('[aria-expanded]'), 'focus is on a question');
    expect(isOpen(focused(host.doc)!)).to.be.true;
  });

  it('that went down in the page come up there, so that it holds none for down', async () => {
    const script = `window.down = new Set();
      document.addEventListener('keydown', ({ key }) => down.add(key));
      document.addEventListener('keyup', ({ key }) => down.delete(key));
      document.querySelector('#lead').addEventListener('keydown', () => {
        document.querySelector('back-spasm-faq').shadowRoot.querySelector('input').focus();
      });`;
    const lead = '<button id="lead">To the search</button>';
    const host = await openMade({ body: `${lead}${FAQ}<script>${script}</script>` });
    const faq = await faqOf(host);
    host.page.focus();
    host.doc.querySelector<HTMLElement>('#lead')!.focus();
    await sendKeys({ down: 'Enter' });
    await eventually(() => focused(host.doc) === searchbox(faq), 'focus is in the box');
    await sendKeys({ up: 'Enter' });
    expect([...(host.page as typeof host.page & { down: Set<string> }).down]).to.deep.equal([]);
  });

  it('that a choice does not use reach the shortcuts of the page', async () => {
    const script = `window.heard = [];
      document.addEventListener('keydown', ({ key }) => heard.push(key));`;
    const host = await openMade({ body: `${FAQ}${TIPS}<script>${script}</script>` });
    await faqOf(host);
    await press('s', await firstChoice(host));
    expect((host.page as typeof host.page & { heard: string[] }).heard).to.deep.equal(['s']);
  });
});

describe('a click into the box', () => {
  it('leaves the focus to what the page opens above it', async () => {
    const script = `document.querySelector('back-spasm-faq').addEventListener('click', () => {
      const layer = document.querySelector('#layer');
      layer.hidden = false;
      layer.querySelector('input').focus();
    });`;
    const layer =
      '<div id="layer" hidden style="position:fixed;inset:0;background:#fff"><input aria-label="Own" /></div>';
    const host = await openMade({ body: `${FAQ}${layer}<script>${script}</script>` });
    const faq = await faqOf(host);
    await clickOn(searchbox(faq), host.frame);
    await eventually(() => focused(host.doc)?.parentElement?.id === 'layer', 'the layer is open');
    await sendKeys({ type: 'ok' });
    expect(host.doc.querySelector<HTMLInputElement>('#layer input')!.value).to.equal('ok');
    expect(searchbox(faq).value).to.equal('');
  });
});
