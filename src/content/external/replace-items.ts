/** An external pack's questions and tips among ours: what they may change of ours, and for how long. */
import { ALWAYS_SHOWN_IDS } from '../pack/pack.js';
import type { Block, Item, Pack, Question, Timing, Tip } from '../pack/pack.js';
import { isRecord } from '../pack/plain-data.js';
import { questionSchema, tipSchema } from '../pack/schema.js';
import type { Fields, PackReader } from './pack-reader.js';
import { parseItems } from './parse-items.js';
import { listNames } from './problems.js';
import type { Report } from './problems.js';
import { reportDifferences } from './safety.js';

interface ReplacedItems extends Pick<Pack, 'questions' | 'tips'> {
  /** Ids of ours that the pack has replaced. */
  replaced: string[];
}

/** All items, the given ones in place of ours of their id, or after ours. */
export function replaceItems(
  ours: Pack,
  { questions, tips }: Fields,
  cautions: Pack['cautions'],
  reader: PackReader,
): ReplacedItems {
  const { report } = reader;
  const context = (others: readonly Item[]) => ({ reader, cautions, takenIds: idsOf(others) });
  const givenQuestions = parseItems('questions', questions, questionSchema, {
    ...context(ours.tips),
    isOurs: (item) => isAlwaysShown(item, ours.questions, report),
  }).flatMap(({ item, place }) => {
    const own = ours.questions.find(({ id }) => id === item.id);
    return own && isStale(item, own, place, report) ? [] : withOurBlocks(item, own, place, report);
  });
  const longest = limitsOf(ours.tips);
  const givenTips = parseItems(
    'tips',
    tips,
    tipSchema,
    context([...ours.questions, ...givenQuestions]),
  ).flatMap(({ item, place }) => {
    const own = ours.tips.find(({ id }) => id === item.id);
    if (!own) return withinLimits(item, ours.tips, longest, place, report);
    if (isStale(item, own, place, report)) return [];
    return withOurTiming(withOurBlocks(item, own, place, report), own, place, report);
  });
  const known = idsOf([...ours.questions, ...ours.tips]);
  return {
    questions: mergeItems<Question>(ours.questions, givenQuestions),
    tips: mergeItems<Tip>(ours.tips, givenTips),
    replaced: [...givenQuestions, ...givenTips].map(({ id }) => id).filter((id) => known.has(id)),
  };
}

function idsOf(items: readonly Item[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

/** Items that replace ours of their id, and are added where there is none. */
function mergeItems<T extends Item>(ours: readonly T[], given: readonly T[]): T[] {
  const givenById = new Map(given.map((item) => [item.id, item]));
  const ourIds = idsOf(ours);
  return [
    ...ours.map((item) => givenById.get(item.id) ?? item),
    ...given.filter(({ id }) => !ourIds.has(id)),
  ];
}

/** Whether an item is one of our answers about danger signs, which stay. */
function isAlwaysShown(item: unknown, ours: readonly Question[], report: Report): boolean {
  const id = isRecord(item) && item['id'];
  const own = ours.find((one) => one.id === id && ALWAYS_SHOWN_IDS.includes(one.id));
  if (own) reportDifferences(item, own, `questions (${own.id})`, report);
  return own !== undefined;
}

/** Ours was changed after the given one was written, perhaps because it was not safe. */
function isStale({ updated }: Item, ours: Item, place: string, report: Report): boolean {
  if (updated >= ours.updated) return false;
  report(
    `${place}.updated: Expected the day of ours, ${ours.updated}, or a later one, not ${updated}. ` +
      'Ours was changed since, and stays: compare them.',
  );
  return true;
}

/** The cautions and danger signs that our answer holds stay in the one that takes its place, first. */
function withOurBlocks<T extends Item>(
  item: T,
  ours: Item | undefined,
  place: string,
  report: Report,
): T {
  const missing = (ours?.blocks ?? [])
    .filter(isSafetyBlock)
    .filter((block) => !item.blocks.some((given) => saysAsMuch(given, block)));
  if (missing.length === 0) return item;
  report(`${place}: without ${listNames(missing.map(nameOf))}, which ours has. Put back.`);
  return { ...item, blocks: [...missing, ...item.blocks] };
}

type SafetyBlock = Extract<Block, { type: 'caution' | 'signs' }>;

function isSafetyBlock(block: Block): block is SafetyBlock {
  return block.type === 'caution' || block.type === 'signs';
}

/** A caution that is in full where it is brief in ours says as much, but not the other way round. */
function saysAsMuch(given: Block, own: SafetyBlock): boolean {
  return given.type === 'caution' && own.type === 'caution'
    ? given.id === own.id && (!given.brief || own.brief === true)
    : given.type === 'signs' &&
        own.type === 'signs' &&
        given.tier === own.tier &&
        (!given.group || given.group === own.group);
}

const nameOf = (block: SafetyBlock): string => (block.type === 'caution' ? block.id : block.tier);

/** How long and how often our tips are done is not for a site to say. */
function withOurTiming(tip: Tip, { dose, timing }: Tip, place: string, report: Report): Tip {
  reportDifferences(tip.dose, dose, `${place}.dose`, report);
  reportDifferences(tip.timing, timing, `${place}.timing`, report);
  const kept = { ...tip, dose };
  delete kept.timing;
  return timing ? { ...kept, timing } : kept;
}

interface Limits {
  minutes: number;
  seconds: number;
  times: number;
}

/** Our longest time on the skin and our longest stretch. Nobody can tell what else is done under another name. */
function limitsOf(tips: readonly Tip[]): Limits {
  const of = (kind: Timing['kind']): Timing[] =>
    tips.flatMap(({ timing }) => (timing?.kind === kind ? timing : []));
  const stretches = of('stretch');
  return {
    minutes: Math.max(0, ...of('skin').flatMap(({ minutes = [] }) => minutes)),
    seconds: Math.max(
      0,
      ...stretches.flatMap(({ phases = [] }) => phases).map((one) => one.seconds),
    ),
    times: Math.max(0, ...stretches.map(({ times = 0 }) => times)),
  };
}

/** A tip that is not one of ours, without a timing that is longer than those of ours. */
function withinLimits(
  tip: Tip,
  ours: readonly Tip[],
  limits: Limits,
  place: string,
  report: Report,
): Tip {
  const { timing, ...rest } = tip;
  const problem = timing && findExcess(timing, kindsOf(tip, ours), limits);
  if (!problem) return tip;
  report(`${place}.timing${problem}. It is shown without a player.`);
  return rest;
}

/** How our tips with the same cautions are timed: what heat is cautioned of lies on the skin. */
function kindsOf({ blocks }: Tip, ours: readonly Tip[]): Timing['kind'][] {
  const cautions = blocks.flatMap((block) => (block.type === 'caution' ? block.id : []));
  return ours.flatMap(({ timing, blocks: own }) =>
    timing && own.some((block) => block.type === 'caution' && cautions.includes(block.id))
      ? timing.kind
      : [],
  );
}

function findExcess(
  { kind, minutes = [], phases = [], times = 0 }: Timing,
  kinds: readonly Timing['kind'][],
  most: Limits,
): string | undefined {
  const wanted = kinds.find((one) => one !== kind);
  if (wanted) return `.kind: Expected "${wanted}", as in our tips with that caution, not "${kind}"`;
  const [minute, second] = [
    Math.max(0, ...minutes),
    Math.max(0, ...phases.map((one) => one.seconds)),
  ];
  if (minute > most.minutes) return `.minutes: Expected at most ${most.minutes}, not ${minute}`;
  if (second > most.seconds)
    return `.phases: Expected at most ${most.seconds} seconds, not ${second}`;
  if (times > most.times) return `.times: Expected at most ${most.times}, not ${times}`;
  return undefined;
}
