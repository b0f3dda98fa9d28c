/**
 * Every word of the interface. A language brings all of them in its pack, so
 * there is no fallback sentence anywhere in the code.
 *
 * Texts may hold region words (`{emergency-number}`) and the values named in
 * the comments; `format` fills them in.
 */
import * as v from 'valibot';
import { getOwn } from './plain-data.js';

/** A text with something to read in it. */
export const textSchema = v.pipe(v.string(), v.regex(/[\p{L}\p{N}]/u, 'Expected some text'));

const text = textSchema;

/** Forms by plural category of `Intl.PluralRules`; `other` is used where a category has none. */
const plural = v.objectWithRest({ other: text }, text);

/** The shape of `Pack.messages`. */
export const messagesSchema = v.object({
  /** Heading of the standing notice; the danger signs follow as a list. */
  noticeHeading: text,
  /** What not to do, below the danger signs. */
  noticeFoot: text,
  /** One line in `<care-tips>` that leads to the notice in the FAQ. */
  noticeLink: text,
  /** Link that dials `{number}`, a number or a service with its number, in `{country}`. */
  callIn: text,
  /** The same where only a number is known. */
  call: text,
  /** Button that lists other countries' emergency numbers. */
  somewhereElse: text,
  /** The same button where no country is set. */
  numbersByCountry: text,
  /** Label of the search box. */
  searchLabel: text,
  /** Line below the search box: what it is not, and what happens to what is typed. */
  searchHint: text,
  clearSearch: text,
  /** Name of the group of quick starts. */
  quickStarts: text,
  openAll: text,
  closeAll: text,
  /** Button that prints the answers. */
  print: text,
  /** Head of what is printed, on `{date}`. */
  printed: text,
  /** Button that opens the form in which tips are chosen, to be printed on a page or two. */
  handout: text,
  /** Asks which tips are printed. */
  handoutChoose: text,
  /** Button that prints `{count}` chosen tips. */
  handoutPrint: plural,
  /** None was chosen. */
  handoutNone: text,
  /** Button that closes the form. */
  handoutClose: text,
  /** Heading of the cautions on paper; each is a box that names its tips. */
  handoutBefore: text,
  /** Leads from a tip on paper to that box. */
  handoutCaution: text,
  /** Button that copies the address of an answer. */
  copyLink: text,
  /** It was copied. */
  linkCopied: text,
  /** Button that reads an answer aloud. */
  readAloud: text,
  /** The same button while it is being read. */
  stopReading: text,
  /** `{count}` questions are listed while nothing is searched. */
  questionCount: plural,
  /** `{count}` answers were found. */
  resultCount: plural,
  /** Button that shows `{count}` more of them. */
  moreResults: plural,
  /** Ends the search. */
  showAll: text,
  /** Nothing was found. */
  noResults: text,
  /** What the answers are about, and what to do when nothing was found. */
  noResultsHelp: text,
  /** Introduces the topics when nothing was found. */
  noResultsTopics: text,
  /** Marks a tip among questions. */
  tip: text,
  /** Marks the questions of the page's own, written by `{name}`. */
  from: text,
  /** The same where the page gives no name. */
  fromUnnamed: text,
  /** Leads through a tip; heading of its player. */
  followAlong: text,
  /** Introduces what must be known before Start. */
  beforeStart: text,
  /** What a page cannot do, where something must come off the skin. */
  alarmNote: text,
  /** Introduces the minutes to choose from. */
  howLong: text,
  /** `{count}` minutes. */
  minutes: plural,
  /** Starts a player. */
  start: text,
  /** The buttons of a player. */
  pause: text,
  resume: text,
  skip: text,
  restart: text,
  stop: text,
  close: text,
  /** Switches the tones on and off. */
  sound: text,
  /** Stops a stretch because it does harm. */
  hurtsMore: text,
  /** It waits. */
  paused: text,
  /** It waits, and nothing may lie on the skin. */
  pausedSkin: text,
  /** Which time of how many. */
  round: text,
  /** The end of heat or cold; what to do follows. */
  timeUp: text,
  /** The end of heat or cold, met late: `{count}` minutes ago. */
  endedAgo: plural,
  /** What to do then. */
  takeOff: text,
  /** Ends the reminder. */
  isOff: text,
  /** Something else was to be started while heat or cold lies on the skin. */
  skinOn: text,
  /** Heat or cold again, too soon: not before `{time}`. */
  waitSkin: text,
  /** Heading and advice when a stretch hurt more. */
  hurtHeading: text,
  hurtAdvice: text,
  /** A stretch again on that day. */
  hurtToday: text,
  /** Starts a routine. */
  oneByOne: text,
  /** Where in it. */
  stepOf: text,
  /** Its first step, above the danger signs. */
  signsFirst: text,
  /** Introduces a choice, such as warmth or cold. */
  chooseOne: text,
  /** What comes next. */
  next: text,
  lastStep: text,
  /** The buttons of a routine. */
  goOn: text,
  back: text,
  leave: text,
  finish: text,
  /** Ticks a tip. */
  done: text,
  /** Takes all ticks away. */
  clearTicks: text,
  /** Where they are kept. */
  ticksKept: text,
  /** Names the button that opens the sources; `{date}` is month and year of the last change. */
  sources: text,
  /** Stands beside a source of which only a copy was read. */
  copyRead: text,
  /** Stands below the sources where an "ask first" is among the text that none of them states. */
  unsourced: text,
  /** Heading of related questions. */
  related: text,
  /** Who the content is for, and what it is not. */
  scope: text,
  /** Review state when no reviewer is named. */
  notReviewed: text,
  /** Review state: `{name}` checked the content on `{date}`. */
  reviewed: text,
  /** `{count}` items were changed after the review. */
  changedSince: plural,
  /** Content `{version}`. */
  version: text,
  /** The review date of the pack has passed. */
  outOfDate: text,
  /** Leads to the clinic, `{name}`, where the answers end. */
  contact: text,
  /** Leads to the clinic where it gave no name. */
  contactUnnamed: text,
  /** Introduces what was understood, in the raised notice. */
  raisedSigns: text,
  /** Introduces all danger signs, where somebody asked about them. */
  raisedAny: text,
  /** Way back from the raised notice to the answers. */
  raisedBack: text,
  /** Heading and advice of the raised notice, by tier. */
  raised: v.object({
    emergency: v.object({ heading: text, advice: text }),
    overdose: v.object({ heading: text, advice: text }),
    crisis: v.object({ heading: text, advice: text }),
    'same-day': v.object({ heading: text, advice: text }),
  }),
});

export type Messages = v.InferOutput<typeof messagesSchema>;

/** A message with one form per plural category. */
export type Plural = v.InferOutput<typeof plural>;

/**
 * Fills in `{name}` for every value that is given, and leaves the others as
 * they are. Values are inserted literally.
 */
export function formatMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) => getOwn(values, name) ?? whole);
}

/** Picks the form for a number in a language and fills in `{count}`. */
export function formatCount(forms: Plural, count: number, lang: string): string {
  const { rules, numbers } = countingIn(lang);
  const form = forms[rules.select(count)] ?? forms.other;
  return formatMessage(form, { count: numbers.format(count) });
}

/** Making these takes longer than a list of results does. */
const countingByLang = new Map<string, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>();

function countingIn(lang: string): { rules: Intl.PluralRules; numbers: Intl.NumberFormat } {
  const known = countingByLang.get(lang);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  countingByLang.set(lang, made);
  return made;
}
