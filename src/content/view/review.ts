/** The review of the content, and whether it still covers all of it. */
import { formatDay } from '../pack/dates.js';
import { formatMessage, formatCount } from '../pack/messages.js';
import type { View } from './view.js';

/** Who checked the content, and on which day. */
export interface Review {
  by: string;
  on: string;
}

/** The state of the review in words: no review is claimed that did not happen, and what changed after it is counted. */
export function formatReview(
  review: Review | null,
  { messages, items, lang, locale }: View,
): string {
  if (!review) return messages.notReviewed;
  const checked = formatMessage(messages.reviewed, {
    name: review.by,
    date: formatDay(review.on, locale),
  });
  const changed = [...items.values()].filter(
    ({ updated }) => updated !== null && updated > review.on,
  ).length;
  return changed > 0 ? `${checked} ${formatCount(messages.changedSince, changed, lang)}` : checked;
}
