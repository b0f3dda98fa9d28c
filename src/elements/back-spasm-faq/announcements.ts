/** Tells screen readers, once typing has paused, what a sighted visitor sees by then. */
import { formatCount, formatMessage } from '../../content/pack/messages.js';
import type { OtherNotice } from '../../content/pack/pack.js';
import type { View } from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';
import { firstSteps, noticesIn, tiersBeside } from './raised-notice.js';
import type { LiveRegion } from '../shared/live-regions.js';

export class SearchAnnouncer {
  readonly #announce: (region: LiveRegion, text: string, lang?: string) => void;
  /** The raised notice that was announced last. It is not announced a second time. */
  #lastAlert = '';

  constructor(announce: (region: LiveRegion, text: string, lang?: string) => void) {
    this.#announce = announce;
  }

  /** Makes the same raised notice be announced again when it comes back. */
  forgetAlert(): void {
    this.#lastAlert = '';
  }

  announce(outcome: SearchOutcome, view: View): void {
    const status = statusText(outcome, view);
    const alert = alertText(outcome, view);
    const [other] = noticesIn(outcome.languages, view);
    const key = `${alert}${outcome.urgent?.signs.join()}${outcome.languages.join()}`;
    const isNew = alert !== null && key !== this.#lastAlert;
    if (alert !== null) this.#lastAlert = key;
    if (!isNew || !other) {
      this.#announce('status', status);
      if (isNew) this.#announce('alert', alert);
      return;
    }
    // A region has one language. What somebody understands comes first, and what all others read after it.
    this.#announce('status', `${alert} ${status}`);
    this.#announce('alert', otherText(outcome, other, view), other.lang);
  }
}

function otherText(
  { urgent }: SearchOutcome,
  { call, crisis, emergency }: OtherNotice,
  { region }: View,
): string {
  const text = urgent?.tier === 'crisis' ? crisis : emergency;
  const { number } = region.lines['emergency-number'] ?? {};
  return number ? `${text} ${formatMessage(call, { number })}` : text;
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
  const { question, sign } = (ask === null ? undefined : clarifications.get(ask)) ?? {};
  return [question, sign, count].filter(Boolean).join(' ');
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
