/** Line icons on a grid of 24 × 24, in the colour of the text around them, and the pictures of tips. */
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Picture } from '../../content/pack/pack.js';

function icon(path: string, name: string): TemplateResult {
  return html`<svg
    class="icon icon-${name}"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path}></path>
  </svg>`;
}

export const searchIcon = icon(
  'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  'search',
);
export const clearIcon = icon('m6 6 12 12M18 6 6 18', 'clear');
export const chevronIcon = icon('m5 9 7 7 7-7', 'chevron');
export const forwardIcon = icon('m9 5 7 7-7 7', 'forward');
export const phoneIcon = icon(
  'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5v4c0 .6-.4 1-1 1A16 16 0 0 1 4 5c0-.6.4-1 1-1Z',
  'phone',
);

/** The pictures of a tip. They are hidden from screen readers, because the steps say the same in words. */
export function pictures(all: readonly Picture[]): TemplateResult[] {
  return all.map(
    ({ line, soft }) =>
      html`<svg
        class="picture"
        part="picture"
        viewBox="0 0 120 120"
        aria-hidden="true"
        focusable="false"
      >
        ${soft.map((d) => svg`<path class="soft" d=${d}></path>`)}
        ${line.map((d) => svg`<path class="line" d=${d}></path>`)}
      </svg>`,
  );
}
