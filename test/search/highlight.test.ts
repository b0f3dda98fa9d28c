/** What matched is highlighted: whole words, and nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch, mark } from '../../src/search/index.js';
import { plainLines } from '../../src/content/view/plain-text.js';
import { createView } from '../../src/content/view/create-view.js';
import { realPack } from '../content/real.js';

const pack = realPack();

describe('words are highlighted', () => {
  /** The highlighted words stand in [brackets]. */
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
      const segments = mark(text, terms);
      assert.equal(
        segments.map((one) => (one.marked ? `[${one.text}]` : one.text)).join(''),
        shown,
      );
    });
  }

  it('and the segments joined are the text, whatever was searched', () => {
    const { search } = createSearch(pack);
    for (const query of ['heat', 'back pain', "can't pee", 'walk', 'nurofen', 'physio', '']) {
      const { results } = search(query);
      const terms = results.flatMap((result) => result.terms);
      for (const item of createView(pack, { region: 'gb' }).items.values()) {
        for (const text of [item.title, ...plainLines(item.blocks)]) {
          const segments = mark(text, terms);
          assert.equal(segments.map((one) => one.text).join(''), text);
          assert.ok(segments.every((one) => one.text !== ''));
        }
      }
    }
  });

  it('only as they are typed, in a language without endings', () => {
    const highlighted = mark('Walk walking', ['walk'], 'none').filter((one) => one.marked);
    assert.deepEqual(highlighted, [{ text: 'Walk', marked: true }]);
  });

  it('by the terms of a result, which tell why it was found', () => {
    const CASES: [query: string, id: string, highlighted: string][] = [
      ['walked', 'short-walks', 'walks'],
      ['hot water bottle', 'heat-pack', 'heat pack'],
      ['breat', 'slow-breathing', 'Breathe'],
      ['heet', 'heat-pack', 'heat'],
    ];
    for (const [query, id, highlighted] of CASES) {
      const { results } = createSearch(pack).search(query);
      const result = results.find((one) => one.id === id);
      const segments = mark(result!.title, result!.terms).filter((one) => one.marked);
      assert.ok(
        segments.some((one) => one.text === highlighted),
        `${query}: ${segments.map((one) => one.text).join(', ')}`,
      );
    }
  });
});
