/** Days of the content. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay, formatMonth, isDay, today } from '../../src/content/pack/dates.js';

describe('a day', () => {
  const CASES: [text: string, accepted: boolean, why: string][] = [
    ['2026-11-22', true, 'a day'],
    ['2028-02-29', true, 'a leap year'],
    ['2026-02-29', false, 'no leap year'],
    ['2026-02-30', false, 'would move on to March'],
    ['2026-13-01', false, 'no month'],
    ['2026-1-1', false, 'without zeros'],
    ['2026-11-22T00:00', false, 'with a time'],
    ['22/11/2026', false, 'written otherwise'],
    ['', false, 'nothing'],
  ];
  for (const [text, accepted, why] of CASES) {
    it(`${JSON.stringify(text)} is ${accepted ? 'accepted' : 'refused'}: ${why}`, () => {
      assert.equal(isDay(text), accepted);
    });
  }

  it('is read in the way of its language', () => {
    assert.equal(formatDay('2026-11-22', 'en'), 'November 22, 2026');
    assert.equal(formatDay('2026-11-22', 'en-GB'), '22 November 2026');
    assert.equal(formatMonth('2026-11-01', 'en'), 'November 2026');
  });

  it('is today in the calendar of the visitor', () => {
    assert.equal(today(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  });
});
