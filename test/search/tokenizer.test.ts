/** Text becomes words, the same way for all that is compared. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitSentences, tokenize } from '../../src/search/text/tokenizer.js';

const wordsOf = (text: string): string[] => tokenize(text, 'none').map(({ word }) => word);

describe('the words of a text', () => {
  const CASES: [what: string, text: string, words: string[]][] = [
    ['are in lower case', 'TENS Machine', ['tens', 'machine']],
    ['keep no apostrophe', "can't", ['cant']],
    ['nor a curly one', 'can’t', ['cant']],
    ['nor one of the wrong direction', 'can‘t', ['cant']],
    ['nor a grave accent in its place', 'can`t', ['cant']],
    ['keep no quotes', "'heat' ‘ice’", ['heat', 'ice']],
    ['hold an ampersand inside', 'A&E', ['ae']],
    ['and none between spaces', 'rest & heat', ['rest', 'heat']],
    ['are digits by themselves', '12yo 2nd', ['12', 'yo', '2', 'nd']],
    ['may have digits after letters', 'L4/L5', ['l4', 'l5']],
    ['have no accents', 'Café naïve', ['cafe', 'naive']],
    ['nor accents that are characters of their own', 'cafe\u0301', ['cafe']],
    ['end at a hyphen', 'co-codamol', ['co', 'codamol']],
    ['end at emoji', '🔥heat🔥ice', ['heat', 'ice']],
    ['are free of marks for the direction', '\u202Eheat\u202C\u200F', ['heat']],
    ['may be in any letters', 'الظهر 背部', ['الظهر', '背部']],
    ['are none without letters and digits', ' ?! \t 🙂 \uD83D \0 ', []],
    ['are none without a text', '', []],
  ];
  for (const [what, text, words] of CASES) {
    it(what, () => {
      assert.deepEqual(wordsOf(text), words);
    });
  }

  it('say where they stand', () => {
    const text = '“Can’t” walk 12yo, café!';
    assert.deepEqual(
      tokenize(text, 'none').map(({ start, end }) => text.slice(start, end)),
      ['Can’t', 'walk', '12', 'yo', 'café'],
    );
  });

  it('have their stem, where the language has endings', () => {
    const stemsOf = (stemmer: 'porter' | 'none'): string[] =>
      tokenize('Walking walked', stemmer).map(({ stem }) => stem);
    assert.deepEqual(stemsOf('porter'), ['walk', 'walk']);
    assert.deepEqual(stemsOf('none'), ['walking', 'walked']);
  });
});

describe('a sentence ends', () => {
  const CASES: [what: string, text: string, breaks: boolean][] = [
    ['at a full stop', 'numb. Legs', true],
    ['at an exclamation mark', 'numb! legs', true],
    ['at a question mark', 'numb? legs', true],
    ['at a semicolon', 'numb; legs', true],
    ['at the end of a line', 'numb\nlegs', true],
    ['at any of several marks', 'numb … . ) legs', true],
    ['not at a comma', 'numb, legs', false],
    ['not at a dash', 'numb – legs', false],
    ['not at a space', 'numb  legs', false],
  ];
  for (const [what, text, breaks] of CASES) {
    it(what, () => {
      assert.deepEqual(
        tokenize(text, 'none').map((token) => token.followsSentenceEnd),
        [false, breaks],
      );
    });
  }
});

describe('the sentences of a text', () => {
  it('are whole, without the spaces between', () => {
    assert.deepEqual(splitSentences('Rest helps.  Never use 3.5 packs! Why?', 'en'), [
      'Rest helps.',
      'Never use 3.5 packs!',
      'Why?',
    ]);
  });
});
