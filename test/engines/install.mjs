/**
 * Installs the test browsers: `node test/engines/install.mjs`.
 *
 * On Debian and Ubuntu, as root (a CI container), it installs what is missing with apt-get. Everywhere else it
 * only says what to install. It never fails: the test runner decides which engines are required.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describeMissing, findEngines } from './find.mjs';

const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const FONT_PACKAGE = 'fonts-dejavu-core';

/** @type {NodeJS.ProcessEnv} */
const aptEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** @param {string[]} args */
function apt(...args) {
  const options = [
    '-o',
    'Acquire::Retries=3',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  const { status } = spawnSync('apt-get', ['-qq', ...options, ...args], {
    env: aptEnv,
    // Its output belongs in the CI log, but it must never wait for input.
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

/** @param {string[]} packages */
function aptInstall(packages) {
  // The browsers run without the recommended packages, which include a sound server and a desktop portal.
  return apt('install', '--yes', '--no-install-recommends', ...packages);
}

function isUbuntu() {
  try {
    return /^ID=["']?ubuntu["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function missingPackages() {
  const packages = new Set(
    findEngines().flatMap(({ missing }) => missing.flatMap(({ aptPackage }) => aptPackage ?? [])),
  );
  // Without any font, text has no size, and layout checks pass or fail for the wrong reason.
  if (!existsSync(FONT)) packages.add(FONT_PACKAGE);
  return [...packages];
}

function report() {
  const missing = findEngines().filter((engine) => engine.missing.length > 0);
  if (missing.length > 0) console.log(describeMissing(missing).join('\n'));
}

function installWithApt() {
  let packages = missingPackages();
  if (packages.length === 0) return;

  if (isUbuntu()) {
    // Ubuntu has Chromium and Firefox only as snaps, which cannot be installed in a container.
    const snaps = packages.filter((name) => ['chromium', 'firefox-esr'].includes(name));
    packages = packages.filter((name) => !snaps.includes(name));
    if (snaps.length > 0) {
      console.log(
        `Not installed: ${snaps.join(', ')}. Ubuntu packages these as snaps; ` +
          'install Chrome and Firefox from their makers instead.',
      );
    }
    if (packages.length === 0) return;
  }

  console.log(`Installing for the browser tests: ${packages.join(' ')}`);
  if (!apt('update')) console.log('apt-get update failed; trying with the package lists at hand.');
  if (!aptInstall(packages)) {
    // apt-get refuses all packages where one is unknown. This installs those that exist.
    for (const name of packages) {
      if (!aptInstall([name])) console.log(`apt-get could not install ${name}.`);
    }
  }
}

const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
if (hasApt && process.getuid?.() === 0) installWithApt();
else if (hasApt && !existsSync(FONT)) {
  console.log(`- A font is missing. Debian and Ubuntu: sudo apt-get install ${FONT_PACKAGE}`);
}
report();
