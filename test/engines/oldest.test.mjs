/** The script in the oldest browser that can be had: Chromium 103, of June 2022. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { startDevServer } from '@web/dev-server';
import puppeteer from 'puppeteer-core';
import { host } from '../pages/host.mjs';

describe('in Chromium 103', () => {
  /** @type {Awaited<ReturnType<typeof startDevServer>>} */
  let server;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {string[]} */
  const errors = [];

  before(async () => {
    server = await startDevServer({
      config: { rootDir: fileURLToPath(new URL('../../', import.meta.url)), middleware: [host] },
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      logStartMessage: false,
    });
    browser = await puppeteer.launch({
      executablePath: (await chromium.executablePath) ?? '',
      args: [...chromium.args, '--no-sandbox'],
      headless: 'shell',
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  after(async () => {
    // On some machines this browser does not end when it is asked to, and the test would wait for ever.
    browser?.process()?.kill('SIGKILL');
    await server?.stop();
  });

  /** @param {string} name */
  async function open(name) {
    const { port } = server.config;
    await page.goto(`http://localhost:${port}/test/pages/hosts/${name}.html`);
    await page.waitForSelector('>>> .urgent a[href="tel:999"]', { visible: true });
  }

  /** @param {string} selector */
  const textOf = (selector) => page.$eval(`>>> ${selector}`, (node) => node.textContent ?? '');

  it('is a browser without what is newer', async () => {
    assert.match(await browser.version(), /\/103\./);
    const has = await page.evaluate(() => ({
      canParse: 'canParse' in window.URL,
      popover: 'popover' in window.HTMLElement.prototype,
      lightDark: window.CSS.supports('color: light-dark(red, blue)'),
      colorMix: window.CSS.supports('color: color-mix(in srgb, red, blue)'),
    }));
    assert.deepEqual(has, { canParse: false, popover: false, lightDark: false, colorMix: false });
  });

  it('shows the danger signs and the contact, in colours that can be read', async () => {
    await open('old-element');
    const { color, background } = await page.$eval('>>> .toggle', (node) => {
      const style = getComputedStyle(node);
      return { color: style.color, background: getComputedStyle(document.body).backgroundColor };
    });
    assert.notEqual(color, background);
    const accent = await page.$eval('>>> .contact a', (node) => getComputedStyle(node).color);
    assert.equal(accent, 'rgb(11, 100, 104)');
    assert.equal(await textOf('.contact a'), 'Ask Elm Street');
  });

  it('searches, and raises a danger sign', async () => {
    await open('old-holder');
    await page.click('>>> input[type="search"]');
    await page.keyboard.type('heat pack');
    await page.waitForSelector('>>> mark');
    await page.keyboard.type(' and numb between my legs');
    await page.waitForSelector('>>> .raised a[href="tel:999"]', { visible: true });
    await page.keyboard.press('Enter');
    assert.match(await textOf('#raised-heading'), /emergency/);
  });

  it('opens an answer, and plays a tip with its bar', async () => {
    await open('translated');
    await page.click('>>> #button-walking');
    await page.waitForSelector('>>> #panel-walking .answer', { visible: true });
    await page.click('>>> #button-heat-pack');
    await page.waitForSelector('>>> .player .primary', { visible: true });
    await page.$eval('>>> .player .primary', (node) => node.click());
    await page.waitForSelector('>>> .bar', { visible: true });
    assert.match(await textOf('.bar'), /\d+:\d\d/);
  });

  it('throws nothing', () => assert.deepEqual(errors, []));
});
