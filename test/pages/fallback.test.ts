import { expect, fixture, html } from '@open-wc/testing';
import {
  all,
  eventually,
  find,
  has,
  headings,
  isVisible,
  link,
  nameOf,
  openNames,
  visibleText,
} from '../elements/perceive.js';
import { createView } from '../../src/content/view/create-view.js';
import { pack } from '../../src/generated/en/pack.js';
import { openPage, whenRendered } from './frame.js';

const title = (id: string): string =>
  [...pack.questions, ...pack.tips].find((item) => item.id === id)!.title;

const bodyOf = (frame: HTMLIFrameElement): HTMLElement => frame.contentDocument!.body;

/** The titles of the open questions and tips of the fallback. */
const openTitles = (frame: HTMLIFrameElement): string[] =>
  [...bodyOf(frame).querySelectorAll('details[open] > summary')].map(nameOf);

/** Adds the script to a page. */
function runScript({ contentDocument }: HTMLIFrameElement): void {
  const script = contentDocument!.createElement('script');
  script.src = new URL('../../dist/back-spasm-help.js', import.meta.url).href;
  contentDocument!.head.append(script);
}

/** The positions of elements that must not move. */
const positions = (frame: HTMLIFrameElement): string =>
  JSON.stringify(
    ['#above', '#just-above'].map((selector) =>
      bodyOf(frame).querySelector(selector)!.getBoundingClientRect(),
    ),
  );

describe('a page whose script has not run', () => {
  it('has the danger signs, the number to call and all questions', async () => {
    const page = bodyOf(await openPage('./fallback.html'));
    const { notice } = createView(pack, { region: 'gb' });
    for (const sign of notice) expect(visibleText(page)).to.include(sign);
    expect(link(page, 'Call 999 (UK)').getAttribute('href')).to.equal('tel:999');
    expect(headings(page, 2)).to.deep.equal([pack.heading]);
    expect(headings(page, 3)).to.include.members(pack.topics.map(({ heading }) => heading));
    for (const { id } of [...pack.questions, ...pack.tips]) {
      expect(has(page, 'disclosure', title(id)), id).to.be.true;
    }
  });

  it('opens an answer at a touch', async () => {
    const page = bodyOf(await openPage('./fallback.html'));
    expect(visibleText(page)).not.to.include('Try warmth first');
    find(page, 'disclosure', title('heat-or-ice')).click();
    await eventually(() => visibleText(page).includes('Try warmth first'), 'opens');
  });

  for (const [hash, id] of [
    ['#faq-heat-or-ice', 'heat-or-ice'],
    ['#tip-heat-pack', 'heat-pack'],
  ] as const) {
    it(`opens ${hash} and goes there`, async () => {
      const frame = await openPage(`./fallback.html${hash}`);
      await eventually(() => openTitles(frame).length > 0, 'opens');
      expect(openTitles(frame)).to.deep.equal([title(id)]);
      const opened = find(bodyOf(frame), 'disclosure', title(id)).parentElement!;
      const near = (): boolean => Math.abs(opened.getBoundingClientRect().top) < 100;
      await eventually(near, 'scrolls there');
    });
  }

  it('opens another answer by a link', async () => {
    const frame = await openPage('./fallback.html#faq-heat-or-ice');
    await eventually(() => openTitles(frame).length > 0, 'opens');
    link(bodyOf(frame), 'heat pack').click();
    await eventually(() => openTitles(frame).length > 1, 'opens');
    expect(openTitles(frame)).to.have.members([title('heat-or-ice'), title('heat-pack')]);
  });

  it('has no fault that axe knows, with all answers open', async () => {
    const address = new URL('./fallback.html', import.meta.url);
    const text = await (await fetch(address)).text();
    const written = new DOMParser().parseFromString(text, 'text/html');
    const place = await fixture<HTMLElement>(html`<main></main>`);
    place.append(document.adoptNode(written.querySelector('[data-fallback]')!));
    for (const details of place.querySelectorAll('details')) details.open = true;
    expect(visibleText(place)).to.include('Try warmth first');
    await expect(place).to.be.accessible();
  }).timeout(60_000);
});

describe('a page that blocks the script and has both elements', () => {
  it('has the danger signs in both, and each id once', async () => {
    const frame = await openPage('./fallback-both.html#tip-heat-pack');
    const page = bodyOf(frame);
    for (const tag of ['back-spasm-faq', 'care-tips']) {
      const element = page.querySelector(tag)!;
      expect(element.shadowRoot).to.equal(null);
      expect(visibleText(element)).to.include(pack.urgent.notice[0]);
      expect(has(element, 'link', 'Call 911 (US)')).to.be.true;
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).to.have.length.above(50);
    expect(new Set(ids).size).to.equal(ids.length);
    await eventually(() => openTitles(frame).join() === title('heat-pack'), 'opens');
  });
});

describe('when the script comes late', () => {
  it('the widget replaces the fallback, and nothing above it moves', async () => {
    const frame = await openPage('./fallback.html');
    const before = positions(frame);
    const fallback = bodyOf(frame).querySelector('[data-fallback]')!;
    expect(isVisible(fallback)).to.be.true;
    runScript(frame);
    const faq = await whenRendered(frame, 'back-spasm-faq');
    expect(isVisible(fallback)).to.be.false;
    expect(headings(faq, 2)).to.deep.equal([pack.heading]);
    expect(all(bodyOf(frame), 'disclosure')).to.deep.equal([]);
    expect(positions(frame)).to.equal(before);
  });

  it('the widget opens the answer that a deep link had opened in the fallback', async () => {
    const frame = await openPage('./fallback.html#faq-heat-or-ice');
    await eventually(() => openTitles(frame).length > 0, 'opens in the fallback');
    runScript(frame);
    const faq = await whenRendered(frame, 'back-spasm-faq');
    await eventually(() => openNames(faq).length > 0, 'opens in the widget');
    expect(openNames(faq)).to.deep.equal([title('heat-or-ice')]);
    const button = find(faq, 'button', title('heat-or-ice'));
    const arrived = (): boolean => Math.abs(button.getBoundingClientRect().top) < 100;
    await eventually(arrived, 'scrolls there');
    expect(frame.contentDocument!.activeElement).to.equal(faq);
    expect(faq.shadowRoot!.activeElement).to.equal(button);
  });

  it('later deep links open in the widget', async () => {
    const frame = await openPage('./fallback.html');
    runScript(frame);
    const faq = await whenRendered(frame, 'back-spasm-faq');
    frame.contentWindow!.location.hash = '#faq-walking';
    await eventually(() => openNames(faq).length > 0, 'opens');
    expect(openNames(faq)).to.deep.equal([title('walking')]);
    expect(all(bodyOf(frame), 'disclosure')).to.deep.equal([]);
  });
});
