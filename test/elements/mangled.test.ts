/**
 * What is shown is what was understood, whatever a translator or an extension has done to the nodes of a widget:
 * after each step, a widget whose nodes were changed says the same as one that nobody has touched.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import { MANGLERS, TRANSLATED } from './mangled.js';
import { faq, parseNodes, settled, tips } from './mount.js';
import type { HelpElement } from './mount.js';
import { all, button, has, headings, nameOf, visibleText } from './perceive.js';

type Act = (element: HelpElement) => unknown;

const press =
  (name: string | RegExp): Act =>
  (element) => {
    const found = all(element, 'button').find((one) => {
      const own = nameOf(one).replaceAll(TRANSLATED, '');
      return typeof name === 'string' ? own === name : name.test(own);
    });
    found?.click();
  };
const pressRow =
  (index: number): Act =>
  (element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.toggle')][index]?.click();
const search =
  (text: string): Act =>
  (element) =>
    type(element, text);
const set =
  (name: string, value: string): Act =>
  (element) =>
    element.setAttribute(name, value);

const FAQ_ACTS: Record<string, Act> = {
  'type a same-day sign': search('back pain and fever'),
  'type an emergency': search('back pain and fever and numb between my legs'),
  'type an overdose': search('took too many ibuprofen'),
  'type a crisis': search('I want to end it all'),
  'ask what is unclear': search('my foot is numb'),
  'type heat': search('heat'),
  'type ice': search('ice pack'),
  'type nonsense': search('xyzzy plugh'),
  clear: search(''),
  'open the first': pressRow(0),
  'open the third': pressRow(2),
  'open all': press('Open all'),
  'close all': press('Close all'),
  'show all': press('Show all'),
  'show more': press(/^Show \d+ more/),
  'another country': set('region', 'us'),
  'the first country': set('region', 'gb'),
  'another title': set('heading', 'Help for your back'),
  'fewer questions': set('only', 'walking heat-or-ice'),
  'all questions': (element) => element.removeAttribute('only'),
};
const TIP_ACTS: Record<string, Act> = {
  'open the first': pressRow(0),
  'open the fifth': pressRow(4),
  start: press('Start'),
  ready: press('I am ready'),
  pause: press('Pause'),
  'go on': press('Go on'),
  skip: press('Skip'),
  stop: press('Stop'),
  'one by one': press('One by one'),
  next: press('Next'),
  back: press('Back'),
  leave: press('Leave'),
  handout: press('Print a handout'),
  'another country': set('region', 'us'),
  'the first country': set('region', 'gb'),
};

/** All visible text, without what translators put before each of theirs. */
function said(element: HelpElement): string {
  return visibleText(element).replaceAll(TRANSLATED, '').replace(/\s+/g, '');
}

let clock: FakeClock;
beforeEach(() => (clock = new FakeClock()));
afterEach(() => clock.restore());

/** Fails unless both say the same after each step, where one of them is mangled before each. */
async function expectSameAfter(
  make: () => Promise<HelpElement>,
  steps: readonly (readonly [mangler: string, act: string])[],
  acts: Record<string, Act>,
): Promise<void> {
  const sayings: string[][] = [];
  for (const isMangled of [false, true]) {
    const element = await make();
    const texts: string[] = [];
    for (const [mangler, act] of steps) {
      if (isMangled) {
        MANGLERS[mangler]!(element.shadowRoot!);
        await settled(element);
      }
      acts[act]!(element);
      await settled(element);
      clock.advance(1500);
      await settled(element);
      texts.push(said(element));
    }
    sayings.push(texts);
    // A tip that is being played would stop the next one from starting.
    element.remove();
    clock.advance(60_000);
  }
  const [untouched = [], mangled = []] = sayings;
  const wrong = mangled.findIndex((text, index) => text !== untouched[index]);
  if (wrong < 0) return;
  const [is, should] = [mangled[wrong]!, untouched[wrong]!];
  const from = Math.max(0, [...is].findIndex((letter, index) => letter !== should[index]) - 30);
  throw new Error(
    `After ${steps
      .slice(0, wrong + 1)
      .map((step) => step.join(', '))
      .join('; ')}: ` +
      `it says "${is.slice(from, from + 120)}" and should say "${should.slice(from, from + 120)}"`,
  );
}

describe('a widget that somebody else has changed', () => {
  for (const mangler of Object.keys(MANGLERS)) {
    it(`raises the notice that was meant: ${mangler}`, async () => {
      const acts = ['type a same-day sign', 'type an emergency', 'type ice', 'type heat', 'clear'];
      await expectSameAfter(
        () => faq(),
        acts.map((act) => [mangler, act]),
        FAQ_ACTS,
      );
    });
  }

  const steps = (acts: Record<string, Act>): fc.Arbitrary<[string, string][]> =>
    fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(MANGLERS)), fc.constantFrom(...Object.keys(acts))),
      { minLength: 1, maxLength: 8 },
    );

  it('says the same as one that nobody has touched: questions', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(steps(FAQ_ACTS), (list) => expectSameAfter(() => faq(), list, FAQ_ACTS)),
      { seed: 20261128, numRuns: 12, endOnFailure: true },
    );
  });

  it('says the same as one that nobody has touched: tips', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(steps(TIP_ACTS), (list) => expectSameAfter(() => tips(), list, TIP_ACTS)),
      { seed: 20261128, numRuns: 12, endOnFailure: true },
    );
  });

  it('keeps its translation where nothing has changed', async () => {
    const element = await faq();
    MANGLERS['Chrome’s translator']!(element.shadowRoot!);
    const [title] = headings(element, 2);
    expect(title).to.contain(TRANSLATED);
    pressRow(0)(element);
    await settled(element);
    expect(headings(element, 2)[0]).to.equal(title);
    expect(has(element, 'button', new RegExp(TRANSLATED))).to.be.true;
    expect(button(element, new RegExp(`^${TRANSLATED}`))).to.exist;
  });
});

describe('a widget that nobody else has changed', () => {
  const CHANGES: Record<string, (element: HelpElement) => unknown> = {
    'the page adds a question of its own': (element) =>
      element.append(...parseNodes('<details id="mine"><summary>Mine</summary>Text</details>')),
    'the page sets another title': (element) => (element.heading = 'Back pain'),
    'the page sets another contact': (element) => (element.contactName = 'Elm Street'),
    'the page moves the widget': (element) => element.parentElement!.prepend(element),
    'the visitor opens a row': (element) => pressRow(1)(element),
    'something asks for an update': (element) => element.requestUpdate(),
  };

  for (const [change, act] of Object.entries(CHANGES)) {
    for (const [tag, create] of [
      ['questions', () => faq()],
      ['tips', () => tips()],
    ] as const) {
      it(`keeps its elements when ${change}: ${tag}`, async () => {
        const element = await create();
        const parts = [...element.shadowRoot!.querySelectorAll('section, h3, button, li')];
        expect(parts).to.have.length.above(20);
        act(element);
        await settled(element);
        const lost = parts.filter((part) => part.getRootNode() !== element.shadowRoot);
        expect(lost.map(nameOf)).to.deep.equal([]);
      });
    }
  }
});
