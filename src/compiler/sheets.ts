/** Reads the files of one language, each by itself. */
import type * as v from 'valibot';
import type { Messages } from '../content/messages.js';
import type { Item, Picture, Tip } from '../content/pack.js';
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
import type { Report } from './problem.js';
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
  cautions: Read<Pick<Item, 'blocks' | 'sources'>>[];
  pictures: { id: string; file: string; picture: Picture }[];
  /** Ids of files that could not be read: known, so that one mistake is told once. */
  broken: ReadonlySet<string>;
}

/** Reads everything there is, and reports every mistake; `null` where a whole file is missing or wrong. */
export function readSheets(
  files: Files,
  lang: string,
  reportIn: (file: string) => Report,
): Sheets | null {
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
  ): Read<T>[] =>
    folder(path, '.md').flatMap(({ id, file, text }) => {
      const report = reportIn(file);
      const { frontMatter, blocks, mentions } = readMarkdown(text, report);
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
    broken,
  };
}
