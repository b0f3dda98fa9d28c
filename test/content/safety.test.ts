/** What keeps people safe comes with the script: no external pack changes it, and each attempt is one line. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Pack, Timing } from '../../src/content/pack/pack.js';
import { interfaceEntries } from '../../src/content/pack/messages.js';
import { createView } from '../../src/content/view/create-view.js';
import { createSearch } from '../../src/search/search.js';
import { changed, external, question, read } from './external.js';
import type { Given } from './external.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import type { ParsedPack } from '../../src/content/external/external-pack.js';
import { realPack } from './real.js';
import {
  assertSameDanger,
  assertSameSafety,
  dangerQueries,
  SAFETY_MESSAGES,
} from './safety-view.js';

const bundled = realPack();
const parse = (value: unknown): ParsedPack => parsePack(value, bundled);
const before = createSearch(bundled, { region: 'gb' });
const QUERIES = dangerQueries(bundled);
const given = (fields: Given): Given => external({ madeFor: bundled.version, ...fields });
const urgent = (fields: Given): Given => given({ urgent: fields });
const everyPhrase = Object.values(bundled.urgent.meanings).flat();
const { signs, meanings, clarifications } = bundled.urgent;
const every = (to: (name: string) => unknown): Given =>
  Object.fromEntries(Object.keys(meanings).map((name) => [name, to(name)]));
const find = <T extends { id: string }>(all: readonly T[], id: string): T =>
  all.find((one) => one.id === id)!;
const heatPack = find(bundled.tips, 'heat-pack');
const paragraph: Block = { type: 'paragraph', spans: ['Stay at home.'] };

/** What is tried, and the line that names key, value and what is accepted; none where ours only stays. */
const ATTEMPTS: [what: string, given: Given, says: RegExp | null][] = [
  [
    'another emergency number',
    given({ regions: { us: { emergency: { number: '4111' } } } }),
    /^regions\.us\.emergency\.number: Expected "911", as in the script, not "4111"\.$/,
  ],
  [
    'a premium number for poisons',
    given({ regions: { us: { poison: { number: '1-900-555-0100' } } } }),
    /^regions\.us\.poison\.number: Expected "1-800-222-1222".*not "1-900-555-0100"/,
  ],
  [
    'a date for a crisis line',
    given({ regions: { gb: { crisis: { number: '2026-11-28' } } } }),
    /^regions\.gb\.crisis\.number: .* not "2026-11-28"/,
  ],
  [
    'a country that we do not have',
    given({ regions: { fr: { name: 'France', emergency: { number: '15' } } } }),
    /^regions\.fr: Expected nothing, .* not one object/,
  ],
  [
    'words where no country is known',
    given({ neutralWords: { 'emergency-number': '4111' } }),
    /^neutralWords\.emergency-number: Expected "your local emergency number".*"4111"/,
  ],
  [
    'the opposite, with its placeholder',
    given({ messages: { noticeHeading: 'Do NOT call {emergency-number}' } }),
    /^messages\.noticeHeading: Expected "Call \{emergency-number\} or.* not "Do NOT call/,
  ],
  [
    'marks of direction, which turn 911 round',
    given({ messages: { call: 'Call \u202E{number}' } }),
    /^messages\.call: /,
  ],
  [
    'no advice in a crisis',
    given({
      messages: { raised: { crisis: { advice: 'Sleep on it. {emergency-number} {crisis-line}' } } },
    }),
    /^messages\.raised\.crisis\.advice: .* not "Sleep on it/,
  ],
  [
    'hours in place of minutes',
    given({ messages: { minutes: { one: '{count} hour', other: '{count} hours' } } }),
    /^messages\.minutes\.one: Expected "\{count\} minute"/,
  ],
  [
    'a review that nobody did',
    given({ messages: { notReviewed: 'Checked by the NHS' } }),
    /^messages\.notReviewed: .* not "Checked by the NHS"/,
  ],
  ['a day of review far away', given({ reviewBy: '2099-01-01' }), /^reviewBy: .* not "2099-01-01"/],
  ['another version', given({ version: '9.9.9' }), /^version: .* not "9\.9\.9"/],
  ['no signs', urgent({ signs: [] }), null],
  [
    'a nice day as every sign',
    urgent({ signs: signs.map((sign) => ({ ...sign, text: 'a nice day' })) }),
    /^urgent\.signs \(saddle-numbness\)\.text: .* not "a nice day"/,
  ],
  [
    'signs without rules',
    urgent({ signs: signs.map((sign) => ({ ...sign, rules: [] })) }),
    /^urgent\.signs \(saddle-numbness\)\.rules: Expected a list of \d+, .* not a list of 0/,
  ],
  [
    'signs that can wait',
    urgent({ signs: signs.map((sign) => ({ ...sign, tier: 'same-day' })) }),
    /^urgent\.signs \(saddle-numbness\)\.tier: Expected "emergency"/,
  ],
  [
    'meanings without phrases',
    urgent({ meanings: every(() => []) }),
    /^urgent\.meanings\.\w+: Expected a list of \d+, .* not a list of 0/,
  ],
  [
    'meanings of other phrases',
    urgent({ meanings: every((name) => [name]) }),
    /^urgent\.meanings\./,
  ],
  [
    'a negation that is everything',
    urgent({ meanings: { DENIES: everyPhrase } }),
    /^urgent\.meanings\.DENIES/,
  ],
  [
    'everything excluded',
    urgent({ meanings: { SEATED: everyPhrase } }),
    /^urgent\.meanings\.SEATED/,
  ],
  [
    'a plain word of our rules as a meaning',
    urgent({ meanings: { stool: ['seat'], wipe: ['zzz'] } }),
    null,
  ],
  ['a shorter notice', urgent({ notice: ['you feel fine'] }), /^urgent\.notice\.0: /],
  ['an empty notice', urgent({ notice: [] }), /^urgent\.notice: Expected a list of \d/],
  ['rules that ask for danger signs', urgent({ about: ['back'] }), /^urgent\.about\.0: /],
  [
    'swapped answers to clarifying questions',
    urgent({
      clarifications: clarifications.map((one) => ({
        ...one,
        answers: [...one.answers].reverse(),
      })),
    }),
    /^urgent\.clarifications\.0\.answers\.0/,
  ],
  [
    'a clarifying question in place of notices',
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
    /^urgent\.clarifications\.0\.id: .* not "calm"/,
  ],
  ...['emergency', 'overdose', 'crisis', 'same-day'].map((tier): [string, Given, null] => [
    `a sign of its own of the tier ${tier} that fits everything`,
    urgent({
      signs: [{ id: 'all', tier, text: 'anything', rules: ['ALL'] }],
      meanings: {
        ALL: [
          ...everyPhrase.filter((phrase) => /^[a-z ]+$/.test(phrase)).slice(0, 1500),
          'danger',
          'sign',
        ],
      },
    }),
    null,
  ]),
  [
    'an answer about emergencies of its own',
    given({ questions: [question('urgent-help', { blocks: [paragraph], updated: '2099-01-01' })] }),
    /^questions \(urgent-help\)\.title: /,
  ],
  [
    'a tip with the id of an answer about danger signs',
    given({ tips: [{ ...heatPack, id: 'urgent-help' }] }),
    /^tips\.0 \(urgent-help\): another question or tip has this id/,
  ],
  [
    'emptied cautions',
    given({
      cautions: Object.fromEntries(Object.keys(bundled.cautions).map((id) => [id, { blocks: [] }])),
    }),
    /^cautions\.\w+\.blocks: Expected a list of \d+, .* not a list of 0/,
  ],
  [
    'answers without their cautions',
    given({
      questions: [question('pain-medicines', { updated: '2099-01-01' })],
      tips: [{ ...heatPack, blocks: [paragraph], updated: '2099-01-01' }],
    }),
    /^questions\.0 \(pain-medicines\): without "nsaid", "paracetamol", which ours has\. Put back/,
  ],
  [
    'an hour of heat, as an activity',
    given({
      tips: [
        {
          ...heatPack,
          updated: '2099-01-01',
          dose: 'As long as you like',
          timing: { kind: 'activity', minutes: [60], start: 'Put it on.', end: 'Take it off.' },
        },
      ],
    }),
    /^tips\.0 \(heat-pack\)\.dose: Expected "10 to 15 minutes/,
  ],
  [
    'topics without the answers about danger signs',
    given({ topics: [{ id: 'desk', heading: 'Desk', questions: ['walking'] }] }),
    /^topics: without .* Added at the end/,
  ],
  ['danger signs as stop words', given({ words: { stopWords: everyPhrase.slice(0, 800) } }), null],
  ['another stemmer', given({ words: { stemmer: 'none' } }), null],
  ['a sound that is every letter', given({ words: { phonetics: [['a e i o u n p', 'x']] } }), null],
  [
    'mistyped signs that are right',
    given({ words: { neverCorrect: ['nubm', 'betwen', 'differnt'] } }),
    null,
  ],
  [
    'mistyped signs as synonyms',
    given({ words: { synonyms: [['nubm', 'betwen']], audiences: [], outOfScope: ['nubm'] } }),
    null,
  ],
  [
    'mistyped signs in an answer',
    given({
      questions: [question('walking', { title: 'nubm betwen differnt', updated: '2099-01-01' })],
    }),
    null,
  ],
  [
    'no words at all',
    given({
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
    null,
  ],
  [
    'a language tag that differs a little',
    {
      ...changed(() => undefined, bundled),
      madeFor: bundled.version,
      lang: 'en-GB',
      urgent: { ...bundled.urgent, notice: ['you feel fine'], meanings: every(() => ['zzz']) },
    },
    /^urgent\.notice\.0: .* not "you feel fine"/,
  ],
];

describe('no external pack changes what keeps people safe', () => {
  for (const [what, pack, says] of ATTEMPTS) {
    it(what, () => {
      const { pack: merged, problems } = read(pack, bundled);
      assertSameSafety(merged, bundled);
      const after = createSearch(merged, { region: 'gb' });
      for (const query of [...QUERIES, 'nubm betwen my legs'])
        assertSameDanger(query, after, before);
      if (says)
        assert.ok(
          problems.some((problem) => says.test(problem)),
          problems.join('\n'),
        );
    });
  }

  it('one attempt is one line', () => {
    const { problems } = read(
      given({ regions: { us: { emergency: { number: '4111' } } } }),
      bundled,
    );
    assert.equal(problems.length, 1);
  });

  it('the words of the interface that it may not replace are these', () => {
    const others = Object.keys(bundled.messages).filter(
      (name) => !Object.hasOwn(interfaceEntries, name),
    );
    assert.deepEqual(others.sort(), [...SAFETY_MESSAGES].sort());
  });

  it('a pack in another language is refused, with the way for it', () => {
    for (const lang of ['fr', 'es', 'ENG', '', 5, null]) {
      const { pack, problems } = parse({ ...changed(() => undefined, bundled), lang });
      assert.equal(pack, null);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(
        problems[0]!,
        /^lang: Expected "en", not .* comes as a script: BackSpasmHelp\.add\(pack\)/,
      );
    }
  });
});

describe('a danger sign that a pack adds', () => {
  const sign = { id: 'itch', tier: 'same-day', text: 'it itches', rules: ['ITCH BACK'] };
  const { pack, problems } = read(
    urgent({ signs: [sign], meanings: { ITCH: ['itch', 'scratch'] } }),
    bundled,
  );
  const { search } = createSearch(pack);

  it('is detected and shown where ours are not', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(search('i scratch my back a lot').urgent, {
      tier: 'same-day',
      signs: ['itch'],
      also: [],
    });
    assert.equal(createView(pack).signs.get('itch')?.text, 'it itches');
  });

  it('stands after ours in their list', () => {
    const ids = [...createView(pack).signs.keys()];
    assert.deepEqual(ids, [...signs.map(({ id }) => id), 'itch']);
  });

  it('is named after ours where both are detected', () => {
    const ours = before.search('numb down there').urgent!;
    const both = search('numb down there. i scratch my back a lot').urgent;
    assert.deepEqual(both, { ...ours, signs: [...ours.signs, 'itch'] });
  });

  for (const [rule, says] of [
    ['!itch', 'nothing to hear'],
    [' x', 'a name is missing'],
    ['itch+', 'a name is missing'],
    ['ITCHING back', 'unknown meaning "ITCHING"'],
    ['a b c d e f g', 'too much at once'],
  ] as const) {
    it(`a rule such as "${rule}" is left out`, () => {
      const added = read(urgent({ signs: [{ ...sign, rules: [rule] }] }), bundled);
      assert.match(
        added.problems.join('\n'),
        new RegExp(`urgent\\.signs \\(itch\\): rule .*${says}`),
      );
      assert.deepEqual(added.pack.urgent.signs.at(-1)!.rules, []);
      assert.equal(createSearch(added.pack).search('how long does it last').urgent, null);
    });
  }
});

describe('a tip that a pack adds is done no longer than ours', () => {
  const skin: Timing = { kind: 'skin', minutes: [15], start: 'Put it on.', end: 'Take it off.' };
  const stretch: Timing = {
    kind: 'stretch',
    times: 3,
    phases: [{ say: 'Hold.', seconds: 5, cue: 'hold' }],
    end: 'Rest.',
  };
  const CASES: [what: string, timing: Timing, caution: string, says: RegExp | null][] = [
    ['heat as long as ours', skin, 'heat', null],
    ['a stretch as long as ours', stretch, 'stretch', null],
    ['heat for 16 minutes', { ...skin, minutes: [10, 16] }, 'heat', /at most 15 minutes/],
    [
      'heat, called an activity',
      { ...skin, kind: 'activity' },
      'heat',
      /timing\.kind: Expected "skin", .*not "activity"/,
    ],
    [
      'a stretch, called breathing',
      { ...stretch, kind: 'breathing' },
      'stretch',
      /Expected "stretch"/,
    ],
    [
      'an hour of anything',
      { ...skin, kind: 'activity', minutes: [60] },
      'massage',
      /timing\.minutes: Expected at most 15, not 60/,
    ],
    [
      'a long stretch',
      { ...stretch, phases: [{ say: 'Hold.', seconds: 60, cue: 'hold' }] },
      'stretch',
      /at most 5 seconds, not 60/,
    ],
    [
      'a stretch 30 times',
      { ...stretch, times: 30 },
      'stretch',
      /timing\.times: Expected at most \d, not 30/,
    ],
  ];
  for (const [what, timing, caution, says] of CASES) {
    it(what, () => {
      const tip = {
        ...heatPack,
        id: 'new-tip',
        blocks: [{ type: 'caution', id: caution }, paragraph],
        timing,
      };
      const tipGroups = [
        { when: 'now', heading: 'Now', tips: ['new-tip', ...bundled.tipGroups[0]!.tips] },
      ];
      const { pack, problems } = read(given({ tips: [tip], tipGroups }), bundled);
      const shown = createView(pack).items.get('new-tip');
      const problem = problems.filter((one) => one.startsWith('tips.')).join('\n');
      if (says) assert.match(problem, says);
      else assert.equal(problem, '');
      assert.equal(Boolean(shown?.timing), !says);
    });
  }
});

describe('a pack that was made for an earlier release', () => {
  /** The bundled pack as it was before three mends. */
  const stale = (change: (pack: Pack) => void = () => undefined): Given => ({
    ...changed((pack) => {
      pack.version = '0.0.1';
      find(pack.questions, 'walking').updated = '2020-01-01';
      find(pack.questions, 'walking').title = 'Old advice';
      pack.topics = pack.topics.map((topic) => ({
        ...topic,
        questions: topic.questions.filter((id) => id !== 'sleeping'),
      }));
      pack.questions = pack.questions.filter(({ id }) => id !== 'sleeping');
      change(pack);
    }, bundled),
    madeFor: '0.0.1',
  });

  it('hides no question that has come since, and says so', () => {
    const { pack, problems } = read(stale(), bundled);
    const relief = createView(pack).topics.find(({ id }) => id === 'relief')!;
    assert.equal(relief.items.at(-1)?.id, 'sleeping');
    assert.ok(problems.some((one) => /^topics: without "sleeping"\. Added at the end/.test(one)));
  });

  it('takes no answer back to what it was', () => {
    const { pack, problems } = read(stale(), bundled);
    const { title, updated } = find(bundled.questions, 'walking');
    assert.equal(find(pack.questions, 'walking').title, title);
    assert.ok(
      problems.some((one) =>
        one.includes(`(walking).updated: Expected the day of ours, ${updated}`),
      ),
    );
  });

  it('hides nothing where two topics have one id', () => {
    const topics = bundled.topics.map((topic) => ({ ...topic, id: 'relief' }));
    const { pack } = read(given({ topics }), bundled);
    const shown = new Set(createView(pack).items.keys());
    for (const { id } of bundled.questions) assert.ok(shown.has(id), id);
  });

  it('says which version it has to be compared with, and what', () => {
    const { problems } = read(
      external({ madeFor: '0.0.1', questions: [question('walking', { updated: '2099-01-01' })] }),
      bundled,
    );
    assert.deepEqual(problems, [
      `madeFor: Expected "${bundled.version}", the version of the content below it, not "0.0.1". ` +
        'Compare "walking" with ours, and then write that version.',
    ]);
  });

  it('changes nothing of what keeps people safe', () => {
    const old = stale((pack) => {
      pack.regions.us.emergency.number = '999';
      pack.urgent.notice = pack.urgent.notice.slice(1);
      pack.urgent.signs = pack.urgent.signs.slice(3);
      pack.cautions['heat']!.blocks = [];
      find(pack.tips, 'heat-pack').timing!.minutes = [5];
    });
    assertSameSafety(read(old, bundled).pack, bundled);
  });

  it('one question more in a topic needs no other named', () => {
    const { pack, problems } = read(
      given({
        questions: [question('parking')],
        topics: [{ id: 'relief', heading: 'Easing the pain', questions: ['parking'] }],
      }),
      bundled,
    );
    assert.deepEqual(problems, []);
    const [relief] = createView(pack).topics;
    assert.deepEqual(
      relief!.items.map(({ id }) => id),
      ['parking', ...bundled.topics[0]!.questions],
    );
    const shown = new Set(createView(pack).items.keys());
    for (const { id } of bundled.questions) assert.ok(shown.has(id), id);
  });
});
