import { attempt } from './attempt.js';

/** Keeps the screen awake, where the browser allows it. */
export class WakeLock {
  /** The last request. Locks that come for an earlier one are released at once. */
  #request: object | null = null;
  #lock: WakeLockSentinel | undefined;

  /** To be called again when the page was hidden, as the lock is lost then. */
  async hold(): Promise<void> {
    const request = (this.#request = {});
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (this.#request === request) this.#replaceLock(lock);
      else attempt(() => lock?.release());
    } catch {
      // Refused, because of a low battery or by the page. The screen goes dark as usual.
    }
  }

  release(): void {
    this.#request = null;
    this.#replaceLock(undefined);
  }

  #replaceLock(lock: WakeLockSentinel | undefined): void {
    const before = this.#lock;
    this.#lock = lock;
    attempt(() => before?.release());
  }
}
