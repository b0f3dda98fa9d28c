/** An excerpt is a whole sentence, the one that tells why an item was found. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createView } from '../../src/content/view/create-view.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import type { BlockView } from '../../src/content/view/view.js';
import { createSearch } from '../../src/search/index.js';
import { excerpt } from '../../src/search/ranking/excerpt.js';
import { realPack } from '../content/real.js';

const pack = realPack();

describe('an excerpt', () => {
  const english = { lang: 'en' };
  const answer: BlockView[] = [
    { type: 'paragraph', spans: ['Rest helps. Walk a little, ', 'then rest.'] },
    {
      type: 'caution',
      id: 'rub',
      fold: null,
      blocks: [
        {
          type: 'paragraph',
          spans: [
            { type: 'strong', spans: ['Never use a rub'] },
            ' together with heat. It can burn you.',
          ],
        },
      ],
    },
    { type: 'paragraph', spans: ['Ask first if:'] },
    { type: 'list', items: [['you are ill'], ['you are numb.']] },
    { type: 'steps', items: [['Wrap the pack.'], ['Take it off after 10 minutes. Wait.']] },
  ];
  const CASES: [what: string, terms: string[], sentence: string][] = [
    ['is the first sentence, which is the answer', [], 'Rest helps.'],
    ['is the first one where none has the words', ['knee'], 'Rest helps.'],
    ['is the first of two that say as much', ['rest'], 'Rest helps.'],
    ['is the one with the most of the words', ['walk', 'rest'], 'Walk a little, then rest.'],
    ['is whole: a warning stays one', ['rub', 'heat'], 'Never use a rub together with heat.'],
    ['is one of a step', ['minut'], 'Take it off after 10 minutes.'],
    ['has before an item of a list what introduces it', ['numb'], 'Ask first if: you are numb.'],
    [
      'has the first term, whatever else another one has',
      ['heat', 'walk', 'rest'],
      'Never use a rub together with heat.',
    ],
  ];
  for (const [what, terms, sentence] of CASES) {
    it(what, () => {
      assert.equal(excerpt(answer, terms, english), sentence);
    });
  }

  it('of an empty answer is empty', () => {
    assert.equal(excerpt([], ['heat'], english), '');
  });

  it('is a whole sentence of the answer, whatever was searched', () => {
    const { search } = createSearch(pack);
    const { items } = createView(pack);
    for (const query of [
      'heat',
      'never',
      'not',
      'ibuprofen',
      'walk',
      'back pain',
      'skin',
      'doctor',
    ]) {
      for (const { id, terms } of search(query).results) {
        const lines = plainLines(items.get(id)!.blocks);
        const text = excerpt(items.get(id)!.blocks, terms, english);
        // What introduces a list, and then one of its items.
        const [, introduction, sentence] = /^(?:(.*:) )?(.*)$/s.exec(text)!;
        const line =
          lines.find((one) => one.includes(text)) ?? lines.find((one) => one.includes(sentence!));
        assert.ok(text && line, `${id} does not say “${text}”`);
        const whole = line.includes(text) ? text : sentence!;
        assert.ok(
          whole === text || lines.some((one) => one.endsWith(introduction!)),
          `“${introduction}” introduces nothing`,
        );
        const [before, after] = [line.split(whole)[0]!, line.split(whole)[1]!];
        assert.match(before, /^$|[.!?)”]\s$/, `“${text}” begins within a sentence of ${id}`);
        assert.ok(after === '' || /[.!?)”]$/.test(text), `“${text}” ends within one of ${id}`);
      }
    }
  });

  it('is the caution for who somebody is', () => {
    const CASES: [query: string, id: string, expected: RegExp][] = [
      [
        'can I take Advil with warfarin',
        'medicine-check',
        /unless a doctor says so, if: you take a blood thinner/,
      ],
      ['ibuprofen and a stomach ulcer', 'pain-medicines', /stomach ulcer/],
      ['heat pad diabetic', 'heat-pack', /diabetes/],
    ];
    for (const [query, id, expected] of CASES) {
      const found = createSearch(pack)
        .search(query)
        .results.find((result) => result.id === id);
      const { blocks } = createView(pack).items.get(id)!;
      assert.match(excerpt(blocks, found!.terms, english), expected);
    }
  });
});
