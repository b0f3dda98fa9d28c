import { expect, fixture, fixtureCleanup, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
import { addPack } from '../../src/index.js';
import { AFTER_FOCUS_MS } from '../../src/elements/shared/announcer.js';
import { FakeClock } from './clock.js';
import { faq, pack, settled, tips, title } from './mount.js';
import {
  all,
  button,
  eventually,
  expectFocus,
  find,
  focused,
  has,
  visibleText,
  announced,
} from './perceive.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const PUT_DOWN_MS = 5 * SECOND_MS;

/** Replaces sound, wake lock and vibration, and records their use. */
class FakeDevice {
  locks = 0;
  contexts = 0;
  tones: number[] = [];
  readonly #restores: (() => void)[] = [];

  constructor() {
    const ramp = { setValueAtTime: () => ramp, linearRampToValueAtTime: () => ramp };
    this.replace(window, 'AudioContext', {
      value: class {
        state = 'running';
        currentTime = 0;
        destination = {};
        constructor() {
          device.contexts++;
        }
        resume = (): Promise<void> => Promise.resolve();
        close(): Promise<void> {
          device.contexts--;
          return Promise.resolve();
        }
        createOscillator(): unknown {
          const frequency = { value: 0 };
          return {
            frequency,
            connect: <T>(to: T): T => to,
            start: () => device.tones.push(frequency.value),
            stop: () => undefined,
          };
        }
        createGain(): unknown {
          return { gain: ramp, connect: <T>(to: T): T => to };
        }
      },
    });
    this.replace(navigator, 'wakeLock', {
      value: {
        request: () => {
          device.locks++;
          return Promise.resolve({ release: () => Promise.resolve(void device.locks--) });
        },
      },
    });
    this.replace(navigator, 'vibrate', { value: () => true });
  }

  restore(): void {
    for (const restore of this.#restores.reverse()) restore();
  }

  /** With `null`, the property is taken away. */
  replace(owner: object, name: string, { value }: PropertyDescriptor): void {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    this.#restores.push(() => {
      if (original) Object.defineProperty(owner, name, original);
      else Reflect.deleteProperty(owner, name);
    });
    if (value === null) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
}

let clock: FakeClock;
let device: FakeDevice;
beforeEach(() => {
  clock = new FakeClock();
  device = new FakeDevice();
});
afterEach(async () => {
  // Ends what a test has left running while its clock is still in place.
  fixtureCleanup();
  await Promise.resolve();
  clock.restore();
  device.restore();
});

async function press(el: CareTipsElement, name: string): Promise<void> {
  button(el, name).click();
  await settled(el);
}

async function advance(el: CareTipsElement, milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await settled(el);
}

/** The page is hidden for a time, and is shown again. */
async function returnAfter(el: CareTipsElement, milliseconds: number): Promise<void> {
  clock.hide(milliseconds);
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(el);
}

/** The page takes an element out, and does not put it back at once. */
async function takeOut(el: CareTipsElement): Promise<void> {
  el.remove();
  await settled(el);
}

async function openTip(id: string, attributes = {}): Promise<CareTipsElement> {
  const el = await tips({ region: 'gb', only: id, ...attributes });
  await press(el, title(id));
  return el;
}

async function startTip(id: string, attributes = {}): Promise<CareTipsElement> {
  const el = await openTip(id, attributes);
  await press(el, 'Start');
  return el;
}

/** A stretch from its first movement on: somebody has got into position, and has put the phone down. */
async function startStretch(id: string): Promise<CareTipsElement> {
  const el = await startTip(id);
  await press(el, 'I am ready');
  await advance(el, PUT_DOWN_MS);
  return el;
}

async function heard(el: CareTipsElement, slot: 'status' | 'alert'): Promise<string> {
  await advance(el, AFTER_FOCUS_MS);
  return announced(slot);
}

/** The player of the open tip. */
const player = (el: CareTipsElement): Element =>
  find(el, 'heading', 'Follow along').closest('[role="group"]')!;
const playerText = (el: CareTipsElement): string => visibleText(player(el));
/** The bar of the tip that is running; `null` where there is none. */
const bar = (el: CareTipsElement): HTMLElement | null =>
  el.shadowRoot!.querySelector('[role="group"][popover]');
const shownPicture = (el: CareTipsElement): string | null =>
  el.shadowRoot!.querySelector('.stage [part="picture"] .line')!.getAttribute('d');
const tipPictures = (el: CareTipsElement): (string | null)[] =>
  [...el.shadowRoot!.querySelectorAll('.panel > [part="picture"]')].map((one) =>
    one.querySelector('.line')!.getAttribute('d'),
  );

describe('a player before Start', () => {
  it('says with heat what must be known, and that no page can ring', async () => {
    const text = playerText(await openTip('heat-pack'));
    expect(text).to.contain('Never on numb, broken or sore skin, or over a cream, gel or patch.');
    expect(text).to.contain('Ask a pharmacist or GP first');
    expect(text).to.contain('Wrap it in a towel. It must feel warm, not hot. Do not lie on it.');
    expect(text).to.contain('Do not use it if you may fall asleep.');
    expect(text).to.contain('This page cannot ring when your phone is locked.');
  });

  it('says with a stretch who must not, and when to stop', async () => {
    const el = await openTip('knee-to-chest');
    const text = playerText(el);
    expect(text).to.contain('Not after a recent fall, injury or operation');
    expect(text).to.contain('Pregnant, or a new hip? Ask a GP or physiotherapist first.');
    expect(text).to.contain('Use your bed if it may be hard to get up from the floor.');
    expect(text).to.contain('Stop if pain shoots down a leg');
    expect(text).to.contain('call 999');
    const dials = all(el, 'link').filter((one) => one.getAttribute('href') === 'tel:999');
    expect(dials.at(-1)!.closest('[role="group"]')).to.equal(player(el));
  });

  it('leads to the danger signs', async () => {
    const el = await openTip('short-walks');
    const signs = all(el, 'button').filter((one) => one.textContent.includes('danger signs first'));
    signs.at(-1)!.click();
    await settled(el);
    expectFocus(find(el, 'heading', /^Call 999/));
  });

  it('is not there for a tip without timing', async () => {
    expect(has(await openTip('rest-position'), 'heading', 'Follow along')).to.be.false;
  });

  it('lets a visitor choose how long', async () => {
    const el = await openTip('heat-pack');
    const fifteen = [...el.shadowRoot!.querySelectorAll('label')].find((label) =>
      label.textContent.includes('15 minutes'),
    )!;
    fifteen.click();
    await settled(el);
    await press(el, 'Start');
    expect(playerText(el)).to.contain('15:00');
  });
});

describe('a stretch', () => {
  it('plays each side, hold, rest and repetition, to its end', async () => {
    const el = await startStretch('knee-to-chest');
    expect(playerText(el)).to.contain('Right knee · 1 of 3 Draw it up slowly 0:04');
    await advance(el, 4 * SECOND_MS);
    expect(playerText(el)).to.contain('Right knee · 1 of 3 Hold 0:05');
    await advance(el, 2 * SECOND_MS);
    expect(playerText(el)).to.contain('Hold 0:03');
    await advance(el, 3 * SECOND_MS);
    expect(playerText(el)).to.contain('Slowly back down 0:05');
    await advance(el, 5 * SECOND_MS);
    expect(playerText(el)).to.contain('Right knee · 2 of 3');
    await advance(el, (14 + 14) * SECOND_MS);
    expect(playerText(el)).to.contain('Left knee · 1 of 3');
    await advance(el, (14 + 14 + 4) * SECOND_MS);
    expect(playerText(el)).to.contain('Left knee · 3 of 3 Hold');
    const end = oneEvent(el, 'timer-end');
    await advance(el, 10 * SECOND_MS);
    expect((await end).detail).to.deep.equal({ id: 'knee-to-chest' });
    expect(playerText(el)).to.contain('Roll onto your side. Push up with your arms.');
    expectFocus(button(el, 'Close'));
    await advance(el, 10 * SECOND_MS);
    expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('shows the picture of each step', async () => {
    const el = await startTip('knee-to-chest');
    const [down, up] = tipPictures(el);
    expect(shownPicture(el)).to.equal(down);
    await press(el, 'I am ready');
    expect(shownPicture(el)).to.equal(down);
    await advance(el, PUT_DOWN_MS + 5 * SECOND_MS);
    expect(shownPicture(el)).to.equal(up);
    await advance(el, 5 * SECOND_MS);
    expect(shownPicture(el)).to.equal(down);
  });

  it('mirrors the picture for the other side', async () => {
    /** The left and right edge of each line in the picture. */
    const lines = (el: CareTipsElement): number[][] =>
      [...el.shadowRoot!.querySelectorAll('.stage .line')].map((line) => {
        const { left, right } = line.getBoundingClientRect();
        return [left, right];
      });
    const mirror = (el: CareTipsElement): number[][] => {
      const { left, right } = el.shadowRoot!.querySelector('.stage svg')!.getBoundingClientRect();
      return lines(el).map(([from = 0, to = 0]) => [left + right - to, left + right - from]);
    };
    const el = await startStretch('knee-rolls');
    await advance(el, 4 * SECOND_MS);
    const right = mirror(el).flat();
    await advance(el, 42 * SECOND_MS);
    expect(playerText(el)).to.contain('To the left · 1 of 3 Hold');
    lines(el)
      .flat()
      .forEach((edge, index) => expect(edge).to.be.closeTo(right[index]!, 1));
    expect(lines(el).flat()).not.to.deep.equal(mirror(el).flat());
  });

  it('announces each change, and nothing in between', async () => {
    const el = await startTip('knee-to-chest');
    expect(await heard(el, 'status')).to.equal('Lie on your back. Bend your knees, feet flat.');
    await press(el, 'I am ready');
    expect(await heard(el, 'status')).to.equal('Put your phone down now.');
    await advance(el, PUT_DOWN_MS - AFTER_FOCUS_MS);
    expect(announced('status')).to.equal('Right knee. 1 of 3. Draw it up slowly');
    await advance(el, 4 * SECOND_MS - 1);
    expect(announced('status')).to.equal('Right knee. 1 of 3. Draw it up slowly');
    await advance(el, 1);
    expect(announced('status')).to.equal('Right knee. 1 of 3. Hold');
  });

  it('has other tones for hold, lower, change of side and end', async () => {
    const el = await startStretch('knee-to-chest');
    const tonesDuring = async (milliseconds: number): Promise<string> => {
      device.tones = [];
      await advance(el, milliseconds);
      return device.tones.join();
    };
    const hold = await tonesDuring(4 * SECOND_MS);
    const lower = await tonesDuring(5 * SECOND_MS);
    await advance(el, (5 + 14 + 14 - 1) * SECOND_MS);
    const side = await tonesDuring(1 * SECOND_MS);
    await advance(el, 41 * SECOND_MS);
    const end = await tonesDuring(1 * SECOND_MS);
    expect(new Set([hold, lower, side, end, '']).size).to.equal(5);
  });

  it('is silent once Sound is off', async () => {
    const el = await startStretch('knee-to-chest');
    find(el, 'checkbox', 'Sound').click();
    device.tones = [];
    await advance(el, 20 * SECOND_MS);
    expect(device.tones).to.deep.equal([]);
    expect(playerText(el)).to.contain('Right knee · 2 of 3');
  });

  it('waits while it is paused, for minutes', async () => {
    const el = await startStretch('knee-to-chest');
    await advance(el, 2 * SECOND_MS);
    await press(el, 'Pause');
    expect(await heard(el, 'status')).to.equal('Paused.');
    expect(device.locks).to.equal(0);
    await returnAfter(el, 7 * MINUTE_MS);
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('Right knee · 1 of 3 Paused. 0:02');
    expect(announced('status')).to.equal('');
    await press(el, 'Go on');
    expect(await heard(el, 'status')).to.equal('Draw it up slowly');
    expect(device.locks).to.equal(1);
    await advance(el, 2 * SECOND_MS - AFTER_FOCUS_MS);
    expect(playerText(el)).to.contain('Hold 0:05');
  });

  it('is at the right step when the page comes back', async () => {
    const el = await startStretch('knee-to-chest');
    await returnAfter(el, 30 * SECOND_MS);
    expect(playerText(el)).to.contain('Right knee · 3 of 3 Draw it up slowly 0:02');
    expect(announced('status')).to.equal('Right knee. 3 of 3. Draw it up slowly');
  });

  it('can be skipped through, and started again', async () => {
    const el = await startTip('knee-to-chest');
    await press(el, 'I am ready');
    await advance(el, 3 * SECOND_MS);
    await press(el, 'Skip');
    expect(playerText(el)).to.contain('Draw it up slowly 0:04');
    await press(el, 'Pause');
    await press(el, 'Skip');
    expect(playerText(el)).to.contain('Hold 0:05');
    expect(has(el, 'button', 'Pause')).to.be.true;
    await press(el, 'Start again');
    expect(playerText(el)).to.contain('Lie on your back. Bend your knees, feet flat. I am ready');
    expectFocus(button(el, 'I am ready'));
  });

  it('stops at once when it hurts more, and is over for today', async () => {
    const el = await startStretch('knee-to-chest');
    await advance(el, 5 * SECOND_MS);
    await press(el, 'It hurts more');
    expectFocus(find(el, 'heading', 'Stop. Rest now.'));
    const text = playerText(el);
    expect(text).to.contain('Lie on your side, with a pillow between your knees.');
    expect(text).to.contain('Do not stretch again today.');
    expect(text).to.contain('new numbness between your legs');
    expect(has(el, 'button', 'Pause')).to.be.false;
    expect([device.locks, device.contexts]).to.deep.equal([0, 0]);

    const other = await openTip('knee-rolls');
    await press(other, 'Start');
    expect(playerText(other)).to.contain('Do not stretch again today.');
    expect(await heard(other, 'alert')).to.contain('Do not stretch again today.');
    expect(has(other, 'button', 'I am ready')).to.be.false;
    clock.hide(24 * HOUR_MS);
    await press(other, 'Start');
    expect(has(other, 'button', 'I am ready')).to.be.true;
  });
});

describe('breathing', () => {
  it('paces in and out for some minutes', async () => {
    const el = await startTip('slow-breathing');
    await advance(el, 10 * SECOND_MS);
    expect(playerText(el)).to.contain('Breathe in 3:00');
    await advance(el, 5 * SECOND_MS);
    expect(playerText(el)).to.contain('Breathe out');
    await advance(el, 5 * SECOND_MS);
    expect(announced('status')).to.equal('Breathe in');
    await advance(el, 3 * MINUTE_MS);
    expect(playerText(el)).to.contain('Breathe as usual.');
  });

  it('says what to do when dizzy', async () => {
    expect(playerText(await openTip('slow-breathing'))).to.contain(
      'Feel dizzy or tingly? Stop, and breathe as usual.',
    );
  });
});

describe('heat and cold', () => {
  it('count down, and say halfway to look at the skin', async () => {
    const el = await startTip('heat-pack');
    expect(playerText(el)).to.contain('Hold it on the sore place. Stay awake. 10:00');
    expect(await heard(el, 'status')).to.contain('Hold it on the sore place.');
    await advance(el, 5 * MINUTE_MS - SECOND_MS - AFTER_FOCUS_MS);
    expect(playerText(el)).to.contain('5:01');
    expect(announced('status')).to.equal('');
    await advance(el, SECOND_MS);
    expect(announced('status')).to.equal('Look at your skin.');
    expect(playerText(el)).to.contain('Look at your skin. 5:00');
    await advance(el, 4 * MINUTE_MS);
    expect(playerText(el)).to.contain('Look at your skin. 1:00');
  });

  it('say to look at the skin where the page was hidden halfway', async () => {
    const el = await startTip('heat-pack');
    await returnAfter(el, 7 * MINUTE_MS);
    expect(announced('status')).to.equal('Look at your skin.');
  });

  it('repeat their alarm until it is tapped', async () => {
    const el = await startTip('ice-pack');
    const end = 'Time’s up. Take it off. Look at your skin. Then press “It is off”.';
    await advance(el, 10 * MINUTE_MS);
    expect(announced('alert')).to.equal(end);
    expectFocus(button(el, 'It is off'));
    await advance(el, 7 * SECOND_MS);
    expect(announced('alert')).to.equal('');
    device.tones = [];
    await advance(el, 3 * SECOND_MS);
    expect(announced('alert')).to.equal(end);
    expect(device.tones).to.have.length.above(1);
    await press(el, 'It is off');
    device.tones = [];
    await advance(el, MINUTE_MS);
    expect(device.tones).to.deep.equal([]);
    expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('say how late it is when the page comes back late', async () => {
    const el = await startTip('heat-pack');
    await returnAfter(el, 35 * MINUTE_MS);
    const late =
      'The time ended 25 minutes ago. Take it off now. Look at your skin. Then press “It is off”.';
    expect(playerText(el)).to.contain(late);
    expect(announced('alert')).to.equal(late);
  });

  it('are refused within two hours of each other', async () => {
    const el = await startTip('ice-pack');
    await advance(el, 10 * MINUTE_MS);
    await press(el, 'It is off');
    await press(el, 'Start');
    expect(playerText(el)).to.contain('Wait at least two hours. That is');
    expect(await heard(el, 'alert')).to.contain('Wait at least two hours.');
    const other = await startTip('heat-pack');
    expect(playerText(other)).to.contain('Wait at least two hours.');
    clock.hide(2 * HOUR_MS);
    await press(other, 'Start');
    expect(playerText(other)).to.contain('10:00');
  });

  it('are refused also where the last one was taken off before its time', async () => {
    const el = await startTip('heat-pack');
    await advance(el, 2 * MINUTE_MS);
    await press(el, 'Stop');
    const takeOff = 'Take it off now. Look at your skin. Then press “It is off”.';
    expect(await heard(el, 'alert')).to.equal(takeOff);
    expect(playerText(el)).to.contain(takeOff);
    expectFocus(button(el, 'It is off'));
    await press(el, 'It is off');
    expectFocus(find(el, 'heading', 'Follow along'));
    await press(el, 'Start');
    expect(playerText(el)).to.contain('Wait at least two hours.');
  });

  it('are not refused after a false start', async () => {
    const el = await startTip('heat-pack');
    await advance(el, 30 * SECOND_MS);
    await press(el, 'Stop');
    await press(el, 'It is off');
    await press(el, 'Start');
    expect(playerText(el)).to.contain('10:00');
  });

  it('say to take it off while they are paused', async () => {
    const el = await startTip('heat-pack');
    await press(el, 'Pause');
    const paused = 'Paused. Take it off until you go on.';
    expect(playerText(el)).to.contain(paused);
    expect(visibleText(bar(el)!)).to.contain(paused);
    expect(await heard(el, 'status')).to.equal(paused);
  });

  it('keep any other tip from being started, as they would be forgotten', async () => {
    const el = await startTip('heat-pack');
    await advance(el, 10 * MINUTE_MS);
    const other = await openTip('slow-breathing');
    await press(other, 'Start');
    expect(playerText(other)).to.contain('Heat or cold is not over yet.');
    expect(has(el, 'button', 'It is off')).to.be.true;
    await press(el, 'It is off');
    await press(other, 'Start');
    expect(has(other, 'button', 'Pause')).to.be.true;
  });

  it('say what to keep in mind meanwhile', async () => {
    expect(playerText(await startTip('heat-pack'))).to.contain('Does it sting, or feel hot?');
  });
});

describe('a player', () => {
  it('leaves nothing behind when its element is taken out of the page for good', async () => {
    for (const id of ['heat-pack', 'knee-to-chest', 'slow-breathing']) {
      const el = await startTip(id);
      await advance(el, 6 * MINUTE_MS);
      await takeOut(el);
      await advance(el, 6 * MINUTE_MS);
      expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
      clock.hide(3 * HOUR_MS);
    }
  });

  it('waits while its element is out of the page for a moment', async () => {
    const el = await startTip('short-walks');
    const place = el.parentElement!;
    await takeOut(el);
    await advance(el, 300);
    place.append(el);
    await advance(el, 3 * SECOND_MS);
    expect(playerText(el)).to.contain('Paused. 5:00');
    await press(el, 'Go on');
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('4:00');

    await takeOut(el);
    await advance(el, 11 * SECOND_MS);
    place.append(el);
    await settled(el);
    button(player(el), 'Start');
  });

  it('goes on out of the page with heat and cold, and tells their end there and back', async () => {
    const el = await startTip('ice-pack');
    const place = el.parentElement!;
    await takeOut(el);
    await advance(el, 300);
    place.append(el);
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('9:00');

    await takeOut(el);
    await advance(el, 9 * MINUTE_MS);
    expect(device.tones).not.to.deep.equal([]);
    // Nothing sounds for ever where there is no button to end it.
    await advance(el, 2 * MINUTE_MS);
    expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
    place.append(el);
    await settled(el);
    expect(announced('alert')).to.contain('The time ended 2 minutes ago. Take it off now.');
    expect(visibleText(bar(el)!)).to.contain('Take it off now.');
    await press(el, 'It is off');
    expect(bar(el)).to.equal(null);
    await press(el, 'Start');
    expect(playerText(el)).to.contain('Wait at least two hours.');
  });

  it('is not stopped by its element coming back while cold of another one is on', async () => {
    const el = await startTip('short-walks');
    const place = el.parentElement!;
    await takeOut(el);
    const skin = await startTip('ice-pack');
    place.append(el);
    await settled(el);
    expect(bar(el)).to.equal(null);
    await advance(skin, MINUTE_MS);
    expect(playerText(skin)).to.contain('9:00');
  });

  it('pauses while the page hides it, unless something must come off', async () => {
    const el = await startTip('short-walks');
    el.style.display = 'none';
    await advance(el, 3 * MINUTE_MS);
    el.style.display = '';
    expect(playerText(el)).to.contain('Paused. 4:59');
    await press(el, 'Stop');
    await press(el, title('short-walks'));

    const skin = await startTip('ice-pack');
    skin.style.display = 'none';
    await advance(skin, 10 * MINUTE_MS);
    expect(announced('alert')).to.contain('Take it off.');
  });

  it('goes on when its element is moved', async () => {
    const el = await startTip('short-walks');
    document.body.prepend(el);
    await settled(el);
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('4:00');
    expect(bar(el)!.matches(':popover-open')).to.be.true;
    el.remove();
  });

  it('says what must come off when the page no longer lists the tip', async () => {
    const el = await startTip('heat-pack');
    await advance(el, MINUTE_MS);
    el.only = 'ice-pack';
    await settled(el);
    expect(await heard(el, 'alert')).to.contain('Take it off now. Look at your skin.');
    await press(el, 'It is off');
    await advance(el, 10 * SECOND_MS);
    expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('stops when other content has another timing for its tip', async () => {
    const el = await startStretch('knee-to-chest');
    const other = structuredClone(pack);
    other.tips.find(({ id }) => id === 'knee-to-chest')!.timing!.times = 5;
    addPack({ ...other, lang: 'en-NZ' });
    el.lang = 'en-NZ';
    await settled(el);
    await settled(el);
    expect(has(el, 'button', 'Pause')).to.be.false;
  });

  it('goes on in the words of another country', async () => {
    const el = await startStretch('knee-to-chest');
    el.region = 'us';
    await advance(el, 2 * SECOND_MS);
    expect(playerText(el)).to.contain('Draw it up slowly 0:02');
  });

  it('leaves nothing behind when the page no longer lists the tip', async () => {
    const el = await startStretch('knee-rolls');
    el.only = 'ice-pack';
    await settled(el);
    clock.advance(5 * SECOND_MS);
    expect([clock.pendingTimers, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
    expect(has(el, 'button', 'Pause')).to.be.false;
  });

  it('stays silent once it is over, also when the page comes back', async () => {
    const el = await startStretch('knee-rolls');
    await advance(el, 3 * MINUTE_MS);
    device.tones = [];
    await returnAfter(el, 5 * MINUTE_MS);
    expect(announced('status')).to.equal('');
    expect(device.tones).to.deep.equal([]);
  });

  it('keeps the focus when the pressed button is removed', async () => {
    const el = await startStretch('pelvic-tilt');
    for (let phase = 0; phase < 15; phase++) {
      const skip = button(el, 'Skip');
      skip.focus();
      skip.click();
      await settled(el);
    }
    await settled(el);
    expectFocus(button(el, 'Close'));
    await press(el, 'Close');
    expectFocus(find(el, 'heading', 'Follow along'));
  });

  it('cannot be started where another widget must rest from stretches', async () => {
    const first = await startStretch('knee-to-chest');
    await advance(first, 3 * MINUTE_MS);
    const second = await startStretch('knee-rolls');
    await advance(second, 5 * SECOND_MS);
    await press(second, 'It hurts more');
    await press(first, 'Start');
    expect(has(first, 'button', 'I am ready')).to.be.false;
    expect(playerText(first)).to.contain('Do not stretch again today.');
  });

  it('removes the bar of another one that is over', async () => {
    const first = await startStretch('knee-rolls');
    await advance(first, 3 * MINUTE_MS);
    expect(has(first, 'button', 'Close')).to.be.true;
    await startTip('short-walks');
    await settled(first);
    expect(has(first, 'button', 'Close')).to.be.false;
  });

  it('is offered in the same widget, where several list a tip', async () => {
    await tips();
    const el = await openTip('ice-pack');
    button(el, 'Follow along').click();
    await settled(el);
    expectFocus(find(el, 'heading', 'Follow along'));
  });

  it('that moved to another document lets one start in the first', async () => {
    const el = await startTip('heat-pack');
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
    frame.contentDocument!.body.append(el);
    const here = await startTip('heat-pack');
    expect(has(here, 'button', 'Pause')).to.be.true;
  });

  it('is the only one that runs on a page', async () => {
    const first = await startTip('short-walks');
    const second = await startStretch('knee-rolls');
    await settled(first);
    expect(has(first, 'button', 'Pause')).to.be.false;
    expect(has(second, 'button', 'Pause')).to.be.true;
    expect(device.locks).to.equal(1);
  });

  it('goes on while its tip is closed, and leads back to it', async () => {
    const el = await startTip('short-walks');
    await press(el, title('short-walks'));
    expect(has(el, 'heading', 'Follow along')).to.be.false;
    await advance(el, MINUTE_MS);
    expect(visibleText(bar(el)!)).to.contain('4:00');
    button(bar(el)!, title('short-walks')).click();
    await settled(el);
    expect(playerText(el)).to.contain('Walk on level ground, with easy steps. 4:00');
    expect(focused()!.textContent).to.contain('Walk on level ground');
  });

  const fail = (): never => {
    throw new Error('This browser refuses.');
  };
  const reject = (): Promise<never> => Promise.reject(new Error('This browser refuses.'));
  const context = (parts: object): unknown =>
    class {
      state = 'running';
      currentTime = 0;
      resume = (): Promise<void> => Promise.resolve();
      close = (): Promise<void> => Promise.resolve();
      constructor() {
        Object.assign(this, parts);
      }
    };
  for (const [what, owner, name, value] of [
    ['has no sound', window, 'AudioContext', undefined],
    ['refuses sound', window, 'AudioContext', fail],
    ['refuses tones', window, 'AudioContext', context({ createOscillator: fail })],
    ['refuses to resume', window, 'AudioContext', context({ state: 'suspended', resume: fail })],
    ['cannot end sound', window, 'AudioContext', context({ createOscillator: fail, close: fail })],
    ['rejects the end of sound', window, 'AudioContext', context({ close: reject })],
    ['has no wake lock', navigator, 'wakeLock', undefined],
    ['refuses a wake lock', navigator, 'wakeLock', { request: fail }],
    [
      'keeps a wake lock',
      navigator,
      'wakeLock',
      { request: () => Promise.resolve({ release: fail }) },
    ],
    ['has no vibration', navigator, 'vibrate', undefined],
    ['refuses vibration', navigator, 'vibrate', fail],
    ['has no popovers', HTMLElement.prototype, 'showPopover', null],
    ['refuses popovers', HTMLElement.prototype, 'showPopover', fail],
  ] as const) {
    it(`goes on in a browser that ${what}`, async () => {
      device.replace(owner, name, { value });
      const el = await startTip('ice-pack');
      expect(visibleText(bar(el)!)).to.contain('10:00');
      await advance(el, 5 * MINUTE_MS);
      expect(playerText(el)).to.contain('Look at your skin. 5:00');
      await returnAfter(el, 3 * MINUTE_MS);
      expect(playerText(el)).to.contain('2:00');
      await advance(el, 2 * MINUTE_MS);
      expect(announced('alert')).to.contain('Take it off.');
      await press(el, 'It is off');
      expect(bar(el)).to.equal(null);
    });
  }
});

describe('the clocks of a device', () => {
  it('never make heat or cold last longer', async () => {
    const el = await startTip('ice-pack');
    await advance(el, MINUTE_MS);
    clock.setForward(-HOUR_MS);
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('8:00');
    clock.sleep(3 * MINUTE_MS);
    await advance(el, MINUTE_MS);
    expect(playerText(el)).to.contain('4:00');
    await advance(el, 4 * MINUTE_MS);
    expect(announced('alert')).to.contain('Time’s up.');
  });

  it('never make a rest shorter', async () => {
    const el = await startTip('ice-pack');
    await advance(el, 10 * MINUTE_MS);
    await press(el, 'It is off');
    clock.setForward(3 * HOUR_MS);
    await press(el, 'Start');
    expect(playerText(el)).to.contain('Wait at least two hours.');
  });
});

describe('a tip in the results of a search', () => {
  const findTipBySearch = async (): Promise<Awaited<ReturnType<typeof faq>>> => {
    const el = await faq();
    el.search('how long should I put heat on my back');
    await settled(el);
    button(el, title('heat-pack')).click();
    await settled(el);
    return el;
  };
  /** Care tips that the browser has painted. Until then they do not count as visible. */
  const paintedTips = async (): Promise<CareTipsElement> => {
    const el = await tips();
    await nextFrame();
    await nextFrame();
    return el;
  };

  it('leads to its player, where one is on the page', async () => {
    const careTips = await paintedTips();
    const el = await findTipBySearch();
    button(el, 'Follow along').click();
    await settled(careTips);
    await settled(careTips);
    expectFocus(find(careTips, 'heading', 'Follow along'));
  });

  it('leads to a player that comes later, as long as it is there', async () => {
    const el = await findTipBySearch();
    const careTips = await paintedTips();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.true;
    careTips.remove();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });

  it('does not lead to a player once care-tips lists other tips', async () => {
    const careTips = await paintedTips();
    const el = await findTipBySearch();
    careTips.only = 'ice-pack';
    await settled(careTips);
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });

  it('leads to a player when another widget leaves the page', async () => {
    const el = await findTipBySearch();
    await paintedTips();
    const other = await paintedTips();
    await settled(el);
    other.remove();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.true;
  });

  it('does not lead to a player in a closed tab', async () => {
    const careTips = await paintedTips();
    const el = await findTipBySearch();
    expect(has(el, 'button', 'Follow along')).to.be.true;
    careTips.style.display = 'none';
    await eventually(() => !has(el, 'button', 'Follow along'), 'the button is gone');
    careTips.style.display = '';
    await eventually(() => has(el, 'button', 'Follow along'), 'the button is back');
  });

  it('does not lead to a player in a closed disclosure', async () => {
    const details = await fixture<HTMLDetailsElement>(
      html`<details>
        <summary>Tips</summary>
        <care-tips region="gb"></care-tips>
      </details>`,
    );
    await settled(details.querySelector('care-tips')!);
    await nextFrame();
    await nextFrame();
    const el = await findTipBySearch();
    expect(has(el, 'button', 'Follow along')).to.be.false;
    details.open = true;
    await eventually(() => has(el, 'button', 'Follow along'), 'the button is there');
  });

  it('does not lead to a player where there is none', async () => {
    const el = await findTipBySearch();
    expect(visibleText(el)).to.contain('Hold it on the sore place.');
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });
});
