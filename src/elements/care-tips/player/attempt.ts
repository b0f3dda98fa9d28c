/** Uses what a browser may lack or refuse, such as sound. The player goes on without it. */
export function attempt(use: () => unknown): void {
  try {
    void Promise.resolve(use()).catch(() => undefined);
  } catch {
    // As if it were refused.
  }
}
