import { expect } from '@open-wc/testing';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { settled, tips, title } from './mount.js';
import { button, expectFocus, find, has, visibleText } from './perceive.js';

const KEYS = (): string[] => Object.keys(localStorage);
const walk = title('short-walks');

async function tick(el: CareTipsElement): Promise<void> {
  find(el, 'checkbox', 'Done').click();
  await settled(el);
}

async function open(attributes = {}): Promise<CareTipsElement> {
  const el = await tips({ region: 'gb', only: 'short-walks', ...attributes });
  button(el, walk).click();
  await settled(el);
  return el;
}

afterEach(() => localStorage.clear());

describe('a tip that is done', () => {
  it('says so in its row', async () => {
    const el = await open();
    await tick(el);
    expect(visibleText(button(el, walk).closest('div')!)).to.match(/Done$/);
    await tick(el);
    expect(visibleText(button(el, walk).closest('div')!)).not.to.match(/Done$/);
  });

  it('is told to the page', async () => {
    const told: unknown[] = [];
    const el = await open();
    el.addEventListener('tip-done', ({ detail }) => told.push(detail));
    await tick(el);
    await tick(el);
    expect(told).to.deep.equal([
      { id: 'short-walks', done: true },
      { id: 'short-walks', done: false },
    ]);
  });

  it('is kept nowhere, and can be cleared', async () => {
    const el = await open();
    await tick(el);
    expect(KEYS()).to.deep.equal([]);
    expect(visibleText(el)).not.to.contain('kept on this device');
    button(el, 'Clear ticks').click();
    await settled(el);
    expect((find(el, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
    expect(has(el, 'button', 'Clear ticks')).to.be.false;
  });
});

describe('with remember', () => {
  it('is kept on the device until it is cleared, and that is said', async () => {
    const el = await open({ remember: '' });
    expect(KEYS()).to.deep.equal([]);
    await tick(el);
    expect(visibleText(el)).to.contain('Your ticks are kept on this device only.');
    el.remove();

    const later = await open({ remember: '' });
    expect((find(later, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.true;
    button(later, 'Clear ticks').click();
    await settled(later);
    expectFocus(find(later, 'heading', 'Care tips'));
    expect(KEYS()).to.deep.equal([]);
  });

  it('takes over what was ticked before, and clears what was kept', async () => {
    const el = await open();
    await tick(el);
    el.remember = true;
    await settled(el);
    expect(KEYS()).to.have.length(1);
    const other = await open({ remember: '' });
    el.remember = false;
    await settled(el);
    button(el, 'Clear ticks').click();
    await settled(other);
    expect(KEYS()).to.deep.equal([]);
    expect((find(other, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
  });

  it('reads nothing where it is not set', async () => {
    const el = await open({ remember: '' });
    await tick(el);
    el.remove();
    const other = await open();
    expect((find(other, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
  });

  it('is kept with those of another widget', async () => {
    const one = await open({ remember: '' });
    const two = await tips({ region: 'gb', only: 'heat-pack', remember: '' });
    button(two, title('heat-pack')).click();
    await settled(two);
    await tick(one);
    await tick(two);
    one.remove();
    two.remove();
    await Promise.resolve();
    const later = await open({ remember: '', only: 'short-walks heat-pack' });
    expect(visibleText(button(later, walk).closest('div')!)).to.match(/Done$/);
    expect(visibleText(button(later, title('heat-pack')).closest('div')!)).to.match(/Done$/);
  });

  it('works where something else was written in its place', async () => {
    for (const value of ['{', '{"a":1}', '[1,null]', '"x"']) {
      localStorage.setItem('back-spasm-help-done', value);
      const el = await open({ remember: '' });
      await tick(el);
      expect((find(el, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.true;
      el.remove();
    }
  });
});
