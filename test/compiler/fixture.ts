/** A tiny, complete content folder. It compiles; each test makes one change to it. */
import { compile } from '../../src/compiler/compile.js';
import { problemLine } from '../../src/compiler/problem.js';
import type { Block, Pack } from '../../src/content/pack/pack.js';

/** Text of every file by its path below `content/`. */
export type Tree = Record<string, string>;

/** Its files that tests change, by what they hold. */
export const RESTING = 'en/faq/resting.md';
export const HELP = 'en/faq/urgent-help.md';
export const TIP = 'en/tips/heat-pack.md';
export const CAUTION = 'en/cautions/heat.md';
export const PACK = 'en/pack.yaml';
export const MESSAGES = 'en/messages.yaml';
export const URGENT = 'en/urgent.yaml';
export const WORDS = 'en/words.yaml';
export const LANGUAGES = 'languages.yaml';
export const STYLE = 'en/style.yaml';
export const PICTURE = 'pictures/heat-pack.svg';
export const IDS = 'ids.yaml';
export const REGIONS = 'regions.yaml';
export const SOURCES = 'sources.yaml';
export const HOSTS = 'hosts.yaml';

const COUNTRIES = ['us', 'gb', 'ie', 'ca', 'au', 'nz', 'in', 'es', 'mx', 'eu'];

const region = (id: string): string => `
  ${id}:
    name: { en: Country ${id} }
    emergency: { number: '112', source: atlas, checked: 2026-01-31 }
    same-day: { care: { en: go to a clinic }, source: atlas, checked: 2026-01-31 }
    words:
      en: { paracetamol: paracetamol-${id} }`;

/** A new copy of the tree, so that no test sees the change of another. */
export function fixture(): Tree {
  return {
    [PACK]: `lang: en
version: 1.0.0
review-by: 2027-01-31
heading: Your questions
tips-heading: Tips
topics:
  - id: relief
    heading: Relief
    questions: [resting]
  - id: urgent
    heading: Help
    questions: [urgent-help]
tips:
  - when: now
    heading: Right now
    tips: [heat-pack]
quick-starts:
  - label: It hurts now
    show: resting
`,
    [MESSAGES]: `noticeHeading: Call {emergency-number} now if
noticeFoot: Do not wait.
noticeLink: Danger signs
callIn: Call {number} ({country})
call: Call {number}
somewhereElse: Emergency numbers elsewhere
numbersByCountry: All numbers
searchLabel: Search
searchHint: Not a chat
clearSearch: Clear
searchBroken: Search does not work.
quickStarts: Start here
openAll: Open all
closeAll: Close all
print: Print
printed: Printed on {date}
handout: Print a handout
handoutChoose: Which tips?
handoutPrint:
  one: Print {count} tip
  other: Print {count} tips
handoutNone: Choose one.
handoutClose: Close
handoutBefore: Before you start
handoutCaution: Read the box first.
copyLink: Copy link
linkCopied: Link copied
readAloud: Read aloud
stopReading: Stop reading
questionCount: { one: '{count} question', other: '{count} questions' }
resultCount: { one: '{count} answer', other: '{count} answers' }
moreResults: { one: '{count} more', other: '{count} more' }
showAll: Show all
noResults: Nothing fits
noResultsHelp: Try other words
noResultsTopics: By topic
tip: Tip
from: 'From {name}'
fromUnnamed: From here
followAlong: Follow along
beforeStart: Before you start
alarmNote: This page cannot ring when your phone is locked. Set your phone’s alarm too.
howLong: How long?
minutes: { one: '{count} minute', other: '{count} minutes' }
start: Start
ready: I am ready
putDown: Put your phone down now.
pause: Pause
resume: Go on
skip: Skip
restart: Start again
stop: Stop
close: Close
sound: Sound
hurtsMore: It hurts more
paused: Paused.
pausedSkin: Paused. Take it off until you go on.
round: '{count} of {total}'
timeUp: Time’s up.
endedAgo: { one: 'The time ended {count} minute ago.', other: 'The time ended {count} minutes ago.' }
takeOff: Take it off now.
thenPress: 'Then press “{name}”.'
isOff: It is off
skinOn: The pack is still on your skin
waitSkin: 'Wait at least two hours. You can start again at {time}.'
hurtHeading: Stop. Rest now.
hurtAdvice: Lie on your side, with a pillow between your knees. Do not stretch again today.
hurtToday: It hurt more today. Do not stretch again today.
oneByOne: One by one
stepOf: 'Step {count} of {total}'
signsFirst: 'First of all: does one of these fit you? Then get help now, and stop here.'
chooseOne: Choose one. Never do both at once.
next: 'Next: {name}'
lastStep: This is the last step.
goOn: Next
back: Back
leave: Leave
finish: Finish
done: Done
clearTicks: Clear ticks
ticksKept: Your ticks are kept on this device only.
moreCaution: More of this
sources: Sources, {date}
copyRead: a copy
unsourced: Some lines have no source
related: Read next
scope: General information
notReviewed: Not checked
reviewed: Checked by {name} on {date}
changedSince: { one: '{count} changed', other: '{count} changed' }
version: Content {version}
outOfDate: May be out of date
contact: Ask {name}
contactUnnamed: Ask us
raisedSigns: If this is new
raisedAny: If any of these is new
askSign: Is this so?
askYes: Yes it is
askNo: No
raisedBack: Back to the answers
raised:
  emergency: { heading: Get help now, advice: 'Call {emergency-number}' }
  overdose: { heading: Overdose, advice: Take the packet with you }
  crisis: { heading: Crisis, advice: Talk to someone }
  same-day: { heading: Today, advice: Do not wait }
`,
    [URGENT]: `notice: [new numbness]
meanings:
  DENIES: ['no', not]
  NUMB: [numb, cant feel]
  HOT: [fever, '{38-42} degrees']
signs:
  - id: numbness
    tier: emergency
    text: you go numb
    sources: [atlas]
    rules:
      - NUMB both+legs
      - NUMB bottom/seat !chair
  - id: fever
    tier: same-day
    text: you have a fever
    sources: [atlas]
    rules: [HOT back]
about: [danger+sign]
clarifications:
  - id: numb-where
    question: Where are you numb?
    rules: [NUMB leg]
    readFirst: resting
    answers:
      - label: Both legs
        sign: numbness
      - label: One leg
        show: resting
`,
    [LANGUAGES]: `rules:
  numbness: [NUMB LEGS]
languages:
  - lang: es
    call: Llame al {number}
    emergency: Llame ahora.
    crisis: Hay ayuda.
    words:
      NUMB: dormid
      LEGS: piernas
`,
    [WORDS]: `stemmer: porter
stopWords: [the, a]
synonyms:
  - [spasm, cramp]
audiences:
  - [child, 'aged {1-17}']
outOfScope: [opening hours]
neverCorrect: [agent]
phonetics:
  - ['^kn', n]
`,
    [RESTING]: `---
title: Should I rest?
aliases:
  - should I lie down
sources: [atlas]
updated: 2026-01-31
related: [heat-pack]
---

Rest briefly. Then try a [heat pack](heat-pack).

::caution{#heat}
`,
    [HELP]: `---
title: Is it an emergency?
aliases: []
sources: [atlas]
updated: 2026-01-31
related: []
---

Call {emergency-number}.
`,
    [TIP]: `---
title: Use a heat pack
aliases: []
dose: 10 minutes
timing:
  kind: activity
  beforeStart: ['Ask a doctor, or call {emergency-number}.']
  minutes: [10]
  start: Hold it there.
  end: Take it off.
sources: [atlas]
updated: 2026-01-31
related: [resting]
---

Warmth eases pain.

::caution{#heat}

1. Wrap the pack.
2. Take it off.
`,
    [CAUTION]: `---
name: warmth
names: [warmth, heat packs?]
or-link: true
sources: [handbook]
beforeStart: ['Not over {paracetamol}.']
---

**Not on numb skin.**
`,
    [PICTURE]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">
<path class="soft" d="M8 96h104"/>
<path class="line" d="M10 10L20 20"/>
</svg>
`,
    [STYLE]: `formula: flesch-kincaid
grades: { item: 8, median: 6, plain: 5 }
sentence-words: 25
question-words: { from: 0, to: 40 }
long: [urgent-help]
exempt: [Ibuprofen]
forbidden:
  - match: \\b(excellent|harmless)\\b
    unless: \\bnot\\b
    instead: say what is known
needs-page: [pregnan, no more than]
tier-leads:
  emergency: 'call now.*:$'
`,
    [IDS]: `questions: [resting, urgent-help]
tips: [heat-pack]
`,
    [REGIONS]: `neutral-words:
  en:
    emergency-number: your local emergency number
    advice-line: an advice line
    poison-line: a poison line
    crisis-line: a crisis line
    same-day-care: go to an open clinic
    paracetamol: paracetamol (acetaminophen)
regions:${COUNTRIES.map(region).join('')}
`,
    'en/open-questions.yaml': `- where: faq/resting.md
  question: Is rest right?
`,
    [HOSTS]: `- match: (^|\\.)shop\\.
  what: a seller
`,
    [SOURCES]: `atlas:
  organisation: Atlas
  title: About backs
  url: https://example.org/atlas
  read: page
handbook:
  organisation: Handbook
  title: About heat
  year: 2024
  url: https://example.org/handbook
  read: copy
`,
  };
}

/** The tree with one text in one file replaced. A change that changes nothing is a mistake. */
export function changed(file: string, from: string, to: string, tree: Tree = fixture()): Tree {
  const text = tree[file];
  if (!text?.includes(from)) throw new Error(`${file} holds no "${from}"`);
  return { ...tree, [file]: text.replace(from, () => to) };
}

/** What `npm run content` prints for a tree: one line for each mistake. */
export function mistakes(tree: Tree): string[] {
  return compile(tree, 'en').problems.map(problemLine);
}

/** The pack of a tree that has no mistakes. */
export function packOf(tree: Tree): Pack {
  const { pack, problems } = compile(tree, 'en');
  if (!pack) throw new Error(problems.map(problemLine).join('\n'));
  return pack;
}

/** The tree in which the question "urgent-help" has another answer. */
export function answering(answer: string, tree: Tree = fixture()): Tree {
  return changed(HELP, 'Call {emergency-number}.', answer, tree);
}

/** What an answer becomes, when this is all it says. */
export function blocksOf(answer: string): Block[] {
  const pack = packOf(answering(answer));
  return pack.questions.find((question) => question.id === 'urgent-help')?.blocks ?? [];
}
