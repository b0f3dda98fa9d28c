/** External packs that were spoiled at random are read without an error, and change nothing of what keeps people safe. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePack } from '../../src/content/external/external-pack.js';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import { sizeOf } from '../../src/content/external/pack-reader.js';
import type { Pack } from '../../src/content/pack/pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/index.js';
import { fixture, packOf } from '../compiler/fixture.js';
import { recipes, spoiled, texts, values } from './hostile.js';
import { realPack } from './real.js';
import { runs } from './runs.js';
import { assertSameDanger, assertSameSafety, dangerQueries } from './safety-view.js';

const OBJECT = Object.getOwnPropertyNames(Object.prototype).join();

const tiny = packOf(fixture());
const TINY_QUERIES = [
  'numb both legs',
  'my seat is numb',
  'cant feel my bottom',
  'fever and back pain',
];

/** What keeps people safe, with few answers and few words beside it: those take the time. */
const all = realPack();
const FEW = [
  ...['urgent-help', 'see-a-doctor', 'walking', 'pain-medicines', 'heat-or-ice'],
  ...all.urgent.clarifications.map(({ readFirst }) => readFirst),
];
const isFew = (id: string): boolean => FEW.includes(id);
const real: Pack = {
  ...all,
  questions: all.questions.filter(({ id }) => isFew(id)),
  topics: all.topics.map((topic) => ({ ...topic, questions: topic.questions.filter(isFew) })),
  tips: all.tips.slice(0, 4),
  words: { ...all.words, synonyms: all.words.synonyms.slice(0, 10) },
};
const QUERIES = dangerQueries(all);

/** The letters and entries that a pack may bring, at most. */
const MAX_ADDED_SIZE = 600_000;

/** What is shown where a pack was given. */
function shown(given: unknown, bundled: Pack): Pack {
  const { pack, problems } = parsePack(given, bundled);
  assert.ok(pack ?? problems.length > 0, 'refused without a problem');
  assertProblems(problems);
  if (!pack) return bundled;
  const { baseline, ...own } = pack;
  assert.equal(baseline, bundled);
  // Reading, indexing and drawing take time by how much there is: there is never more than this.
  assert.ok(sizeOf(own) <= sizeOf(bundled) + MAX_ADDED_SIZE);
  return pack;
}

function assertProblems(problems: readonly string[]): void {
  assert.ok(problems.length <= 21, `${problems.length} problems`);
  for (const problem of problems) assert.ok(problem.length <= 301, problem);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), OBJECT);
}

/** Checks that safety is as it was, and that nothing else of it can do harm. */
function assertSafe(pack: Pack, bundled: Pack): void {
  assertSameSafety(pack, bundled);
  const view = createView(pack, { region: 'gb', only: ['walking'] });
  for (const href of hrefs([view, [...view.items.values()]])) {
    assert.match(href, /^(https:\/\/|mailto:|tel:[^*#%]+$)/);
  }
  const ids = [...pack.questions, ...pack.tips].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'two items of one id');
  const items = new Set(createView(pack).items.keys());
  for (const id of createView(bundled).items.keys()) assert.ok(items.has(id), `${id} is hidden`);
}

/** Every address in a tree of values. */
function hrefs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && (key === 'href' || key === 'url') ? [one] : hrefs(one),
  );
}

describe('a pack that was spoiled at random', () => {
  const tinyBefore = createSearch(tiny, { region: 'gb' });
  const check = (given: unknown, dangerous: string, query: string): void => {
    const pack = shown(given, tiny);
    assertSafe(pack, tiny);
    const search = createSearch(pack, { region: 'gb' });
    assertSameDanger(dangerous, search, tinyBefore);
    assert.equal(search.search(query).query, query);
  };
  const dangerous = fc.constantFrom(...TINY_QUERIES);

  it('is read, shown and searched, and changes nothing of safety', () => {
    fc.assert(
      fc.property(recipes, dangerous, texts, (recipe, ...typed) =>
        check(spoiled(tiny, recipe), ...typed),
      ),
      { seed: 20261127, numRuns: runs(400) },
    );
  });

  it('or is no pack at all', () => {
    fc.assert(fc.property(values, dangerous, texts, check), {
      seed: 20261128,
      numRuns: runs(200),
    });
  });

  it('changes nothing of the real safety', () => {
    fc.assert(
      fc.property(recipes, (recipe) => assertSafe(shown(spoiled(real, recipe), real), real)),
      { seed: 20261129, numRuns: runs(80) },
    );
  });

  it('as a language, is whole or refused', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { pack, problems } = parseLanguagePack(
          spoiled(tiny, { ...recipe, fields: [] }),
          tiny,
        );
        assertProblems(problems);
        assert.ok(pack ?? problems.length > 0, 'refused without a problem');
        if (!pack) return;
        assert.ok(pack.urgent.notice.length >= tiny.urgent.notice.length);
        for (const { id, tier } of tiny.urgent.signs) {
          const sign = pack.urgent.signs.find((one) => one.id === id && one.tier === tier);
          assert.ok(sign && sign.rules.length > 0, id);
        }
        createSearch(pack, { region: 'gb' }).search('numb');
      }),
      { seed: 20261131, numRuns: runs(100) },
    );
  });

  /** Packs that are read, and that would change what is detected if they could. */
  const hiding = (({ meanings, signs }) => {
    const phrases = Object.values(meanings).flat();
    const tier = fc.constantFrom(...(['emergency', 'overdose', 'crisis', 'same-day'] as const));
    const rule = fc.constantFrom(
      'ALL',
      'numb',
      'pee',
      'die',
      'pills',
      'back',
      'NUMB',
      'CANT',
      'a/i',
    );
    return fc.record({
      urgent: fc.record({
        meanings: fc
          .tuple(fc.subarray(Object.keys(meanings)), fc.subarray(phrases, { maxLength: 500 }))
          .map(([names, everything]) => ({
            ...Object.fromEntries(names.map((name) => [name, []])),
            ALL: everything,
          })),
        signs: fc
          .tuple(fc.subarray(signs), fc.array(fc.record({ tier, rules: fc.array(rule) })))
          .map(([left, added]) => [
            ...left.map((sign) => ({ ...sign, rules: [] })),
            ...added.map((one, i) => ({ ...one, id: `added-${i}`, text: 'a nice day' })),
          ]),
      }),
      words: fc.record({
        stopWords: fc.subarray(phrases, { maxLength: 1000 }),
        neverCorrect: fc.subarray(phrases, { maxLength: 1000 }),
        outOfScope: fc.subarray(phrases, { maxLength: 100 }),
        synonyms: fc.array(fc.subarray(phrases, { maxLength: 30 }), { maxLength: 3 }),
        phonetics: fc.array(
          fc.tuple(fc.constantFrom('a e i o u', '^n', 'e$', 'n m', 'b'), fc.constantFrom('', 'x')),
        ),
      }),
    });
  })(real.urgent);

  it('raises each of the real danger signs, and each question about them', () => {
    const before = createSearch(real);
    fc.assert(
      fc.property(hiding, (given) => {
        const search = createSearch(shown({ format: 2, lang: 'en', ...given }, real));
        for (const query of QUERIES) assertSameDanger(query, search, before);
      }),
      { seed: 20261130, numRuns: runs(6) },
    );
  });
});
