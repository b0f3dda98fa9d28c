/** What reads single texts of packs and pages takes any text, and answers in time by its length. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { sizeOf } from '../../src/content/external/pack-reader.js';
import { formatDay, isDay } from '../../src/content/pack/dates.js';
import { formatCount, formatMessage } from '../../src/content/pack/messages.js';
import { toPlainData } from '../../src/content/pack/plain-data.js';
import {
  createRegionView,
  dialHref,
  isEmergencyNumber,
  isTelephoneNumber,
  parseRegionId,
} from '../../src/content/pack/region.js';
import { findRuleMistakes, namesIn, parseRule } from '../../src/content/pack/rule.js';
import {
  hrefSchema,
  idSchema,
  langSchema,
  phoneticsSchema,
} from '../../src/content/pack/schema.js';
import { fragmentOf } from '../../src/content/view/fragment.js';
import { createSpelling } from '../../src/search/text/spelling.js';
import { texts, values } from './hostile.js';
import { runs } from './runs.js';
import { tinyPack } from './external.js';

/** Texts that look like what is read, so that some are accepted. */
const numbers = fc.string({
  unit: fc.constantFrom(...'0123456789 +()-./,x*#%ext=;'),
  maxLength: 50,
});
const near = fc.oneof(
  texts,
  numbers,
  numbers.map((number) => `tel:${number}`),
);

const CHECKS: Record<string, (text: string, other: string) => void> = {
  rules: (text) => {
    const rule = parseRule(text);
    assert.ok(Array.isArray(namesIn(rule)));
    for (const mistake of findRuleMistakes(rule)) assert.match(mistake, /Expected/);
  },
  messages: (text, value) => {
    const filled = formatMessage('{a} and {b}', { a: text, b: value });
    assert.equal(filled, `${text} and ${value}`);
    assert.ok(
      formatMessage(text, { number: value }).length <= text.length + text.length * value.length,
    );
    assert.match(formatCount({ other: `${text} {count}` }, 3, 'en'), /3$/);
  },
  regions: (text, number) => {
    const id = parseRegionId(tinyPack, text);
    const { lines } = createRegionView(tinyPack, id, isEmergencyNumber(number) ? number : null);
    if (lines['emergency-number']) assert.match(lines['emergency-number'].number, /^\d{2,4}$/);
    assert.match(dialHref({ number: text }), /^tel:[\d+]*$/);
  },
  'links and numbers': (text) => {
    if (isTelephoneNumber(text)) assert.match(text, /^[\d +()./,;=.ext-]*$/i);
    if (!v.safeParse(hrefSchema, text).success) return;
    assert.match(text, /^(https|tel|mailto):/);
    if (URL.canParse(text)) assert.match(new URL(text).protocol, /^(https|tel|mailto):$/);
    if (text.startsWith('tel:')) assert.doesNotMatch(text, /[*#%]/);
  },
  fragments: (text) => {
    if (!v.safeParse(idSchema, text).success) return;
    assert.equal(new URL(fragmentOf(text, 'tip'), 'https://example.org').hash, `#tip-${text}`);
  },
  'days and languages': (text, day) => {
    const lang = v.safeParse(langSchema, text).success ? text : 'en';
    if (isDay(day)) assert.ok(formatDay(day, lang).length > 0);
  },
  sounds: (text, word) => {
    const { success, output } = v.safeParse(phoneticsSchema, [text, '']);
    if (success) assert.ok(createSpelling(['numb', word], [output]).correctionsOf('nubm').words);
  },
};

describe('any text', () => {
  for (const [what, check] of Object.entries(CHECKS))
    it(`is read as one of ${what}`, () => {
      fc.assert(fc.property(near, near, check), { seed: 20261127, numRuns: runs(400) });
    });
});

describe('any value', () => {
  it('is copied, or refused with an error of its own', () => {
    fc.assert(
      fc.property(values, (value) => {
        const { data } = toPlainData(value);
        assert.ok(sizeOf(data) >= 1);
      }),
      { seed: 20261127, numRuns: runs(400) },
    );
  });
});
