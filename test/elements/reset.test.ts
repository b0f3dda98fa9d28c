/** A screen that many share: the widget is put back as it was when nobody touches it any more. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeClock } from './clock.js';
import { faq, settled, tips, title, typeKeys } from './mount.js';
import { button, find, has, names, openNames, searchbox, visibleText } from './perceive.js';

const MINUTE_MS = 60_000;
const WALKING = title('walking');

let clock: FakeClock;
beforeEach(() => (clock = new FakeClock()));
afterEach(() => clock.restore());

async function wait(element: Parameters<typeof settled>[0], ms: number): Promise<void> {
  clock.advance(ms);
  await settled(element);
}

describe('with reset-after', () => {
  it('the questions are as they were, minutes after the last visitor', async () => {
    const el = await faq({ region: 'gb', 'reset-after': '2' });
    const before = visibleText(el);
    button(el, WALKING).click();
    await typeKeys(el, 'heat');
    await wait(el, 2 * MINUTE_MS - 1);
    expect(searchbox(el).value).to.equal('heat');
    await wait(el, 1);
    expect(searchbox(el).value).to.equal('');
    expect(openNames(el)).to.deep.equal([]);
    expect(visibleText(el)).to.equal(before);
  });

  // Enter is for the control that has the focus, and reaches no listener of the page.
  for (const key of ['Shift', 'Enter']) {
    it(`each key begins the minutes anew: ${key}`, async () => {
      const el = await faq({ region: 'gb', 'reset-after': '2' });
      await typeKeys(el, 'heat');
      await wait(el, 1.5 * MINUTE_MS);
      await sendKeys({ press: key });
      await wait(el, 1.5 * MINUTE_MS);
      expect(searchbox(el).value).to.equal('heat');
      await wait(el, MINUTE_MS);
      expect(searchbox(el).value).to.equal('');
    });
  }

  it('the tips are as they were', async () => {
    const el = await tips({ region: 'gb', 'reset-after': '1' });
    const before = visibleText(el);
    button(el, title('short-walks')).click();
    await settled(el);
    find(el, 'checkbox', 'Done').click();
    await settled(el);
    expect(visibleText(el)).to.not.equal(before);
    await sendKeys({ press: 'Shift' });
    await wait(el, MINUTE_MS);
    expect(visibleText(el)).to.equal(before);
  });

  it('a tip that somebody follows goes on to its end', async () => {
    const el = await tips({ region: 'gb', 'reset-after': '1' });
    button(el, title('slow-breathing')).click();
    await settled(el);
    button(el, 'Start').click();
    await settled(el);
    await sendKeys({ press: 'Shift' });
    await wait(el, 3 * MINUTE_MS);
    expect(has(el, 'button', 'Pause')).to.be.true;
    await wait(el, 10 * MINUTE_MS);
    expect(openNames(el)).to.deep.equal([]);
    expect(names(el, 'button')).to.not.include('Start again');
  });

  it('a cold pack that must come off is still told of', async () => {
    const el = await tips({ region: 'gb', 'reset-after': '1' });
    button(el, title('ice-pack')).click();
    await settled(el);
    button(el, 'Start').click();
    await settled(el);
    await sendKeys({ press: 'Shift' });
    await wait(el, 2 * MINUTE_MS);
    expect(openNames(el)).to.deep.equal([]);
    await wait(el, 30 * MINUTE_MS);
    expect(has(el, 'button', 'It is off')).to.be.true;
  });
});

it('without reset-after, nothing is put back', async () => {
  const el = await faq();
  await typeKeys(el, 'heat');
  await wait(el, 24 * 60 * MINUTE_MS);
  expect(searchbox(el).value).to.equal('heat');
});
