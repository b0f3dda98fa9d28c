/**
 * Bundles the tests once for all engines. Loading some hundred modules one by one took longer than running most
 * test files.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {import('@web/dev-server').Plugin} */
export function bundledTests() {
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    name: 'bundled-tests',
    async serverStart() {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [
          'test/elements/**/*.test.ts',
          'test/pages/**/*.test.ts',
          'test/pages/stage.ts',
        ],
        outbase: '.',
        outdir: '.',
        outExtension: { '.js': '.ts.js' },
        chunkNames: 'test/chunks/[hash]',
        bundle: true,
        splitting: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        sourcemap: 'linked',
        // Otherwise `sideEffects` in package.json would leave out modules like define.ts.
        ignoreAnnotations: true,
        logLevel: 'warning',
      });
      for (const { path, text } of outputFiles) files.set('/' + relative(root, path), text);
    },
    serve({ path }) {
      const body = files.get(path) ?? files.get(`${path}.js`);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
