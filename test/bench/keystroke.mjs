/**
 * `npm run bench [-- FILE.jsonl …]` measures how long one keystroke takes in Chromium, slowed down to a cheap
 * phone: search, danger detection, highlighting and rendering. Nothing is asserted.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../engines/find.mjs';
import { readGolden } from './golden.mjs';
import { table } from './table.mjs';

/**
 * @typedef {object} Keystroke
 * @property {string} text the text in the search box afterwards
 * @property {number} updated milliseconds until the element has rendered
 * @property {number} laidOut milliseconds until the browser knows where everything is
 */

/** How many times slower the processor is made. */
const CPU_SLOWDOWN = 4;

const STORY =
  'hi so on saturday I was helping my sister move a sofa up the stairs and something in my lower ' +
  'back just grabbed and since then every time I bend or cough it locks up and I am wondering ' +
  'what helps';

/** A whole letter that somebody pastes. */
const PASTED = `${STORY}. `.repeat(100).slice(0, 10_000);

const BLANK = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>One keystroke</title>
  <script src="/back-spasm-help.js" defer></script>
  <back-spasm-faq region="gb"></back-spasm-faq>
</html>`;

const queries = readGolden(process.argv.slice(2), 'en').map((line) => line.q);
const server = await serve();
const browser = await puppeteer.launch({
  executablePath: findEngines().find((engine) => engine.id === 'chromium')?.found.browser,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await measure();
} finally {
  await browser.close();
  server.close();
}

async function measure() {
  const page = await openPage(`http://localhost:${server.address().port}/`);
  const typed = [];
  for (const [index, query] of queries.entries()) {
    // Progress, because it takes minutes.
    if (index % 50 === 0) console.error(`${index} of ${queries.length} queries`);
    typed.push(...(await page.evaluate(enter, prefixes(query))));
  }
  const story = await page.evaluate(enter, prefixes(STORY));
  const pasted = await page.evaluate(enter, [PASTED]);

  console.log(`Milliseconds for one keystroke, the processor slowed down ${CPU_SLOWDOWN}×\n`);
  const rows = [
    ...rowsOf(`${queries.length} queries`, typed),
    ...rowsOf(`${STORY.split(' ').length} words`, story),
    ...rowsOf(`${PASTED.length} letters pasted`, pasted),
  ];
  console.log(table(['typed', 'keystrokes', 'median', 'p95', 'p99', 'max'], rows));

  console.log('\nThe slowest of the queries\n');
  const slowest = typed.toSorted((a, b) => b.updated - a.updated).slice(0, 5);
  for (const { text, updated } of slowest) console.log(`${updated.toFixed(1)}   “${text}”`);
}

/** @param {string} text */
function prefixes(text) {
  const letters = Array.from(text);
  return letters.map((_, index) => letters.slice(0, index + 1).join(''));
}

/**
 * @param {string} name
 * @param {Keystroke[]} all
 */
function rowsOf(name, all) {
  return [
    [name, ...figures(all.map(({ updated }) => updated))],
    [`${name}, with layout`, ...figures(all.map(({ laidOut }) => laidOut))],
  ];
}

/** @param {number[]} times */
function figures(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(1);
  return [String(sorted.length), at(0.5), at(0.95), at(0.99), at(1)];
}

/** Opens a page with the element, waits until the index is built, and slows the processor down. */
async function openPage(address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.evaluateOnNewDocument(countIdleWork);
  await page.goto(address);
  await page.evaluate(() => window.customElements.whenDefined('back-spasm-faq').then(() => {}));
  await page.evaluate(() => document.querySelector('back-spasm-faq').updateComplete);
  await page.waitForFunction(() => window.idleWork === 0);
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}

/** Runs in the page: counts the idle callbacks that are pending. The index is built in these. */
function countIdleWork() {
  const { requestIdleCallback, cancelIdleCallback } = window;
  const pending = new Set();
  window.idleWork = 0;
  const settle = (handle) => {
    pending.delete(handle);
    window.idleWork = pending.size;
  };
  window.requestIdleCallback = (callback, options) => {
    const handle = requestIdleCallback((deadline) => {
      callback(deadline);
      settle(handle);
    }, options);
    pending.add(handle);
    window.idleWork = pending.size;
    return handle;
  };
  window.cancelIdleCallback = (handle) => {
    cancelIdleCallback(handle);
    settle(handle);
  };
}

/**
 * Runs in the page: puts each text into the search box, one after the other.
 *
 * @param {string[]} texts
 * @returns {Promise<Keystroke[]>}
 */
async function enter(texts) {
  const element = document.querySelector('back-spasm-faq');
  const input = element.shadowRoot.querySelector('input');
  const keystrokes = [];
  for (const text of ['', ...texts]) {
    // Lets the browser paint between two letters.
    await new Promise((resolve) => window.requestAnimationFrame(() => setTimeout(resolve)));
    input.value = text;
    const start = performance.now();
    input.dispatchEvent(new window.InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    const updated = performance.now() - start;
    element.getBoundingClientRect();
    const laidOut = performance.now() - start;
    keystrokes.push({ text, updated, laidOut });
  }
  return keystrokes.slice(1);
}

/** Serves the page and the script. The headers isolate the page from other sites, so that its clock is precise. */
async function serve() {
  const script = readFileSync(new URL('../../dist/back-spasm-help.js', import.meta.url));
  const listening = createServer((request, response) => {
    const isScript = request.url === '/back-spasm-help.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.end(isScript ? script : BLANK);
  });
  await new Promise((resolve) => listening.listen(0, 'localhost', resolve));
  return listening;
}
