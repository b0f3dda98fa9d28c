/** Amounts of medicine, temperatures and ages: which numbers are a danger sign, over the content as it stands. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SearchOutcome } from '../../src/search/index.js';
import { createSearch } from '../../src/search/index.js';
import { realPack } from '../content/real.js';

const { search } = createSearch(realPack());

/** Whether a sign is among those of any tier. */
function has({ urgent }: SearchOutcome, sign: string): boolean {
  return Boolean(urgent && [urgent, ...urgent.also].some(({ signs }) => signs.includes(sign)));
}

/** What a packet allows in a day, and what its tablets hold, in milligrams. */
const MEDICINES: [limit: number, names: string[], tablets: number[]][] = [
  [4000, ['paracetamol', 'Tylenol', 'acetaminophen', 'panadol'], [325, 500, 650, 1000]],
  [1200, ['ibuprofen', 'Advil', 'nurofen'], [200, 400, 600]],
  [660, ['naproxen', 'Aleve'], [220, 250, 500]],
];

/** Ways to write a number of tablets of so many milligrams. */
const COUNTED: ((count: number, mg: number) => string)[] = [
  (count, mg) => `${count} x ${mg}mg`,
  (count, mg) => `${count}x${mg}mg`,
  (count, mg) => `${count} X ${mg} mg`,
  (count, mg) => `${count} × ${mg} mg`,
];

/** Ways to write milligrams. */
const TOTALS: ((mg: number) => string)[] = [
  (mg) => `${mg}mg`,
  (mg) => `${mg} mg`,
  (mg) => `${mg} milligrams`,
  (mg) => mg.toLocaleString('en') + ' mg',
];

describe('an amount of medicine', () => {
  for (const [limit, names, tablets] of MEDICINES) {
    for (const name of names) {
      it(`of ${name} is an overdose above ${limit} mg, in whatever tablets`, () => {
        for (const mg of tablets) {
          const most = Math.floor(limit / mg);
          for (const write of COUNTED) {
            for (const text of [
              `took ${write(most + 1, mg)} ${name}`,
              `${name} ${write(most + 1, mg)} today`,
            ]) {
              assert.ok(has(search(text), 'overdose'), text);
            }
            const within = `${write(Math.min(most, 2), mg)} ${name}`;
            assert.ok(!has(search(`took ${within}`), 'overdose'), within);
          }
        }
      });

      it(`of ${name} is an overdose above ${limit} mg in all`, () => {
        for (const write of TOTALS) {
          const [over, within] = [
            `took ${write(limit + 50)} of ${name}`,
            `took ${write(limit / 2)} of ${name}`,
          ];
          assert.ok(has(search(over), 'overdose'), over);
          assert.ok(!has(search(within), 'overdose'), within);
        }
      });
    }
  }

  it('of one tablet is no overdose, however strong, since whatever year', () => {
    for (const name of ['aspirin', 'diazepam', 'naproxen', 'ibuprofen', 'codeine']) {
      for (const mg of [5, 10, 30, 75, 100]) {
        for (const text of [
          `took ${mg} mg of ${name} for my back`,
          `i take one tablet of ${mg}mg ${name} for my back since 2019`,
        ]) {
          assert.ok(!has(search(text), 'overdose'), text);
        }
      }
    }
  });

  const ROWS: [text: string, expected: boolean][] = [
    ['had lots of bleeding in 2019, all fine now, which mattress is best', false],
    ['had lots of physio in 2019, which mattress is best for my back', false],
    ['finished my box of ibuprofen', false],
    ['emptied a whole packet of ibuprofen tonight', true],
    ['took 6 grams of paracetamol', true],
    ['took 5g paracetamol', true],
    ['took six grams of tylenol', true],
    ['took 4.5 g of paracetamol today', true],
    ['took 1.5 g of paracetamol today', false],
    ['took a gram of paracetamol', false],
    ['took 8 x paracetamol', true],
    ['took paracetamol x 8', true],
    ['took twelve paracetamol', true],
    ['took two paracetamol', false],
    ['took one ibuprofen', false],
    ['can i take 400mg ibuprofen', false],
    ['is 1000mg of paracetamol a normal dose', false],
    ['took ibuprofen at 8 and paracetamol at 12', false],
    ['took ibuprofen at 8am and paracetamol at noon', false],
    ['how many mg of paracetamol a day, is 4000 mg the max', false],
    ['is 3 x 200mg ibuprofen a day ok', false],
  ];
  for (const [text, expected] of ROWS) {
    it(`“${text}” is ${expected ? 'an' : 'no'} overdose`, () => {
      assert.equal(has(search(text), 'overdose'), expected);
    });
  }
});

describe('a temperature', () => {
  const UNITS = ['°C', ' °C', ' C', 'c', ' degrees celsius', ' celsius'];
  it('is a fever from 38 °C', () => {
    for (const unit of UNITS) {
      for (const degrees of ['38', '39.5', '40']) {
        const text = `${degrees}${unit} and my back hurts`;
        assert.ok(has(search(text), 'fever'), text);
      }
      const text = `36.6${unit} and my back hurts`;
      assert.ok(!has(search(text), 'fever'), text);
    }
  });

  it('is a fever from 100 °F', () => {
    for (const unit of ['°F', 'f', ' F', ' fahrenheit', ' degrees f', ' degrees']) {
      const text = `102${unit} and my back hurts`;
      assert.ok(has(search(text), 'fever'), text);
      const normal = `98.6${unit} and my back hurts`;
      assert.ok(!has(search(normal), 'fever'), normal);
    }
  });

  const ROWS: [text: string, expected: boolean][] = [
    ['temp of 39', true],
    ['temperature 38.5', true],
    ['my temperature is thirty nine', true],
    ['running 102', true],
    ['he has 39 degrees and back pain', true],
    ['my temperature is 36.8', false],
    ['heat pack 40 degrees', false],
    ['bath at 40°C for a sore back', false],
    ['my back hurts when I bend to 40 degrees', false],
    ['i am 39', false],
    ['39 F with back pain', false],
    ['im 39 and my back hurts', false],
  ];
  for (const [text, expected] of ROWS) {
    it(`“${text}” is ${expected ? 'a' : 'no'} fever`, () => {
      assert.equal(has(search(text), 'fever'), expected);
    });
  }
});

describe('an age', () => {
  const SAID = [
    'im 72',
    'I am 72',
    'aged 72',
    'age 72',
    '72 year old',
    '72yo',
    '72 years old',
    'mum is 72',
    'shes 72',
    'im seventy two',
  ];
  for (const said of SAID) {
    it(`is one in “${said}”, and in a story too`, () => {
      assert.ok(has(search(`${said}, i fell over`), 'fragile-fracture'));
      const story =
        'I like gardening, baking bread and walking round town with my neighbour Jean. ';
      assert.ok(has(search(`${said}. ${story}Yesterday i fell over`), 'fragile-fracture'));
    });
  }
  for (const text of [
    '70 percent better, i fell over laughing',
    'done 72 squats since i fell over',
    'im 72 kg and fell over',
    '72 minutes after i fell over',
    'im 27 and fell over',
  ]) {
    it(`is none in “${text}”`, () => {
      assert.ok(!has(search(text), 'fragile-fracture'));
    });
  }
});
