/** Typed blocks → what a visitor reads. Strings stay text; only these templates make elements. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Source } from '../../content/pack.js';
import { format } from '../../content/messages.js';
import type { ShownBlock, ShownItem, ShownSpan, View } from '../../content/view.js';
import { monthOf } from './dates.js';
import { fragment } from './page.js';

/** Follows a link to another item. */
export type Follow = (id: string) => void;

/** An answer or a tip: its blocks, where it comes from, and what to read next. */
export function answer(item: ShownItem, view: View, follow: Follow): TemplateResult {
  return html`<div class="answer" part="answer">
    ${blocks(item.blocks, view, follow)} ${sources(item, view)} ${related(item, view, follow)}
  </div>`;
}

function blocks(all: readonly ShownBlock[], view: View, follow: Follow): TemplateResult[] {
  const text = (parts: readonly ShownSpan[]): unknown[] => spans(parts, view, follow);
  return all.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return html`<p>${text(block.spans)}</p>`;
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${text(item)}</li>`)}
        </ul>`;
      case 'steps':
        return html`<ol class="steps">
          ${block.items.map((item) => html`<li>${text(item)}</li>`)}
        </ol>`;
      case 'caution':
        return html`<div class="caution" part="caution">
          ${blocks(block.blocks, view, follow)}
        </div>`;
    }
  });
}

function spans(all: readonly ShownSpan[], view: View, follow: Follow): unknown[] {
  return all.map((span) => {
    if (typeof span === 'string') return span;
    const content = spans(span.spans, view, follow);
    switch (span.type) {
      case 'strong':
        return html`<strong>${content}</strong>`;
      case 'emphasis':
        return html`<em>${content}</em>`;
      case 'link':
        return html`<a href=${span.href} rel="noreferrer">${content}</a>`;
      case 'reference':
        return reference(span.id, content, view, follow);
    }
  });
}

/**
 * A link to another item. It has an address, for copying and for opening
 * elsewhere; followed by hand it leaves the page's address alone.
 */
function reference(id: string, content: unknown, view: View, follow: Follow): TemplateResult {
  const address = new URL(fragment(id, view.items.get(id)?.kind ?? 'question'), location.href);
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(id);
  };
  return html`<a href=${address.href} @click=${onClick}>${content}</a>`;
}

/** Keyed, so that another item in the same place does not find them unfolded. */
function sources(item: ShownItem, { messages, lang }: View): unknown {
  return keyed(
    item.id,
    html`<details class="sources" part="sources">
      <summary>${format(messages.sources, { date: monthOf(item.updated, lang) })}</summary>
      <ul>
        ${item.sources.map((source) => html`<li>${citation(source, messages.copyRead)}</li>`)}
      </ul>
      ${item.unsourced ? html`<p>${messages.unsourced}</p>` : nothing}
    </details>`,
  );
}

function citation(
  { organisation, title, year, url, copy }: Source,
  copyRead: string,
): TemplateResult {
  return html`${organisation}:
    <a href=${url} rel="noreferrer">${title}</a>${year ? `, ${year}` : nothing}${
      copy ? ` (${copyRead})` : nothing
    }`;
}

function related(item: ShownItem, view: View, follow: Follow): TemplateResult | typeof nothing {
  if (item.related.length === 0) return nothing;
  return html`<div class="related">
    <p class="label" id="related-${item.id}">${view.messages.related}</p>
    <ul aria-labelledby="related-${item.id}">
      ${item.related.map(({ id, title }) => html`<li>${reference(id, title, view, follow)}</li>`)}
    </ul>
  </div>`;
}
