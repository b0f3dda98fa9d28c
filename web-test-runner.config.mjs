import { availableParallelism } from 'node:os';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { bundledTests } from './test/engines/bundle.mjs';
import { endWithTestRunner } from './test/engines/end.mjs';
import { chooseEngines, describeMissing, findEngines } from './test/engines/find.mjs';
import { webkitPage } from './test/engines/webkit-page.mjs';
import { startWebKitDriver } from './test/engines/webkit.mjs';
import { host } from './test/pages/host.mjs';
import { contentServer } from './test/pages/server.mjs';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */
/** @typedef {import('./test/engines/find.mjs').Engine} Engine */

// A machine that CI shares may be four times slower than one that somebody sits at.
const TEST_TIMEOUT_MS = process.env.CI ? 30_000 : 10_000;

// end.mjs does this instead.
const NO_SIGNALS = { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false };

/**
 * @param {Engine} engine
 * @returns {BrowserLauncher}
 */
function chromium({ name, found }) {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--js-flags=--expose-gc',
  ];
  // Chromium refuses to run as root with its sandbox. Root means a container here.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const launcher = chromeLauncher({
    launchOptions: { ...NO_SIGNALS, executablePath: found.browser, args },
  });
  return Object.assign(launcher, { name });
}

/**
 * @param {Engine} engine
 * @returns {BrowserLauncher}
 */
function firefox({ name, found }) {
  const launcher = puppeteerLauncher({
    // Pages in the background of Firefox get no focus, so one after the other.
    concurrency: 1,
    launchOptions: {
      ...NO_SIGNALS,
      browser: 'firefox',
      executablePath: found.browser,
      // Pages of earlier test files would be kept, ready to go back to, and fill the memory.
      extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 0 },
    },
  });
  return Object.assign(launcher, { name });
}

/**
 * @param {Engine} engine
 * @returns {BrowserLauncher}
 */
function webkit({ name, found }) {
  /** @type {any} the launcher reads the port only when it opens the browser */
  const options = {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      // WebKitGTK doesn't speak the newer WebDriver BiDi.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const initialize = launcher.initialize.bind(launcher);
  const startSession = launcher.startSession.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  /** @type {Awaited<ReturnType<typeof startWebKitDriver>> | undefined} */
  let driver;
  return Object.assign(launcher, {
    // With this type, sendKeys, sendMouse and setViewport ask for getPage(); see webkit-page.mjs.
    type: 'puppeteer',
    getPage: () => webkitPage(launcher['driver']),
    /** @param {Parameters<typeof initialize>[0]} config */
    async initialize(config) {
      driver ??= await startWebKitDriver({ driver: found.driver, xvfbRun: found.xvfbRun });
      options.port = driver.port;
      await initialize(config);
      launcher.name = name;
    },
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      // Every test file starts with the window size that the other two launchers set.
      const resetWindow = async () => {
        await launcher['ensureManagerInitialized']();
        await webkitPage(launcher['driver']).setViewport({ width: 800, height: 600 });
      };
      await resetWindow().catch(() => {
        // A browser that died in one test file is not the browser of those that follow.
        clearInterval(launcher['pendingHeartbeat']);
        launcher['driverManager'] = undefined;
        return resetWindow();
      });
      await startSession(id, url);
    },
    async stop() {
      await stop();
      driver?.stop();
      driver = undefined;
    },
  });
}

function browsers() {
  const launchers = { chromium, firefox, webkit };
  try {
    const { run, skipped } = chooseEngines(findEngines(), process.env);
    if (skipped.length > 0) {
      const names = skipped.map(({ name }) => name).join(' and ');
      console.warn([`Running without ${names}.`, ...describeMissing(skipped), ''].join('\n'));
    }
    const chosen = run.map((engine) => launchers[engine.id](engine));
    endWithTestRunner(chosen);
    return chosen;
  } catch (error) {
    // The message says it all; a stack trace would bury it.
    console.error(error instanceof Error ? error.message : error);
    return process.exit(1);
  }
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: ['test/elements/**/*.test.ts', 'test/pages/**/*.test.ts'],
  browsers: browsers(),
  // Browsers that share a core slow each other down by more than they gain.
  concurrentBrowsers: Math.min(3, availableParallelism()),
  // Must stay 1: with more, the WebDriver launcher puts the tests into frames side by side, where
  // keys and mouse don't reach them.
  concurrency: 1,
  middleware: [host, contentServer()],
  // For pages that load modules as a bundler of a site would resolve them.
  nodeResolve: true,
  plugins: [bundledTests()],
  testFramework: { config: { timeout: String(TEST_TIMEOUT_MS) } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  // Shows console output and files that were not found, for each test file and engine.
  browserLogs: true,
  // Lit says this once per test file. Its other development warnings are worth reading.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  reporters: [defaultReporter()],
  // A progress bar that is redrawn makes a mess of a log file.
  staticLogging: !process.stdout.isTTY,
};
