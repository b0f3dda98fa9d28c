/** Countries, their numbers and words. A country is what the page says it is, and never a guess. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  allRegionWords,
  dialHref,
  formatPhoneButton,
  formatPhoneLine,
  isEmergencyNumber,
  parseRegionId,
  phoneLinesOf,
} from '../../src/content/pack/region.js';
import type { PhoneLine } from '../../src/content/pack/region.js';
import { changed, fixture, packOf } from '../compiler/fixture.js';

const pack = packOf(fixture());

describe('region="…"', () => {
  const CASES: [value: string | null | undefined, id: string | null, why: string][] = [
    ['gb', 'gb', 'the code'],
    ['uk', 'gb', 'what people write for it'],
    [' GB ', 'gb', 'people leave spaces, and shout'],
    ['UK', 'gb', 'both at once'],
    ['eu', 'eu', 'the number that all of the union has'],
    ['', null, 'an attribute without a value'],
    ['  ', null, 'the same with spaces'],
    [null, null, 'no attribute'],
    [undefined, null, 'no attribute'],
    ['fr', null, 'a country whose numbers we do not have'],
    ['en-GB', null, 'a language is no country'],
    ['us gb', null, 'two are none'],
    ['constructor', null, 'a name that every object has'],
  ];
  for (const [value, id, why] of CASES) {
    it(`${JSON.stringify(value)} is ${id ?? 'no country'}: ${why}`, () => {
      assert.equal(parseRegionId(pack, value), id);
    });
  }
});

describe('emergency-number="…"', () => {
  const CASES: [value: string, accepted: boolean, why: string][] = [
    ['911', true, 'three digits'],
    ['15', true, 'France has two'],
    ['2222', true, 'a hospital of its own may have four'],
    ['000', true, 'zeros count'],
    ['1', false, 'nobody has one'],
    ['12345', false, 'more likely a number of the clinic'],
    ['', false, 'nothing'],
    ['9 1 1', false, 'would dial, but read oddly'],
    [' 911', false, 'spaces'],
    ['911\n', false, 'a line end'],
    ['+911', false, 'a country code'],
    ['911;ext=1', false, 'would dial something else'],
    ['nine', false, 'words'],
    ['９１１', false, 'digits of another script do not dial'],
  ];
  for (const [value, accepted, why] of CASES) {
    it(`${JSON.stringify(value)} is ${accepted ? 'accepted' : 'refused'}: ${why}`, () => {
      assert.equal(isEmergencyNumber(value), accepted);
    });
  }
});

describe('a telephone line', () => {
  const CASES: [what: string, line: PhoneLine, inText: string, onButton: string][] = [
    [
      'with a name',
      { name: 'Poison Help', number: '1-800-222-1222' },
      'Poison Help (1-800-222-1222)',
      'Poison Help, 1-800-222-1222',
    ],
    ['with a name that holds its number', { name: 'NHS 111', number: '111' }, 'NHS 111', 'NHS 111'],
    [
      'with a name that holds another number',
      { name: 'Healthline 24', number: '0800 611 116' },
      'Healthline 24 (0800 611 116)',
      'Healthline 24, 0800 611 116',
    ],
    ['without a name', { number: '911' }, '911', '911'],
  ];
  for (const [what, line, inText, onButton] of CASES) {
    it(`${what} reads "${inText}" in a text and "${onButton}" on a button`, () => {
      assert.equal(formatPhoneLine(line), inText);
      assert.equal(formatPhoneButton(line), onButton);
    });
  }

  it('dials its digits and its plus sign', () => {
    assert.equal(dialHref({ number: '+1 800-222-1222' }), 'tel:+18002221222');
  });

  it('for poisons is the emergency number where a country has no other', () => {
    const emergency = { number: '112' };
    const poison = { number: '01 23-45' };
    assert.equal(phoneLinesOf({ emergency })['poison-line'], emergency);
    assert.equal(phoneLinesOf({ emergency, poison })['poison-line'], poison);
    assert.deepEqual(phoneLinesOf({}), {});
  });
});

it('search knows what every country calls a medicine, each name once', () => {
  const names = allRegionWords(
    packOf(changed('regions.yaml', 'paracetamol-gb', 'paracetamol-us')),
    'paracetamol',
  );
  assert.equal(names.filter((name) => name === 'paracetamol-us').length, 1);
  assert.ok(names.includes('paracetamol-ie'));
});
