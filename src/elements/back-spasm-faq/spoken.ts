/** What a screen reader is told once typing has paused: what a sighted visitor sees by then. */
import { formatCount } from '../../content/messages.js';
import type { View } from '../../content/view.js';
import type { SearchOutcome } from '../../search/search.js';

/** How many answers there are, after the question that should be answered first. */
export function spokenStatus({ ask, results }: SearchOutcome, view: View): string {
  const { messages, lang, asks } = view;
  const count =
    results.length > 0
      ? formatCount(messages.resultCount, results.length, lang)
      : messages.noResults;
  const question = ask === null ? undefined : asks.get(ask)?.question;
  return question ? `${question} ${count}` : count;
}

/** The raised notice in short; `null` where none is raised. */
export function spokenAlert({ urgent }: SearchOutcome, { messages }: View): string | null {
  if (!urgent) return null;
  const { heading, advice } = messages.raised[urgent.tier];
  return `${heading}. ${advice}`;
}
