/** Which known words a half-typed, mistyped or run-together word may stand for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSpelling } from '../../src/search/text/spelling.js';
import { language } from './tiny.js';

const SOUNDS: [string, string][] = [
  ['^kn', 'n'],
  ['ph', 'f'],
  ['y', 'i'],
  ['sci', 'si'],
  ['ae ea', 'e'],
  ['e$', ''],
];

const KNOWN =
  'numb muscle stretch knee knuckle sciatica spasm physio ice pack lower back heart heat painkiller ' +
  'chiropractor walking walks to band bent pit';

const spelling = createSpelling(KNOWN.split(' '), SOUNDS);

/** What is typed, the words that may be meant, and why. */
type Row = [typed: string, meant: string[], why: string];

describe('a mistyped word', () => {
  const TABLES: Record<string, Row[]> = {
    'is the known one with': [
      ['nubm', ['numb'], 'two letters swapped'],
      ['strech', ['stretch'], 'a letter put in'],
      ['nnumb', ['numb'], 'the first letter once'],
      ['walkking', ['walking'], 'a letter once'],
      ['stretcrh', ['stretch'], 'a letter left out'],
      ['mustle', ['muscle'], 'another letter'],
      ['spesm', ['spasm'], 'another vowel'],
      ['chirpractr', ['chiropractor'], 'two letters put in, as it is long'],
      ['unmb', ['numb'], 'the first two letters swapped'],
      ['cie', ['ice'], 'its letters in another order, as it is short'],
    ],
    'is the known one that sounds like it': [
      ['siatica', ['sciatica'], 'a letter that nobody hears'],
      ['nuckle', ['knuckle'], 'a first letter that nobody hears'],
      ['fisio', ['physio'], 'other letters for the same sound'],
      ['ssppaasm', ['spasm'], 'however often a letter is written'],
      ['spasme', ['spasm'], 'a last letter that nobody hears'],
      ['haet', ['heat'], 'any of several spellings of a sound'],
    ],
    'is the closest of several': [
      ['heatt', ['heat'], 'heart is one more mistake away'],
      ['bant', ['bent'], 'a vowel is mistaken sooner than another letter'],
    ],
    'stays unknown': [
      ['xyzzy', [], 'nothing is close'],
      ['bhiropractor', [], 'the first letter is seldom wrong'],
      ['nump', [], 'in a short word another letter is another word'],
      ['pat', [], 'in a very short word a vowel is, too'],
      ['ot', [], 'two letters may be anything'],
      ['munsckles', [], 'too much is wrong with it'],
      ['stretchers', [], 'it is longer by more than a slip'],
      ['strech'.repeat(40), [], 'it is as long as no word'],
    ],
  };
  for (const [what, rows] of Object.entries(TABLES)) {
    describe(what, () => {
      for (const [typed, meant, why] of rows) {
        it(`“${typed.slice(0, 20)}”: ${why}`, () => {
          assert.deepEqual(spelling.correctionsOf(typed), { words: meant, isSplit: false });
        });
      }
    });
  }
});

describe('a word that is two', () => {
  it('is split where both halves are known', () => {
    assert.deepEqual(spelling.correctionsOf('icepack'), { words: ['ice', 'pack'], isSplit: true });
    assert.deepEqual(spelling.correctionsOf('lowerback'), {
      words: ['lower', 'back'],
      isSplit: true,
    });
  });
  it('is not split where one half is unknown', () => {
    assert.deepEqual(spelling.correctionsOf('icepuck'), { words: [], isSplit: false });
  });
  it('is not split into a word and an ending', () => {
    const words = createSpelling(['pack', 'ed', 're'], []);
    assert.deepEqual(words.correctionsOf('packed'), { words: [], isSplit: false });
    assert.deepEqual(words.correctionsOf('repack'), { words: [], isSplit: false });
  });
  it('is one with a single mistake, rather than two', () => {
    const pots = createSpelling(['hot', 'pit', 'hotpot'], []);
    assert.deepEqual(pots.correctionsOf('hotpit'), { words: ['hotpot'], isSplit: false });
  });
  it('is two, rather than one with two mistakes', () => {
    const packs = createSpelling(['heat', 'pack', 'heatpicks'], []);
    assert.deepEqual(packs.correctionsOf('heatpack'), { words: ['heat', 'pack'], isSplit: true });
    const alone = createSpelling(['heatpicks'], []);
    assert.deepEqual(alone.correctionsOf('heatpack'), { words: ['heatpicks'], isSplit: false });
  });
});

describe('a half-typed word', () => {
  it('may go on as each known word that begins so', () => {
    assert.deepEqual([...spelling.completionsOf('hea')].sort(), ['heart', 'heat']);
    assert.deepEqual([...spelling.completionsOf('walk')].sort(), ['walking', 'walks']);
  });
  it('is that word, too, when it is whole', () => {
    assert.deepEqual([...spelling.completionsOf('heat')], ['heat']);
  });
  it('goes on as nothing where no word begins so', () => {
    assert.deepEqual([...spelling.completionsOf('zz')], []);
  });
  it('may be mistyped as well', () => {
    assert.deepEqual(spelling.correctionsOf('chirpr', true).words, ['chiropractor']);
    assert.deepEqual(spelling.correctionsOf('panki', true).words, ['painkiller']);
  });
  it('is compared as a whole word where it is not said to be half typed', () => {
    assert.deepEqual(spelling.correctionsOf('chirpr').words, []);
  });
});

describe('a known word', () => {
  it('is known as it is spelled, and not otherwise', () => {
    assert.ok(spelling.isKnown('knee'));
    assert.ok(!spelling.isKnown('nee'));
    assert.ok(!spelling.isKnown('kne'));
    assert.ok(!spelling.isKnown('constructor'));
  });
});

describe('where words have endings', () => {
  const forms = createSpelling(
    ['walking', 'slap', 'strap', 'slapstick'],
    [...SOUNDS, ['(?<=...)e$', '']],
    (word) => language.stemsOf(word)[0] ?? word,
  );

  it('what is known in one form is known in all', () => {
    for (const word of ['walk', 'walks', 'walked']) assert.ok(forms.isKnown(word), word);
    assert.ok(!spelling.isKnown('walked'));
  });
  it('a form may be mistyped, too', () => {
    assert.deepEqual(forms.correctionsOf('slaping'), { words: ['slap'], isSplit: false });
  });
});

describe('where sounds make all words alike', () => {
  it('there is an answer, however many there are', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `w${i.toString(36)}`);
    const { correctionsOf } = createSpelling(many, [['.', '']]);
    assert.deepEqual(correctionsOf('w4cq'), { words: ['w4cq'], isSplit: false });
  });
});
