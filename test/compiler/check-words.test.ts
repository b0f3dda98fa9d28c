/** Words that help: whole sentences, aliases that are answered, signs of one tier, sources that may be seen. */
import { describe } from 'node:test';
import {
  CAUTION,
  HELP,
  HOSTS,
  REGIONS,
  RESTING,
  SOURCES,
  STYLE,
  URGENT,
  answering,
  changed,
  fixture,
} from './fixture.js';
import { allowsEach, refusesEach } from './refuses.js';

/** The fixture, with a rule about whole sentences. */
const strict = changed(
  STYLE,
  'long: [urgent-help]',
  'long: [urgent-help]\nsentences: { mean-words: 6, verbs: [rest] }',
  changed(
    RESTING,
    'Rest briefly. Then try a [heat pack](heat-pack).',
    'Rest for a short time while the pain is strong, and then try a [heat pack](heat-pack).',
    changed(
      CAUTION,
      '**Not on numb skin.**',
      'Never use it on numb skin, because it can burn you.',
      answering(
        'Call {emergency-number}, because it cannot wait.',
        changed(
          'en/tips/heat-pack.md',
          'Warmth eases pain.',
          'Warmth eases the pain a little for a short time.',
        ),
      ),
    ),
  ),
);

describe('sentences', () => {
  refusesEach([
    {
      mistake: 'two in a row without a verb',
      why: 'a weak reader needs because and so',
      file: RESTING,
      from: 'Rest for a short time while',
      to: 'Only in bed. A short time. Rest while',
      at: 'Only in bed.',
      says: ['no verbs in "Only in bed." "A short time."', 'Write whole sentences'],
      tree: strict,
    },
    {
      mistake: 'as clipped as telegrams',
      why: 'they are short, not simple',
      file: HELP,
      from: 'Call {emergency-number}, because it cannot wait.',
      to: 'Call now. Do not wait.',
      at: 'Call now.',
      says: ['2.5 words in a sentence, on average. Expected 6 or more'],
      tree: strict,
    },
  ]);
  allowsEach([
    ['whole ones', strict],
    ['one fragment', changed(RESTING, 'Rest for', 'Only briefly. Rest in your bed for', strict)],
  ]);
});

describe('an alias', () => {
  refusesEach([
    {
      mistake: 'of which no word stands in the item',
      why: 'whoever asks it reads three screens for nothing',
      file: RESTING,
      from: 'should I lie down',
      to: 'acupuncture needles',
      at: 'acupuncture',
      says: ['no word of "acupuncture needles" stands in this item', 'synonyms'],
    },
    {
      mistake: 'of which only what all items speak of stands there',
      why: 'every item speaks of the back',
      file: RESTING,
      from: 'should I lie down',
      to: 'acupuncture for my back',
      at: 'acupuncture',
      says: ['no word of "acupuncture for my back" stands in this item'],
      tree: changed(STYLE, 'tier-leads:', 'subject-words: [back]\ntier-leads:'),
    },
    {
      mistake: 'among the synonyms, though its words are there',
      why: 'nobody would see that it is answered',
      file: RESTING,
      from: 'aliases:\n  - should I lie down',
      to: 'aliases: []\nsynonyms: [should I lie down]',
      at: 'synonyms',
      says: ['words of "should I lie down" stand in this item'],
    },
  ]);
  allowsEach([
    [
      'another name among the synonyms',
      changed(RESTING, 'sources: [atlas]', 'synonyms: [siesta]\nsources: [atlas]'),
    ],
    [
      'a synonym that the search knows',
      changed(
        RESTING,
        'should I lie down',
        'cramp',
        changed(RESTING, 'Rest briefly.', 'Rest a spasm briefly.'),
      ),
    ],
  ]);
});

describe('a danger sign in a list of an answer', () => {
  refusesEach([
    {
      mistake: 'of another tier than in urgent.yaml',
      why: 'two answers to one symptom are none',
      file: HELP,
      from: 'Call {emergency-number}.',
      to: 'Call now if:\n\n- you have a fever and your back hurts',
      at: '- you have a fever',
      says: ['is in a list of emergency signs, and same-day in urgent.yaml'],
    },
    {
      mistake: 'in a group, while another one is in none',
      why: 'it would be missing',
      file: HELP,
      from: 'Call {emergency-number}.',
      to: '::signs{tier=emergency group=nerves}',
      at: '---',
      says: ['no list holds these emergency signs: crushed'],
      tree: changed(
        URGENT,
        '  - id: numbness\n    tier: emergency\n',
        '  - id: crushed\n    tier: emergency\n    text: you were crushed\n    sources: [atlas]\n' +
          '    rules: [crushed]\n  - id: numbness\n    tier: emergency\n    group: nerves\n',
      ),
    },
    {
      mistake: 'in a group that no sign is in',
      why: 'the list would be empty',
      file: HELP,
      from: 'Call {emergency-number}.',
      to: '::signs{tier=emergency group=nervs}\n\n::signs{tier=emergency}',
      at: 'nervs',
      says: ['unknown group of signs "nervs"'],
    },
  ]);
  allowsEach([
    ['of its own tier', answering('Call now if:\n\n- you are numb in both legs')],
    ['that no rule hears', answering('Call now if:\n\n- you had a crash')],
  ]);
});

describe('the host of a source', () => {
  refusesEach([
    {
      mistake: 'that sells',
      why: 'a patient sees where it comes from',
      file: SOURCES,
      from: 'https://example.org/atlas',
      to: 'https://www.shop.example/atlas',
      at: 'shop.example',
      says: ['"atlas": www.shop.example is a seller', 'kept-because'],
    },
    {
      mistake: 'that is excused, though nothing refuses it',
      why: 'the excuse would be printed for review',
      file: SOURCES,
      from: 'read: page',
      to: 'read: page\n  kept-because: there is no other',
      at: 'kept-because',
      says: ['nothing refuses example.org'],
    },
    {
      mistake: 'in a pattern that cannot be read',
      why: 'nothing would be refused',
      file: HOSTS,
      from: '(^|\\.)shop\\.',
      to: '(shop',
      at: '(shop',
      says: ['Expected a regular expression'],
    },
  ]);
  allowsEach([
    [
      'that is refused, with a reason to keep it',
      changed(
        SOURCES,
        'url: https://example.org/atlas\n  read: page',
        'url: https://www.shop.example/atlas\n  read: page\n  kept-because: there is no other',
      ),
    ],
  ]);
});

describe('countries', () => {
  const forbidden = changed(
    STYLE,
    'needs-page:',
    '  - match: \\bchemist\\b\n    instead: pharmacy\n  - match: \\bcasualty\\b\n' +
      "    instead: '{emergency-department}'\n    by-country: true\nneeds-page:",
  );
  refusesEach([
    {
      mistake: 'a word that the style forbids',
      why: 'it would stand in every answer',
      file: REGIONS,
      from: 'paracetamol-gb',
      to: 'chemist',
      at: 'chemist',
      says: ['"chemist". Instead: pharmacy'],
      tree: forbidden,
    },
    {
      mistake: 'an advice line where some have none',
      why: 'nobody can call it',
      file: HELP,
      from: 'Call {emergency-number}.',
      to: 'Call {advice-line}.',
      at: 'Call {advice-line}.',
      says: ['{advice-line} is not there for us gb', '{same-day-care}'],
    },
    {
      mistake: 'no place to go to on the same day in this language',
      why: 'a sentence would end in nothing',
      file: REGIONS,
      from: 'care: { en: go to a clinic }',
      to: 'care: { es: va a una clínica }',
      at: 'va a una clínica',
      says: ['regions.us.same-day.care has no "en"'],
    },
  ]);
  allowsEach([
    ['what countries call differently', changed(REGIONS, 'paracetamol-gb', 'casualty', forbidden)],
    [
      'an advice line for those that have one',
      answering(
        'Call {advice-line}. :only{gb}',
        changed(
          REGIONS,
          'gb }\n    emergency:',
          "gb }\n    advice: { number: '111', source: atlas, checked: 2026-01-31 }\n    emergency:",
        ),
      ),
    ],
    ['the fixture as it is', fixture()],
  ]);
});
