/** Values in the words of the interface. They may come from the host page, so they are only text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMessage, formatCount } from '../../src/content/pack/messages.js';

describe('a value in a sentence', () => {
  const CASES: [what: string, template: string, values: Record<string, string>, text: string][] = [
    ['is filled in', 'Ask {name}', { name: 'the clinic' }, 'Ask the clinic'],
    ['is filled in wherever it is named', '{name}, {name}', { name: 'A' }, 'A, A'],
    ['may have a dash in its name', '{a-b}', { 'a-b': 'A' }, 'A'],
    ['may hold $&, which means nothing', 'Ask {name}', { name: '$& $1 $$' }, 'Ask $& $1 $$'],
    ['may hold another {name}, which stays', '{a} {b}', { a: '{b}', b: 'B' }, '{b} B'],
    ['may be HTML, which is text here', '{name}', { name: '<b>' }, '<b>'],
    ['may be empty', 'Ask {name}', { name: '' }, 'Ask '],
    ['that is not given leaves its place', 'Ask {name}', {}, 'Ask {name}'],
    [
      'is not one that every object has',
      '{constructor} {toString}',
      {},
      '{constructor} {toString}',
    ],
    ['is not the prototype of every object', '{__proto__}', {}, '{__proto__}'],
  ];
  for (const [what, template, values, text] of CASES) {
    it(what, () => {
      assert.equal(formatMessage(template, values), text);
    });
  }
});

describe('a number of answers', () => {
  const forms = { one: '{count} answer', other: '{count} answers' };
  const CASES: [count: number, text: string][] = [
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
    [1234, '1,234 answers'],
  ];
  for (const [count, text] of CASES) {
    it(text, () => {
      assert.equal(formatCount(forms, count, 'en'), text);
    });
  }

  it('has the forms of its language', () => {
    const polish = { one: '{count} odpowiedź', few: '{count} odpowiedzi', other: '{count} –' };
    assert.equal(formatCount(polish, 3, 'pl'), '3 odpowiedzi');
  });

  it('takes the common form where a language has no other', () => {
    assert.equal(formatCount({ other: '{count} answers' }, 1, 'en'), '1 answers');
  });
});
