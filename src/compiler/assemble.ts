/** Checked content files → pack. */
import { PACK_FORMAT } from '../content/pack/pack.js';
import type { CautionBlock, Item, Learned, Pack, Source } from '../content/pack/pack.js';
import type { PhoneLine, Region, RegionId } from '../content/pack/region.js';
import { encodeLevels } from '../search/learned/levels.js';
import { assembleOtherLanguages } from './assemble-languages.js';
import type { ContentFiles, MarkdownFile, Synonyms } from './content-files.js';
import { SAME_DAY_WORD } from './file-schemas.js';
import type { LearnedFile, RegionsFile, SourcesFile } from './file-schemas.js';

/** Puts files that agree with each other together, in the order in which they are shown. */
export function assemblePack(content: ContentFiles): Pack {
  const { lang, pack, messages, urgent, words, regions } = content;
  const questionIds = pack.value.topics.flatMap((topic) => topic.questions);
  const tipIds = pack.value.tips.flatMap((group) => group.tips);
  const questions = assembleItems(questionIds, content.questions, content);
  const tips = assembleItems(tipIds, content.tips, content);
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
    cautions: assembleCautions(content),
    sources: assembleSources([...questions, ...tips], content),
    urgent: {
      ...urgent.value,
      // The sources of a sign are for authors; no visitor sees them.
      signs: urgent.value.signs.map(({ sources: _, ...sign }) => sign),
    },
    otherLanguages: assembleOtherLanguages(content),
    neutralWords: regions.value['neutral-words'][lang] ?? {},
    regions: assembleRegions(content),
    words: words.value,
    ...(content.learned && { learned: assembleLearned(content.learned.value) }),
    pictures: assemblePictures(tipIds, content),
  };
}

function assembleLearned({ items, signs }: LearnedFile): Learned {
  return {
    items: encodeLevels(items.features, items.step),
    signs: encodeLevels(signs.features, signs.step),
  };
}

function assembleItems<T extends Item>(
  ids: readonly string[],
  files: readonly MarkdownFile<T & Synonyms>[],
  content: ContentFiles,
): T[] {
  return ids.flatMap((id) =>
    files.filter((file) => file.id === id).map((file) => completeItem(file, content)),
  );
}

/** An item with the sources of its cautions and danger signs after its own. */
function completeItem<T extends Item>(
  { value: { synonyms, ...value }, passages }: MarkdownFile<T & Synonyms>,
  { cautions, urgent }: ContentFiles,
): T {
  const shown = value.blocks.flatMap((block) =>
    block.type === 'caution' ? cautions.filter(({ id }) => id === block.id) : [],
  );
  const signs = value.blocks.flatMap((block) =>
    block.type === 'signs' ? urgent.value.signs.filter(({ tier }) => tier === block.tier) : [],
  );
  const sources = new Set([
    ...value.sources,
    ...shown.flatMap((caution) => caution.value.sources),
    ...signs.flatMap((sign) => sign.sources),
  ]);
  const isUnsourced = [...passages, ...shown.flatMap((caution) => caution.passages)].some(
    ({ unsourced }) => unsourced,
  );
  const item = {
    ...value,
    aliases: [...value.aliases, ...synonyms],
    sources: [...sources],
    ...(isUnsourced && { unsourced: true as const }),
  };
  // TypeScript does not see that `T & Synonyms` without `synonyms` is `T`.
  return item as unknown as T;
}

function assembleCautions({ cautions }: ContentFiles): Pack['cautions'] {
  return Object.fromEntries(
    cautions.map(({ id, value: { name, blocks, beforeStart } }) => [
      id,
      {
        name,
        blocks: blocks.filter((block): block is CautionBlock => block.type !== 'caution'),
        ...(beforeStart && { beforeStart }),
      },
    ]),
  );
}

/** Only the sources that items name. Those of numbers and signs alone are for authors. */
function assembleSources(items: readonly Item[], { sources }: ContentFiles): Pack['sources'] {
  const used = new Set(items.flatMap((item) => item.sources));
  return Object.fromEntries(
    Object.entries(sources.value)
      .filter(([id]) => used.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, source]) => [id, toSource(source)]),
  );
}

function toSource({ organisation, title, year, url, read }: SourcesFile[string]): Source {
  return {
    organisation,
    title,
    ...(year && { year: String(year) }),
    url,
    ...(read === 'copy' && { copy: true as const }),
  };
}

function assembleRegions({ lang, regions }: ContentFiles): Pack['regions'] {
  return Object.fromEntries(
    Object.entries(regions.value.regions).map(([id, region]) => [id, toRegion(region, lang)]),
  ) as Pack['regions'];
}

type RegionEntry = RegionsFile['regions'][RegionId];

function toRegion({ name, words, ...lines }: RegionEntry, lang: string): Region {
  const region: Region = {
    name: name[lang] ?? '',
    emergency: toPhoneLine(lines.emergency, lang),
    words: { ...words?.[lang], [SAME_DAY_WORD]: lines['same-day'].care[lang] ?? '' },
  };
  if (lines.advice) region.advice = toPhoneLine(lines.advice, lang);
  if (lines.poison) region.poison = toPhoneLine(lines.poison, lang);
  if (lines.crisis) region.crisis = toPhoneLine(lines.crisis, lang);
  return region;
}

function toPhoneLine(line: RegionEntry['emergency'], lang: string): PhoneLine {
  const name = line.name?.[lang];
  const note = line.note?.[lang];
  return { number: line.number, ...(name && { name }), ...(note && { note }) };
}

function assemblePictures(tipIds: readonly string[], { pictures }: ContentFiles): Pack['pictures'] {
  return Object.fromEntries(
    tipIds.map((tipId) => [
      tipId,
      pictures.filter(({ id }) => id === tipId).map(({ picture }) => picture),
    ]),
  );
}
