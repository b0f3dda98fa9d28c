/** What a screen reader is told once typing has paused: what a sighted visitor sees by then. */
import { formatCount } from '../../content/pack/messages.js';
import type { View } from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';

export class SearchAnnouncer {
  readonly #announce: (region: 'status' | 'alert', text: string) => void;
  /** The raised notice that was announced last: each is announced once. */
  #lastAlert = '';

  constructor(announce: (region: 'status' | 'alert', text: string) => void) {
    this.#announce = announce;
  }

  /** A danger sign that comes back after this is announced again. */
  forgetAlert(): void {
    this.#lastAlert = '';
  }

  announce(outcome: SearchOutcome, view: View): void {
    this.#announce('status', statusText(outcome, view));
    const alert = alertText(outcome, view);
    if (alert === null) return;
    const key = alert + (outcome.urgent?.signs.join() ?? '');
    if (key !== this.#lastAlert) this.#announce('alert', alert);
    this.#lastAlert = key;
  }
}

/** How many answers there are, after the question that should be answered first. */
function statusText({ ask, results }: SearchOutcome, view: View): string {
  const { messages, lang, clarifications } = view;
  const count =
    results.length > 0
      ? formatCount(messages.resultCount, results.length, lang)
      : messages.noResults;
  const question = ask === null ? undefined : clarifications.get(ask)?.question;
  return question ? `${question} ${count}` : count;
}

/** The raised notice in short; `null` where none is raised. */
function alertText({ urgent }: SearchOutcome, { messages }: View): string | null {
  if (!urgent) return null;
  const { heading, advice } = messages.raised[urgent.tier];
  return `${heading}. ${advice}`;
}
