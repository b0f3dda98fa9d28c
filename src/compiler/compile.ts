/**
 * Content files → pack. Pure: files come in as text, a pack or a list of
 * problems goes out, and the same files give the same bytes.
 */
import type * as v from 'valibot';
import type { Messages } from '../content/messages.js';
import { PACK_FORMAT } from '../content/pack.js';
import type {
  Caution,
  Item,
  Pack,
  PhoneLine,
  Picture,
  Region,
  RegionId,
  Source,
  Tip,
} from '../content/pack.js';
import { checkReferences } from './check.js';
import {
  cautionFile,
  messagesFile,
  packFile,
  questionFile,
  regionsFile,
  sourcesFile,
  tipFile,
  urgentFile,
  wordsFile,
} from './files.js';
import { readMarkdown } from './markdown.js';
import type { Mention } from './markdown.js';
import { readPicture } from './picture.js';
import type { Problem, Report } from './problem.js';
import { readYaml } from './yaml.js';
import type { Checked } from './yaml.js';

/** Text of every content file by its path below `content/`. */
export type Files = Readonly<Record<string, string>>;

/** A file of one id with what its text refers to. */
export interface Read<T> {
  id: string;
  file: string;
  value: T;
  line: Checked<unknown>['line'];
  mentions: Mention[];
}

/** All files of one language, read and well-formed, before they are checked against each other. */
export interface Sheets {
  pack: Checked<v.InferOutput<typeof packFile>>;
  messages: Checked<Messages>;
  urgent: Checked<v.InferOutput<typeof urgentFile>>;
  words: Checked<v.InferOutput<typeof wordsFile>>;
  regions: Checked<v.InferOutput<typeof regionsFile>>;
  sources: Checked<v.InferOutput<typeof sourcesFile>>;
  questions: Read<Item>[];
  tips: Read<Tip>[];
  cautions: Read<Caution & { sources: string[] }>[];
  pictures: { id: string; file: string; picture: Picture }[];
}

/** Compiles one language. The pack is there only if nothing is wrong. */
export function compile(files: Files, lang: string): { pack: Pack | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file, line, message });

  const sheets = readSheets(files, lang, reportIn);
  if (sheets) checkReferences(sheets, lang, reportIn);
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { pack: sheets && problems.length === 0 ? assemble(sheets, lang) : null, problems };
}

function readSheets(files: Files, lang: string, reportIn: (file: string) => Report): Sheets | null {
  const yaml = <T>(path: string, schema: v.GenericSchema<unknown, T>): Checked<T> | null => {
    const text = files[path];
    if (text === undefined) {
      reportIn(path)(1, 'this file is missing.');
      return null;
    }
    return readYaml(text, schema, reportIn(path));
  };
  /** Files directly in a folder, in the order of their names. */
  const folder = (path: string, extension: string): { id: string; file: string; text: string }[] =>
    Object.entries(files)
      .filter(([file]) => file.startsWith(path) && file.endsWith(extension))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => ({ id: file.slice(path.length, -extension.length), file, text }));

  const markdown = <F, T>(
    path: string,
    schema: v.GenericSchema<unknown, F>,
    make: (id: string, front: F, blocks: Item['blocks']) => T,
  ): Read<T>[] =>
    folder(path, '.md').flatMap(({ id, file, text }) => {
      const report = reportIn(file);
      const { frontMatter, blocks, mentions } = readMarkdown(text, report);
      if (!frontMatter) {
        report(1, 'no front matter. Expected the file to open with "---", fields, "---".');
        return [];
      }
      const front = readYaml(frontMatter.text, schema, report, frontMatter.firstLine);
      if (!front) return [];
      if (blocks.length === 0) report(frontMatter.firstLine, 'no text below the front matter.');
      return [{ id, file, value: make(id, front.value, blocks), line: front.line, mentions }];
    });

  const pack = yaml(`${lang}/pack.yaml`, packFile);
  const messages = yaml(`${lang}/messages.yaml`, messagesFile);
  const urgent = yaml(`${lang}/urgent.yaml`, urgentFile);
  const words = yaml(`${lang}/words.yaml`, wordsFile);
  const regions = yaml('regions.yaml', regionsFile);
  const sources = yaml('sources.yaml', sourcesFile);
  const questions = markdown(`${lang}/faq/`, questionFile, (id, front, blocks) => ({
    id,
    ...front,
    blocks,
  }));
  const tips = markdown(`${lang}/tips/`, tipFile, (id, front, blocks) => ({
    id,
    ...front,
    blocks,
  }));
  const cautions = markdown(`${lang}/cautions/`, cautionFile, (_, front, blocks) => ({
    ...front,
    blocks,
  }));
  const pictures = folder('pictures/', '.svg').map(({ id, file, text }) => ({
    id,
    file,
    picture: readPicture(text, reportIn(file)),
  }));

  if (!pack || !messages || !urgent || !words || !regions || !sources) return null;
  return { pack, messages, urgent, words, regions, sources, questions, tips, cautions, pictures };
}

/** Puts checked sheets together, in the order in which they are shown. */
function assemble(sheets: Sheets, lang: string): Pack {
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
    cautions: Object.fromEntries([...cautions].map(([id, { blocks }]) => [id, { blocks }])),
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
