/** What no external pack can take away from the bundled one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/search.js';
import { changed, external, question, read } from './external.js';
import type { Given } from './external.js';
import { realPack } from './real.js';

describe('no pack in the language of the bundled one loses danger signs', () => {
  const bundled = realPack();
  const before = createSearch(bundled, { region: 'gb' });
  /** One query for each way in which signs are detected: plain, mistyped, by word, by number. */
  const QUERIES = [
    'numb down there',
    'cant pee',
    'nubm betwen my legs',
    'both legs numb',
    'back pain and a fever',
    'i want to die',
    'took 20 paracetamol',
    'wiping feels differnt',
    'leaking pee',
  ];
  const urgent = (given: Given): Given => external({ urgent: given });
  const everyPhrase = Object.values(bundled.urgent.meanings).flat();
  const every = (to: (name: string) => unknown): Given =>
    Object.fromEntries(Object.keys(bundled.urgent.meanings).map((name) => [name, to(name)]));

  const WAYS: [how: string, given: Given, says?: RegExp][] = [
    ['no signs', urgent({ signs: [] })],
    [
      'only one sign, which it adds',
      urgent({ signs: [{ id: 'itch', tier: 'same-day', text: 'it itches', rules: ['itch'] }] }),
    ],
    [
      'signs without rules',
      urgent({ signs: bundled.urgent.signs.map((sign) => ({ ...sign, rules: [] })) }),
      /saddle-numbness\)\.rules: without .* Put back/,
    ],
    [
      'signs that can wait',
      urgent({ signs: bundled.urgent.signs.map((sign) => ({ ...sign, tier: 'same-day' })) }),
      /saddle-numbness\)\.tier: "same-day"\. Expected "emergency"/,
    ],
    [
      'meanings without phrases',
      urgent({ meanings: every(() => []) }),
      /urgent\.meanings\.NUMB: without "numb".* Put back/,
    ],
    [
      'meanings of other phrases',
      urgent({ meanings: every((name) => [name]) }),
      /urgent\.meanings\.NUMB: without/,
    ],
    [
      'a negation that is everything',
      urgent({ meanings: { DENIES: everyPhrase } }),
      /urgent\.meanings\.DENIES: left as it was/,
    ],
    [
      'an alternation that is everything',
      urgent({ meanings: { OR: everyPhrase } }),
      /urgent\.meanings\.OR: left as it was/,
    ],
    [
      'everything excluded by rules',
      urgent({ meanings: { SEATED: everyPhrase, AVOID: everyPhrase, LIKE: everyPhrase } }),
      /urgent\.meanings\.SEATED: left as it was/,
    ],
    [
      'other phrases for plain words of bundled rules',
      urgent({ meanings: { stool: ['seat'] } }),
      /urgent\.meanings\.stool: left as it was/,
    ],
    [
      'clarifying questions in place of notices',
      urgent({
        clarifications: [
          {
            id: 'calm',
            question: 'Calm?',
            rules: ['numb', 'pee', 'die', 'FEVER'],
            readFirst: 'walking',
            answers: [{ label: 'Yes', show: 'walking' }],
          },
        ],
      }),
    ],
    ['danger signs as stop words', external({ words: { stopWords: everyPhrase } })],
    ['another stemmer', external({ words: { stemmer: 'none' } })],
    ['no phonetic patterns', external({ words: { phonetics: [] } })],
    [
      'phonetic patterns that leave no word as it is',
      external({ words: { phonetics: [['.', 'x']] } }),
    ],
    [
      'mistyped signs as words that are never corrected',
      external({ words: { neverCorrect: ['nubm', 'betwen', 'differnt'] } }),
    ],
    [
      'mistyped signs as synonyms',
      external({
        words: { synonyms: [['nubm', 'betwen', 'differnt']], audiences: [], outOfScope: ['nubm'] },
      }),
    ],
    [
      'mistyped signs in an answer',
      external({ questions: [question('walking', { title: 'nubm betwen differnt' })] }),
    ],
    [
      'no words at all',
      external({
        words: {
          stopWords: [],
          synonyms: [],
          audiences: [],
          outOfScope: [],
          neverCorrect: [],
          phonetics: [],
          stemmer: 'none',
        },
      }),
    ],
    [
      'a language tag that differs a little',
      {
        ...changed(() => undefined, bundled),
        lang: 'en-GB',
        urgent: { ...bundled.urgent, meanings: every(() => ['zzz']) },
      },
    ],
  ];
  for (const [how, given, says] of WAYS) {
    it(how, () => {
      const { pack, problems } = read(given, bundled);
      const search = createSearch(pack, { region: 'gb' });
      for (const query of QUERIES) {
        const [was, is] = [before.search(query).urgent, search.search(query).urgent];
        assert.ok(was, `"${query}" is no danger sign to begin with`);
        assert.deepEqual({ query, tier: is?.tier }, { query, tier: was.tier });
        for (const sign of was.signs) assert.ok(is!.signs.includes(sign), `${query}: ${sign}`);
      }
      const signs = createView(pack).signs;
      for (const { id } of bundled.urgent.signs) assert.ok(signs.has(id), id);
      if (says) assert.match(problems.join('\n'), says);
    });
  }

  it('every bundled rule and phrase stays', () => {
    const signs = bundled.urgent.signs.map((sign) => ({ ...sign, rules: ['itch back'] }));
    const { pack } = read(
      urgent({ signs, meanings: every(() => ['itch']), about: [], notice: ['an itch'] }),
      bundled,
    );
    for (const sign of bundled.urgent.signs) {
      const { rules } = pack.urgent.signs.find(({ id }) => id === sign.id)!;
      assert.deepEqual(rules, [...sign.rules, 'itch back']);
    }
    for (const [name, phrases] of Object.entries(bundled.urgent.meanings)) {
      assert.deepEqual(pack.urgent.meanings[name]!.slice(0, phrases.length), phrases);
    }
    assert.deepEqual(pack.urgent.about, bundled.urgent.about);
    assert.deepEqual(pack.urgent.notice, [...bundled.urgent.notice, 'an itch']);
  });

  it('a bundled clarifying question raises the danger signs that it raised', () => {
    const clarifications = bundled.urgent.clarifications.map((one) => ({
      ...one,
      rules: [],
      answers: [{ label: 'No', show: 'walking' }],
    }));
    const { pack, problems } = read(urgent({ clarifications }), bundled);
    assert.deepEqual(pack.urgent.clarifications, bundled.urgent.clarifications);
    assert.match(
      problems.join('\n'),
      /urgent\.clarifications \(numb-where\): no answer leads to "one-leg", "both-legs"/,
    );
  });

  it('a clarifying question that raises an unknown sign is not asked', () => {
    const clarification = {
      id: 'x',
      question: 'X?',
      rules: ['itch'],
      readFirst: 'walking',
      answers: [{ label: 'Yes', sign: 'itching' }],
    };
    const { pack, problems } = read(urgent({ clarifications: [clarification] }), bundled);
    assert.deepEqual(pack.urgent.clarifications, bundled.urgent.clarifications);
    assert.match(problems.join('\n'), /urgent\.clarifications \(x\): unknown sign "itching"/);
  });

  it('a danger sign that it adds is detected', () => {
    const sign = { id: 'itch', tier: 'same-day', text: 'it itches', rules: ['ITCH BACK'] };
    const { pack, problems } = read(
      urgent({ signs: [sign], meanings: { ITCH: ['itch', 'scratch'] } }),
      bundled,
    );
    assert.deepEqual(problems, []);
    const found = createSearch(pack).search('i scratch my back all night');
    assert.deepEqual(found.urgent, { tier: 'same-day', signs: ['itch'] });
  });

  describe('a clarifying question that it adds', () => {
    const clarification = {
      id: 'wobbly',
      question: 'Do your legs give way?',
      rules: ['WOBBLY'],
      readFirst: 'walking',
      answers: [
        { label: 'Yes', sign: 'both-legs' },
        { label: 'No', show: 'walking' },
      ],
    };
    const { pack, problems } = read(
      urgent({ clarifications: [clarification], meanings: { WOBBLY: ['wobbly', 'shaky'] } }),
      bundled,
    );
    const search = createSearch(pack);

    it('is asked, although the bundled pack detects nothing', () => {
      assert.deepEqual(problems, []);
      const query = 'I feel wobbly';
      assert.deepEqual([before.search(query).urgent, before.search(query).ask], [null, null]);
      const { urgent, ask, results } = search.search(query);
      assert.deepEqual([urgent, ask, results[0]?.id], [null, 'wobbly', 'walking']);
    });

    it('raises a danger sign by its answer', () => {
      const raised = search.raise(search.search('I feel shaky'), 'both-legs');
      assert.deepEqual(raised.urgent, { tier: 'emergency', signs: ['both-legs'] });
    });

    it('is not asked beside a question of the bundled pack, nor beside a danger sign', () => {
      assert.equal(before.search('numb').ask, 'numb-where');
      assert.equal(search.search('numb and wobbly').ask, 'numb-where');
      const found = search.search('wobbly and numb down there');
      assert.deepEqual([found.urgent?.signs, found.ask], [['saddle-numbness'], null]);
    });
  });

  for (const [rule, says] of [
    ['!itch', 'nothing to hear'],
    ['', 'a name is missing'],
    ['itch+', 'a name is missing'],
    ['ITCHING back', 'unknown meaning "ITCHING"'],
    ['a b c d e f g', 'too much at once'],
  ] as const) {
    it(`a rule such as "${rule}" is left out`, () => {
      const rules = rule === '' ? ['…x', ' x'] : ['itch', rule];
      const sign = { id: 'itch', tier: 'same-day', text: 'it itches', rules };
      const { pack, problems } = read(urgent({ signs: [sign] }), bundled);
      assert.match(problems.join('\n'), new RegExp(`urgent\\.signs \\(itch\\): rule .*${says}`));
      assert.ok(!pack.urgent.signs.at(-1)!.rules.includes(rules[1]!));
      assert.equal(createSearch(pack).search('how long does it last').urgent, null);
    });
  }

  it('the answers about danger signs stay, each in a topic', () => {
    const { pack, problems } = read(
      external({
        questions: [question('urgent-help'), question('see-a-doctor', { blocks: [] })],
        topics: [{ id: 'desk', heading: 'Desk', questions: ['walking'] }],
      }),
      bundled,
    );
    for (const id of ['urgent-help', 'see-a-doctor']) {
      const mine = bundled.questions.find((one) => one.id === id);
      assert.deepEqual(
        pack.questions.find((one) => one.id === id),
        mine,
      );
      assert.ok(createView(pack, { only: ['walking'] }).items.has(id));
    }
    assert.match(problems.join('\n'), /questions \(urgent-help\): without its danger signs/);
    assert.match(problems.join('\n'), /topics: none lists "see-a-doctor"/);
  });

  for (const [place, messages] of [
    ['messages.noticeHeading', { noticeHeading: 'All is well' }],
    ['messages.callIn', { callIn: 'Call us' }],
    ['messages.raised.crisis.advice', { raised: { crisis: { advice: 'Talk to us' } } }],
  ] as const) {
    it(`${place} keeps its placeholders`, () => {
      const { pack, problems } = read(external({ messages }), bundled);
      assert.deepEqual(pack.messages, bundled.messages);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]!.startsWith(`${place}: without "{`), problems[0]);
    });
  }

  it('an emergency number has two to four digits', () => {
    const emergency = (number: string): Given =>
      external({ regions: { gb: { emergency: { number } } } });
    const { pack, problems } = read(emergency('020 7946 0000'), bundled);
    assert.equal(pack.regions.gb.emergency.number, '999');
    assert.deepEqual(problems, [
      'regions.gb.emergency.number: Expected 2 to 4 digits, not "020 7946 0000". 999 stays.',
    ]);
    assert.equal(read(emergency('112'), bundled).pack.regions.gb.emergency.number, '112');
  });
});

describe('a pack in another language loses no danger sign', () => {
  const bundled = realPack();
  const translated = (change: (pack: Pack) => void = () => undefined): Pack =>
    changed((pack) => {
      pack.lang = 'es';
      change(pack);
    }, bundled);

  it('is read as it is, where it is complete', () => {
    const { pack, problems } = read(translated(), bundled);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack, translated());
  });

  const WAYS: [how: string, pack: Pack, says: RegExp][] = [
    [
      'missing signs',
      translated((pack) => {
        pack.urgent.signs = pack.urgent.signs.slice(3);
      }),
      /urgent\.signs: nothing is heard of "saddle-numbness", "bladder", "bowel"/,
    ],
    [
      'signs without rules',
      translated((pack) => {
        for (const sign of pack.urgent.signs) sign.rules = [];
      }),
      /nothing is heard of "saddle-numbness".* and \d+ more/,
    ],
    [
      'rules without meanings',
      translated((pack) => {
        pack.urgent.meanings = {};
      }),
      /urgent\.meanings: without "DENIES", .* Ours are put back/,
    ],
    [
      'rules of empty meanings',
      translated((pack) => {
        for (const name of Object.keys(pack.urgent.meanings)) pack.urgent.meanings[name] = [];
      }),
      /urgent\.meanings: without "DENIES", .* Ours are put back/,
    ],
    [
      'signs that can wait',
      translated((pack) => {
        for (const sign of pack.urgent.signs) sign.tier = 'same-day';
      }),
      /Expected "emergency", and so it stays/,
    ],
  ];
  for (const [how, given, says] of WAYS) {
    it(`with ${how}: the bundled ones are detected`, () => {
      const { pack } = read(given, bundled);
      const found = createSearch(pack).search('numb down there');
      assert.deepEqual(found.urgent, { tier: 'emergency', signs: ['saddle-numbness'] });
      assert.equal(createView(pack).signs.size, bundled.urgent.signs.length);
      assert.match(parsePack(given, bundled).problems.join('\n'), says);
    });
  }

  it('with a tip that has the id of an answer about danger signs: that answer is there', () => {
    const given = translated((other) => {
      other.questions = other.questions.filter(({ id }) => id !== 'urgent-help');
      other.tips[0]!.id = 'urgent-help';
    });
    const { pack, problems } = read(given, bundled);
    assert.equal(createView(pack).items.get('urgent-help')!.kind, 'question');
    assert.match(
      problems.join('\n'),
      /tips\.0 \(urgent-help\): another question or tip has this id/,
    );
    assert.equal(createSearch(pack).search('numb down there').results[0]!.id, 'urgent-help');
  });

  it('with a shorter notice: the bundled one is shown', () => {
    const { pack, problems } = read(
      translated((other) => {
        other.urgent.notice = ['un dolor'];
      }),
      bundled,
    );
    assert.deepEqual(createView(pack).notice, bundled.urgent.notice);
    assert.deepEqual(problems, [
      `urgent.notice: 1 of ${bundled.urgent.notice.length} lines. Ours are shown.`,
    ]);
  });

  it('without the answers about danger signs: the bundled ones are shown, with their sources', () => {
    const { pack } = read(
      translated((other) => {
        other.questions = other.questions.filter(({ id }) => id !== 'urgent-help');
        other.topics = other.topics.filter(({ id }) => id !== 'urgent');
        other.sources = {};
      }),
      bundled,
    );
    const help = createView(pack).items.get('urgent-help');
    assert.deepEqual(help, createView(bundled).items.get('urgent-help'));
  });

  it('without a number or a word: the bundled one is shown', () => {
    const { pack, problems } = read(
      translated((other) => {
        delete other.regions.us.crisis;
        delete other.neutralWords['emergency-number'];
      }),
      bundled,
    );
    assert.deepEqual(pack.regions.us.crisis, bundled.regions.us.crisis);
    assert.equal(pack.neutralWords['emergency-number'], bundled.neutralWords['emergency-number']);
    assert.deepEqual(problems, [
      'regions.us: without "crisis". Put back.',
      'neutralWords: without "emergency-number". Put back.',
    ]);
  });
});
