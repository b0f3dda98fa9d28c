/** How a rule of `urgent.yaml` is written. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRule } from '../../src/content/pack/rule.js';
import type { Rule } from '../../src/content/pack/rule.js';

describe('a rule', () => {
  const CASES: [what: string, rule: string, read: Rule][] = [
    ['is a meaning', 'NUMB', { parts: [[['NUMB']]], unless: [] }],
    ['is a word', 'soiled', { parts: [[['soiled']]], unless: [] }],
    ['is several parts', 'NUMB LEG', { parts: [[['NUMB']], [['LEG']]], unless: [] }],
    [
      'has one or the other',
      'NUMB/weak LEG',
      { parts: [[['NUMB', 'weak']], [['LEG']]], unless: [] },
    ],
    ['has one after the other', 'NOT+PEE', { parts: [[['NOT'], ['PEE']]], unless: [] }],
    [
      'has both in one part',
      'NOT+FEEL/know gone',
      { parts: [[['NOT'], ['FEEL', 'know']], [['gone']]], unless: [] },
    ],
    [
      'has what must not be near',
      'NUMB !SEATED LEG !ice',
      { parts: [[['NUMB']], [['LEG']]], unless: ['SEATED', 'ice'] },
    ],
    ['has one form of a word', '=weaker LEG', { parts: [[['=weaker']], [['LEG']]], unless: [] }],
    ['may have any spaces', 'NUMB   LEG', { parts: [[['NUMB']], [['LEG']]], unless: [] }],
  ];
  for (const [what, rule, read] of CASES) {
    it(`${what}: ${rule}`, () => {
      assert.deepEqual(parseRule(rule), read);
    });
  }
});
