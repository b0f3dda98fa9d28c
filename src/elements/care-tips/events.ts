/** What a visitor did, for the host page. */

/** A tip was opened or closed by hand, in `<care-tips>` or in the results of `<back-spasm-faq>`. */
export type TipToggleEvent = CustomEvent<{ id: string; open: boolean }>;

/** A tip was marked as done by hand, or no longer. */
export type TipDoneEvent = CustomEvent<{ id: string; done: boolean }>;

/** The time of a tip that was followed is over. */
export type TimerEndEvent = CustomEvent<{ id: string }>;

declare global {
  interface HTMLElementEventMap {
    'tip-toggle': TipToggleEvent;
    'tip-done': TipDoneEvent;
    'timer-end': TimerEndEvent;
  }
}
