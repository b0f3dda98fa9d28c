/**
 * `npm run content`: compiles every language in `content/` into `src/generated/`.
 * The only part of the compiler that touches the disk.
 */
import { readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { toColumns } from '../content/pack/columns.js';
import type { Pack } from '../content/pack/pack.js';
import { regionIds } from '../content/pack/region.js';
import { compile } from './compile.js';
import type { SourceFiles } from './content-files.js';
import { problemLine } from './problem.js';
import { summaryLines } from './summary.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONTENT_FOLDER = join(ROOT, 'content');
const OUTPUT_FOLDER = join(ROOT, 'src/generated');

/** Reads a folder of text files, those of its subfolders included. */
export function readFiles(folder: string): SourceFiles {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** Compiles one language and writes its pack. Prints its figures, or every problem. */
function compileLanguage(files: SourceFiles, lang: string): void {
  const { pack, summary, review, problems } = compile(files, lang);
  for (const problem of problems) console.error(`content/${problemLine(problem)}`);
  if (pack && summary && review) {
    const today = new Date().toISOString().slice(0, 10);
    writePack(pack);
    for (const region of regionIds(pack)) {
      const file = join(OUTPUT_FOLDER, pack.lang, `review.${region}.html`);
      writeFileSync(file, review(region, today));
    }
    const lines = [...summaryLines(summary, today), ...weightLines(pack)];
    console.log([`content/${lang}`, ...lines].join('\n  '));
  } else {
    console.error(`content/${lang}: ${problems.length} problem(s); nothing was written.`);
    process.exitCode = 1;
  }
}

/** Writes a pack as JSON, and as the module that the script carries. */
function writePack(pack: Pack): void {
  const folder = join(OUTPUT_FOLDER, pack.lang);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pack.json'), `${toJson(pack)}\n`);
  writeFileSync(join(folder, 'pictures.ts'), BANNER + picturesModule(pack));
  writeFileSync(join(folder, 'pack.ts'), BANNER + packModule(pack));
}

const BANNER = '// Compiled from content/ by `npm run content`. Do not edit.\n';

/** Pictures get a module of their own, so that the build can tell what they weigh. */
function picturesModule({ pictures }: Pack): string {
  return `import type { Pack } from '../../content/pack/pack.js';

export const pictures: Pack['pictures'] = ${toJson(pictures)};
`;
}

/** The same data as in the JSON; tables are written column by column. In this order it compresses best. */
function packModule(pack: Pack): string {
  const { questions, tips, sources, urgent, otherLanguages, ...rest } = pack;
  const { signs, ...urgentRest } = urgent;
  const languages = otherLanguages?.languages ?? [];
  const names = [...new Set(languages.flatMap(({ words }) => Object.keys(words)))];
  const languageRows = languages.map((language) => ({
    ...language,
    words: names.map((name) => language.words[name]).join('|'),
  }));
  const sourceRows = Object.entries(sources).map(([id, source]) => ({ id, ...source }));
  return `import { fromColumns, splitByName, splitRows } from '../../content/pack/columns.js';
import type { OtherLanguage, Pack, Sign, Source, Tip } from '../../content/pack/pack.js';
import { pictures } from './pictures.js';

export const pack: Pack = {
  sources: Object.fromEntries(
    fromColumns<Source & { id: string }>(${toJson(toColumns(sourceRows))}).map(({ id, ...source }) => [id, source]),
  ),
  ...${toJson({ ...rest, pictures: undefined })},
  urgent: { ...${toJson(urgentRest)}, signs: fromColumns<Sign>(${toJson(toColumns(signs))}) },
  otherLanguages: {
    rules: ${toJson(otherLanguages?.rules ?? {})},
    languages: fromColumns<Omit<OtherLanguage, 'words'> & { words: string }>(${toJson(toColumns(languageRows))}).map(
      ({ words, ...language }) => ({ ...language, words: splitByName(words, ${JSON.stringify(names)}) }),
    ),
  },
  pictures,
  ...splitRows(fromColumns<Tip>(${toJson(toColumns([...questions, ...tips]))}), ${questions.length}),
};
`;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Parts of a pack that compress to less are not worth a line. */
const MIN_LISTED_BYTES = 100;

/** What each part of a pack weighs, compressed as browsers get it, heaviest first. */
function weightLines(pack: Pack): string[] {
  const weigh = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(5)} kB`;
  const weighed = Object.entries(partsOf(pack))
    .map(([name, value]) => ({ name, bytes: weigh(value) }))
    .filter(({ bytes }) => bytes >= MIN_LISTED_BYTES)
    .sort((a, b) => b.bytes - a.bytes);
  return [
    `${kilobytes(weigh(pack))}  the pack, Brotli; its parts, each by itself:`,
    ...weighed.map(({ name, bytes }) => `  ${kilobytes(bytes)}  ${name}`),
  ];
}

/** Texts of one kind share their words, so that the answers of all items, say, are weighed as one part. */
function partsOf(pack: Pack): Record<string, unknown> {
  const { questions, tips, urgent, words, ...others } = pack;
  const items = [...questions, ...tips];
  return {
    answers: items.map(({ blocks }) => blocks),
    'titles, ids and doses': items.map(({ aliases: _, blocks: __, ...rest }) => rest),
    aliases: items.map(({ aliases }) => aliases),
    'danger signs': urgent.signs.map(({ rules: _, ...sign }) => sign),
    'rules and meanings of danger': [
      urgent.meanings,
      urgent.about,
      ...[...urgent.signs, ...urgent.clarifications].map(({ rules }) => rules),
    ],
    'words of the search': words,
    ...others,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readFiles(CONTENT_FOLDER);
  const languages = Object.keys(files).flatMap(
    (file) => /^([^/]+)\/pack\.yaml$/.exec(file)?.[1] ?? [],
  );
  rmSync(OUTPUT_FOLDER, { recursive: true, force: true });
  for (const lang of languages) compileLanguage(files, lang);
}
