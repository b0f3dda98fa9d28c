/** External packs that were spoiled at random are read without an error and lose no danger sign. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Pack, Tier } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { ALWAYS_SHOWN_IDS } from '../../src/content/pack/pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/index.js';
import type { SearchOutcome } from '../../src/search/index.js';
import { readGolden } from '../bench/golden.mjs';
import { fixture, packOf } from '../compiler/fixture.js';
import { recipes, spoiled, texts, values } from './hostile.js';
import { realPack } from './real.js';

const TIERS: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];
const OBJECT = Object.getOwnPropertyNames(Object.prototype).join();

const tiny = packOf(fixture());
const TINY_QUERIES = [
  'numb both legs',
  'my seat is numb',
  'cant feel my bottom',
  'fever and back pain',
];

/** The real danger signs, with few answers and few words beside them: those take the time. */
const all = realPack();
const FEW = ['urgent-help', 'see-a-doctor', 'walking', 'pain-medicines'];
const real: Pack = {
  ...all,
  questions: all.questions.filter(({ id }) => FEW.includes(id)),
  tips: all.tips.slice(0, 2),
  words: { ...all.words, synonyms: all.words.synonyms.slice(0, 10) },
};
const before = createSearch(real);
/** For every danger sign a query, and its outcome. */
const REAL_OUTCOMES = all.urgent.signs.map(({ id }) => {
  const golden = readGolden([], all.lang).find(({ q }) =>
    before.search(q).urgent?.signs.includes(id),
  );
  assert.ok(golden, `no query of the golden tables raises "${id}"`);
  return before.search(golden.q);
});

/** What is shown where a pack was given. */
function shown(given: unknown, bundled: Pack): Pack {
  const { pack, problems } = parsePack(given, bundled);
  assert.ok(pack ?? problems.length > 0, 'refused without a problem');
  assert.ok(problems.length <= 21, `${problems.length} problems`);
  for (const problem of problems) assert.ok(problem.length <= 301, problem);
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), OBJECT);
  return pack ?? bundled;
}

/** Checks that danger signs, notice, numbers and links are as they must be. */
function assertSafe(pack: Pack, bundled: Pack): void {
  const expected = createView(bundled, { region: 'gb' });
  const actual = createView(pack, { region: 'gb', only: ['walking'] });
  for (const id of expected.signs.keys()) assert.match(actual.signs.get(id)?.text ?? '', /\S/, id);
  for (const id of ALWAYS_SHOWN_IDS.filter((one) => expected.items.has(one))) {
    assert.ok((actual.items.get(id)?.blocks.length ?? 0) > 0, id);
  }
  if (pack.lang === bundled.lang) {
    for (const line of expected.notice) assert.ok(actual.notice.includes(line), line);
  }
  assert.ok(actual.notice.length >= expected.notice.length);
  assert.match(actual.region.lines['emergency-number']?.number ?? '', /^\d{2,4}$/);
  assert.equal(actual.countries.length, expected.countries.length);
  for (const href of hrefs([actual, [...actual.items.values()]])) {
    assert.match(href, /^(https:\/\/|tel:|mailto:)/);
  }
  const ids = [...pack.questions, ...pack.tips].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'two items of one id');
}

/** Every address in a tree of values. */
function hrefs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && (key === 'href' || key === 'url') ? [one] : hrefs(one),
  );
}

/** Checks that a danger sign is detected as before, or as something more urgent. */
function assertDetected(
  { urgent: was }: SearchOutcome,
  { query, urgent: is }: SearchOutcome,
): void {
  assert.ok(was, `"${query}" is no danger sign to begin with`);
  assert.ok(is, `"${query}" is not detected`);
  assert.ok(TIERS.indexOf(is.tier) <= TIERS.indexOf(was.tier), `"${query}" is ${is.tier}`);
  if (is.tier !== was.tier) return;
  for (const sign of was.signs) assert.ok(is.signs.includes(sign), `"${query}" is not ${sign}`);
}

/** Of a pack in another language nobody knows what it detects. */
const isEnglish = ({ lang }: Pack): boolean => /^en\b/i.test(lang);

describe('a pack that was spoiled at random', () => {
  const tinyBefore = createSearch(tiny);
  const check = (given: unknown, dangerous: string, query: string): void => {
    const pack = shown(given, tiny);
    assertSafe(pack, tiny);
    const { search } = createSearch(pack, { region: 'gb' });
    if (isEnglish(pack)) assertDetected(tinyBefore.search(dangerous), search(dangerous));
    assert.equal(search(query).query, query);
  };
  const dangerous = fc.constantFrom(...TINY_QUERIES);

  it('is read, shown and searched, and loses no danger sign', () => {
    fc.assert(
      fc.property(recipes, dangerous, texts, (recipe, ...typed) =>
        check(spoiled(tiny, recipe), ...typed),
      ),
      { seed: 20261127, numRuns: 900 },
    );
  });

  it('or is no pack at all', () => {
    fc.assert(fc.property(values, dangerous, texts, check), { seed: 20261128, numRuns: 500 });
  });

  it('keeps the real danger signs', () => {
    fc.assert(
      fc.property(recipes, (recipe) => assertSafe(shown(spoiled(real, recipe), real), real)),
      { seed: 20261129, numRuns: 100 },
    );
  });

  /** Packs that are read, and that would hide danger signs without the safeguards. */
  const hiding = (({ meanings, signs }) => {
    const phrases = Object.values(meanings).flat();
    const readable = texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
    return fc.record({
      urgent: fc.record({
        meanings: fc
          .subarray(Object.keys(meanings))
          .map((names) => Object.fromEntries(names.map((name) => [name, []]))),
        signs: fc
          .tuple(fc.subarray(signs), fc.array(readable))
          .map(([left, rules]) => left.map((sign) => ({ ...sign, rules }))),
      }),
      words: fc.record({
        stopWords: fc.subarray(phrases),
        neverCorrect: fc.subarray(phrases),
        outOfScope: fc.array(readable),
        synonyms: fc.array(fc.subarray(phrases, { maxLength: 30 }), { maxLength: 3 }),
        phonetics: fc.array(
          fc.tuple(fc.constantFrom('.', '^n', '[aeiou]', '(?=a)', '$', '(.)'), texts),
        ),
      }),
    });
  })(real.urgent);

  it('detects each of the real danger signs', () => {
    fc.assert(
      fc.property(hiding, (given) => {
        const { pack, problems } = parsePack({ format: 2, lang: 'en', ...given }, real);
        assert.ok(pack, problems.join('\n'));
        const { search } = createSearch(pack);
        for (const outcome of REAL_OUTCOMES) assertDetected(outcome, search(outcome.query));
      }),
      { seed: 20261130, numRuns: 6 },
    );
  });
});
