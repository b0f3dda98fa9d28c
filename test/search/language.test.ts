/** What a language knows about its words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { language, tokensOf } from './tiny.js';

describe('the words of a language', () => {
  const termsOf = (text: string): string[] =>
    language.findSynonyms(tokensOf(text)).map(({ term }) => term);

  it('have one term for all of a group that means the same', () => {
    assert.equal(termsOf('heat pack').length, 1);
    assert.deepEqual(termsOf('heat pack'), termsOf('hot water bottle'));
    assert.deepEqual(termsOf('heat'), []);
  });
  it('are not also a part of themselves: a hot water bottle is no flask', () => {
    assert.equal(termsOf('flask').length, 1);
    assert.deepEqual(termsOf('hot water bottle and a flask'), [
      ...termsOf('heat pack'),
      ...termsOf('flask'),
    ]);
  });
  it('say who somebody is', () => {
    assert.deepEqual(termsOf('aged 12').map(language.isAudience), [true]);
    assert.deepEqual(termsOf('heat pack').map(language.isAudience), [false]);
  });
  it('say what the content is not about', () => {
    assert.deepEqual(termsOf('opening hours').map(language.isOutOfScope), [true]);
    assert.deepEqual(termsOf('heat pack').map(language.isOutOfScope), [false]);
  });
  it('have all members of a group as variants, the longer first, and a plain word has itself', () => {
    const [term] = termsOf('heat pack');
    assert.deepEqual(language.variantsOf(term!), ['hot water bottl', 'heat pack']);
    assert.deepEqual(language.variantsOf('walk'), ['walk']);
  });
});
