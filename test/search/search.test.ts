/** The outcome of a search, and for which page, over the content as it stands. What it finds is in the golden tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/index.js';
import { createView } from '../../src/content/view/create-view.js';
import { changed, packOf } from '../compiler/fixture.js';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search, nearest } = createSearch(pack);
const found = (query: string): string[] => search(query).results.map((result) => result.id);

describe('what is found', () => {
  it('“urgent care” is no question about walking', () => {
    const first = found('urgent care').slice(0, 3);
    assert.ok(!first.includes('walking') && !first.includes('short-walks'), first.join(', '));
  });

  it('by “heat” is neither heart nor wheat', () => {
    const terms = search('heat').results.flatMap((result) => result.terms);
    assert.ok(terms.includes('heat'));
    assert.deepEqual(
      terms.filter((term) => ['heart', 'wheat'].includes(term)),
      [],
    );
  });

  it('is not hidden by marks and emoji around a word', () => {
    for (const query of [
      '\u202Ewalking\u202C',
      '\u200Fwalking',
      '🔥 walking 🔥',
      '<i>walking</i>',
    ]) {
      assert.equal(found(query)[0], 'walking', query);
    }
  });
});

describe('an outcome', () => {
  it('has the shape that pages rely on', () => {
    const outcome = search('heat pack');
    assert.deepEqual(Object.keys(outcome).sort(), [
      'ask',
      'languages',
      'query',
      'results',
      'urgent',
    ]);
    assert.deepEqual(outcome.languages, []);
    assert.equal(outcome.query, 'heat pack');
    assert.equal(outcome.urgent, null);
    assert.equal(outcome.ask, null);
    for (const result of outcome.results) {
      assert.deepEqual(Object.keys(result).sort(), ['id', 'kind', 'score', 'terms', 'title']);
    }
  });

  it('has it for a danger sign too', () => {
    const { urgent, results } = search("can't pee");
    assert.deepEqual(urgent, { tier: 'emergency', signs: ['bladder'], also: [] });
    assert.deepEqual(Object.keys(results[0]!).sort(), ['id', 'kind', 'score', 'terms', 'title']);
  });

  it('survives JSON', () => {
    const outcome = search('heat pack');
    assert.deepEqual(JSON.parse(JSON.stringify(outcome)), outcome);
  });

  it('names questions and tips by id, kind and title', () => {
    const { results } = search('short walks');
    const shown = createView(pack).items;
    assert.ok(new Set(results.map((result) => result.kind)).size === 2);
    for (const { id, kind, title } of results) {
      assert.equal(kind, shown.get(id)?.kind);
      assert.equal(title, shown.get(id)?.title);
    }
  });

  it('puts the best first, and nothing twice', () => {
    for (const query of ['walk', 'back pain', 'heat pack', 'chest pain']) {
      const { results } = search(query);
      const scores = results.map((result) => result.score);
      assert.ok(scores.length > 1);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.equal(new Set(results.map((result) => result.id)).size, results.length);
    }
  });

  it('finds only what the page shows', () => {
    const page = createSearch(pack, { only: ['walking'] });
    const ids = page.search('walk').results.map((result) => result.id);
    assert.ok(ids.includes('walking'));
    assert.ok(found('walk').includes('short-walks'));
    assert.ok(!ids.includes('short-walks'));
  });

  it("finds every country's words in every country", () => {
    const answer = changed(
      'en/faq/urgent-help.md',
      'Call {emergency-number}.',
      'Take {paracetamol}.',
    );
    const words = changed('regions.yaml', 'paracetamol-gb', 'calpol', answer);
    for (const region of ['gb', 'us', null] as const) {
      const page = createSearch(packOf(words), { region });
      const ids = page.search('calpol').results.map((result) => result.id);
      assert.deepEqual(ids, ['urgent-help'], String(region));
    }
  });

  it('is the same when the same is searched again', () => {
    assert.deepEqual(search('heat pack'), search('heat pack'));
  });
});

describe('what is nearest', () => {
  it('is something, where nothing fits', () => {
    for (const query of ['cold sore cream', 'sore throat', 'frozen shoulder']) {
      assert.deepEqual(found(query), [], query);
      assert.notDeepEqual(nearest(query), [], query);
    }
  });

  it('is the best of what fits, where something fits', () => {
    assert.equal(nearest('hot water bottle')[0], found('hot water bottle')[0]);
  });

  it('is nothing, where no word is known', () => {
    for (const query of ['xyzzy', '', '?!']) assert.deepEqual(nearest(query), [], query);
  });

  it('is only what the page shows', () => {
    const page = createSearch(pack, { only: ['walking'], except: ['urgent-help'] });
    const shown = new Set(
      createView(pack, { only: ['walking'], except: ['urgent-help'] }).items.keys(),
    );
    for (const id of page.nearest('cold sore cream')) assert.ok(shown.has(id), id);
    assert.ok(nearest('cold sore cream').some((id) => !shown.has(id)));
  });
});

describe('a small word at the end', () => {
  it('is itself where it means something: “wee” marks no weeks', () => {
    const marked = search('back gone and cant wee').results.flatMap(({ terms }) => terms);
    assert.ok(marked.includes('cant wee'));
    assert.ok(!marked.includes('week'));
  });
});
