/**
 * Middleware of the test server that serves pages and the script as sites do:
 *
 * - `<!-- header Name: value -->` in a page is sent as a header with it;
 * - `%HASH file%` becomes the hash of a file for `integrity`, `%ELSEWHERE%` the origin of another host;
 * - `<!-- npx back-spasm-help … -->` becomes the output of this command, so that no copy of the content is kept;
 * - `<!-- wpautop -->` becomes a snippet as WordPress prints it;
 * - `<!-- older -->` takes away what the browser lacks that the address names: `?safari=15.4`;
 * - `<!-- made: name -->` becomes what the address has under that name;
 * - `hosts/react-18.js` and `-19.js` let that version of React take over a page;
 * - `copies/…` is the script in other forms: merged, older, in another language;
 * - pages of other origins may load `/dist/`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { autop } from '@wordpress/autop';
import { build } from 'esbuild';
import { olderBrowser } from './older-browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(root + path, 'utf8');
const { version } = JSON.parse(read('package.json'));

/** @param {string} text @param {string} old @param {string} now */
function replace(text, old, now) {
  if (!text.includes(old)) throw new Error(`The script does not say ${old}.`);
  return text.replaceAll(old, now);
}

/** @type {Record<string, (script: string) => string>} */
const COPIES = {
  'merged.js': (script) => `window.before = 1;\n${script}\nwindow.after = 2;\n`,
  'older.js': (script) => replace(script, `"${version}"`, '"0.0.1"'),
  'spanish.js': (script) =>
    replace(
      replace(script, 'lang:"en"', 'lang:"es"'),
      'heading:"Lower-back spasm"',
      'heading:"Espasmo lumbar: sus preguntas"',
    ),
};

/** What somebody writes into a post. */
const WORDPRESS_POST = `<back-spasm-faq region="gb" contact-name="Elm Street">

<div data-fallback lang="en">
<h2>Lower-back spasm: your questions</h2>
<p>FALLBACK: call 999 if you have new numbness between your legs.</p>
</div>

<details id="parking">
<summary>Where can I park?</summary>
<p>Behind the shop.</p>
</details>

</back-spasm-faq>`;

/** By version: how React takes over the page, once that is asked for. */
const HYDRATION = `
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
window.hydrationErrors = [];
window.hydrate = () =>
  hydrateRoot(
    document.getElementById('root'),
    h('main', null, h('h1', null, 'Clinic'), h('back-spasm-faq', { region: 'gb' }), h('input', { id: 'typed' })),
    { onRecoverableError: (error) => window.hydrationErrors.push(error.message) },
  );
`;
/** @type {Record<string, Record<string, string>>} */
const REACT = { 18: { react: 'react18', 'react-dom': 'react-dom18' }, 19: {} };

/** @param {string} version */
async function hydrationScript(version) {
  const { outputFiles } = await build({
    stdin: { contents: HYDRATION, resolveDir: root },
    alias: REACT[version] ?? {},
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Files whose hash a page may name. Other middleware must not change them. */
const UNCHANGED_FILES = ['/dist/back-spasm-help.js', '/test/pages/watch.js'];

/** @type {import('@web/dev-server').Middleware} */
export async function host(context, next) {
  const { path, query, socket } = context;
  const copy = COPIES[/^\/test\/pages\/copies\/(.*)$/.exec(path)?.[1] ?? ''];
  if (path.startsWith('/dist/')) context.set('Access-Control-Allow-Origin', '*');
  const react = /^\/test\/pages\/hosts\/react-(\d+)\.js$/.exec(path)?.[1];
  if (react) {
    context.body = await hydrationScript(react);
    context.type = 'js';
  } else if (copy) {
    context.body = copy(read('dist/back-spasm-help.js'));
    context.type = 'js';
  } else if (UNCHANGED_FILES.includes(path)) {
    context.body = read(path.slice(1));
    context.type = 'js';
  } else if (/^\/test\/pages\/.*\.html$/.test(path)) {
    const page = read(path.slice(1))
      .replace(/%HASH (.*?)%/g, (_, file) => hash(file))
      .replaceAll('%ELSEWHERE%', `http://127.0.0.1:${socket.localPort}`)
      .replace('<!-- wpautop -->', autop(WORDPRESS_POST))
      .replace('<!-- older -->', () => older(query))
      .replace(/<!-- made: (\w+) -->/g, (_, name) => String(query[name] ?? ''))
      .replace(/<!-- npx back-spasm-help (.+?) -->/g, (_, args) => run(args));
    for (const [, name, value] of page.matchAll(/<!-- header ([\w-]+): (.*?) -->/g)) {
      context.set(String(name), String(value));
    }
    context.body = page;
    context.type = 'html';
  } else {
    await next();
  }
}

/** @param {import('node:querystring').ParsedUrlQuery} query */
function older(query) {
  const [browser, version] = Object.entries(query)[0] ?? [];
  if (!browser || typeof version !== 'string') return '';
  const name = /** @type {import('@mdn/browser-compat-data').BrowserName} */ (browser);
  return `<script>${olderBrowser(name, version)}</script>`;
}

/** @param {string} file */
function hash(file) {
  return `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;
}

/** @param {string} args */
function run(args) {
  const command = [`${root}dist/cli.js`, ...args.split(' ')];
  return execFileSync(process.execPath, command, { encoding: 'utf8' });
}
