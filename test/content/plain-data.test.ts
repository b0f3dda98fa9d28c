/** Values that may be anything, read as plain data. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getOwn, isRecord, toPlainData } from '../../src/content/pack/plain-data.js';

it('a record has its own entries, and none that every object has', () => {
  assert.equal(getOwn({ a: 1 }, 'a'), 1);
  assert.equal(getOwn<unknown>({}, 'constructor'), undefined);
});

it('a record is an object and no list', () => {
  assert.deepEqual([{}, [], null, 'a'].map(isRecord), [true, false, false, false]);
});

describe('a copy', () => {
  it('has the same data', () => {
    const value = { a: [1, { b: 'c' }], d: null };
    const { data, tooDeep } = toPlainData(value);
    assert.deepEqual(data, value);
    assert.notEqual(data, value);
    assert.equal(tooDeep.size, 0);
  });

  it('is not changed by a getter afterwards', () => {
    let reads = 0;
    const { data } = toPlainData({
      get count(): number {
        return ++reads;
      },
    });
    assert.deepEqual([data, data, reads], [{ count: 1 }, { count: 1 }, 1]);
  });

  it('is cut where it is too deep, and names the item once', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const { data, tooDeep } = toPlainData({ questions: ['fine', [circular, circular]] });
    assert.equal(JSON.stringify(data).match(/null/g)?.length, 2);
    assert.deepEqual([...tooDeep], ['questions.1']);
  });

  it('of too many values is refused', () => {
    assert.throws(() => toPlainData(Array.from({ length: 1_000_001 }, () => 0)), RangeError);
  });
});
