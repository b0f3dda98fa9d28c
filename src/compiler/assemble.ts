/** Checked sheets → pack. */
import type * as v from 'valibot';
import { PACK_FORMAT } from '../content/pack.js';
import type {
  CautionBlock,
  Item,
  Pack,
  PhoneLine,
  Region,
  RegionId,
  Source,
} from '../content/pack.js';
import type { regionsFile, sourcesFile } from './files.js';
import type { Read, Sheets } from './sheets.js';

/** Puts sheets that agree with each other together, in the order in which they are shown. */
export function assemble(sheets: Sheets, lang: string): Pack {
  const { pack, messages, urgent, words, regions } = sheets;
  const cautions = new Map(sheets.cautions.map((caution) => [caution.id, caution.value]));

  /** An item with the sources of its cautions after its own. */
  const complete = <T extends Item>(item: T): T => ({
    ...item,
    sources: [
      ...new Set([
        ...item.sources,
        ...item.blocks.flatMap((b) =>
          b.type === 'caution' ? (cautions.get(b.id)?.sources ?? []) : [],
        ),
      ]),
    ],
  });
  const inOrder = <T>(ids: string[], read: Read<T>[]): T[] =>
    ids.flatMap((id) => read.find((one) => one.id === id)?.value ?? []);

  const questions = inOrder(
    pack.value.topics.flatMap((topic) => topic.questions),
    sheets.questions,
  ).map(complete);
  const tips = inOrder(
    pack.value.tips.flatMap((group) => group.tips),
    sheets.tips,
  ).map(complete);
  const used = new Set([...questions, ...tips].flatMap((item) => item.sources));

  return {
    format: PACK_FORMAT,
    lang,
    version: pack.value.version,
    reviewBy: pack.value['review-by'],
    heading: pack.value.heading,
    tipsHeading: pack.value['tips-heading'],
    messages: messages.value,
    topics: pack.value.topics,
    tipGroups: pack.value.tips,
    quickStarts: pack.value['quick-starts'],
    questions,
    tips,
    cautions: Object.fromEntries(
      [...cautions].map(([id, { blocks }]) => [
        id,
        { blocks: blocks.filter((block): block is CautionBlock => block.type !== 'caution') },
      ]),
    ),
    sources: Object.fromEntries(
      Object.entries(sheets.sources.value)
        .filter(([id]) => used.has(id))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, source]) => [id, toSource(source)]),
    ),
    urgent: {
      notice: urgent.value.notice,
      signs: urgent.value.signs.map(({ id, tier, text, phrases }) => ({ id, tier, text, phrases })),
    },
    neutralWords: regions.value['neutral-words'][lang] ?? {},
    regions: Object.fromEntries(
      Object.entries(regions.value.regions).map(([id, region]) => [id, toRegion(region, lang)]),
    ) as Record<RegionId, Region>,
    words: words.value,
    pictures: Object.fromEntries(sheets.pictures.map(({ id, picture }) => [id, picture])),
  };
}

type RegionFile = v.InferOutput<typeof regionsFile>['regions'][RegionId];

function toRegion({ name, words, ...lines }: RegionFile, lang: string): Region {
  const region: Region = {
    name: name[lang] ?? '',
    emergency: toLine(lines.emergency, lang),
    words: words?.[lang] ?? {},
  };
  if (lines.advice) region.advice = toLine(lines.advice, lang);
  if (lines.poison) region.poison = toLine(lines.poison, lang);
  if (lines.crisis) region.crisis = toLine(lines.crisis, lang);
  return region;
}

function toLine(line: RegionFile['emergency'], lang: string): PhoneLine {
  const name = line.name?.[lang];
  return { number: line.number, ...(name && { name }) };
}

function toSource({
  organisation,
  title,
  year,
  url,
  read,
}: v.InferOutput<typeof sourcesFile>[string]): Source {
  return {
    organisation,
    title,
    ...(year && { year: String(year) }),
    url,
    ...(read === 'copy' && { copy: true as const }),
  };
}
