/** Ends the browsers together with the test runner, however the runner ends. */
import { setTimeout as wait } from 'node:timers/promises';

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** Time for a browser to end by itself. */
const SHUTDOWN_GRACE_MS = 3_000;

/** @typedef {{ stop?: () => Promise<void>, browser?: any }} Launcher */

/** @param {Launcher} launcher */
function kill({ browser }) {
  const pid = browser?.process?.()?.pid;
  if (!pid || process.platform === 'win32') return;
  try {
    // Puppeteer makes each browser the leader of a process group.
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/**
 * Puppeteer handles signals too, but with two browsers in one process it misses the second. Its handlers
 * (`handleSIGINT` and so on) have to be switched off.
 *
 * @param {readonly Launcher[]} launchers
 */
export function endWithTestRunner(launchers) {
  process.on('exit', () => launchers.forEach(kill));

  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.once(signal, async () => {
      // A browser that ends by itself removes its temporary profile. One that hangs is killed on exit.
      const stops = launchers.map(async (launcher) => launcher.stop?.());
      await Promise.race([Promise.allSettled(stops), wait(SHUTDOWN_GRACE_MS)]);
      process.exit(code);
    });
  }
}
