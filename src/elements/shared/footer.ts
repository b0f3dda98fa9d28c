/** Where the answers end: what this is, who checked it, and whom to ask. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDay } from '../../content/pack/dates.js';
import { formatMessage } from '../../content/pack/messages.js';
import type { Pack } from '../../content/pack/pack.js';
import { dialHref } from '../../content/pack/region.js';
import { formatReview } from '../../content/view/review.js';
import type { Review } from '../../content/view/review.js';
import type { View } from '../../content/view/view.js';

/** The clinic or pharmacy whose page this is. */
export interface Contact {
  name: string | null;
  phone: string | null;
  url: string | null;
  label: string | null;
}

interface FooterOptions {
  contact: Contact;
  review: Review | null;
  /** The day on which it is read, `YYYY-MM-DD`. */
  today: string;
}

export function footer(
  pack: Pack,
  view: View,
  { contact, review, today }: FooterOptions,
): TemplateResult {
  const { messages } = view;
  return html`<footer class="footer" part="footer">
    ${pack.reviewBy < today ? html`<p class="outdated">${messages.outOfDate}</p>` : nothing}
    ${contactLine(contact, view)}
    <p>${messages.scope}</p>
    <p>
      ${formatReview(review, view)} ${formatMessage(messages.version, { version: pack.version })}.
    </p>
  </footer>`;
}

/** Stands above the title on paper, and nowhere else: whose page it was, which, and when. */
export function printHeader(
  { name, phone }: Contact,
  { messages, lang }: View,
  today: string,
): TemplateResult {
  const [address] = location.href.split('#');
  const owner = [name, phone].filter(Boolean).join(' · ');
  return html`<div class="paper">
    ${owner ? html`<p class="owner">${owner}</p>` : nothing}
    <p>${formatMessage(messages.printed, { date: formatDay(today, lang) })}</p>
    <p>${address}</p>
  </div>`;
}

/** How to reach the clinic, or nothing where the page does not say. */
export function contactLine(
  { name, phone, url, label }: Contact,
  { messages }: View,
): TemplateResult | typeof nothing {
  if (!phone && !url) return nothing;
  const words =
    label ?? (name ? formatMessage(messages.contact, { name }) : messages.contactUnnamed);
  return html`<p class="contact">
    ${url ? html`<a href=${url}>${words}</a>` : html`<span>${words}</span>`}
    ${phone ? html`<a class="call" href=${dialHref({ number: phone })}>${phone}</a>` : nothing}
  </p>`;
}
