/** A pack from outside on top of the bundled one: what merging means, and what no pack can take away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Pack, Question } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/search.js';
import { fixture, packOf } from '../compiler/fixture.js';
import { realPack } from './real.js';

/** The bundled pack. */
const ours = packOf(fixture());

/** What a page may write; anything, really. */
type Given = Record<string, unknown>;
const onTop = (given: Given): Given => ({ format: 2, lang: 'en', ...given });

/** A complete pack as a page gets it from JSON, with one thing changed. */
function changed(change: (pack: Pack) => void, from = ours): Pack {
  const pack = JSON.parse(JSON.stringify(from)) as Pack;
  change(pack);
  return pack;
}

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  title: `About ${id}`,
  aliases: [],
  blocks: [{ type: 'paragraph', spans: ['Ask at the desk.'] }],
  sources: [],
  updated: '2026-01-31',
  related: [],
  ...more,
});

/** Reads what must be readable. */
function read(given: unknown, bundled: Pack = ours): { pack: Pack; problems: string[] } {
  const { pack, problems } = parsePack(given, bundled);
  assert.ok(pack, problems.join('\n'));
  return { pack, problems };
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('on top of the bundled pack', () => {
  it('a pack that says nothing is the bundled one', () => {
    const { pack, problems } = read(onTop({}));
    assert.deepEqual({ ...pack, baseline: undefined }, { ...ours, baseline: undefined });
    assert.deepEqual(problems, []);
  });

  it('the bundled pack itself changes nothing, and is no problem', () => {
    const { pack, problems } = read(
      changed(() => undefined, realPack()),
      realPack(),
    );
    assert.deepEqual({ ...pack, baseline: undefined }, { ...realPack(), baseline: undefined });
    assert.deepEqual(problems, []);
  });

  it('one question is added, with its topic', () => {
    const topics = [{ id: 'desk', heading: 'At our desk', questions: ['parking', 'urgent-help'] }];
    const { pack, problems } = read(onTop({ questions: [question('parking')], topics }));
    assert.deepEqual(problems, []);
    assert.deepEqual(idsOf(pack.questions), ['resting', 'urgent-help', 'parking']);
    const [desk] = createView(pack).topics;
    assert.equal(desk!.heading, 'At our desk');
    assert.deepEqual(idsOf(desk!.items), ['parking', 'urgent-help']);
  });

  it('a question of the same id takes the place of ours', () => {
    const { pack, problems } = read(onTop({ questions: [question('resting')] }));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      pack.questions.map(({ title }) => title),
      ['About resting', 'Is it an emergency?'],
    );
  });

  it('a malformed question leaves ours in its place', () => {
    const { pack, problems } = read(onTop({ questions: [{ ...question('resting'), title: ' ' }] }));
    assert.equal(pack.questions[0]!.title, 'Should I rest?');
    assert.deepEqual(problems, ['questions.0.title: Expected some text, not " ".']);
  });

  it('entries of records are added and replaced one by one', () => {
    const source = { organisation: 'We', title: 'Ourselves', url: 'https://example.org/we' };
    const { pack, problems } = read(
      onTop({
        sources: { handbook: source },
        neutralWords: { desk: 'the desk' },
        messages: { clearSearch: 'Start over', raised: { crisis: { heading: 'Talk to us' } } },
        regions: { gb: { emergency: { number: '999' } } },
        pictures: { 'heat-pack': [{ line: ['M0 0h1'], soft: [] }] },
        words: { synonyms: [['crick', 'spasm']] },
      }),
    );
    assert.deepEqual(problems, []);
    // All of the entry is replaced: no year of another source stays with it.
    assert.deepEqual(pack.sources['handbook'], source);
    assert.deepEqual(pack.sources['atlas'], ours.sources['atlas']);
    assert.equal(pack.neutralWords['desk'], 'the desk');
    assert.equal(pack.neutralWords['paracetamol'], ours.neutralWords['paracetamol']);
    assert.equal(pack.messages.clearSearch, 'Start over');
    assert.equal(pack.messages.raised.crisis.heading, 'Talk to us');
    assert.equal(pack.messages.raised.crisis.advice, ours.messages.raised.crisis.advice);
    assert.equal(pack.regions.gb.emergency.number, '999');
    assert.equal(pack.regions.gb.name, ours.regions.gb.name);
    assert.deepEqual(pack.words, { ...ours.words, synonyms: [['crick', 'spasm']] });
  });

  it('a question that no topic lists is named: nobody would see it', () => {
    const { problems } = read(onTop({ questions: [question('parking')], tips: [] }));
    assert.deepEqual(problems, [
      'questions (parking): not shown, as no list of topics names it. Expected it in a topic.',
    ]);
  });

  it('so is a tip that belongs to no moment', () => {
    const { problems } = read(onTop({ tips: [{ ...ours.tips[0]!, id: 'wait' }] }));
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^tips \(wait\): not shown/);
  });

  for (const [what, given, kept] of [
    [
      'two questions',
      { questions: [question('walks'), question('walks', { title: 'B' })] },
      'walks',
    ],
    ['a question and a tip of ours', { questions: [question('heat-pack')] }, 'heat-pack'],
    ['a tip and a question of ours', { tips: [{ ...ours.tips[0]!, id: 'resting' }] }, 'resting'],
  ] as const) {
    it(`${what} cannot have the same id`, () => {
      const { pack, problems } = read(onTop(given));
      const having = [...pack.questions, ...pack.tips].filter(({ id }) => id === kept);
      assert.equal(having.length, 1);
      assert.notEqual(having[0]!.title, 'B');
      assert.ok(
        problems.some((problem) => problem.includes('another question or tip has this id')),
      );
    });
  }

  it('a mistake in what all share leaves the bundled pack', () => {
    const { pack, problems } = parsePack(
      onTop({ sources: { desk: { organisation: 'We' } } }),
      ours,
    );
    assert.equal(pack, null);
    assert.match(problems[0]!, /^sources\.desk\.title: /);
  });

  it('a pack in another language must be complete', () => {
    const { pack, problems } = parsePack({ format: 2, lang: 'es', heading: 'Hola' }, ours);
    assert.equal(pack, null);
    assert.ok(problems.some((problem) => problem.startsWith('messages')));
  });
});

describe('whatever it is, reading it never fails', () => {
  const circular: Given = onTop({});
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
    ['what holds itself many times', { ...onTop({}), questions: [twice] }],
    ['a symbol', Symbol('pack')],
    ['a function', throwing],
    ['a big number', 1n],
    ['a list that holds itself', [[circular]]],
    [
      'keys of every object',
      JSON.parse(
        '{"format":1,"lang":"en","__proto__":{"lang":"x"},"constructor":{"prototype":{"lang":1}}}',
      ),
    ],
    [
      'keys of every object, further in',
      JSON.parse(
        '{"format":1,"lang":"en","sources":{"__proto__":{"url":"javascript:1"}},"messages":{"__proto__":{"a":1}},"urgent":{"meanings":{"__proto__":["x"],"constructor":["x"]}}}',
      ),
    ],
    [
      'spans in spans without end',
      onTop({
        questions: [
          question('resting', {
            blocks: [{ type: 'paragraph', spans: [deep(100_000)] }] as Block[],
          }),
        ],
      }),
    ],
    ['a language that Intl does not know', { ...ours, lang: 'en-12' }],
    [
      'a list in place of everything',
      Object.fromEntries(Object.keys(ours).map((key) => [key, key === 'lang' ? 'en' : []])),
    ],
  ];
  for (const [what, value] of CASES) {
    it(what, () => {
      const { pack, problems } = parsePack(value, ours);
      assert.ok(pack !== null || problems.length > 0);
      if (pack) createSearch(pack, { region: 'gb' }).search('numb legs');
      assert.equal(({} as Given)['lang'], undefined);
    });
  }

  it('text in bold in bold in bold costs the question only', () => {
    const blocks = [{ type: 'paragraph', spans: [deep(12)] }] as Block[];
    const { pack, problems } = read(onTop({ questions: [question('resting', { blocks })] }));
    assert.equal(pack.questions[0]!.title, 'Should I rest?');
    assert.match(problems[0]!, /^questions\.0: nested too deep/);
  });

  it('ten thousand mistakes are told in a few lines', () => {
    const questions = Array.from({ length: 10_000 }, () => ({ id: 'x'.repeat(10_000) }));
    const { problems } = read(onTop({ questions }));
    assert.equal(problems.length, 21);
    assert.match(problems.at(-1)!, /^… and \d+ more\.$/);
    for (const problem of problems) assert.ok(problem.length < 400, problem);
  });

  it('patterns that a word could keep busy for hours are refused', () => {
    for (const pattern of ['(a+)+$', '(a*)*b', '(a{1,9}){1,9}b']) {
      const { pack, problems } = parsePack(onTop({ words: { phonetics: [[pattern, 'a']] } }), ours);
      assert.equal(pack, null);
      assert.match(problems[0]!, /^words\.phonetics\.0\.0: Expected a pattern/);
    }
  });

  it('sounds that make a word longer and longer come to an end', () => {
    const sounds = Array.from({ length: 200 }, () => ['(?=a)', 'a'] as [string, string]);
    const { pack } = read(onTop({ words: { phonetics: sounds } }));
    assert.deepEqual(createSearch(pack).search('numb both legs').urgent?.signs, ['numbness']);
  });
});

describe('no pack in our language empties the danger signs', () => {
  const bundled = realPack();
  const before = createSearch(bundled, { region: 'gb' });
  /** One query for each way in which signs are heard: plain, mistyped, by word, by number. */
  const SAID = [
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
  const urgent = (given: Given): Given => onTop({ urgent: given });
  const everyPhrase = Object.values(bundled.urgent.meanings).flat();
  const every = (to: (name: string) => unknown): Given =>
    Object.fromEntries(Object.keys(bundled.urgent.meanings).map((name) => [name, to(name)]));

  const WAYS: [how: string, given: Given, says?: RegExp][] = [
    ['no signs', urgent({ signs: [] })],
    [
      'only a sign of its own',
      urgent({ signs: [{ id: 'itch', tier: 'same-day', text: 'it itches', rules: ['itch'] }] }),
    ],
    [
      'signs that nobody says',
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
      'a no that is everything',
      urgent({ meanings: { DENIES: everyPhrase } }),
      /urgent\.meanings\.DENIES: left as it was/,
    ],
    [
      'an or that is everything',
      urgent({ meanings: { OR: everyPhrase } }),
      /urgent\.meanings\.OR: left as it was/,
    ],
    [
      'what defuses being everything',
      urgent({ meanings: { SEATED: everyPhrase, AVOID: everyPhrase, LIKE: everyPhrase } }),
      /urgent\.meanings\.SEATED: left as it was/,
    ],
    [
      'plain words of our rules that are something else',
      urgent({ meanings: { stool: ['seat'] } }),
      /urgent\.meanings\.stool: left as it was/,
    ],
    [
      'questions in place of alarms',
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
    ['danger signs as stop words', onTop({ words: { stopWords: everyPhrase } })],
    ['another stemmer', onTop({ words: { stemmer: 'none' } })],
    ['no sounds', onTop({ words: { phonetics: [] } })],
    ['sounds that leave no word as it is', onTop({ words: { phonetics: [['.', 'x']] } })],
    [
      'mistyped signs as ordinary words',
      onTop({ words: { neverCorrect: ['nubm', 'betwen', 'differnt'] } }),
    ],
    [
      'mistyped signs as groups',
      onTop({
        words: { synonyms: [['nubm', 'betwen', 'differnt']], audiences: [], outOfScope: ['nubm'] },
      }),
    ],
    [
      'mistyped signs in an answer',
      onTop({ questions: [question('walking', { title: 'nubm betwen differnt' })] }),
    ],
    [
      'no words at all',
      onTop({
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
      'a language that is called a little otherwise',
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
      for (const query of SAID) {
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

  it('every rule and every phrase of ours stays', () => {
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

  it('a question of ours leads to the danger signs that it led to', () => {
    const asks = bundled.urgent.clarifications.map((ask) => ({
      ...ask,
      rules: [],
      answers: [{ label: 'No', show: 'walking' }],
    }));
    const { pack, problems } = read(urgent({ clarifications: asks }), bundled);
    assert.deepEqual(pack.urgent.clarifications, bundled.urgent.clarifications);
    assert.match(
      problems.join('\n'),
      /urgent\.clarifications \(numb-where\): no answer leads to "one-leg", "both-legs"/,
    );
  });

  it('a question that leads to a sign that is not there is not asked', () => {
    const ask = {
      id: 'x',
      question: 'X?',
      rules: ['itch'],
      readFirst: 'walking',
      answers: [{ label: 'Yes', sign: 'itching' }],
    };
    const { pack, problems } = read(urgent({ clarifications: [ask] }), bundled);
    assert.deepEqual(pack.urgent.clarifications, bundled.urgent.clarifications);
    assert.match(problems.join('\n'), /urgent\.clarifications \(x\): unknown sign "itching"/);
  });

  it('a sign of its own is heard', () => {
    const sign = { id: 'itch', tier: 'same-day', text: 'it itches', rules: ['ITCH BACK'] };
    const { pack, problems } = read(
      urgent({ signs: [sign], meanings: { ITCH: ['itch', 'scratch'] } }),
      bundled,
    );
    assert.deepEqual(problems, []);
    const found = createSearch(pack).search('i scratch my back all night');
    assert.deepEqual(found.urgent, { tier: 'same-day', signs: ['itch'] });
  });

  for (const [rule, says] of [
    ['!itch', 'nothing to hear'],
    ['', 'a name is missing'],
    ['itch+', 'a name is missing'],
    ['ITCHING back', 'unknown meaning "ITCHING"'],
    ['a b c d e f g', 'too much at once'],
  ] as const) {
    it(`a rule such as "${rule}" is left out`, () => {
      const said = rule === '' ? ['…x', ' x'] : ['itch', rule];
      const sign = { id: 'itch', tier: 'same-day', text: 'it itches', rules: said };
      const { pack, problems } = read(urgent({ signs: [sign] }), bundled);
      assert.match(problems.join('\n'), new RegExp(`urgent\\.signs \\(itch\\): rule .*${says}`));
      assert.ok(!pack.urgent.signs.at(-1)!.rules.includes(said[1]!));
      assert.equal(createSearch(pack).search('how long does it last').urgent, null);
    });
  }

  it('the answers about danger signs stay, each in a topic', () => {
    const { pack, problems } = read(
      onTop({
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
    it(`${place} names the number that it named`, () => {
      const { pack, problems } = read(onTop({ messages }), bundled);
      assert.deepEqual(pack.messages, bundled.messages);
      assert.equal(problems.length, 1);
      assert.ok(problems[0]!.startsWith(`${place}: without "{`), problems[0]);
    });
  }

  it('an emergency number is one', () => {
    const emergency = (number: string): Given =>
      onTop({ regions: { gb: { emergency: { number } } } });
    const { pack, problems } = read(emergency('020 7946 0000'), bundled);
    assert.equal(pack.regions.gb.emergency.number, '999');
    assert.deepEqual(problems, [
      'regions.gb.emergency.number: Expected 2 to 4 digits, not "020 7946 0000". 999 stays.',
    ]);
    assert.equal(read(emergency('112'), bundled).pack.regions.gb.emergency.number, '112');
  });
});

describe('a pack in another language is as good a help', () => {
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
      'signs that are missing',
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
    it(`with ${how}: ours are heard`, () => {
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

  it('with a shorter notice: ours is shown', () => {
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

  it('without the answers about danger signs: ours are shown, with their sources', () => {
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

  it('without a number or a word: ours is shown', () => {
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
