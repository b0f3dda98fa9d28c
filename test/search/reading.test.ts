/** What was typed, word by word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuery, readText } from '../../src/search/reading.js';
import type { Heard } from '../../src/search/reading.js';
import { createSpelling } from '../../src/search/spelling.js';
import { language } from './tiny.js';

const spelling = createSpelling(
  ['my', 'numb', 'legs', 'leg', 'ice', 'pack', 'walking', 'walks', 'chiropractor'],
  [],
);
const read = (text: string): Heard[] => readQuery(text, language, spelling);

/** A word that is known, and nothing more. */
const PLAIN = { stop: false, number: null, known: true, half: false, ahead: [], breaks: false };

describe('a word as it was typed', () => {
  it('is known, with its stem', () => {
    assert.deepEqual(read('legs '), [{ ...PLAIN, word: 'legs', stems: ['leg'] }]);
  });
  it('may say nothing', () => {
    assert.deepEqual(read('my '), [{ ...PLAIN, word: 'my', stems: ['my'], stop: true }]);
  });
  it('may be a number, which is no mistake', () => {
    assert.deepEqual(read('38 '), [{ ...PLAIN, word: '38', stems: ['38'], number: 38 }]);
  });
  it('may begin a sentence', () => {
    assert.deepEqual(
      read('Numb. Legs? Numb, legs ').map(({ breaks }) => breaks),
      [false, true, true, false],
    );
  });
  it('is unknown where nothing is like it', () => {
    assert.deepEqual(read('xyzzy '), [{ ...PLAIN, word: 'xyzzy', stems: ['xyzzi'], known: false }]);
  });
});

describe('a mistyped word', () => {
  it('is heard as what was meant, after what was typed', () => {
    assert.deepEqual(read('nubm '), [
      { ...PLAIN, word: 'nubm', stems: ['nubm', 'numb'], known: false },
    ]);
  });
  it('is two where a space was left out, each known', () => {
    assert.deepEqual(read('my icepack '), [
      { ...PLAIN, word: 'my', stems: ['my'], stop: true },
      { ...PLAIN, word: 'ice', stems: ['ic'] },
      { ...PLAIN, word: 'pack', stems: ['pack'] },
    ]);
  });
  it('is no mistake in a text of ours', () => {
    assert.deepEqual(readText('nubm', language), [{ ...PLAIN, word: 'nubm', stems: ['nubm'] }]);
  });
});

describe('the last word', () => {
  const last = (text: string): Heard => read(text).at(-1)!;

  it('may go on', () => {
    assert.deepEqual(last('numb wal'), {
      ...PLAIN,
      word: 'wal',
      stems: ['wal'],
      known: false,
      half: true,
      ahead: ['walk'],
    });
  });
  it('may go on where it is a word already', () => {
    assert.deepEqual(last('numb leg'), {
      ...PLAIN,
      word: 'leg',
      stems: ['leg'],
      half: true,
      ahead: ['leg'],
    });
  });
  it('is not mended while it may go on', () => {
    assert.deepEqual(last('num').stems, ['num']);
    assert.deepEqual(last('num').ahead, ['numb']);
  });
  it('may be mistyped before it is whole', () => {
    assert.deepEqual(last('chirpr').stems, ['chirpr']);
    assert.deepEqual(last('chirpr').ahead, ['chiropractor']);
  });
  it('is whole where anything follows it', () => {
    for (const text of ['wal ', 'wal,', 'wal?', 'wal numb']) {
      assert.deepEqual(read(text)[0]!.ahead, [], text);
    }
  });
});

describe('nothing', () => {
  it('is heard where no word is', () => {
    for (const text of ['', '  \n', '?!', '🔥']) assert.deepEqual(read(text), [], text);
  });
});
