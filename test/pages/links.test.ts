/** Addresses of answers, and links to them, on pages that do something of their own with addresses. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { button, eventually, isOpen, openNames, visibleText } from '../elements/perceive.js';
import { open, pageIn, rendered } from './frame.js';
import type { Page } from './frame.js';

const WALKING = 'Is walking good for my back when it spasms?';

/** What a visit must leave alone. */
const addressOf = ({ location, history }: Page): unknown[] => [location.href, history.length];

describe('a link inside the widget', () => {
  for (const [where, address] of [
    ['with another base for its addresses', './links/base.html'],
    ['whose router takes every fragment for a route', './links/router.html#/help'],
  ] as const) {
    it(`opens what it leads to, and nothing else happens, on a page ${where}`, async () => {
      const frame = await open(address);
      const page = pageIn(frame);
      const faq = await rendered<HTMLElementTagNameMap['back-spasm-faq']>(frame, 'back-spasm-faq');
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

describe('an address of an answer', () => {
  it('works where addresses have another base', async () => {
    const faq = await rendered(await open('./links/base.html#faq-walking'), 'back-spasm-faq');
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
  });

  it('works where the script comes late', async () => {
    const frame = await open('./ways/tag-manager.html#faq-walking');
    const faq = await rendered(frame, 'back-spasm-faq');
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
    expect(pageIn(frame).location.hash).to.equal('#faq-walking');
  });

  it('works again when the same link of the page is followed again', async () => {
    const frame = await open('./links/linked.html');
    const faq = await rendered(frame, 'back-spasm-faq');
    const walking = frame.contentDocument!.querySelector('a')!;
    walking.click();
    await eventually(() => isOpen(button(faq, WALKING)), 'opens');
    button(faq, WALKING).click();
    await eventually(() => !isOpen(button(faq, WALKING)), 'closes');
    walking.click();
    await eventually(() => isOpen(button(faq, WALKING)), 'opens again');
  });
});

describe('a text in an address', () => {
  it('opens the closed answer that holds it, and the button says so', async () => {
    // Only a page of its own, opened by hand, is searched for it.
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
