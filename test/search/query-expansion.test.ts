/** Which terms a word of a query is looked up by. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import { parseQuery } from '../../src/search/query/query-parser.js';
import { createInvertedIndex } from '../../src/search/ranking/inverted-index.js';
import { expandQuery } from '../../src/search/ranking/query-expansion.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import { realPack } from '../content/real.js';
import { language } from './tiny.js';

/** One question for each title, and nothing else. */
function packOfTitles(titles: string[]): Pack {
  const questions = titles.map((title, index) => ({
    id: `question-${index}`,
    title,
    aliases: [],
    blocks: [],
    sources: [],
    updated: '2026-01-01',
    related: [],
  }));
  return { ...realPack(), questions, tips: [] };
}

/** The terms of the last word, best first, over questions with these titles. */
function lastTerms(query: string, titles: string[]): string[] {
  const index = createInvertedIndex(packOfTitles(titles), language);
  const spelling = createSpelling(index.wordCounts().pack.keys(), []);
  const { terms } = expandQuery(parseQuery(query, language, spelling), language, index);
  return [...(terms.at(-1)?.alternatives.keys() ?? [])];
}

describe('a half-typed word', () => {
  const CASES: [what: string, query: string, titles: string[], terms: string[]][] = [
    [
      'becomes the word in two of three items',
      'numb wal',
      ['numb', 'walk', 'walk', 'wall'],
      ['walk'],
    ],
    ['becomes neither of two words in one item each', 'numb hea', ['numb', 'heat', 'heart'], []],
    [
      'stays as it is where it is a word and none is in most items',
      'numb heat',
      ['numb', 'heat', 'heater'],
      ['heat'],
    ],
    [
      'may become all of them where nothing else was typed',
      'hea',
      ['numb', 'heat', 'heart'],
      ['hea', 'heat', 'heart'],
    ],
    ['counts only with three letters beside other words', 'numb wa', ['numb', 'walk'], ['numb']],
  ];
  for (const [what, query, titles, terms] of CASES) {
    it(`${what}: “${query}” over ${titles.join(', ')}`, () => {
      assert.deepEqual(lastTerms(query, titles), terms);
    });
  }
});

describe('a mistyped word', () => {
  it('is looked up as it was typed, and as what was meant', () => {
    assert.deepEqual(lastTerms('nubm ', ['numb']), ['nubm', 'numb']);
  });
});

describe('who somebody is', () => {
  const audiencesOf = (query: string): readonly string[] => {
    const index = createInvertedIndex(packOfTitles(['aged 12']), language);
    const spelling = createSpelling(['child', 'not', 'really'], []);
    return expandQuery(parseQuery(query, language, spelling), language, index).audiences;
  };
  for (const [query, count] of [
    ['my child is 12', 1],
    ['not child', 0],
    ['not aged 12', 0],
    ['not, child', 1],
    ['child not really', 1],
  ] as const) {
    it(`is ${count === 0 ? 'not ' : ''}said in “${query}”`, () => {
      assert.equal(audiencesOf(query).length, count);
    });
  }
});
