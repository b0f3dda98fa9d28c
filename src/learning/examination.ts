/** How well a search hears labelled lines. */
import type { Search, SearchOutcome } from '../search/index.js';
import type { Meaning, Phrasing } from './phrasings.js';

/** A line and what followed from it. */
export interface Answered {
  line: Phrasing;
  outcome: SearchOutcome;
}

export function answer(lines: readonly Phrasing[], search: Search['search']): Answered[] {
  return lines.map((line) => ({ line, outcome: search(line.text) }));
}

/** A figure of some answered lines: among those it is about, how many are so. */
interface Figure {
  head: string;
  of: Meaning['kind'];
  isSo: (answered: Answered) => boolean;
}

const isRaised = ({ outcome }: Answered): boolean => outcome.urgent !== null;

/** Whether what is asked for is among the first results. */
const isAmong =
  (most: number) =>
  ({ line, outcome }: Answered): boolean =>
    outcome.results.slice(0, most).some(({ id }) => 'id' in line.meaning && id === line.meaning.id);

const FIGURES: readonly Figure[] = [
  { head: 'first', of: 'item', isSo: isAmong(1) },
  { head: 'top 3', of: 'item', isSo: isAmong(3) },
  { head: 'noticed', of: 'sign', isSo: (one) => isRaised(one) || one.outcome.ask !== null },
  { head: 'raised', of: 'sign', isSo: isRaised },
  { head: 'maybe', of: 'maybe', isSo: (one) => isRaised(one) || one.outcome.ask !== null },
  { head: 'ordinary', of: 'item', isSo: isRaised },
  { head: 'asked', of: 'item', isSo: ({ outcome }) => outcome.ask !== null },
  { head: 'alike', of: 'lookalike', isSo: isRaised },
  {
    head: 'left',
    of: 'offtopic',
    isSo: (one) => !isRaised(one) && one.outcome.results.length === 0,
  },
];

/** How many lines that ask for an item, and raise no notice, have it first, in per cent. */
export function firstShare(answered: readonly Answered[]): number {
  const asked = answered.filter((one) => one.line.meaning.kind === 'item' && !isRaised(one));
  return (100 * asked.filter(isAmong(1)).length) / asked.length;
}

/**
 * A table in per cent, one row for each group: lines that ask for an item and have it first or in the top three,
 * danger signs that are noticed (raised or asked about) or raised, lines that may or may not be a sign and are
 * noticed, ordinary lines that are raised or asked about, look-alikes that are raised, and lines about something else
 * that find nothing. Groups that a figure is not about have none.
 */
export function figuresBy(
  name: string,
  answered: readonly Answered[],
  groupOf: (answered: Answered) => string | undefined,
): string[][] {
  const groups = [...new Set(answered.map(groupOf))].filter((one) => one !== undefined).sort();
  const row = (group: string, members: readonly Answered[]): string[] => [
    group,
    String(members.length),
    ...FIGURES.map(({ of, isSo }) => {
      const all = members.filter(({ line }) => line.meaning.kind === of);
      return all.length > 0 ? ((100 * all.filter(isSo).length) / all.length).toFixed(1) : '';
    }),
  ];
  return [
    [name, 'lines', ...FIGURES.map(({ head }) => head)],
    ...groups.map((group) =>
      row(
        group,
        answered.filter((one) => groupOf(one) === group),
      ),
    ),
    row('all', answered),
  ];
}
