/** Site questions among those of the pack: where they stand, and what hides them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SiteQuestion } from '../../src/content/view/site-question.js';
import { SITE_GROUP_ID } from '../../src/content/view/view.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import type { ViewOptions } from '../../src/content/view/view.js';
import { realPack } from './real.js';

const pack = realPack();
const [relief] = pack.topics;
const bundled = relief?.questions ?? [];

function question(id: string, more: Partial<SiteQuestion> = {}): SiteQuestion {
  const blocks: SiteQuestion['blocks'] = [{ type: 'paragraph', spans: [`About ${id}.`] }];
  return { id, title: `${id}?`, blocks, lang: null, topic: null, first: false, ...more };
}

/** The groups that a page shows, each with its ids. */
function groups(
  siteQuestions: SiteQuestion[],
  options: ViewOptions = {},
): [group: string, ids: string[]][] {
  return createView(pack, { ...options, siteQuestions }).topics.map(({ id, items }) => [
    id,
    items.map((item) => item.id),
  ]);
}

const groupOf = (
  id: string,
  siteQuestions: SiteQuestion[],
  options: ViewOptions = {},
): string | undefined => groups(siteQuestions, options).find(([, ids]) => ids.includes(id))?.[0];

describe('site questions', () => {
  it('stand last, in a group of their own, in the order of the page', () => {
    assert.deepEqual(groups([question('parking'), question('hours')]).at(-1), [
      SITE_GROUP_ID,
      ['parking', 'hours'],
    ]);
  });

  it('stand first in that group, where one of them asks for it', () => {
    const all = groups([question('parking'), question('hours', { first: true })]);
    assert.deepEqual(all[0], [SITE_GROUP_ID, ['parking', 'hours']]);
    assert.deepEqual(all.slice(1), groups([]));
  });

  it('stand last in a topic, and first where they ask for it', () => {
    const siteQuestions = [
      question('last', { topic: 'relief' }),
      question('first', { topic: 'relief', first: true }),
    ];
    assert.deepEqual(groups(siteQuestions)[0], ['relief', ['first', ...bundled, 'last']]);
    assert.equal(groups(siteQuestions).length, pack.topics.length);
  });

  for (const [why, topic, options] of [
    ['there is no such topic', 'knees', {}],
    ['the page does not show the topic', 'relief', { topics: ['causes'] }],
    ['nothing of the topic is left', 'relief', { only: ['what-a-back-spasm-is'] }],
  ] as const) {
    it(`stand in their own group where ${why}`, () => {
      assert.equal(groupOf('parking', [question('parking', { topic })], options), SITE_GROUP_ID);
    });
  }

  it('are shown whatever else a page chooses, unless except names them', () => {
    const siteQuestions = [question('parking'), question('hours')];
    for (const options of [
      { only: [] },
      { topics: [] },
      { only: ['walking'], topics: ['causes'] },
    ]) {
      assert.equal(groupOf('parking', siteQuestions, options), SITE_GROUP_ID);
    }
    assert.deepEqual(groups(siteQuestions, { except: ['parking'] }).at(-1), [
      SITE_GROUP_ID,
      ['hours'],
    ]);
    assert.deepEqual(groups(siteQuestions, { except: ['parking', 'hours'] }), groups([]));
  });

  it("are headed by the owner's name, literally, or by plain words without one", () => {
    const heading = (ownerName?: string): string | undefined =>
      createView(pack, {
        siteQuestions: [question('parking')],
        ownerName: ownerName ?? null,
      }).topics.at(-1)?.heading;
    assert.equal(heading('Wrenmoor {name}'), 'From Wrenmoor {name}');
    assert.equal(heading(), 'From this site');
  });

  it('have no sources, no day of change and nothing to read next', () => {
    const item = createView(pack, {
      siteQuestions: [question('parking', { lang: 'cy' })],
    }).items.get('parking');
    assert.deepEqual(
      [item?.kind, item?.sources, item?.updated, item?.related, item?.lang],
      ['own', [], null, [], 'cy'],
    );
  });

  it('lead to what the page shows, and to nothing else', () => {
    const spans = ['urgent-help', 'walking', 'hours', 'nonsense'].map((id) => ({
      type: 'reference' as const,
      id,
      spans: [id],
    }));
    const siteQuestions = [
      question('parking', { blocks: [{ type: 'paragraph', spans }] }),
      question('hours'),
    ];
    const { items } = createView(pack, { siteQuestions, except: ['walking'] });
    const { blocks } = items.get('parking')!;
    assert.deepEqual(plainLines(blocks), ['urgent-helpwalkinghoursnonsense']);
    assert.deepEqual(blocks, [
      { type: 'paragraph', spans: [spans[0], 'walking', spans[2], 'nonsense'] },
    ]);
  });

  it('never take the place of an item of the pack', () => {
    const siteQuestions = [question('urgent-help')];
    assert.equal(createView(pack, { siteQuestions }).items.get('urgent-help')?.kind, 'question');
  });
});
