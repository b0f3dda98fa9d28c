/**
 * `npm run pictures [-- name …]`: takes a picture of every state and of every
 * hostile page, on three widths, in light, dark and forced colours, into
 * `pictures/`. They are for looking at; nothing compares them.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import { states } from '../demo/states.js';
import { findEngines } from './engines/find.mjs';

const WIDTHS = [320, 768, 1280];
const SCHEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
};

const HOSTILE = 'test/pages/hostile';

const names = process.argv.slice(2);
const subjects = [
  ...states.map(({ name }) => ({ name, address: `demo/states.html?state=${name}` })),
  ...readdirSync(HOSTILE)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: `hostile-${file.slice(0, -5)}`, address: `${HOSTILE}/${file}` })),
];
const wanted = subjects.filter(({ name }) => names.length === 0 || names.includes(name));
mkdirSync('pictures', { recursive: true });

const chromium = findEngines().find((engine) => engine.id === 'chromium');
const server = await startDevServer({
  config: { rootDir: '.', port: 8322 },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  logStartMessage: false,
});
const browser = await puppeteer.launch({
  executablePath: chromium?.found.browser,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
const devtools = await page.createCDPSession();

for (const { name, address } of wanted) {
  for (const width of WIDTHS) {
    for (const [scheme, features] of Object.entries(SCHEMES)) {
      await page.setViewport({ width, height: 800 });
      // Puppeteer does not know forced colours; the browser does.
      await devtools.send('Emulation.setEmulatedMedia', { features });
      await page.goto(`http://localhost:8322/${address}`);
      await page.waitForSelector(
        name.startsWith('hostile-') ? 'care-tips >>> footer' : 'html[data-ready]',
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.error(`${name} is ${wide} px wide on a screen of ${width} px`);
      await page.screenshot({ path: `pictures/${name}-${width}-${scheme}.png`, fullPage: true });
    }
  }
  console.log(name);
}

await browser.close();
await server.stop();
