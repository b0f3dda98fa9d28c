/** The page's own questions are found like ours, and change no danger sign that is detected. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/search.js';
import { realPack } from '../content/real.js';
import { siteQuestion } from './site-question.js';

const pack = realPack();

const siteQuestions = [
  siteQuestion(
    'parking',
    'Where can I park?',
    'There are four spaces behind the shop, in Wren Lane.',
  ),
  siteQuestion('hours', 'What are your opening hours?', 'We open at nine every day but Sunday.'),
  siteQuestion('corset', 'Do you hire out lumbar corsets?', 'Yes, for a fortnight. Ask Siobhan.'),
];
const page = createSearch(pack, { siteQuestions });
const without = createSearch(pack);
const first = (query: string): string | undefined => page.search(query).results[0]?.id;

describe('a site question', () => {
  for (const [how, query, id] of [
    ['by its title', 'where can i park', 'parking'],
    ['by another form of a word', 'parking', 'parking'],
    ['by a half-typed word', 'siob', 'corset'],
    ['by a mistyped word that only the page knows', 'corsat', 'corset'],
    ['by its answer', 'wren lane', 'parking'],
    ['by what we say nothing about ourselves', 'opening hours', 'hours'],
    ['by other words for that', 'what time do you open', 'hours'],
  ] as const) {
    it(`is found ${how}: “${query}”`, () => assert.equal(first(query), id));
  }

  it('is a result of the kind `own`, with terms to highlight', () => {
    const [result] = page.search('wren lane').results;
    assert.deepEqual(
      [result?.id, result?.kind, result?.title],
      ['parking', 'own', siteQuestions[0]?.title],
    );
    assert.ok(result?.terms.includes('wren'));
  });

  it('is not found where the page hides it', () => {
    const hiding = createSearch(pack, { siteQuestions, except: ['parking'] });
    assert.deepEqual(hiding.search('parking').results, []);
  });

  it('leaves what no item answers unanswered', () => {
    for (const query of ['flu jab booking', 'repeat prescription order', 'blood test results']) {
      assert.deepEqual(page.search(query).results, [], query);
    }
  });

  it('leaves our answers where they are', () => {
    for (const query of ['heat or ice', 'walking', 'how long will it last', 'ibuprofen']) {
      assert.equal(first(query), without.search(query).results[0]?.id, query);
    }
  });
});

describe('danger signs', () => {
  // Each of these words is spelled like a danger sign that was mistyped.
  const odd = createSearch(pack, {
    siteQuestions: [
      siteQuestion(
        'odd',
        'Who are Mr Num, Ms Nub and Dr Blader?',
        'They know incontinant pees and fevr.',
      ),
    ],
  });

  for (const query of [
    'num between legs',
    'blader not working',
    'incontinant since yesterday',
    'back pain and fevr',
  ]) {
    it(`are detected as they are without site questions: “${query}”`, () => {
      const expected = without.search(query);
      assert.ok(expected.urgent ?? expected.ask, 'raises or asks something without them');
      const { urgent, ask } = odd.search(query);
      assert.deepEqual({ urgent, ask }, { urgent: expected.urgent, ask: expected.ask });
    });
  }

  it('come before a site question', () => {
    const { urgent, results } = page.search("park, can't pee");
    assert.equal(urgent?.tier, 'emergency');
    assert.equal(results[0]?.id, 'urgent-help');
  });

  it('of overdose and crisis stand alone', () => {
    const { results } = page.search('took too many pills in wren lane');
    assert.deepEqual(
      results.map(({ id }) => id),
      ['urgent-help'],
    );
  });
});
