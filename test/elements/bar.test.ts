/** The bar of a running tip: it hides nothing that has the focus, and leaves most of the screen free. */
import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { FakeClock } from './clock.js';
import { settled, title } from './mount.js';
import { button, eventually, find, has, isVisible, nameOf, names } from './perceive.js';
import { tabThrough } from './tabbing.js';

const MINUTE_MS = 60_000;

interface Situation {
  name: string;
  id: string;
  /** What happens after Start. */
  act?: (el: CareTipsElement, clock: FakeClock) => Promise<void>;
}

async function press(el: CareTipsElement, name: string): Promise<void> {
  button(el, name).click();
  await settled(el);
}

const SITUATIONS: readonly Situation[] = [
  { name: 'heat', id: 'heat-pack' },
  { name: 'heat, paused', id: 'heat-pack', act: (el) => press(el, 'Pause') },
  {
    name: 'cold that must come off',
    id: 'ice-pack',
    act: async (el, clock) => {
      clock.advance(13 * MINUTE_MS);
      await settled(el);
    },
  },
  { name: 'a stretch before it begins', id: 'knee-to-chest' },
  {
    name: 'a stretch',
    id: 'knee-to-chest',
    act: async (el, clock) => {
      await press(el, 'I am ready');
      clock.advance(MINUTE_MS / 2);
      await settled(el);
    },
  },
  {
    name: 'a stretch that is over',
    id: 'pelvic-tilt',
    act: async (el, clock) => {
      await press(el, 'I am ready');
      clock.advance(5 * MINUTE_MS);
      await settled(el);
    },
  },
  { name: 'breathing', id: 'slow-breathing' },
];

let clock: FakeClock;
beforeEach(() => (clock = new FakeClock()));
afterEach(async () => {
  clock.restore();
  await setViewport({ width: 800, height: 600 });
});

/**
 * To be called once the elements are there: WebKit keeps what a media query of theirs said before. It resizes the
 * window only after it has said so.
 */
async function resize(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await eventually(() => innerWidth === width && innerHeight === height, 'the window is resized');
  await nextFrame();
}

/** A page with both elements, and fields of its own around them. */
async function openPage(): Promise<{ first: HTMLElement; last: HTMLElement; el: CareTipsElement }> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <label>Your name <input /></label>
      <back-spasm-faq region="gb" open="walking"></back-spasm-faq>
      <p>
        <label>Your address <input /></label>
      </p>
      <care-tips region="gb"></care-tips>
      <label>Your message <textarea rows="3"></textarea></label>
      <button type="button">Send</button>
    </div>`,
  );
  const el = page.querySelector('care-tips')!;
  await settled(el);
  return { first: page.querySelector('input')!, last: page.querySelector('button')!, el };
}

async function openTips(): Promise<CareTipsElement> {
  const el = await fixture<CareTipsElement>(html`<care-tips region="gb"></care-tips>`);
  await settled(el);
  return el;
}

async function play(
  el: CareTipsElement,
  { id, act }: Omit<Situation, 'name'>,
): Promise<HTMLElement> {
  await press(el, title(id));
  await press(el, 'Start');
  await act?.(el, clock);
  await nextFrame();
  await nextFrame();
  return barOf(el)!;
}

const barOf = (el: CareTipsElement): HTMLElement | null =>
  el.shadowRoot!.querySelector('[role="group"][popover]');

const isChromium = navigator.userAgent.includes('Chrome');

describe('what has the focus', () => {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
    [320, 256],
  ] as const) {
    // Real keys take their time. The smallest window is the hardest: one engine tries all bars there. The other
    // engines try the bars that differ, and no other window does more.
    const isSmall = width === 320;
    if (!isSmall && !isChromium) continue;
    for (const situation of SITUATIONS) {
      if (!(isSmall && isChromium) && /paused|before|over/.test(situation.name)) continue;
      it(`is seen whole on a page of ${width} × ${height}: ${situation.name}`, async function () {
        this.timeout(60_000);
        const { first, last, el } = await openPage();
        await resize(width, height);
        await play(el, situation);
        const stops = await tabThrough(first, last);
        expect(stops).to.have.length.above(50);
        expect(stops.filter(({ isSeen }) => !isSeen)).to.deep.equal([]);
      });
    }
  }
});

describe('the bar', () => {
  const DOUBLE_TEXT = '2.125em';

  /** Whether all of an element lies within the box of another one. */
  function isInside(inner: Element, outer: Element): boolean {
    const [one, other] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
    return (
      one.top >= other.top - 1 &&
      one.bottom <= other.bottom + 1 &&
      one.left >= other.left - 1 &&
      one.right <= other.right + 1
    );
  }

  for (const { width, height, fontSize, needsScrolling } of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
    { width: 844, height: 390 },
    { width: 320, height: 256 },
    { width: 390, height: 844, fontSize: DOUBLE_TEXT },
    { width: 844, height: 390, fontSize: DOUBLE_TEXT },
    { width: 320, height: 256, fontSize: DOUBLE_TEXT, needsScrolling: true },
  ]) {
    // What one engine has room for, the others have too: they try the smallest window, and the largest text.
    if (!isChromium && width !== 320) continue;
    const size = `${width} × ${height}${fontSize ? ' with text twice as large' : ''}`;
    it(`takes at most a third of ${size}, with its buttons in view`, async function () {
      this.timeout(30_000);
      for (const situation of SITUATIONS) {
        const el = await openTips();
        await resize(width, height);
        if (fontSize) el.style.setProperty('--bsh-font-size', fontSize);
        const bar = await play(el, situation);
        const where = `${situation.name}: `;
        expect(bar.getBoundingClientRect().height, where).to.be.at.most(height / 3);
        expect(bar.getBoundingClientRect().bottom, where).to.be.closeTo(height, 1);
        expect(bar.scrollWidth, `${where} sideways`).to.equal(bar.clientWidth);
        const buttons = [...bar.querySelectorAll('button')].filter(isVisible);
        expect(buttons, where).to.have.length.above(0);
        for (const one of buttons) {
          const box = one.getBoundingClientRect();
          expect(Math.min(box.width, box.height), where + one.textContent).to.be.at.least(24);
          if (needsScrolling) continue;
          const isCut = !isInside(one, bar) && !one.closest('.bar-text');
          expect(isCut, `${where}${one.textContent} is cut off`).to.be.false;
        }
        expect(nameOf(buttons.at(-1)!), where).to.match(
          /^(It hurts more|Stop|It is off|Close|Pause)$/,
        );
        fixtureCleanup();
        await Promise.resolve();
        clock.restore();
        clock = new FakeClock();
      }
    });
  }

  it('has no button but those that cannot wait', async () => {
    for (const [id, labels] of [
      ['heat-pack', ['Pause', 'Stop']],
      ['knee-to-chest', ['I am ready', 'It hurts more']],
      ['slow-breathing', ['Pause']],
    ] as const) {
      const el = await openTips();
      const bar = await play(el, { id });
      expect(names(bar, 'button')).to.deep.equal([title(id), ...labels]);
      await press(el, 'Stop');
      if (has(el, 'button', 'It is off')) await press(el, 'It is off');
    }
  });

  it('is not the only place of these: they are in the tip, too', async () => {
    const el = await openTips();
    await play(el, SITUATIONS[4]!);
    const player = find(el, 'heading', 'Follow along').closest('[role="group"]')!;
    expect(names(player, 'button')).to.include.members([
      ...['Pause', 'It hurts more', 'Skip', 'Start again', 'Stop'],
    ]);
    expect(has(player, 'checkbox', 'Sound')).to.be.true;
  });
});

describe('the room for the bar', () => {
  const root = document.documentElement;
  const NAMES = ['scroll-padding-bottom', 'padding-bottom'] as const;
  const inline = (): string[] =>
    NAMES.map(
      (name) => `${root.style.getPropertyValue(name)} ${root.style.getPropertyPriority(name)}`,
    );
  afterEach(() => {
    for (const name of NAMES) root.style.removeProperty(name);
  });
  const roomPx = (): number => Number.parseFloat(getComputedStyle(root).scrollPaddingBottom);

  for (const [why, end] of [
    ['the tip is stopped', (el: CareTipsElement) => press(el, 'Stop')],
    ['the element is taken out', (el: CareTipsElement) => Promise.resolve(el.remove())],
    [
      'the element moves to another document',
      async (el: CareTipsElement) => {
        const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Frame"></iframe>`);
        frame.contentDocument!.body.append(el);
        await settled(el);
        expect(roomPx()).to.equal(7);
      },
    ],
  ] as const) {
    it(`is given back when ${why}, with what the page had there`, async () => {
      root.style.setProperty('scroll-padding-bottom', '7px', 'important');
      root.style.setProperty('padding-bottom', '3px');
      const own = inline();
      const el = await openTips();
      const bar = await play(el, { id: 'slow-breathing' });
      expect(roomPx()).to.be.above(bar.offsetHeight);
      await end(el);
      expect(inline()).to.deep.equal(own);
    });
  }

  it('leaves no attribute behind', async () => {
    root.removeAttribute('style');
    const el = await openTips();
    await play(el, { id: 'slow-breathing' });
    await press(el, 'Stop');
    expect(root.hasAttribute('style')).to.be.false;
  });

  it('stays where the bar of another element follows', async () => {
    const one = await openTips();
    await play(one, { id: 'slow-breathing' });
    const two = await openTips();
    const bar = await play(two, { id: 'pelvic-tilt' });
    await settled(one);
    expect(barOf(one)).to.equal(null);
    expect(roomPx()).to.be.above(bar.offsetHeight);
    await press(two, 'Stop');
    expect(inline()).to.deep.equal([' ', ' ']);
  });

  it('is not kept while the page hides the element', async () => {
    const el = await openTips();
    await play(el, { id: 'heat-pack' });
    el.style.display = 'none';
    await eventually(() => inline().join('') === '  ', 'the room is gone');
    el.style.display = '';
    await eventually(() => roomPx() > 50, 'the room is back');
  });

  for (const [where, scroller] of [
    ['on the page', html`<button type="button">Send</button>`],
    [
      'in a box that scrolls by itself',
      html`<div class="scroller">
        <button type="button">Send</button>
        <p></p>
      </div>`,
    ],
  ] as const) {
    it(`is found by a field of the page that is focused behind it ${where}`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <care-tips region="gb" only="slow-breathing"></care-tips>
          ${scroller}
          <div class="rest"></div>
        </div>`,
      );
      const el = page.querySelector('care-tips')!;
      await settled(el);
      const bar = await play(el, { id: 'slow-breathing' });
      const box = page.querySelector<HTMLElement>('.scroller');
      const send = page.querySelector('button')!;
      page.querySelector<HTMLElement>('.rest')!.style.height = box ? '0' : '1000px';
      if (box) {
        Object.assign(box.style, { position: 'fixed', inset: '0', overflow: 'auto' });
        box.querySelector('p')!.style.height = '1000px';
        send.style.marginTop = `${bar.getBoundingClientRect().top}px`;
      } else {
        scrollBy(0, send.getBoundingClientRect().top - bar.getBoundingClientRect().top - 5);
      }
      const isFree = (): boolean =>
        send.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
      expect(isFree()).to.be.false;
      send.focus({ preventScroll: true });
      await eventually(isFree, 'the button is above the bar');
    });
  }
});
