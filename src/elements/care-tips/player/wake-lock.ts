/** Keeps the screen awake, where the browser allows it. */
export class WakeLock {
  /** Of the request that counts; one that is answered later is released at once. */
  #wanted: object | null = null;
  #lock: WakeLockSentinel | undefined;

  /** A lock is lost when the page is hidden: call it again when it is back. */
  async hold(): Promise<void> {
    const wanted = (this.#wanted = {});
    try {
      const lock = await navigator.wakeLock?.request('screen');
      if (this.#wanted === wanted) {
        void this.#lock?.release();
        this.#lock = lock;
      } else void lock?.release();
    } catch {
      // A low battery, or a page that forbids it: the screen goes dark as it always does.
    }
  }

  release(): void {
    this.#wanted = null;
    void this.#lock?.release();
    this.#lock = undefined;
  }
}
