/**
 * What one widget on one page shows: which items, in which order, in which
 * country's words. A pure function of the pack and the page's wishes; the
 * elements and the search both read its result and decide nothing of this
 * themselves.
 */
import { formatMessage } from '../pack/messages.js';
import type { Messages } from '../pack/messages.js';
import type {
  Clarification,
  Block,
  Item,
  Pack,
  Picture,
  RegionId,
  Sign,
  Source,
  Span,
  Tier,
  Timing,
  Tip,
  When,
} from '../pack/pack.js';
import { getOwn } from '../pack/own.js';
import type { SiteQuestion } from './site-question.js';
import { dialHref, phoneLinesOf, regionIds, createRegionView } from '../pack/region.js';
import type { PhoneLines, RegionView } from '../pack/region.js';

/** A page's wishes. Everything left out means "all". */
export interface ViewOptions {
  region?: RegionId | null;
  emergencyNumber?: string | null;
  /** Ids of topics whose questions are shown. */
  topics?: readonly string[] | null;
  /** `false` leaves all questions out, for a widget that shows tips alone. */
  questions?: boolean;
  /** Ids that links may lead to although they are not shown here. */
  linked?: readonly string[];
  /** Moments whose tips are shown. */
  when?: readonly When[] | null;
  /** Ids to show; intersects with `topics` and `when`. */
  only?: readonly string[] | null;
  /** Ids to hide. */
  except?: readonly string[] | null;
  /** The page's own questions. All are shown, unless `except` names them. */
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
  | { type: 'list' | 'steps'; items: SpanView[][] }
  | { type: 'caution'; id: string; blocks: BlockView[] };

/** A question or tip as this page shows it. */
export interface ItemView {
  id: string;
  kind: 'question' | 'tip' | 'own';
  title: string;
  blocks: BlockView[];
  /** Language of its text, where it may be another than that of the pack. */
  lang: string | null;
  sources: Source[];
  /** `null` where it is the page's own: we do not know. */
  updated: string | null;
  /** Only items that this page shows. */
  related: { id: string; title: string }[];
  /** Tips only: how long and how often. */
  dose: string | null;
  /** Tips only: one drawing, or the positions of a stretch in their order. */
  pictures: Picture[];
  /** Tips only: how to be led through it, with what must be in view before Start. */
  timing: (Omit<Timing, 'before'> & { before: SpanView[][] }) | null;
  /** Whether an "ask first" is among the text that no source states. */
  unsourced: boolean;
}

/** A heading with its items. */
export interface ItemGroup {
  id: string;
  heading: string;
  items: ItemView[];
  /** Tips only: what to do one by one; where there are several, one of them. */
  routine: ItemView[][];
}

/** Id of the group of the page's own questions that belong to no topic. */
export const SITE_GROUP_ID = 'own';

/** A danger sign in plain wording. */
export type SignView = Pick<Sign, 'tier' | 'text'>;

/** A question with its answers, and what to read first. */
export type ClarificationView = Pick<Clarification, 'question' | 'answers' | 'readFirst'>;

/** What one widget shows. */
export interface View {
  lang: string;
  region: RegionView;
  /** The interface's words, with region words in place. */
  messages: Messages;
  /** Whose the page's own questions are, in words. */
  siteLabel: string;
  /** Questions by topic, and those of the page's own; topics that show nothing are left out. */
  topics: ItemGroup[];
  /** Tips by moment; moments that show nothing are left out. */
  tipGroups: ItemGroup[];
  /** Everything above, by id, in the same order. */
  items: ReadonlyMap<string, ItemView>;
  quickStarts: { label: string; show: string }[];
  /** The lines of the standing notice. */
  notice: string[];
  /** Every danger sign, by id. */
  signs: ReadonlyMap<string, SignView>;
  /** The questions that tell a danger sign from something harmless, by id. */
  clarifications: ReadonlyMap<string, ClarificationView>;
  /** Every country with its numbers, for visitors from elsewhere. */
  countries: { name: string; lines: PhoneLines }[];
}

/** No wish of a page hides these: someone on it may need them. */
export const ALWAYS_SHOWN_IDS: readonly string[] = ['urgent-help', 'see-a-doctor'];

/** What a page shows of a pack. */
export function createView(pack: Pack, options: ViewOptions = {}): View {
  const { topics, when, only, except, ownerName } = options;
  const region = createRegionView(pack, options.region ?? null, options.emergencyNumber);
  const messages = fillRegionWords(pack.messages, region.words);
  const from = ownerName ? formatMessage(messages.from, { name: ownerName }) : messages.fromUnnamed;
  const wanted = (id: string): boolean => (!only || only.includes(id)) && !except?.includes(id);

  const ourIds = pack.topics.map((topic) => ({
    ...topic,
    ids: topic.questions.filter(
      (id) =>
        options.questions !== false &&
        (ALWAYS_SHOWN_IDS.includes(id) || ((!topics || topics.includes(topic.id)) && wanted(id))),
    ),
  }));
  const ownQuestions = (options.siteQuestions ?? []).filter(({ id }) => !except?.includes(id));
  const questionIds = withSiteQuestions(ourIds, ownQuestions, from);
  // A tip belongs to a moment and not to a topic, so a page that names topics shows no tips.
  const tipIds = pack.tipGroups.map((group) => ({
    ...group,
    id: group.when,
    ids: group.tips.filter((id) => !topics && (!when || when.includes(group.when)) && wanted(id)),
  }));

  const questions = new Map(pack.questions.map((question) => [question.id, question]));
  const tips = new Map(pack.tips.map((tip) => [tip.id, tip]));
  const owns = new Map(ownQuestions.map((question) => [question.id, question]));
  const shown = new Map<string, Item | Tip | SiteQuestion>();
  for (const { ids } of [...questionIds, ...tipIds]) {
    for (const id of ids) {
      const item = questions.get(id) ?? tips.get(id) ?? owns.get(id);
      if (item) shown.set(id, item);
    }
  }

  const items = new Map<string, ItemView>();
  for (const [id, item] of shown) {
    const { title } = item;
    const blocks = showBlocks(item.blocks);
    if ('topic' in item) {
      items.set(id, { ...ITEM_DEFAULTS, id, kind: 'own', title, blocks, lang: item.lang });
      continue;
    }
    items.set(id, {
      ...ITEM_DEFAULTS,
      id,
      kind: questions.has(id) ? 'question' : 'tip',
      title,
      blocks,
      sources: item.sources.flatMap((source) => getOwn(pack.sources, source) ?? []),
      updated: item.updated,
      related: item.related.flatMap((other) => {
        const title = shown.get(other)?.title;
        return title ? [{ id: other, title }] : [];
      }),
      dose: 'dose' in item ? item.dose : null,
      timing: 'timing' in item && item.timing ? showTiming(item.timing, item.blocks) : null,
      pictures: getOwn(pack.pictures, id) ?? [],
      unsourced: item.unsourced ?? false,
    });
  }

  const shownOf = (ids: readonly string[]): ItemView[] => ids.flatMap((id) => items.get(id) ?? []);
  const groups = (all: readonly GroupIds[]): ItemGroup[] =>
    all
      .map(({ id, heading, ids, routine = [] }) => ({
        id,
        heading,
        items: shownOf(ids),
        routine: routine.map((step) => shownOf([step].flat())).filter((step) => step.length > 0),
      }))
      .filter((group) => group.items.length > 0);

  return {
    lang: pack.lang,
    region,
    messages,
    siteLabel: from,
    topics: groups(questionIds),
    tipGroups: groups(tipIds),
    items,
    quickStarts: pack.quickStarts.filter((start) => shown.has(start.show)),
    notice: pack.urgent.notice,
    signs: new Map(pack.urgent.signs.map(({ id, tier, text }) => [id, { tier, text }])),
    clarifications: new Map(pack.urgent.clarifications.map((ask) => [ask.id, ask])),
    countries: regionIds(pack)
      .map((id) => ({ name: pack.regions[id].name, lines: phoneLinesOf(pack.regions[id]) }))
      .sort((a, b) => a.name.localeCompare(b.name, pack.lang)),
  };

  function showBlocks(blocks: readonly Block[]): BlockView[] {
    return blocks.flatMap((block): BlockView | [] => {
      switch (block.type) {
        case 'paragraph':
          if (region.id && block.regions?.includes(region.id) === false) return [];
          return { type: 'paragraph', spans: showSpans(block.spans) };
        case 'list':
        case 'steps':
          return { type: block.type, items: block.items.map(showSpans) };
        case 'caution':
          return {
            type: 'caution',
            id: block.id,
            blocks: showBlocks(getOwn(pack.cautions, block.id)?.blocks ?? []),
          };
        case 'signs':
          return { type: 'list', items: signTexts(pack, block.tier).map((text) => [text]) };
      }
    });
  }

  /**
   * What the cautions of a tip say in short stands before what the tip says itself. Where nothing says who
   * must not, as in a pack from outside, nobody is led through it.
   */
  function showTiming(timing: Timing, blocks: readonly Block[]): ItemView['timing'] {
    const cautions = blocks.flatMap((block) =>
      block.type === 'caution' ? (getOwn(pack.cautions, block.id)?.beforeStart ?? []) : [],
    );
    const { beforeStart = [], ...rest } = timing;
    const all = [...cautions, ...beforeStart];
    const isRisky = timing.kind === 'skin' || timing.kind === 'stretch';
    if (isRisky && all.length === 0) return null;
    return { ...fillRegionWords(rest, region.words), before: all.map(showText) };
  }

  /** A text with region words in braces; those that are numbers dial. */
  function showText(text: string): SpanView[] {
    const pieces = text.split(/\{([\w-]+)\}/);
    return showSpans(pieces.map((piece, i) => (i % 2 ? { type: 'word', word: piece } : piece)));
  }

  function showSpans(spans: readonly Span[]): SpanView[] {
    return spans.flatMap((span): SpanView[] => {
      if (typeof span === 'string') return [span];
      switch (span.type) {
        case 'word': {
          const word = getOwn(region.words, span.word) ?? span.word;
          const shown = span.capital ? capitalize(word) : word;
          const line = getOwn(region.lines, span.word);
          return [line ? { type: 'link', href: dialHref(line), spans: [shown] } : shown];
        }
        case 'reference':
          // A link to something that this page hides would lead nowhere.
          return shown.has(span.id) || options.linked?.includes(span.id)
            ? [{ ...span, spans: showSpans(span.spans) }]
            : showSpans(span.spans);
        default:
          return [{ ...span, spans: showSpans(span.spans) }];
      }
    });
  }
}

/** What only some items have. */
const ITEM_DEFAULTS = {
  lang: null,
  sources: [],
  updated: null,
  related: [],
  dose: null,
  timing: null,
  pictures: [],
  unsourced: false,
};

/** A heading with the ids of what stands below it. */
interface GroupIds {
  id: string;
  heading: string;
  ids: string[];
  routine?: readonly (string | string[])[];
}

/**
 * Topics with the page's own questions in their places. Those without a topic, or with one that this
 * page does not show, stand in a group of their own.
 */
function withSiteQuestions(
  topics: readonly GroupIds[],
  own: readonly SiteQuestion[],
  heading: string,
): GroupIds[] {
  const shown = topics.filter(({ ids }) => ids.length > 0).map(({ id }) => id);
  const apart = own.filter(({ topic }) => topic === null || !shown.includes(topic));
  const group = { id: SITE_GROUP_ID, heading, ids: apart.map(({ id }) => id) };
  const all = topics
    .filter(({ id }) => shown.includes(id))
    .map((topic) => {
      const ids = (first: boolean): string[] =>
        own.flatMap((one) => (one.topic === topic.id && one.first === first ? one.id : []));
      return { ...topic, ids: [...ids(true), ...topic.ids, ...ids(false)] };
    });
  return apart.some(({ first }) => first) ? [group, ...all] : [...all, group];
}

/** The danger signs of a tier, in plain wording. */
function signTexts(pack: Pack, tier: Tier): string[] {
  return pack.urgent.signs.filter((sign) => sign.tier === tier).map((sign) => sign.text);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Fills region words into every text of a tree. */
function fillRegionWords<T>(texts: T, words: Readonly<Record<string, string>>): T {
  if (typeof texts === 'string') return formatMessage(texts, words) as T;
  if (Array.isArray(texts)) return texts.map((text: unknown) => fillRegionWords(text, words)) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, fillRegionWords<unknown>(value, words)]),
  ) as T;
}

/** Running text without its markup. */
export function plainText(
  spans: readonly (Span | SpanView)[],
  word: (name: string) => string = String,
): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span;
      return span.type === 'word' ? word(span.word) : plainText(span.spans, word);
    })
    .join('');
}

/** Paragraphs, list items and steps, in reading order. */
export function plainLines(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [plainText(block.spans)];
      case 'list':
      case 'steps':
        return block.items.map((spans) => plainText(spans));
      case 'caution':
        return plainLines(block.blocks);
    }
  });
}
