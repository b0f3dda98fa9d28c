/** The search box and its results agree, whoever wrote the text: a script, an extension, or the browser. */
import { expect } from '@open-wc/testing';
import type { BackSpasmFaqElement } from '../../src/elements/back-spasm-faq/define.js';
import { faq, typeKeys } from './mount.js';
import { eventually, has, names, searchbox } from './perceive.js';

const EMERGENCY = 'This may need emergency help';
const DANGER = 'back pain and numb between my legs';

/** As the browser writes: past all that a page may have put in the way. */
const accessor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
const write = (el: Element, text: string): void => accessor.set!.call(searchbox(el), text);
const fire = (target: EventTarget, type: string): boolean => target.dispatchEvent(new Event(type));

const WAYS: Record<string, (el: BackSpasmFaqElement, text: string) => unknown> = {
  'a script of the page sets it': (el, text) => (searchbox(el).value = text),
  'an extension writes it and says change': (el, text) => {
    write(el, text);
    fire(searchbox(el), 'change');
  },
  'an extension writes it and presses a key': (el, text) => {
    write(el, text);
    fire(searchbox(el), 'keyup');
  },
  'the browser restores it with the page': (el, text) => {
    write(el, text);
    fire(window, 'pageshow');
  },
  'it is there when the visitor comes back to the page': (el, text) => {
    write(el, text);
    fire(window, 'focus');
  },
  'it is there when the element is drawn again': (el, text) => {
    write(el, text);
    el.requestUpdate();
  },
  'the button in the box of the browser empties it': (el, text) => {
    write(el, text);
    fire(searchbox(el), 'search');
  },
};

for (const [way, put] of Object.entries(WAYS)) {
  describe(`a text in the box: ${way}`, () => {
    it('raises its danger sign', async () => {
      const el = await faq();
      put(el, DANGER);
      await eventually(() => has(el, 'heading', EMERGENCY), 'the notice is raised');
      expect(searchbox(el).value).to.equal(DANGER);
    });

    it('takes the place of another one, and of its results', async () => {
      const el = await faq();
      await typeKeys(el, DANGER);
      put(el, 'heat pack');
      await eventually(() => !has(el, 'heading', EMERGENCY), 'the notice is gone');
      expect(names(el, 'button').join()).to.match(/heat pack/i);
      expect(searchbox(el).value).to.equal('heat pack');
    });

    it('ends the search where it is empty', async () => {
      const el = await faq();
      const before = names(el, 'button');
      await typeKeys(el, 'heat pack');
      put(el, '');
      await eventually(() => names(el, 'button').join() === before.join(), 'all are there');
    });
  });
}

it('the text of search() is in the box, and clear() takes it out', async () => {
  const el = await faq();
  el.search('heat pack');
  await eventually(() => searchbox(el).value === 'heat pack', 'the text is there');
  el.clear();
  await eventually(() => searchbox(el).value === '', 'the text is gone');
});

describe('a text of several lines', () => {
  const WAYS_IN: Record<string, (el: BackSpasmFaqElement, text: string) => unknown> = {
    'search() is called with it': (el, text) => el.search(text),
    'a script of the page sets it': (el, text) => (searchbox(el).value = text),
  };
  for (const [way, put] of Object.entries(WAYS_IN)) {
    for (const lineBreak of ['\n', '\r\n', '\r', '\n\n']) {
      it(`stands in the box as it is searched for: ${way}, ${JSON.stringify(lineBreak)}`, async () => {
        const el = await faq();
        put(el, `back pain and cannot${lineBreak}pee`);
        await eventually(() => has(el, 'heading', EMERGENCY), 'the notice is raised');
        expect(searchbox(el).value).to.equal('back pain and cannot pee');
        // Whoever looks at the box later finds nothing new in it.
        fire(searchbox(el), 'change');
        fire(window, 'pageshow');
        await el.updateComplete;
        expect(searchbox(el).value).to.equal('back pain and cannot pee');
        expect(has(el, 'heading', EMERGENCY)).to.be.true;
      });
    }
  }
});
