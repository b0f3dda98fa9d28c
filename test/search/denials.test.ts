/** What is denied raises nothing, and what is not denied raises its sign: over the danger lines as they stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createSearch } from '../../src/search/index.js';
import { readGolden } from '../bench/golden.mjs';
import { realPack, withoutLearned } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);
const byRules = createSearch(withoutLearned(pack));

/** Rules raise the sign; where what was learned doubts it, it is asked about. */
function assertNoticed(text: string): void {
  assert.notEqual(byRules.search(text).urgent, null, text);
  const { urgent, ask } = search(text);
  assert.ok(urgent ?? ask, text);
}

const danger = readGolden(
  [fileURLToPath(new URL('golden/danger.jsonl', import.meta.url))],
  pack.lang,
).filter(({ urgent }) => urgent);

/** Signs as one says that one has none of them: each raises a notice by itself, beside back pain. */
const NOUNS = [
  'numbness between my legs',
  'numbness in both legs',
  'weakness in both legs',
  'chest pain',
  'fever',
  'loss of bladder control',
  'bowel incontinence',
  'numbness in my groin',
  'tingling in both legs',
  'leaking of urine',
  'retention',
  'shingles',
  'trouble peeing',
  'blood in my pee',
  'night sweats',
];

const FRAMES: ((one: string, other: string) => string)[] = [
  (one, other) => `no ${one} or ${other}`,
  (one, other) => `I have no ${one} or ${other}`,
  (one, other) => `without ${one} or ${other}`,
  (one, other) => `no ${one}, no ${other}`,
  (one, other) => `there is no ${one}, nor ${other}`,
  (one, other) => `I don't have ${one} or ${other}`,
  (one, other) => `never had any ${one} or ${other}`,
  (one, other) => `no signs of ${one} or ${other}`,
  (one, other) => `neither ${one} nor ${other}`,
  (one, other) => `no new ${one} or sudden ${other}`,
];

describe('signs that are denied', () => {
  for (const noun of NOUNS) {
    it(`“${noun}” is a sign where nothing denies it`, () => {
      assert.notEqual(search(`${noun} and my back hurts`).urgent, null);
    });
  }

  it('raise nothing, whichever two are joined in whatever way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FRAMES),
        fc.constantFrom(...NOUNS),
        fc.constantFrom(...NOUNS),
        (frame, one, other) => {
          const text = frame(one, other);
          assert.equal(search(text).urgent, null, text);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('raise nothing in lists', () => {
    for (const text of [
      'no loss of bladder or bowel control',
      'no chest pain or shortness of breath',
      'without numbness, weakness or fever',
      'no numbness, weakness, fever or incontinence, just a stiff back',
      'no numbness and weakness in my legs',
      'no fever, chills, night sweats or weight loss',
      'not numb or weak in both legs',
      "I haven't lost control of my bladder or bowel",
    ]) {
      assert.equal(search(text).urgent, null, text);
    }
  });
});

describe('signs that are not denied', () => {
  it('are raised after the denial of something else, in another clause', () => {
    for (const { q } of danger) {
      for (const text of [
        `no fever or chills. ${q}`,
        `no fever but ${q}`,
        `no. ${q}`,
        `no, ${q}`,
      ]) {
        assertNoticed(text);
      }
    }
  });

  it('are raised before the denial of something else', () => {
    for (const { q } of danger) {
      assertNoticed(`${q}. No rash or cough`);
    }
  });

  it('are noticed where the denial is turned round', () => {
    for (const noun of NOUNS) {
      for (const text of [
        `no ${noun} until today, and my back hurts`,
        `never had ${noun} till this morning. my back hurts`,
      ]) {
        assertNoticed(text);
      }
    }
  });

  it('are raised where only a part of it looks like a denial', () => {
    for (const text of [
      "no, I can't pee",
      'no feeling between legs',
      'no fever, cant feel my legs',
      'no fever and numb legs',
      'no fever, back pain and numb legs',
      'not sure if it is a nerve or my bum has gone numb',
      "don't know why but my legs are numb",
      'no sleep with this chest pain',
      'painkillers do not help and both my legs are weak',
      'no relief and I cannot pee or poo',
    ]) {
      assert.notEqual(search(text).urgent, null, text);
    }
  });
});
