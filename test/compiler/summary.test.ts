/** What the content amounts to, and what in it needs looking after. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../src/compiler/compile.js';
import { listStale, summaryLines } from '../../src/compiler/summary.js';
import type { Summary } from '../../src/compiler/summary.js';
import {
  CAUTION,
  PACK,
  RESTING,
  STYLE,
  TIP,
  answering,
  changed,
  fixture,
  mistakes,
} from './fixture.js';
import type { Tree } from './fixture.js';

function summaryOf(tree: Tree): Summary {
  const { summary } = compile(tree, 'en');
  if (!summary) throw new Error(mistakes(tree).join('\n'));
  return summary;
}

describe('the summary', () => {
  it('counts what there is', () => {
    const { questions, tips, words, signs, regions } = summaryOf(fixture());
    assert.deepEqual(
      { questions, tips, words, signs, regions: regions.length },
      { questions: 2, tips: 1, words: 18, signs: 2, regions: 10 },
    );
  });

  it('has the middle reading grade and the worst', () => {
    // The other two are read in grades below 0.
    const { grades } = summaryOf(answering('Ask for naproxen.'));
    assert.equal(grades?.worst.id, 'urgent-help');
    assert.equal(grades.worst.grade.toFixed(1), '5.2');
    assert.equal(grades.median.toFixed(1), '-0.7');
  });

  it('says what the exempt names would do to it', () => {
    const { grades } = summaryOf(
      answering('Ask for naproxen.', changed(STYLE, 'exempt: [', 'exempt: [naproxen, ')),
    );
    assert.ok(grades!.worst.grade < grades!.withNames.worst.grade);
    assert.equal(grades!.withNames.worst.id, 'urgent-help');
  });

  it('has no grades where the language has no formula', () => {
    assert.equal(summaryOf(changed(STYLE, 'flesch-kincaid', 'none')).grades, null);
  });

  it('names the sources of which only a copy was read', () => {
    assert.deepEqual(summaryOf(fixture()).sources, { all: 2, copies: ['handbook'] });
  });

  it('lists the lines that no source states, each with its place', () => {
    const one = changed(RESTING, 'Rest briefly.', '- Ask if you\n  are ill :unsourced\n\n');
    const two = changed(CAUTION, '**Not on numb skin.**', '**Not on scars.** :unsourced', one);
    assert.deepEqual(summaryOf(two).unsourced, [
      { file: RESTING, line: 10, text: 'Ask if you are ill' },
      { file: CAUTION, line: 9, text: 'Not on scars.' },
    ]);
  });

  it('is printed in a few lines', () => {
    const tree = changed(CAUTION, '**Not on numb skin.**', '**Not on scars.** :unsourced');
    assert.deepEqual(summaryLines(summaryOf(tree), '2026-02-01'), [
      '2 questions, 1 tips, 18 words',
      'reading grade: median -1.3, worst -0.7 (resting); ' +
        'with the exempt names counted: median -1.3, worst -0.7 (resting)',
      '2 sources, 1 of them read as a copy only',
      '2 danger signs; regions: us gb ie ca au nz in es mx eu',
      '1 cautions that no source states:',
      `    ${CAUTION}:9 Not on scars.`,
      'nothing is stale',
    ]);
  });

  it('ends with what is stale', () => {
    const tree = changed(PACK, '2027-01-31', '2026-01-31');
    assert.deepEqual(summaryLines(summaryOf(tree), '2026-02-01').slice(-2), [
      'to be looked at again:',
      '    the pack was to be reviewed by 2026-01-31',
    ]);
  });
});

describe('stale is', () => {
  const line = (name: string): string =>
    `${name}: { number: '112', source: atlas, checked: 2025-11-22 }`;
  const EMERGENCY = "emergency: { number: '112', source: atlas, checked: 2026-01-31 }";

  const cases: {
    what: string;
    file: string;
    from: string;
    to: string;
    /** The last day on which nothing is stale, and the day after. */
    days: [string, string];
    says: string;
  }[] = [
    {
      what: 'a question after twelve months',
      file: RESTING,
      from: '2026-01-31',
      to: '2025-11-22',
      days: ['2026-11-22', '2026-11-23'],
      says: `${RESTING}: 2025-11-22`,
    },
    {
      what: 'a tip after twelve months',
      file: TIP,
      from: '2026-01-31',
      to: '2025-11-22',
      days: ['2026-11-22', '2026-11-23'],
      says: `${TIP}: 2025-11-22`,
    },
    {
      what: 'an emergency number after twelve months',
      file: 'regions.yaml',
      from: EMERGENCY,
      to: line('emergency'),
      days: ['2026-11-22', '2026-11-23'],
      says: 'regions.yaml us.emergency: 2025-11-22',
    },
    ...['advice', 'poison', 'crisis'].map((name) => ({
      what: `the number of a line for ${name} after twelve months`,
      file: 'regions.yaml',
      from: EMERGENCY,
      to: `${EMERGENCY}\n    ${line(name)}`,
      days: ['2026-11-22', '2026-11-23'] as [string, string],
      says: `regions.yaml us.${name}: 2025-11-22`,
    })),
    {
      what: 'the pack after the day by which it was to be reviewed',
      file: PACK,
      from: '2027-01-31',
      to: '2026-06-30',
      days: ['2026-06-30', '2026-07-01'],
      says: 'the pack was to be reviewed by 2026-06-30',
    },
  ];
  for (const { what, file, from, to, days, says } of cases) {
    it(what, () => {
      const summary = summaryOf(changed(file, from, to));
      assert.deepEqual(
        days.map((day) => listStale(summary, day)),
        [[], [says]],
      );
    });
  }

  it('everything of one day at once', () => {
    const summary = summaryOf(fixture());
    assert.deepEqual(listStale(summary, '2027-01-31'), []);
    // The pack, three items, ten numbers and ten places to go to on the same day.
    assert.equal(listStale(summary, '2027-02-01').length, 1 + 3 + 10 + 10);
  });
});
