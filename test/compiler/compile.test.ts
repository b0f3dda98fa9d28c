/** Content files become one pack: the same files give the same bytes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, changed, fixture, mistakes, packOf } from './fixture.js';

describe('content without a mistake', () => {
  it('compiles', () => {
    assert.deepEqual(mistakes(fixture()), []);
  });

  it('gives the same bytes whatever order the files are read in', () => {
    const tree = fixture();
    // Two files in each folder, so that there is an order to be kept.
    tree['en/cautions/cold.md'] = tree['en/cautions/heat.md']!;
    tree['en/tips/ice-pack.md'] = tree['en/tips/heat-pack.md']!;
    tree['pictures/ice-pack.svg'] = tree['pictures/heat-pack.svg']!;
    const listed = changed('en/pack.yaml', '[heat-pack]', '[heat-pack, ice-pack]', tree);
    const backwards = Object.fromEntries(Object.entries(listed).reverse());
    assert.equal(JSON.stringify(packOf(backwards)), JSON.stringify(packOf(listed)));
  });

  it('survives JSON, as pages load it', () => {
    const pack = packOf(fixture());
    assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
  });

  it('keeps the order of pack.yaml, not that of the file names', () => {
    const other = changed('en/pack.yaml', '[resting]', '[urgent-help, resting]');
    const tree = changed('en/pack.yaml', 'questions: [urgent-help]\n', 'questions: []\n', other);
    assert.deepEqual(
      packOf(tree).questions.map((question) => question.id),
      ['urgent-help', 'resting'],
    );
  });

  it('gives an answer the sources of its cautions too', () => {
    const [resting] = packOf(fixture()).questions;
    assert.deepEqual(resting?.sources, ['atlas', 'handbook']);
  });

  it('carries only the sources that answers name', () => {
    const tree = changed('en/faq/resting.md', '\n::caution{#heat}\n', '');
    assert.deepEqual(Object.keys(packOf(tree).sources), ['atlas']);
  });

  it('says of a source whether only a copy of it was read', () => {
    const { atlas, handbook } = packOf(fixture()).sources;
    assert.equal(atlas?.copy, undefined);
    assert.equal(handbook?.copy, true);
    assert.equal(handbook?.year, '2024');
  });

  it('keeps numbers as they are written, zeros in front and all', () => {
    const tree = changed('regions.yaml', "number: '112'", "number: '000'");
    assert.equal(packOf(tree).regions.us.emergency.number, '000');
  });

  it("takes a picture's paths, by tone, and nothing else", () => {
    assert.deepEqual(packOf(fixture()).pictures, {
      'heat-pack': { line: ['M10 10L20 20'], soft: ['M8 96h104'] },
    });
  });
});

describe('an answer becomes typed blocks', () => {
  const cases: [what: string, markdown: string, blocks: ReturnType<typeof blocksOf>][] = [
    ['a paragraph', 'Rest now.', [{ type: 'paragraph', spans: ['Rest now.'] }]],
    [
      'a paragraph on two lines, which are one',
      'Rest\nnow.',
      [{ type: 'paragraph', spans: ['Rest now.'] }],
    ],
    ['a list', '- rest\n- walk', [{ type: 'list', items: [['rest'], ['walk']] }]],
    ['numbered steps', '1. Rest.\n2. Walk.', [{ type: 'steps', items: [['Rest.'], ['Walk.']] }]],
    ['a caution', '::caution{#heat}', [{ type: 'caution', id: 'heat' }]],
    ['danger signs', '::signs{tier=same-day}', [{ type: 'signs', tier: 'same-day' }]],
    [
      'strong and emphasised words, one in the other',
      '**Rest _now_.**',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'strong', spans: ['Rest ', { type: 'emphasis', spans: ['now'] }, '.'] }],
        },
      ],
    ],
    [
      'a link to another page',
      '[Atlas](https://example.org/?a=1&b=2)',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'link', href: 'https://example.org/?a=1&b=2', spans: ['Atlas'] }],
        },
      ],
    ],
    [
      'a telephone link',
      '[Call us](tel:+441234)',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'link', href: 'tel:+441234', spans: ['Call us'] }],
        },
      ],
    ],
    [
      'a link to a tip, by its id',
      '[Warmth](heat-pack)',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'reference', id: 'heat-pack', spans: ['Warmth'] }],
        },
      ],
    ],
    [
      'a region word in a sentence',
      'Take {paracetamol}.',
      [{ type: 'paragraph', spans: ['Take ', { type: 'word', word: 'paracetamol' }, '.'] }],
    ],
    [
      'a region word at the start of one, with its capital',
      '{Paracetamol} helps.',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'word', word: 'paracetamol', capital: true }, ' helps.'],
        },
      ],
    ],
    [
      'a region word in strong words in a list',
      '- **{paracetamol}**',
      [
        {
          type: 'list',
          items: [[{ type: 'strong', spans: [{ type: 'word', word: 'paracetamol' }] }]],
        },
      ],
    ],
    [
      'signs of HTML that are meant as text',
      'If it is &lt;b&gt; 5 & more',
      [{ type: 'paragraph', spans: ['If it is <b> 5 & more'] }],
    ],
  ];
  for (const [what, markdown, blocks] of cases) {
    it(what, () => {
      assert.deepEqual(blocksOf(markdown), blocks);
    });
  }
});
