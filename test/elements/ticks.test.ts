import { expect, fixture, html } from '@open-wc/testing';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { settled, tips, title } from './mount.js';
import { button, eventually, expectFocus, find, has, nameOf, visibleText } from './perceive.js';

const storedKeys = (): string[] => Object.keys(localStorage);
const WALK_TITLE = title('short-walks');

async function tick(el: CareTipsElement): Promise<void> {
  find(el, 'checkbox', 'Done').click();
  await settled(el);
}

async function openTip(attributes = {}): Promise<CareTipsElement> {
  const el = await tips({ region: 'gb', only: 'short-walks', ...attributes });
  button(el, WALK_TITLE).click();
  await settled(el);
  return el;
}

afterEach(() => localStorage.clear());

describe('a tip that is done', () => {
  it('says so in its row', async () => {
    const el = await openTip();
    await tick(el);
    expect(visibleText(button(el, WALK_TITLE).closest('div')!)).to.match(/Done$/);
    await tick(el);
    expect(visibleText(button(el, WALK_TITLE).closest('div')!)).not.to.match(/Done$/);
  });

  it('fires an event', async () => {
    const events: unknown[] = [];
    const el = await openTip();
    el.addEventListener('tip-done', ({ detail }) => events.push(detail));
    await tick(el);
    await tick(el);
    expect(events).to.deep.equal([
      { id: 'short-walks', done: true },
      { id: 'short-walks', done: false },
    ]);
  });

  it('is not stored, and can be cleared', async () => {
    const el = await openTip();
    await tick(el);
    expect(storedKeys()).to.deep.equal([]);
    expect(visibleText(el)).not.to.contain('kept on this device');
    button(el, 'Clear ticks').click();
    await settled(el);
    expect((find(el, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
    expect(has(el, 'button', 'Clear ticks')).to.be.false;
  });
});

describe('with remember', () => {
  it('is kept no longer where the page stops asking for it', async () => {
    const el = await openTip({ remember: '' });
    el.remember = false;
    await settled(el);
    await tick(el);
    expect(storedKeys()).to.deep.equal([]);
  });

  it('is kept on the device until it is cleared, and says so', async () => {
    const el = await openTip({ remember: '' });
    expect(storedKeys()).to.deep.equal([]);
    await tick(el);
    expect(visibleText(el)).to.contain('Your ticks are kept on this device only.');
    el.remove();

    const later = await openTip({ remember: '' });
    expect((find(later, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.true;
    button(later, 'Clear ticks').click();
    await settled(later);
    expectFocus(find(later, 'heading', 'Care tips'));
    expect(storedKeys()).to.deep.equal([]);
  });

  it('keeps what was ticked before it was set, and clears the ticks of all widgets', async () => {
    const el = await openTip();
    await tick(el);
    el.remember = true;
    await settled(el);
    expect(storedKeys()).to.have.length(1);
    const other = await openTip({ remember: '' });
    el.remember = false;
    await settled(el);
    button(el, 'Clear ticks').click();
    await settled(other);
    expect(storedKeys()).to.deep.equal([]);
    expect((find(other, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
  });

  it('reads nothing where it is not set', async () => {
    const el = await openTip({ remember: '' });
    await tick(el);
    el.remove();
    const other = await openTip();
    expect((find(other, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.false;
  });

  it('is kept with those of another widget', async () => {
    const one = await openTip({ remember: '' });
    const two = await tips({ region: 'gb', only: 'heat-pack', remember: '' });
    button(two, title('heat-pack')).click();
    await settled(two);
    await tick(one);
    await tick(two);
    one.remove();
    two.remove();
    await Promise.resolve();
    const later = await openTip({ remember: '', only: 'short-walks heat-pack' });
    expect(visibleText(button(later, WALK_TITLE).closest('div')!)).to.match(/Done$/);
    expect(visibleText(button(later, title('heat-pack')).closest('div')!)).to.match(/Done$/);
  });

  it('works where something else is stored under its key', async () => {
    for (const value of ['{', '{"a":1}', '[1,null]', '"x"']) {
      localStorage.setItem('back-spasm-help-done', value);
      const el = await openTip({ remember: '' });
      await tick(el);
      expect((find(el, 'checkbox', 'Done') as HTMLInputElement).checked).to.be.true;
      el.remove();
    }
  });

  it('keeps what another tab has ticked meanwhile', async () => {
    const el = await openTip({ remember: '' });
    // Without the event, which may come late.
    localStorage.setItem('back-spasm-help-done', '["heat-pack"]');
    await tick(el);
    el.remove();
    const later = await openTip({ remember: '', only: 'short-walks heat-pack' });
    for (const name of [WALK_TITLE, title('heat-pack')])
      expect(visibleText(button(later, name).closest('div')!)).to.match(/Done$/);
  });

  it('shows what another tab ticks and clears', async () => {
    const el = await openTip({ remember: '', only: 'short-walks heat-pack' });
    const isDone = (name: string): boolean =>
      visibleText(button(el, name).closest('div')!).endsWith('Done');
    await tick(el);
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe src="/test/pages/blank.html" title="Another tab"></iframe>`,
    );
    await eventually(() => frame.contentDocument?.readyState === 'complete', 'is loaded');
    const other = frame.contentWindow!.localStorage;
    other.setItem('back-spasm-help-done', '["short-walks","heat-pack"]');
    await eventually(() => isDone(title('heat-pack')), 'shows the tick');
    other.clear();
    await eventually(() => !isDone(WALK_TITLE), 'shows that it was cleared');
    expect(has(el, 'button', 'Clear ticks')).to.be.false;
  });

  it('works where the browser forbids storage', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('No', 'SecurityError');
      },
    });
    try {
      const el = await openTip({ remember: '' });
      await tick(el);
      expect(visibleText(button(el, WALK_TITLE).closest('div')!)).to.match(/Done$/);
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });
});

describe('the box to tick a tip', () => {
  it('is described by its title, as all of them have one name', async () => {
    const el = await openTip();
    const id = find(el, 'checkbox', 'Done').getAttribute('aria-describedby')!;
    expect(nameOf(el.shadowRoot!.getElementById(id)!)).to.equal(WALK_TITLE);
  });
});
