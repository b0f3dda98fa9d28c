/** What was typed, word by word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery, analyze } from '../../src/search/query/query-parser.js';
import type { QueryToken } from '../../src/search/query/query-parser.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import { language } from './tiny.js';

const spelling = createSpelling(
  ['my', 'numb', 'legs', 'leg', 'ice', 'pack', 'walking', 'walks', 'chiropractor'],
  [],
);
const read = (text: string): QueryToken[] => parseQuery(text, language, spelling);

/** A word that is known, and nothing more. */
const PLAIN = {
  isStopWord: false,
  number: null,
  isKnown: true,
  isPartial: false,
  completions: [],
  followsSentenceEnd: false,
};

describe('a word as it was typed', () => {
  it('is known, with its stem', () => {
    assert.deepEqual(read('legs '), [{ ...PLAIN, word: 'legs', stems: ['leg'] }]);
  });
  it('may say nothing', () => {
    assert.deepEqual(read('my '), [{ ...PLAIN, word: 'my', stems: ['my'], isStopWord: true }]);
  });
  it('may be a number, which is no mistake', () => {
    assert.deepEqual(read('38 '), [{ ...PLAIN, word: '38', stems: ['38'], number: 38 }]);
  });
  it('may begin a sentence', () => {
    assert.deepEqual(
      read('Numb. Legs? Numb, legs ').map(({ followsSentenceEnd }) => followsSentenceEnd),
      [false, true, true, false],
    );
  });
  it('is unknown where nothing is like it', () => {
    assert.deepEqual(read('xyzzy '), [
      { ...PLAIN, word: 'xyzzy', stems: ['xyzzi'], isKnown: false },
    ]);
  });
});

describe('a mistyped word', () => {
  it('is heard as what was meant, after what was typed', () => {
    assert.deepEqual(read('nubm '), [
      { ...PLAIN, word: 'nubm', stems: ['nubm', 'numb'], isKnown: false },
    ]);
  });
  it('is two where a space was left out, each known', () => {
    assert.deepEqual(read('my icepack '), [
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
  const last = (text: string): QueryToken => read(text).at(-1)!;

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
  it('is not mended while it may go on', () => {
    assert.deepEqual(last('num').stems, ['num']);
    assert.deepEqual(last('num').completions, ['numb']);
  });
  it('may be mistyped before it is whole', () => {
    assert.deepEqual(last('chirpr').stems, ['chirpr']);
    assert.deepEqual(last('chirpr').completions, ['chiropractor']);
  });
  it('is whole where anything follows it', () => {
    for (const text of ['wal ', 'wal,', 'wal?', 'wal numb']) {
      assert.deepEqual(read(text)[0]!.completions, [], text);
    }
  });
});

describe('nothing', () => {
  it('is heard where no word is', () => {
    for (const text of ['', '  \n', '?!', '🔥']) assert.deepEqual(read(text), [], text);
  });
});
