import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { idiomaticDecoratorsTransformer } from '@lit/ts-transformers';
import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { minify } from 'terser';

const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const LANGUAGES = ['en'];

/** Names that a page can see (parts, events, properties) are never mangled. */
const TERSER = {
  ecma: 2020,
  module: true,
  compress: { passes: 2 },
  format: { comments: /^!/, ascii_only: true },
};

/** Lit's development build warns about itself; visitors' consoles are not the place. */
const resolve = () => nodeResolve({ exportConditions: ['production'] });

/** What visitors load at most, in bytes; see src/decisions. */
const MAX_BROTLI_BYTES = 175_000;

/**
 * Types are checked by `npm run check`, layer by layer; here they are only taken off. Lit's decorators become
 * what they stand for, `static properties`, so that no page loads the code that runs them.
 */
const compile = (options) =>
  typescript({
    include: ['src/**/*.ts'],
    transformers: { before: [{ type: 'program', factory: idiomaticDecoratorsTransformer }] },
    filterRoot: '.',
    // Static fields stay fields; without this they become static blocks, which Safari knows from 16.4 on.
    useDefineForClassFields: true,
    noEmit: false,
    noCheck: true,
    allowJs: false,
    ...options,
  });

/** One classic script that works from any address, with everything in it. */
const script = {
  input: { 'back-spasm-help': 'src/embed/embed.ts' },
  output: {
    dir: 'dist',
    format: 'iife',
    // A script ends early by throwing (see single-copy.ts), and whatever else goes wrong at the start is told to
    // start.ts. What is in a function is minified as a whole; directly in `try` it is taken for a block, and
    // weighs a kilobyte more.
    intro: `const VERSION = ${JSON.stringify(version)}; let onStartFailed = console.error; try { (() => {`,
    outro: `})(); } catch (reason) { onStartFailed(reason); }`,
    banner: `/*! back-spasm-help ${version}, MIT. Includes Lit (BSD-3-Clause), MiniSearch, stemmer and Valibot (MIT). */`,
  },
  plugins: [
    resolve(),
    compile(),
    minifyTemplates({ options: { failOnError: true } }),
    // It runs as a script; taken for a module it would lose its "use strict".
    terser({ ...TERSER, module: false }),
    shortPrivateNames(),
    sizeReport(),
    integrity(),
  ],
};

const entries = {
  index: 'src/index.ts',
  'back-spasm-faq': 'src/elements/back-spasm-faq/define.ts',
  'care-tips': 'src/elements/care-tips/define.ts',
  search: 'src/search/index.ts',
  ...Object.fromEntries(
    LANGUAGES.map((lang) => [`packs/${lang}`, `src/generated/${lang}/pack.ts`]),
  ),
};

/** The same in parts, for bundlers. Libraries stay imports, so that a page has each of them once. */
const modules = {
  input: entries,
  output: { dir: 'dist', format: 'es', chunkFileNames: 'shared/[name].js' },
  external: (id) =>
    Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [
    resolve(),
    compile({ declaration: true, declarationDir: 'dist/types', rootDir: 'src' }),
    minifyTemplates({ options: { failOnError: true } }),
    declarations(),
    packFiles(),
  ],
};

/** Names for what is private in a class; a class with more of it is too large. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Gives the private names of each class the shortest ones, most frequent first: terser gives every class
 * others, which compresses worse. A private name is known in its own class alone, and in classes within it.
 */
function shortPrivateNames() {
  return {
    name: 'short-private-names',
    renderChunk(code) {
      const short = new MagicString(code);
      walk(this.parse(code), {
        enter(node) {
          if (!/^Class(Declaration|Expression)$/.test(node.type)) return;
          const uses = [...privateNamesIn(node)].sort(([, a], [, b]) => b.length - a.length);
          uses.forEach(([, places], index) => {
            for (const { start, end } of places) short.update(start, end, `#${LETTERS[index]}`);
          });
          this.skip();
        },
      });
      return { code: short.toString(), map: null };
    },
  };
}

/** By name, the places of a class where it stands. */
function privateNamesIn(tree) {
  const places = new Map();
  walk(tree, {
    enter(node) {
      if (node.type !== 'PrivateIdentifier') return;
      places.set(node.name, [...(places.get(node.name) ?? []), node]);
    },
  });
  if (places.size > LETTERS.length) throw new Error('A class has too many private names.');
  return places;
}

const OUR_PACK = /^.*\/generated\/([^/]+)\/pack\.[jt]s$/;

/**
 * The command `back-spasm-help`. Its libraries are in it, so that they are installed nowhere; the content
 * is in `packs/`, beside it.
 */
const command = {
  input: { cli: 'src/fallback/cli.ts' },
  output: {
    dir: 'dist',
    format: 'es',
    banner: `#!/usr/bin/env node\n/*! back-spasm-help ${version}, MIT. Includes hastscript, hast-util-to-html, hast-util-format and what they need (MIT). */`,
    paths: (id) => id.replace(OUR_PACK, './packs/$1.js'),
  },
  external: (id) => isBuiltin(id) || OUR_PACK.test(id),
  plugins: [resolve(), compile({ tsconfig: 'src/fallback/tsconfig.json' })],
};

export default [script, modules, command];

/** `dist/packs/<lang>.json`, for pages that load or keep the content themselves. */
function packFiles() {
  return {
    name: 'pack-files',
    generateBundle() {
      for (const lang of LANGUAGES) {
        const source = readFileSync(`src/generated/${lang}/pack.json`, 'utf8');
        this.emitFile({ type: 'asset', fileName: `packs/${lang}.json`, source });
      }
    },
  };
}

/** The types of each entry, beside it. */
function declarations() {
  return {
    name: 'declarations',
    generateBundle() {
      for (const [name, file] of Object.entries(entries)) {
        const up = '../'.repeat(name.split('/').length - 1) || './';
        const types = file.replace(/^src\//, 'types/').replace(/\.ts$/, '.js');
        this.emitFile({
          type: 'asset',
          fileName: `${name}.d.ts`,
          source: `export * from '${up}${types}';\n`,
        });
      }
    },
  };
}

/** `dist/integrity.json`: what goes into the `integrity` attribute of a script tag. */
function integrity() {
  return {
    name: 'integrity',
    generateBundle(_, bundle) {
      const hashes = Object.values(bundle).map(({ fileName, code }) => [
        fileName,
        `sha384-${createHash('sha384').update(code).digest('base64')}`,
      ]);
      const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    },
  };
}

/**
 * Prints what the script weighs and what each part of it does. Parts are
 * minified and compressed on their own; as they share what they repeat, their
 * sizes are scaled to add up to the whole.
 */
function sizeReport() {
  const partOf = (id) => {
    const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
    if (library) return /^(@lit|lit)/.test(library) ? 'lit' : library;
    if (id.includes('/generated/')) return id.includes('pictures') ? 'pictures' : 'content';
    return 'our code';
  };
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
  return {
    name: 'size-report',
    async generateBundle(_, bundle) {
      for (const { fileName, code, modules: parts } of Object.values(bundle)) {
        const sources = {};
        for (const [id, { code: rendered }] of Object.entries(parts)) {
          const part = partOf(id);
          sources[part] = `${sources[part] ?? ''}\n${rendered ?? ''}`;
        }
        const weights = await Promise.all(
          Object.entries(sources).map(async ([part, source]) => {
            const small = await minify(source, {
              ...TERSER,
              module: false,
              mangle: { toplevel: true },
            });
            return [part, brotliCompressSync(small.code).length];
          }),
        );
        const total = brotliCompressSync(code).length;
        const sum = weights.reduce((all, [, weight]) => all + weight, 0);
        console.log(`\n${fileName}: ${code.length} bytes, Brotli:`);
        console.log(`${kilobytes(total)}  all, of at most${kilobytes(MAX_BROTLI_BYTES)}`);
        for (const [part, weight] of weights.sort((a, b) => b[1] - a[1])) {
          console.log(`${kilobytes((weight / sum) * total)}  ${part}`);
        }
        if (total > MAX_BROTLI_BYTES) {
          this.error(
            `${fileName} weighs ${total} bytes, ${total - MAX_BROTLI_BYTES} more than it may. Visitors load ` +
              'it on a phone. Make something smaller, or change MAX_BROTLI_BYTES and say why.',
          );
        }
      }
    },
  };
}
