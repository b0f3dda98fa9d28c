import { expect, fixtureCleanup, nextFrame, oneEvent } from '@open-wc/testing';
import type { CareTipsElement } from '../../src/elements/care-tips/define.js';
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
  names,
  visibleText,
} from './perceive.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Sound, screen and vibration as a device has them, written down. */
class Device {
  locks = 0;
  contexts = 0;
  tones: number[] = [];
  readonly #own = new Map<PropertyKey, PropertyDescriptor | undefined>();

  constructor() {
    const ramp = { setValueAtTime: () => ramp, linearRampToValueAtTime: () => ramp };
    this.#replace(window, 'AudioContext', {
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
    this.#replace(navigator, 'wakeLock', {
      value: {
        request: () => {
          device.locks++;
          return Promise.resolve({ release: () => Promise.resolve(void device.locks--) });
        },
      },
    });
    this.#replace(navigator, 'vibrate', { value: () => true });
  }

  stop(): void {
    for (const [name, own] of this.#own) {
      const owner = name === 'AudioContext' ? window : navigator;
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    }
  }

  #replace(owner: object, name: string, by: PropertyDescriptor): void {
    this.#own.set(name, Object.getOwnPropertyDescriptor(owner, name));
    Object.defineProperty(owner, name, { ...by, configurable: true });
  }
}

let clock: FakeClock;
let device: Device;
beforeEach(() => {
  clock = new FakeClock();
  device = new Device();
});
afterEach(async () => {
  // What a test leaves running ends on its own day.
  fixtureCleanup();
  await Promise.resolve();
  clock.stop();
  device.stop();
});

async function press(el: CareTipsElement, name: string): Promise<void> {
  button(el, name).click();
  await settled(el);
}

async function pass(el: CareTipsElement, milliseconds: number): Promise<void> {
  clock.pass(milliseconds);
  await settled(el);
}

/** The page was away for so long, and comes back. */
async function comeBack(el: CareTipsElement, milliseconds: number): Promise<void> {
  clock.sleep(milliseconds);
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(el);
}

async function follow(id: string, attributes = {}): Promise<CareTipsElement> {
  const el = await tips({ region: 'gb', only: id, ...attributes });
  await press(el, title(id));
  return el;
}

async function started(id: string): Promise<CareTipsElement> {
  const el = await follow(id);
  await press(el, 'Start');
  return el;
}

const told = (el: Element, slot: 'status' | 'alert'): string =>
  el.querySelector(`[role="${slot}"]`)!.textContent;
/** What stands in the player of the open tip. */
const player = (el: CareTipsElement): string =>
  visibleText(find(el, 'heading', 'Follow along').closest('section')!);
const picture = (el: CareTipsElement): string | null =>
  el.shadowRoot!.querySelector('.stage [part="picture"] .line')!.getAttribute('d');
const pictures = (el: CareTipsElement): (string | null)[] =>
  [...el.shadowRoot!.querySelectorAll('.panel > [part="picture"]')].map((one) =>
    one.querySelector('.line')!.getAttribute('d'),
  );

describe('before a tip is followed', () => {
  it('says with heat what must be known, and that no page can ring', async () => {
    const text = player(await follow('heat-pack'));
    expect(text).to.contain('Never on numb, broken or sore skin, or over a cream, gel or patch.');
    expect(text).to.contain('Ask a pharmacist or GP first');
    expect(text).to.contain('Wrap it in a towel. It must feel warm, not hot. Do not lie on it.');
    expect(text).to.contain('Do not use it if you may fall asleep.');
    expect(text).to.contain('This page cannot ring when your phone is locked.');
  });

  it('says with a stretch who must not, and when to stop', async () => {
    const el = await follow('knee-to-chest');
    const text = player(el);
    expect(text).to.contain('Not after a recent fall, injury or back surgery');
    expect(text).to.contain('Pregnant? Ask a GP or physiotherapist first.');
    expect(text).to.contain('Use your bed if it may be hard to get up from the floor.');
    expect(text).to.contain('Stop if pain shoots down a leg');
    expect(text).to.contain('call 999');
    const dials = all(el, 'link').filter((one) => one.getAttribute('href') === 'tel:999');
    expect(dials.at(-1)!.closest('section')).to.equal(
      find(el, 'heading', 'Follow along').closest('section'),
    );
  });

  it('leads to the danger signs', async () => {
    const el = await follow('short-walks');
    const signs = all(el, 'button').filter((one) => one.textContent.includes('danger signs first'));
    signs.at(-1)!.click();
    await settled(el);
    expectFocus(find(el, 'heading', /^Call 999/));
  });

  it('has no player where nothing takes its time', async () => {
    expect(has(await follow('rest-position'), 'heading', 'Follow along')).to.be.false;
  });

  it('lets one choose how long', async () => {
    const el = await follow('heat-pack');
    const fifteen = [...el.shadowRoot!.querySelectorAll('label')].find((label) =>
      label.textContent.includes('15 minutes'),
    )!;
    fifteen.click();
    await settled(el);
    await press(el, 'Start');
    expect(player(el)).to.contain('15:00');
  });
});

describe('a stretch', () => {
  it('leads through getting ready, side, hold, rest and repetition, to its end', async () => {
    const el = await started('knee-to-chest');
    expect(player(el)).to.contain('Lie on your back. Bend your knees, feet flat. 0:10');
    await pass(el, 10 * SECOND);
    expect(player(el)).to.contain('Right knee · 1 of 3 Draw it up slowly 0:04');
    await pass(el, 4 * SECOND);
    expect(player(el)).to.contain('Right knee · 1 of 3 Hold 0:05');
    await pass(el, 2 * SECOND);
    expect(player(el)).to.contain('Hold 0:03');
    await pass(el, 3 * SECOND);
    expect(player(el)).to.contain('Slowly back down 0:05');
    await pass(el, 5 * SECOND);
    expect(player(el)).to.contain('Right knee · 2 of 3');
    await pass(el, (14 + 14) * SECOND);
    expect(player(el)).to.contain('Left knee · 1 of 3');
    await pass(el, (14 + 14 + 4) * SECOND);
    expect(player(el)).to.contain('Left knee · 3 of 3 Hold');
    const end = oneEvent(el, 'timer-end');
    await pass(el, 10 * SECOND);
    expect((await end).detail).to.deep.equal({ id: 'knee-to-chest' });
    expect(player(el)).to.contain('Roll onto your side. Push up with your arms.');
    expectFocus(button(el, 'Close'));
    await pass(el, 10 * SECOND);
    expect([clock.waiting, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('shows the position that is meant', async () => {
    const el = await started('knee-to-chest');
    const [down, up] = pictures(el);
    expect(picture(el)).to.equal(down);
    await pass(el, 15 * SECOND);
    expect(picture(el)).to.equal(up);
    await pass(el, 5 * SECOND);
    expect(picture(el)).to.equal(down);
  });

  it('shows the other side where it is the other one', async () => {
    /** Where each line of the drawing begins and ends. */
    const lines = (el: CareTipsElement): number[][] =>
      [...el.shadowRoot!.querySelectorAll('.stage .line')].map((line) => {
        const { left, right } = line.getBoundingClientRect();
        return [left, right];
      });
    const mirror = (el: CareTipsElement): number[][] => {
      const { left, right } = el.shadowRoot!.querySelector('.stage svg')!.getBoundingClientRect();
      return lines(el).map(([from = 0, to = 0]) => [left + right - to, left + right - from]);
    };
    const el = await started('knee-rolls');
    await pass(el, 14 * SECOND);
    const right = mirror(el).flat();
    await pass(el, 42 * SECOND);
    expect(player(el)).to.contain('To the left · 1 of 3 Hold');
    lines(el)
      .flat()
      .forEach((edge, index) => expect(edge).to.be.closeTo(right[index]!, 1));
    expect(lines(el).flat()).not.to.deep.equal(mirror(el).flat());
  });

  it('says each change, and nothing in between', async () => {
    const el = await started('knee-to-chest');
    expect(told(el, 'status')).to.equal('Lie on your back. Bend your knees, feet flat.');
    await pass(el, 7 * SECOND);
    expect(told(el, 'status')).to.equal('');
    await pass(el, 7 * SECOND);
    expect(told(el, 'status')).to.equal('Right knee. 1 of 3. Hold');
  });

  it('has other tones for hold, lower, change of side and end', async () => {
    const el = await started('knee-to-chest');
    const heard = async (milliseconds: number): Promise<string> => {
      device.tones = [];
      await pass(el, milliseconds);
      return device.tones.join();
    };
    await pass(el, 10 * SECOND);
    const hold = await heard(4 * SECOND);
    const lower = await heard(5 * SECOND);
    await pass(el, (5 + 14 + 14 - 1) * SECOND);
    const side = await heard(1 * SECOND);
    await pass(el, 41 * SECOND);
    const end = await heard(1 * SECOND);
    expect(new Set([hold, lower, side, end, '']).size).to.equal(5);
  });

  it('is silent once Sound is off', async () => {
    const el = await started('knee-to-chest');
    find(el, 'checkbox', 'Sound').click();
    device.tones = [];
    await pass(el, 30 * SECOND);
    expect(device.tones).to.deep.equal([]);
    expect(player(el)).to.contain('Right knee · 2 of 3');
  });

  it('waits while it is paused, for minutes', async () => {
    const el = await started('knee-to-chest');
    expectFocus(button(el, 'Pause'));
    await pass(el, 12 * SECOND);
    await press(el, 'Pause');
    expect(told(el, 'status')).to.equal('Paused.');
    expect(device.locks).to.equal(0);
    await comeBack(el, 7 * MINUTE);
    await pass(el, MINUTE);
    expect(player(el)).to.contain('Right knee · 1 of 3 Paused. 0:02');
    expect(told(el, 'status')).to.equal('');
    await press(el, 'Go on');
    expect(told(el, 'status')).to.equal('Draw it up slowly');
    expect(device.locks).to.equal(1);
    await pass(el, 2 * SECOND);
    expect(player(el)).to.contain('Hold 0:05');
  });

  it('is where it should be when the page comes back', async () => {
    const el = await started('knee-to-chest');
    await comeBack(el, 40 * SECOND);
    expect(player(el)).to.contain('Right knee · 3 of 3 Draw it up slowly 0:02');
    expect(told(el, 'status')).to.equal('Right knee. 3 of 3. Draw it up slowly');
  });

  it('can be skipped through, and started again', async () => {
    const el = await started('knee-to-chest');
    await pass(el, 3 * SECOND);
    await press(el, 'Skip');
    expect(player(el)).to.contain('Draw it up slowly 0:04');
    await press(el, 'Pause');
    await press(el, 'Skip');
    expect(player(el)).to.contain('Hold 0:05');
    expect(has(el, 'button', 'Pause')).to.be.true;
    await press(el, 'Start again');
    expect(player(el)).to.contain('Lie on your back. Bend your knees, feet flat. 0:10');
  });

  it('stops at once when it hurts more, and is over for today', async () => {
    const el = await started('knee-to-chest');
    await pass(el, 15 * SECOND);
    await press(el, 'It hurts more');
    expectFocus(find(el, 'heading', 'Stop. Rest now.'));
    const text = player(el);
    expect(text).to.contain('Lie on your side, with a pillow between your knees.');
    expect(text).to.contain('Do not stretch again today.');
    expect(text).to.contain('new numbness between your legs');
    expect(has(el, 'button', 'Pause')).to.be.false;
    expect([device.locks, device.contexts]).to.deep.equal([0, 0]);

    const other = await follow('knee-rolls');
    await press(other, 'Start');
    expect(player(other)).to.contain('Do not stretch again today.');
    expect(told(other, 'alert')).to.contain('Do not stretch again today.');
    expect(has(other, 'button', 'Pause')).to.be.false;
    clock.sleep(24 * HOUR);
    await press(other, 'Start');
    expect(has(other, 'button', 'Pause')).to.be.true;
  });
});

describe('breathing', () => {
  it('paces in and out for some minutes', async () => {
    const el = await started('slow-breathing');
    await pass(el, 10 * SECOND);
    expect(player(el)).to.contain('Breathe in 3:00');
    await pass(el, 5 * SECOND);
    expect(player(el)).to.contain('Breathe out');
    await pass(el, 5 * SECOND);
    expect(told(el, 'status')).to.equal('Breathe in');
    await pass(el, 3 * MINUTE);
    expect(player(el)).to.contain('Breathe as usual.');
  });

  it('says what to do when dizzy', async () => {
    expect(player(await follow('slow-breathing'))).to.contain(
      'Feel dizzy or tingly? Stop, and breathe as usual.',
    );
  });
});

describe('heat and cold', () => {
  it('count down, and say halfway to look at the skin', async () => {
    const el = await started('heat-pack');
    expect(player(el)).to.contain('Hold it on the sore place. Stay awake. 10:00');
    expect(told(el, 'status')).to.contain('Hold it on the sore place.');
    await pass(el, 5 * MINUTE - SECOND);
    expect(player(el)).to.contain('5:01');
    expect(told(el, 'status')).to.equal('');
    await pass(el, SECOND);
    expect(told(el, 'status')).to.equal('Look at your skin.');
    expect(player(el)).to.contain('Look at your skin. 5:00');
    await pass(el, 4 * MINUTE);
    expect(player(el)).to.contain('Look at your skin. 1:00');
  });

  it('say to look at the skin to those who were away halfway', async () => {
    const el = await started('heat-pack');
    await comeBack(el, 7 * MINUTE);
    expect(told(el, 'status')).to.equal('Look at your skin.');
  });

  it('repeat their end until it is tapped', async () => {
    const el = await started('ice-pack');
    const end = 'Time’s up. Take it off. Look at your skin.';
    await pass(el, 10 * MINUTE);
    expect(told(el, 'alert')).to.equal(end);
    expectFocus(button(el, 'It is off'));
    await pass(el, 7 * SECOND);
    expect(told(el, 'alert')).to.equal('');
    device.tones = [];
    await pass(el, 3 * SECOND);
    expect(told(el, 'alert')).to.equal(end);
    expect(device.tones).to.have.length.above(1);
    await press(el, 'It is off');
    device.tones = [];
    await pass(el, MINUTE);
    expect(device.tones).to.deep.equal([]);
    expect([clock.waiting, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('say how late it is when somebody comes back late', async () => {
    const el = await started('heat-pack');
    await comeBack(el, 35 * MINUTE);
    const late = 'The time ended 25 minutes ago. Take it off now. Look at your skin.';
    expect(player(el)).to.contain(late);
    expect(told(el, 'alert')).to.equal(late);
  });

  it('may not follow each other within two hours', async () => {
    const el = await started('ice-pack');
    await pass(el, 10 * MINUTE);
    await press(el, 'It is off');
    await press(el, 'Start');
    expect(player(el)).to.contain('Wait at least two hours. That is');
    expect(told(el, 'alert')).to.contain('Wait at least two hours.');
    const other = await started('heat-pack');
    expect(player(other)).to.contain('Wait at least two hours.');
    clock.sleep(2 * HOUR);
    await press(other, 'Start');
    expect(player(other)).to.contain('10:00');
  });

  it('may not, either, where it was taken off before its time', async () => {
    const el = await started('heat-pack');
    await pass(el, 2 * MINUTE);
    await press(el, 'Stop');
    const off = 'Take it off now. Look at your skin.';
    expect(told(el, 'alert')).to.equal(off);
    expect(player(el)).to.contain(off);
    expectFocus(button(el, 'It is off'));
    await press(el, 'It is off');
    expectFocus(find(el, 'heading', 'Follow along'));
    await press(el, 'Start');
    expect(player(el)).to.contain('Wait at least two hours.');
  });

  it('may, after a false start', async () => {
    const el = await started('heat-pack');
    await pass(el, 30 * SECOND);
    await press(el, 'Stop');
    await press(el, 'It is off');
    await press(el, 'Start');
    expect(player(el)).to.contain('10:00');
  });

  it('come off while they are paused', async () => {
    const el = await started('heat-pack');
    await press(el, 'Pause');
    const paused = 'Paused. Take it off until you go on.';
    expect(player(el)).to.contain(paused);
    expect(visibleText(button(el, 'Go on').closest('[role="group"]')!)).to.contain(paused);
    expect(told(el, 'status')).to.equal(paused);
  });

  it('keep anything else from being started, as they would be forgotten', async () => {
    const el = await started('heat-pack');
    await pass(el, 10 * MINUTE);
    const other = await follow('slow-breathing');
    await press(other, 'Start');
    expect(player(other)).to.contain('Heat or cold is not over yet.');
    expect(has(el, 'button', 'It is off')).to.be.true;
    await press(el, 'It is off');
    await press(other, 'Start');
    expect(has(other, 'button', 'Pause')).to.be.true;
  });

  it('say what to keep in mind meanwhile', async () => {
    expect(player(await started('heat-pack'))).to.contain('Does it sting, or feel hot?');
  });
});

describe('a player', () => {
  it('leaves nothing behind when its element is taken out of the page', async () => {
    for (const id of ['heat-pack', 'knee-to-chest', 'slow-breathing']) {
      const el = await started(id);
      await pass(el, 6 * MINUTE);
      el.remove();
      await Promise.resolve();
      expect([clock.waiting, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
      clock.sleep(3 * HOUR);
    }
  });

  it('waits while the page hides it, unless something must come off', async () => {
    const el = await started('short-walks');
    el.style.display = 'none';
    await pass(el, 3 * MINUTE);
    el.style.display = '';
    expect(player(el)).to.contain('Paused. 4:59');
    await press(el, 'Stop');
    await press(el, title('short-walks'));

    const skin = await started('ice-pack');
    skin.style.display = 'none';
    await pass(skin, 10 * MINUTE);
    expect(told(skin, 'alert')).to.contain('Take it off.');
  });

  it('goes on when its element is moved', async () => {
    const el = await started('short-walks');
    document.body.prepend(el);
    await settled(el);
    await pass(el, MINUTE);
    expect(player(el)).to.contain('4:00');
    expect(button(el, 'Pause').closest(':popover-open')).to.exist;
    el.remove();
  });

  it('says what must come off when the page no longer lists the tip', async () => {
    const el = await started('heat-pack');
    await pass(el, MINUTE);
    el.only = 'ice-pack';
    await settled(el);
    expect(told(el, 'alert')).to.equal('Take it off now. Look at your skin.');
    await press(el, 'It is off');
    await pass(el, 10 * SECOND);
    expect([clock.waiting, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
  });

  it('stops when its tip is another one in other content', async () => {
    const el = await started('knee-to-chest');
    const other = structuredClone(pack);
    other.tips.find(({ id }) => id === 'knee-to-chest')!.timing!.times = 5;
    el.pack = other;
    await settled(el);
    await settled(el);
    expect(has(el, 'button', 'Pause')).to.be.false;
  });

  it('goes on in the words of another country', async () => {
    const el = await started('knee-to-chest');
    el.region = 'us';
    await pass(el, 12 * SECOND);
    expect(player(el)).to.contain('Draw it up slowly 0:02');
  });

  it('leaves nothing behind when the page no longer lists the tip', async () => {
    const el = await started('knee-rolls');
    el.only = 'ice-pack';
    await settled(el);
    clock.pass(5 * SECOND);
    expect([clock.waiting, device.locks, device.contexts]).to.deep.equal([0, 0, 0]);
    expect(has(el, 'button', 'Pause')).to.be.false;
  });

  it('stays silent once it is over, also when the page comes back', async () => {
    const el = await started('knee-rolls');
    await pass(el, 3 * MINUTE);
    device.tones = [];
    await comeBack(el, 5 * MINUTE);
    expect(told(el, 'status')).to.equal('');
    expect(device.tones).to.deep.equal([]);
  });

  it('keeps the keyboard when what was pressed is of no more use', async () => {
    const el = await started('pelvic-tilt');
    for (let phase = 0; phase < 16; phase++) {
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

  it('cannot be started in another widget around a rule', async () => {
    const first = await started('knee-to-chest');
    await pass(first, 3 * MINUTE);
    const second = await started('knee-rolls');
    await pass(second, 15 * SECOND);
    await press(second, 'It hurts more');
    await press(first, 'Start');
    expect(has(first, 'button', 'Pause')).to.be.false;
    expect(player(first)).to.contain('Do not stretch again today.');
  });

  it('takes the bar of one that is over with it', async () => {
    const first = await started('knee-rolls');
    await pass(first, 3 * MINUTE);
    expect(has(first, 'button', 'Close')).to.be.true;
    await started('short-walks');
    await settled(first);
    expect(has(first, 'button', 'Close')).to.be.false;
  });

  it('is that of the same widget, where several list a tip', async () => {
    await tips();
    const el = await follow('ice-pack');
    button(el, 'Follow along').click();
    await settled(el);
    expectFocus(find(el, 'heading', 'Follow along'));
  });

  it('is the only one that runs on a page', async () => {
    const first = await started('short-walks');
    const second = await started('knee-rolls');
    await settled(first);
    expect(has(first, 'button', 'Pause')).to.be.false;
    expect(has(second, 'button', 'Pause')).to.be.true;
    expect(device.locks).to.equal(1);
  });

  it('goes on while its tip is closed, and leads back to it', async () => {
    const el = await started('short-walks');
    all(el, 'button')
      .find((one) => one.hasAttribute('aria-expanded'))!
      .click();
    await pass(el, MINUTE);
    const bar = button(el, 'Pause').closest('[role="group"]')!;
    expect(visibleText(bar)).to.contain('4:00');
    all(bar, 'button')[0]!.click();
    await settled(el);
    expect(player(el)).to.contain('Walk on level ground, with easy steps. 4:00');
    expect(focused()!.textContent).to.contain('Walk on level ground');
  });

  it('works on a device that has none of it', async () => {
    device.stop();
    Object.defineProperty(window, 'AudioContext', { value: undefined, configurable: true });
    const el = await started('short-walks');
    await pass(el, 5 * MINUTE);
    expect(player(el)).to.contain('Rest. Then walk again later.');
    expect(names(el, 'button')).to.include('Start again');
  });
});

describe('a tip that a search found', () => {
  const found = async (): Promise<Awaited<ReturnType<typeof faq>>> => {
    const el = await faq();
    el.search('how long should I put heat on my back');
    await settled(el);
    button(el, title('heat-pack')).click();
    await settled(el);
    return el;
  };
  /** Care tips that the browser has painted: only what can be seen leads somewhere. */
  const painted = async (): Promise<CareTipsElement> => {
    const el = await tips();
    await nextFrame();
    await nextFrame();
    return el;
  };

  it('leads to its player, where one is on the page', async () => {
    const there = await painted();
    const el = await found();
    button(el, 'Follow along').click();
    await settled(there);
    await settled(there);
    expectFocus(find(there, 'heading', 'Follow along'));
  });

  it('leads to one that comes later, as long as that is there', async () => {
    const el = await found();
    const there = await painted();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.true;
    there.remove();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });

  it('has no way there once that lists other tips alone', async () => {
    const there = await painted();
    const el = await found();
    there.only = 'ice-pack';
    await settled(there);
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });

  it('keeps it when another widget leaves the page', async () => {
    const el = await found();
    await painted();
    const other = await painted();
    await settled(el);
    other.remove();
    await settled(el);
    expect(has(el, 'button', 'Follow along')).to.be.true;
  });

  it('has no way there where that is in a closed tab', async () => {
    const there = await painted();
    const el = await found();
    expect(has(el, 'button', 'Follow along')).to.be.true;
    there.style.display = 'none';
    await eventually(() => !has(el, 'button', 'Follow along'), 'the way there is gone');
    there.style.display = '';
    await eventually(() => has(el, 'button', 'Follow along'), 'the way there is back');
  });

  it('has no way there where there is none', async () => {
    const el = await found();
    expect(visibleText(el)).to.contain('Hold it on the sore place.');
    expect(has(el, 'button', 'Follow along')).to.be.false;
  });
});
