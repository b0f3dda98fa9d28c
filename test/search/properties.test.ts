/** What holds whatever is typed: over all content, with typing mistakes and texts drawn at random. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/index.js';
import { createLanguage } from '../../src/search/query/language.js';
import { readGolden } from '../bench/golden.mjs';
import { realPack } from '../content/real.js';

const pack = realPack();
const { search } = createSearch(pack);
const items = [...pack.questions, ...pack.tips];

/** The same numbers between 0 and 1 in every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20261127);
const below = (count: number): number => Math.floor(random() * count);

/** Whether an item comes first, not counting what a danger sign or a clarification puts before it. */
function isFirst(id: string, query: string): boolean {
  const { urgent, ask, results } = search(query);
  const putFirst = urgent
    ? 'urgent-help'
    : pack.urgent.clarifications.find((one) => one.id === ask)?.readFirst;
  const [first, second] = results.map((result) => result.id);
  return first === id || (first === putFirst && second === id);
}

/** Asserts that this share of the queries finds its item first; the message names those that do not. */
function assertFound(
  minShare: number,
  queries: readonly (readonly [query: string, id: string])[],
): void {
  const missed = queries.filter(([query, id]) => !isFirst(id, query));
  const share = 1 - missed.length / queries.length;
  assert.ok(
    share >= minShare,
    `${(share * 100).toFixed(1)} %, not ${missed.map(([query, id]) => `“${query}” (${id})`).join(', ')}`,
  );
}

describe('every item comes first', () => {
  it('by its own title', () => {
    assertFound(
      0.97,
      items.map(({ id, title }) => [title, id]),
    );
  });

  it('by each of its aliases, nearly always (97 %)', () => {
    assertFound(
      0.97,
      items.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
    );
  });

  it('by its title with one typing mistake, nearly always (97 %)', () => {
    const DRAWS = 12;
    assertFound(
      0.97,
      items.flatMap(({ id, title }) =>
        Array.from({ length: DRAWS }, () => [mistyped(title), id] as const),
      ),
    );
  });
});

/** A text with one mistake in a word of four letters or more: a letter dropped, doubled, swapped or changed. */
function mistyped(text: string): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const { 0: word, index } = words[below(words.length)]!;
  const at = below(word.length);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const mistakes = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + String.fromCharCode(97 + below(26)) + after,
  ];
  return text.slice(0, index) + mistakes[below(mistakes.length)]! + text.slice(index + word.length);
}

describe('whatever is typed', () => {
  const PIECES = [
    ...'abcdefghijklmnopqrstuvwxyz',
    ...['back', 'numb', "can't", 'pee', 'spasm', 'heat', 'no', '12', '{1-17}', '=legs', 'A&E'],
    ...[' ', ' ', ' ', ' ', '\n', '\t', '.', '?', '!', ',', "'", '’', '"', '&', '/', '+', '-', '_'],
    ...['$&', '$1', '\\', '\\b', '.*', '(?:', '[', '<b>', '</b>', '&amp;', '%00', '\0'],
    ...['🔥', '👩🏽‍⚕️', '\uD83D', '\uDE00', '\u202E', '\u200F', '\u2067', '\u0301', 'ß', 'İ', 'é'],
    ...['ألم', '背部', '１２', '½', 'constructor', '__proto__', 'hasOwnProperty', '=0', '@0', '~'],
  ];
  const MANY = 10_000;
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(MANY / piece.length)).slice(0, MANY);
  const QUERIES: [what: string, query: string][] = [
    ['nothing', ''],
    ['spaces', '   \t\n'],
    ['a pattern for replacing', '$& $1 $$'],
    ['a pattern for searching', '.*(?:[a-z]+)+$'],
    ['one backslash', '\\'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a quote of each kind', '" \' ` ‘ ’ “ ”'],
    ['names that every object has', 'constructor __proto__ toString hasOwnProperty'],
    ['terms of the index itself', '=3 @0 ~'],
    ['a rule of danger signs', 'NUMB/WEAK+LEG !SEATED {1-17}'],
    ['marks of right-to-left text', '\u202Ewalking\u202C \u200F\u2067heat\u2069'],
    ['emoji', '🔥🧊 👩🏽‍⚕️'],
    ['half a character', '\uD83D'],
    ['halves of characters around a word', '\uDE00walking\uD83D'],
    ['a zero', '\0'],
    ['Arabic', 'ألم الظهر'],
    ['Chinese', '背部痉挛'],
    ['10,000 characters of one word', fill('x')],
    ['10,000 characters of spaces', fill(' ')],
    ['10,000 characters of digits', fill('7')],
    ['10,000 characters of words', fill('numb back pain ')],
    [
      '10,000 characters of danger signs',
      fill('numb legs, cant feel my pee, took pills and drink '),
    ],
    ['10,000 characters of negations', fill('no not ')],
    ['10,000 characters of ages', fill('aged 12 or 70 ')],
    ['10,000 characters of different unknown words', unknownWords(MANY)],
  ];
  const shown = createView(pack).items;

  function isAnOutcome(query: string): void {
    const { results, ...outcome } = search(query);
    assert.equal(outcome.query, query);
    assert.equal(new Set(results.map(({ id }) => id)).size, results.length);
    for (const { id, score } of results) {
      assert.ok(shown.has(id), id);
      assert.ok(Number.isFinite(score) && score >= 0, `${id}: ${score}`);
    }
  }

  for (const [what, query] of QUERIES) {
    it(`${what}: gives an outcome, and the query as it was`, () => {
      isAnOutcome(query);
    });
  }

  it('so do 300 texts of random pieces', () => {
    for (let draw = 0; draw < 300; draw++) {
      const pieces = Array.from({ length: 1 + below(30) }, () => PIECES[below(PIECES.length)]!);
      isAnOutcome(pieces.join(''));
    }
  });

  it('so does every beginning of a long text', () => {
    const text = 'I can’t pee – <b>numb</b> 12yo, A&E? 🔥 back\\spasm $& no feeling';
    for (let length = 0; length <= text.length; length++) isAnOutcome(text.slice(0, length));
  });

  it('is text: no term of the index itself, and no name that every object has', () => {
    assert.deepEqual(search('=3').results, search('3').results);
    assert.deepEqual(search('@0').results, search('0').results);
    for (const query of ['~', '__proto__', 'hasOwnProperty', 'isPrototypeOf']) {
      assert.deepEqual(search(query).results, [], query);
    }
  });
});

/** Words that nobody knows, no two alike. */
function unknownWords(length: number): string {
  let text = '';
  for (let word = 0; text.length < length; word++) text += `zq${word.toString(36)}wv `;
  return text.slice(0, length);
}

describe('what is marked', () => {
  it('of a synonym of several words is no small word by itself', () => {
    const language = createLanguage(pack);
    const saysSomething = (text: string): boolean =>
      language.tokenize(text).some(({ word }) => !language.isStopWord(word));
    const small = pack.words.synonyms
      .flat()
      .filter((synonym) => synonym.includes(' ') && saysSomething(synonym))
      .map((synonym) => ({
        synonym,
        marked: search(synonym).results.flatMap(({ terms }) => terms.filter(language.isStopWord)),
      }))
      .filter(({ marked }) => marked.length > 0);
    assert.deepEqual(small, []);
  });
});

describe('typed letter by letter', () => {
  /** Measured: 9 of 171. "Gp appointment" ends as something else; others leave for a word of their own. */
  const MAX_SHARE = 0.06;
  const KINDS = ['keyword', 'question', 'typo'];

  it(`what is right stays first through the next word, or does not come back (but for ${MAX_SHARE * 100} %)`, () => {
    const lines = readGolden([], pack.lang).filter(
      ({ kind, ids }) => KINDS.includes(kind) && ids.length > 0,
    );
    const words = lines.flatMap(({ q, ids }) => {
      const isRight = (end: number): boolean =>
        ids.includes(search(q.slice(0, end)).results[0]?.id ?? '');
      const ends = Array.from(q.matchAll(/\S+/g), ({ 0: word, index }) => index + word.length);
      return ends.slice(1).flatMap((end, before) => {
        const from = ends[before]!;
        if (!isRight(from)) return [];
        const right = Array.from({ length: end - from - 1 }, (_, letter) =>
          isRight(from + 2 + letter),
        );
        const left = right.indexOf(false);
        const flickers = left >= 0 && right.includes(true, left);
        return [{ typed: q.slice(0, end), flickers }];
      });
    });
    const flickering = words.filter(({ flickers }) => flickers).map(({ typed }) => typed);
    assert.ok(words.length > 100);
    assert.ok(
      flickering.length <= MAX_SHARE * words.length,
      `${flickering.length} of ${words.length}: ${flickering.join(', ')}`,
    );
  });

  /** What sounds like a sign or may be one is seen on its way as what it is not yet told from. */
  const LIKE_SIGNS = ['near-urgent', 'ambiguous'];

  it('an ordinary question raises no notice on its way, and seldom asks (1 and 7 %)', () => {
    const isNotice = ({ urgent, ask }: ReturnType<typeof search>): boolean =>
      urgent !== null || ask !== null;
    const ordinary = readGolden([], pack.lang).filter(
      ({ urgent, kind, q }) => !urgent && !LIKE_SIGNS.includes(kind) && !isNotice(search(q)),
    );
    const onItsWay = ({ q }: { q: string }): ReturnType<typeof search>[] =>
      Array.from({ length: q.length }, (_, length) => search(q.slice(0, length))).filter(isNotice);
    const met = ordinary.map((line) => ({ q: line.q, outcomes: onItsWay(line) }));
    const raised = met.filter(({ outcomes }) => outcomes.some(({ urgent }) => urgent));
    const asked = met.filter(({ outcomes }) => outcomes.length > 0);
    const typed = (some: typeof met): string =>
      some.map(({ outcomes }) => outcomes[0]!.query).join(', ');
    assert.ok(ordinary.length > 250);
    assert.ok(raised.length <= 0.01 * ordinary.length, typed(raised));
    assert.ok(asked.length <= 0.07 * ordinary.length, typed(asked));
  });
});
