/** The shape of a pack: what is good in one is kept, what is not is reported. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ClarificationAnswer,
  Block,
  CautionBlock,
  Pack,
} from '../../src/content/pack/pack.js';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { fixture, packOf } from '../compiler/fixture.js';

/** A pack as a page gets it from JSON, with one thing changed. */
function packWith(change: (pack: Pack) => void): Pack {
  const pack = JSON.parse(JSON.stringify(packOf(fixture()))) as Pack;
  change(pack);
  return pack;
}

/** The same with other blocks in its first question. */
function packWithBlocks(...blocks: unknown[]): Pack {
  return packWith((pack) => {
    pack.questions[0]!.blocks = blocks as Block[];
  });
}

const paragraph = (...spans: unknown[]): unknown => ({ type: 'paragraph', spans });
const link = (href: unknown): unknown => ({ type: 'link', href, spans: ['x'] });

describe('a good pack', () => {
  it('is read as it is', () => {
    const pack = packOf(fixture());
    assert.deepEqual(parseLanguagePack(JSON.parse(JSON.stringify(pack))), { pack, problems: [] });
  });
});

describe('one bad item costs that item only', () => {
  const CASES: [what: string, pack: Pack, says: string[]][] = [
    [
      'no title',
      packWith((pack) => {
        pack.questions[0]!.title = '';
      }),
      ['questions.0.title'],
    ],
    [
      'an id that cannot be a deep link',
      packWith((pack) => {
        pack.questions[0]!.id = 'Not an id';
      }),
      ['questions.0.id', 'Expected an id such as heat-or-ice'],
    ],
    [
      'a day that no calendar has',
      packWith((pack) => {
        pack.questions[0]!.updated = 'yesterday';
      }),
      ['questions.0.updated', 'Expected a day such as 2026-11-22'],
    ],
    ['HTML in place of a block', packWithBlocks('<p>Rest</p>'), ['questions.0.blocks.0', '<p>']],
    [
      'a block of another kind',
      packWithBlocks({ type: 'html', html: '<p>' }),
      ['questions.0.blocks.0', '"html"', '"paragraph"'],
    ],
    [
      'a link that runs code',
      packWithBlocks(paragraph(link('javascript:alert(1)'))),
      ['questions.0.blocks.0', 'https:, tel: or mailto:'],
    ],
    [
      'a link that runs code, in strong words',
      packWithBlocks(paragraph({ type: 'strong', spans: [link('javascript:alert(1)')] })),
      ['questions.0.blocks.0', 'https:, tel: or mailto:'],
    ],
    [
      'a link that runs code, behind a space',
      packWithBlocks(paragraph(link(' javascript:alert(1)'))),
      ['questions.0.blocks.0', 'https:, tel: or mailto:'],
    ],
    [
      'a link that is a document',
      packWithBlocks(paragraph(link('data:text/html,x'))),
      ['questions.0.blocks.0', 'https:, tel: or mailto:'],
    ],
    [
      'an unknown tier',
      packWithBlocks({ type: 'signs', tier: 'soon' }),
      ['questions.0.blocks.0.tier', '"soon"', '"same-day"'],
    ],
    [
      'a caution that the pack does not have: its treatment must not be shown without it',
      packWithBlocks({ type: 'caution', id: 'ice' }),
      ['questions.0', 'resting', 'unknown caution "ice"', 'heat'],
    ],
    [
      'a caution of a name that every object has',
      packWithBlocks({ type: 'caution', id: 'constructor' }),
      ['questions.0', 'unknown caution "constructor"', 'heat'],
    ],
  ];
  for (const [what, bad, says] of CASES) {
    it(what, () => {
      const { pack, problems } = parseLanguagePack(bad);
      assert.equal(problems.length, 1, problems.join('\n'));
      for (const text of says) assert.ok(problems[0]!.includes(text), `${text}: ${problems[0]}`);
      assert.deepEqual(
        pack?.questions.map((question) => question.id),
        ['urgent-help'],
      );
      assert.equal(pack.tips.length, 1);
    });
  }

  it('a tip without its dose', () => {
    const { pack, problems } = parseLanguagePack({
      ...packOf(fixture()),
      tips: packOf(fixture()).tips.map((tip) => ({ ...tip, dose: undefined })),
    });
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /tips\.0\.dose/);
    assert.deepEqual(pack?.tips, []);
    assert.equal(pack.questions.length, 2);
  });

  it('the rest is shown without a gap', () => {
    const { pack } = parseLanguagePack(packWithBlocks('<p>'));
    const shown = createView(pack!);
    assert.deepEqual([...shown.items.keys()], ['urgent-help', 'heat-pack']);
    assert.deepEqual(shown.items.get('heat-pack')!.related, []);
    assert.deepEqual(shown.quickStarts, []);
  });
});

describe('a mistake in what all share costs the pack', () => {
  const CASES: [what: string, value: unknown, says: string[]][] = [
    ['nothing', undefined, ['Expected an object', 'nothing']],
    ['null', null, ['Expected an object', 'null']],
    ['a text, such as a page of errors', '<!doctype html>', ['Expected an object', '<!doctype']],
    ['a list', [], ['Expected an object', 'a list of 0']],
    ['something else in JSON', { hello: 'world' }, ['format']],
    ['another format', { ...packOf(fixture()), format: 3 }, ['format', 'Expected pack format 2']],
    [
      'a language that is none',
      { ...packOf(fixture()), lang: 'en_US' },
      ['lang', 'such as en or pt-BR'],
    ],
    [
      'an interface word that is missing',
      packWith((pack) => {
        delete (pack.messages as Partial<Pack['messages']>).clearSearch;
      }),
      ['messages.clearSearch'],
    ],
    [
      'a number that does not dial',
      packWith((pack) => {
        pack.regions.us.emergency.number = 'nine one one';
      }),
      ['regions.us.emergency.number', 'Expected a telephone number'],
    ],
    [
      'a source whose address runs code',
      packWith((pack) => {
        pack.sources['atlas']!.url = 'javascript:alert(1)';
      }),
      ['sources.atlas.url', 'https:'],
    ],
    [
      'a caution with a link that runs code',
      packWith((pack) => {
        pack.cautions['heat']!.blocks = [paragraph(link('javascript:alert(1)')) as CautionBlock];
      }),
      ['cautions.heat', 'https:'],
    ],
    [
      'a phonetic pattern that is none',
      packWith((pack) => {
        pack.words.phonetics = [['(', 'f']];
      }),
      ['words.phonetics.0.0', 'Expected letters such as', '"("'],
    ],
    [
      'an answer to a clarifying question that leads nowhere',
      packWith((pack) => {
        pack.urgent.clarifications[0]!.answers = [{ label: 'Yes' } as ClarificationAnswer];
      }),
      ['urgent.clarifications.0.answers.0'],
    ],
    [
      'no notice of danger signs',
      packWith((pack) => {
        pack.urgent.notice = [];
      }),
      ['urgent.notice'],
    ],
    [
      'a caution that contains itself: it would never end',
      packWith((pack) => {
        pack.cautions['heat']!.blocks = [{ type: 'caution', id: 'heat' } as never];
      }),
      ['heat'],
    ],
  ];
  for (const [what, value, says] of CASES) {
    it(what, () => {
      const { pack, problems } = parseLanguagePack(value);
      assert.ok(pack === null, 'it was read nevertheless');
      for (const text of says) {
        assert.ok(
          problems.some((problem) => problem.includes(text)),
          `"${text}" is not in:\n${problems.join('\n')}`,
        );
      }
    });
  }
});

it('the problem names the bad value', () => {
  const { problems } = parseLanguagePack(packWithBlocks(paragraph(link('javascript:alert(1)'))));
  assert.match(problems.join('\n'), /javascript:alert\(1\)/);
});

it('a region word that nobody has is shown by its name, whatever the name', () => {
  for (const word of ['balm', 'constructor']) {
    const { pack } = parseLanguagePack(
      packWithBlocks(paragraph({ type: 'word', word, capital: true })),
    );
    const [block] = createView(pack!).items.get('resting')!.blocks;
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    assert.deepEqual(block, { type: 'paragraph', spans: [name] });
  }
});
