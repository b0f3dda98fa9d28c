/** Whatever happens to the clocks of a device, nothing stays on the skin for longer than it may. */
import { assert } from '@open-wc/testing';
import { ElapsedTime } from '../../src/elements/care-tips/player/elapsed-time.js';
import { PagePlayback } from '../../src/elements/care-tips/player/page-playback.js';
import { PlaybackClock } from '../../src/elements/care-tips/player/playback-clock.js';
import { createTimeline } from '../../src/elements/care-tips/player/timeline.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A device whose clocks do not tell what has passed in truth. */
class Device {
  passedMs = 0;
  #setForwardMs = 0;
  #asleepMs = 0;

  readonly now = (): number => this.#setForwardMs + this.passedMs;
  readonly monotonic = (): number => this.passedMs - this.#asleepMs;
  readonly setTimer = (): (() => void) => () => undefined;

  pass(ms: number): void {
    this.passedMs += ms;
  }

  sleep(ms: number): void {
    this.passedMs += ms;
    this.#asleepMs += ms;
  }

  setForward(ms: number): void {
    this.#setForwardMs += ms;
  }
}

/** The same numbers between 0 and 1 in every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20261128);
const below = (limit: number): number => Math.floor(random() * limit);

describe('the time that heat or cold is on the skin', () => {
  const steps = createTimeline({ kind: 'skin', start: 'Hold it', halfway: 'Look', end: 'Off' }, 10);

  it('is never shown to be shorter than it is, whatever the clocks do', () => {
    for (let run = 0; run < 2000; run++) {
      const device = new Device();
      const elapsed = new ElapsedTime(device);
      const playback = new PlaybackClock(steps, elapsed.read());
      let onSkinMs = 0;
      const history: string[] = [];
      for (let event = 0; event < 30; event++) {
        const ms = below(2 * MINUTE_MS);
        const kinds = ['pass', 'sleep', 'set', 'pause'] as const;
        const kind = kinds[below(kinds.length)]!;
        history.push(`${kind} ${ms}`);
        const before = device.passedMs;
        if (kind === 'pass') device.pass(ms);
        else if (kind === 'sleep') device.sleep(ms);
        else if (kind === 'set') device.setForward((random() - 0.5) * 4 * HOUR_MS);
        else if (playback.isPaused) playback.resume(elapsed.read());
        else playback.pause(elapsed.read());
        if (!playback.isPaused) onSkinMs += device.passedMs - before;
        const { step, totalLeftMs } = playback.positionAt(elapsed.read());
        const leftMs = 10 * MINUTE_MS - onSkinMs;
        assert.ok(totalLeftMs <= leftMs, `${totalLeftMs} > ${leftMs} after ${history.join()}`);
        assert.ok(leftMs > 0 || !step, `not over after ${history.join()}`);
      }
    }
  });

  it('is exact where the clocks are right, and where one of them stops or is set back', () => {
    for (const disturb of [
      (device: Device) => device.pass(MINUTE_MS),
      (device: Device) => device.sleep(MINUTE_MS),
      (device: Device) => {
        device.setForward(-HOUR_MS);
        device.pass(MINUTE_MS);
      },
    ]) {
      const device = new Device();
      const elapsed = new ElapsedTime(device);
      disturb(device);
      assert.strictEqual(elapsed.read(), MINUTE_MS);
    }
  });
});

describe('rests', () => {
  for (const [kind, hours] of [
    ['skin', 2],
    ['stretch', 18],
  ] as const) {
    it(`of ${kind} are never shorter than ${hours} hours, and as long where the device stays awake`, () => {
      for (let run = 0; run < 500; run++) {
        const device = new Device();
        const page = new PagePlayback();
        device.pass(below(HOUR_MS));
        if (kind === 'skin') page.restSkin(device);
        else page.restFromStretching(device);
        const begin = device.passedMs;
        while (device.passedMs - begin < hours * HOUR_MS) {
          assert.ok(page.refusalFor(kind, device));
          device.setForward((random() - 0.5) * 48 * HOUR_MS);
          assert.ok(page.refusalFor(kind, device));
          device.pass(below(HOUR_MS));
        }
        assert.strictEqual(page.refusalFor(kind, device), null);
      }
    });
  }

  it('name the time of day at which they end', () => {
    const device = new Device();
    const page = new PagePlayback();
    page.restSkin(device);
    device.setForward(-HOUR_MS);
    const refusal = page.refusalFor('skin', device);
    assert.ok(refusal?.reason === 'wait');
    assert.strictEqual(refusal.until.getTime(), device.now() + 2 * HOUR_MS);
  });
});
