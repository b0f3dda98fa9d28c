import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Where a heading stands and how it is addressed. */
export interface HeadingOptions {
  id?: string;
  class?: string;
  part?: string;
  /** Can be given focus by script, as the place where a visitor arrives. */
  target?: boolean;
}

/** A heading of the host page's outline, level 1 to 6. */
export function heading(
  level: number,
  content: unknown,
  { id, class: name, part, target }: HeadingOptions = {},
): TemplateResult {
  const i = id ?? nothing;
  const c = name ?? nothing;
  const p = part ?? nothing;
  const t = target ? '-1' : nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h1>`;
    case 2:
      return html`<h2 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h2>`;
    case 3:
      return html`<h3 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h3>`;
    case 4:
      return html`<h4 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h4>`;
    case 5:
      return html`<h5 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h5>`;
    default:
      return html`<h6 id=${i} class=${c} part=${p} tabindex=${t}>${content}</h6>`;
  }
}
