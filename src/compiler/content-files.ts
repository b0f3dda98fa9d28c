/** Reads the files of one language, each by itself. */
import type * as v from 'valibot';
import type { Messages } from '../content/pack/messages.js';
import type { Item, Picture, Tip } from '../content/pack/pack.js';
import {
  cautionFile,
  idsFile,
  messagesFile,
  packFile,
  questionFile,
  regionsFile,
  sourcesFile,
  styleFile,
  tipFile,
  urgentFile,
  wordsFile,
} from './file-schemas.js';
import { readMarkdown } from './markdown.js';
import type { Mention, Passage } from './markdown.js';
import { readPicture } from './picture.js';
import type { Report } from './problem.js';
import { readYaml } from './yaml.js';
import type { Checked } from './yaml.js';

/** Text of every content file by its path below `content/`. */
export type SourceFiles = Readonly<Record<string, string>>;

/** A file of one id with what its text refers to. */
export interface ContentFile<T> {
  id: string;
  file: string;
  value: T;
  line: Checked<unknown>['line'];
  mentions: Mention[];
  passages: Passage[];
}

/** All files of one language, read and well-formed, before they are checked against each other. */
export interface ContentFiles {
  pack: Checked<v.InferOutput<typeof packFile>>;
  messages: Checked<Messages>;
  urgent: Checked<v.InferOutput<typeof urgentFile>>;
  words: Checked<v.InferOutput<typeof wordsFile>>;
  regions: Checked<v.InferOutput<typeof regionsFile>>;
  sources: Checked<v.InferOutput<typeof sourcesFile>>;
  questions: ContentFile<Item>[];
  tips: ContentFile<Tip>[];
  cautions: ContentFile<v.InferOutput<typeof cautionFile> & Pick<Item, 'blocks'>>[];
  /** In the order of their files: `stretch.svg`, then its second position, `stretch.2.svg`. */
  pictures: { id: string; file: string; picture: Picture }[];
  ids: Checked<v.InferOutput<typeof idsFile>>;
  style: Checked<v.InferOutput<typeof styleFile>>;
  /** Ids of files that could not be read: known, so that one mistake is told once. */
  broken: ReadonlySet<string>;
}

/** Reads everything there is, and reports every mistake; `null` where a whole file is missing or wrong. */
export function readContentFiles(
  files: SourceFiles,
  lang: string,
  reportIn: (file: string) => Report,
): ContentFiles | null {
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

  const broken = new Set<string>();
  const markdown = <F, T>(
    path: string,
    schema: v.GenericSchema<unknown, F>,
    make: (id: string, front: F, blocks: Item['blocks']) => T,
  ): ContentFile<T>[] =>
    folder(path, '.md').flatMap(({ id, file, text }) => {
      const report = reportIn(file);
      const { frontMatter, blocks, mentions, passages } = readMarkdown(text, report);
      if (!frontMatter) {
        report(1, 'no front matter. Expected the file to open with "---", fields, "---".');
      }
      const front =
        frontMatter && readYaml(frontMatter.text, schema, report, frontMatter.firstLine);
      if (!front) {
        broken.add(id);
        return [];
      }
      if (blocks.length === 0)
        report(frontMatter?.firstLine ?? 1, 'no text below the front matter.');
      const value = make(id, front.value, blocks);
      return [{ id, file, value, line: front.line, mentions, passages }];
    });

  const pack = yaml(`${lang}/pack.yaml`, packFile);
  const messages = yaml(`${lang}/messages.yaml`, messagesFile);
  const urgent = yaml(`${lang}/urgent.yaml`, urgentFile);
  const words = yaml(`${lang}/words.yaml`, wordsFile);
  const regions = yaml('regions.yaml', regionsFile);
  const sources = yaml('sources.yaml', sourcesFile);
  const ids = yaml('ids.yaml', idsFile);
  const style = yaml(`${lang}/style.yaml`, styleFile);
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
  const pictures = folder('pictures/', '.svg')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, file, text }) => ({
      id: id.replace(/\.2$/, ''),
      file,
      picture: readPicture(text, reportIn(file)),
    }));

  if (!pack || !messages || !urgent || !words || !regions || !sources || !ids || !style) {
    return null;
  }
  return {
    pack,
    messages,
    urgent,
    words,
    regions,
    sources,
    questions,
    tips,
    cautions,
    pictures,
    ids,
    style,
    broken,
  };
}
