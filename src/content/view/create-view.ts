/**
 * Makes a view: which items a page shows, in which order, in which country's words. It is a pure function
 * of the pack and of what the page asks for. The elements and the search read its result, and decide
 * nothing of this themselves.
 */
import { formatMessage } from '../pack/messages.js';
import type { Messages } from '../pack/messages.js';
import type { Pack, Tip } from '../pack/pack.js';
import { getOwn } from '../pack/plain-data.js';
import { createRegionView, phoneLinesOf, regionIds } from '../pack/region.js';
import type { RegionId } from '../pack/region.js';
import { fillRegionWords, localizeBlocks, localizeTiming } from './localize.js';
import type { LocalizeContext } from './localize.js';
import { selectItems } from './select-items.js';
import type { GroupSelection, SelectedItem, Selection } from './select-items.js';
import type { SiteQuestion } from './site-question.js';
import type {
  ClarificationView,
  CountryView,
  ItemGroup,
  ItemView,
  View,
  ViewOptions,
} from './view.js';

/** What a page shows of a pack. */
export function createView(pack: Pack, options: ViewOptions = {}): View {
  const region = createRegionView(pack, options.region ?? null, options.emergencyNumber);
  const messages = fillRegionWords(pack.messages, region.words);
  const siteLabel = createSiteLabel(messages, options.ownerName);
  const selection = selectItems(pack, options, siteLabel);
  const linkableIds = new Set([...selection.items.keys(), ...(options.linked ?? [])]);
  const items = createItemViews(selection.items, { pack, region, linkableIds });
  const signs = new Map(
    pack.urgent.signs.map(({ id, tier, text, first = null }) => [
      id,
      fillRegionWords({ tier, text, first }, region.words),
    ]),
  );
  return {
    lang: pack.lang,
    locale: localeFor(pack.lang, region.id),
    region,
    messages,
    siteLabel,
    topics: createGroups(selection.topics, items),
    tipGroups: createGroups(selection.tipGroups, items),
    items,
    quickStarts: pack.quickStarts.filter((start) => items.has(start.show)),
    notice: fillRegionWords(pack.urgent.notice, region.words),
    signs,
    otherNotices: new Map((pack.otherLanguages?.languages ?? []).map((one) => [one.lang, one])),
    clarifications: createClarifications(pack, signs, messages),
    countries: listCountries(pack),
  };
}

/** Where a country does not have the language, `Intl` falls back to the language alone. */
function localeFor(lang: string, region: RegionId | null): string {
  if (!region || lang.includes('-')) return lang;
  // 150 is the code of Europe.
  return `${lang}-${region === 'eu' ? '150' : region.toUpperCase()}`;
}

/** Those of the pack, and a question about each sign by the id of the sign. */
function createClarifications(
  { urgent }: Pack,
  signs: View['signs'],
  messages: Messages,
): View['clarifications'] {
  const ofSigns = [...signs].map(([id, { text }]): [string, ClarificationView] => [
    id,
    {
      question: messages.askSign,
      sign: toSentence(text),
      answers: [{ label: messages.askYes, sign: id }, { label: messages.askNo }],
      readFirst: null,
    },
  ]);
  const ofPack = urgent.clarifications.map(
    ({ id, question, answers, readFirst }): [string, ClarificationView] => [
      id,
      { question, sign: null, answers, readFirst },
    ],
  );
  return new Map([...ofSigns, ...ofPack]);
}

/** Signs are written as parts of a sentence. */
const toSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function createSiteLabel(messages: Messages, ownerName: string | null | undefined): string {
  return ownerName ? formatMessage(messages.from, { name: ownerName }) : messages.fromUnnamed;
}

function createItemViews(
  selected: Selection['items'],
  context: LocalizeContext,
): ReadonlyMap<string, ItemView> {
  return new Map(
    [...selected].map(([id, item]) => [id, createItemView(id, item, selected, context)]),
  );
}

function createItemView(
  id: string,
  { kind, item }: SelectedItem,
  selected: Selection['items'],
  context: LocalizeContext,
): ItemView {
  const { pack } = context;
  const fields: Partial<Tip & SiteQuestion> = item;
  // Each kind of item has only some of these.
  const {
    lang = null,
    sources = [],
    updated = null,
    related = [],
    dose = null,
    timing,
    unsourced = false,
  } = fields;
  return {
    id,
    kind,
    title: item.title,
    blocks: localizeBlocks(item.blocks, context),
    lang,
    sources: sources.flatMap((source) => getOwn(pack.sources, source) ?? []),
    updated,
    related: related.flatMap((other) => {
      const title = selected.get(other)?.item.title;
      return title ? [{ id: other, title }] : [];
    }),
    dose,
    pictures: (kind !== 'own' && getOwn(pack.pictures, id)) || [],
    timing: timing ? localizeTiming(timing, item.blocks, context) : null,
    unsourced,
  };
}

/** Groups with their items in place of ids. A group without an item is left out. */
function createGroups(
  groups: readonly GroupSelection[],
  items: ReadonlyMap<string, ItemView>,
): ItemGroup[] {
  const itemsOf = (ids: readonly string[]): ItemView[] => ids.flatMap((id) => items.get(id) ?? []);
  return groups
    .map(({ id, heading, ids, routine }) => ({
      id,
      heading,
      items: itemsOf(ids),
      routine: routine.map((step) => itemsOf([step].flat())).filter((step) => step.length > 0),
    }))
    .filter((group) => group.items.length > 0);
}

function listCountries(pack: Pack): CountryView[] {
  return regionIds(pack)
    .map((id) => ({ name: pack.regions[id].name, lines: phoneLinesOf(pack.regions[id]) }))
    .sort((a, b) => a.name.localeCompare(b.name, pack.lang));
}
