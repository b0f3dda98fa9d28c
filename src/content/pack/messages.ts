/**
 * Every word of the interface. Each pack has all of them in its language, so that no sentence is written in
 * the code.
 *
 * Texts may hold region words (`{emergency-number}`) and the values named in the comments.
 * `formatMessage` fills them in.
 */
import * as v from 'valibot';
import { getOwn } from './plain-data.js';

/** Letters of one text: five times our longest. One that is longer pushes all else off the screen. */
const MAX_TEXT_LENGTH = 2000;

/** Marks of direction make a phone show "Call 911" as "Call 119". */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/;

/** A text that may be empty. */
export const anyTextSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT_LENGTH, `Expected at most ${MAX_TEXT_LENGTH} letters`),
  v.check((text) => !DIRECTION_MARKS.test(text), 'Expected a text without marks of direction'),
);

/** A text with something to read in it. */
export const textSchema = v.pipe(anyTextSchema, v.regex(/[\p{L}\p{N}]/u, 'Expected some text'));

/** A heading, a title or the words of a button: three times our longest. */
export const titleSchema = v.pipe(textSchema, v.maxLength(200, 'Expected at most 200 letters'));

const text = textSchema;
const title = titleSchema;

/** Forms by plural category of `Intl.PluralRules`; `other` is used where a category has none. */
const plural = v.objectWithRest({ other: title }, title);

/**
 * What keeps people safe: what to do in danger, what comes before, during and after a tip, and what the
 * answers are and who checked them. An external pack cannot replace any of it.
 */
const safetyEntries = {
  /** Heading of the standing notice; the danger signs follow as a list. */
  noticeHeading: text,
  /** Below the danger signs: what not to do. */
  noticeFoot: text,
  /** Link in `<care-tips>` to the notice in the FAQ. */
  noticeLink: text,
  /** Link that dials `{number}`, a number or a service with its number, in `{country}`. */
  callIn: text,
  /** The same where only a number is known. */
  call: text,
  /** Button that lists other countries' emergency numbers. */
  somewhereElse: text,
  /** The same button where no country is set. */
  numbersByCountry: text,
  /** Line below the search box: what it is not, and what happens to what is typed. */
  searchHint: text,
  /** In place of the search box, where the search has failed. */
  searchBroken: text,
  /** Heading of the cautions on a handout. Each is a box that names its tips. */
  handoutBefore: text,
  /** In a tip on a handout, refers to the box with its caution. */
  handoutCaution: text,
  /** Introduces the cautions above Start. */
  beforeStart: text,
  /** Above the start of heat or cold: a page cannot ring while the phone is locked. */
  alarmNote: text,
  /** `{count}` minutes. */
  minutes: plural,
  /** Button that stops a stretch because it hurts. */
  hurtsMore: text,
  /** The player is paused, and nothing may lie on the skin meanwhile. */
  pausedSkin: text,
  /** Heat or cold has ended; `takeOff` follows. */
  timeUp: text,
  /** The same where it was noticed late: `{count}` minutes ago. */
  endedAgo: plural,
  /** What to do when heat or cold has ended. */
  takeOff: text,
  /** Says which button, `{name}`, ends the reminder. */
  thenPress: text,
  /** That button. */
  isOff: text,
  /** In place of Start, while heat or cold of another tip lies on the skin. */
  skinOn: text,
  /** In place of Start, where heat or cold would follow too soon: not before `{time}`. */
  waitSkin: text,
  /** Heading and advice when a stretch hurt more. */
  hurtHeading: text,
  hurtAdvice: text,
  /** In place of Start, where a stretch hurt on the same day. */
  hurtToday: text,
  /** First step of a routine, above the danger signs. */
  signsFirst: text,
  /** Introduces a choice, such as warmth or cold. */
  chooseOne: text,
  /** Unfolds the rest of a caution of `{name}`, such as heat, that is shown in short. */
  moreCaution: text,
  /** Stands beside a source of which only a copy was read. */
  copyRead: text,
  /** Stands below the sources where none of them states an "ask first" of the text. */
  unsourced: text,
  /** Who the content is for, and what it is not. */
  scope: text,
  /** State of the review where no reviewer is named. */
  notReviewed: text,
  /** State of the review: `{name}` checked the content on `{date}`. */
  reviewed: text,
  /** `{count}` items were changed after the review. */
  changedSince: plural,
  /** Content `{version}`. */
  version: text,
  /** The review date of the pack has passed. */
  outOfDate: text,
  /** Introduces the detected danger signs, in the raised notice. */
  raisedSigns: text,
  /** Introduces all danger signs, where somebody asked about them in general. */
  raisedAny: text,
  /** Asks about a danger sign, which follows, and the two answers. */
  askSign: text,
  askYes: text,
  askNo: text,
  /** Way back from the raised notice to the answers. */
  raisedBack: text,
  /** Heading and advice of the raised notice, by tier. */
  raised: v.object({
    emergency: v.object({ heading: text, advice: text }),
    overdose: v.object({ heading: text, advice: text }),
    crisis: v.object({ heading: text, advice: text }),
    'same-day': v.object({ heading: text, advice: text }),
  }),
};

/** All other words. An external pack may replace them. */
export const interfaceEntries = {
  /** Label of the search box. */
  searchLabel: title,
  clearSearch: title,
  /** Label of the group of quick starts. */
  quickStarts: title,
  openAll: title,
  closeAll: title,
  /** Button that prints the answers. */
  print: title,
  /** Above everything that is printed, with the `{date}`. */
  printed: title,
  /** Button that opens the form in which tips are chosen for a printed handout. */
  handout: title,
  /** Asks which tips are printed. */
  handoutChoose: title,
  /** Button that prints `{count}` chosen tips. */
  handoutPrint: plural,
  /** No tip was chosen. */
  handoutNone: title,
  /** Button that closes the form. */
  handoutClose: title,
  /** Button that copies the address of an answer. */
  copyLink: title,
  /** Says that it was copied. */
  linkCopied: title,
  /** Button that reads an answer aloud. */
  readAloud: title,
  /** The same button while an answer is being read. */
  stopReading: title,
  /** `{count}` questions are listed while nothing is searched. */
  questionCount: plural,
  /** `{count}` answers were found. */
  resultCount: plural,
  /** Button that shows `{count}` more of them. */
  moreResults: plural,
  /** Button that ends the search. */
  showAll: title,
  /** Nothing was found. */
  noResults: title,
  /** When nothing was found: what the answers are about, and what to do. */
  noResultsHelp: title,
  /** Introduces the topics when nothing was found. */
  noResultsTopics: title,
  /** Label of a tip among questions. */
  tip: title,
  /** Label of site questions, where the page's owner is `{name}`. */
  from: title,
  /** The same where the page gives no name of its owner. */
  fromUnnamed: title,
  /** Button that opens the player of a tip, and heading of the player. */
  followAlong: title,
  /** Introduces the minutes to choose from. */
  howLong: title,
  /** Button that starts the player. */
  start: title,
  /** Button that begins a stretch, once somebody is in position. */
  ready: title,
  /** After that button, while a few seconds pass. */
  putDown: text,
  /** More buttons of the player. */
  pause: title,
  resume: title,
  skip: title,
  restart: title,
  stop: title,
  close: title,
  /** Switch for the tones. */
  sound: title,
  /** The player is paused. */
  paused: title,
  /** Which repetition it is: `{count}` of `{total}`. */
  round: title,
  /** Button that starts a routine. */
  oneByOne: title,
  /** Which step of a routine it is: `{count}` of `{total}`. */
  stepOf: title,
  /** Names the next step of a routine, `{name}`. */
  next: title,
  lastStep: title,
  /** The buttons of a routine. */
  goOn: title,
  back: title,
  leave: title,
  finish: title,
  /** Box that ticks a tip. */
  done: title,
  /** Button that takes all ticks away. */
  clearTicks: title,
  /** Says where ticks are kept. */
  ticksKept: title,
  /** Button that opens the sources; `{date}` is month and year of the last change. */
  sources: title,
  /** Heading of related questions. */
  related: title,
  /** Link to the clinic, `{name}`, below the answers. */
  contact: title,
  /** The same where the clinic gave no name. */
  contactUnnamed: title,
};

/** The shape of `Pack.messages`. */
export const messagesSchema = v.object({ ...safetyEntries, ...interfaceEntries });

export type Messages = v.InferOutput<typeof messagesSchema>;

/** A message with one form per plural category. */
export type Plural = v.InferOutput<typeof plural>;

/**
 * Fills in `{name}` for every value that is given, and leaves other names in braces as they are. Values are
 * inserted literally.
 */
export function formatMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) => getOwn(values, name) ?? whole);
}

/** Picks the form for a number in a language and fills in `{count}`. */
export function formatCount(forms: Plural, count: number, lang: string): string {
  const { rules, numbers } = counterFor(lang);
  const form = forms[rules.select(count)] ?? forms.other;
  return formatMessage(form, { count: numbers.format(count) });
}

interface Counter {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

/** Creating these takes longer than rendering a list of results, so they are kept. */
const counterByLang = new Map<string, Counter>();

function counterFor(lang: string): Counter {
  const known = counterByLang.get(lang);
  if (known) return known;
  const counter = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  counterByLang.set(lang, counter);
  return counter;
}
