/**
 * Middleware of the test server that serves pages and the script as sites do:
 *
 * - `<!-- header Name: value -->` in a page is sent as a header with it;
 * - `%HASH file%` becomes the hash of a file for `integrity`, `%ELSEWHERE%` the origin of another host;
 * - `<!-- npx back-spasm-help … -->` becomes the output of this command, so that no copy of the content is kept;
 * - `copies/…` is the script in other forms: merged, older, in another language;
 * - pages of other origins may load `/dist/`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
      'heading:"Lower-back spasm: your questions"',
      'heading:"Espasmo lumbar: sus preguntas"',
    ),
};

/** Files whose hash a page may name. Other middleware must not change them. */
const UNCHANGED_FILES = ['/dist/back-spasm-help.js', '/test/pages/watch.js'];

/** @type {import('@web/dev-server').Middleware} */
export async function host(context, next) {
  const { path, socket } = context;
  const copy = COPIES[/^\/test\/pages\/copies\/(.*)$/.exec(path)?.[1] ?? ''];
  if (path.startsWith('/dist/')) context.set('Access-Control-Allow-Origin', '*');
  if (copy) {
    context.body = copy(read('dist/back-spasm-help.js'));
    context.type = 'js';
  } else if (UNCHANGED_FILES.includes(path)) {
    context.body = read(path.slice(1));
    context.type = 'js';
  } else if (/^\/test\/pages\/.*\.html$/.test(path)) {
    const page = read(path.slice(1))
      .replace(/%HASH (.*?)%/g, (_, file) => hash(file))
      .replaceAll('%ELSEWHERE%', `http://127.0.0.1:${socket.localPort}`)
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

/** @param {string} file */
function hash(file) {
  return `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;
}

/** @param {string} args */
function run(args) {
  const command = [`${root}dist/cli.js`, ...args.split(' ')];
  return execFileSync(process.execPath, command, { encoding: 'utf8' });
}
