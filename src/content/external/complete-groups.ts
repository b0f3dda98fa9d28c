/** Lists of an external pack that name the items in their order: what they leave out of ours is not lost. */
import type { Item, TipGroup, Topic } from '../pack/pack.js';
import { listNames } from './problems.js';
import type { Report } from './problems.js';

/** How a list is made of groups. */
interface GroupType<G> {
  /** Name of the list. */
  name: string;
  key: (group: G) => string;
  ids: (group: G) => string[];
  withIds: (group: G, ids: string[]) => G;
}

export const TOPICS: GroupType<Topic> = {
  name: 'topics',
  key: ({ id }) => id,
  ids: ({ questions }) => questions,
  withIds: (topic, questions) => ({ ...topic, questions }),
};

export const TIP_GROUPS: GroupType<TipGroup> = {
  name: 'tipGroups',
  key: ({ when }) => when,
  ids: ({ tips }) => tips,
  withIds: (group, tips) => ({ ...group, tips }),
};

/**
 * The given groups with every item of ours that none of them names, at the end of its group: a list that was
 * written for an earlier release does not know what has come since. One that names none of ours only adds to
 * them, and has forgotten none.
 *
 * @param items all items, some of which may be in no group
 */
export function completeGroups<G>(
  given: readonly G[],
  ours: readonly G[],
  items: readonly Item[],
  { name, key, ids, withIds }: GroupType<G>,
  report: Report,
): G[] {
  const listed = new Set(given.flatMap(ids));
  const added: string[] = [];
  const groups = [...given];
  for (const own of ours) {
    const missing = ids(own).filter((id) => !listed.has(id));
    if (missing.length === 0) continue;
    added.push(...missing);
    const index = groups.findIndex((group) => key(group) === key(own));
    const group = groups[index];
    if (group) groups[index] = withIds(group, [...ids(group), ...missing]);
    else groups.push(withIds(own, missing));
  }
  if (added.length > 0 && added.length < ours.flatMap(ids).length) {
    report(
      `${name}: without ${listNames(added)}. Added at the end: Expected all of ours. ` +
        'To hide one, use the attribute except.',
    );
  }
  const shown = new Set([...listed, ...added]);
  const unlisted = items.map(({ id }) => id).filter((id) => !shown.has(id));
  if (unlisted.length > 0) {
    report(`${name}: Expected ${listNames(unlisted)} in one of them: nobody sees it otherwise.`);
  }
  return groups;
}
