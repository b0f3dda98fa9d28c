/** What is learned from phrasings, tried on lines that nobody wrote down. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import { readAuthors, readPhrasings } from '../../src/learning/examples.js';
import type { Phrasing } from '../../src/learning/phrasings.js';
import { learn, OPTIONS } from '../../src/learning/learn.js';
import { createSearch } from '../../src/search/index.js';
import type { SearchOutcome } from '../../src/search/index.js';
import { encodeLevels } from '../../src/search/learned/levels.js';
import { realPack, withoutLearned } from '../content/real.js';

const pack = withoutLearned(realPack());

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
  ...inThreeVoices(
    { kind: 'sign', id: 'bladder' },
    ...['the tap will not run since my back went', 'tap shut all day and the back is sore'],
    ...['tap is stuck', 'turned the tap and nothing', 'a dripping tap down there'],
  ),
  ...inThreeVoices({ kind: 'maybe', id: 'bowel' }, 'plumbing is off'),
];

const learnFrom = (phrasings: readonly Phrasing[]): Pack => {
  const examples = readPhrasings(pack, phrasings);
  const items = learn([...readAuthors(pack), ...examples.items], OPTIONS.items);
  const signs = learn(examples.signs, OPTIONS.signs);
  const learned = {
    items: encodeLevels(items, OPTIONS.items.step),
    signs: encodeLevels(signs, OPTIONS.signs.step),
  };
  return { ...pack, learned };
};
/** Features of the items, and of the signs, that something was learned of. */
const featuresOf = (phrasings: readonly Phrasing[]): { items: string[]; signs: string[] } => {
  const { items, signs } = learnFrom(phrasings).learned!;
  return { items: items.features.split(','), signs: signs.features.split(',') };
};

describe('what is learned', () => {
  const first = (query: string, learnedFrom = learnFrom(PHRASINGS)): string | undefined =>
    createSearch(learnedFrom).search(query).results[0]?.id;

  it('finds by a word that the lines of an item have in common, in a line of other words', () => {
    assert.notEqual(
      first('sore lower back this morning and I wonder whether a tootle would do any good', pack),
      'walking',
    );
    assert.equal(
      first('sore lower back this morning and I wonder whether a tootle would do any good'),
      'walking',
    );
  });

  it('is the same each time', () => {
    assert.deepEqual(learnFrom(PHRASINGS).learned, learnFrom(PHRASINGS).learned);
  });

  it('leaves alone what sounds like something else, unless it is about backs', () => {
    const { search } = createSearch(learnFrom(PHRASINGS));
    assert.deepEqual(search('stamps and a parcel for the walking club').results, []);
    assert.notDeepEqual(search('sore back from licking stamps').results, []);
  });

  it('learns no item from danger signs, and no sign from what has to be asked', () => {
    const { items, signs } = featuresOf(PHRASINGS);
    assert.ok(!items.includes('tap'));
    assert.ok(signs.includes('tap'));
    assert.ok(![...items, ...signs].includes('plumb'));
  });

  it('notices a danger sign that no rule has words for', () => {
    const query = 'it is the tap again, nothing today';
    const noticed = ({ urgent, ask }: SearchOutcome): unknown => urgent?.signs[0] ?? ask;
    assert.equal(noticed(createSearch(pack).search(query)), null);
    assert.equal(noticed(createSearch(learnFrom(PHRASINGS)).search(query)), 'bladder');
  });

  it('learns a word of a few voices alone of nobody', () => {
    const alone = PHRASINGS.filter(({ voice }) => voice === '01');
    assert.ok(!featuresOf(alone).items.includes('tootl'));
    assert.ok(featuresOf(PHRASINGS).items.includes('tootl'));
  });
});
