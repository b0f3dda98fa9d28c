/** Copying the address of an answer. */
import { expect } from '@open-wc/testing';
import { faq, title } from './mount.js';
import { announced, button, eventually, has, visibleText } from './perceive.js';

type Clipboard = Pick<Navigator['clipboard'], 'writeText'>;

describe('copy link', () => {
  const real = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const use = (clipboard: Clipboard | undefined): void => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  };
  afterEach(() => {
    if (real) Object.defineProperty(navigator, 'clipboard', real);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });
  const address = new URL('#faq-walking', location.href).href;

  it('copies the address, and confirms it on the screen and to screen readers', async () => {
    let copied = '';
    use({
      writeText: (text) => {
        copied = text;
        return Promise.resolve();
      },
    });
    const el = await faq({ region: 'gb', open: 'walking' });
    const before = location.href;
    button(el, 'Copy link').click();
    await eventually(() => visibleText(el).includes('Link copied'), 'says so');
    expect(copied).to.equal(address);
    await eventually(() => announced('status') === 'Link copied', 'is announced');
    expect(location.href).to.equal(before);
  });

  for (const [why, clipboard] of [
    ['is refused', { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) }],
    ['is not there', undefined],
  ] as const) {
    it(`shows the address where the clipboard ${why}`, async () => {
      use(clipboard);
      const el = await faq({ region: 'gb', open: 'walking' });
      button(el, 'Copy link').click();
      await eventually(() => visibleText(el).includes(address), 'shows it');
    });
  }

  it('confirms for one answer only, not for another one in its place', async () => {
    use({ writeText: () => Promise.resolve() });
    const el = await faq({ region: 'gb', only: 'walking heat-or-ice', open: 'walking' });
    button(el, 'Copy link').click();
    await eventually(() => visibleText(el).includes('Link copied'), 'says so');
    button(el, title('walking')).click();
    el.show('heat-or-ice');
    await eventually(() => has(el, 'button', 'Copy link'), 'is there');
    expect(visibleText(el)).not.to.include('Link copied');
  });
});
