/**
 * The pack: everything that the widgets say in one language, as one plain object.
 *
 * The compiler writes it, and `createView` reads it for one country and one page. Nothing else knows how
 * the content was authored. It is pure data without HTML or functions, so it survives JSON and never needs
 * to be trusted as markup.
 */

import type { Messages } from './messages.js';
import type { RegionalContent, RegionId } from './region.js';

/** The format that this version reads and writes. A pack of another format is refused. */
export const PACK_FORMAT = 2;

/** Questions that no page and no external pack can hide: someone may need them. */
export const ALWAYS_SHOWN_IDS: readonly string[] = ['urgent-help', 'see-a-doctor'];

/** A piece of running text. Strings are shown literally, whoever wrote them. */
export type Span =
  | string
  | { type: 'strong' | 'emphasis'; spans: Span[] }
  /** A link out of the widget: `https:`, `tel:` or `mailto:`. */
  | { type: 'link'; href: string; spans: Span[] }
  /** A link to another question or tip, by id. */
  | { type: 'reference'; id: string; spans: Span[] }
  /** A word that differs by country, such as paracetamol; `capital` at the start of a sentence. */
  | { type: 'word'; word: string; capital?: true };

/** A part of an answer. */
export type Block =
  /** `regions`: only for readers in these countries, and for those whose country is not known. */
  | { type: 'paragraph'; spans: Span[]; regions?: RegionId[] }
  | { type: 'list'; items: Span[][] }
  /** Numbered steps, to be done in order. */
  | { type: 'steps'; items: Span[][] }
  /** What happens when, one after the other. */
  | { type: 'timeline'; items: Span[][] }
  /**
   * A caution, written once in `Pack.cautions`. `brief`: its first paragraph with the list right after it, and the
   * rest folded away.
   */
  | { type: 'caution'; id: string; brief?: true }
  /**
   * The danger signs of one tier, so that they are written once: those of a group, or all that no other list
   * of the same answer holds.
   */
  | { type: 'signs'; tier: Tier; group?: string };

/** How urgent a danger sign is, highest first. */
export type Tier = 'emergency' | 'overdose' | 'crisis' | 'same-day';

/** What questions and tips have in common. */
export interface Item {
  /** Public and permanent: the deep link, the event detail and the file name. */
  id: string;
  /** The question, or the name of the tip. */
  title: string;
  /** Other ways in which visitors ask the same thing; searched, not shown. */
  aliases: string[];
  blocks: Block[];
  /** Ids in `Pack.sources`, those of the cautions included. */
  sources: string[];
  /** Day of the last change of meaning, `YYYY-MM-DD`. */
  updated: string;
  /** Ids of up to three questions or tips to read next. */
  related: string[];
  /** Set where the item or one of its cautions holds an "ask first" that no source states. */
  unsourced?: true;
}

/** A frequently asked question with its answer. */
export type Question = Item;

/** When a tip helps: during a spasm, in the first days, or afterwards. */
export type When = 'now' | 'days' | 'prevent';

/** Something to do, in numbered steps. */
export interface Tip extends Item {
  /** How long and how often, in a few words: "10 to 15 minutes, up to 3 times a day". */
  dose: string;
  /** How the player leads through it. Default: it has no player. */
  timing?: Timing;
}

/**
 * How the player leads through a tip. Texts may hold region words in braces.
 *
 * - `skin`: something that lies on the skin and must come off again, such as heat or cold
 * - `stretch`: positions that are held
 * - `breathing`: slow breaths
 * - `activity`: whatever else takes its time
 */
export interface Timing {
  kind: 'skin' | 'stretch' | 'breathing' | 'activity';
  /** Shown before Start, after what the cautions of the tip say there. */
  beforeStart?: string[];
  /** How many minutes it takes, to choose from. Default choice: the first. */
  minutes?: number[];
  /** How to get ready, for which there are ten seconds. Default: it starts at once. */
  ready?: string;
  /** What to do all the time, where there are no phases. */
  start?: string;
  /** What to do in the middle of that time. */
  halfway?: string;
  /** Done one after the other, as often as `times` says or as the minutes hold. */
  phases?: Phase[];
  /** All phases are done on each of them: "Right knee", "Left knee". */
  sides?: string[];
  /** The drawings show the first side, and are mirrored for the other. Default: both sides look alike. */
  mirrored?: true;
  /** How often the phases are done, on each side. */
  times?: number;
  /** What to keep in mind all the time, above all when to stop. */
  meanwhile?: string;
  /** What to do when it is over. */
  end: string;
}

/** One part of an exercise. */
export interface Phase {
  say: string;
  seconds: number;
  /** The tone and the shape that announce it. */
  cue: Cue;
  /** Which of the tip's drawings shows it, counted from 1. */
  picture?: number;
}

export const CUES = ['move', 'hold', 'lower', 'in', 'out'] as const;
export type Cue = (typeof CUES)[number];

/** A heading with the questions below it, the most asked first. */
export interface Topic {
  id: string;
  heading: string;
  questions: string[];
}

/** The tips that help at one time. */
export interface TipGroup {
  when: When;
  heading: string;
  tips: string[];
  /** The tips to do one by one, in this order. Of ids in a list of their own, one is chosen. Default: none. */
  routine?: (string | string[])[];
}

/** A button that leads straight to a question or tip. */
export interface QuickStart {
  label: string;
  show: string;
}

/** A warning that belongs to a treatment, shown wherever that treatment is named. */
export interface Caution {
  /** What it cautions of, in a few words; may hold region words. Default: it is not named where it is folded. */
  name?: string;
  blocks: CautionBlock[];
  /** The same in short, to be in view before Start. Texts may hold region words in braces. */
  beforeStart?: string[];
}

/** A caution holds no other caution, so that none can hold itself. */
export type CautionBlock = Exclude<Block, { type: 'caution' }>;

/** Where a statement comes from. */
export interface Source {
  organisation: string;
  title: string;
  /** Year of publication, where the source shows one. */
  year?: string;
  url: string;
  /** Set where only a copy or a report of the publication was read. */
  copy?: true;
}

/** A danger sign, and the rules that detect it in what visitors type. */
export interface Sign {
  id: string;
  tier: Tier;
  /** With which others it is listed. Default: after those that are in a group. */
  group?: string;
  /** Plain wording that completes "you have back pain and …". */
  text: string;
  /** What to do before what its tier says, such as calling the maternity unit; with words in braces for a country. */
  first?: string;
  /** One that matches is enough. How a rule is written stands in `rule.ts` and `urgent.yaml`. */
  rules: string[];
  /** Names of which none may be said near any of its rules. */
  unless?: string[];
}

/** A question that tells a danger sign from something harmless. */
export interface Clarification {
  id: string;
  question: string;
  /** As those of a sign. */
  rules: string[];
  /** Id of the item to read first, whatever the answer. */
  readFirst: string;
  answers: ClarificationAnswer[];
}

/** Choosing an answer raises a danger sign, or opens an item. */
export type ClarificationAnswer = { label: string; sign: string } | { label: string; show: string };

/** Danger signs, and the short list of them that always stands above the search box. */
export interface Urgent {
  /** The lines of the standing notice. */
  notice: string[];
  /** Words and phrases, by the name that rules use for what they mean. */
  meanings: Record<string, string[]>;
  /**
   * Names of what says who somebody is, such as an age or a blood thinner: it counts beside a sign that is told
   * sentences later. Default: nothing does.
   */
  contexts?: string[];
  signs: Sign[];
  /** Rules for questions about danger signs in general: all signs are shown then, and none is named. */
  about: string[];
  clarifications: Clarification[];
}

/** What people in danger say in other languages than that of the pack, and what they are told in each. */
export interface OtherLanguages {
  /** By id of a sign, as its rules; what they name is in the words of each language. */
  rules: Record<string, string[]>;
  languages: OtherLanguage[];
}

/** What a notice says first to somebody who reads another language: what to do, and how to call `{number}`. */
export interface OtherNotice {
  /** BCP 47 language tag. */
  lang: string;
  call: string;
  /** Of an overdose too. */
  emergency: string;
  crisis: string;
}

/** One of the other languages. */
export interface OtherLanguage extends OtherNotice {
  /** Tag of the language whose words count as well. Default: none. */
  like?: string;
  /**
   * By the name that rules use, what people say, with commas between; in Latin letters, as `romanize` writes
   * them. `other-languages.ts` says how a word is read.
   */
  words: Record<string, string>;
}

/** How this language is searched. */
export interface Words {
  stemmer: 'porter' | 'none';
  /** Words that carry no meaning in a query. */
  stopWords: string[];
  /** Words and phrases that mean the same to a visitor. */
  synonyms: string[][];
  /** Words and phrases that say who somebody is, such as pregnant. Answers for them rank before others. */
  audiences: string[][];
  /** Words and phrases for what the content is not about, such as opening hours or a flu jab. */
  outOfScope: string[];
  /** Words that look mistyped and are not. */
  neverCorrect: string[];
  /**
   * Spellings that sound alike, with spaces between them, and the plainer one that replaces each. `^kn` only
   * begins a word, and `e$` only ends one of more than three letters.
   */
  phonetics: [spellings: string, plainer: string][];
  /** Words for numbers, with what they stand for. A multiple of ten and a digit are one number. Default: none. */
  numbers?: Record<string, number>;
}

/** A line drawing on a 120 × 120 field, as SVG path data in two tones. */
export interface Picture {
  /** What the drawing is of. */
  line: string[];
  /** What it lies or stands on. */
  soft: string[];
}

/** What was learned of how people write, as the compiler writes it from `learned.yaml`. */
export interface Learned {
  /** How much words speak for items. */
  items: LearnedClasses;
  /** How much words, and the meanings that rules name, speak for danger signs. */
  signs: LearnedClasses;
}

/** How much features of a text speak for classes, in the short form of `search/learned/levels.ts`. */
export interface LearnedClasses {
  /** What one level adds to the evidence. */
  step: number;
  /** Ids of items or signs; `none` is what is none of them. */
  ids: string[];
  /** With commas between them. */
  features: string;
  /** For which of `ids` each feature speaks, as digits; spaces between features. */
  classes: string;
  /** How much it speaks for each of them, or against it: a digit each. */
  levels: string;
}

/** Everything one language of the widgets says. Its numbers and words by country are in `region.ts`. */
export interface Pack extends RegionalContent {
  format: typeof PACK_FORMAT;
  /** BCP 47 language tag. */
  lang: string;
  /** Version of the content, not of the code. */
  version: string;
  /** Day after which the content must be called possibly out of date, `YYYY-MM-DD`. */
  reviewBy: string;
  heading: string;
  tipsHeading: string;
  messages: Messages;
  topics: Topic[];
  tipGroups: TipGroup[];
  quickStarts: QuickStart[];
  questions: Question[];
  tips: Tip[];
  cautions: Record<string, Caution>;
  sources: Record<string, Source>;
  urgent: Urgent;
  /** Default: danger is recognised in the language of the pack alone. */
  otherLanguages?: OtherLanguages;
  words: Words;
  /** Default: nothing; items are found by their words, and danger signs by their rules. */
  learned?: Learned;
  /** By tip id: one drawing, or the positions of a stretch in their order. */
  pictures: Record<string, Picture[]>;
  /**
   * The bundled pack on which this external one lies. It goes on detecting its own danger signs, so that
   * nothing in the external pack can hide them. `parsePack` sets it; a file never holds it.
   */
  baseline?: Pack;
}
