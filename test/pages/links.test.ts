/** Deep links, and links inside the widget, on pages with a `<base>` or a router. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { button, eventually, isOpen, openNames, visibleText } from '../elements/perceive.js';
import { openPage, pageIn, whenRendered } from './frame.js';
import type { Page } from './frame.js';

const WALKING = 'Is walking good for my back when it spasms?';

/** The address and the length of the history. */
const addressOf = ({ location, history }: Page): unknown[] => [location.href, history.length];

describe('a link inside the widget', () => {
  for (const [where, address] of [
    ['with a <base>', './links/base.html'],
    ['whose router takes every fragment for a route', './links/router.html#/help'],
  ] as const) {
    it(`opens an item and does not change the address, on a page ${where}`, async () => {
      const frame = await openPage(address);
      const page = pageIn(frame);
      const faq = await whenRendered<HTMLElementTagNameMap['back-spasm-faq']>(
        frame,
        'back-spasm-faq',
      );
      const before = addressOf(page);
      faq.show('heat-or-ice');
      await eventually(() => /Read next/.test(visibleText(faq)), 'is open');
      const next = faq.shadowRoot!.querySelector<HTMLAnchorElement>('.open .related a')!;
      expect(new URL(next.href).pathname).to.equal(page.location.pathname);
      next.click();
      const title = next.textContent.trim().replace(/\s+/g, ' ');
      await eventually(() => openNames(faq).includes(title), 'opens');
      expect(addressOf(page)).to.deep.equal(before);
    });
  }
});

describe('a deep link to an answer', () => {
  it('works with a <base>', async () => {
    const faq = await whenRendered(
      await openPage('./links/base.html#faq-walking'),
      'back-spasm-faq',
    );
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
  });

  it('works where the script comes late', async () => {
    const frame = await openPage('./ways/tag-manager.html#faq-walking');
    const faq = await whenRendered(frame, 'back-spasm-faq');
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
    expect(pageIn(frame).location.hash).to.equal('#faq-walking');
  });

  it('works again when the same link of the page is clicked again', async () => {
    const frame = await openPage('./links/linked.html');
    const faq = await whenRendered(frame, 'back-spasm-faq');
    const walking = frame.contentDocument!.querySelector('a')!;
    walking.click();
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
    button(faq, WALKING).click();
    await eventually(() => !isOpen(button(faq, WALKING)), 'closes');
    walking.click();
    await eventually(() => isOpen(button(faq, WALKING)), 'opens again');
  });
});

describe('a text fragment in an address', () => {
  it('opens the closed answer with that text, and the button says so', async () => {
    // Browsers search for it only in a window of its own that a visitor has opened.
    const text = 'Too sore to walk';
    const address = new URL(
      `./links/linked.html#:~:text=${encodeURIComponent(text)}`,
      import.meta.url,
    );
    const opener = document.createElement('button');
    opener.textContent = 'Open';
    let page: Window | null = null;
    opener.addEventListener('click', () => (page = window.open(address.href)));
    document.body.append(opener);
    const { x, y, width, height } = opener.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await eventually(() => page?.document.querySelector('back-spasm-faq')?.shadowRoot, 'is there');
    const faq = page!.document.querySelector('back-spasm-faq')!;
    await eventually(() => faq.shadowRoot!.querySelector('[aria-expanded="true"]'), 'opens');
    const toggle = faq.shadowRoot!.querySelector('[aria-expanded="true"]')!;
    expect(toggle.textContent.trim()).to.equal(WALKING);
    page!.close();
    opener.remove();
  });
});
