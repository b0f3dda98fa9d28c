/** The footer, the header of a printed page, and the line with the owner's contact. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDay } from '../../content/pack/dates.js';
import { formatMessage } from '../../content/pack/messages.js';
import type { Pack } from '../../content/pack/pack.js';
import { dialHref } from '../../content/pack/region.js';
import { formatReview } from '../../content/view/review.js';
import type { Review } from '../../content/view/review.js';
import type { View } from '../../content/view/view.js';

/** A telephone number as the page writes it. */
export interface Phone {
  text: string;
  isDialled: boolean;
}

/** The owner of the page, such as a clinic or a pharmacy. */
export interface Contact {
  name: string | null;
  phone: Phone | null;
  url: string | null;
  label: string | null;
}

interface FooterOptions {
  contact: Contact;
  review: Review | null;
  /** `YYYY-MM-DD` */
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

/** Shown above the title on paper only: the owner, the day and the address of the page. */
export function printHeader(
  { name, phone }: Contact,
  { messages, locale }: View,
  today: string,
): TemplateResult {
  const [address] = location.href.split('#');
  const owner = [name, phone?.text].filter(Boolean).join(' · ');
  return html`<div class="paper">
    ${owner ? html`<p class="owner">${owner}</p>` : nothing}
    <p>${formatMessage(messages.printed, { date: formatDay(today, locale) })}</p>
    <p>${address}</p>
  </div>`;
}

/** How to reach the owner of the page; nothing where neither telephone number nor address is set. */
export function contactLine(
  { name, phone, url, label }: Contact,
  { messages }: View,
): TemplateResult | typeof nothing {
  if (!phone && !url) return nothing;
  const text =
    label ?? (name ? formatMessage(messages.contact, { name }) : messages.contactUnnamed);
  return html`<p class="contact">
    ${url ? html`<a href=${url}>${text}</a>` : html`<span>${text}</span>`}
    ${phone ? phoneText(phone) : nothing}
  </p>`;
}

function phoneText({ text, isDialled }: Phone): TemplateResult {
  return isDialled
    ? html`<a class="call" href=${dialHref({ number: text })}>${text}</a>`
    : html`<span>${text}</span>`;
}
