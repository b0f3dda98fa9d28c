/** A query, word by word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/search/query/analyze.js';
import { parseQuery } from '../../src/search/query/query-parser.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import type { QueryToken } from '../../src/search/text/token.js';
import { language } from './tiny.js';

const spelling = createSpelling(
  ['my', 'numb', 'legs', 'leg', 'ice', 'pack', 'walking', 'walks', 'chiropractor'],
  [],
);
const parse = (text: string): QueryToken[] => parseQuery(text, language, spelling);

/** A word that is known, and nothing more. */
const PLAIN = {
  isStopWord: false,
  number: null,
  isKnown: true,
  isPartial: false,
  completions: [],
  followsSentenceEnd: false,
  followsComma: false,
};

describe('a word as it was typed', () => {
  it('is known, with its stem', () => {
    assert.deepEqual(parse('legs '), [{ ...PLAIN, word: 'legs', stems: ['leg'] }]);
  });
  it('may carry no meaning', () => {
    assert.deepEqual(parse('my '), [{ ...PLAIN, word: 'my', stems: ['my'], isStopWord: true }]);
  });
  it('may be a number, which is no mistake', () => {
    assert.deepEqual(parse('38 '), [{ ...PLAIN, word: '38', stems: ['38'], number: 38 }]);
  });
  it('may begin a sentence', () => {
    assert.deepEqual(
      parse('Numb. Legs? Numb, legs ').map(({ followsSentenceEnd }) => followsSentenceEnd),
      [false, true, true, false],
    );
  });
  it('may follow a comma', () => {
    assert.deepEqual(
      parse('Numb, legs , and ice. ').map(({ followsComma }) => followsComma),
      [false, true, true, false],
    );
  });
  it('is unknown where nothing is like it', () => {
    assert.deepEqual(parse('xyzzy '), [
      { ...PLAIN, word: 'xyzzy', stems: ['xyzzi'], isKnown: false },
    ]);
  });
});

describe('a mistyped word', () => {
  it('stands for what was typed and then for what was meant', () => {
    assert.deepEqual(parse('nubm '), [
      { ...PLAIN, word: 'nubm', stems: ['nubm', 'numb'], isKnown: false },
    ]);
  });
  it('is two where a space was left out, each known', () => {
    assert.deepEqual(parse('my icepack '), [
      { ...PLAIN, word: 'my', stems: ['my'], isStopWord: true },
      { ...PLAIN, word: 'ice', stems: ['ic'] },
      { ...PLAIN, word: 'pack', stems: ['pack'] },
    ]);
  });
  it('is no mistake in a text of ours', () => {
    assert.deepEqual(analyze('nubm', language), [{ ...PLAIN, word: 'nubm', stems: ['nubm'] }]);
  });
});

describe('the last word', () => {
  const last = (text: string): QueryToken => parse(text).at(-1)!;

  it('may go on', () => {
    assert.deepEqual(last('numb wal'), {
      ...PLAIN,
      word: 'wal',
      stems: ['wal'],
      isKnown: false,
      isPartial: true,
      completions: ['walk'],
    });
  });
  it('may go on where it is a word already', () => {
    assert.deepEqual(last('numb leg'), {
      ...PLAIN,
      word: 'leg',
      stems: ['leg'],
      isPartial: true,
      completions: ['leg'],
    });
  });
  it('is not corrected while it may go on', () => {
    assert.deepEqual(last('num').stems, ['num']);
    assert.deepEqual(last('num').completions, ['numb']);
  });
  it('may be mistyped before it is whole', () => {
    assert.deepEqual(last('chirpr').stems, ['chirpr']);
    assert.deepEqual(last('chirpr').completions, ['chiropractor']);
  });
  it('is whole where anything follows it', () => {
    for (const text of ['wal ', 'wal,', 'wal?', 'wal numb']) {
      assert.deepEqual(parse(text)[0]!.completions, [], text);
    }
  });
});

describe('a query without words', () => {
  it('has no tokens', () => {
    for (const text of ['', '  \n', '?!', '🔥']) assert.deepEqual(parse(text), [], text);
  });
});

describe('of a text that somebody pastes', () => {
  it('only the first 400 words are read', () => {
    const words = Array.from({ length: 401 }, (_, index) => `${index}`);
    assert.deepEqual(
      parse(words.join(' ')).map(({ word }) => word),
      words.slice(0, 400),
    );
  });
  it('only as many letters are read as 400 words of 30 letters have', () => {
    assert.deepEqual(
      parse(`${' '.repeat(11_997)}leg`).map(({ word }) => word),
      ['leg'],
    );
    assert.deepEqual(parse(`${' '.repeat(12_000)}leg`), []);
  });
  it('a word of more than 30 letters is taken as it stands', () => {
    const long = 'chiropractor'.repeat(3);
    const [known30, known31] = [long.slice(0, 30), long.slice(0, 31)];
    const longWords = createSpelling([known30, known31], []);
    const [at30, at31] = [`${known30.slice(0, -1)}x `, `${known31.slice(0, -1)}x `].map(
      (text) => parseQuery(text, language, longWords)[0]!,
    );
    assert.ok(at30!.stems.length > 1);
    assert.equal(at31!.stems.length, 1);
  });
});

describe('a number', () => {
  const numbers = (text: string): (number | string)[] =>
    parse(text).map(({ number, word }) => number ?? word);
  const CASES: [what: string, text: string, parsed: (number | string)[]][] = [
    ['is digits', '72 legs ', [72, 'legs']],
    ['is a word for it', 'seven legs ', [7, 'legs']],
    ['is two words for it', 'seventy two legs ', [72, 'legs']],
    ['is two words with a hyphen', 'seventy-two legs ', [72, 'legs']],
    ['is two numbers with a comma between', 'seventy, two legs ', [70, 2, 'legs']],
    ['is two numbers where they make no sum', 'seven seventy legs ', [7, 70, 'legs']],
    ['is no sum of digits', '70 2 ', [70, 2]],
    ['is not "one", which says which', 'one leg ', ['one', 'leg']],
    ['may end in one', 'seventy one ', [71]],
    ['has its thousands together', '6,000 legs ', [6000, 'legs']],
    ['is two where a comma lists them', '6, 7 legs ', [6, 7, 'legs']],
    ['is set apart from what it is multiplied by', '12x500mg ', [12, 'x', 500, 'mg']],
    ['is set apart, with a sign for it', '12×500 mg ', [12, 'x', 500, 'mg']],
    ['is set apart from an x before it', 'ice x8 ', ['ice', 'x', 8]],
    ['loses its fraction', '39.5 c ', [39, 'c']],
    ['of grams with a fraction is milligrams', '4.5g ', [4500, 'mg']],
    ['may be of degrees', '39°C 40° ', [39, 'c', 40, 'degrees']],
    ['ends no sentence by its point', '39.5 ', [39]],
    ['ends a sentence before the next', '39. 5 ', [39, 5]],
  ];
  for (const [what, text, parsed] of CASES) {
    it(`${what}: “${text}”`, () => {
      assert.deepEqual(numbers(text), parsed);
    });
  }
});
