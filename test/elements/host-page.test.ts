/** What the elements inherit from the host page, and what they do not. */
import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { contrast } from '../pages/contrast.js';
import { addPack } from '../../src/index.js';
import { FakeClock } from './clock.js';
import { faq, pack, tips } from './mount.js';
import { all, find, names, putOnPaper, searchbox, liveRegions } from './perceive.js';

const root = document.documentElement;

afterEach(() => {
  root.removeAttribute('style');
  root.lang = 'en';
  root.dir = '';
});

describe('on a dark page without color-scheme', () => {
  it('a widget is printed dark on white', async () => {
    root.style.cssText = 'background: #111; color: #eee';
    const el = await faq({ region: 'gb', open: 'heat-or-ice' });
    const title = all(el, 'heading')[0]!;
    const notice = all(find(el, 'region', /./), 'heading')[0]!;
    const caution = el.shadowRoot!.querySelector('[part=caution]')!;
    expect(contrast(title)).to.be.above(4.5);
    putOnPaper(el);
    root.style.background = '#fff';
    for (const text of [title, notice, caution]) expect(contrast(text)).to.be.above(4.5);
  });
});

describe('the direction', () => {
  const isIconOnTheLeft = (el: Element): boolean => {
    const icon = el.shadowRoot!.querySelector('[part=search] .icon')!.getBoundingClientRect();
    return icon.left < searchbox(el).getBoundingClientRect().left;
  };

  it('is that of the language of the content', async () => {
    root.dir = 'rtl';
    const el = await faq();
    expect(isIconOnTheLeft(el)).to.be.true;
    root.dir = 'ltr';
    addPack({ ...pack, lang: 'ar' });
    el.lang = 'ar';
    await el.updateComplete;
    expect(isIconOnTheLeft(el)).to.be.false;
  });
});

describe('announcements', () => {
  it('are in the language of the content', async () => {
    root.lang = 'he';
    const el = await faq();
    const clock = new FakeClock();
    type(el, 'heat');
    clock.advance(1000);
    clock.restore();
    const status = liveRegions().find(({ textContent }) => /answers/.test(textContent));
    expect(status!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });
});

describe('a page that hides the widget', () => {
  it('hides all of it', async () => {
    const el = await tips();
    el.parentElement!.style.visibility = 'hidden';
    expect(names(el, 'heading')).to.be.empty;
  });

  it('can take pointer events from it', async () => {
    const el = await tips();
    const heading = all(el, 'heading')[0]!;
    heading.scrollIntoView({ block: 'center' });
    const { left, top } = heading.getBoundingClientRect();
    const isHit = (): boolean => document.elementFromPoint(left + 5, top + 5) === el;
    expect(isHit()).to.be.true;
    el.parentElement!.style.pointerEvents = 'none';
    expect(isHit()).to.be.false;
  });
});
