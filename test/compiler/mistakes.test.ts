/** Every mistake of an author is reported: what is wrong, where it is, and what would be right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CAUTION,
  HELP,
  IDS,
  LANGUAGES,
  MESSAGES,
  PACK,
  PICTURE,
  RESTING,
  STYLE,
  TIP,
  URGENT,
  WORDS,
  answering,
  changed,
  fixture,
  mistakes,
} from './fixture.js';
import type { Tree } from './fixture.js';
import { allowsEach, place, refuses, refusesEach } from './refuses.js';
import type { Mistake } from './refuses.js';

const LINE = '<path class="line" d="M10 10L20 20"/>';

const REFERENCES: Mistake[] = [
  {
    mistake: 'an unknown id in a topic',
    why: 'the question would be missing from its topic',
    file: PACK,
    from: '[resting]',
    to: '[restin]',
    at: '[restin]',
    says: ['unknown question "restin"', 'resting, urgent-help'],
  },
  {
    mistake: 'an unknown id among the tips',
    why: 'the tip would be missing',
    file: PACK,
    from: '[heat-pack]',
    to: '[heat-pack, ice-pack]',
    at: 'ice-pack',
    says: ['unknown tip "ice-pack"', 'heat-pack'],
  },
  {
    mistake: 'an unknown id in a routine',
    why: 'a step would be missing',
    file: PACK,
    from: 'tips: [heat-pack]',
    to: 'tips: [heat-pack]\n    routine: [[heat-pack, ice-pack]]',
    at: 'routine:',
    says: ['unknown tip "ice-pack"', 'heat-pack'],
  },
  {
    mistake: 'a drawing that a tip does not have',
    why: 'the player would show none',
    file: TIP,
    from: '  minutes: [10]\n  start: Hold it there.',
    to: '  times: 1\n  phases: [{ say: Hold, seconds: 5, cue: hold, picture: 2 }]',
    at: 'picture: 2',
    says: ['picture: 2', "one of the tip's 1 drawing"],
  },
  {
    mistake: 'an unknown word in what a tip shows before Start',
    why: 'the braces would be shown',
    file: TIP,
    from: 'Ask a doctor, or call {emergency-number}.',
    to: 'Ask a {docter}.',
    at: 'docter',
    says: ['unknown word "{docter}"'],
  },
  {
    mistake: 'an unknown word in what a caution shows before Start',
    why: 'the braces would be shown',
    file: CAUTION,
    from: 'Not over {paracetamol}.',
    to: 'Not over {parcetamol}.',
    at: 'parcetamol',
    says: ['unknown word "{parcetamol}"', 'paracetamol'],
  },
  {
    mistake: 'a timing that never ends',
    why: 'nobody would know how long',
    file: TIP,
    from: '  minutes: [10]\n',
    to: '',
    at: 'timing:',
    says: ['Expected phases with times or minutes, or start with minutes'],
  },
  {
    mistake: 'more minutes than anybody should lie there',
    why: 'it may be a typing mistake',
    file: TIP,
    from: 'minutes: [10]',
    to: 'minutes: [100]',
    at: '[100]',
    says: ['from 1 to 60'],
  },
  {
    mistake: 'more minutes than anything should lie on the skin',
    why: 'it burns',
    file: TIP,
    from: "  kind: activity\n  beforeStart: ['Ask a doctor, or call {emergency-number}.']\n  minutes: [10]",
    to: '  kind: skin\n  minutes: [10, 20]',
    at: 'timing:',
    says: ['at most 15 minutes on the skin'],
  },
  {
    mistake: 'a field in a timing that nothing reads',
    why: 'the author believes that the player uses it',
    file: TIP,
    from: '  end: Take it off.',
    to: '  end: Take it off.\n  late: Now.',
    at: 'late: Now.',
    says: ['late'],
  },
  {
    mistake: 'an unknown id in a quick start',
    why: 'the button would lead nowhere',
    file: PACK,
    from: 'show: resting',
    to: 'show: restin',
    at: 'show: restin',
    says: ['unknown question or tip "restin"', 'resting, urgent-help, heat-pack'],
  },
  {
    mistake: 'an unknown id in related',
    why: 'there would be nothing to read next',
    file: RESTING,
    from: 'related: [heat-pack]',
    to: 'related: [heat-pak]',
    at: 'related:',
    says: ['unknown question or tip "heat-pak"', 'heat-pack'],
  },
  {
    mistake: 'a link to an unknown id',
    why: 'a link would lead nowhere',
    file: RESTING,
    from: '](heat-pack)',
    to: '](heat-pak)',
    at: '](heat-pak)',
    says: ['unknown question or tip "heat-pak"', 'heat-pack'],
  },
  {
    mistake: 'a link to an unknown id in a caution',
    why: 'cautions are read wherever they are placed',
    file: CAUTION,
    from: '**Not on numb skin.**',
    to: 'See [help](urgent).',
    at: '](urgent)',
    says: ['unknown question or tip "urgent"', 'urgent-help'],
  },
  {
    mistake: 'a question that is listed twice',
    why: 'two rows would share one deep link',
    file: PACK,
    from: '[urgent-help]',
    to: '[urgent-help, resting]',
    at: '[urgent-help, resting]',
    says: ['question "resting" is listed twice', 'Expected once'],
  },
  {
    mistake: 'a danger sign that is there twice',
    why: 'the notice would name one sign for another',
    file: URGENT,
    from: 'id: fever',
    to: 'id: numbness\n    # again',
    at: 'id: numbness\n    # again',
    says: ['sign "numbness" is there twice'],
  },
  {
    mistake: 'an unknown source of a question',
    why: 'a statement would stand there without its source',
    file: RESTING,
    from: '[atlas]',
    to: '[atlas, atlss]',
    at: 'atlss',
    says: ['unknown source "atlss"', 'atlas, handbook'],
  },
  {
    mistake: 'an unknown source of a caution',
    why: 'a warning would stand there without its source',
    file: CAUTION,
    from: '[handbook]',
    to: '[handbok]',
    at: 'handbok',
    says: ['unknown source "handbok"', 'atlas, handbook'],
  },
  {
    mistake: 'an unknown source of a danger sign',
    why: 'a danger sign would stand there without its source',
    file: URGENT,
    from: '[atlas]',
    to: '[atles]',
    at: 'atles',
    says: ['unknown source "atles"', 'atlas, handbook'],
  },
  {
    mistake: 'an unknown source of a telephone number',
    why: 'a wrong number would have nobody behind it',
    file: 'regions.yaml',
    from: 'source: atlas',
    to: 'source: atles',
    at: 'source: atles',
    says: ['unknown source "atles"', 'atlas, handbook'],
  },
  {
    mistake: 'an item that is related to itself',
    why: 'the link would lead to where the reader is',
    file: RESTING,
    from: 'related: [heat-pack]',
    to: 'related: [resting]',
    at: 'related:',
    says: ['"resting" is related to itself'],
  },
  {
    mistake: 'an unknown caution',
    why: 'a treatment would stand there without its warning',
    file: RESTING,
    from: '{#heat}',
    to: '{#heet}',
    at: '{#heet}',
    says: ['unknown caution "heet"', 'heat'],
  },
  {
    mistake: 'a caution placed without its id',
    why: 'a treatment would stand there without its warning',
    file: RESTING,
    from: '{#heat}',
    to: '',
    at: '::caution',
    says: ['unknown caution ""', 'heat'],
  },
];

const PUBLIC_IDS: Mistake[] = [
  {
    mistake: 'a question that is not in ids.yaml',
    why: 'its id could be changed, and deep links would break',
    file: IDS,
    from: '[resting, urgent-help]',
    to: '[urgent-help]',
    reportedIn: RESTING,
    at: '---\ntitle',
    says: ['question "resting" is not in ids.yaml', 'Add it there'],
  },
  {
    mistake: 'a tip that is not in ids.yaml',
    why: 'its id could be changed, and deep links would break',
    file: IDS,
    from: '[heat-pack]',
    to: '[]',
    reportedIn: TIP,
    at: '---\ntitle',
    says: ['tip "heat-pack" is not in ids.yaml', 'Add it there'],
  },
  {
    mistake: 'a question of ids.yaml without a file',
    why: 'deep links to it would lead nowhere',
    file: IDS,
    from: 'urgent-help]',
    to: 'urgent-help,\n  bed-rest]',
    at: 'bed-rest',
    says: ['no question "bed-rest" in en/', 'Ids are permanent'],
  },
  {
    mistake: 'a tip of ids.yaml without a file',
    why: 'deep links to it would lead nowhere',
    file: IDS,
    from: '[heat-pack]',
    to: '[heat-pack, ice-pack]',
    at: 'ice-pack',
    says: ['no tip "ice-pack" in en/', 'Ids are permanent'],
  },
];

const FIELDS: Mistake[] = [
  {
    mistake: 'a question without a title',
    why: 'its row would be empty',
    file: RESTING,
    from: 'title: Should I rest?\n',
    to: '',
    at: 'aliases:',
    says: ['title', 'Expected "title"'],
  },
  {
    mistake: 'an empty title',
    why: 'its row would be empty',
    file: RESTING,
    from: 'Should I rest?',
    to: "''",
    at: "title: ''",
    says: ['title', 'Expected some text'],
  },
  {
    mistake: 'a field that nothing reads',
    why: 'it is a misspelled one, and its text would be lost',
    file: RESTING,
    from: 'aliases:',
    to: 'aliasses: []\naliases:',
    at: 'aliasses',
    says: ['aliasses'],
  },
  {
    mistake: 'an answer with no source at all',
    why: 'everything we say about health has one',
    file: RESTING,
    from: 'sources: [atlas]',
    to: 'sources: []',
    at: 'sources:',
    says: ['sources', 'Expected at least one source'],
  },
  {
    mistake: 'a tip without its dose',
    why: 'nobody would know when to stop',
    file: TIP,
    from: 'dose: 10 minutes\n',
    to: '',
    at: 'title:',
    says: ['dose', 'Expected "dose"'],
  },
  {
    mistake: 'four related ids',
    why: 'three are what a tired reader looks through',
    file: RESTING,
    from: 'related: [heat-pack]',
    to: 'related: [heat-pack, heat-pack, heat-pack, heat-pack]',
    at: 'related:',
    says: ['related', 'Expected at most three'],
  },
  {
    mistake: 'a day in words',
    why: 'the date of the last change would read "Invalid Date"',
    file: RESTING,
    from: '2026-01-31',
    to: 'January 2026',
    at: 'updated:',
    says: ['updated', 'Expected a day such as 2026-11-22'],
  },
  {
    mistake: 'an unknown tier of a danger sign',
    why: 'no notice would be raised for it',
    file: URGENT,
    from: 'tier: same-day',
    to: 'tier: soon',
    at: 'tier: soon',
    says: ['soon', 'emergency', 'overdose', 'crisis', 'same-day'],
  },
  {
    mistake: 'a danger sign without a rule',
    why: 'nothing that anybody types would raise it',
    file: URGENT,
    from: '[HOT back]',
    to: '[]',
    at: 'rules: []',
    says: ['rules', 'Expected at least one rule'],
  },
  {
    mistake: 'an unknown group of tips',
    why: '<care-tips when="…"> could not choose it',
    file: PACK,
    from: 'when: now',
    to: 'when: later',
    at: 'when: later',
    says: ['later', 'now', 'days', 'prevent'],
  },
  {
    mistake: 'a telephone number in words',
    why: 'it would not dial',
    file: 'regions.yaml',
    from: "number: '112'",
    to: 'number: one one two',
    at: 'one one two',
    says: ['Expected a telephone number in quotes'],
  },
  {
    mistake: 'a telephone number that YAML takes for a number',
    why: "Australia's 000 would become 0",
    file: 'regions.yaml',
    from: "number: '112'",
    to: 'number: 000',
    at: 'number: 000',
    says: ['emergency.number', 'Expected string'],
  },
  {
    mistake: 'a country that the widget does not know',
    why: '"uk" is written "gb"',
    file: 'regions.yaml',
    from: '  gb:',
    to: '  uk:',
    at: '  uk:',
    says: ['uk'],
  },
  {
    mistake: 'a country without a name in this language',
    why: 'the list of emergency numbers would have an empty row',
    file: 'regions.yaml',
    from: '{ en: Country us }',
    to: '{ de: Land us }',
    at: 'Land us',
    says: ['regions.us.name has no "en"'],
  },
  {
    mistake: 'a list of synonyms with one word',
    why: 'it means the same as nothing else',
    file: WORDS,
    from: '[spasm, cramp]',
    to: '[spasm]',
    at: '[spasm]',
    says: ['Expected at least two words'],
  },
  {
    mistake: 'phonetics that are no letters',
    why: 'an expression could take minutes to find that a word does not match',
    file: WORDS,
    from: "'^kn'",
    to: "'(kn'",
    at: '(kn',
    says: ['phonetics.0.0', 'Expected letters such as', '"(kn"'],
  },
  {
    mistake: 'a forbidden pattern that is none',
    why: 'nothing would be forbidden by it',
    file: STYLE,
    from: '\\b(excellent|harmless)\\b',
    to: '(excellent',
    at: '(excellent',
    says: ['forbidden.0.match', 'Expected a regular expression'],
  },
  {
    mistake: 'an exception that is no pattern',
    why: 'it would never be made',
    file: STYLE,
    from: '\\bnot\\b',
    to: "'not)'",
    at: 'not)',
    says: ['forbidden.0.unless', 'Expected a regular expression'],
  },
  {
    mistake: 'an empty pattern of what needs a page',
    why: 'it would fit every text',
    file: STYLE,
    from: '[pregnan, ',
    to: "['', ",
    at: 'needs-page:',
    says: ['needs-page.0', 'Expected a regular expression'],
  },
  {
    mistake: 'a caution that no treatment calls for',
    why: 'every treatment could be named without it',
    file: CAUTION,
    from: '[warmth, heat packs?]',
    to: '[]',
    at: 'names:',
    says: ['names', 'Expected what calls for this caution'],
  },
  {
    mistake: 'an address of a source that is not encrypted',
    why: 'a page behind https would mark it as unsafe',
    file: 'sources.yaml',
    from: 'https://example.org/atlas',
    to: 'http://example.org/atlas',
    at: 'http://example.org/atlas',
    says: ['atlas.url', 'starts with https:'],
  },
  {
    mistake: 'front matter that is not YAML',
    why: 'nothing of the file could be read',
    file: RESTING,
    from: 'title: Should I rest?',
    to: 'title: Resting: yes or no?',
    at: 'title:',
    says: ['mappings are not allowed'],
  },
  {
    mistake: 'a "!" that YAML takes for a tag',
    why: 'the word behind it would be lost',
    file: URGENT,
    from: 'NUMB bottom/seat !chair',
    to: '!chair NUMB bottom/seat',
    at: '!chair',
    says: ['!chair', 'A text that begins with "!" needs quotes'],
  },
  {
    mistake: 'one key twice',
    why: 'the first of the two would be lost',
    file: 'sources.yaml',
    from: 'handbook:',
    to: 'atlas: # again',
    at: 'again',
    says: ['keys must be unique'],
  },
];

const OTHER_LANGUAGES: Mistake[] = [
  {
    mistake: 'a rule for an unknown sign',
    why: 'the notice would name no sign',
    from: '  numbness: [NUMB LEGS]',
    to: '  numbnes: [NUMB LEGS]',
    at: 'numbnes:',
    says: ['unknown sign "numbnes"', 'numbness'],
  },
  {
    mistake: 'a rule that is written wrongly',
    why: 'it would match nothing that anybody types',
    from: '[NUMB LEGS]',
    to: '[NUMB LEGS/]',
    at: '[NUMB LEGS/]',
    says: ['a name is missing'],
  },
  {
    mistake: 'words that no rule names',
    why: 'whoever typed them would hear nothing',
    from: '      LEGS: piernas',
    to: '      LEGS: piernas\n      LEG: pierna',
    at: 'LEG: pierna',
    says: ['no rule names "LEG"', 'LEGS'],
  },
  {
    mistake: 'no words for a part of the only rule of a sign',
    why: 'the sign would never be raised in that language',
    from: '      NUMB: dormid\n',
    to: '',
    at: 'words:',
    says: ['"es" has no words for the sign "numbness"'],
  },
  {
    mistake: 'a language like one that is not there',
    why: 'its words would be missing',
    from: '  - lang: es\n',
    to: '  - lang: es\n    like: pt\n',
    at: 'like: pt',
    says: ['unknown language "pt"'],
  },
].map((one) => ({ ...one, file: LANGUAGES }));

/** Rules with a mistake, in place of the last rule of a sign. */
const RULES: Mistake[] = (
  [
    ['a rule of nothing but an exception', "'!chair'", 'nothing to hear', 'without "!"'],
    ['a name that is missing between two', 'NUMB bottom//seat', 'a name is missing', '"/"'],
    ['a name that is missing after "/"', 'NUMB bottom/', 'a name is missing', '"/" and "+"'],
    ['a name that is missing after "+"', 'NUMB bottom+', 'a name is missing', '"/" and "+"'],
    ['a name that is missing before "+"', 'NUMB +bottom', 'a name is missing', '"/" and "+"'],
    ['a space too many', "'NUMB bottom '", 'a name is missing', 'single spaces'],
    ['a "!" that stands alone', 'NUMB bottom ! chair', '"!". Expected one name after "!"'],
    ['a "!" before two names', 'NUMB bottom !chair/sofa', '"!chair/sofa". Expected one name'],
    ['a "!" before a phrase', 'NUMB bottom !desk+chair', '"!desk+chair". Expected one name'],
    ['a "!" inside a part', 'NUMB bottom/!chair', '"!" inside a part, in "!chair"'],
    ['an unknown meaning', 'NUMP bottom', 'unknown meaning "NUMP"', 'DENIES, NUMB, HOT'],
    [
      'an unknown meaning after "!"',
      'NUMB bottom !SOFA',
      'unknown meaning "SOFA"',
      'DENIES, NUMB, HOT',
    ],
    [
      'a meaning in small letters but one',
      'Numb bottom',
      'unknown meaning "Numb"',
      'DENIES, NUMB, HOT',
    ],
    ['a range upside down', "'NUMB {5-1}'", 'Expected a range such as {1-17}, not "{5-1}"'],
    ['a form that nobody types', 'NUMB =Legs', 'Expected a form such as =legs', 'not "=Legs"'],
    ['a symbol in place of a word', 'NUMB & bottom', 'Expected a word or phrase, not "&"'],
    ['the rule above it', 'NUMB both+legs', '"NUMB both+legs" is there twice. Expected once.'],
    ['the same in another order', 'both+legs NUMB', '"both+legs NUMB" is there twice.'],
  ] satisfies [mistake: string, rule: string, ...says: string[]][]
).map(([mistake, rule, ...says]) => ({
  mistake,
  why: 'it would match nothing that anybody types',
  file: URGENT,
  from: 'NUMB bottom/seat !chair',
  to: `${rule} # this`,
  at: '# this',
  says,
}));

/** Texts that are no phrases, and what is reported. */
const PHRASES: [phrase: string, says: string][] = [
  ['{17-1} years', 'Expected a range such as {1-17}, not "{17-1} years"'],
  ['{x} years', 'Expected a range such as {1-17}, not "{x} years"'],
  ['{1-17 years', 'Expected a range such as {1-17}, not "{1-17 years"'],
  ['{1-17}years', 'Expected a range such as {1-17}, not "{1-17}years"'],
  ['=Legs', 'Expected a form such as =legs, without capitals'],
  ['=cant=feel', 'Expected a form such as =legs, without capitals'],
  ['&', 'Expected a word or phrase, not "&"'],
];

const DANGER: Mistake[] = [
  ...RULES,
  {
    mistake: 'an unknown meaning in a rule of `about`',
    why: 'whoever asks would not see them',
    file: URGENT,
    from: '[danger+sign]',
    to: '[DANGR+sign]',
    at: 'DANGR',
    says: ['unknown meaning "DANGR"', 'DENIES, NUMB, HOT'],
  },
  {
    mistake: 'an unknown meaning in a rule of a clarification',
    why: 'the question would not be asked',
    file: URGENT,
    from: '[NUMB leg]',
    to: '[NUMP leg]',
    at: 'NUMP',
    says: ['unknown meaning "NUMP"', 'DENIES, NUMB, HOT'],
  },
  {
    mistake: 'an unknown meaning among the contexts',
    why: 'who somebody is would be lost in a story',
    file: URGENT,
    from: 'signs:',
    to: 'contexts: [NUMP]\nsigns:',
    at: 'NUMP',
    says: ['unknown meaning "NUMP"', 'DENIES, NUMB, HOT'],
  },
  {
    mistake: 'an unknown meaning that would rule out a sign',
    why: 'it would rule out nothing',
    file: URGENT,
    from: '    rules:',
    to: '    unless: [NUMP]\n    rules:',
    at: 'NUMP',
    says: ['unknown meaning "NUMP"', 'DENIES, NUMB, HOT'],
  },
  {
    mistake: 'a meaning that no rule names',
    why: 'it would add to every page and never match',
    file: URGENT,
    from: 'HOT back',
    to: 'fever back',
    at: 'HOT:',
    says: ['no rule names the meaning "HOT"', 'take it out'],
  },
  {
    mistake: 'a member that is twice in a meaning',
    why: 'one of them was meant to be something else',
    file: URGENT,
    from: '[numb, cant feel]',
    to: '[numb, cant feel, numb]',
    at: 'NUMB:',
    says: ['"numb" is in NUMB twice. Expected once.'],
  },
  ...PHRASES.flatMap(([phrase, says]) =>
    (
      [
        ['meaning', URGENT, 'cant feel'],
        ['list of synonyms', WORDS, 'cramp'],
        ['list of audiences', WORDS, 'child'],
        ['list of what is out of scope', WORDS, 'opening hours'],
      ] as const
    ).map(([what, file, from]) => ({
      mistake: `"${phrase}" in a ${what}`,
      why: 'it would match nothing that anybody types',
      file,
      from,
      to: `'${phrase}'`,
      at: phrase,
      says: [says],
    })),
  ),
  ...(
    [
      ['a range upside down', "'numb, {5-1}'", 'Expected a range such as {1-17}, not "{5-1}"'],
      ['nothing', "'numb,, cant feel'", 'Expected a word or phrase, not ""'],
      [
        'a comment',
        '>-\n    numb,\n    # slang\n    ded',
        'comments above the list, not "# slang ded"',
      ],
      ['the same twice', "'numb, cant feel, numb'", '"numb" is in NUMB twice'],
    ] as const
  ).map(([what, list, says]) => ({
    mistake: `${what} in a list with commas`,
    why: 'it would match nothing that anybody types',
    file: URGENT,
    from: '[numb, cant feel]',
    to: list,
    at: 'NUMB:',
    says: [says],
  })),
  {
    mistake: 'a clarification that is there twice',
    why: 'one question would be asked for the other',
    file: URGENT,
    from: 'clarifications:\n',
    to: `clarifications:
  - { id: numb-where, question: Where?, rules: [tingly], readFirst: resting, answers: [
      { label: Here, sign: fever }, { label: There, show: resting }] }
`,
    at: 'id: numb-where\n',
    says: ['clarification "numb-where" is there twice'],
  },
  {
    mistake: 'a clarification with the id of a danger sign',
    why: 'nobody could tell which of them was meant',
    file: URGENT,
    from: 'id: numb-where',
    to: 'id: numbness # too',
    at: '# too',
    says: ['clarification "numbness": a sign has this id', 'Rename'],
  },
  {
    mistake: 'an unknown danger sign of an answer',
    why: 'the answer would raise nothing',
    file: URGENT,
    from: 'sign: numbness',
    to: 'sign: numbnes',
    at: 'sign: numbnes',
    says: ['unknown sign "numbnes"', 'numbness, fever'],
  },
  {
    mistake: 'an unknown item of an answer',
    why: 'the answer would lead nowhere',
    file: URGENT,
    from: 'show: resting',
    to: 'show: restin',
    at: 'show: restin',
    says: ['unknown question or tip "restin"', 'resting, urgent-help, heat-pack'],
  },
  {
    mistake: 'an unknown item to be read first',
    why: 'whoever does not answer would have nothing to read',
    file: URGENT,
    from: 'readFirst: resting',
    to: 'readFirst: restin',
    at: 'readFirst: restin',
    says: ['unknown question or tip "restin"', 'resting, urgent-help, heat-pack'],
  },
  {
    mistake: 'an answer with neither',
    why: 'a tap on it would do nothing',
    file: URGENT,
    from: 'label: Both legs\n        sign: numbness',
    to: 'label: Both legs',
    at: 'label: Both legs',
    says: ['clarifications.0.answers.0', 'either "sign" or "show"'],
  },
  {
    mistake: 'an answer with both',
    why: 'a tap on it can do one thing',
    file: URGENT,
    from: 'sign: numbness',
    to: 'sign: numbness\n        show: resting',
    at: 'label: Both legs',
    says: ['clarifications.0.answers.0', 'either "sign" or "show"'],
  },
];

const INTERFACE: Mistake[] = [
  {
    mistake: 'a message that is missing',
    why: 'a button would have no name',
    file: MESSAGES,
    from: 'clearSearch: Clear\n',
    to: '',
    at: 'noticeHeading:',
    says: ['clearSearch', 'Expected "clearSearch"'],
  },
  {
    mistake: 'a message of a tier that is missing',
    why: 'the raised notice would have no advice',
    file: MESSAGES,
    from: ', advice: Take the packet with you',
    to: '',
    at: 'overdose:',
    says: ['raised.overdose.advice', 'Expected "advice"'],
  },
  {
    mistake: 'a message that nothing shows',
    why: 'it is a misspelled one, and its text would be lost',
    file: MESSAGES,
    from: 'call: Call',
    to: 'cal: Call\ncall: Call',
    at: 'cal: Call',
    says: ['cal'],
  },
  {
    mistake: 'a misspelled {word} in a message',
    why: 'a visitor would read the braces',
    file: MESSAGES,
    from: 'call: Call {number}',
    to: 'call: Call {numbr}',
    at: '{numbr}',
    says: ['unknown word "{numbr}"', 'number'],
  },
  {
    mistake: 'a misspelled {word} in one plural form',
    why: 'a visitor would read the braces',
    file: MESSAGES,
    from: "'{count} questions'",
    to: "'{cuont} questions'",
    at: '{cuont}',
    says: ['unknown word "{cuont}"', 'count'],
  },
  {
    mistake: 'a misspelled {word} in an answer',
    why: 'a visitor would read the name of the word',
    file: RESTING,
    from: 'Rest briefly.',
    to: 'Take {paracetmol}.',
    at: '{paracetmol}',
    says: ['unknown region word "paracetmol"', 'emergency-number', 'paracetamol'],
  },
  {
    mistake: 'a misspelled {Word} at the start of a sentence',
    why: 'capitals make no other word of it',
    file: RESTING,
    from: 'Rest briefly.',
    to: '{Paracetmol} helps.',
    at: '{Paracetmol}',
    says: ['unknown region word "paracetmol"', 'emergency-number', 'paracetamol'],
  },
  {
    mistake: "a misspelled word among a country's own",
    why: 'the country would keep the neutral one',
    file: 'regions.yaml',
    from: 'paracetamol: paracetamol-gb',
    to: 'paracetmol: paracetamol-gb',
    at: 'paracetmol:',
    says: ['unknown region word "paracetmol"', 'paracetamol'],
  },
  {
    mistake: 'a value of the interface in an answer',
    why: 'only messages are filled in by the interface',
    file: RESTING,
    from: 'Rest briefly.',
    to: 'There are {count} answers.',
    at: '{count}',
    says: ['unknown region word "count"', 'emergency-number', 'paracetamol'],
  },
];

/** What to call where no country is set. */
const NEUTRAL: Mistake[] = ['emergency-number', 'advice-line', 'poison-line', 'crisis-line'].map(
  (word) => ({
    mistake: `no neutral word for ${word}`,
    why: 'a sentence would have a gap wherever there is no number',
    file: 'regions.yaml',
    from: `${word}:`,
    to: 'other-word:',
    at: 'en:',
    says: [`neutral-words.en needs "${word}"`, 'what to call'],
  }),
);

/** Markdown that cannot be part of an answer. */
const ANSWERS: [mistake: string, why: string, answer: string, ...says: string[]][] = [
  ['HTML in a sentence', 'it could run code', 'Rest <b>now</b>.', 'raw HTML', '**strong**'],
  ['an HTML block', 'it could run code', '<div>Rest</div>', 'raw HTML', 'paragraphs'],
  ['an HTML comment', 'a note to oneself would be published', '<!-- check -->', 'raw HTML'],
  ['a heading', 'its level would break the outline of the page', '## Rest', 'a heading'],
  ['an underlined heading', 'it is one too', 'Rest\n====', 'a heading'],
  ['a picture', 'the widget makes no request', '![a bed](bed.png)', 'a picture', '**strong**'],
  ['code in a sentence', 'no answer needs it', 'Type `rest`.', 'code', '**strong**'],
  ['a code block', 'no answer needs it', '```\nrest\n```', 'a code block', 'paragraphs'],
  ['a quotation', 'no answer needs it', '> Rest', 'a quotation', 'paragraphs'],
  ['a dividing line', 'no answer needs it', '***', 'a dividing line', 'paragraphs'],
  ['a table', 'a phone is too narrow', '| a | b |\n| - | - |\n| c | d |', 'a table', 'paragraphs'],
  [
    'crossed-out text',
    'the tildes would be read',
    'Rest ~~not~~ now.',
    'crossed-out',
    '**strong**',
  ],
  [
    'a footnote',
    'its text would be lost',
    'Rest[^1].\n\n[^1]: On a bed.',
    'a footnote',
    '**strong**',
  ],
  ['a list in a list', 'steps stay flat', '- Rest\n  - on a bed', 'one paragraph and nothing else'],
  ['an unknown directive', 'it would be lost', '::warning{#heat}', '::warning', '::caution{#id}'],
  ['an unknown tier', 'its list would be empty', '::signs{tier=soon}', '"soon"', 'emergency'],
  ['a colon without a space', 'the word after it would be lost', 'At 10:30.', ':30', 'space'],
  [
    'a brace that is not closed',
    'a visitor would read it',
    'Take {paracetamol.',
    '{paracetamol',
    'partner',
  ],
  [
    'a trailing directive in the middle of a text',
    'it is about all of it',
    'Rest :unsourced now.',
    'end',
  ],
  [
    'a trailing directive with a text in it',
    'the text would be lost',
    'Ask :unsourced[if ill]',
    'after its text',
  ],
  [
    'a trailing directive without a text',
    'an empty row would be shown',
    '- :unsourced',
    'after its text',
  ],
  [
    'an unknown country',
    'nobody would read it',
    'Rest. :only{xx}',
    'unknown region "xx"',
    'us, gb',
  ],
  ['a paragraph for no country', 'nobody would read it', 'Rest. :only', 'no country', ':only{gb}'],
  ['a list item for some countries', 'lists stay whole', '- Rest :only{gb}', 'not a list item'],
  ['a link that runs code', 'it could run code', '[x](javascript:alert%281%29)', 'https:', 'id of'],
  ['the same in capitals', 'browsers do not mind', '[x](JavaScript:void)', 'https:', 'id of'],
  ['a link that is not encrypted', 'it can be changed on its way', '[x](http://a.org)', 'https:'],
  ['a link that is a document', 'it can hold anything', '[x](data:text/html,x)', 'https:', 'id of'],
  ['a link below the host page', 'every host is another', '[x](/about)', '"/about"', 'https:'],
  ['a link without a scheme', 'it takes that of the host page', '[x](//a.org)', '"//a.org"'],
  ['an empty link', 'it leads nowhere', '[x]()', '""', 'https:'],
];

const PICTURES: Mistake[] = [
  {
    mistake: 'a shape that is not a path',
    why: 'only paths travel',
    file: PICTURE,
    from: LINE,
    to: '<circle class="line" r="3"/>',
    at: '<circle',
    says: ['<circle>', 'Expected <path> only'],
  },
  {
    mistake: 'a script',
    why: 'only paths travel',
    file: PICTURE,
    from: LINE,
    to: '<script>alert(1)</script>',
    at: '<script',
    says: ['<script>', 'Expected <path> only'],
  },
  {
    mistake: 'a class that is not one of the two tones',
    why: 'the widget has no colour for it',
    file: PICTURE,
    from: 'class="line"',
    to: 'class="thick"',
    at: 'thick',
    says: ['"thick"', 'line, soft'],
  },
  {
    mistake: 'another viewBox',
    why: 'the drawing would be cut off',
    file: PICTURE,
    from: '0 0 120 120',
    to: '0 0 24 24',
    at: '0 0 24 24',
    says: ['"0 0 24 24"', '"0 0 120 120"'],
  },
  {
    mistake: 'path data that is none',
    why: 'a browser would draw nothing',
    file: PICTURE,
    from: 'd="M10 10L20 20"',
    to: 'd="url(#x)"',
    at: 'url(#x)',
    says: ['"url(#x)"', 'Expected commands and numbers'],
  },
  {
    mistake: 'more than eight paths',
    why: 'it no longer reads at a glance',
    file: PICTURE,
    from: LINE,
    to: LINE.repeat(8),
    at: '<svg',
    says: ['9 paths. Expected at most 8.'],
  },
  {
    mistake: 'more than 1000 bytes',
    why: 'all pictures travel with every page',
    file: PICTURE,
    from: LINE,
    to: LINE.replace('M10 10', 'M10 10'.repeat(150)),
    at: '<svg',
    says: ['1037 bytes. Expected at most 1000.'],
  },
  {
    mistake: 'fewer letters than that, but more bytes',
    why: 'an accent takes two',
    file: PICTURE,
    from: LINE,
    to: `<!-- ${'é'.repeat(450)} -->`,
    at: '<svg',
    says: ['1015 bytes. Expected at most 1000.'],
  },
  {
    mistake: 'an attribute that is not shown',
    why: 'the drawing would look another way than it was drawn',
    file: PICTURE,
    from: LINE,
    to: LINE.replace(' d=', ' transform="rotate(3)" d='),
    at: 'transform',
    says: ['transform="…" cannot be shown', 'viewBox, class, d'],
  },
  {
    mistake: 'a path that is not closed',
    why: 'nobody knows what was meant',
    file: PICTURE,
    from: LINE,
    to: LINE.replace('/>', '>'),
    at: '</svg>',
    says: ['not well-formed'],
  },
];

const TIPS: Mistake[] = [
  {
    mistake: 'a tip without steps',
    why: 'there would be nothing to do',
    file: TIP,
    from: '1. Wrap the pack.\n2. Take it off.',
    to: 'Wrap the pack.',
    at: '---\ntitle',
    says: ['exactly one numbered list', '0'],
  },
  {
    mistake: 'a tip with two numbered lists',
    why: 'nobody could tell which step comes next',
    file: TIP,
    from: '2. Take it off.',
    to: '2. Take it off.\n\nThen:\n\n1. Rest.',
    at: '---\ntitle',
    says: ['exactly one numbered list', '2'],
  },
];

const tables = {
  'references that lead nowhere': REFERENCES,
  'ids, which are public': PUBLIC_IDS,
  'fields and values': FIELDS,
  'rules of danger signs': DANGER,
  'other languages': OTHER_LANGUAGES,
  'messages and region words': [...INTERFACE, ...NEUTRAL],
  pictures: PICTURES,
  tips: TIPS,
};

describe('content with a mistake makes no pack', () => {
  for (const [name, table] of Object.entries(tables)) {
    describe(name, () => {
      refusesEach(table);
    });
  }

  describe('what cannot be part of an answer', () => {
    for (const [mistake, why, answer, ...says] of ANSWERS) {
      it(`${mistake}: ${why}`, () => {
        const tree = changed(RESTING, '::caution{#heat}', answer);
        refuses(tree, place(tree, RESTING, answer), says);
      });
    }
  });

  describe('rules that are close to a mistake', () => {
    const ruling = (rule: string): Tree => changed(URGENT, 'NUMB bottom/seat !chair', rule);
    allowsEach([
      ['one with all that a rule may hold', ruling('NUMB/odd back/bottom+side DENIES !chair !HOT')],
      ['a range and a form', ruling("'NUMB {38-42} =legs'")],
      ['a word that a meaning has for its name', ruling('numb bottom')],
      ['the same rule of another sign', ruling('HOT back')],
    ]);
  });

  describe('pictures that are just small enough', () => {
    allowsEach([['one of eight paths', changed(PICTURE, LINE, LINE.repeat(7))]]);
  });

  describe('files', () => {
    const FILES = [URGENT, WORDS, 'regions.yaml', 'sources.yaml'];
    for (const file of [PACK, MESSAGES, STYLE, IDS, ...FILES]) {
      it(`${file} is missing`, () => {
        const tree = fixture();
        delete tree[file];
        refuses(tree, `${file}:1`, ['missing']);
      });
    }

    it('a question that no topic lists: nobody would ever see it', () => {
      const tree = changed(PACK, '[resting]', '[]');
      refuses(tree, `${RESTING}:1`, ['"resting" is not listed in en/pack.yaml']);
    });

    it('a tip that no group lists: nobody would ever see it', () => {
      const tree = changed(PACK, '[heat-pack]', '[]');
      refuses(tree, `${TIP}:1`, ['"heat-pack" is not listed in en/pack.yaml']);
    });

    it('a question and a tip of one id: one deep link cannot lead to both', () => {
      const tree = changed(PACK, '[heat-pack]', '[heat-pack, resting]');
      tree['en/tips/resting.md'] = tree[TIP]!;
      refuses(tree, 'en/tips/resting.md:1', ['duplicate id "resting"', 'Rename']);
    });

    it('a picture of no tip: it would weigh and never be seen', () => {
      const tree = { ...fixture(), 'pictures/cold-pack.svg': fixture()[PICTURE]! };
      refuses(tree, 'pictures/cold-pack.svg:1', ['"cold-pack"', 'heat-pack']);
    });

    it('a tip without a picture: its card would have a gap', () => {
      const tree = fixture();
      delete tree[PICTURE];
      refuses(tree, `${TIP}:1`, ['no picture', `Expected ${PICTURE}`]);
    });

    it('a second position without a first: it would be taken for it', () => {
      const { [PICTURE]: picture = '', ...tree } = fixture();
      refuses({ ...tree, 'pictures/heat-pack.2.svg': picture }, `${TIP}:1`, ['no picture']);
    });

    it('a picture that ends too early', () => {
      const tree = changed(PICTURE, '</svg>', '');
      assert.match(mistakes(tree).join('\n'), /^pictures\/heat-pack\.svg:\d+ not well-formed/);
    });

    it('a question without front matter', () => {
      const tree = { ...fixture(), [RESTING]: 'Rest briefly.\n' };
      refuses(tree, `${RESTING}:1`, ['no front matter', '"---"']);
    });

    it('a question without an answer', () => {
      const tree = changed(HELP, 'Call {emergency-number}.', '');
      refuses(tree, 'en/faq/urgent-help.md:2', ['no text below the front matter']);
    });

    it('a caution that contains itself: it would never end', () => {
      const tree = changed(CAUTION, '**Not on numb skin.**', '::caution{#heat}');
      refuses(tree, place(tree, CAUTION, '::caution'), ['caution "heat" inside a caution']);
    });

    it('a folder of one language that says it is another', () => {
      const tree = changed(PACK, 'lang: en', 'lang: de');
      refuses(tree, `${PACK}:1`, ['de', 'en']);
    });

    it('a review date that no calendar has', () => {
      const tree = changed(PACK, '2027-01-31', '2027-02-31');
      refuses(tree, `${PACK}:3`, ['review-by', 'Expected a day']);
    });
  });
});

describe('all mistakes are reported at once', () => {
  it('those of two files', () => {
    const one = changed(RESTING, 'related: [heat-pack]', 'related: [heat-pak]');
    const two = changed('regions.yaml', 'source: atlas', 'source: atles', one);
    const lines = mistakes(two);
    assert.equal(lines.length, 2);
    assert.match(lines[0]!, /^en\/faq\/resting\.md:7 .*"heat-pak"/);
    assert.match(lines[1]!, /^regions\.yaml:12 .*"atles"/);
  });

  it('those of one file, in the order of its lines', () => {
    const one = changed(RESTING, '[atlas]', '[atles]');
    const two = changed(RESTING, '{#heat}', '{#heet}', one);
    const three = changed(RESTING, '[heat-pack]\n', '[heat-pak]\n', two);
    assert.deepEqual(
      mistakes(three).map((line) => /^[^ ]+/.exec(line)?.[0]),
      [`${RESTING}:5`, `${RESTING}:7`, `${RESTING}:12`],
    );
  });

  it('those of fields in two YAML files', () => {
    const one = changed(MESSAGES, 'tip: Tip\n', '');
    const two = changed(WORDS, 'porter', 'snowball', one);
    assert.deepEqual(
      mistakes(two).map((line) => /^[^:]+/.exec(line)?.[0]),
      [MESSAGES, WORDS],
    );
  });

  it('and a misspelled meaning is reported once, not again as one that no rule names', () => {
    assert.equal(mistakes(changed(URGENT, 'HOT back', 'HOTT back')).length, 1);
  });

  const ONCE: [what: string, file: string, field: string][] = [
    ['a question', RESTING, 'title: Should I rest?\n'],
    ['a tip', TIP, 'title: Use a heat pack\n'],
    ['a caution', CAUTION, 'sources: [handbook]\n'],
  ];
  for (const [what, file, field] of ONCE) {
    it(`and one mistake in ${what} is reported once, not again wherever it is named`, () => {
      const tree = changed(file, field, '', answering('Try [warmth](heat-pack).'));
      assert.equal(mistakes(tree).length, 1, mistakes(tree).join('\n'));
    });
  }
});
