/** How what was learned and the words of a query are joined. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import { createSearch } from '../../src/search/index.js';
import { createClassifier } from '../../src/search/learned/classifier.js';
import { encodeLevels } from '../../src/search/learned/levels.js';
import type { Levels } from '../../src/search/learned/levels.js';
import { offTopicShare } from '../../src/search/ranking/learned-ranking.js';
import { realPack } from '../content/real.js';
import { siteQuestion } from './site-question.js';

const pack = realPack();
const LEVELS: Levels = {
  tootl: { walking: 9, sleeping: -3 },
  '=heat pack': { 'heat-pack': 4 },
  stamp: { none: 12 },
};

/** The pack with what was learned, of all of its items. */
function learned(levels: Levels): Pack {
  const ids = [...pack.questions, ...pack.tips].map(({ id }) => [id, 1] as const);
  const all = { ...levels, everything: { ...Object.fromEntries(ids), none: 1 } };
  return { ...pack, learned: { items: encodeLevels(all, 2), signs: encodeLevels({}, 2) } };
}

describe('levels in the short form', () => {
  it('speak for what they were given for, whatever the number of items', () => {
    const many: Record<string, Record<string, number>> = {};
    for (let i = 0; i < 300; i++) many[`word${i}`] = { [`item-${i}`]: (i % 31) + 1, 'item-0': -1 };
    const evidence = createClassifier(encodeLevels(many, 1));
    for (const i of [1, 63, 64, 65, 127, 128, 299]) {
      const spoken = [...evidence([`word${i}`])].filter(([, value]) => value > 0);
      assert.deepEqual(
        spoken.map(([id]) => id),
        [`item-${i}`],
      );
    }
  });

  it('say for a text what its features say together, and less of each where there are many', () => {
    const evidence = createClassifier(encodeLevels(LEVELS, 1));
    const few = evidence(['tootl', '=heat pack']);
    const many = evidence(['tootl', ...'abcdefghijklmnop']);
    assert.ok((few.get('walking') ?? 0) > (few.get('heat-pack') ?? 0));
    assert.ok((few.get('sleeping') ?? 0) < 0);
    assert.ok((many.get('walking') ?? 0) < (few.get('walking') ?? 0));
    assert.ok(offTopicShare(evidence(['stamp'])) > 0.9);
    assert.ok(offTopicShare(few) < 0.1);
  });

  it('speak for nothing where nothing was learned', () => {
    assert.equal(createClassifier(undefined)(['tootl']).size, 0);
  });
});

describe('joined with the words', () => {
  const query = 'my back is sore is it fine to go for a tootle in the evening';
  const strong = { tootl: { walking: 25 } };

  it('puts first what shares no word with the query, if it speaks for it strongly', () => {
    const [first] = createSearch(learned(strong)).search(query).results;
    assert.equal(first?.id, 'walking');
  });

  it('does not outweigh the title of an item, or an alias', () => {
    const against = Object.fromEntries(
      'should i rest in bed or stay active'.split(' ').map((word) => [word, { walking: 25 }]),
    );
    const { search } = createSearch(learned({ ...against, activ: { walking: 25 } }));
    assert.equal(search('Should I rest in bed or stay active?').results[0]?.id, 'bed-rest');
  });

  it('lets a question of the page stand where its words put it', () => {
    const own = siteQuestion(
      'club',
      'When does the evening tootle of the back club start?',
      'At six.',
    );
    const { search } = createSearch(learned(strong), { siteQuestions: [own] });
    assert.equal(search('evening tootle of the back club').results[0]?.id, 'club');
  });

  it('leaves to the page what sounds like something else', () => {
    const own = siteQuestion('stamps', 'Do you sell stamps?', 'At the counter.');
    const { search } = createSearch(learned(LEVELS), { siteQuestions: [own] });
    const found = search('stamps for a child to post').results.map(({ id }) => id);
    assert.deepEqual(found, ['stamps']);
  });

  it('ignores what was learned for an item that the page does not show', () => {
    const { search } = createSearch(learned(strong), { except: ['walking'] });
    assert.ok(search(query).results.every(({ id }) => id !== 'walking'));
  });
});
