/**
 * What a visitor did, for the host page. Never what was typed, and never what
 * was understood from it.
 */

/** A question was opened or closed by hand. */
export type QuestionToggleEvent = CustomEvent<{ id: string; open: boolean }>;

/** Typing paused; how many answers were found. */
export type FaqSearchEvent = CustomEvent<{ resultCount: number }>;

declare global {
  interface HTMLElementEventMap {
    'question-toggle': QuestionToggleEvent;
    'faq-search': FaqSearchEvent;
  }
}
