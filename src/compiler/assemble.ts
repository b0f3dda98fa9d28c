/** Checked sheets → pack. */
import type * as v from 'valibot';
import { PACK_FORMAT } from '../content/pack/pack.js';
import type {
  CautionBlock,
  Item,
  Pack,
  PhoneLine,
  Region,
  RegionId,
  Source,
  Tier,
} from '../content/pack/pack.js';
import type { regionsFile, sourcesFile } from './file-schemas.js';
import type { ContentFile, ContentFiles } from './content-files.js';

/** Puts sheets that agree with each other together, in the order in which they are shown. */
export function assemblePack(sheets: ContentFiles, lang: string): Pack {
  const { pack, messages, urgent, words, regions } = sheets;
  const cautions = new Map(sheets.cautions.map((caution) => [caution.id, caution]));

  const signSources = (tier: Tier): string[] =>
    urgent.value.signs.flatMap((sign) => (sign.tier === tier ? sign.sources : []));

  /** An item with the sources of its cautions and danger signs after its own. */
  const complete = <T extends Item>({ value, passages }: ContentFile<T>): T => {
    const own = value.blocks.flatMap((block) =>
      block.type === 'caution' ? (cautions.get(block.id) ?? []) : [],
    );
    const read = [...passages, ...own.flatMap((caution) => caution.passages)];
    return {
      ...value,
      sources: [
        ...new Set([
          ...value.sources,
          ...own.flatMap((caution) => caution.value.sources),
          ...value.blocks.flatMap((block) =>
            block.type === 'signs' ? signSources(block.tier) : [],
          ),
        ]),
      ],
      ...(read.some(({ unsourced }) => unsourced) && { unsourced: true as const }),
    };
  };
  const inOrder = <T extends Item>(ids: string[], read: ContentFile<T>[]): T[] =>
    ids.flatMap((id) => read.filter((one) => one.id === id).map(complete));

  const questions = inOrder(
    pack.value.topics.flatMap((topic) => topic.questions),
    sheets.questions,
  );
  const tips = inOrder(
    pack.value.tips.flatMap((group) => group.tips),
    sheets.tips,
  );
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
      sheets.cautions.map(({ id, value }) => [
        id,
        {
          blocks: value.blocks.filter((block): block is CautionBlock => block.type !== 'caution'),
          ...(value.beforeStart && { beforeStart: value.beforeStart }),
        },
      ]),
    ),
    sources: Object.fromEntries(
      Object.entries(sheets.sources.value)
        .filter(([id]) => used.has(id))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, source]) => [id, toSource(source)]),
    ),
    urgent: {
      ...urgent.value,
      signs: urgent.value.signs.map(({ id, tier, text, rules }) => ({ id, tier, text, rules })),
    },
    neutralWords: regions.value['neutral-words'][lang] ?? {},
    regions: Object.fromEntries(
      Object.entries(regions.value.regions).map(([id, region]) => [id, toRegion(region, lang)]),
    ) as Record<RegionId, Region>,
    words: words.value,
    pictures: Object.fromEntries(
      tips.map(({ id }) => [
        id,
        sheets.pictures.flatMap((one) => (one.id === id ? one.picture : [])),
      ]),
    ),
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
  const note = line.note?.[lang];
  return { number: line.number, ...(name && { name }), ...(note && { note }) };
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
