import { expect } from '@open-wc/testing';
import { type } from '../../demo/states.js';
import { FakeClock } from './clock.js';
import { faq, pack, settled } from './mount.js';
import { button, eventually, headings } from './perceive.js';

const PAUSE = 1000;
const { emergency } = pack.messages.raised;

/** What a screen reader would say: it hears live regions of the page, not of a shadow root. */
const region = (el: Element, role: 'status' | 'alert'): string | null | undefined =>
  el.querySelector(`[role="${role}"]`)?.textContent;

describe('announcements', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = new FakeClock()));
  afterEach(() => clock.stop());

  it('have their places from the first render, empty', () => {
    const el = document.createElement('back-spasm-faq');
    el.setAttribute('region', 'gb');
    document.body.append(el);
    expect([region(el, 'status'), region(el, 'alert')]).to.deep.equal(['', '']);
    el.remove();
  });

  it('are for the ears only', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.pass(PAUSE);
    for (const place of el.children) {
      const { width, height } = place.getBoundingClientRect();
      expect(Math.max(width, height)).to.be.at.most(1);
      expect(getComputedStyle(place).display).to.not.equal('none');
    }
  });

  it('say the count once typing has paused, and not before', async () => {
    const el = await faq();
    type(el, 'hea');
    clock.pass(PAUSE - 1);
    type(el, 'heat');
    clock.pass(PAUSE - 1);
    expect(region(el, 'status')).to.equal('');
    clock.pass(1);
    await settled(el);
    expect(region(el, 'status')).to.equal(`${headings(el, 4).length} answers`);
    expect(region(el, 'alert')).to.equal('');
  });

  it('say that nothing was found', async () => {
    const el = await faq();
    type(el, 'xyzzy');
    clock.pass(PAUSE);
    expect(region(el, 'status')).to.equal(pack.messages.noResults);
  });

  it('say the question that comes first, before the count', async () => {
    const el = await faq();
    const { question } = pack.urgent.clarifications.find(({ id }) => id === 'numb-where')!;
    type(el, 'numb leg');
    clock.pass(PAUSE);
    await settled(el);
    expect(region(el, 'status')).to.match(
      new RegExp(`^${question.replace('?', '\\?')} \\d+ answers?$`),
    );
    expect(region(el, 'alert')).to.equal('');
  });

  it('alert once to a danger sign, and again only to another one', async () => {
    const el = await faq();
    type(el, 'cant wee');
    expect(region(el, 'alert')).to.equal('');
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.match(new RegExp(`^${emergency.heading}\\. Call 999`));

    type(el, 'cant wee since today');
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.equal('');
    expect(region(el, 'status')).to.match(/\d+ answers?/);

    type(el, 'numb between legs');
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.include(emergency.heading);
  });

  it('alert again to a sign that was gone in between', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.pass(PAUSE);
    type(el, 'heat');
    clock.pass(PAUSE);
    type(el, 'cant wee');
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.include(emergency.heading);
  });

  it('are gone after they were spoken', async () => {
    const el = await faq();
    type(el, 'cant wee');
    clock.pass(PAUSE);
    expect([region(el, 'status'), region(el, 'alert')]).to.not.include('');
    clock.pass(5000);
    expect([region(el, 'status'), region(el, 'alert')]).to.deep.equal(['', '']);
  });

  it('are not made for what a page does', async () => {
    const el = await faq();
    el.search('cant wee');
    clock.pass(PAUSE);
    el.show('walking');
    clock.pass(PAUSE);
    expect([region(el, 'status'), region(el, 'alert')]).to.deep.equal(['', '']);
  });

  it('are not made after the search was cleared', async () => {
    const el = await faq();
    type(el, 'cant wee');
    await settled(el);
    button(el, 'Clear search').click();
    clock.pass(PAUSE);
    expect([region(el, 'status'), region(el, 'alert')]).to.deep.equal(['', '']);
  });

  it('are not made after the element has left the page', async () => {
    const el = await faq();
    let searches = 0;
    el.addEventListener('faq-search', () => (searches += 1));
    type(el, 'cant wee');
    el.remove();
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.equal('');
    expect(searches).to.equal(0);
  });

  it('survive a page that empties the element', async () => {
    const el = await faq();
    el.replaceChildren();
    clock.stop();
    const restored = (): boolean => region(el, 'status') === '' && region(el, 'alert') === '';
    await eventually(restored, 'both places are back');
    clock = new FakeClock();
    type(el, 'cant wee');
    clock.pass(PAUSE);
    expect(region(el, 'alert')).to.include(emergency.heading);
    expect(el.querySelectorAll('[role="status"]').length).to.equal(1);
  });
});
