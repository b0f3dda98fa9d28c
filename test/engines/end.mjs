/**
 * Ends the browsers together with the test runner, however that ends.
 */
import { setTimeout as wait } from 'node:timers/promises';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const GRACE = 3_000;

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
 * Puppeteer has handlers for this too, but with two browsers in one process they miss the second.
 * Switch its signal handlers off (`handleSIGINT` and so on) when using this.
 * @param {readonly Launcher[]} launchers
 */
export function endWithTestRunner(launchers) {
  process.on('exit', () => launchers.forEach(kill));

  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, async () => {
      // A browser that is asked to end removes its temporary profile. One that hangs is killed.
      const stops = launchers.map(async (launcher) => launcher.stop?.());
      await Promise.race([Promise.allSettled(stops), wait(GRACE)]);
      process.exit(code);
    });
  }
}
