/** What one widget on one page shows of a pack, ready to be rendered and searched. `createView` makes it. */
import type { Messages } from '../pack/messages.js';
import type {
  ClarificationAnswer,
  OtherNotice,
  Picture,
  Sign,
  Source,
  Timing,
  When,
} from '../pack/pack.js';
import type { PhoneLines, RegionId, RegionView } from '../pack/region.js';
import type { SiteQuestion } from './site-question.js';

/** What a page asks for. Whatever is left out or `null` restricts nothing. */
export interface ViewOptions {
  /** Default: no country, so that no number is shown. */
  region?: RegionId | null;
  /** In place of the country's own. */
  emergencyNumber?: string | null;
  /** Ids of topics whose questions are shown; no tips are shown then. */
  topics?: readonly string[] | null;
  /** `false` leaves all questions of the pack out, for a widget that shows tips alone. */
  questions?: boolean;
  /** Ids that links may lead to although they are not shown here. Default: none. */
  linked?: readonly string[];
  /** When the tips that are shown help. */
  when?: readonly When[] | null;
  /** Ids to show; intersects with `topics` and `when`. */
  only?: readonly string[] | null;
  /** Ids to hide. */
  except?: readonly string[] | null;
  /** All are shown, unless `except` names them. Default: none. */
  siteQuestions?: readonly SiteQuestion[];
  /** Whose page it is. */
  ownerName?: string | null;
}

/** Running text with its country's words in place. */
export type SpanView =
  | string
  | { type: 'strong' | 'emphasis'; spans: SpanView[] }
  | { type: 'link'; href: string; spans: SpanView[] }
  | { type: 'reference'; id: string; spans: SpanView[] };

/** A part of an answer, complete: cautions and danger signs are spelled out. */
export type BlockView =
  | { type: 'paragraph'; spans: SpanView[] }
  | { type: 'list' | 'steps' | 'timeline'; items: SpanView[][] }
  /** `fold`: all but its first paragraph and a list right after it is folded away below these words. */
  | { type: 'caution'; id: string; blocks: BlockView[]; fold: string | null };

/** How to be led through a tip. */
export type TimingView = Omit<Timing, 'beforeStart'> & {
  /** What must be in view before Start: the cautions in short, and then what the tip itself says. */
  before: SpanView[][];
};

/** A question or tip as this page shows it. */
export interface ItemView {
  id: string;
  /** `own` is a site question. */
  kind: 'question' | 'tip' | 'own';
  title: string;
  blocks: BlockView[];
  /** Language of its text, where it may be another than that of the pack. */
  lang: string | null;
  sources: Source[];
  /** Day of the last change of meaning; `null` for a site question, where nobody knows. */
  updated: string | null;
  /** Only items that this page shows. */
  related: { id: string; title: string }[];
  /** Tips only: how long and how often. */
  dose: string | null;
  /** Tips only: one drawing, or the positions of a stretch in their order. */
  pictures: Picture[];
  /** Tips only. */
  timing: TimingView | null;
  /** Whether an "ask first" is among the text that no source states. */
  unsourced: boolean;
}

/** A heading with its items. */
export interface ItemGroup {
  id: string;
  heading: string;
  items: ItemView[];
  /** Tips only: the steps to do one by one; of a step with several tips, one is chosen. */
  routine: ItemView[][];
}

/** Id of the group of site questions that belong to no topic. */
export const SITE_GROUP_ID = 'own';

/** A danger sign in plain wording, and what to do before what its tier says. */
export type SignView = Pick<Sign, 'tier' | 'text'> & { first: string | null };

/** A question with its answers, and what to read first. */
export interface ClarificationView {
  question: string;
  /** The danger sign that it asks about; `null` where the question says it. */
  sign: string | null;
  answers: ClarificationAnswerView[];
  /** Id of an item; `null` where nothing has to be read before what was found. */
  readFirst: string | null;
}

/** An answer raises a danger sign or opens an item; one that does neither rules the sign out. */
export type ClarificationAnswerView = ClarificationAnswer | { label: string };

/** A country with its numbers. */
export interface CountryView {
  name: string;
  lines: PhoneLines;
}

/** What one widget shows. */
export interface View {
  lang: string;
  /** The language as it is used in the country: dates and times are written in its way. */
  locale: string;
  region: RegionView;
  /** The interface's words, with region words in place. */
  messages: Messages;
  /** Says whose the site questions are. */
  siteLabel: string;
  /** Questions by topic, site questions among them; topics that show nothing are left out. */
  topics: ItemGroup[];
  /** Tips by when they help; groups that show nothing are left out. */
  tipGroups: ItemGroup[];
  /** Everything above, by id, in the same order. */
  items: ReadonlyMap<string, ItemView>;
  quickStarts: { label: string; show: string }[];
  /** The lines of the standing notice. */
  notice: string[];
  /** Every danger sign, by id. */
  signs: ReadonlyMap<string, SignView>;
  /** What is said in other languages, by their tags. */
  otherNotices: ReadonlyMap<string, OtherNotice>;
  /** The questions that tell a danger sign from something harmless, by id. */
  clarifications: ReadonlyMap<string, ClarificationView>;
  /** Every country by its name, for visitors from elsewhere. */
  countries: CountryView[];
}
