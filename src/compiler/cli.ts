/**
 * `npm run content`: compiles every language in `content/` into `src/generated/`.
 * The only part of the compiler that touches the disk.
 */
import { readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../content/pack/pack.js';
import { compile } from './compile.js';
import type { SourceFiles } from './compile.js';
import { problemLine } from './problem.js';
import { summaryLines } from './summary.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const contentFolder = join(root, 'content');
const outFolder = join(root, 'src/generated');

/** Reads a folder of text files. */
export function readFiles(folder: string): SourceFiles {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** Pictures get a module of their own, so that the build can tell what they weigh. */
function writePack(pack: Pack): void {
  const { pictures, ...rest } = pack;
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  const folder = join(outFolder, pack.lang);
  mkdirSync(folder, { recursive: true });
  const banner = '// Compiled from content/ by `npm run content`. Do not edit.\n';
  writeFileSync(join(folder, 'pack.json'), `${json(pack)}\n`);
  writeFileSync(
    join(folder, 'pictures.ts'),
    `${banner}import type { Pack } from '../../content/pack/pack.js';\n\n` +
      `export const pictures: Pack['pictures'] = ${json(pictures)};\n`,
  );
  writeFileSync(
    join(folder, 'pack.ts'),
    `${banner}import type { Pack } from '../../content/pack/pack.js';\nimport { pictures } from './pictures.js';\n\n` +
      `export const pack: Pack = { ...${json(rest)}, pictures };\n`,
  );
}

/** What each part of a pack weighs, compressed as browsers get it, heaviest first. */
function weightLines(pack: Pack): string[] {
  const weigh = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(5)} kB`;
  // Texts of one kind share their words: answers are weighed together, and each kind by itself.
  const { questions, tips, urgent, words, ...others } = pack;
  const items = [...questions, ...tips];
  const parts = {
    answers: items.map(({ blocks }) => blocks),
    'titles, ids and doses': items.map(({ aliases: _, blocks: __, ...rest }) => rest),
    'also-asked phrases': items.map(({ aliases }) => aliases),
    'danger signs': urgent.signs.map(({ rules: _, ...sign }) => sign),
    'what is said of danger signs': [
      urgent.meanings,
      urgent.about,
      ...[...urgent.signs, ...urgent.clarifications].map(({ rules }) => rules),
    ],
    'word groups': words,
    ...others,
  };
  const weighed = Object.entries(parts)
    .map(([name, value]) => ({ name, bytes: weigh(value) }))
    .filter(({ bytes }) => bytes >= 100)
    .sort((a, b) => b.bytes - a.bytes);
  return [
    `${kilobytes(weigh(pack))}  the pack, Brotli; its parts, each by itself:`,
    ...weighed.map(({ name, bytes }) => `  ${kilobytes(bytes)}  ${name}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = readFiles(contentFolder);
  const languages = Object.keys(files).flatMap(
    (file) => /^([^/]+)\/pack\.yaml$/.exec(file)?.[1] ?? [],
  );
  rmSync(outFolder, { recursive: true, force: true });
  for (const lang of languages) {
    const { pack, summary, problems } = compile(files, lang);
    for (const problem of problems) console.error(`content/${problemLine(problem)}`);
    if (pack && summary) {
      writePack(pack);
      const today = new Date().toISOString().slice(0, 10);
      const lines = [...summaryLines(summary, today), ...weightLines(pack)];
      console.log([`content/${lang}`, ...lines].join('\n  '));
    } else {
      console.error(`content/${lang}: ${problems.length} problem(s); nothing was written.`);
      process.exitCode = 1;
    }
  }
}
