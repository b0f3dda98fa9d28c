/** Tells screen readers, once typing has paused, what a sighted visitor sees by then. */
import { formatCount } from '../../content/pack/messages.js';
import type { View } from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';
import { firstSteps, tiersBeside } from './raised-notice.js';
import type { LiveRegion } from '../shared/live-regions.js';

export class SearchAnnouncer {
  readonly #announce: (region: LiveRegion, text: string) => void;
  /** The raised notice that was announced last. It is not announced a second time. */
  #lastAlert = '';

  constructor(announce: (region: LiveRegion, text: string) => void) {
    this.#announce = announce;
  }

  /** Makes the same raised notice be announced again when it comes back. */
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

/** How many questions there are while nothing is searched. */
export function questionCount({ topics, messages, lang }: View): string {
  const count = topics.reduce((sum, { items }) => sum + items.length, 0);
  return formatCount(messages.questionCount, count, lang);
}

/** The number of answers, after the clarifying question where one is asked. */
function statusText({ ask, results }: SearchOutcome, view: View): string {
  const { messages, lang, clarifications } = view;
  const count =
    results.length > 0
      ? formatCount(messages.resultCount, results.length, lang)
      : messages.noResults;
  const question = ask === null ? undefined : clarifications.get(ask)?.question;
  return question ? `${question} ${count}` : count;
}

/** Heading, first steps and advice of the raised notice; `null` where none is raised. */
function alertText({ urgent }: SearchOutcome, view: View): string | null {
  if (!urgent) return null;
  const { raised } = view.messages;
  const { heading, advice } = raised[urgent.tier];
  const beside = tiersBeside(urgent.also).map(
    (tier) => `${raised[tier].heading}. ${raised[tier].advice}`,
  );
  return [`${heading}.`, ...firstSteps(urgent.signs, view), advice, ...beside].join(' ');
}
