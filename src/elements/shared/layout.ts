/** What both widgets have around their content: a title above it, and a foot below. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Pack } from '../../content/pack/pack.js';
import type { Review } from '../../content/view/review.js';
import type { View } from '../../content/view/view.js';
import { containActivationKeys } from './contain-keys.js';
import { footer, printHeader } from './footer.js';
import type { Contact } from './footer.js';
import { heading } from './heading.js';
import { directionOf } from './language.js';

/** What a widget is laid out from. */
export interface LayoutOptions {
  pack: Pack;
  view: View;
  title: string;
  /** Level of the title in the page's outline, 1 to 4; groups are one below it, items two. */
  level: number;
  contact: Contact;
  review: Review | null;
  /** The day on which it is read, `YYYY-MM-DD`. */
  today: string;
}

/** @param body everything between title and foot */
export function layout(options: LayoutOptions, body: TemplateResult): TemplateResult {
  const { pack, view, title, level, contact, review, today } = options;
  return html`<div
    class="root"
    lang=${view.lang}
    dir=${directionOf(view.lang)}
    @keydown=${containActivationKeys}
    @keyup=${containActivationKeys}
  >
    ${printHeader(contact, view, today)}
    ${heading(level, title, { part: 'heading', class: 'title', target: true })} ${body}
    ${footer(pack, view, { contact, review, today })}
    <slot name="status"></slot><slot name="alert"></slot>
  </div>`;
}
