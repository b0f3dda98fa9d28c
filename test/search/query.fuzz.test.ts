/** Queries drawn at random, hostile ones above all: an outcome comes of each, and no danger sign is drowned. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Pack } from '../../src/content/pack/pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch, mark } from '../../src/search/index.js';
import { excerpt } from '../../src/search/ranking/highlight.js';
import { readGolden } from '../bench/golden.mjs';
import { texts } from '../content/hostile.js';
import { realPack } from '../content/real.js';

/** All danger signs and all words, and a few answers: many of them take the time. */
const all = realPack();
const pack: Pack = { ...all, questions: all.questions.slice(0, 10), tips: all.tips.slice(0, 4) };
const { search, nearest } = createSearch(pack, { region: 'gb' });
const { items, signs, clarifications } = createView(pack, { region: 'gb' });

/** Words that people do type, so that something is found. */
const words = fc.constantFrom(
  ...new Set(readGolden([], all.lang).flatMap(({ q }) => q.split(/\s+/).slice(0, 4))),
);
const piece = fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: texts });
const between = fc.constantFrom(' ', ' ', ' ', '', '\n', '. ', ', ', '\u202E', '\0', '+', '\uD83D');
const queries = fc
  .tuple(
    fc.array(fc.tuple(piece, between), { maxLength: 12 }),
    // Half typed.
    fc.nat(6),
  )
  .map(([pieces, left]) =>
    pieces
      .flat()
      .join('')
      .slice(0, -left || undefined),
  );

describe('a query drawn at random', () => {
  it('has an outcome that can be shown', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { results, urgent, ask, ...rest } = search(query);
        assert.deepEqual(rest, { query });
        assert.equal(new Set(results.map(({ id }) => id)).size, results.length);
        for (const sign of urgent?.signs ?? []) assert.ok(signs.has(sign), sign);
        assert.ok(ask === null || (clarifications.has(ask) && !urgent), `asks ${ask}`);
        for (const id of nearest(query)) assert.ok(items.has(id), id);
        for (const { id, score, terms } of results) {
          assert.ok(Number.isFinite(score) && score >= 0, `${id}: ${score}`);
          const { title, blocks } = items.get(id)!;
          isMarked(title, terms);
          isMarked(excerpt(blocks, terms, { lang: pack.lang }), terms);
        }
      }),
      { seed: 20261127, numRuns: 2500 },
    );
  });

  it('marks any text with any terms', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(texts, words)), (text, terms) =>
        isMarked(`${text} ${terms.join(' ')}`, terms),
      ),
      { seed: 20261128, numRuns: 3600 },
    );
  });

  /** Every piece has something in it, and together they are the text. */
  function isMarked(text: string, terms: readonly string[]): void {
    const pieces = mark(text, terms);
    assert.equal(pieces.map((one) => one.text).join(''), text);
    for (const one of pieces) assert.notEqual(one.text, '');
  }
});

describe('a danger sign', () => {
  const said = readGolden([], all.lang).filter(({ urgent }) => urgent);
  // A space after the last word: nobody is still typing it.
  const spoken = fc.constantFrom(...said.map(({ q }) => `${q} `));
  /** Words that are none, and look like none. */
  const junk = fc
    .array(fc.constantFrom('zqxj', 'qzzk', 'xqjz', 'jqxq', 'zxqv'), { maxLength: 60 })
    .map((all) => all.join(' '));
  const end = fc.constantFrom(' ', '. ', '? ', '\n', ' 🔥 ', ', ');

  const isHeardAs = (text: string, query: string): void => {
    const [was, is] = [search(text).urgent, search(query).urgent];
    assert.deepEqual(is, was);
  };

  it('is heard among words that mean nothing', () => {
    fc.assert(
      fc.property(spoken, junk, end, junk, end, (text, before, one, after, other) =>
        isHeardAs(text, `${before}${one}${text}${other}${after} `),
      ),
      { seed: 20261129, numRuns: 1500 },
    );
  });

  it('is heard whatever stands between its words that is no word', () => {
    const signsOnly = fc.constantFrom(
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
      fc.property(spoken, signsOnly, (text, apart) => isHeardAs(text, text.replaceAll(' ', apart))),
      { seed: 20261130, numRuns: 500 },
    );
  });

  it('is heard in capitals, and with accents that nobody expects', () => {
    fc.assert(
      fc.property(spoken, fc.boolean(), (text, loud) =>
        isHeardAs(text, loud ? text.toUpperCase() : text.replace(/[aeiou]/g, '$&\u0301')),
      ),
      { seed: 20261201, numRuns: 400 },
    );
  });
});
