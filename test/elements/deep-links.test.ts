import { expect } from '@open-wc/testing';
import { openPage, whenRendered } from '../pages/frame.js';
import { pack } from '../../src/generated/en/pack.js';
import { button, eventually, find, focused, nameOf, openNames } from './perceive.js';

const title = (id: string): string =>
  [...pack.questions, ...pack.tips].find((item) => item.id === id)!.title;

/** The titles that are open in each element of the page, by the element's id. */
function openByElement(frame: HTMLIFrameElement): Record<string, string[]> {
  const elements = [...frame.contentDocument!.querySelectorAll('back-spasm-faq, care-tips')];
  return Object.fromEntries(elements.map((element) => [element.id, openNames(element)]));
}

async function waitForFocusOn(frame: HTMLIFrameElement, id: string): Promise<void> {
  const arrived = (): boolean => {
    const place = focused(frame.contentDocument!);
    return place !== null && nameOf(place) === title(id);
  };
  await eventually(arrived, `arrives at ${id}`);
}

const NOTHING_OPEN = { narrow: [], full: [], second: [], tips: [] };

describe('a deep link', () => {
  it('opens nothing where there is none', async () => {
    const frame = await openPage('./several.html');
    for (const id of Object.keys(NOTHING_OPEN)) await whenRendered(frame, `#${id}`);
    expect(openByElement(frame)).to.deep.equal(NOTHING_OPEN);
  });

  it('opens a question when the page loads, in the first element that lists it', async () => {
    const frame = await openPage('./several.html#faq-walking');
    await whenRendered(frame, '#tips');
    await waitForFocusOn(frame, 'walking');
    expect(openByElement(frame)).to.deep.equal({ ...NOTHING_OPEN, full: [title('walking')] });
  });

  it('opens a tip when the page loads', async () => {
    const frame = await openPage('./several.html#tip-heat-pack');
    await whenRendered(frame, '#tips');
    await waitForFocusOn(frame, 'heat-pack');
    expect(openByElement(frame)).to.deep.equal({ ...NOTHING_OPEN, tips: [title('heat-pack')] });
  });

  it('opens a tip in the first FAQ where the page has no care tips', async () => {
    const frame = await openPage('./faqs-only.html#tip-heat-pack');
    for (const id of ['first', 'second']) await whenRendered(frame, `#${id}`);
    await waitForFocusOn(frame, 'heat-pack');
    expect(openByElement(frame)).to.deep.equal({ first: [title('heat-pack')], second: [] });
  });

  for (const [hash, id, where] of [
    ['#faq-walking', 'walking', 'full'],
    ['#faq-why-spasms-happen', 'why-spasms-happen', 'narrow'],
    ['#tip-ice-pack', 'ice-pack', 'tips'],
  ] as const) {
    it(`${hash} opens it when the address changes later`, async () => {
      const frame = await openPage('./several.html');
      for (const each of Object.keys(NOTHING_OPEN)) await whenRendered(frame, `#${each}`);
      frame.contentWindow!.location.hash = hash;
      await waitForFocusOn(frame, id);
      expect(openByElement(frame)).to.deep.equal({ ...NOTHING_OPEN, [where]: [title(id)] });
    });
  }

  it('scrolls there', async () => {
    const frame = await openPage('./several.html#faq-walking');
    await waitForFocusOn(frame, 'walking');
    frame.contentWindow!.location.hash = '#faq-urgent-help';
    await waitForFocusOn(frame, 'urgent-help');
    const { top } = focused(frame.contentDocument!)!.getBoundingClientRect();
    expect(top).to.be.within(0, 100);
  });

  it('that names no item of ours opens nothing', async () => {
    const frame = await openPage('./several.html#parking');
    for (const id of Object.keys(NOTHING_OPEN)) await whenRendered(frame, `#${id}`);
    frame.contentWindow!.location.hash = '#faq-nonsense';
    frame.contentWindow!.location.hash = '#faq-';
    frame.contentWindow!.location.hash = '#faq-walking';
    await waitForFocusOn(frame, 'walking');
    expect(openByElement(frame)).to.deep.equal({ ...NOTHING_OPEN, full: [title('walking')] });
  });

  it('waits for an element that comes late', async () => {
    const frame = await openPage('./several.html#faq-walking');
    await waitForFocusOn(frame, 'walking');
    const page = frame.contentDocument!;
    page.body.replaceChildren();
    const late = page.createElement('back-spasm-faq');
    late.id = 'late';
    late.setAttribute('region', 'gb');
    page.body.append(late);
    await waitForFocusOn(frame, 'walking');
    expect(openByElement(frame)).to.deep.equal({ late: [title('walking')] });
  });

  it('in an answer works also where care tips stand on the page that nothing defines', async () => {
    const frame = await openPage('./faqs-only.html');
    const first = await whenRendered<HTMLElementTagNameMap['back-spasm-faq']>(frame, '#first');
    const page = frame.contentDocument!;
    page.body.append(page.createElement('care-tips'));
    const isTip = (id: string): boolean => pack.tips.some((tip) => tip.id === id);
    const from = pack.questions.find((question) => question.related.some(isTip))!;
    const to = from.related.find(isTip)!;
    button(first, title(from.id)).click();
    await first.updateComplete;
    find(first, 'link', title(to)).click();
    await waitForFocusOn(frame, to);
  });

  it('never rewrites the address when something is opened by hand', async () => {
    const frame = await openPage('./several.html');
    const full = await whenRendered(frame, '#full');
    const { href } = frame.contentWindow!.location;
    const { length } = frame.contentWindow!.history;
    button(full, title('walking')).click();
    await eventually(() => openNames(full).length > 0, 'opens');
    expect(frame.contentWindow!.location.href).to.equal(href);
    expect(frame.contentWindow!.history.length).to.equal(length);
  });
});
