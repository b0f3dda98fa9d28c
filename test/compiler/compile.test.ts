/** Content files become one pack: the same files give the same bytes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  TIP,
  CAUTION,
  PACK,
  PICTURE,
  IDS,
  URGENT,
  WORDS,
  answering,
  blocksOf,
  changed,
  fixture,
  mistakes,
  packOf,
} from './fixture.js';
import type { Tree } from './fixture.js';

describe('content without a mistake', () => {
  it('compiles', () => {
    assert.deepEqual(mistakes(fixture()), []);
  });

  it('gives the same bytes whatever order the files are read in', () => {
    const tree = fixture();
    // Two files in each folder, so that there is an order to be kept.
    tree['en/cautions/cold.md'] = tree[CAUTION]!.replace('warmth, heat', 'ice');
    tree['en/tips/ice-pack.md'] = tree[TIP]!;
    tree['pictures/ice-pack.svg'] = tree[PICTURE]!;
    const shown = changed(PACK, '[heat-pack]', '[heat-pack, ice-pack]', tree);
    const listed = changed(IDS, '[heat-pack]', '[heat-pack, ice-pack]', shown);
    const backwards = Object.fromEntries(Object.entries(listed).reverse());
    assert.equal(JSON.stringify(packOf(backwards)), JSON.stringify(packOf(listed)));
  });

  it('survives JSON, as pages load it', () => {
    const pack = packOf(fixture());
    assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
  });

  it('keeps the order of pack.yaml, not that of the file names', () => {
    const other = changed(PACK, '[resting]', '[urgent-help, resting]');
    const tree = changed(PACK, 'questions: [urgent-help]\n', 'questions: []\n', other);
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
    const leaflet = `leaflet:
  organisation: Leaflet
  title: About numbers
  url: https://example.org/leaflet
  read: page
`;
    const known = changed('sources.yaml', 'handbook:', `${leaflet}handbook:`);
    const tree = changed('regions.yaml', 'source: atlas', 'source: leaflet', known);
    assert.deepEqual(Object.keys(packOf(tree).sources), ['atlas', 'handbook']);
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

  it('takes over what a service is called, and its hours', () => {
    const named = "number: '112', name: { en: the Line }, note: { en: day and night }";
    const tree = changed('regions.yaml', "number: '112'", named);
    const { us, gb } = packOf(tree).regions;
    assert.deepEqual(us.emergency, { number: '112', name: 'the Line', note: 'day and night' });
    assert.deepEqual(gb.emergency, { number: '112' });
  });

  it('takes over the rules of danger signs, but not the sources of a sign', () => {
    assert.deepEqual(packOf(fixture()).urgent, {
      notice: ['new numbness'],
      meanings: {
        DENIES: ['no', 'not'],
        NUMB: ['numb', 'cant feel'],
        HOT: ['fever', '{38-42} degrees'],
      },
      signs: [
        {
          id: 'numbness',
          tier: 'emergency',
          text: 'you go numb',
          rules: ['NUMB both+legs', 'NUMB bottom/seat !chair'],
        },
        { id: 'fever', tier: 'same-day', text: 'you have a fever', rules: ['HOT back'] },
      ],
      about: ['danger+sign'],
      clarifications: [
        {
          id: 'numb-where',
          question: 'Where are you numb?',
          rules: ['NUMB leg'],
          readFirst: 'resting',
          answers: [
            { label: 'Both legs', sign: 'numbness' },
            { label: 'One leg', show: 'resting' },
          ],
        },
      ],
    });
  });

  it('takes over how the language is searched, patterns as they are written', () => {
    const { neverCorrect, ...words } = packOf(fixture()).words;
    assert.equal(neverCorrect[0], 'agent');
    assert.deepEqual(words, {
      stemmer: 'porter',
      stopWords: ['the', 'a'],
      synonyms: [['spasm', 'cramp']],
      audiences: [['child', 'aged {1-17}']],
      outOfScope: ['opening hours'],
      phonetics: [['^kn', 'n']],
    });
  });

  it('leaves everyday words alone that look like mistyped ones of the content', () => {
    const { neverCorrect } = packOf(fixture()).words;
    assert.ok(neverCorrect.includes('camp'));
    assert.ok(!neverCorrect.includes('window'));
  });

  it('takes a text with commas between for a list', () => {
    const meaning = changed(URGENT, '[numb, cant feel]', '>-\n    numb,\n    cant\n    feel');
    const tree = changed(WORDS, '[opening hours]', 'opening hours', meaning);
    assert.deepEqual(packOf(tree), packOf(fixture()));
  });

  it("takes a picture's paths, by tone, and nothing else", () => {
    assert.deepEqual(packOf(fixture()).pictures, {
      'heat-pack': [{ line: ['M10 10L20 20'], soft: ['M8 96h104'] }],
    });
  });

  it('puts the second position of a stretch after the first', () => {
    const tree = fixture();
    const second = tree[PICTURE]!.replace('M10 10L20 20', 'M5 5L9 9');
    const [first, next] = packOf({ ...tree, 'pictures/heat-pack.2.svg': second }).pictures[
      'heat-pack'
    ]!;
    assert.deepEqual([first?.line, next?.line], [['M10 10L20 20'], ['M5 5L9 9']]);
  });
});

describe('an item says that one of its lines has no source', () => {
  const UNSOURCED = 'Ask if you are ill. :unsourced';
  const cases: [what: string, tree: Tree, ids: string[]][] = [
    ['where it holds such a line', answering(UNSOURCED), ['urgent-help']],
    [
      'where its caution does',
      changed(CAUTION, '**Not on numb skin.**', UNSOURCED),
      ['resting', 'heat-pack'],
    ],
    ['and nowhere else', answering('Call us. :only{gb}'), []],
  ];
  for (const [what, tree, ids] of cases) {
    it(what, () => {
      const { questions, tips } = packOf(tree);
      const unsourced = [...questions, ...tips].filter((item) => item.unsourced);
      assert.deepEqual(
        unsourced.map((item) => item.id),
        ids,
      );
    });
  }
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
    [
      'a caution in short',
      '::caution{#heat brief}',
      [{ type: 'caution', id: 'heat', brief: true }],
    ],
    [
      'what happens when',
      ':::timeline\n- **Day 1:** rest\n- walk\n\n:::',
      [
        {
          type: 'timeline',
          items: [[{ type: 'strong', spans: ['Day 1:'] }, ' rest'], ['walk']],
        },
      ],
    ],
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
      '[A book](https://example.org/?a=1&b=2)',
      [
        {
          type: 'paragraph',
          spans: [{ type: 'link', href: 'https://example.org/?a=1&b=2', spans: ['A book'] }],
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
      'a paragraph for some countries, without its directive',
      'Call us. :only{gb ie}',
      [{ type: 'paragraph', spans: ['Call us.'], regions: ['gb', 'ie'] }],
    ],
    [
      'a paragraph that no source states, without its directive',
      'Ask first.\n:unsourced',
      [{ type: 'paragraph', spans: ['Ask first.'] }],
    ],
    [
      'a list item that no source states, without its directive',
      '- **Ask** :unsourced\n- Rest',
      [{ type: 'list', items: [[{ type: 'strong', spans: ['Ask'] }], ['Rest']] }],
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
