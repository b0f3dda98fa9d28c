/** Phrases are found in what people type, whatever small words they put between. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPhraseMatcher } from '../../src/search/query/phrase-matcher.js';
import { language, tokensOf } from './tiny.js';

/** The parts of a text in which a phrase is found. */
function found(phrase: string, text: string): string[] {
  const tokens = tokensOf(text);
  const { find } = createPhraseMatcher([[phrase, true]], language.tokenize);
  return find(tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
}

describe('a phrase', () => {
  const CASES: [what: string, phrase: string, text: string, found: string[]][] = [
    ['is one word', 'numb', 'so numb today', ['numb']],
    ['is found each time', 'numb', 'numb, then numb again', ['numb', 'numb']],
    ['is several words in their order', 'no feeling', 'it has no feeling left', ['no feeling']],
    ['is not found in another order', 'no feeling', 'feeling no pain', []],
    ['is not found in parts', 'no feeling', 'no pain, some feeling', []],
    ['is not found where the text ends', 'no feeling', 'there is no', []],
    ['is found with any ending', 'wipe', 'wiping, wiped and wipes', ['wiping', 'wiped', 'wipes']],
    ['may itself have an ending', 'wiping', 'when I wipe', ['wipe']],
    [
      'may have small words between',
      'lost feeling',
      'lost really the feeling',
      ['lost really the feeling'],
    ],
    ['but none that say something', 'lost feeling', 'lost all of the feeling', []],
    ['does not begin with a small word', 'feeling', 'the feeling', ['feeling']],
    ['may hold a small word', 'out of breath', 'I am out of breath', ['out of breath']],
    ['needs no accents', 'déjà vu', 'deja vu', ['deja vu']],
    ['needs no apostrophe', "can't feel", 'cant feel it', ['cant feel']],
    ['may be one form of a word', '=legs', 'my legs, not my leg', ['legs']],
    ['may hold one form of a word', 'both =legs', 'both legs or both leg', ['both legs']],
    ['may be a number in a range', '{38-42}', 'it was 37, then 38, 42 and 43', ['38', '42']],
    ['may hold one', '{1-17} year old', 'an 8 year old and a 20 year old', ['8 year old']],
    ['may end with one', 'aged {1-17}', 'aged 17, not aged 18', ['aged 17']],
    ['finds a number beside letters', '{1-17} yo', 'my 12yo', ['12 yo']],
    ['finds no number in a word', '{1-17}', 'my L4', []],
    ['finds no name that every object has', 'numb', 'constructor __proto__', []],
  ];
  for (const [what, phrase, text, parts] of CASES) {
    it(`${what}: “${phrase}” in “${text}”`, () => {
      assert.deepEqual(found(phrase, text), parts);
    });
  }

  it('is found in what a word may have been meant to be', () => {
    const [token] = tokensOf('nubm');
    const { find } = createPhraseMatcher([['numb', true]], language.tokenize);
    assert.deepEqual(find([{ ...token!, stems: ['nubm', 'numb'] }]), [
      { value: true, from: 0, to: 1 },
    ]);
  });
});

describe('several phrases', () => {
  it('are found in the order of the text, of those that begin together the longest first', () => {
    const { find } = createPhraseMatcher(
      ['bottle', 'hot', 'hot water', 'hot water bottle', 'cold'].map((one) => [one, one] as const),
      language.tokenize,
    );
    assert.deepEqual(
      find(tokensOf('cold or a hot water bottle')).map(({ value }) => value),
      ['cold', 'hot water bottle', 'hot water', 'hot', 'bottle'],
    );
  });
});
