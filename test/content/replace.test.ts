/** An external pack in the language of the bundled one is merged with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createView } from '../../src/content/view/create-view.js';
import { changed, external, question, read, tinyPack } from './external.js';
import { realPack } from './real.js';

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('on top of the bundled pack', () => {
  it('a pack without a field is the bundled one', () => {
    const { pack, problems } = read(external({}));
    assert.deepEqual({ ...pack, baseline: undefined }, { ...tinyPack, baseline: undefined });
    assert.deepEqual(problems, []);
  });

  it('the bundled pack itself changes nothing, and is no problem', () => {
    const copy = { ...changed(() => undefined, realPack()), madeFor: realPack().version };
    const { pack, problems } = read(copy, realPack());
    assert.deepEqual({ ...pack, baseline: undefined }, { ...realPack(), baseline: undefined });
    assert.deepEqual(problems, []);
  });

  it('one question is added, with its topic', () => {
    const topics = [
      { id: 'desk', heading: 'At our desk', questions: ['parking', 'resting', 'urgent-help'] },
    ];
    const { pack, problems } = read(external({ questions: [question('parking')], topics }));
    assert.deepEqual(problems, []);
    assert.deepEqual(idsOf(pack.questions), ['resting', 'urgent-help', 'parking']);
    const [desk] = createView(pack).topics;
    assert.equal(desk!.heading, 'At our desk');
    assert.deepEqual(idsOf(desk!.items), ['parking', 'resting', 'urgent-help']);
  });

  it('a question of the same id takes the place of the bundled one', () => {
    const blocks = [...question('resting').blocks, { type: 'caution' as const, id: 'heat' }];
    const { pack, problems } = read(external({ questions: [question('resting', { blocks })] }));
    assert.deepEqual(problems, []);
    assert.deepEqual(pack.questions[0]!.blocks, blocks);
    assert.deepEqual(
      pack.questions.map(({ title }) => title),
      ['About resting', 'Is it an emergency?'],
    );
  });

  it('a malformed question leaves the bundled one in its place', () => {
    const { pack, problems } = read(
      external({ questions: [{ ...question('resting'), title: ' ' }] }),
    );
    assert.equal(pack.questions[0]!.title, 'Should I rest?');
    assert.deepEqual(problems, ['questions.0.title: Expected some text, not " ".']);
  });

  it('entries of records are added and replaced one by one', () => {
    const source = { organisation: 'We', title: 'Ourselves', url: 'https://example.org/we' };
    const caution = { blocks: [{ type: 'paragraph' as const, spans: ['Not in the bath.'] }] };
    const { pack, problems } = read(
      external({
        sources: { handbook: source },
        cautions: { bath: caution },
        neutralWords: { desk: 'the desk' },
        messages: { clearSearch: 'Start over' },
        pictures: { 'heat-pack': [{ line: ['M0 0h1'], soft: [] }] },
        words: { synonyms: [['crick', 'spasm']] },
      }),
    );
    assert.deepEqual(problems, []);
    // All of the entry is replaced: no year of another source stays with it.
    assert.deepEqual(pack.sources, { ...tinyPack.sources, handbook: source });
    assert.deepEqual(pack.cautions, { ...tinyPack.cautions, bath: caution });
    assert.deepEqual(pack.neutralWords, { ...tinyPack.neutralWords, desk: 'the desk' });
    assert.deepEqual(pack.messages, { ...tinyPack.messages, clearSearch: 'Start over' });
    assert.deepEqual(pack.words, { ...tinyPack.words, synonyms: [['crick', 'spasm']] });
  });

  it('a question that no topic lists is reported: nobody would see it', () => {
    const { problems } = read(external({ questions: [question('parking')], tips: [] }));
    assert.deepEqual(problems, [
      'topics: Expected "parking" in one of them: nobody sees it otherwise.',
    ]);
  });

  it('so is a tip that no group lists', () => {
    const { timing, ...tip } = tinyPack.tips[0]!;
    assert.ok(timing);
    const { problems } = read(external({ tips: [{ ...tip, id: 'wait' }] }));
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^tipGroups: Expected "wait" in one of them/);
  });

  for (const [what, given, kept] of [
    [
      'two questions',
      { questions: [question('walks'), question('walks', { title: 'B' })] },
      'walks',
    ],
    ['a question and a bundled tip', { questions: [question('heat-pack')] }, 'heat-pack'],
    [
      'a tip and a bundled question',
      { tips: [{ ...tinyPack.tips[0]!, id: 'resting' }] },
      'resting',
    ],
  ] as const) {
    it(`${what} cannot have the same id`, () => {
      const { pack, problems } = read(external(given));
      const having = [...pack.questions, ...pack.tips].filter(({ id }) => id === kept);
      assert.equal(having.length, 1);
      assert.notEqual(having[0]!.title, 'B');
      assert.ok(
        problems.some((problem) => problem.includes('another question or tip has this id')),
      );
    });
  }

  it('a mistake costs the field or the entry that it is in', () => {
    const { pack, problems } = read(
      external({
        heading: 'Ours',
        tipsHeading: '',
        quickStarts: [{ label: 'x' }],
        sources: { desk: { organisation: 'We' }, atlas: tinyPack.sources['atlas'] },
        words: { synonyms: 'none', stopWords: ['the'] },
        messages: [],
      }),
    );
    assert.deepEqual(
      { ...pack, baseline: undefined },
      {
        ...tinyPack,
        baseline: undefined,
        heading: 'Ours',
        words: { ...tinyPack.words, stopWords: ['the'] },
      },
    );
    for (const place of [
      'tipsHeading',
      'quickStarts.0',
      'sources.desk.title',
      'words.synonyms',
      'messages',
    ])
      assert.ok(
        problems.some((one) => one.startsWith(place)),
        `${place}: ${problems.join('\n')}`,
      );
  });

  it('a tag of the same language is that language', () => {
    for (const lang of ['en', 'en-GB', 'EN-us', 'en-Latn-IE']) {
      const { pack, problems } = read(external({ lang, heading: 'Ours' }));
      assert.deepEqual([pack.lang, pack.heading, problems], ['en', 'Ours', []]);
    }
  });
});
