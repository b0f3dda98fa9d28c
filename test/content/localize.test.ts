/** Answers with a country's words and numbers in place, and links only to what the page shows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { createView } from '../../src/content/view/create-view.js';
import type { BlockView, SpanView, ViewOptions } from '../../src/content/view/view.js';
import { changed, packOf } from '../compiler/fixture.js';
import type { Tree } from '../compiler/fixture.js';
import { realPack, textOf } from './real.js';

const pack = realPack();

describe('a link in an answer', () => {
  const links = (blocks: readonly BlockView[]): string[] => {
    const inSpans = (spans: readonly SpanView[]): string[] =>
      spans.flatMap((span) => {
        if (typeof span === 'string') return [];
        return [...(span.type === 'reference' ? [span.id] : []), ...inSpans(span.spans)];
      });
    return blocks.flatMap((block) => {
      if (block.type === 'paragraph') return inSpans(block.spans);
      return block.type === 'caution' ? links(block.blocks) : block.items.flatMap(inSpans);
    });
  };
  const everything = createView(pack).items.get('walking')!;

  it('becomes its text where the page hides its target: no link leads nowhere', () => {
    assert.ok(links(everything.blocks).includes('short-walks'));
    const walking = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(!links(walking.blocks).includes('short-walks'));
    assert.match(textOf(walking), /The tip short walks shows how\./);
  });

  it('stays a link where the page shows its target', () => {
    const walking = createView(pack, { except: ['short-walks'] }).items.get('walking')!;
    assert.ok(links(walking.blocks).includes('urgent-help'));
  });

  it('never leads to what the page hides', () => {
    const shown = createView(pack, { only: ['walking', 'treat-a-spasm', 'heat-pack'] });
    for (const item of shown.items.values()) {
      for (const id of links(item.blocks)) assert.ok(shown.items.has(id), `${item.id} → ${id}`);
    }
  });

  it('stays a link where another widget of the page shows its target', () => {
    const options = { except: ['short-walks'], linked: ['short-walks'] };
    const walking = createView(pack, options).items.get('walking')!;
    assert.ok(links(walking.blocks).includes('short-walks'));
  });
});

describe("a country's words and numbers", () => {
  const answer = (options: ViewOptions, text: string, from: Pack = packWithText(text)): string =>
    textOf(createView(from, options).items.get('urgent-help')!).split('\n')[2]!;
  const packWithText = (text: string): Pack =>
    packOf(changed('en/faq/urgent-help.md', 'Call {emergency-number}.', text));

  const CASES: [what: string, text: string, options: ViewOptions, shown: string][] = [
    ["the country's own word", 'Take {paracetamol}.', { region: 'gb' }, 'Take paracetamol-gb.'],
    [
      'the neutral word without a country',
      'Take {paracetamol}.',
      {},
      'Take paracetamol (acetaminophen).',
    ],
    [
      'a capital at the start of a sentence',
      '{Paracetamol} helps.',
      { region: 'us' },
      'Paracetamol-us helps.',
    ],
    ["the country's number", 'Call {emergency-number}.', { region: 'gb' }, 'Call 112.'],
    [
      'the number a page gives, in place of it',
      'Call {emergency-number}.',
      { region: 'gb', emergencyNumber: '2222' },
      'Call 2222.',
    ],
    [
      'the number a page gives, without a country',
      'Call {emergency-number}.',
      { emergencyNumber: '2222' },
      'Call 2222.',
    ],
    [
      'no number without either',
      '{Emergency-number}.',
      { region: null, emergencyNumber: null },
      'Your local emergency number.',
    ],
  ];
  for (const [what, text, options, shown] of CASES) {
    it(what, () => {
      assert.equal(answer(options, text), shown);
    });
  }

  const POISON: Tree = changed(
    'regions.yaml',
    "emergency: { number: '112', source: atlas, checked: 2026-01-31 }",
    `emergency: { number: '112', source: atlas, checked: 2026-01-31 }
    poison: { number: 01 23-45, name: { en: the Helpline }, source: atlas, checked: 2026-01-31 }`,
  );
  const SERVICES: [what: string, region: RegionId | null, text: string, dials: string | null][] = [
    ["a country's service has its name and its number", 'us', 'the Helpline (01 23-45)', '012345'],
    ['a country without one has the emergency number', 'gb', '112', '112'],
    ['without a country there is nothing to dial', null, 'a poison line', null],
  ];
  for (const [what, region, text, dials] of SERVICES) {
    it(what, () => {
      const tree = changed(
        'en/faq/urgent-help.md',
        'Call {emergency-number}.',
        'Call {poison-line}.',
        POISON,
      );
      const [block] = createView(packOf(tree), { region }).items.get('urgent-help')!.blocks;
      const shown = dials ? { type: 'link', href: `tel:${dials}`, spans: [text] } : text;
      assert.deepEqual(block, { type: 'paragraph', spans: ['Call ', shown, '.'] });
    });
  }

  it('a paragraph for some countries is shown there, and where no country is known', () => {
    const text = 'Call {emergency-number}.\n\nOnly there. :only{us nz}';
    const isShown = (region: RegionId | null): boolean => {
      const { items } = createView(packWithText(text), { region });
      return textOf(items.get('urgent-help')!).includes('Only there.');
    };
    assert.deepEqual((['us', 'nz', 'gb', null] as const).map(isShown), [true, true, false, true]);
  });

  it('the number a page gives is also the one that is dialled and announced', () => {
    const shown = createView(pack, { region: 'us', emergencyNumber: '2222' });
    assert.equal(shown.region.lines['emergency-number']?.number, '2222');
    assert.match(shown.messages.noticeHeading, /2222/);
    assert.doesNotMatch(shown.messages.noticeHeading, /911/);
  });

  it('the list of other countries keeps their own numbers', () => {
    const { countries } = createView(pack, { region: 'us', emergencyNumber: '2222' });
    assert.equal(countries.length, Object.keys(pack.regions).length);
    const names = countries.map((country) => country.name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('en').compare));
    const us = countries.find((country) => country.name === 'US');
    assert.equal(us?.lines['emergency-number']?.number, '911');
  });
});
