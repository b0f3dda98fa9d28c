/** How danger signs are detected, with a few signs made for these tests. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sign, Tier, Urgent } from '../../src/content/pack/pack.js';
import { createDangerDetector } from '../../src/search/danger/danger-detector.js';
import { parseQuery } from '../../src/search/query/query-parser.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import { NO_SIGNS, detect, language } from './tiny.js';

const MEANINGS = {
  DENIES: ['no', 'not', 'never'],
  OR: ['or', 'nor'],
  AND: ['and =weakness', 'and =pain'],
  BUT: ['but', 'I'],
  NOUNS: ['=weakness', '=pain', 'fever'],
  UNTIL: ['until'],
  BETWEEN: ['sign', 'bad'],
  'NO-DENIAL': ['not sure'],
  IDIOM: ['leg day', 'pulling my leg', 'weak at the =knees', 'no leg to stand on'],
  CHILL: ['chills'],
  AGE: ['{65-110} year old'],
  NOT: ['not', 'never'],
  NUMB: ['numb', 'no feeling'],
  WEAK: ['weak', 'like jelly'],
  LEG: ['leg', 'foot'],
  LEGS: ['=legs', 'both feet'],
  SEATED: ['chair', 'sitting all day'],
  HOT: ['{38-42}', 'fever'],
};

const sign = (id: string, tier: Tier, ...rules: string[]): Sign => ({
  id,
  tier,
  rules,
  text: `you have ${id}`,
});

function matches(rule: string, text: string): boolean {
  const urgent: Urgent = {
    ...NO_SIGNS,
    meanings: MEANINGS,
    contexts: ['AGE', 'warfarin'],
    signs: [{ ...sign('it', 'emergency', rule), unless: ['joking'] }],
  };
  return detect(text, urgent).danger !== null;
}

describe('a rule matches', () => {
  /** What is typed, whether the rule matches, and why. */
  type Row = [rule: string, text: string, expected: boolean, why: string];
  const TABLES: Record<string, Row[]> = {
    'its meanings, whatever words are used': [
      ['NUMB LEG', 'numb leg', true, 'as it stands'],
      ['NUMB LEG', 'my leg is numb', true, 'in any order'],
      ['NUMB LEG', 'there is no feeling in my foot', true, 'by any members, of several words too'],
      ['NUMB LEG', 'numb legs', true, 'with any ending'],
      ['NUMB LEG', 'numb arm', false, 'one part is not there'],
      ['NUMB LEG', 'a leg', false, 'the other is not there'],
      ['NUMB NUMB', 'numb leg', false, 'one word is not two parts'],
      ['NUMB LEGS', 'numb leg', false, 'a form is that form alone'],
      ['NUMB LEGS', 'numb legs', true, 'that form'],
      ['NUMB/WEAK LEG', 'my leg is like jelly', true, 'one or the other'],
      ['NUMB/WEAK LEG', 'my leg is sore', false, 'neither'],
      ['cotton LEG', 'my leg is like cotton', true, 'a word of its own'],
      ['HOT', 'it was 39 today', true, 'a number in a range'],
      ['HOT', 'it was 37 today', false, 'a number outside'],
      ['constructor', 'numb', false, 'a name that every object has is a plain word'],
    ],
    'one right after the other': [
      ['WEAK+LEG', 'a weak leg', true, 'side by side'],
      ['WEAK+LEG', 'weak is my leg', true, 'with small words between'],
      ['WEAK+LEG', 'weak and sore leg', false, 'with a word between'],
      ['WEAK+LEG', 'my leg is weak', false, 'in the other order'],
      ['WEAK+LEG', 'weak, a leg', true, 'with a comma between'],
    ],
    'close together': [
      ['NUMB LEG', 'numb b c d e f leg', true, 'five words between'],
      ['NUMB LEG', 'numb b c d e f g leg', false, 'six words between'],
      [
        'NUMB LEG',
        'numb and the b and c of my d the e and f of the leg',
        true,
        'small words do not count',
      ],
      [
        'NUMB WEAK LEG',
        'numb b c d weak e f leg',
        true,
        'five words between three parts, all together',
      ],
      ['NUMB WEAK LEG', 'numb b c d weak e f g leg', false, 'six of them'],
      ['NUMB LEG', 'numb b c d. My leg', true, 'a sentence ends between, as far as two words'],
      ['NUMB LEG', 'numb b c d e. My leg', false, 'four words and the end of a sentence'],
      ['NUMB LEG', 'numb. b. c. My leg', false, 'three sentences end between'],
      ['NUMB LEG', 'numb a a b c d e f g h i j k numb leg', true, 'one of several times'],
    ],
    'nothing nearby that rules it out': [
      ['NUMB LEG !SEATED', 'numb leg from my chair', false, 'after it'],
      ['NUMB LEG !SEATED', 'sitting all day, and my leg is numb', false, 'before it'],
      ['NUMB LEG !SEATED', 'numb chair leg', false, 'in the middle of it'],
      ['NUMB LEG !SEATED', 'numb leg', true, 'nowhere'],
      ['NUMB LEG !SEATED', 'numb leg b c d e f g chair', true, 'far from it'],
      ['NUMB LEG !SEATED', 'numb leg. b chair', true, 'in another sentence'],
      ['NUMB LEG !SEATED !ice', 'ice, then a numb leg', false, 'the second of two'],
      [
        'NUMB LEG !SEATED',
        'numb leg on a chair b c d e f g h i j k l m, and now a numb leg',
        true,
        'beside one time, not the other',
      ],
    ],
    'nothing that negates it': [
      ['NUMB LEG', 'no numb leg', false, 'a no before it'],
      ['NUMB LEG', 'my leg is not numb', false, 'a not before its second part'],
      ['NUMB LEG', 'my leg is not really numb', false, 'with small words between'],
      ['NUMB LEG', 'no pain, a numb leg', true, 'something else is negated'],
      ['NUMB LEG', 'numb leg, no', true, 'a no after it negates nothing'],
      ['NUMB LEG', 'no feeling in my leg', true, 'a meaning may begin with its own no'],
      [
        'NUMB LEG',
        'serious or not, no feeling in my leg',
        true,
        'the meaning is not negated once more',
      ],
      ['NOT LEG', 'my leg does not', true, 'the no is what is meant'],
      ['NOT+feel LEG', 'I do not feel my leg', true, 'the no belongs to the same part'],
      ['NOT feel LEG', 'I do not feel my leg', true, 'the no is another part'],
      [
        'NUMB LEG',
        'not numb leg b c d e f g h i, then a numb leg',
        true,
        'one time, not the other',
      ],
    ],
    'nothing that denies it in a list': [
      ['CHILL', 'no fever and chills', true, '“and” joins no word that is not a noun for a sign'],
      ['WEAK', 'no pain and weakness', false, '“and” joins a noun for a sign'],
      ['NUMB LEG', 'no fever and numb leg', true, 'what follows “and” is said of itself'],
      ['NUMB LEG', 'no bad pain or numb leg', false, 'past a word that may stand between'],
      ['NUMB LEG', 'no sign of a numb leg', false, 'past two of them'],
      ['WEAK', 'no fever, weakness or pain', false, 'between commas, where “or” goes on'],
      ['CHILL', 'no fever, weakness or chills', false, 'at the end of such a list'],
      ['CHILL', 'no fever, weakness, or chills', false, 'with one more comma'],
      [
        'WEAK',
        'no fever, weakness and pain',
        false,
        'between commas, where “and” goes on with a noun',
      ],
      ['NUMB LEG', 'no fever, pain and numb leg', true, 'where “and” goes on with another word'],
      ['NUMB LEG', 'no fever, numb leg', true, 'where nothing goes on'],
      ['NUMB LEG', 'no fever, numb leg or pain', true, 'what stands between is said of itself'],
      ['NUMB LEG', 'no, numb leg', true, 'a “no” that answers a question'],
      ['NUMB LEG', 'no fever but numb leg', true, 'another clause'],
      ['NUMB LEG', 'no fever or I have a numb leg', true, 'another clause, after “or”'],
      ['NUMB LEG', 'not sure my leg is numb or asleep', true, 'what is only like a denial'],
      ['NUMB LEG', 'no pain b c d e f or numb leg', true, 'too long for a list'],
      ['NUMB LEG', 'not b c or numb leg', true, 'no sign was denied before “or”'],
      ['NUMB LEG', 'not eased the pain or numb leg', true, 'a verb was denied, and not the noun'],
      ['NUMB LEG', 'no fever or no feeling in my leg', true, 'a “no” of its own'],
      ['weak LEG', 'no feeling in the arm or weak leg', true, 'the “no” belongs to a sign'],
      ['WEAK', 'no leg weakness', false, 'the noun after the word that names where'],
    ],
    'nothing of it only in an idiom': [
      ['WEAK LEG', 'weak after leg day', false, 'a part is no more than a word of an idiom'],
      ['WEAK LEG', 'you are pulling my leg, I am weak', false, 'before it'],
      ['WEAK LEG', 'leg day, and my leg is weak', true, 'the same word beside it'],
      ['WEAK LEG', 'a leg. Day weak', true, 'an idiom is within one sentence'],
      ['WEAK LEG', 'weak leg the day', true, 'an idiom is said in one go'],
      ['NUMB LEG', 'weak at the knees and a numb leg', true, 'what stands nearby counts'],
      ['WEAK LEG', 'no leg to stand on, weak leg', true, 'a denial in an idiom denies nothing'],
      ['NUMB LEG', 'not a b, leg day, numb leg', true, 'an idiom between'],
    ],
    'who somebody is, from further away': [
      ['AGE WEAK', '70 year old b c d e f g h i j k l weak', true, 'before it'],
      ['AGE WEAK', 'weak. b c d. E f g. H i j. 70 year old', true, 'after it, sentences later'],
      ['warfarin WEAK', 'warfarin b c d e f g h weak', true, 'by a plain word'],
      ['AGE', '70 year old', true, 'alone'],
      ['AGE WEAK LEG', 'weak leg b c d e f g 70 year old', true, 'beside a sign of two parts'],
      ['AGE WEAK LEG', 'weak b c d e f g leg 70 year old', false, 'which are not close together'],
      ['AGE NUMB/WEAK', 'a 70 year old is not weak', false, 'what is denied is no sign'],
      [
        'AGE WEAK',
        `70 year old ${'b '.repeat(31)}weak`,
        false,
        'more than thirty words away it may be somebody else',
      ],
      [
        'AGE WEAK !SEATED',
        'chair, 70 year old, b c d e f g h weak',
        true,
        'what rules it out is near the sign',
      ],
    ],
    'nothing that rules out the whole sign': [
      ['NUMB LEG', 'numb leg, joking', false, 'nearby'],
      ['NUMB LEG', 'numb leg b c d e f g joking', true, 'far from it'],
    ],
    'nothing that negates it across “or”': [
      ['NUMB LEG', 'no weak or numb leg', false, 'what stands after it is negated too'],
      ['WEAK LEG', 'no weak or numb leg', false, 'and so is what stands before it'],
      ['WEAK LEG', 'no numb or weak leg', false, 'in the other order'],
      ['NUMB LEG', 'no numb or weak leg', false, 'in the other order, before it'],
      ['NUMB LEG', 'my leg is not weak nor numb', false, 'by another word for it'],
      ['NUMB LEG', 'no weak or really a numb leg', false, 'with small words between'],
      ['NUMB LEG', 'no sore or weak or numb leg', false, 'as the last of three'],
      ['NUMB LEG', 'no sore or numb or weak leg', false, 'in the middle of three'],
      ['NUMB LEG', 'no numb or sore or weak leg', false, 'as the first of three'],
      ['NUMB LEG', 'weak or numb leg', true, 'nothing is negated'],
      ['NUMB LEG', 'or numb leg', true, 'nothing stands before it'],
      ['NUMB LEG', 'no pain, weak or numb leg', true, 'something else is negated'],
      ['NUMB LEG', 'not weak. Or numb leg', true, 'a sentence ends before “or”'],
      ['NUMB LEG', 'no. Weak or numb leg', true, 'a sentence ends after the negation'],
      ['NUMB LEG', 'not weak or. Numb leg', true, 'a sentence ends after “or”'],
    ],
  };
  for (const [what, rows] of Object.entries(TABLES)) {
    describe(`with ${what}`, () => {
      for (const [rule, text, expected, why] of rows) {
        it(`${rule} ${expected ? 'matches' : 'does not match'} “${text}”: ${why}`, () => {
          assert.equal(matches(rule, text), expected);
        });
      }
    });
  }

  it('in a language without negations', () => {
    const urgent: Urgent = { ...NO_SIGNS, signs: [sign('it', 'emergency', 'numb leg')] };
    assert.notEqual(detect('numb leg', urgent).danger, null);
  });
});

describe('what is detected', () => {
  const urgent: Urgent = {
    ...NO_SIGNS,
    meanings: MEANINGS,
    signs: [
      sign('hot', 'same-day', 'HOT'),
      sign('despair', 'crisis', 'despair'),
      sign('many', 'overdose', 'many+pills'),
      sign('numb', 'emergency', 'NUMB LEGS'),
      sign('weak', 'emergency', 'nothing+like+this', 'WEAK LEGS'),
    ],
    about: ['danger+signs', 'hospital'],
    clarifications: [
      { id: 'first', question: 'Where?', readFirst: 'heat', rules: ['NUMB'], answers: [] },
      { id: 'second', question: 'How?', readFirst: 'heat', rules: ['NUMB/WEAK LEG'], answers: [] },
    ],
  };
  const CASES: [
    what: string,
    text: string,
    tier: Tier | null,
    signs: string[],
    clarification: string | null,
  ][] = [
    ['a sign', 'many pills', 'overdose', ['many'], null],
    ['a sign by any of its rules', 'legs like jelly', 'emergency', ['weak'], null],
    ['all signs of a tier', 'my legs are weak and numb', 'emergency', ['numb', 'weak'], null],
    ['a question about danger signs, and no sign', 'which danger signs', 'emergency', [], null],
    ['a sign, in a question about them too', 'hospital with a fever', 'same-day', ['hot'], null],
    ['a clarification', 'my arm is numb', null, [], 'first'],
    ['the first clarification of two', 'a numb foot', null, [], 'first'],
    ['the second, where the first does not match', 'a weak foot', null, [], 'second'],
    ['no clarification beside a sign', 'a fever and a numb foot', 'same-day', ['hot'], null],
    ['none beside a question about danger signs', 'hospital, numb foot', 'emergency', [], null],
    ['nothing', 'a sore back', null, [], null],
    ['nothing without words', '', null, [], null],
  ];
  for (const [what, text, tier, signs, clarification] of CASES) {
    it(`is ${what}: “${text}”`, () => {
      assert.deepEqual(detect(text, urgent), {
        danger: tier && { tier, signs, also: [] },
        clarification,
      });
    });
  }

  it('is the signs of every tier, the highest first', () => {
    assert.deepEqual(detect('a fever, many pills, despair and numb legs', urgent).danger, {
      tier: 'emergency',
      signs: ['numb'],
      also: [
        { tier: 'overdose', signs: ['many'] },
        { tier: 'crisis', signs: ['despair'] },
        { tier: 'same-day', signs: ['hot'] },
      ],
    });
  });

  describe('while it is typed', () => {
    const detector = createDangerDetector(urgent, language);
    const spelling = createSpelling(['numb', 'legs', 'many', 'pills', 'fever', 'my'], []);
    const signsIn = (text: string): string[] =>
      detector.detect(parseQuery(text, language, spelling)).danger?.signs ?? [];

    it('is nothing while the last word is half typed', () => {
      assert.deepEqual(signsIn('numb leg'), []);
      assert.deepEqual(signsIn('feve'), []);
    });
    it('is nothing while it is mistyped and half typed', () => {
      assert.deepEqual(signsIn('fvee'), []);
    });
    it('is a sign as soon as the word is whole', () => {
      assert.deepEqual(signsIn('numb legs'), ['numb']);
      assert.deepEqual(signsIn('fever'), ['hot']);
    });
    it('is a sign in spite of a typing mistake', () => {
      assert.deepEqual(signsIn('my legs are nubm'), ['numb']);
    });
    it('is a sign where a space was left out', () => {
      assert.deepEqual(signsIn('manypills'), ['many']);
    });
  });
});
