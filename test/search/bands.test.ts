/** How rules and what was learned decide together what is raised, and what is asked about. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sign, Urgent } from '../../src/content/pack/pack.js';
import { createDangerDetector } from '../../src/search/danger/danger-detector.js';
import { encodeLevels } from '../../src/search/learned/levels.js';
import type { Levels } from '../../src/search/learned/levels.js';
import { parseQuery } from '../../src/search/query/query-parser.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import { NO_SIGNS, language } from './tiny.js';

const sign = (id: string, tier: Sign['tier'], ...rules: string[]): Sign => ({
  id,
  tier,
  rules,
  text: `you have ${id}`,
});

const URGENT: Urgent = {
  ...NO_SIGNS,
  meanings: { NUMB: ['numb'], LEG: ['leg'], DENIES: ['no'], NOUNS: ['numb'] },
  signs: [sign('fever', 'same-day', 'hot'), sign('legs', 'emergency', 'NUMB LEG')],
  clarifications: [
    {
      id: 'where',
      question: 'Where?',
      rules: ['tingle'],
      readFirst: 'x',
      answers: [{ label: 'Leg', sign: 'legs' }],
    },
  ],
};

/** Nothing speaks for a sign unless a word does. */
const LEVELS: Levels = {
  '*': { none: 6 },
  tap: { legs: 25 },
  drip: { legs: 10 },
  rinse: { legs: 7 },
  stori: { none: 25, fever: -1 },
};

/** So many words that a rule may be doubted. None of them says anything. */
const MANY = 'red green blue black white brown pink grey gold silver orange purple';

/** @param end what is typed after the last word */
function outcome(
  text: string,
  levels: Levels | null = LEVELS,
  end = ' ',
  urgent: Urgent = URGENT,
): string {
  const learned = levels ? encodeLevels(levels, 1) : undefined;
  const { detect } = createDangerDetector(urgent, language, learned);
  const spelling = createSpelling(
    [
      'hot',
      'numb',
      'leg',
      'tap',
      'drip',
      'rinse',
      'story',
      'tingle',
      'no',
      'today',
      ...MANY.split(' '),
    ],
    [],
    (word) => word,
    [],
  );
  const { danger, clarification } = detect(parseQuery(text + end, language, spelling));
  if (danger) return [danger, ...danger.also].map(({ signs }) => signs.join()).join('; ');
  return clarification ? `${clarification}?` : '';
}

describe('rules and what was learned', () => {
  const rows: [text: string, expected: string, why: string][] = [
    ['numb leg and a tap', 'legs', 'both see danger'],
    [`tap ${MANY}`, 'legs', 'what was learned is sure, and no rule has words for it'],
    ['tap today', '', 'two words say nothing without a rule'],
    [`drip ${MANY}`, 'legs?', 'it is not sure, and no rule has words for it'],
    [`numb leg in a story ${MANY}`, 'legs?', 'a rule matches, and what was learned sees no danger'],
    ['numb leg in a story', 'legs', 'in few words a rule is not doubted'],
    [`numb leg ${MANY}`, 'legs', 'what was learned is in two minds'],
    ['story today', '', 'neither sees danger'],
    ['hot tap', 'legs; fever', 'each sees another sign: what is most urgent comes first'],
    ['tingle story', 'where?', 'a question of its own'],
    ['drip and tingle', 'where?', 'a question of its own comes before one about a sign'],
  ];
  for (const [text, expected, why] of rows) {
    it(`${why}: ${JSON.stringify(text)}`, () => {
      assert.equal(outcome(text), expected);
    });
  }

  it('doubt a rule that takes a short last word, with nothing after it, sooner; but not in few words', () => {
    const typed = (text: string): string => outcome(text, LEVELS, '');
    assert.equal(typed(`${MANY} numb rinse leg`), 'legs?');
    assert.equal(outcome(`${MANY} numb rinse leg`), 'legs');
    assert.equal(typed('numb leg'), 'legs');
  });

  it('doubt no rule whose words are sure by themselves, whatever another sentence tells', () => {
    assert.equal(outcome(`numb leg and tap. story ${MANY}`), 'legs');
    assert.equal(outcome(`numb leg and tap story ${MANY}`), 'legs?');
    assert.equal(outcome(`numb leg. tap story ${MANY}`), 'legs?');
  });

  it('ask about what something nearby says is meant otherwise, and raise it where what was learned does not think so', () => {
    const urgent = { ...URGENT, signs: [sign('legs', 'emergency', 'NUMB LEG !cycling')] };
    assert.equal(outcome(`numb leg cycling story ${MANY}`, LEVELS, ' ', urgent), '');
    assert.equal(outcome(`numb leg cycling tap ${MANY}`, LEVELS, ' ', urgent), 'legs');
    assert.equal(outcome(`numb leg cycling rinse ${MANY}`, LEVELS, ' ', urgent), 'legs?');
    assert.equal(outcome(`numb leg ${MANY}`, null, ' ', urgent), 'legs');
    assert.equal(outcome(`numb leg. cycling today ${MANY}`, null, ' ', urgent), 'legs');
    assert.equal(outcome(`numb leg cycling ${MANY}`, null, ' ', urgent), '');
  });

  it('leave it to the rules where nothing was learned', () => {
    assert.equal(outcome(`numb leg in a story ${MANY}`, null), 'legs');
    assert.equal(outcome(`numb leg in a story ${MANY}`, {}), 'legs');
    assert.equal(outcome(`tap ${MANY}`, null), '');
  });

  it('tell a meaning that is denied from one that is not', () => {
    const levels = { '*': { none: 12 }, NUMB: { legs: 30 }, '-NUMB': { none: 30 } };
    assert.equal(outcome(`numb ${MANY}`, levels), 'legs');
    assert.equal(outcome(`no numb ${MANY}`, levels), '');
  });
});
