/** Which items of a pack a page shows, below which headings and in which order. */
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';
import type { Pack, Question, Tip, TipGroup, Topic } from '../pack/pack.js';
import type { SiteQuestion } from './site-question.js';
import { SITE_GROUP_ID } from './view.js';
import type { ViewOptions } from './view.js';

/** A heading with the ids of the items below it. */
export interface GroupSelection {
  id: string;
  heading: string;
  ids: string[];
  /** As in `TipGroup`, with ids that may be none of the group's. */
  routine: readonly (string | string[])[];
}

/** An item that is shown, with its kind. */
export type SelectedItem =
  | { kind: 'question'; item: Question }
  | { kind: 'tip'; item: Tip }
  | { kind: 'own'; item: SiteQuestion };

export interface Selection {
  /** Questions by topic, site questions among them. */
  topics: GroupSelection[];
  tipGroups: GroupSelection[];
  /** By id, in the order in which they are shown. */
  items: ReadonlyMap<string, SelectedItem>;
}

/** @param siteHeading stands above the site questions that belong to no topic */
export function selectItems(pack: Pack, options: ViewOptions, siteHeading: string): Selection {
  const siteQuestions = selectSiteQuestions(options);
  const topics = placeSiteQuestions(
    pack.topics.map((topic) => selectQuestions(topic, options)),
    siteQuestions,
    siteHeading,
  );
  const tipGroups = pack.tipGroups.map((group) => selectTips(group, options));
  return { topics, tipGroups, items: findItems([...topics, ...tipGroups], pack, siteQuestions) };
}

function selectQuestions({ id, heading, questions }: Topic, options: ViewOptions): GroupSelection {
  const isListed = !options.topics || options.topics.includes(id);
  const ids = questions.filter(
    (question) =>
      options.questions !== false &&
      (ALWAYS_SHOWN_IDS.includes(question) || (isListed && isWanted(question, options))),
  );
  return { id, heading, ids, routine: [] };
}

function selectTips(
  { when, heading, tips, routine = [] }: TipGroup,
  options: ViewOptions,
): GroupSelection {
  // Tips belong to no topic, so a page that names topics shows no tips.
  const isListed = !options.topics && (!options.when || options.when.includes(when));
  const ids = tips.filter((tip) => isListed && isWanted(tip, options));
  return { id: when, heading, ids, routine };
}

function isWanted(id: string, { only, except }: ViewOptions): boolean {
  return (!only || only.includes(id)) && !except?.includes(id);
}

/** Only `except` hides a site question: the page would not write one that it does not want. */
function selectSiteQuestions({ siteQuestions = [], except }: ViewOptions): SiteQuestion[] {
  return siteQuestions.filter(({ id }) => !except?.includes(id));
}

/**
 * Topics with the site questions in their places. Site questions without a topic, or with one that this
 * page does not show, stand in a group of their own.
 */
function placeSiteQuestions(
  topics: readonly GroupSelection[],
  siteQuestions: readonly SiteQuestion[],
  heading: string,
): GroupSelection[] {
  const shown = topics.filter(({ ids }) => ids.length > 0);
  const shownIds = shown.map(({ id }) => id);
  const others = siteQuestions.filter(({ topic }) => topic === null || !shownIds.includes(topic));
  const group = { id: SITE_GROUP_ID, heading, ids: others.map(({ id }) => id), routine: [] };
  const groups = shown.map((topic) => addSiteQuestions(topic, siteQuestions));
  return others.some(({ first }) => first) ? [group, ...groups] : [...groups, group];
}

function addSiteQuestions(
  topic: GroupSelection,
  siteQuestions: readonly SiteQuestion[],
): GroupSelection {
  const added = siteQuestions.filter((question) => question.topic === topic.id);
  const before = added.filter(({ first }) => first).map(({ id }) => id);
  const after = added.filter(({ first }) => !first).map(({ id }) => id);
  return { ...topic, ids: [...before, ...topic.ids, ...after] };
}

/** The items of all groups. A site question never takes the place of an item of the pack. */
function findItems(
  groups: readonly GroupSelection[],
  pack: Pack,
  siteQuestions: readonly SiteQuestion[],
): ReadonlyMap<string, SelectedItem> {
  const known = new Map<string, SelectedItem>([
    ...siteQuestions.map((item) => [item.id, { kind: 'own', item }] as const),
    ...pack.tips.map((item) => [item.id, { kind: 'tip', item }] as const),
    ...pack.questions.map((item) => [item.id, { kind: 'question', item }] as const),
  ]);
  return new Map(
    groups.flatMap(({ ids }) =>
      ids.flatMap((id) => {
        const item = known.get(id);
        return item ? [[id, item] as const] : [];
      }),
    ),
  );
}
