/** What a screen reader is told once typing has paused: what a sighted visitor sees by then. */
import { formatCount } from '../../content/pack/messages.js';
import type { View } from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';

/** How many answers there are, after the question that should be answered first. */
export function statusAnnouncement({ ask, results }: SearchOutcome, view: View): string {
  const { messages, lang, clarifications } = view;
  const count =
    results.length > 0
      ? formatCount(messages.resultCount, results.length, lang)
      : messages.noResults;
  const question = ask === null ? undefined : clarifications.get(ask)?.question;
  return question ? `${question} ${count}` : count;
}

/** The raised notice in short; `null` where none is raised. */
export function alertAnnouncement({ urgent }: SearchOutcome, { messages }: View): string | null {
  if (!urgent) return null;
  const { heading, advice } = messages.raised[urgent.tier];
  return `${heading}. ${advice}`;
}
