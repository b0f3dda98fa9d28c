/** Starts WebKitWebDriver on a virtual display, and ends it together with the tests. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const START_TIMEOUT_MS = 30_000;
const MAX_START_ATTEMPTS = 3;

/**
 * Runs a command in a process group that ends together with the test runner. Xvfb, the driver and the browser
 * are in the group, because xvfb-run leaves them behind when it is killed. The first line watches a pipe that
 * the test runner holds open, and that closes even when the runner is killed.
 */
const SCRIPT = `
(cat <&3 >/dev/null; rm -rf "$TESTS_FOLDER"; kill -TERM 0) &
exec 3<&-
exec "$@"
`;

/** @returns {Promise<number>} a port that is not in use */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Shrinks the toolbar of MiniBrowser, which would keep the window wider than the 320 pixels of a phone. This
 * styles the window only, never the page.
 */
const WINDOW_STYLE =
  '* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }\n';

/** @param {string} folder */
function driverEnv(folder) {
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), WINDOW_STYLE);
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    // Also keeps out the user's desktop settings, such as a dark theme or no animations.
    XDG_CONFIG_HOME: folder,
    TESTS_FOLDER: folder,
    // Uses the virtual display, also on a Wayland desktop.
    GDK_BACKEND: 'x11',
    // A virtual display has no GPU, and a container allows no nested sandboxes.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    // Containers often have the locale "C". The other browsers run in en-US.
    LANG: 'en_US.UTF-8',
    LC_ALL: 'en_US.UTF-8',
    // Otherwise GTK starts an accessibility bus that stays behind.
    NO_AT_BRIDGE: '1',
  };
  delete env.WAYLAND_DISPLAY;
  return env;
}

/** @param {number} port */
async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/status`, {
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * @param {{ driver: string, xvfbRun: string }} programs
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
async function startOnce({ driver, xvfbRun }) {
  const port = await freePort();
  // xvfb-run would leave its own folder behind when it is ended by a signal.
  const folder = mkdtempSync(path.join(tmpdir(), 'webkit-tests-'));
  const command = [
    xvfbRun,
    '--auto-servernum',
    `--auth-file=${path.join(folder, 'Xauthority')}`,
    '--server-args=-screen 0 1280x1024x24 -nolisten tcp',
    driver,
    '--host=127.0.0.1',
    `--port=${port}`,
  ];
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...command], {
    env: driverEnv(folder),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });

  // For the error message. The pipes must be read anyway, or they fill up.
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-2_000);
    });
  }
  let ended = '';
  child.once('error', (error) => (ended ||= error.message));
  child.once('exit', (code, signal) => (ended ||= `it ended with ${signal ?? `code ${code}`}`));
  // The driver must not keep the test runner alive.
  child.unref();
  for (const stream of child.stdio) /** @type {any} */ (stream)?.unref?.();

  let stopped = false;
  function stop() {
    if (stopped) return;
    stopped = true;
    process.off('exit', stop);
    try {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // The group has ended already.
    }
    rmSync(folder, { recursive: true, force: true });
  }
  // This does not run when a signal ends the test runner. Then the pipe in SCRIPT ends the group.
  process.on('exit', stop);

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended && Date.now() < deadline) {
    if (await answers(port)) return { port, stop };
    await wait(50);
  }
  stop();
  const reason = ended || `no answer on port ${port} within ${START_TIMEOUT_MS / 1000} s`;
  throw new Error(`WebKitWebDriver did not start: ${reason}.\n${output}`.trim());
}

/**
 * @param {{ driver: string, xvfbRun: string }} programs paths from find.mjs
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startWebKitDriver(programs) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(programs);
    } catch (error) {
      // Another program may have taken the port or the display meanwhile.
      if (attempt === MAX_START_ATTEMPTS) throw error;
    }
  }
}
