/** What a visitor did, for the host page. */

/** A tip was opened or closed by hand, in `<care-tips>` or in the results of `<back-spasm-faq>`. */
export type TipToggleEvent = CustomEvent<{ id: string; open: boolean }>;

declare global {
  interface HTMLElementEventMap {
    'tip-toggle': TipToggleEvent;
  }
}
