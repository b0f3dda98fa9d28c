/**
 * What the widgets tell the host page: what a visitor did, and never what was typed or what was detected in
 * it. All events bubble, also out of shadow roots. Methods and addresses fire none.
 */

import { error } from './console.js';

/** A question, by its id, was opened or closed by hand. */
export type QuestionToggleEvent = CustomEvent<{ id: string; open: boolean }>;

/** Typing in the search box has paused for a second; how many answers were found. Never what was typed. */
export type FaqSearchEvent = CustomEvent<{ resultCount: number }>;

/** A tip, by its id, was opened or closed by hand, in `<care-tips>` or in the results of `<back-spasm-faq>`. */
export type TipToggleEvent = CustomEvent<{ id: string; open: boolean }>;

/** A tip, by its id, was marked as done by hand, or no longer. */
export type TipDoneEvent = CustomEvent<{ id: string; done: boolean }>;

/** The time of a tip that was followed, by its id, is over. */
export type TimerEndEvent = CustomEvent<{ id: string }>;

/** The content of a widget, or part of it, could not be shown; the sentence that the console has too. */
export type ContentErrorEvent = CustomEvent<{ message: string }>;

declare global {
  interface HTMLElementEventMap {
    'question-toggle': QuestionToggleEvent;
    'faq-search': FaqSearchEvent;
    'tip-toggle': TipToggleEvent;
    'tip-done': TipDoneEvent;
    'timer-end': TimerEndEvent;
    'content-error': ContentErrorEvent;
  }
}

/** Sends an event that reaches the page from wherever the widget stands. A page that breaks it hears nothing. */
export function emit<Type extends keyof HTMLElementEventMap>(
  from: HTMLElement,
  type: Type,
  detail: HTMLElementEventMap[Type] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  try {
    from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  } catch (reason) {
    error(`the event ${type} could not be sent. The reason:`, reason);
  }
}
