/** Printing a widget, on a page with a strict content security policy. */
import { expect, fixture, html } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { button, eventually, headings, putOnPaper, visibleText } from '../elements/perceive.js';
import { loadPage, openPage, pageIn, capturePrint, whenRendered } from './frame.js';

type Faq = HTMLElementTagNameMap['back-spasm-faq'];

describe('printing', () => {
  let frame: HTMLIFrameElement;
  let faq: Faq;
  beforeEach(async () => {
    frame = await openPage('./policies/strict.html');
    faq = await whenRendered<Faq>(frame, 'back-spasm-faq');
    faq.contactName = 'Wrenmoor Pharmacy';
    faq.contactUrl = 'https://wrenmoor.example/visit';
    await faq.updateComplete;
  });

  it('prints the owner and the day, the danger signs, and every answer', async () => {
    const printed = capturePrint(faq);
    button(faq, 'Print').click();
    const { paper, window: page } = await printed;
    putOnPaper(paper);
    const text = visibleText(paper);
    const inOrder = [
      'Wrenmoor Pharmacy',
      `Printed on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())}`,
      pageIn(frame).location.href,
      'Lower-back spasm',
      'new numbness between your legs',
      'What should I do right now',
      'General information, not a diagnosis.',
    ].map((part) => text.indexOf(part));
    expect(inOrder).to.deep.equal([...inOrder].sort((a, b) => a - b));
    expect(inOrder[0]).to.be.above(-1);
    // Closed answers are printed too.
    for (const panel of paper.shadowRoot!.querySelectorAll('.panel')) {
      expect(panel.getBoundingClientRect().height).to.be.above(0);
    }
    expect(page.document.title).to.equal('Lower-back spasm');
  });

  it('leaves controls out, and spells addresses out', async () => {
    const printed = capturePrint(faq);
    faq.print();
    const { paper } = await printed;
    putOnPaper(paper);
    const buttons = [...paper.shadowRoot!.querySelectorAll<HTMLElement>('button, input')];
    const seen = buttons.filter((one) => one.checkVisibility() && !one.matches('.toggle'));
    expect(seen).to.deep.equal([]);
    const outside = paper.shadowRoot!.querySelectorAll('.contact a, .sources a');
    expect(outside.length).to.be.above(10);
    for (const one of outside) {
      // Engines report the content differently: as it is shown, or as it is written.
      expect(getComputedStyle(one, '::after').content).to.match(/attr\(href\)|https?:/);
    }
  });

  it('prints the results while something is searched', async () => {
    type(faq, 'heat pack');
    await eventually(() => faq.shadowRoot!.querySelector('mark'), 'finds');
    const printed = capturePrint(faq);
    faq.print();
    const { paper } = await printed;
    const found = headings(faq, 4).length;
    expect(paper.shadowRoot!.querySelectorAll('.panel').length).to.equal(found);
  });

  it('does nothing while the widget is not in the page, nor when it comes back', async () => {
    const parent = faq.parentNode!;
    faq.remove();
    faq.print();
    parent.append(faq);
    await faq.updateComplete;
    expect(faq.shadowRoot!.querySelectorAll('iframe').length).to.equal(0);
  });

  it('prints all of the page in a sandbox, where the widget cannot reach a frame of its own', async () => {
    const message = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data), { once: true }),
    );
    const sandbox = await fixture<HTMLIFrameElement>(
      html`<iframe title="Page under test" sandbox="allow-scripts allow-modals"></iframe>`,
    );
    await loadPage(sandbox, './policies/sandboxed-print.html');
    expect(await message).to.equal('prints the page');
  });

  it('changes nothing on the page, and removes its frame when it is done', async () => {
    const before = frame.contentDocument!.documentElement.outerHTML;
    const printed = capturePrint(faq);
    faq.print();
    const { window: page } = await printed;
    expect(frame.contentDocument!.documentElement.outerHTML).to.equal(before);
    expect(faq.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
    page.dispatchEvent(new Event('afterprint'));
    expect(faq.shadowRoot!.querySelectorAll('iframe').length).to.equal(0);
    const { violations, errors } = pageIn(frame).seen;
    expect([...violations, ...errors]).to.deep.equal([]);
  });
});
