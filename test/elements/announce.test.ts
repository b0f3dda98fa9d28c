import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { AFTER_FOCUS_MS } from '../../src/elements/shared/announcer.js';
import { faq, pack, questionTitles, settled, tips, title } from './mount.js';
import { announced, button, expectFocus, headings, liveRegions, searchbox } from './perceive.js';

const ANNOUNCE_DELAY_MS = 1000;
const { emergency } = pack.messages.raised;

describe('announcements', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = new FakeClock()));
  afterEach(() => clock.restore());

  it('have empty live regions as soon as somebody uses the widget, and leave it alone', async () => {
    const el = await faq();
    searchbox(el).focus();
    expect(liveRegions().map((region) => region.getAttribute('role'))).to.have.members([
      'status',
      'alert',
    ]);
    expect([announced('status'), announced('alert')]).to.deep.equal(['', '']);
    expect(el.childNodes.length).to.equal(0);
  });

  it('are for screen readers only', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    for (const liveRegion of liveRegions()) {
      const { width, height } = liveRegion.getBoundingClientRect();
      expect(Math.max(width, height)).to.be.at.most(1);
      expect(getComputedStyle(liveRegion).display).to.not.equal('none');
    }
  });

  it('say the count once typing has paused, and not before', async () => {
    const el = await faq();
    type(el, 'hea');
    clock.advance(ANNOUNCE_DELAY_MS - 1);
    type(el, 'heat');
    clock.advance(ANNOUNCE_DELAY_MS - 1);
    expect(announced('status')).to.equal('');
    clock.advance(1);
    await settled(el);
    expect(announced('status')).to.equal(`${headings(el, 4).length} answers`);
    expect(announced('alert')).to.equal('');
  });

  it('say that nothing was found', async () => {
    const el = await faq();
    type(el, 'xyzzy');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('status')).to.equal(pack.messages.noResults);
  });

  it('say the clarifying question before the count', async () => {
    const el = await faq();
    const { question } = pack.urgent.clarifications.find(({ id }) => id === 'numb-where')!;
    type(el, 'numb leg');
    clock.advance(ANNOUNCE_DELAY_MS);
    await settled(el);
    expect(announced('status')).to.match(
      new RegExp(`^${question.replace('?', '\\?')} \\d+ answers?$`),
    );
    expect(announced('alert')).to.equal('');
  });

  it('alert once to a raised notice, and again only to another sign', async () => {
    const el = await faq();
    type(el, 'cant wee');
    expect(announced('alert')).to.equal('');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.match(new RegExp(`^${emergency.heading}\\. Call 999`));

    type(el, 'cant wee since today');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.equal('');
    expect(announced('status')).to.match(/\d+ answers?/);

    type(el, 'numb between legs');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.include(emergency.heading);
  });

  it('alert again to a raised notice that was gone in between', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    type(el, 'heat');
    clock.advance(ANNOUNCE_DELAY_MS);
    type(el, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.include(emergency.heading);
  });

  it('are cleared after some seconds', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect([announced('status'), announced('alert')]).to.not.include('');
    clock.advance(5000);
    expect([announced('status'), announced('alert')]).to.deep.equal(['', '']);
  });

  it('are not made for what a page does', async () => {
    const el = await faq();
    el.search('cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    el.show('walking');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect([announced('status'), announced('alert')]).to.deep.equal(['', '']);
  });

  const endings: [how: string, end: (el: Element) => void][] = [
    ['is cleared by its button', (el) => button(el, 'Clear search').click()],
    // Escape in a search field fires the same event.
    ['is emptied', (el) => type(el as HTMLElement, '')],
    ['is ended by "Show all"', (el) => button(el, 'Show all').click()],
  ];
  for (const [how, end] of endings) {
    it(`say how many questions there are where the search ${how}`, async () => {
      const el = await faq();
      type(el, 'cant wee');
      await settled(el);
      end(el);
      await settled(el);
      clock.advance(ANNOUNCE_DELAY_MS);
      expect(announced('status')).to.equal(`${questionTitles().length} questions`);
      expect(announced('alert')).to.equal('');
    });
  }

  it('say nothing where the search box was empty before', async () => {
    const el = await faq();
    type(el, '');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('status')).to.equal('');
  });

  it('are not made after the element has left the page', async () => {
    const el = await faq();
    let searches = 0;
    el.addEventListener('faq-search', () => (searches += 1));
    type(el, 'cant wee');
    el.remove();
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.equal('');
    expect(searches).to.equal(0);
  });

  it('survive a page that takes the live regions away, or brings stored ones back', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    const stored = liveRegions().map((region) => region.cloneNode(true));
    liveRegions().forEach((region) => region.remove());
    document.body.append(...stored);
    const other = await faq();
    expect(liveRegions()).to.deep.equal([]);
    type(other, 'cant wee');
    clock.advance(ANNOUNCE_DELAY_MS);
    expect(announced('alert')).to.include(emergency.heading);
    expect(liveRegions()).to.have.length(2);
  });

  describe('that go with a focus move', () => {
    async function press(el: CareTipsElement, name: string): Promise<void> {
      button(el, name).click();
      await settled(el);
    }

    async function openBreathing(): Promise<CareTipsElement> {
      const el = await tips({ region: 'gb', only: 'slow-breathing' });
      await press(el, title('slow-breathing'));
      return el;
    }

    it('are made after it, when a screen reader has read what has the focus', async () => {
      const el = await openBreathing();
      await press(el, 'Start');
      expectFocus(button(el, 'Pause'));
      clock.advance(AFTER_FOCUS_MS - 1);
      expect(announced('status')).to.equal('');
      clock.advance(1);
      expect(announced('status')).to.equal('Rest one hand on your belly.');
    });

    it('are put off by each later one', async () => {
      const el = await openBreathing();
      await press(el, 'Start');
      clock.advance(AFTER_FOCUS_MS - 1);
      button(el, 'Stop').focus();
      clock.advance(AFTER_FOCUS_MS - 1);
      expect(announced('status')).to.equal('');
      clock.advance(1);
      expect(announced('status')).to.equal('Rest one hand on your belly.');
    });

    it('say only the latest', async () => {
      const el = await openBreathing();
      await press(el, 'Start');
      await press(el, 'Pause');
      clock.advance(AFTER_FOCUS_MS);
      expect(announced('status')).to.equal('Paused.');
    });

    it('are made again where the focus moves just after them, so that no alert is lost', async () => {
      const el = await faq();
      type(el, 'cant wee');
      clock.advance(ANNOUNCE_DELAY_MS);
      await settled(el);
      clock.advance(AFTER_FOCUS_MS - 1);
      button(el, 'Clear search').focus();
      expect(announced('alert')).to.equal('');
      clock.advance(AFTER_FOCUS_MS);
      expect(announced('alert')).to.include(emergency.heading);
      clock.advance(AFTER_FOCUS_MS);
      button(el, 'Show all').focus();
      expect(announced('alert')).to.include(emergency.heading);
    });

    it('are not delayed where nobody pressed or moved anything', async () => {
      const el = await openBreathing();
      await press(el, 'Start');
      clock.advance(10_000);
      expect(announced('status')).to.equal('Breathe in');
    });
  });
});
