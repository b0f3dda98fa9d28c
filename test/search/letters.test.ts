/** However a text is written: the same words are read of it, and the same danger signs, and no others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSearch, createSearchIndex } from '../../src/search/search.js';
import { mark } from '../../src/search/index.js';
import { toPlain } from '../../src/search/text/letters.js';
import { tokenize } from '../../src/search/text/tokenizer.js';
import { readGolden } from '../bench/golden.mjs';
import { realPack, withoutLearned } from '../content/real.js';

const pack = realPack();
const { detect } = createSearchIndex(pack);
const golden = (...names: string[]): string[] =>
  readGolden(
    names.map((name) => fileURLToPath(new URL(`golden/${name}.jsonl`, import.meta.url))),
    pack.lang,
  ).map(({ q }) => q);
/** By rules alone: each word, cries too, makes what was learned a little surer or less sure. */
const { detect: detectByRules } = createSearchIndex(withoutLearned(pack));
const tierByRules = (query: string): string | undefined => detectByRules(query).danger?.tier;
const tierOf = (query: string): string | undefined => detect(query).danger?.tier;

/** Lines with an apostrophe where one belongs, as people write who use it. */
const withApostrophes = (text: string): string =>
  text.replace(/\b(ca|do|wo|did|does|is|has|had|have|should|could|would)nt\b/gi, "$1n't");
const apostrophe =
  (sign: string) =>
  (text: string): string =>
    withApostrophes(text).replaceAll("'", sign);
/** Puts a sign into the middle of the longest word. */
const inLongest =
  (sign: string) =>
  (text: string): string => {
    const [longest = ''] = (text.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length);
    const middle = Math.ceil(longest.length / 2);
    return text.replace(longest, `${longest.slice(0, middle)}${sign}${longest.slice(middle)}`);
  };
const between =
  (sign: string) =>
  (text: string): string =>
    text.replaceAll(' ', sign);
const shifted =
  (by: number) =>
  (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + by));
/** Letters in a style of their own, as pages that make fancy text write them. */
const styled = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));

const SHAPES: Record<string, (text: string) => string> = {
  'an apostrophe': apostrophe("'"),
  'a curly apostrophe': apostrophe('’'),
  'an apostrophe of the wrong direction': apostrophe('‘'),
  'a reversed apostrophe': apostrophe('‛'),
  'a grave accent for an apostrophe': apostrophe('`'),
  'an acute accent for an apostrophe': apostrophe('´'),
  'a prime for an apostrophe': apostrophe('′'),
  'a modifier letter for an apostrophe': apostrophe('ʼ'),
  'a turned comma for an apostrophe': apostrophe('ʻ'),
  'a wide apostrophe': apostrophe('＇'),
  'two apostrophes': apostrophe("''"),
  'a semicolon for an apostrophe': apostrophe(';'),
  'a comma for an apostrophe': apostrophe(','),
  'a quotation mark for an apostrophe': apostrophe('"'),
  'a space for an apostrophe': apostrophe(' '),
  'a space before an apostrophe': apostrophe(" '"),
  'a space after an apostrophe': apostrophe("' "),
  'no apostrophes': (text) => text.replaceAll("'", ''),
  'a soft hyphen in a word': inLongest('\xAD'),
  'two soft hyphens in a word': inLongest('\xAD\xAD'),
  'a space of no width in a word': inLongest('\u200B'),
  'a non-joiner in a word': inLongest('\u200C'),
  'a joiner in a word': inLongest('\u200D'),
  'a word joiner in a word': inLongest('\u2060'),
  'a byte order mark in a word': inLongest('\uFEFF'),
  'a variation selector in a word': inLongest('\uFE0F'),
  'a mark for the direction in a word': inLongest('\u200F'),
  'a grapheme joiner in a word': inLongest('\u034F'),
  'a hyphen at the end of a line in a word': inLongest('-\n'),
  'the same, from Windows': inLongest('-\r\n'),
  'a soft hyphen at the end of a line in a word': inLongest('\xAD\n'),
  'spaces that do not break': between('\xA0'),
  'narrow spaces': between('\u202F'),
  'ideographic spaces': between('\u3000'),
  'two spaces': between('  '),
  tabs: between('\t'),
  'emoji between words': between(' 🔥 '),
  'marks for the direction around words': between('\u200F \u202A'),
  'wide letters': shifted(0xfee0),
  'letters in a style of their own': styled,
  capitals: (text) => text.toUpperCase(),
  'a capital first': (text) => text.charAt(0).toUpperCase() + text.slice(1),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'a long s': (text) => text.replaceAll('s', 'ſ'),
  'accents in characters of their own': (text) => text.replace(/[aeiou]/g, '$&\u0301'),
  'accents within the letters': (text) => text.replace(/[aeiou]/g, '$&\u0301').normalize('NFC'),
  'a full stop at the end': (text) => `${text}.`,
  'marks at the end': (text) => `${text}?!`,
  'an ellipsis at the end': (text) => `${text} …`,
  'a line break at the end': (text) => `${text}\r\n`,
  'spaces around': (text) => `  ${text}  `,
  'quotes around': (text) => `“${text}”`,
};

describe('a text raises what it raises plainly', () => {
  const danger = golden('danger');
  const harmless = golden('lookalikes', 'out-of-scope');
  for (const [shape, write] of Object.entries(SHAPES)) {
    it(`with ${shape}`, () => {
      // With a space after the last word, none is half typed.
      const lost = danger.filter((line) => tierOf(`${write(line)} `) !== tierOf(`${line} `));
      assert.ok(
        lost.length <= danger.length / 100,
        `${lost.length} of ${danger.length}:\n${lost.join('\n')}`,
      );
      const invented = harmless.filter((line) => !tierOf(line) && tierOf(write(line)));
      assert.deepEqual(invented, []);
    });
  }
});

describe('a word that is written apart', () => {
  const lines = golden('danger');
  for (const sign of [' ', '- ']) {
    it(`by “${sign}” is read, nearly always (95 %): what is mistyped as well may be none`, () => {
      const lost = lines.filter((q) => tierOf(`${inLongest(sign)(q)} `) !== tierOf(`${q} `));
      assert.ok(lost.length <= lines.length * 0.05, `${lost.length}:\n${lost.join('\n')}`);
    });
  }

  it('after a small word is one word too', () => {
    for (const line of ['i wet my self', 'i want to kill my self', 'i can not feel my legs']) {
      assert.ok(tierOf(line), line);
    }
  });
});

describe('cries and letters that are held down', () => {
  const CRIES = ['ow', 'argh', 'grr', 'ugh', 'ah', 'ouch', 'hmm', 'lol', 'omg', 'oh', 'wow', 'brr'];
  const HELD = [1, 2, 3, 4, 7, 20, 45];
  const hold = (word: string, at: number, times: number): string =>
    word.slice(0, at) + word.charAt(at).repeat(times) + word.slice(at + 1);
  const cries = new Set(
    CRIES.flatMap((cry) =>
      HELD.flatMap((times) => [hold(cry, cry.length - 1, times), hold(cry, 0, times)]),
    ),
  );
  // It is written for an aneurysm, too.
  cries.delete('aaa');

  it('change nothing where they come before a text', () => {
    // Each text with another tenth of them.
    const changed = readGolden([], pack.lang).flatMap(({ q }, line) => {
      const query = `${q} `;
      return [...cries]
        .filter((_, index) => (line + index) % 10 === 0)
        .filter((cry) => tierByRules(`${cry} ${query}`) !== tierByRules(query))
        .map((cry) => `${cry} ${q}`);
    });
    assert.deepEqual(changed, []);
  });

  it('hide no answer', () => {
    const { search } = createSearch(pack);
    const plain = search('my back').results.map(({ id }) => id);
    for (const cry of cries) {
      assert.deepEqual(
        search(`${cry} my back`).results.map(({ id }) => id),
        plain,
        cry,
      );
    }
  });

  it('leave a word what it is', () => {
    const CASES = [
      'i cant pee',
      'so numb between my legs',
      'i want to die',
      'i took too many tablets',
    ];
    for (const line of CASES) {
      for (const [word] of line.matchAll(/\p{L}{2,}/gu)) {
        const stretched = line.replace(
          word,
          word.replace(/[aeiou](?!.*[aeiou])/, (vowel) => vowel.repeat(6)),
        );
        assert.equal(tierOf(`${stretched} `), tierOf(`${line} `), stretched);
      }
    }
  });

  it('are no words where one or two letters are left', () => {
    const { search } = createSearch(pack);
    for (const held of ['bbbbbbb', 'mmmm', 'zzzzzz', 'xxxxx', 'ttttt', 'errrr']) {
      assert.deepEqual(search(held).results, [], held);
    }
  });
});

describe('initials', () => {
  const { search } = createSearch(pack);
  const CASES: [written: string, plain: string][] = [
    ['A & E', 'a&e'],
    ['a and e', 'a&e'],
    ['a n e', 'a&e'],
    ['a.n.e', 'a&e'],
    ['A + E', 'a&e'],
    ['the e.r.', 'the er'],
    ['the e r', 'the er'],
    ['E/R', 'er'],
    ['m.r.i.', 'mri'],
    ['M R I', 'mri'],
    ['G.P.', 'gp'],
    ['g p', 'gp'],
    ['u.t.i', 'uti'],
  ];
  for (const [written, plain] of CASES) {
    for (const frame of ['… ', 'should i go to … ', 'do i need … for my back']) {
      it(`${written} is ${plain}, in “${frame}”`, () => {
        const [one, other] = [written, plain].map((name) => search(frame.replace('…', name)));
        assert.deepEqual(one!.urgent, other!.urgent);
        assert.deepEqual(
          one!.results.map(({ id }) => id),
          other!.results.map(({ id }) => id),
        );
      });
    }
  }

  it('are none where letters are words', () => {
    const first = (query: string): string | undefined => search(query).results[0]?.id;
    assert.equal(
      first('i had a c section and my back hurts'),
      first('had c section and my back hurts'),
    );
    assert.equal(tierOf('a a a a my back hurts'), undefined);
  });
});

describe('where a word stands', () => {
  const wordsOf = (text: string): [word: string, written: string][] =>
    tokenize(text, 'none').map(({ word, start, end }) => [word, text.slice(start, end)]);

  it('is counted in the text as it is written', () => {
    assert.deepEqual(wordsOf('ﬁrst: num\xADbness, ｃａｎ＇ｔ cafe\u0301 e.r. now'), [
      ['first', 'ﬁrst'],
      ['numbness', 'num\xADbness'],
      ['cant', 'ｃａｎ＇ｔ'],
      ['cafe', 'cafe\u0301'],
      ['er', 'e.r'],
      ['now', 'now'],
    ]);
  });

  it('is what is highlighted', () => {
    const text = 'Where is the phy\xADsio\xADthe\xADra\xADpist’s room?';
    const marked = mark(text, ['physiotherapists'], 'none').filter((one) => one.marked);
    assert.deepEqual(marked, [{ text: 'phy\xADsio\xADthe\xADra\xADpist’s', marked: true }]);
  });

  it('is found in a question of the page’s owner', () => {
    const title = 'Where is the hy\xADdro\xADther\xADa\xADpy pool?';
    const blocks = [{ type: 'paragraph' as const, spans: ['Ask at the desk.'] }];
    const siteQuestions = [{ id: 'pool', title, blocks, lang: null, topic: null, first: false }];
    const { search } = createSearch(pack, { siteQuestions });
    const [result] = search('hydrotherapy pool').results;
    assert.equal(result?.id, 'pool');
    assert.deepEqual(
      mark(title, result.terms)
        .filter((one) => one.marked)
        .map((one) => one.text),
      ['hy\xADdro\xADther\xADa\xADpy', 'pool'],
    );
  });
});

describe('plain text', () => {
  it('is the same text where it is typed with the keys of a keyboard', () => {
    const text = "I can't pee; back-pain, 12yo? A&E!";
    assert.equal(toPlain(text).text, text);
  });

  it('keeps a fraction apart from the number before it', () => {
    assert.deepEqual(
      tokenize('2½ tablets', 'none').map(({ word }) => word),
      ['2½', 'tablets'],
    );
  });

  it('has no letters of a trade mark', () => {
    assert.deepEqual(
      tokenize('Nurofen™', 'none').map(({ word }) => word),
      ['nurofen'],
    );
  });
});
