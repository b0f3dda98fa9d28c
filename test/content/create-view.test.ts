/** A view is complete: all that a widget shows of an item is in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createView } from '../../src/content/view/create-view.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { realPack, textOf } from './real.js';

const pack = realPack();

describe('an answer is complete', () => {
  it('a caution is spelled out where it was placed', () => {
    const cautions = createView(pack)
      .items.get('heat-pack')!
      .blocks.flatMap((block) => (block.type === 'caution' ? [plainLines(block.blocks)] : []));
    assert.equal(cautions.length, 1);
    assert.match(cautions[0]![0]!, /^Do not use heat on numb or broken skin/);
  });

  it('the danger signs of a tier are spelled out', () => {
    const { items, signs } = createView(pack);
    const text = textOf(items.get('urgent-help')!);
    for (const [id, sign] of signs) {
      assert.equal(text.includes(sign.text), sign.tier === 'emergency', id);
    }
  });

  it('each danger sign is listed once, in its group', () => {
    for (const region of ['us', 'gb'] as const) {
      const { items, signs } = createView(pack, { region });
      const lines = ['urgent-help', 'see-a-doctor'].flatMap((id) =>
        plainLines(items.get(id)!.blocks),
      );
      for (const [id, { tier, text }] of signs) {
        const isListed = tier === 'emergency' || tier === 'same-day';
        assert.equal(lines.filter((line) => line === text).length, isListed ? 1 : 0, id);
      }
    }
  });

  it('a caution in short says what the rest of it is about', () => {
    const labels = (['us', 'gb'] as const).map((region) => {
      const { blocks } = createView(pack, { region }).items.get('best-treatment-back-pain')!;
      return blocks.flatMap((block) => (block.type === 'caution' ? [block.fold] : []));
    });
    assert.deepEqual(
      labels,
      ['acetaminophen', 'paracetamol'].map((word) =>
        ['anti-inflammatories', word, 'manipulation'].map(
          (name) => `More about ${name}: who must ask first`,
        ),
      ),
    );
  });

  it('danger signs are in the words of the country', () => {
    const signsIn = (region: 'us' | 'gb'): string =>
      [...createView(pack, { region }).signs.values()].map(({ text }) => text).join('\n');
    assert.match(signsIn('us'), /you leak poop/);
    assert.match(signsIn('gb'), /you leak poo\b/);
    assert.doesNotMatch(signsIn('gb'), /[{}]/);
    assert.match(createView(pack, { region: 'us' }).notice.join(), /pee or poop/);
  });

  it('a tip has its dose and its pictures, a question has neither', () => {
    const { items } = createView(pack);
    assert.match(items.get('heat-pack')!.dose ?? '', /minutes/);
    assert.deepEqual(items.get('heat-pack')!.pictures, pack.pictures['heat-pack']);
    assert.equal(items.get('walking')!.dose, null);
    assert.deepEqual(items.get('walking')!.pictures, []);
  });

  it('sources stand there with name and address', () => {
    const [source] = createView(pack).items.get('walking')!.sources;
    assert.ok(source?.organisation);
    assert.match(source.url, /^https:\/\//);
  });

  it('it names only related items that the page shows', () => {
    const everything = createView(pack).items.get('walking')!;
    assert.ok(everything.related.some((other) => other.id === 'short-walks'));
    const { related } = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(related.length > 0);
    assert.ok(!related.some((other) => other.id === 'short-walks'));
  });
});

it('a pack is only read, never changed', () => {
  const before = JSON.stringify(pack);
  createView(pack, {
    region: 'us',
    topics: ['causes'],
    except: ['walking'],
    emergencyNumber: '2222',
  });
  assert.equal(JSON.stringify(pack), before);
});
