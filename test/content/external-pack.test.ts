/** Whatever a page gives as a pack is read without an error, or refused with a reason. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import { createSearch } from '../../src/search/search.js';
import { external, question, read, tinyPack } from './external.js';
import type { Given } from './external.js';
import { realPack } from './real.js';

describe('whatever it is, reading it throws nothing', () => {
  const circular: Given = external({});
  circular['questions'] = [circular];
  const twice: Given = {};
  let doubled: Given = twice;
  for (let depth = 0; depth < 19; depth++) {
    const next: Given = {};
    for (const key of 'abcdefg') doubled[key] = next;
    doubled = next;
  }
  const deep = (levels: number): unknown => {
    let span: unknown = 'x';
    for (let level = 0; level < levels; level++) span = { type: 'strong', spans: [span] };
    return span;
  };
  const throwing = (): never => {
    throw new Error('none of your business');
  };
  const CASES: [what: string, value: unknown][] = [
    [
      'a getter that throws',
      {
        format: 2,
        lang: 'en',
        get heading(): string {
          return throwing();
        },
      },
    ],
    ['a proxy that throws', new Proxy({}, { ownKeys: throwing, get: throwing })],
    ['what holds itself', circular],
    ['what holds itself many times', { ...external({}), questions: [twice] }],
    ['a symbol', Symbol('pack')],
    ['a function', throwing],
    ['a big number', 1n],
    ['a list that holds itself', [[circular]]],
    [
      'keys of every object',
      JSON.parse(
        '{"format":2,"lang":"en","__proto__":{"lang":"x"},"constructor":{"prototype":{"lang":1}}}',
      ),
    ],
    [
      'keys of every object, further in',
      JSON.parse(
        '{"format":2,"lang":"en","sources":{"__proto__":{"url":"javascript:1"}},"messages":{"__proto__":{"a":1}},"urgent":{"meanings":{"__proto__":["x"],"constructor":["x"]}}}',
      ),
    ],
    [
      'spans in spans without end',
      external({
        questions: [
          question('resting', {
            blocks: [{ type: 'paragraph', spans: [deep(100_000)] }] as Block[],
          }),
        ],
      }),
    ],
    ['a language that Intl does not know', { ...tinyPack, lang: 'en-12' }],
    [
      'a list in place of everything',
      Object.fromEntries(Object.keys(tinyPack).map((key) => [key, key === 'lang' ? 'en' : []])),
    ],
  ];
  for (const [what, value] of CASES) {
    it(what, () => {
      const { pack, problems } = parsePack(value, tinyPack);
      assert.ok(pack !== null || problems.length > 0);
      if (pack) createSearch(pack, { region: 'gb' }).search('numb legs');
      assert.equal(({} as Given)['lang'], undefined);
    });
  }

  it('text in bold in bold in bold costs only its question', () => {
    const blocks = [{ type: 'paragraph', spans: [deep(12)] }] as Block[];
    const { pack, problems } = read(external({ questions: [question('resting', { blocks })] }));
    assert.equal(pack.questions[0]!.title, 'Should I rest?');
    assert.match(problems[0]!, /^questions\.0: nested too deep/);
  });

  it('of ten thousand mistakes a few are reported', () => {
    const questions = Array.from({ length: 10_000 }, () => ({ id: 'x'.repeat(10_000) }));
    const { problems } = read(external({ questions }));
    assert.equal(problems.length, 21);
    assert.match(problems.at(-1)!, /^… and \d+ more\.$/);
    for (const problem of problems) assert.ok(problem.length < 400, problem);
  });

  it('an expression in place of letters is refused, as it could take hours to compare with a word', () => {
    for (const pattern of [
      '(a+)+$',
      '(a*)*b',
      '(a{1,9}){1,9}b',
      '(a|a)',
      '.',
      'a+',
      '[ab]',
      '(?=a)',
    ]) {
      const { pack, problems } = read(external({ words: { phonetics: [[pattern, 'a']] } }));
      assert.deepEqual(pack.words, tinyPack.words);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, /^words\.phonetics\.0\.0: Expected letters such as/);
    }
  });

  it('a table that makes a word longer and longer comes to an end', () => {
    const phonetics = Array.from({ length: 200 }, () => ['a', 'aeaeaeaea'] as [string, string]);
    const { pack } = read(external({ words: { phonetics } }));
    assert.equal(pack.words.phonetics.length, 200);
    assert.deepEqual(createSearch(pack).search('numb both legs').urgent?.signs, ['numbness']);
  });
});

describe('a pack in another format', () => {
  const CASES: [what: string, value: unknown, problem: string][] = [
    [
      'in an earlier format',
      { ...realPack(), format: 1 },
      'format: Expected pack format 2, not 1.',
    ],
    [
      'with nothing else that could be read',
      { format: 1, lang: 5, questions: 'none' },
      'format: Expected pack format 2, not 1.',
    ],
    ['in a later format', { ...realPack(), format: 3 }, 'format: Expected pack format 2, not 3.'],
    [
      'in a format that is no number',
      { ...realPack(), format: '2' },
      'format: Expected pack format 2, not "2".',
    ],
    ['in no format', { ...realPack(), format: null }, 'format: Expected pack format 2, not null.'],
  ];
  for (const [what, value, problem] of CASES) {
    it(`${what}: one line says so`, () => {
      assert.deepEqual(parsePack(value, realPack()), { pack: null, problems: [problem] });
      assert.deepEqual(parseLanguagePack(value), { pack: null, problems: [problem] });
    });
  }

  it('in the format and language of the bundled one, where it names none', () => {
    const { pack, problems } = read({ madeFor: tinyPack.version, heading: 'Our answers' });
    assert.equal(pack.heading, 'Our answers');
    assert.deepEqual(problems, []);
  });

  it('in no format, as a language of its own', () => {
    const { format, ...rest } = tinyPack;
    assert.equal(format, 2);
    const { pack, problems } = parseLanguagePack(rest);
    assert.equal(pack, null);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^format: /);
  });
});
