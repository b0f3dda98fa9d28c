/** What both widgets have around their body: title, footer and live regions. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Pack } from '../../content/pack/pack.js';
import type { Review } from '../../content/view/review.js';
import type { View } from '../../content/view/view.js';
import { footer, printHeader } from './footer.js';
import type { Contact } from './footer.js';
import { heading } from './heading.js';
import { directionOf } from './language.js';

export interface LayoutOptions {
  pack: Pack;
  view: View;
  title: string;
  /** Level of the title in the page's outline, 1 to 4; groups are one below it, items two. */
  level: number;
  contact: Contact;
  review: Review | null;
  /** `YYYY-MM-DD` */
  today: string;
}

/** @param body everything between title and footer */
export function layout(options: LayoutOptions, body: TemplateResult): TemplateResult {
  const { pack, view, title, level, contact, review, today } = options;
  return html`<div class="root" lang=${view.lang} dir=${directionOf(view.lang)}>
    ${printHeader(contact, view, today)}
    ${heading(level, title, { part: 'heading', class: 'title', focusable: true })} ${body}
    ${footer(pack, view, { contact, review, today })}
  </div>`;
}
