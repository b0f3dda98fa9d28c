/** A pack that brings a language, by a script, must say as much of danger as ours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import type { Pack } from '../../src/content/pack/pack.js';
import { createSearch } from '../../src/search/search.js';
import { changed, question } from './external.js';
import { realPack } from './real.js';
import { assertSameDanger, dangerQueries } from './safety-view.js';

const bundled = realPack();
const translated = (change: (pack: Pack) => void = () => undefined, lang = 'es'): Pack =>
  changed((pack) => {
    pack.lang = lang;
    change(pack);
  }, bundled);

describe('a pack in another language', () => {
  it('is read as it is, where it is complete', () => {
    assert.deepEqual(parseLanguagePack(translated(), bundled), {
      pack: translated(),
      problems: [],
    });
  });

  it('is a language of its own, where nothing is bundled', () => {
    assert.deepEqual(parseLanguagePack(translated()), { pack: translated(), problems: [] });
  });

  const MISSING: [what: string, pack: Pack, says: RegExp][] = [
    [
      'signs',
      translated((pack) => {
        pack.urgent.signs = pack.urgent.signs.slice(3);
      }),
      /^urgent\.signs: without "saddle-numbness", "bladder", "bowel"/,
    ],
    [
      'rules of its signs',
      translated((pack) => {
        for (const sign of pack.urgent.signs) sign.rules = [];
      }),
      /^urgent\.signs: without "saddle-numbness".* and \d+ more/,
    ],
    [
      'meanings of its rules',
      translated((pack) => {
        pack.urgent.meanings = {};
      }),
      /^urgent\.signs \(saddle-numbness\): rule .* unknown meaning "NUMB"/,
    ],
    [
      'phrases of its meanings',
      translated((pack) => {
        for (const name of Object.keys(pack.urgent.meanings)) pack.urgent.meanings[name] = [];
      }),
      /^urgent\.signs \(saddle-numbness\): rule .* unknown meaning "NUMB"/,
    ],
    [
      'the urgency of its signs',
      translated((pack) => {
        for (const sign of pack.urgent.signs) sign.tier = 'same-day';
      }),
      /^urgent\.signs: without "saddle-numbness"/,
    ],
    [
      'clarifying questions',
      translated((pack) => {
        pack.urgent.clarifications = [];
      }),
      /^urgent\.clarifications: without "/,
    ],
    [
      'lines of its notice',
      translated((pack) => {
        pack.urgent.notice = ['un dolor'];
      }),
      /^urgent\.notice: without "/,
    ],
    [
      'an answer about danger signs',
      translated((pack) => {
        pack.questions = pack.questions.filter(({ id }) => id !== 'urgent-help');
        pack.questions.push(question('parking'));
      }),
      /^topics: without "urgent-help"/,
    ],
    [
      'its place in a topic',
      translated((pack) => {
        pack.topics = pack.topics.filter(({ id }) => id !== 'urgent');
      }),
      /^topics: without "urgent-help", "see-a-doctor"/,
    ],
    [
      'a number',
      translated((pack) => {
        delete pack.regions.us.crisis;
      }),
      /^regions\.us: without "crisis"/,
    ],
    [
      'the emergency number of the country',
      translated((pack) => {
        pack.regions.us.emergency.number = '112';
      }),
      /^regions\.us: without "emergency"/,
    ],
    [
      'a word for every country',
      translated((pack) => {
        delete pack.neutralWords['emergency-number'];
      }),
      /^neutralWords: without "emergency-number"/,
    ],
    [
      'the number in its notice',
      translated((pack) => {
        pack.messages.noticeHeading = 'Todo va bien';
      }),
      /^messages\.noticeHeading: without "\{emergency-number\}"/,
    ],
    [
      'the line for a crisis in its advice',
      translated((pack) => {
        pack.messages.raised.crisis.advice = 'Llame al {emergency-number}';
      }),
      /^messages\.crisis: without "\{crisis-line\}"/,
    ],
  ];
  for (const [what, pack, says] of MISSING) {
    it(`without ${what}, is not added, and a line says so`, () => {
      const { pack: read, problems } = parseLanguagePack(pack, bundled);
      assert.equal(read, null);
      assert.ok(
        problems.some((problem) => says.test(problem)),
        problems.join('\n'),
      );
    });
  }

  it('loses a malformed question alone', () => {
    const { pack, problems } = parseLanguagePack(
      translated(({ questions }) => {
        questions.find(({ id }) => id === 'walking')!.title = '';
      }),
      bundled,
    );
    assert.equal(pack?.questions.length, bundled.questions.length - 1);
    assert.equal(problems.length, 1);
  });
});

it('beside a pack for another country of the same language, the bundled one goes on detecting', () => {
  const deaf = translated((pack) => {
    for (const sign of pack.urgent.signs) sign.rules = ['zzz'];
  }, 'en-GB');
  const { pack, problems } = parseLanguagePack(deaf, bundled);
  assert.deepEqual(problems, []);
  const [before, after] = [createSearch(bundled), createSearch(pack!)];
  for (const query of dangerQueries(bundled)) assertSameDanger(query, after, before);
});
