/** An external pack in the language of the bundled one is merged with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePack } from '../../src/content/external/external-pack.js';
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
    const { pack, problems } = read(
      changed(() => undefined, realPack()),
      realPack(),
    );
    assert.deepEqual({ ...pack, baseline: undefined }, { ...realPack(), baseline: undefined });
    assert.deepEqual(problems, []);
  });

  it('one question is added, with its topic', () => {
    const topics = [{ id: 'desk', heading: 'At our desk', questions: ['parking', 'urgent-help'] }];
    const { pack, problems } = read(external({ questions: [question('parking')], topics }));
    assert.deepEqual(problems, []);
    assert.deepEqual(idsOf(pack.questions), ['resting', 'urgent-help', 'parking']);
    const [desk] = createView(pack).topics;
    assert.equal(desk!.heading, 'At our desk');
    assert.deepEqual(idsOf(desk!.items), ['parking', 'urgent-help']);
  });

  it('a question of the same id takes the place of the bundled one', () => {
    const { pack, problems } = read(external({ questions: [question('resting')] }));
    assert.deepEqual(problems, []);
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
    const { pack, problems } = read(
      external({
        sources: { handbook: source },
        neutralWords: { desk: 'the desk' },
        messages: { clearSearch: 'Start over', raised: { crisis: { heading: 'Talk to us' } } },
        regions: { gb: { emergency: { number: '999' } } },
        pictures: { 'heat-pack': [{ line: ['M0 0h1'], soft: [] }] },
        words: { synonyms: [['crick', 'spasm']] },
      }),
    );
    assert.deepEqual(problems, []);
    // All of the entry is replaced: no year of another source stays with it.
    assert.deepEqual(pack.sources['handbook'], source);
    assert.deepEqual(pack.sources['atlas'], tinyPack.sources['atlas']);
    assert.equal(pack.neutralWords['desk'], 'the desk');
    assert.equal(pack.neutralWords['paracetamol'], tinyPack.neutralWords['paracetamol']);
    assert.equal(pack.messages.clearSearch, 'Start over');
    assert.equal(pack.messages.raised.crisis.heading, 'Talk to us');
    assert.equal(pack.messages.raised.crisis.advice, tinyPack.messages.raised.crisis.advice);
    assert.equal(pack.regions.gb.emergency.number, '999');
    assert.equal(pack.regions.gb.name, tinyPack.regions.gb.name);
    assert.deepEqual(pack.words, { ...tinyPack.words, synonyms: [['crick', 'spasm']] });
  });

  it('a question that no topic lists is reported: nobody would see it', () => {
    const { problems } = read(external({ questions: [question('parking')], tips: [] }));
    assert.deepEqual(problems, [
      'questions (parking): not shown, as no list of topics names it. Expected it in a topic.',
    ]);
  });

  it('so is a tip that no group lists', () => {
    const { problems } = read(external({ tips: [{ ...tinyPack.tips[0]!, id: 'wait' }] }));
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^tips \(wait\): not shown/);
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

  it('a mistake in what all share leaves the bundled pack', () => {
    const { pack, problems } = parsePack(
      external({ sources: { desk: { organisation: 'We' } } }),
      tinyPack,
    );
    assert.equal(pack, null);
    assert.match(problems[0]!, /^sources\.desk\.title: /);
  });

  it('a pack in another language must be complete', () => {
    const { pack, problems } = parsePack({ format: 2, lang: 'es', heading: 'Hola' }, tinyPack);
    assert.equal(pack, null);
    assert.ok(problems.some((problem) => problem.startsWith('messages')));
  });
});
