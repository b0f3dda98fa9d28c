import { expect } from '@open-wc/testing';
import { open, rendered } from '../pages/frame.js';
import { pack } from '../../src/generated/en/pack.js';
import { button, eventually, focused, nameOf, openNames } from './perceive.js';

const title = (id: string): string =>
  [...pack.questions, ...pack.tips].find((item) => item.id === id)!.title;

/** What is open in each element of the page, by the element's id. */
function opened(frame: HTMLIFrameElement): Record<string, string[]> {
  const elements = [...frame.contentDocument!.querySelectorAll('back-spasm-faq, care-tips')];
  return Object.fromEntries(elements.map((element) => [element.id, openNames(element)]));
}

async function arrive(frame: HTMLIFrameElement, id: string): Promise<void> {
  const arrived = (): boolean => {
    const place = focused(frame.contentDocument!);
    return place !== null && nameOf(place) === title(id);
  };
  await eventually(arrived, `arrives at ${id}`);
}

const NOTHING = { narrow: [], full: [], second: [], tips: [] };

describe('a deep link', () => {
  it('opens nothing where there is none', async () => {
    const frame = await open('./several.html');
    for (const id of Object.keys(NOTHING)) await rendered(frame, `#${id}`);
    expect(opened(frame)).to.deep.equal(NOTHING);
  });

  it('opens a question when the page loads, in the first element that lists it', async () => {
    const frame = await open('./several.html#faq-walking');
    await rendered(frame, '#tips');
    await arrive(frame, 'walking');
    expect(opened(frame)).to.deep.equal({ ...NOTHING, full: [title('walking')] });
  });

  it('opens a tip when the page loads', async () => {
    const frame = await open('./several.html#tip-heat-pack');
    await rendered(frame, '#tips');
    await arrive(frame, 'heat-pack');
    expect(opened(frame)).to.deep.equal({ ...NOTHING, tips: [title('heat-pack')] });
  });

  it('opens a tip in the first FAQ where the page has no care tips', async () => {
    const frame = await open('./faqs-only.html#tip-heat-pack');
    for (const id of ['first', 'second']) await rendered(frame, `#${id}`);
    await arrive(frame, 'heat-pack');
    expect(opened(frame)).to.deep.equal({ first: [title('heat-pack')], second: [] });
  });

  for (const [hash, id, where] of [
    ['#faq-walking', 'walking', 'full'],
    ['#faq-why-spasms-happen', 'why-spasms-happen', 'narrow'],
    ['#tip-ice-pack', 'ice-pack', 'tips'],
  ] as const) {
    it(`${hash} opens it when it is followed later`, async () => {
      const frame = await open('./several.html');
      for (const each of Object.keys(NOTHING)) await rendered(frame, `#${each}`);
      frame.contentWindow!.location.hash = hash;
      await arrive(frame, id);
      expect(opened(frame)).to.deep.equal({ ...NOTHING, [where]: [title(id)] });
    });
  }

  it('scrolls there', async () => {
    const frame = await open('./several.html#faq-walking');
    await arrive(frame, 'walking');
    frame.contentWindow!.location.hash = '#faq-urgent-help';
    await arrive(frame, 'urgent-help');
    const { top } = focused(frame.contentDocument!)!.getBoundingClientRect();
    expect(top).to.be.within(0, 100);
  });

  it('of somebody else is left alone', async () => {
    const frame = await open('./several.html#parking');
    for (const id of Object.keys(NOTHING)) await rendered(frame, `#${id}`);
    frame.contentWindow!.location.hash = '#faq-nonsense';
    frame.contentWindow!.location.hash = '#faq-';
    frame.contentWindow!.location.hash = '#faq-walking';
    await arrive(frame, 'walking');
    expect(opened(frame)).to.deep.equal({ ...NOTHING, full: [title('walking')] });
  });

  it('waits for an element that comes late', async () => {
    const frame = await open('./several.html#faq-walking');
    await arrive(frame, 'walking');
    const page = frame.contentDocument!;
    page.body.replaceChildren();
    const late = page.createElement('back-spasm-faq');
    late.id = 'late';
    late.setAttribute('region', 'gb');
    page.body.append(late);
    await arrive(frame, 'walking');
    expect(opened(frame)).to.deep.equal({ late: [title('walking')] });
  });

  it('never rewrites the address when something is opened by hand', async () => {
    const frame = await open('./several.html');
    const full = await rendered(frame, '#full');
    const { href } = frame.contentWindow!.location;
    const { length } = frame.contentWindow!.history;
    button(full, title('walking')).click();
    await eventually(() => openNames(full).length > 0, 'opens');
    expect(frame.contentWindow!.location.href).to.equal(href);
    expect(frame.contentWindow!.history.length).to.equal(length);
  });
});
