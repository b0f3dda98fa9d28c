/** Queries drawn at random, many of them hostile: each has an outcome, and none hides a danger sign. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Pack } from '../../src/content/pack/pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch, mark } from '../../src/search/index.js';
import { excerpt } from '../../src/search/ranking/excerpt.js';
import { readGolden } from '../bench/golden.mjs';
import { texts } from '../content/hostile.js';
import { runs } from '../content/runs.js';
import { realPack, withoutLearned } from '../content/real.js';

/** All danger signs and all words, but only a few answers: with all of them the test would take minutes. */
const all = realPack();
const pack: Pack = { ...all, questions: all.questions.slice(0, 10), tips: all.tips.slice(0, 4) };
const { search, nearest } = createSearch(pack, { region: 'gb' });
const { items, signs, clarifications } = createView(pack, { region: 'gb' });

/** Words that people do type, so that something is found. */
const words = fc.constantFrom(
  ...new Set(readGolden([], all.lang).flatMap(({ q }) => q.split(/\s+/).slice(0, 4))),
);
const pieces = fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: texts });
const separators = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '. ',
  ', ',
  '\u202E',
  '\0',
  '+',
  '\uD83D',
);
const queries = fc
  .tuple(
    fc.array(fc.tuple(pieces, separators), { maxLength: 12 }),
    // Letters that are not typed yet.
    fc.nat(6),
  )
  .map(([parts, untyped]) =>
    parts
      .flat()
      .join('')
      .slice(0, -untyped || undefined),
  );

describe('a query drawn at random', () => {
  it('has an outcome that can be shown', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { results, urgent, languages, ask, ...rest } = search(query);
        assert.deepEqual(rest, { query });
        assert.equal(new Set(results.map(({ id }) => id)).size, results.length);
        for (const sign of urgent?.signs ?? []) assert.ok(signs.has(sign), sign);
        assert.ok(languages.length === 0 || urgent, `in ${languages.join()}`);
        assert.ok(ask === null || (clarifications.has(ask) && !urgent), `asks ${ask}`);
        for (const id of nearest(query)) assert.ok(items.has(id), id);
        for (const { id, score, terms } of results) {
          assert.ok(Number.isFinite(score) && score >= 0, `${id}: ${score}`);
          const { title, blocks } = items.get(id)!;
          assertHighlights(title, terms);
          assertHighlights(excerpt(blocks, terms, { lang: pack.lang }), terms);
        }
      }),
      { seed: 20261127, numRuns: runs(2500) },
    );
  });

  it('highlights any terms in any text', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(texts, words)), (text, terms) =>
        assertHighlights(`${text} ${terms.join(' ')}`, terms),
      ),
      { seed: 20261128, numRuns: runs(3600) },
    );
  });

  /** No segment is empty, and all of them joined are the text. */
  function assertHighlights(text: string, terms: readonly string[]): void {
    const segments = mark(text, terms);
    assert.equal(segments.map((one) => one.text).join(''), text);
    for (const one of segments) assert.notEqual(one.text, '');
  }
});

describe('a danger sign', () => {
  const urgentLines = readGolden([], all.lang).filter(({ urgent }) => urgent);
  // With a space after the last word it is complete.
  const urgentQueries = fc.constantFrom(...urgentLines.map(({ q }) => `${q} `));
  /** Words that nobody knows, and that are like no word. */
  const junk = fc
    .array(fc.constantFrom('zqxj', 'qzzk', 'xqjz', 'jqxq', 'zxqv'), { maxLength: 60 })
    .map((all) => all.join(' '));
  const ends = fc.constantFrom(' ', '. ', '? ', '\n', ' 🔥 ', ', ');

  const byRules = createSearch(withoutLearned(all));
  /** By rules; what was learned becomes a little surer or less sure with each word, and never silences a rule. */
  const assertSameSigns = (query: string, changed: string): void => {
    const { urgent } = byRules.search(query);
    assert.deepEqual(byRules.search(changed).urgent, urgent);
    const noticed = search(changed);
    assert.ok(!urgent || (noticed.urgent ?? noticed.ask));
  };

  it('is detected among words that mean nothing', () => {
    fc.assert(
      fc.property(urgentQueries, junk, ends, junk, ends, (query, before, one, after, other) =>
        assertSameSigns(query, `${before}${one}${query}${other}${after} `),
      ),
      { seed: 20261129, numRuns: runs(1500) },
    );
  });

  it('is detected whatever stands between its words, as long as it is no word', () => {
    const nonWords = fc.constantFrom(
      ' ',
      '  ',
      '\t',
      ' 🔥 ',
      ', ',
      ' - ',
      ' \u202E',
      ' \0 ',
      ' \uD83D ',
      ' <',
      '> ',
    );
    fc.assert(
      fc.property(urgentQueries, nonWords, (query, between) => {
        // "No, fever" denies nothing, and "no fever" does.
        fc.pre(!between.includes(',') || !/\bno\b/.test(query));
        assertSameSigns(query, query.replaceAll(' ', between));
      }),
      { seed: 20261130, numRuns: runs(500) },
    );
  });

  it('is detected in capitals, and with accents that nobody expects', () => {
    fc.assert(
      fc.property(urgentQueries, fc.boolean(), (query, inCapitals) =>
        assertSameSigns(
          query,
          inCapitals ? query.toUpperCase() : query.replace(/[aeiou]/g, '$&\u0301'),
        ),
      ),
      { seed: 20261201, numRuns: runs(400) },
    );
  });
});
