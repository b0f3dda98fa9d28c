/** What one widget on one page shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import type { BlockView, SpanView, View, ViewOptions } from '../../src/content/view/view.js';
import { changed, packOf } from '../compiler/fixture.js';
import type { Tree } from '../compiler/fixture.js';
import { realPack, textOf } from './real.js';

const pack = realPack();
const ids = (shown: View): string[] => [...shown.items.keys()];
const topicOf = (id: string): string[] =>
  pack.topics.find((topic) => topic.id === id)?.questions ?? [];
const momentOf = (when: string): string[] =>
  pack.tipGroups.find((group) => group.when === when)?.tips ?? [];
const ALWAYS = ['urgent-help', 'see-a-doctor'];

describe('without a wish', () => {
  it('everything is shown, in the order of the pack', () => {
    assert.deepEqual(ids(createView(pack)), [
      ...pack.topics.flatMap((topic) => topic.questions),
      ...pack.tipGroups.flatMap((group) => group.tips),
    ]);
  });

  it('questions stand below their topics, tips below their moments', () => {
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
  const CHOICES: [wish: string, options: ViewOptions, shown: string[]][] = [
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
  for (const [wish, options, shown] of CHOICES) {
    it(wish, () => {
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

  it('when: the tips of this moment, and all questions', () => {
    const shown = createView(pack, { when: ['days'] });
    assert.deepEqual(
      shown.tipGroups.flatMap((group) => group.items.map((item) => item.id)),
      momentOf('days'),
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
  const WISHES: [wish: string, options: ViewOptions][] = [
    ['by except', { except: ALWAYS }],
    ['by only', { only: ['walking'] }],
    ['by topics', { topics: ['causes'] }],
    ['by an empty only', { only: [] }],
    ['by an empty list of topics', { topics: [] }],
    ['by all of them', { topics: ['causes'], only: ['walking'], except: ALWAYS }],
  ];
  for (const [wish, options] of WISHES) {
    it(wish, () => {
      const shown = createView(pack, options);
      for (const id of ALWAYS) assert.ok(shown.items.has(id), id);
      assert.deepEqual(shown.notice, pack.urgent.notice);
    });
  }
});

describe('what a hidden item leaves behind', () => {
  const links = (blocks: readonly BlockView[]): string[] => {
    const inSpans = (spans: readonly SpanView[]): string[] =>
      spans.flatMap((span) => {
        if (typeof span === 'string') return [];
        return [...(span.type === 'reference' ? [span.id] : []), ...inSpans(span.spans)];
      });
    return blocks.flatMap((block) => {
      if (block.type === 'paragraph') return inSpans(block.spans);
      return block.type === 'caution' ? links(block.blocks) : block.items.flatMap(inSpans);
    });
  };
  const everything = createView(pack).items.get('walking')!;

  it('a link to it becomes its text: no link leads nowhere', () => {
    assert.ok(links(everything.blocks).includes('short-walks'));
    const walking = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(!links(walking.blocks).includes('short-walks'));
    assert.match(textOf(walking), /See short walks\./);
  });

  it('links to what is shown stay links', () => {
    const walking = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(links(walking.blocks).includes('urgent-help'));
  });

  it('no answer on any page links to what that page hides', () => {
    const shown = createView(pack, { only: ['walking', 'treat-a-spasm', 'heat-pack'] });
    for (const item of shown.items.values()) {
      for (const id of links(item.blocks)) assert.ok(shown.items.has(id), `${item.id} → ${id}`);
    }
  });

  it('related names only what is shown', () => {
    assert.ok(everything.related.some((other) => other.id === 'short-walks'));
    const { related } = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(related.length > 0);
    assert.ok(!related.some((other) => other.id === 'short-walks'));
  });
});

describe('an answer is complete', () => {
  it('a caution is spelled out where it was placed', () => {
    const cautions = createView(pack)
      .items.get('heat-pack')!
      .blocks.flatMap((block) => (block.type === 'caution' ? [plainLines(block.blocks)] : []));
    assert.equal(cautions.length, 1);
    assert.match(cautions[0]![0]!, /^Do not use heat on numb or broken skin/);
  });

  it('the danger signs of a tier are spelled out', () => {
    const text = textOf(createView(pack).items.get('urgent-help')!);
    for (const sign of pack.urgent.signs) {
      assert.equal(text.includes(sign.text), sign.tier === 'emergency', sign.id);
    }
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
});

describe("a country's words and numbers", () => {
  const answer = (options: ViewOptions, said: string, from: Pack = packSaying(said)): string =>
    textOf(createView(from, options).items.get('urgent-help')!).split('\n')[2]!;
  const packSaying = (said: string): Pack =>
    packOf(changed('en/faq/urgent-help.md', 'Call {emergency-number}.', said));

  const CASES: [what: string, said: string, options: ViewOptions, read: string][] = [
    ["the country's own word", 'Take {paracetamol}.', { region: 'gb' }, 'Take paracetamol-gb.'],
    [
      'the neutral word without a country',
      'Take {paracetamol}.',
      {},
      'Take paracetamol (acetaminophen).',
    ],
    [
      'a capital at the start of a sentence',
      '{Paracetamol} helps.',
      { region: 'us' },
      'Paracetamol-us helps.',
    ],
    ["the country's number", 'Call {emergency-number}.', { region: 'gb' }, 'Call 112.'],
    [
      'the number a page gives, in place of it',
      'Call {emergency-number}.',
      { region: 'gb', emergencyNumber: '2222' },
      'Call 2222.',
    ],
    [
      'the number a page gives, without a country',
      'Call {emergency-number}.',
      { emergencyNumber: '2222' },
      'Call 2222.',
    ],
    [
      'no number without either',
      '{Emergency-number}.',
      { region: null, emergencyNumber: null },
      'Your local emergency number.',
    ],
  ];
  for (const [what, said, options, read] of CASES) {
    it(what, () => {
      assert.equal(answer(options, said), read);
    });
  }

  const POISON: Tree = changed(
    'regions.yaml',
    "emergency: { number: '112', source: atlas, checked: 2026-01-31 }",
    `emergency: { number: '112', source: atlas, checked: 2026-01-31 }
    poison: { number: 01 23-45, name: { en: the Helpline }, source: atlas, checked: 2026-01-31 }`,
  );
  const SERVICES: [what: string, region: RegionId | null, read: string, dials: string | null][] = [
    ["a country's service has its name and its number", 'us', 'the Helpline (01 23-45)', '012345'],
    ['a country without one has the emergency number', 'gb', '112', '112'],
    ['without a country there is nothing to dial', null, 'a poison line', null],
  ];
  for (const [what, region, read, dials] of SERVICES) {
    it(what, () => {
      const tree = changed(
        'en/faq/urgent-help.md',
        'Call {emergency-number}.',
        'Call {poison-line}.',
        POISON,
      );
      const [block] = createView(packOf(tree), { region }).items.get('urgent-help')!.blocks;
      const shown = dials ? { type: 'link', href: `tel:${dials}`, spans: [read] } : read;
      assert.deepEqual(block, { type: 'paragraph', spans: ['Call ', shown, '.'] });
    });
  }

  it('a paragraph for some countries is read there, and where no country is known', () => {
    const said = 'Call {emergency-number}.\n\nOnly there. :only{us nz}';
    const reads = (region: RegionId | null): boolean => {
      const { items } = createView(packSaying(said), { region });
      return textOf(items.get('urgent-help')!).includes('Only there.');
    };
    assert.deepEqual((['us', 'nz', 'gb', null] as const).map(reads), [true, true, false, true]);
  });

  it('the number a page gives is also the one that is dialled and announced', () => {
    const shown = createView(pack, { region: 'us', emergencyNumber: '2222' });
    assert.equal(shown.region.lines['emergency-number']?.number, '2222');
    assert.match(shown.messages.noticeHeading, /2222/);
    assert.doesNotMatch(shown.messages.noticeHeading, /911/);
  });

  it('the list of other countries keeps their own numbers', () => {
    const { countries } = createView(pack, { region: 'us', emergencyNumber: '2222' });
    assert.equal(countries.length, Object.keys(pack.regions).length);
    const names = countries.map((country) => country.name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('en').compare));
    const us = countries.find((country) => country.name === 'US');
    assert.equal(us?.lines['emergency-number']?.number, '911');
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
