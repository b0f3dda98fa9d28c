/**
 * Finds the browsers that the tests can run in, and says what is missing.
 *
 * Nothing is started or installed here. Everything that depends on the machine is passed in, so the functions
 * can be tested without any browser.
 */
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineId
 * @typedef {object} Missing
 * @property {string} part short name of what is missing, e.g. `xvfb-run`
 * @property {string} [aptPackage] the Debian package that brings it
 * @property {string} message what is missing and how to get it, in one or two sentences
 * @typedef {object} Engine
 * @property {EngineId} id
 * @property {string} name
 * @property {Record<string, string>} found paths of the programs that were found
 * @property {Missing[]} missing empty when the engine can run
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as in `process.platform`
 * @property {(file: string) => boolean} isProgram is this an executable file?
 * @property {(folder: string) => string[]} list names in a folder, empty if there is no such folder
 */

/** @type {readonly EngineId[]} */
export const ENGINE_IDS = ['chromium', 'firefox', 'webkit'];

const CHROMIUM_NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium-browser',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

/**
 * On Ubuntu, /usr/bin/chromium-browser and /usr/bin/firefox may be small scripts that only print "install the
 * snap". They are executable, but they are not browsers.
 *
 * @param {string} file
 */
function isSnapStub(file) {
  if (statSync(file).size > 16_384) return false;
  const text = readFileSync(file, 'utf8');
  const target = /\/snap\/bin\/[\w.-]+/.exec(text)?.[0];
  if (!text.startsWith('#!') || !target) return false;
  try {
    accessSync(target, constants.X_OK);
    return false;
  } catch {
    return true;
  }
}

/** @param {string} file */
function isProgramOnDisk(file) {
  try {
    if (!statSync(file).isFile()) return false;
    accessSync(file, constants.X_OK);
    return !isSnapStub(file);
  } catch {
    return false;
  }
}

/** @param {string} folder */
function listOnDisk(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isProgram: isProgramOnDisk,
    list: listOnDisk,
  };
}

/**
 * @param {Machine} machine
 * @param {string[]} names program names, best first
 * @param {string[]} places full paths to try after the PATH
 */
function findProgram({ env, platform, isProgram }, names, places = []) {
  const windows = platform === 'win32';
  const { delimiter, join } = windows ? path.win32 : path.posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, windows ? `${name}.exe` : name)),
  );
  return [...onPath, ...places].find((file) => isProgram(file));
}

/**
 * The program that an environment variable names, or the one that a search finds. A wrong path in the variable
 * is an error to report, and no other browser is used instead.
 *
 * @param {Machine} machine
 * @param {string} variable
 * @param {() => string | undefined} search
 * @returns {{ file?: string, wrong?: string }}
 */
function fromEnvOr({ env, isProgram }, variable, search) {
  const given = env[variable];
  if (!given) return { file: search() };
  if (isProgram(given)) return { file: given };
  return { wrong: `${variable} is set to ${given}, but there is no program at that path.` };
}

/**
 * @param {Machine} machine
 * @param {string} aptPackage
 * @param {string} elsewhere
 */
function howTo(machine, aptPackage, elsewhere) {
  return machine.platform === 'linux'
    ? `Debian and Ubuntu: sudo apt-get install ${aptPackage}. Elsewhere: ${elsewhere}`
    : `To get it, ${elsewhere}`;
}

/**
 * @param {Machine} machine
 * @param {string} vendorPath path below the Windows program folders
 */
function windowsPlaces({ env }, vendorPath) {
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.win32.join(folder, vendorPath));
}

/**
 * @param {Machine} machine
 * @param {string[]} apps paths inside an Applications folder
 */
function macPlaces({ env }, apps) {
  const folders = ['/Applications'];
  if (env.HOME) folders.push(path.posix.join(env.HOME, 'Applications'));
  return folders.flatMap((folder) => apps.map((app) => path.posix.join(folder, app)));
}

/**
 * @param {Machine} machine
 * @param {{ mac: string[], windows: string }} places
 */
function usualPlaces(machine, { mac, windows }) {
  if (machine.platform === 'darwin') return macPlaces(machine, mac);
  if (machine.platform === 'win32') return windowsPlaces(machine, windows);
  return [];
}

/**
 * @param {string} part
 * @param {string | undefined} wrong what is wrong with the path given in the environment
 * @param {string} aptPackage
 * @param {string} message
 * @returns {Missing}
 */
function missingPart(part, wrong, aptPackage, message) {
  // With a wrong path, installing a package would not help.
  return wrong ? { part, message: wrong } : { part, aptPackage, message };
}

/**
 * @param {Machine} machine
 * @returns {Engine}
 */
function findChromium(machine) {
  const places = usualPlaces(machine, {
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  });
  const { file, wrong } = fromEnvOr(machine, 'CHROME_PATH', () =>
    findProgram(machine, CHROMIUM_NAMES, places),
  );
  const engine = { id: /** @type {const} */ ('chromium'), name: 'Chromium' };
  if (file) return { ...engine, found: { browser: file }, missing: [] };
  const get = howTo(
    machine,
    'chromium',
    'install Chrome from https://www.google.com/chrome/, or set CHROME_PATH.',
  );
  const message = `No Chromium or Chrome was found. ${get}`;
  return { ...engine, found: {}, missing: [missingPart('Chromium', wrong, 'chromium', message)] };
}

/**
 * @param {Machine} machine
 * @returns {Engine}
 */
function findFirefox(machine) {
  const places = usualPlaces(machine, {
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: 'Mozilla Firefox\\firefox.exe',
  });
  const { file, wrong } = fromEnvOr(machine, 'FIREFOX_PATH', () =>
    findProgram(machine, FIREFOX_NAMES, places),
  );
  const engine = { id: /** @type {const} */ ('firefox'), name: 'Firefox' };
  if (file) return { ...engine, found: { browser: file }, missing: [] };
  const get = howTo(
    machine,
    'firefox-esr',
    'install Firefox from https://www.mozilla.org/firefox/, or set FIREFOX_PATH.',
  );
  const message = `No Firefox was found. ${get}`;
  return { ...engine, found: {}, missing: [missingPart('Firefox', wrong, 'firefox-esr', message)] };
}

/**
 * MiniBrowser is not on the PATH. Distributions keep it in a library folder with the version of the WebKitGTK
 * interface in its name; on Debian and Ubuntu that is below a folder named after the processor.
 *
 * @param {Machine} machine
 */
function findMiniBrowser({ isProgram, list }) {
  const parents = [
    ...list('/usr/lib').map((name) => `/usr/lib/${name}`),
    '/usr/lib',
    '/usr/lib64',
    '/usr/libexec',
  ];
  for (const parent of parents) {
    const versions = list(parent)
      .filter((name) => /^webkit2gtk-4\.\d+$|^webkitgtk-\d+\.\d+$/.test(name))
      .sort();
    // The driver of Debian and Ubuntu is made for 4.1. The others are a second choice.
    versions.sort((a, b) => Number(b === 'webkit2gtk-4.1') - Number(a === 'webkit2gtk-4.1'));
    for (const version of versions) {
      const file = `${parent}/${version}/MiniBrowser`;
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

/**
 * @param {Machine} machine
 * @returns {Engine}
 */
function findWebKit(machine) {
  const engine = { id: /** @type {const} */ ('webkit'), name: 'WebKit' };
  if (machine.platform !== 'linux') {
    const message =
      'WebKit can only be driven on Linux here (WebKitGTK under a virtual display). ' +
      'On macOS and Windows these tests are left to CI.';
    return { ...engine, found: {}, missing: [{ part: 'WebKit', message }] };
  }

  const parts = [
    {
      key: 'driver',
      part: 'WebKitWebDriver',
      aptPackage: 'webkit2gtk-driver',
      elsewhere: 'install WebKitGTK with its driver, or set WEBKIT_DRIVER_PATH.',
      ...fromEnvOr(machine, 'WEBKIT_DRIVER_PATH', () => findProgram(machine, ['WebKitWebDriver'])),
    },
    {
      key: 'browser',
      part: 'the MiniBrowser of WebKitGTK',
      // The driver package depends on the library package, which contains MiniBrowser.
      aptPackage: 'webkit2gtk-driver',
      elsewhere: 'install WebKitGTK with its MiniBrowser, or set WEBKIT_BROWSER_PATH.',
      ...fromEnvOr(machine, 'WEBKIT_BROWSER_PATH', () => findMiniBrowser(machine)),
    },
    {
      key: 'xvfbRun',
      part: 'xvfb-run',
      aptPackage: 'xvfb',
      elsewhere: 'install the package with Xvfb and xvfb-run.',
      file: findProgram(machine, ['xvfb-run']),
    },
    {
      key: 'xauth',
      part: 'xauth',
      aptPackage: 'xauth',
      elsewhere: 'install xauth; xvfb-run needs it.',
      file: findProgram(machine, ['xauth']),
    },
  ];

  /** @type {Record<string, string>} */
  const found = {};
  /** @type {Missing[]} */
  const missing = [];
  for (const { key, part, aptPackage, elsewhere, file, wrong } of parts) {
    if (file) found[key] = file;
    else {
      const get = howTo(machine, aptPackage, elsewhere);
      const message = `For WebKit, ${part} is missing. ${get}`;
      missing.push(missingPart(part, wrong, aptPackage, message));
    }
  }
  return { ...engine, found, missing };
}

/**
 * @param {Machine} [machine]
 * @returns {Engine[]} always all three, in the order of ENGINE_IDS
 */
export function findEngines(machine = thisMachine()) {
  return [findChromium(machine), findFirefox(machine), findWebKit(machine)];
}

/** @param {Record<string, string | undefined>} env */
export function isCI(env) {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI.toLowerCase());
}

/**
 * Chooses the engines to run. Contributors run those they have. CI must run all three, or a missing browser
 * would look like a passed test. Engines that are named in ENGINES must be there too.
 *
 * @param {Engine[]} engines from findEngines
 * @param {Record<string, string | undefined>} env
 * @returns {{ run: Engine[], skipped: Engine[] }}
 */
export function chooseEngines(engines, env) {
  const wanted = (env.ENGINES ?? '')
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean);
  const unknown = wanted.filter((id) => !engines.some((engine) => engine.id === id));
  if (unknown.length > 0) {
    throw new Error(
      `ENGINES names ${unknown.join(', ')}; the engines are ${ENGINE_IDS.join(', ')}.`,
    );
  }

  const candidates =
    wanted.length > 0 ? engines.filter((engine) => wanted.includes(engine.id)) : engines;
  const run = candidates.filter((engine) => engine.missing.length === 0);
  const skipped = candidates.filter((engine) => engine.missing.length > 0);

  const mustHaveAll = isCI(env) || wanted.length > 0;
  if (skipped.length > 0 && (mustHaveAll || run.length === 0)) {
    let why = 'None of the browsers was found.';
    if (wanted.length > 0) why = 'Not all browsers named in ENGINES were found.';
    else if (isCI(env)) why = 'With CI set, the tests need Chromium, Firefox and WebKit.';
    throw new Error([why, ...describeMissing(skipped)].join('\n'));
  }
  return { run, skipped };
}

/** @param {Engine[]} engines */
export function describeMissing(engines) {
  return engines.flatMap(({ missing }) => missing.map(({ message }) => `- ${message}`));
}
