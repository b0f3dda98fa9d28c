/**
 * What people type and what they should get, over the content as it stands. There is a table for each rule
 * that the search follows; `why` says what a line is there for.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSearch } from '../../src/search/index.js';
import { readGolden } from '../bench/golden.mjs';
import type { Labelled } from '../bench/golden.mjs';
import { faultsOf, isBearable } from '../bench/judge.js';
import type { Answered } from '../bench/judge.js';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);

const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));
const tables = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, lines: readGolden([FOLDER + name], pack.lang) }));
const all = tables.flatMap(({ lines }) => lines);

function answer(line: Labelled): Answered {
  const outcome = search(line.q);
  return { line, outcome, ids: outcome.results.map(({ id }) => id) };
}

for (const { name, lines } of tables) {
  describe(name, () => {
    for (const line of lines) {
      const expected = [...line.ids, ...line.also].join(' or ') || 'nothing';
      it(`“${line.q}” gives ${line.tier ?? expected}, or at least nothing that harms: ${line.why}`, () => {
        const answered = answer(line);
        assert.ok(isBearable(answered), faultsOf(answered).join(', '));
      });
    }
  });
}

describe('the tables', () => {
  /**
   * What is learned from a few more lines moves a line that lies near a threshold to its other side, so that one of a
   * hundred may be other than it says; and no line of danger is ever left without a notice or a question.
   */
  const MIN_SHARE = 0.99;

  it(`are as labelled, but for ${((1 - MIN_SHARE) * 100).toFixed()} %`, (test) => {
    const differing = all
      .map((line) => ({ q: line.q, faults: faultsOf(answer(line)) }))
      .filter(({ faults }) => faults.length > 0)
      .map(({ q, faults }) => `“${q}”: ${faults.join(', ')}`);
    for (const one of differing) test.diagnostic(one);
    assert.ok(differing.length <= (1 - MIN_SHARE) * all.length, differing.join('\n'));
  });

  it('name only what there is', () => {
    const known = new Set(
      [...pack.questions, ...pack.tips, ...pack.urgent.clarifications, ...pack.urgent.signs].map(
        ({ id }) => id,
      ),
    );
    const named = all.flatMap(({ ids, also, ask }) => [...ids, ...also, ...(ask ? [ask] : [])]);
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('hold no line twice', () => {
    const typed = all.map(({ q }) => q);
    assert.deepEqual(
      typed.filter((q, index) => typed.indexOf(q) !== index),
      [],
    );
  });

  it('say of every line what it is there for', () => {
    assert.deepEqual(
      all.filter(({ why }) => !why).map(({ q }) => q),
      [],
    );
  });

  it('hold every danger sign at least twice', () => {
    const raised = all.flatMap(({ q, urgent }) => (urgent ? (search(q).urgent?.signs ?? []) : []));
    const rare = pack.urgent.signs.filter(
      ({ id }) => raised.filter((sign) => sign === id).length < 2,
    );
    assert.deepEqual(
      rare.map(({ id }) => id),
      [],
    );
  });

  it('hold every clarifying question', () => {
    const asked = new Set(all.map(({ ask }) => ask));
    assert.deepEqual(
      pack.urgent.clarifications.map(({ id }) => id).filter((id) => !asked.has(id)),
      [],
    );
  });
});
