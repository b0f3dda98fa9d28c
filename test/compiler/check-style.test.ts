/** The house rules of style.yaml: how long a text is, how hard to read, and what it never says. */
import { describe } from 'node:test';
import {
  CAUTION,
  HELP,
  MESSAGES,
  PACK,
  RESTING,
  STYLE,
  TIP,
  URGENT,
  answering,
  changed,
} from './fixture.js';
import { allowsEach, refusesEach } from './refuses.js';
import type { Mistake } from './refuses.js';

const words = (count: number): string => Array(count).fill('rest').join(' ');
/** Sentences of two words. */
const rests = (count: number): string => Array(count).fill('Rest now.').join(' ');

describe('the words of a question', () => {
  refusesEach([
    {
      mistake: 'too many',
      why: 'nobody in pain reads on',
      file: RESTING,
      from: 'Rest briefly.',
      to: rests(18),
      at: 'title:',
      says: ['45 words, its cautions and danger signs included. Expected 0 to 40.'],
    },
    {
      mistake: 'too many with those of a caution',
      why: 'they are read as well',
      file: CAUTION,
      from: '**Not on numb skin.**',
      to: rests(17),
      reportedIn: RESTING,
      at: 'title:',
      says: ['41 words, its cautions and danger signs included. Expected 0 to 40.'],
    },
    {
      mistake: 'too many with the list that a brief caution opens with',
      why: 'it is not folded away',
      file: CAUTION,
      from: '**Not on numb skin.**',
      to: `Rest now.\n\n- ${rests(16)}\n\n${rests(40)}`,
      reportedIn: RESTING,
      at: 'title:',
      says: ['41 words, its cautions and danger signs included. Expected 0 to 40.'],
      tree: changed(RESTING, '{#heat}', '{#heat brief}'),
    },
    {
      mistake: 'too few, even where more are allowed',
      why: 'it is no answer',
      file: STYLE,
      from: 'from: 0',
      to: 'from: 3',
      reportedIn: HELP,
      at: 'title:',
      says: ['2 words. Expected 3 to 40.'],
    },
    {
      mistake: 'an unknown question that may be long',
      why: 'the one that was meant may not',
      file: STYLE,
      from: '[urgent-help]',
      to: '[urgent-halp]',
      at: '[urgent-halp]',
      says: ['unknown question "urgent-halp"', 'resting, urgent-help'],
    },
  ]);
  allowsEach([
    ['as many as there may be', changed(RESTING, 'Rest briefly.', `Rest. ${rests(15)}`)],
    ['more where style.yaml says so', answering(rests(30))],
    [
      'those for some countries',
      changed(RESTING, 'Rest briefly.', `${rests(16)} :only{gb}\n\nRest.`),
    ],
    [
      'those that a brief caution folds away',
      changed(
        CAUTION,
        '**Not on numb skin.**',
        `Rest now.\n\n${rests(40)}`,
        changed(RESTING, '{#heat}', '{#heat brief}'),
      ),
    ],
  ]);
});

describe('a sentence over the limit', () => {
  const says = ['a sentence of 26 words. Expected at most 25.'];
  const why = 'its beginning is forgotten at its end';
  refusesEach([
    {
      mistake: 'begun in the middle of a paragraph, and gone on with on the next line',
      why,
      file: RESTING,
      from: 'Rest briefly.',
      to: `Lie down.\nGet up. Then ${words(12)}\n${words(13)}.`,
      at: 'Get up.',
      says,
    },
    {
      mistake: 'in a list',
      why,
      file: RESTING,
      from: 'Rest briefly.',
      to: `- Walk\n- Then ${words(25)}\n\n`,
      at: '- Then',
      says,
    },
    {
      mistake: 'in a caution',
      why,
      file: CAUTION,
      from: 'Not on numb skin.',
      to: `Then ${words(25)}.`,
      at: 'Then',
      says,
    },
  ]);
  allowsEach([['one of just as many words', answering(`Then ${words(12)}\n${words(12)}.`)]]);
});

/** A grade of 7.6: more than the median, less than one item may have. */
const HARDER = 'Take it easily and carefully.';

describe('what is too hard to read', () => {
  const cases: [
    what: string,
    file: string,
    from: string,
    to: string,
    at: string,
    ...says: string[],
  ][] = [
    [
      'an item',
      RESTING,
      'Rest briefly. Then try a [heat pack](heat-pack).',
      'Ask for diclofenac.',
      'Ask for',
      'this can be read in grade 9.2. Expected 8 or lower',
    ],
    [
      'the steps of a tip',
      TIP,
      '1. Wrap the pack.\n2. Take it off.',
      '1. Wrap it carefully.\n2. Remove it slowly.',
      '1. Wrap',
      'the steps can be read in grade 5.2. Expected 5 or lower',
    ],
    [
      'a caution',
      CAUTION,
      'Not on numb skin.',
      'Never on insensitive skin.',
      'Never on',
      'this caution can be read in grade 9.6. Expected 5 or lower',
    ],
    [
      'the heading and the foot of the standing notice',
      MESSAGES,
      'noticeFoot: Do not wait.',
      'noticeFoot: Telephone immediately.',
      'noticeHeading:',
      'the standing notice can be read in grade 9.2. Expected 5 or lower',
    ],
    [
      'the lines of the standing notice',
      URGENT,
      'new numbness',
      'new paralysis',
      'new paralysis',
      'the standing notice can be read in grade 14.7. Expected 5 or lower',
    ],
    [
      'a raised notice',
      MESSAGES,
      'Take the packet with you',
      'Telephone immediately',
      'overdose:',
      'this notice can be read in grade',
    ],
    [
      'the list of the gravest danger signs',
      URGENT,
      'you go numb',
      'you experience paralysis',
      'you experience paralysis',
      'the list of emergency signs can be read in grade 17.0. Expected 5 or lower',
    ],
    [
      'the list of the others',
      URGENT,
      'you have a fever',
      'you have an abnormality',
      'you have an abnormality',
      'the list of same-day signs can be read in grade 9.6. Expected 5 or lower',
    ],
    [
      'a clarifying question',
      URGENT,
      'Where are you numb?',
      'Experiencing paralysis anywhere?',
      'Experiencing',
      'this question with its answers can be read in grade',
    ],
    [
      'an answer to it',
      URGENT,
      'label: Both legs',
      'label: Bilateral extremities',
      'question:',
      'this question with its answers can be read in grade',
    ],
  ];
  refusesEach([
    ...cases.map(([mistake, file, from, to, at, ...says]): Mistake => ({
      mistake,
      why: 'somebody in pain would not take it in',
      file,
      from,
      to,
      at,
      says,
    })),
    {
      mistake: 'most items, though none by itself',
      why: 'one may be harder than the others, but only one',
      file: RESTING,
      from: 'Rest briefly. Then try a [heat pack](heat-pack).',
      to: HARDER,
      reportedIn: STYLE,
      at: 'grades:',
      says: ['the middle grade of all items is 7.6. Expected 6 or lower.'],
      tree: answering(HARDER),
    },
  ]);
  allowsEach([
    ['one item that is harder than the others', answering(HARDER)],
    ['a name that has no plainer word', answering('Ask for ibuprofen.')],
    ['more than one of it', answering('Ask for Ibuprofens.')],
    ['a region word, however long its name', answering('Ask {emergency-number}.')],
    [
      'a language without a formula',
      changed(STYLE, 'flesch-kincaid', 'none', answering('Ask for diclofenac.')),
    ],
  ]);
});

describe('a forbidden word', () => {
  const PLACES: [what: string, file: string, from: string][] = [
    ['an answer', RESTING, 'briefly'],
    ['a step', TIP, 'the pack'],
    ['a caution', CAUTION, 'Not on numb'],
    ['the heading of the standing notice', MESSAGES, 'now if'],
    ['the lines of the standing notice', URGENT, 'new numbness'],
    ['the foot of the standing notice', MESSAGES, 'Do not wait.'],
    ['the heading of a raised notice', MESSAGES, 'Get help now'],
    ['the advice of a raised notice', MESSAGES, 'Take the packet'],
    ['a danger sign', URGENT, 'you go numb'],
    ['a clarifying question', URGENT, 'Where are you'],
    ['an answer to it', URGENT, 'One leg'],
    ['any other word of the interface', MESSAGES, 'General information'],
    ['the title of a question', RESTING, 'Should I rest?'],
    ['the dose of a tip', TIP, '10 minutes'],
    ['the heading of a topic', PACK, 'Relief'],
    ['the label of a quick start', PACK, 'It hurts now'],
  ];
  refusesEach([
    ...PLACES.map(([what, file, from]): Mistake => ({
      mistake: `in ${what}`,
      why: 'we promise nothing, wherever it is read',
      file,
      from,
      to: 'Excellent',
      at: 'Excellent',
      says: ['"Excellent". Instead: say what is known.'],
    })),
    {
      mistake: 'with its exception in another sentence',
      why: 'it may be read alone',
      file: HELP,
      from: 'Call {emergency-number}.',
      to: 'Do not wait.\nIt is harmless.',
      at: 'It is harmless',
      says: ['"harmless". Instead: say what is known.'],
    },
  ]);
  allowsEach([
    ['with its exception in the same sentence', answering('It is not\nharmless.')],
    ['as a part of another', answering('It is harmlessly done.')],
  ]);
});
