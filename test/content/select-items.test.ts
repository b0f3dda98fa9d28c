/** Which items a page shows, and in which order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createView } from '../../src/content/view/create-view.js';
import type { View, ViewOptions } from '../../src/content/view/view.js';
import { realPack } from './real.js';

const pack = realPack();
const ids = (shown: View): string[] => [...shown.items.keys()];
const topicOf = (id: string): string[] =>
  pack.topics.find((topic) => topic.id === id)?.questions ?? [];
const groupOf = (when: string): string[] =>
  pack.tipGroups.find((group) => group.when === when)?.tips ?? [];
const ALWAYS = ['urgent-help', 'see-a-doctor'];

describe('without options', () => {
  it('everything is shown, in the order of the pack', () => {
    assert.deepEqual(ids(createView(pack)), [
      ...pack.topics.flatMap((topic) => topic.questions),
      ...pack.tipGroups.flatMap((group) => group.tips),
    ]);
  });

  it('questions stand below their topics, tips below their groups', () => {
    const shown = createView(pack);
    assert.deepEqual(
      shown.topics.map(({ heading, items }) => [heading, items.map((item) => item.id)]),
      pack.topics.map(({ heading, questions }) => [heading, questions]),
    );
    assert.deepEqual(
      shown.tipGroups.map(({ heading, items }) => [heading, items.map((item) => item.id)]),
      pack.tipGroups.map(({ heading, tips }) => [heading, tips]),
    );
  });
});

describe('a page chooses', () => {
  const CHOICES: [what: string, options: ViewOptions, shown: string[]][] = [
    ['topics: their questions and no tips', { topics: ['causes'] }, topicOf('causes')],
    [
      'two topics, in the order of the pack',
      { topics: ['causes', 'relief'] },
      [...topicOf('relief'), ...topicOf('causes')],
    ],
    ['only: these ids', { only: ['walking', 'heat-pack'] }, ['walking', 'heat-pack']],
    [
      'topics and only: what is in both',
      { topics: ['causes', 'movement'], only: ['walking', 'heat-pack', 'treat-a-spasm'] },
      ['walking'],
    ],
    [
      'only and except: the first without the second',
      { only: ['walking', 'heat-pack'], except: ['walking'] },
      ['heat-pack'],
    ],
    ['a topic that nothing has', { topics: ['knees'] }, []],
    ['an id that nothing has', { only: ['knees'] }, []],
  ];
  for (const [what, options, shown] of CHOICES) {
    it(what, () => {
      const rest = ids(createView(pack, options)).filter((id) => !ALWAYS.includes(id));
      assert.deepEqual(rest, shown);
    });
  }

  it('except: everything else', () => {
    const shown = ids(createView(pack, { except: ['walking'] }));
    assert.deepEqual(
      shown,
      ids(createView(pack)).filter((id) => id !== 'walking'),
    );
  });

  it('when: the tips of this group, and all questions', () => {
    const shown = createView(pack, { when: ['days'] });
    assert.deepEqual(
      shown.tipGroups.flatMap((group) => group.items.map((item) => item.id)),
      groupOf('days'),
    );
    assert.deepEqual(
      shown.topics.flatMap((topic) => topic.items.map((item) => item.id)),
      pack.topics.flatMap((topic) => topic.questions),
    );
  });

  it('a heading with nothing below it is left out', () => {
    const shown = createView(pack, { only: ['walking'] });
    assert.deepEqual(
      shown.topics.map((topic) => topic.id),
      ['urgent', 'movement'],
    );
    assert.deepEqual(shown.tipGroups, []);
  });

  it('a quick start to something hidden is left out', () => {
    const shown = createView(pack, { except: ['pain-medicines'] });
    const expected = pack.quickStarts.filter((start) => start.show !== 'pain-medicines');
    assert.notEqual(expected.length, pack.quickStarts.length);
    assert.deepEqual(shown.quickStarts, expected);
  });
});

describe('help in an emergency is never hidden', () => {
  const CASES: [how: string, options: ViewOptions][] = [
    ['by except', { except: ALWAYS }],
    ['by only', { only: ['walking'] }],
    ['by topics', { topics: ['causes'] }],
    ['by an empty only', { only: [] }],
    ['by an empty list of topics', { topics: [] }],
    ['by all of them', { topics: ['causes'], only: ['walking'], except: ALWAYS }],
  ];
  for (const [how, options] of CASES) {
    it(how, () => {
      const shown = createView(pack, options);
      for (const id of ALWAYS) assert.ok(shown.items.has(id), id);
      assert.deepEqual(shown.notice, createView(pack).notice);
    });
  }
});
