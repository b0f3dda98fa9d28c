/** The player takes as long as the tip says, and starts with what must be known. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import { createTimeline, waitsUntilReady } from '../../src/elements/care-tips/player/timeline.js';
import { pack } from '../../src/generated/en/pack.js';

const { items } = createView(pack, { region: 'us' });
const timed = [...items.values()].flatMap((item) =>
  item.timing ? [{ ...item, timing: item.timing }] : [],
);
const by = (kind: string): typeof timed => timed.filter(({ timing }) => timing.kind === kind);

describe('timings', () => {
  it('are there for heat, cold, stretches, breathing, walks and sitting', () => {
    assert.deepEqual(timed.map(({ id }) => id).sort(), [
      'cat-cow',
      'heat-pack',
      'ice-pack',
      'knee-rolls',
      'knee-to-chest',
      'pelvic-tilt',
      'short-walks',
      'sit-well',
      'slow-breathing',
    ]);
  });

  for (const { id, timing, dose } of by('stretch')) {
    it(`${id} holds as long and as often as its dose says`, () => {
      const steps = createTimeline(timing, 0);
      const holds = steps.filter(({ cue }) => cue === 'hold');
      const [, seconds, times] = /(\d+) seconds.*?(\d+) times/.exec(dose ?? '')!;
      const ways = /each way|each side/.test(dose ?? '') ? 2 : 1;
      assert.equal(holds.length, Number(times) * ways);
      for (const { durationMs } of holds) assert.equal(durationMs, Number(seconds) * 1000);
    });

    it(`${id} waits until somebody is in position, and then until the phone is put down`, () => {
      const [first] = createTimeline(timing, 0);
      assert.ok(waitsUntilReady(timing));
      assert.deepEqual([first?.cue, first?.endsAtMs], ['ready', 5000]);
    });

    it(`${id} says before Start who must not, and when to stop`, () => {
      const text = timing.before.map((line) => plainText(line)).join(' ');
      for (const word of [
        'fall',
        'operation',
        'new hip',
        'weak bones',
        'Pregnant',
        'bed',
        'Stop',
        '911',
      ]) {
        assert.ok(text.includes(word), word);
      }
    });
  }

  for (const { id, timing } of by('skin')) {
    it(`${id} lasts from 10 to 15 minutes, and has the skin looked at halfway`, () => {
      assert.deepEqual(timing.minutes, [10, 15]);
      for (const minutes of timing.minutes ?? []) {
        const steps = createTimeline(timing, minutes);
        assert.equal(steps.at(-1)?.endsAtMs, minutes * 60_000);
        const halfway = steps.find(({ cue }) => cue === 'halfway');
        assert.equal((halfway?.endsAtMs ?? 0) - (halfway?.durationMs ?? 0), minutes * 30_000);
      }
    });
  }

  for (const { id, timing } of by('breathing')) {
    it(`${id} breathes in and out for as long as was chosen`, () => {
      for (const minutes of timing.minutes ?? []) {
        const [ready, ...breaths] = createTimeline(timing, minutes);
        const all = breaths.reduce((sum, { durationMs }) => sum + durationMs, 0);
        assert.equal(all, minutes * 60_000);
        assert.deepEqual(new Set(breaths.map(({ cue }) => cue)), new Set(['in', 'out']));
        assert.equal(ready?.cue, 'ready');
      }
    });
  }

  it('change sides once, and say so in sound', () => {
    const { timing } = timed.find(({ id }) => id === 'knee-rolls')!;
    const sides = createTimeline(timing, 0).filter(({ cue }) => cue === 'side');
    assert.deepEqual(
      sides.map(({ side }) => side),
      ['To the left'],
    );
  });
});

describe('external content', () => {
  it('has no player for a tip that does not say before Start who should not do it', () => {
    const { heat, ...cautions } = pack.cautions;
    const other = { ...pack, cautions: { ...cautions, heat: { blocks: heat!.blocks } } };
    assert.equal(createView(other).items.get('heat-pack')?.timing, null);
    assert.ok(createView(other).items.get('ice-pack')?.timing);
  });
});

describe('routines', () => {
  it('have the order in which things help right now', () => {
    const now = createView(pack).tipGroups.find(({ id }) => id === 'now');
    assert.deepEqual(
      now?.routine.map((step) => step.map(({ id }) => id)),
      [
        ['rest-position'],
        ['slow-breathing'],
        ['heat-pack', 'ice-pack'],
        ['medicine-check'],
        ['getting-up'],
        ['short-walks'],
      ],
    );
  });

  it('leave out what a page does not show', () => {
    const [now] = createView(pack, { only: ['ice-pack', 'getting-up'] }).tipGroups;
    assert.deepEqual(
      now?.routine.map((step) => step.map(({ id }) => id)),
      [['ice-pack'], ['getting-up']],
    );
  });
});
