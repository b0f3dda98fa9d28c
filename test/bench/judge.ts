/** How good a search is, by what it finds for labelled queries. */
import type { Tier } from '../../src/content/pack/pack.js';
import type { SearchOutcome } from '../../src/search/index.js';
import type { Labelled } from './golden.mjs';

/** What a search found for a labelled query. */
export interface Found {
  line: Labelled;
  /** Best first. */
  ids: string[];
}

/** What our search answers to a labelled query. */
export interface Answered extends Found {
  outcome: SearchOutcome;
}

/** How well results are ranked. Shares are between 0 and 1, and `NaN` where there are no queries. */
export interface RankingFigures {
  /** Queries that have a right answer. */
  answerable: number;
  /** Share of them whose first result is right. */
  first: number;
  /** Mean of 1/rank of the first right answer. */
  meanReciprocalRank: number;
  /** Share of them with a right result, or one that may be, among the first three. */
  topThree: number;
  /** Queries that have none. */
  unanswerable: number;
  /** Share of them for which nothing is found, or first what may be. */
  leftAlone: number;
}

/** How well danger signs are detected. */
export interface DetectionFigures {
  urgent: number;
  /** Share of the urgent queries for which any notice is raised. */
  raised: number;
  /** How many of those raise a lower tier than they should. */
  lowerTier: number;
  harmless: number;
  /** How many of the harmless queries raise a notice. */
  falseAlarms: number;
  /** Share of all queries for which a clarifying question is asked. */
  clarified: number;
}

/** The kind of queries that may or may not be a danger sign, so that the search should ask. */
const AMBIGUOUS = 'ambiguous';

/** Highest first. */
const TIERS: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

export function rankingFigures(found: readonly Found[]): RankingFigures {
  const answerable = found.filter(({ line }) => line.ids.length > 0);
  const unanswerable = found.filter(({ line }) => line.ids.length === 0);
  return {
    answerable: answerable.length,
    first: share(answerable, isRightFirst),
    meanReciprocalRank: mean(answerable.map((one) => 1 / rankOf(one))),
    topThree: share(answerable, ({ line, ids }) =>
      ids.slice(0, 3).some((id) => line.ids.includes(id) || line.also.includes(id)),
    ),
    unanswerable: unanswerable.length,
    leftAlone: share(unanswerable, isRightFirst),
  };
}

export function detectionFigures(answered: readonly Answered[]): DetectionFigures {
  const urgent = answered.filter(({ line }) => line.urgent);
  const harmless = answered.filter(({ line }) => !line.urgent);
  return {
    urgent: urgent.length,
    raised: share(urgent, ({ outcome }) => outcome.urgent !== null),
    lowerTier: urgent.filter(isLowerTier).length,
    harmless: harmless.length,
    falseAlarms: harmless.filter(({ outcome }) => outcome.urgent !== null).length,
    clarified: share(answered, ({ outcome }) => outcome.ask !== null),
  };
}

/** What is wrong with an outcome, in words; empty when all is right. */
export function faultsOf(one: Answered): string[] {
  return [rankFault(one), tierFault(one), clarificationFault(one)].filter(
    (fault) => fault !== null,
  );
}

/**
 * Whether an outcome, right or not, leaves nobody without what they need: a danger sign is at least asked about, nothing
 * harmless raises a notice, and what is right is among the first three.
 */
export function isBearable(answered: Answered): boolean {
  const { line, outcome, ids } = answered;
  if (line.urgent) return outcome.urgent ? !isLowerTier(answered) : outcome.ask !== null;
  // What may be a sign may be raised as well.
  if (outcome.urgent && !line.ask) return false;
  return line.ids.length === 0 || ids.slice(0, 3).some((id) => line.ids.includes(id));
}

/** Queries by their kind, the kinds in the order in which they first occur. */
export function byKind<T extends Found>(all: readonly T[]): Map<string, T[]> {
  const kinds = new Map<string, T[]>();
  for (const one of all) kinds.set(one.line.kind, [...(kinds.get(one.line.kind) ?? []), one]);
  return kinds;
}

/** 1 for the first; infinite where no right answer is found. */
function rankOf({ line, ids }: Found): number {
  const index = ids.findIndex((id) => line.ids.includes(id));
  return index < 0 ? Infinity : index + 1;
}

function isRightFirst({ line, ids }: Found): boolean {
  const [first] = ids;
  if (line.ids.length > 0) return first !== undefined && line.ids.includes(first);
  return first === undefined || line.also.includes(first);
}

function isLowerTier({ line, outcome }: Answered): boolean {
  if (!line.tier || !outcome.urgent) return false;
  return TIERS.indexOf(outcome.urgent.tier) > TIERS.indexOf(line.tier);
}

function rankFault(one: Answered): string | null {
  if (isRightFirst(one)) return null;
  const { line, ids } = one;
  const [first = 'nothing'] = ids;
  if (line.ids.length === 0) return `found ${first}, wanted nothing`;
  const rank = rankOf(one);
  const place = rank === Infinity ? 'not found' : `at ${rank}`;
  return `first ${first}, wanted ${line.ids.join(' or ')} (${place})`;
}

function tierFault({ line, outcome }: Answered): string | null {
  const { urgent } = outcome;
  if (!line.urgent) return urgent && `false alarm: ${urgent.tier} (${urgent.signs.join(', ')})`;
  if (!urgent) return `not raised, wanted ${line.tier ?? 'any tier'}`;
  if (!line.tier || urgent.tier === line.tier) return null;
  return `raised ${urgent.tier} (${urgent.signs.join(', ')}), wanted ${line.tier}`;
}

/** A line without the label `ask` is only wrong where it is ambiguous and nothing is asked. */
function clarificationFault({ line, outcome }: Answered): string | null {
  const asked = outcome.ask ?? 'nothing';
  if (line.ask === undefined) {
    return line.kind === AMBIGUOUS && outcome.ask === null ? 'asks nothing' : null;
  }
  return outcome.ask === line.ask ? null : `asks ${asked}, wanted ${line.ask ?? 'nothing'}`;
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / all.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
