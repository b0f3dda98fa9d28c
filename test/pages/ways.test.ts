/** Every way in which a page can embed the elements. */
import { expect } from '@open-wc/testing';
import type { BackSpasmHelp } from '../../src/embed/global-api.js';
import { button, eventually, has, headings } from '../elements/perceive.js';
import { openPage, pageIn, whenRendered } from './frame.js';
import type { Page } from './frame.js';

const FAQ = 'back-spasm-faq';
const TIPS = 'care-tips';
/** A link that only the region gb has. */
const BRITISH_CALL = /^Call 999/;

type App = Page & { BackSpasmHelp: BackSpasmHelp; gc?: () => void };

/** How many elements of each tag there are. */
function elementCounts(frame: HTMLIFrameElement): Record<string, number> {
  const all = frame.contentDocument!;
  return { faqs: all.querySelectorAll(FAQ).length, tips: all.querySelectorAll(TIPS).length };
}

const ONE_OF_EACH = { faqs: 1, tips: 1 };

describe('embedding', () => {
  for (const way of ['in-head', 'defer', 'async', 'at-the-end']) {
    it(`elements in the page, script ${way}`, async () => {
      const frame = await openPage(`./ways/${way}.html`);
      const faq = await whenRendered(frame, FAQ);
      const tips = await whenRendered(frame, TIPS);
      expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
      expect(headings(tips, 4)).to.have.length.above(3);
      expect(faq.querySelector('[data-fallback]')!.getClientRects().length).to.equal(0);
      expect(pageIn(frame).seen.console).to.deep.equal([]);
    });
  }

  it('holders: every data-x is the attribute x, children become those of the element', async () => {
    const frame = await openPage('./ways/holders.html');
    const faq = await whenRendered(frame, FAQ);
    const tips = await whenRendered(frame, TIPS);
    expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
    expect(faq.textContent).to.include('Call 999');
    expect(faq.querySelector('p')!.getClientRects().length).to.equal(0);
    expect(faq.id).to.equal('');
    expect(headings(tips, 3)).to.have.length(1);
    expect(elementCounts(frame)).to.deep.equal(ONE_OF_EACH);
    expect(pageIn(frame).seen.console).to.deep.equal([]);
  });

  it('holders inside each other, or one for both: each element is seen', async () => {
    const frame = await openPage('./ways/nested.html');
    for (const place of ['#one', '#outer', '#around']) {
      const faq = await whenRendered(frame, `${place} ${FAQ}`);
      const tips = await whenRendered(frame, `${place} ${TIPS}`);
      expect([faq, tips].map((one) => one.getClientRects().length)).to.deep.equal([1, 1]);
    }
    for (const fallback of frame.contentDocument!.querySelectorAll('p')) {
      expect(fallback.getClientRects().length).to.equal(0);
    }
    expect(elementCounts(frame)).to.deep.equal({ faqs: 3, tips: 3 });
    expect(pageIn(frame).seen.console).to.deep.equal([]);
  });

  it('data-widget on a script in the body: where the script stands', async () => {
    const frame = await openPage('./ways/here.html');
    const faq = await whenRendered(frame, FAQ);
    const tips = await whenRendered(frame, TIPS);
    expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
    const places = ['#before', FAQ, TIPS, '#after'].map(
      (selector) => frame.contentDocument!.querySelector(selector)!.getBoundingClientRect().top,
    );
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(elementCounts(frame)).to.deep.equal(ONE_OF_EACH);
    expect(tips).to.exist;
  });

  it('data-mount on a script in the head: in the place that it names', async () => {
    const frame = await openPage('./ways/mounted.html');
    const faq = await whenRendered(frame, `#faq > ${FAQ}`);
    const tips = await whenRendered(frame, `#tips > ${TIPS}`);
    expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
    expect(faq.querySelector('[data-fallback]')!.getClientRects().length).to.equal(0);
    // Of a place that is not a holder, only the fallback is moved into the element.
    expect(tips.previousElementSibling!.textContent).to.equal('Stays');
    expect(tips.previousElementSibling!.getClientRects().length).to.equal(1);
    expect(pageIn(frame).seen.console).to.deep.equal([]);
  });

  it('settings in the address of the script; data- attributes come first', async () => {
    const frame = await openPage('./ways/address.html');
    const faq = await whenRendered(frame, `#faq > ${FAQ}`);
    const tips = await whenRendered(frame, `#tips > ${TIPS}`);
    expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
    expect(has(tips, 'link', BRITISH_CALL) || has(tips, 'button', 'Check the danger signs first.'))
      .to.be.true;
    expect(tips.getAttribute('region')).to.equal('gb');
    expect(pageIn(frame).seen.console).to.deep.equal([]);
  });

  it('a tag manager, after the page was there', async () => {
    const frame = await openPage('./ways/tag-manager.html#faq-heat-or-ice');
    const faq = await whenRendered(frame, `#faq > ${FAQ}`);
    await whenRendered(frame, TIPS);
    expect(has(faq, 'link', BRITISH_CALL)).to.be.true;
    await eventually(
      () => has(faq, 'button', 'Should I use heat or ice for a back spasm?'),
      'lists questions',
    );
  });

  it('merged into another script', async () => {
    const frame = await openPage('./ways/merged.html');
    expect(has(await whenRendered(frame, FAQ), 'link', BRITISH_CALL)).to.be.true;
    await whenRendered(frame, `[data-care-tips] > ${TIPS}`);
    const { before, after, seen } = frame.contentWindow as Page & Record<string, unknown>;
    expect([before, after]).to.deep.equal([1, 2]);
    expect(seen.errors).to.deep.equal([]);
  });

  it('loaded when somebody first touches the page', async () => {
    const frame = await openPage('./ways/first-touch.html');
    const fallback = frame.contentDocument!.querySelector('[data-fallback]')!;
    expect(fallback.getClientRects().length).to.equal(1);
    frame.contentDocument!.querySelector('button')!.click();
    await whenRendered(frame, FAQ);
    await whenRendered(frame, TIPS);
    expect(fallback.getClientRects().length).to.equal(0);
    expect(elementCounts(frame)).to.deep.equal(ONE_OF_EACH);
  });

  it('settings that cannot be used are named, with what would be accepted', async () => {
    const frame = await openPage('./ways/mistakes.html');
    const { seen } = pageIn(frame);
    const logged = (text: string): boolean => seen.console.some((line) => line.includes(text));
    await eventually(() => seen.console.length >= 5, 'has five console lines');
    expect(logged('data-widget="back-spasm-faq" is on a script outside the page\'s body')).to.be
      .true;
    expect(logged('data-widget="faq" is not known. Use one of: back-spasm-faq care-tips.')).to.be
      .true;
    expect(logged('data-mount="faq": nothing on this page fits.')).to.be.true;
    expect(logged('data-mount="#": nothing on this page fits.')).to.be.true;
    expect(logged('region on the script does nothing without data-widget=')).to.be.true;
    expect(elementCounts(frame)).to.deep.equal({ faqs: 0, tips: 0 });
    expect(seen.errors).to.deep.equal([]);
  });
});

describe('BackSpasmHelp.mount', () => {
  let frame: HTMLIFrameElement;
  let app: App;
  let main: HTMLElement;
  beforeEach(async () => {
    frame = await openPage('./ways/app.html');
    app = frame.contentWindow as App;
    main = app.document.querySelector('main')!;
  });

  it('puts an element into a place and returns it', async () => {
    const faq = app.BackSpasmHelp.mount('main', {
      region: 'gb',
      noSearch: true,
      heading: 'Ask us',
    });
    expect(faq).to.equal(await whenRendered(frame, `main > ${FAQ}`));
    expect(headings(faq!, 2)).to.deep.equal(['Ask us']);
    expect(has(faq!, 'searchbox', /./)).to.be.false;
    const tips = app.BackSpasmHelp.mount(main, { element: 'care-tips', 'heading-level': 3 });
    await eventually(() => headings(tips!, 3).includes('Care tips'), 'has its own level');
    expect(app.seen.errors).to.deep.equal([]);
  });

  it('called again changes the element that is there', async () => {
    const first = app.BackSpasmHelp.mount(main, { region: 'us' });
    const second = app.BackSpasmHelp.mount(main, { region: 'gb', exclusive: false });
    expect(second).to.equal(first);
    await whenRendered(frame, FAQ);
    await eventually(() => has(first!, 'link', BRITISH_CALL), 'is British now');
    expect(elementCounts(frame)).to.deep.equal({ faqs: 1, tips: 0 });
  });

  it('names what it cannot use in the console', () => {
    const { mount } = app.BackSpasmHelp;
    expect(mount('#nowhere')).to.equal(null);
    expect(mount('#')).to.equal(null);
    expect(mount(main, { element: 'faq' as 'care-tips' })).to.equal(null);
    expect(mount(main, { element: Object.create(null) as 'care-tips' })).to.equal(null);
    mount(main, { contry: 'gb' });
    const lines = app.seen.console.join('\n');
    expect(lines).to.include('BackSpasmHelp.mount: nothing on this page fits "#nowhere".');
    expect(lines).to.include('element "faq" is not known. Use one of: back-spasm-faq care-tips.');
    expect(lines).to.match(/"contry" is not known\. Use some of: .*\bregion\b/);
    expect(app.seen.errors).to.deep.equal([]);
  });

  it('works without options', async () => {
    const faq = app.BackSpasmHelp.mount(main, null as unknown as undefined);
    expect(faq?.localName).to.equal(FAQ);
    await whenRendered(frame, FAQ);
    expect(app.seen.errors).to.deep.equal([]);
  });

  it('is on the only global, which cannot be changed', () => {
    expect(Object.keys(app.BackSpasmHelp)).to.have.members(['version', 'mount', 'add']);
    expect(app.BackSpasmHelp.version).to.match(/^\d+\.\d+\.\d+$/);
    expect(Object.isFrozen(app.BackSpasmHelp)).to.be.true;
  });
});

describe('an app that swaps its page', () => {
  let frame: HTMLIFrameElement;
  let app: App;
  const navigate = (id: string): void => app.document.querySelector<HTMLElement>(id)!.click();
  beforeEach(async () => {
    frame = await openPage('./ways/app.html');
    app = frame.contentWindow as App;
    await eventually(() => app.BackSpasmHelp, 'the script has run');
  });

  it('gets its elements each time it asks for them', async () => {
    for (let visits = 0; visits < 3; visits++) {
      navigate('#help');
      expect(has(await whenRendered(frame, `div > ${FAQ}`), 'link', BRITISH_CALL)).to.be.true;
      await whenRendered(frame, TIPS);
      expect(elementCounts(frame)).to.deep.equal(ONE_OF_EACH);
      navigate('#home');
      expect(elementCounts(frame)).to.deep.equal({ faqs: 0, tips: 0 });
    }
    expect(app.seen.errors).to.deep.equal([]);
  });

  it('may move an element, which keeps its state', async () => {
    navigate('#help');
    const faq = await whenRendered(frame, FAQ);
    const title = 'Should I use heat or ice for a back spasm?';
    button(faq, title).click();
    await eventually(() => button(faq, title).getAttribute('aria-expanded') === 'true', 'opens');
    app.document.body.prepend(faq);
    await whenRendered(frame, `body > ${FAQ}`);
    expect(button(faq, title).getAttribute('aria-expanded')).to.equal('true');
    expect(elementCounts(frame)).to.deep.equal(ONE_OF_EACH);
  });

  it('may add and remove elements again and again, and nothing stays behind', async function () {
    this.timeout(60_000);
    const { document: page, seen } = app;
    const main = page.querySelector('main')!;
    const removed: WeakRef<Element>[] = [];
    const cycle = async (): Promise<void> => {
      const faq = page.createElement(FAQ);
      faq.setAttribute('only', 'heat-or-ice');
      const tips = page.createElement(TIPS);
      tips.setAttribute('only', 'heat-pack');
      main.append(faq, tips);
      await Promise.all(
        [faq, tips].map((one) => (one as HTMLElementTagNameMap['care-tips']).updateComplete),
      );
      main.replaceChildren();
      removed.push(new WeakRef(faq), new WeakRef(tips));
    };
    await cycle();
    const { listeners } = seen;
    // Two elements each time. Without a way to collect garbage, fewer rounds show as much.
    for (let times = app.gc ? 149 : 49; times > 0; times--) await cycle();
    expect(seen.listeners).to.equal(listeners);
    expect(seen.errors).to.deep.equal([]);
    // Only Chromium lets a test collect garbage.
    if (!app.gc) return;
    // An engine may keep a few of the last elements. A leak would keep all of them.
    await eventually(() => {
      app.gc!();
      return removed.filter((one) => one.deref()).length <= removed.length / 50;
    }, 'all are collected');
  });
});
