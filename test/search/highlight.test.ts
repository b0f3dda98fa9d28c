/** What matched, made visible: whole words, and whole sentences. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch, mark } from '../../src/search/index.js';
import { excerpt } from '../../src/search/ranking/highlight.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import type { BlockView } from '../../src/content/view/view.js';
import { realPack } from '../content/real.js';

const pack = realPack();

describe('words are marked', () => {
  /** The marked words stand in [brackets]. */
  const CASES: [what: string, text: string, terms: string[], shown: string][] = [
    ['a word', 'Use heat now.', ['heat'], 'Use [heat] now.'],
    ['every time it is there', 'Heat, heat!', ['heat'], '[Heat], [heat]!'],
    ['several words', 'Use heat or ice.', ['ice', 'heat'], 'Use [heat] or [ice].'],
    ['not a part of a word', 'A cheat in a wheat field', ['heat'], 'A cheat in a wheat field'],
    ['not the beginning of a word', 'heathen', ['heat'], 'heathen'],
    [
      'every form of a stem, whole',
      'Walk, walks, walking.',
      ['walk'],
      '[Walk], [walks], [walking].',
    ],
    ['a stem that is no word', 'An emergency.', ['emerg'], 'An [emergency].'],
    ['one form, where that is what matched', 'walk walking', ['walking'], 'walk [walking]'],
    ['a word with an accent, typed without', 'A café.', ['cafe'], 'A [café].'],
    ['an accent in two characters', 'A cafe\u0301.', ['cafe'], 'A [cafe\u0301].'],
    ['a word with an apostrophe', "You can't move.", ['cant'], "You [can't] move."],
    ['a curly apostrophe', 'You can’t move.', ['cant'], 'You [can’t] move.'],
    ['a quotation, without its quotes', "the 'heat'", ['heat'], "the '[heat]'"],
    ['a word with an ampersand', 'Go to A&E now', ['ae'], 'Go to [A&E] now'],
    ['a word between emoji', '🔥heat🔥', ['heat'], '🔥[heat]🔥'],
    ['a word after letters of two characters', '𝒳𝒴 heat', ['heat'], '𝒳𝒴 [heat]'],
    [
      'words that belong together',
      'A hot water bottle.',
      ['hot water bottl'],
      'A [hot water bottle].',
    ],
    ['no part of words that belong together', 'Hot water.', ['hot water bottl'], 'Hot water.'],
    ['the longer of two', 'ice pack', ['ice', 'ice pack'], '[ice pack]'],
    ['nothing without terms', 'Use heat.', [], 'Use heat.'],
    ['nothing for an empty term', 'Use heat.', [''], 'Use heat.'],
    ['no pattern', 'a.c abc $&', ['a.c', '$&', '.*'], 'a.c abc $&'],
    ['nothing in HTML, which is text', '<b>heat</b>', ['heat'], '<b>[heat]</b>'],
  ];
  for (const [what, text, terms, shown] of CASES) {
    it(what, () => {
      const pieces = mark(text, terms);
      assert.equal(pieces.map((p) => (p.marked ? `[${p.text}]` : p.text)).join(''), shown);
    });
  }

  it('and the pieces joined are the text, whatever was searched', () => {
    const { search } = createSearch(pack);
    for (const query of ['heat', 'back pain', "can't pee", 'walk', 'nurofen', 'physio', '']) {
      const { results } = search(query);
      const terms = results.flatMap((result) => result.terms);
      for (const item of createView(pack, { region: 'gb' }).items.values()) {
        for (const text of [item.title, ...plainLines(item.blocks)]) {
          const pieces = mark(text, terms);
          assert.equal(pieces.map((piece) => piece.text).join(''), text);
          assert.ok(pieces.every((piece) => piece.text !== ''));
        }
      }
    }
  });

  it('a language without endings marks words as they are', () => {
    const marked = mark('Walk walking', ['walk'], 'none').filter((piece) => piece.marked);
    assert.deepEqual(marked, [{ text: 'Walk', marked: true }]);
  });

  it('a result brings the terms that mark why it was found', () => {
    const CASES: [query: string, id: string, marked: string][] = [
      ['walked', 'short-walks', 'walks'],
      ['hot water bottle', 'heat-pack', 'heat pack'],
      ['breat', 'slow-breathing', 'Breathe'],
      ['heet', 'heat-pack', 'heat'],
    ];
    for (const [query, id, marked] of CASES) {
      const { results } = createSearch(pack).search(query);
      const result = results.find((one) => one.id === id);
      const pieces = mark(result!.title, result!.terms).filter((piece) => piece.marked);
      assert.ok(
        pieces.some((piece) => piece.text === marked),
        `${query}: ${pieces.map((piece) => piece.text).join(', ')}`,
      );
    }
  });
});

describe('an excerpt', () => {
  const english = { lang: 'en' };
  const answer: BlockView[] = [
    { type: 'paragraph', spans: ['Rest helps. Walk a little, ', 'then rest.'] },
    {
      type: 'caution',
      id: 'rub',
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
    ['has before an item of a list what leads to it', ['numb'], 'Ask first if: you are numb.'],
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
        // What leads to a list, and then one of its items.
        const [, lead, said] = /^(?:(.*:) )?(.*)$/s.exec(text)!;
        const line =
          lines.find((one) => one.includes(text)) ?? lines.find((one) => one.includes(said!));
        assert.ok(text && line, `${id} does not say “${text}”`);
        const whole = line.includes(text) ? text : said!;
        assert.ok(
          whole === text || lines.some((one) => one.endsWith(lead!)),
          `“${lead}” leads nowhere`,
        );
        const [before, after] = [line.split(whole)[0]!, line.split(whole)[1]!];
        assert.match(before, /^$|[.!?)”]\s$/, `“${text}” begins within a sentence of ${id}`);
        assert.ok(after === '' || /[.!?)”]$/.test(text), `“${text}” ends within one of ${id}`);
      }
    }
  });

  it('is the caution for who somebody is', () => {
    const CASES: [query: string, id: string, says: RegExp][] = [
      [
        'can I take Advil with warfarin',
        'medicine-check',
        /^Ask a pharmacist or doctor before you take .* if: you take a blood thinner/,
      ],
      [
        'ibuprofen and a stomach ulcer',
        'pain-medicines',
        /^Ask a pharmacist or doctor before you take .* if: you have, or ever had, a stomach ulcer/,
      ],
      ['heat pad diabetic', 'heat-pack', /diabetes/],
    ];
    for (const [query, id, says] of CASES) {
      const found = createSearch(pack)
        .search(query)
        .results.find((result) => result.id === id);
      const { blocks } = createView(pack).items.get(id)!;
      assert.match(excerpt(blocks, found!.terms, english), says);
    }
  });
});
