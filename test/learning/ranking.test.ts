/** What is learned from phrasings, tried on lines that nobody wrote down. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import { createExamples } from '../../src/learning/examples.js';
import type { Phrasing } from '../../src/learning/phrasings.js';
import { learnRanking, STEP } from '../../src/learning/ranking.js';
import { createSearch } from '../../src/search/index.js';
import { encodeLevels } from '../../src/search/ranking/learned-ranking.js';
import { realPack } from '../content/real.js';

const pack = { ...realPack() };
delete pack.learned;

/** The same line of three voices, as a word of one voice alone is not learned. */
const inThreeVoices = (meaning: Phrasing['meaning'], ...lines: string[]): Phrasing[] =>
  ['01', '02', '03'].flatMap((voice) => lines.map((text) => ({ text, voice, meaning })));

const PHRASINGS: Phrasing[] = [
  ...inThreeVoices(
    { kind: 'item', id: 'walking' },
    ...['fancy a tootle', 'is a tootle round the block fine', 'tootle or not', 'my daily tootle'],
    ...['one tootle a day', 'tootles with the dog', 'how far may I tootle', 'tootling hurts'],
  ),
  ...inThreeVoices({ kind: 'item', id: 'sleeping' }, 'no kip again', 'kip was awful'),
  ...inThreeVoices({ kind: 'lookalike', id: 'massage' }, 'golf clubs killed me'),
  ...inThreeVoices({ kind: 'offtopic' }, 'do you sell stamps', 'stamps and parcels'),
  ...inThreeVoices({ kind: 'sign', id: 'bladder' }, 'the tap will not run'),
];

const learn = (phrasings: readonly Phrasing[]): Pack => {
  const examples = createExamples(pack);
  const levels = learnRanking([...examples.ofAuthors(), ...examples.of(phrasings)]);
  return { ...pack, learned: { step: STEP, ...encodeLevels(levels) } };
};

describe('what is learned', () => {
  const first = (query: string, learnedFrom = learn(PHRASINGS)): string | undefined =>
    createSearch(learnedFrom).search(query).results[0]?.id;

  it('finds by a word that the lines of an item have in common, in a line of other words', () => {
    assert.notEqual(first('sore lower back and I wonder about a tootle', pack), 'walking');
    assert.equal(first('sore lower back and I wonder about a tootle'), 'walking');
  });

  it('is the same each time', () => {
    assert.deepEqual(learn(PHRASINGS).learned, learn(PHRASINGS).learned);
  });

  it('leaves alone what sounds like something else, unless it is about backs', () => {
    const { search } = createSearch(learn(PHRASINGS));
    assert.deepEqual(search('stamps and a parcel for the walking club').results, []);
    assert.notDeepEqual(search('sore back from licking stamps').results, []);
  });

  it('learns nothing from danger signs, which rules detect', () => {
    assert.ok(!learn(PHRASINGS).learned?.features.split(',').includes('tap'));
  });

  it('learns a word of a few voices alone of nobody', () => {
    const alone = PHRASINGS.filter(({ voice }) => voice === '01');
    assert.ok(!learn(alone).learned?.features.split(',').includes('tootl'));
    assert.ok(learn(PHRASINGS).learned?.features.split(',').includes('tootl'));
  });
});
