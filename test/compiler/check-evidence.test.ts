/** What statements may rest on: a copy of a source alone carries nothing grave. */
import { describe } from 'node:test';
import { CAUTION, TIP, URGENT, changed } from './fixture.js';
import { allowsEach, refusesEach } from './refuses.js';
import type { Mistake } from './refuses.js';

const SKIN = '**Not on numb skin.**';
const ONLY_COPIES = 'only copies of sources were read for this. Name one with "read: page"';

const FEVER = 'a fever\n    sources: [atlas]';
const COPIED_FEVER = 'a fever\n    sources: [handbook]';
const GRAVE_TIERS = ['emergency', 'overdose', 'crisis'];

describe('what rests on copies of sources only', () => {
  refusesEach([
    ...GRAVE_TIERS.map((tier): Mistake => ({
      mistake: `a danger sign of the tier "${tier}"`,
      why: 'lives hang on it',
      file: URGENT,
      from: 'sources: [atlas]',
      to: 'sources: [handbook]',
      at: 'sources: [handbook]',
      says: [`sign "numbness": ${ONLY_COPIES}`],
      tree: changed(URGENT, 'tier: emergency', `tier: ${tier}`),
    })),
    {
      mistake: 'the dose of a tip',
      why: 'too much of it harms',
      file: TIP,
      from: 'sources: [atlas]',
      to: 'sources: [handbook]',
      at: 'dose:',
      says: [`dose: ${ONLY_COPIES}`],
    },
    {
      mistake: 'a statement that needs a page',
      why: 'a copy may have left out half of it',
      file: CAUTION,
      from: SKIN,
      to: `${SKIN}\n\nNot if you are pregnant.`,
      at: 'Not if',
      says: [ONLY_COPIES],
    },
    {
      mistake: 'such a statement over the end of a line',
      why: 'a visitor reads it on one',
      file: CAUTION,
      from: SKIN,
      to: 'Use no more\nthan you need.',
      at: 'Use no more',
      says: [ONLY_COPIES],
    },
  ]);
  allowsEach([
    ['a danger sign that can wait a few hours', changed(URGENT, FEVER, COPIED_FEVER)],
    [
      'a statement that needs a page, and is marked as one that no source states',
      changed(CAUTION, SKIN, 'Not if you are pregnant. :unsourced'),
    ],
    [
      'one with a page beside the copy',
      changed(
        CAUTION,
        '[handbook]',
        '[handbook, atlas]',
        changed(CAUTION, SKIN, 'Not if you are pregnant.'),
      ),
    ],
  ]);
});

describe('a source', () => {
  refusesEach([
    {
      mistake: 'that nobody uses',
      why: 'it says that we read more than we did',
      file: CAUTION,
      from: '[handbook]',
      to: '[atlas]',
      reportedIn: 'sources.yaml',
      at: 'handbook:',
      says: ['nothing uses the source "handbook"', 'take it out'],
    },
  ]);
  const unused = changed(CAUTION, '[handbook]', '[atlas]');
  allowsEach([
    ['one that only a danger sign rests on', changed(URGENT, FEVER, COPIED_FEVER, unused)],
    [
      'one that only a number rests on',
      changed('regions.yaml', 'source: atlas', 'source: handbook', unused),
    ],
  ]);
});
