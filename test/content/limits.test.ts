/** A pack is small enough to be indexed and drawn: what is more is left out, with one line, and the rest is used. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/search.js';
import { external, question, read, tinyPack } from './external.js';
import type { Given } from './external.js';

const list = <T>(length: number, entry: (index: number) => T): T[] =>
  Array.from({ length }, (_, i) => entry(i));
const long = 'numb '.repeat(3_500);
const spans = (...all: unknown[]): Given => ({ blocks: [{ type: 'paragraph', spans: all }] });
const caution = {
  blocks: [{ type: 'paragraph', spans: list(9, () => 'Not on numb skin. '.repeat(100)) }],
};

describe('a pack that is too large', () => {
  const CASES: [what: string, given: Given, says: RegExp][] = [
    [
      'a heading of 12,000 letters',
      { heading: 'x'.repeat(12_000) },
      /^heading: Expected at most 200 letters, not 12000\.$/,
    ],
    [
      'a title that fills a screen',
      { questions: [question('long', { title: 'x'.repeat(201) })] },
      /^questions\.0\.title: Expected at most 200 letters/,
    ],
    [
      'a paragraph that nobody reads',
      { questions: [{ ...question('long'), ...spans('x'.repeat(2_001)) }] },
      /^questions\.0\.blocks.*Expected at most 2000 letters/,
    ],
    [
      'an answer of more than all of ours',
      { questions: [{ ...question('long'), ...spans(...list(100, () => 'numb '.repeat(300))) }] },
      /^questions\.0: Expected at most 20000 letters and entries, not \d{6}\.$/,
    ],
    [
      '100,000 empty lists of synonyms',
      { words: { synonyms: list(100_000, () => []) } },
      /^words\.synonyms: Expected at most 20000/,
    ],
    [
      'a list of words without end',
      { words: { stopWords: list(10_000, (i) => `word${i}`) } },
      /^words\.stopWords: Expected at most 20000/,
    ],
    [
      '5,000 tips',
      { tips: list(5_000, () => 'tip') },
      /^tips: Expected a list of at most 300, not a list of 5000\.$/,
    ],
    [
      'a long caution that is used 3,000 times in one answer',
      {
        cautions: { long: caution },
        questions: [
          question('long', { blocks: list(3_000, () => ({ type: 'caution', id: 'long' })) }),
        ],
      },
      /^questions\.0: Expected at most 20000 letters and entries, not \d{8}\.$/,
    ],
    [
      'the same in 299 answers',
      {
        cautions: { long: caution },
        questions: list(299, (i) =>
          question(`long-${i}`, { blocks: [{ type: 'caution', id: 'long' }] }),
        ),
      },
      /^questions\.\d+: left out with all that follows\. Expected at most 600000/,
    ],
    [
      '300 long answers',
      {
        questions: list(300, (i) => ({
          ...question(`long-${i}`),
          ...spans(...list(9, () => 'numb '.repeat(350))),
        })),
      },
      /^questions\.\d+: left out with all that follows/,
    ],
    [
      'a meaning without end',
      { urgent: { meanings: { ENDLESS: [long] } } },
      /^urgent\.meanings\.ENDLESS\.0: Expected at most 2000/,
    ],
    [
      '1,000 danger signs',
      {
        urgent: {
          signs: list(1_000, (i) => ({
            id: `sign-${i}`,
            tier: 'same-day',
            text: 'x',
            rules: ['numb'],
          })),
        },
      },
      /^urgent\.signs: Expected a list of at most \d\d, not a list of 1000\.$/,
    ],
  ];
  for (const [what, given, says] of CASES) {
    it(`${what}: one line, and the rest is used`, () => {
      const { pack, problems } = read(external({ tipsHeading: 'Our tips', ...given }));
      const named = problems.filter((problem) => says.test(problem));
      assert.equal(named.length, 1, problems.join('\n'));
      assert.equal(pack.tipsHeading, 'Our tips');
      assert.deepEqual(pack.urgent.signs.slice(0, 2), tinyPack.urgent.signs.slice(0, 2));
      assert.deepEqual(createSearch(pack).search('numb both legs').urgent?.signs[0], 'numbness');
    });
  }

  it('marks of direction are refused in every text that is shown', () => {
    for (const mark of [
      '\u202A',
      '\u202B',
      '\u202C',
      '\u202D',
      '\u202E',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ]) {
      const text = `Call ${mark}911`;
      const { pack, problems } = read(
        external({
          heading: text,
          messages: { clearSearch: text },
          questions: [question('one', { title: text }), { ...question('two'), ...spans(text) }],
          urgent: { signs: [{ id: 'three', tier: 'crisis', text, rules: ['x'] }] },
        }),
      );
      assert.ok(!JSON.stringify(pack).includes(mark));
      for (const place of [
        'heading',
        'messages.clearSearch',
        'questions.0.title',
        'questions.1.blocks',
        'urgent.signs',
      ])
        assert.ok(
          problems.some((one) => one.startsWith(place) && one.includes('marks of direction')),
          `${place}: ${problems.join('\n')}`,
        );
    }
  });

  it('hundreds of long spellings of one word are searched as fast as others', () => {
    const aliases = list(150, (i) => `numb${'\u0301'.repeat(i)}${'a'.repeat(100)}`);
    const { pack } = read(external({ questions: [question('long', { aliases })] }));
    assert.deepEqual(createSearch(pack).search(`numb${'a'.repeat(26)}`).urgent, null);
  });
});

describe('a link dials telephone numbers alone', () => {
  const linked = (href: string): string[] =>
    read(
      external({
        questions: [{ ...question('linked'), ...spans({ type: 'link', href, spans: ['x'] }) }],
      }),
    ).problems;
  for (const number of [
    '999',
    '+442079460958',
    '020 7946 0958',
    '(020) 7946-0958',
    '020/7946.0958',
    '0800 11 11 ext. 12',
    '0800 11 11;ext=12',
    '0800 1111 x12',
    '0800,12',
  ])
    it(`tel:${number} is one`, () => {
      assert.ok(
        linked(`tel:${number}`).every((one) => !one.startsWith('questions')),
        number,
      );
    });
  for (const number of [
    '',
    '*21*4111#',
    '*%2321%23',
    '#31#999',
    'abc',
    '-',
    '+()',
    '0800 FLOWERS',
    '9'.repeat(60),
    '999;phone-context=x',
    '\u0664\u0665',
  ])
    it(`tel:${number} is none`, () => {
      assert.match(
        linked(`tel:${number}`)[0]!,
        /^questions\.0\.blocks.*Expected a telephone number after tel:/,
      );
    });
});
