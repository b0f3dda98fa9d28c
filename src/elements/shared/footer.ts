/** Where the answers end: what this is, who checked it, and whom to ask. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format, formatCount } from '../../content/messages.js';
import type { Pack } from '../../content/pack.js';
import { dialHref } from '../../content/region.js';
import type { View } from '../../content/view.js';
import type { Review } from './attributes.js';
import { dayOf, today } from './dates.js';

/** The clinic or pharmacy whose page this is. */
export interface Contact {
  name: string | null;
  phone: string | null;
  url: string | null;
  label: string | null;
}

export function footer(
  pack: Pack,
  view: View,
  { contact, review }: { contact: Contact; review: Review | null },
): TemplateResult {
  const { messages } = view;
  return html`<footer class="footer" part="footer">
    ${pack.reviewBy < today() ? html`<p class="outdated">${messages.outOfDate}</p>` : nothing}
    ${contactLine(contact, view)}
    <p>${messages.scope}</p>
    <p>${reviewState(review, view)} ${format(messages.version, { version: pack.version })}.</p>
  </footer>`;
}

/** How to reach the clinic, or nothing where the page does not say. */
export function contactLine(
  { name, phone, url, label }: Contact,
  { messages }: View,
): TemplateResult | typeof nothing {
  if (!phone && !url) return nothing;
  const words = label ?? (name ? format(messages.contact, { name }) : messages.contactUnnamed);
  return html`<p class="contact">
    ${url ? html`<a href=${url}>${words}</a>` : html`<span>${words}</span>`}
    ${phone ? html`<a class="call" href=${dialHref({ number: phone })}>${phone}</a>` : nothing}
  </p>`;
}

function reviewState(review: Review | null, { messages, items, lang }: View): string {
  if (!review) return messages.notReviewed;
  const checked = format(messages.reviewed, { name: review.by, date: dayOf(review.on, lang) });
  const changed = [...items.values()].filter((item) => item.updated > review.on).length;
  return changed > 0 ? `${checked} ${formatCount(messages.changedSince, changed, lang)}` : checked;
}
