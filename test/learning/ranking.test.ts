/** What is learned from phrasings, tried on lines that nobody wrote down. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLACES, placesOf } from '../../src/learning/features.js';
import type { Phrasing } from '../../src/learning/phrasings.js';
import { learnRanking } from '../../src/learning/ranking.js';
import { fit } from '../../src/learning/softmax.js';

const asks = (id: string, ...lines: string[]): Phrasing[] =>
  lines.map((text) => ({ text, voice: '01', meaning: { kind: 'item', id } }));
const PHRASINGS: Phrasing[] = [
  ...asks(
    'walking',
    'can I go for a stroll',
    'is a stroll round the block fine',
    'strolling hurts',
  ),
  ...asks('heat-pack', 'how hot may the wheat bag be', 'wheat bags and burns', 'a bag with wheat'),
  { text: 'when do you open', voice: '01', meaning: { kind: 'offtopic' } },
];

describe('a ranking that is learned', () => {
  it('hears a word that the lines of an item have in common, in a line of other words', () => {
    const ranking = learnRanking(PHRASINGS);
    assert.equal(ranking('a gentle stroll after dinner?')[0], 'walking');
    assert.equal(ranking('WHEAT bag in the microwave')[0], 'heat-pack');
  });

  it('names items alone', () => {
    assert.deepEqual(learnRanking(PHRASINGS)('when do you open').sort(), ['heat-pack', 'walking']);
  });

  it('takes any number for the same word, and other letters for another', () => {
    assert.deepEqual(placesOf('took 400'), placesOf('Took 12'));
    assert.notDeepEqual(placesOf('took'), placesOf('look'));
  });

  it('is the same each time, and has few weights', () => {
    const examples = PHRASINGS.map(({ text }, i) => ({
      places: placesOf(text),
      label: Math.min(2, Math.floor(i / 3)),
    }));
    const options = { places: PLACES, classes: 3, penalty: 0.01, steps: 50 };
    const weights = fit(examples, options);
    assert.deepEqual(fit(examples, options), weights);
    const kept = weights.filter((weight) => weight !== 0).length;
    assert.ok(kept > 0 && kept < 20, `${kept} weights`);
  });
});
