import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { text } from './text.js';

export interface HeadingOptions {
  id?: string;
  class?: string;
  part?: string;
  /** Whether a script can move focus to it. Default: no. */
  focusable?: boolean;
}

/**
 * A heading of a level in the host page's outline, 1 to 6.
 *
 * @param words its text, or one element that is all of it
 */
export function heading(
  level: number,
  words: string | TemplateResult,
  options: HeadingOptions = {},
): TemplateResult {
  const content = typeof words === 'string' ? html`<span ${text(words)}></span>` : words;
  const id = options.id ?? nothing;
  const name = options.class ?? nothing;
  const part = options.part ?? nothing;
  const tab = options.focusable ? '-1' : nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} part=${part} tabindex=${tab}>${content}</h6>`;
  }
}
