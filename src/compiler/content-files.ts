/** Reads the files of one language, each by itself. */
import type * as v from 'valibot';
import type { Messages } from '../content/pack/messages.js';
import type { Item, Picture, Tip } from '../content/pack/pack.js';
import {
  cautionFileSchema,
  hostsFileSchema,
  idsFileSchema,
  languagesFileSchema,
  learnedFileSchema,
  messagesFileSchema,
  openQuestionsFileSchema,
  packFileSchema,
  questionFileSchema,
  regionsFileSchema,
  sourcesFileSchema,
  styleFileSchema,
  tipFileSchema,
  urgentFileSchema,
  wordsFileSchema,
} from './file-schemas.js';
import type {
  CautionFile,
  HostsFile,
  IdsFile,
  LanguagesFile,
  LearnedFile,
  OpenQuestionsFile,
  PackFile,
  QuestionFile,
  RegionsFile,
  SourcesFile,
  StyleFile,
  UrgentFile,
  WordsFile,
} from './file-schemas.js';
import { readMarkdown } from './markdown.js';
import type { Mention, Passage } from './markdown.js';
import { readPicture } from './picture.js';
import type { ReportIn } from './problem.js';
import { readYaml } from './yaml.js';
import type { YamlValue } from './yaml.js';

/** Text of every content file by its path below `content/`. */
export type SourceFiles = Readonly<Record<string, string>>;

/** A content file that fits its schema. */
export interface ContentFile<T> extends YamlValue<T> {
  /** Path below `content/`. */
  file: string;
}

/** A Markdown file: its front matter with its blocks, and what its text refers to. */
export interface MarkdownFile<T> extends ContentFile<T> {
  /** The name of the file, without its extension. */
  id: string;
  mentions: Mention[];
  passages: Passage[];
}

/** Of the aliases of an item, those of which no word stands in its text. */
export type Synonyms = Pick<QuestionFile, 'synonyms'>;

/** A drawing of a tip. */
export interface PictureFile {
  /** Id of the tip. */
  id: string;
  file: string;
  picture: Picture;
}

/** All files of one language, read and well-formed, before they are checked against each other. */
export interface ContentFiles {
  lang: string;
  pack: ContentFile<PackFile>;
  messages: ContentFile<Messages>;
  urgent: ContentFile<UrgentFile>;
  languages: ContentFile<LanguagesFile>;
  words: ContentFile<WordsFile>;
  /** Not in a language that has no phrasings yet. */
  learned?: ContentFile<LearnedFile>;
  style: ContentFile<StyleFile>;
  regions: ContentFile<RegionsFile>;
  sources: ContentFile<SourcesFile>;
  hosts: ContentFile<HostsFile>;
  openQuestions: ContentFile<OpenQuestionsFile>;
  ids: ContentFile<IdsFile>;
  questions: MarkdownFile<Item & Synonyms>[];
  tips: MarkdownFile<Tip & Synonyms>[];
  cautions: MarkdownFile<CautionFile & Pick<Item, 'blocks'>>[];
  /** In the order of their files: `stretch.svg`, then its second position, `stretch.2.svg`. */
  pictures: PictureFile[];
  /** Ids of Markdown files that could not be read. References to them are no second mistake. */
  unreadable: ReadonlySet<string>;
}

/** The questions and tips. */
export function itemFiles({ questions, tips }: ContentFiles): MarkdownFile<Item & Synonyms>[] {
  return [...questions, ...tips];
}

/** The questions, tips and cautions. */
export function markdownFiles(
  content: ContentFiles,
): MarkdownFile<Pick<Item, 'sources' | 'blocks'>>[] {
  return [...itemFiles(content), ...content.cautions];
}

/** Reads every file and reports every mistake; `null` where a YAML file is missing or wrong. */
export function readContentFiles(
  sources: SourceFiles,
  lang: string,
  reportIn: ReportIn,
): ContentFiles | null {
  const reader = new FileReader(sources, reportIn);
  const yaml = {
    pack: reader.yaml(`${lang}/pack.yaml`, packFileSchema),
    messages: reader.yaml(`${lang}/messages.yaml`, messagesFileSchema),
    urgent: reader.yaml(`${lang}/urgent.yaml`, urgentFileSchema),
    words: reader.yaml(`${lang}/words.yaml`, wordsFileSchema),
    style: reader.yaml(`${lang}/style.yaml`, styleFileSchema),
    openQuestions: reader.yaml(`${lang}/open-questions.yaml`, openQuestionsFileSchema),
    languages: reader.yaml('languages.yaml', languagesFileSchema),
    regions: reader.yaml('regions.yaml', regionsFileSchema),
    sources: reader.yaml('sources.yaml', sourcesFileSchema),
    hosts: reader.yaml('hosts.yaml', hostsFileSchema),
    ids: reader.yaml('ids.yaml', idsFileSchema),
  };
  const learnedFile = `${lang}/learned.yaml`;
  const learned = sources[learnedFile] && reader.yaml(learnedFile, learnedFileSchema);
  const others = {
    ...(learned && { learned }),
    questions: reader.markdown(`${lang}/faq/`, questionFileSchema, (front, blocks, id) => ({
      id,
      ...front,
      blocks,
    })),
    tips: reader.markdown(`${lang}/tips/`, tipFileSchema, (front, blocks, id) => ({
      id,
      ...front,
      blocks,
    })),
    cautions: reader.markdown(`${lang}/cautions/`, cautionFileSchema, (front, blocks) => ({
      ...front,
      blocks,
    })),
    pictures: reader.pictures('pictures/'),
    unreadable: reader.unreadable,
  };
  return isComplete(yaml) ? { lang, ...yaml, ...others } : null;
}

type OrNull<T> = { [K in keyof T]: T[K] | null };

/** Whether every file could be read. */
function isComplete<T extends object>(files: OrNull<T>): files is T {
  return !Object.values(files).includes(null);
}

/** Reads single files and whole folders, and reports what is wrong with each. */
class FileReader {
  readonly unreadable = new Set<string>();
  readonly #sources: SourceFiles;
  readonly #reportIn: ReportIn;

  constructor(sources: SourceFiles, reportIn: ReportIn) {
    this.#sources = sources;
    this.#reportIn = reportIn;
  }

  yaml<T>(file: string, schema: v.GenericSchema<unknown, T>): ContentFile<T> | null {
    const report = this.#reportIn(file);
    const text = this.#sources[file];
    if (text === undefined) {
      report(1, 'this file is missing.');
      return null;
    }
    const read = readYaml(text, schema, report);
    return read && { file, ...read };
  }

  /**
   * Reads every Markdown file of a folder.
   *
   * @param toValue makes one value of the front matter, the blocks and the id
   */
  markdown<F, T>(
    folder: string,
    schema: v.GenericSchema<unknown, F>,
    toValue: (front: F, blocks: Item['blocks'], id: string) => T,
  ): MarkdownFile<T>[] {
    return this.#filesIn(folder, '.md').flatMap(({ id, file, text }) => {
      const report = this.#reportIn(file);
      const { frontMatter, blocks, mentions, passages } = readMarkdown(text, report);
      if (!frontMatter) {
        report(1, 'no front matter. Expected the file to open with "---", fields, "---".');
      }
      const front =
        frontMatter && readYaml(frontMatter.text, schema, report, frontMatter.firstLine);
      if (!front) {
        this.unreadable.add(id);
        return [];
      }
      if (blocks.length === 0) {
        report(frontMatter.firstLine, 'no text below the front matter.');
      }
      const value = toValue(front.value, blocks, id);
      return [{ id, file, value, line: front.line, mentions, passages }];
    });
  }

  pictures(folder: string): PictureFile[] {
    return (
      this.#filesIn(folder, '.svg')
        // By id: as a file name, the second position `stretch.2.svg` comes before `stretch.svg`.
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, file, text }) => ({
          id: id.replace(/\.2$/, ''),
          file,
          picture: readPicture(text, this.#reportIn(file)),
        }))
    );
  }

  /** The files of a folder, in the order of their names. */
  #filesIn(folder: string, extension: string): { id: string; file: string; text: string }[] {
    return Object.entries(this.#sources)
      .filter(([file]) => file.startsWith(folder) && file.endsWith(extension))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => ({ id: file.slice(folder.length, -extension.length), file, text }));
  }
}
