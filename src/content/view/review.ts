/** Who checked the content, and what that still covers. */
import { formatDay } from '../pack/dates.js';
import { formatMessage, formatCount } from '../pack/messages.js';
import type { View } from './view.js';

/** Who checked the content, and on which day. */
export interface Review {
  by: string;
  on: string;
}

/** The state of the review in words. We never claim one that did not happen. */
export function formatReview(review: Review | null, { messages, items, lang }: View): string {
  if (!review) return messages.notReviewed;
  const checked = formatMessage(messages.reviewed, {
    name: review.by,
    date: formatDay(review.on, lang),
  });
  const changed = [...items.values()].filter(
    ({ updated }) => updated !== null && updated > review.on,
  ).length;
  return changed > 0 ? `${checked} ${formatCount(messages.changedSince, changed, lang)}` : checked;
}
