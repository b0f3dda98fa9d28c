/** Typed blocks → what a visitor reads. Strings stay text; only these templates make elements. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Source } from '../../content/pack.js';
import { monthOf } from '../../content/dates.js';
import { fragment } from '../../content/fragment.js';
import { format } from '../../content/messages.js';
import type { ShownBlock, ShownItem, ShownSpan, View } from '../../content/view.js';
import type { ReadAloud } from './read-aloud.js';

/** Follows a link to another item. */
export type Follow = (id: string) => void;

/** What an answer can ask of its widget. */
export interface AnswerHandlers {
  follow: Follow;
  /** Whether a tip can be followed along on this page, and leads to where. */
  leads: (id: string) => boolean;
  lead: Follow;
  /** Tells those who do not see it. */
  say: (text: string) => void;
  aloud: ReadAloud;
}

/**
 * An answer or a tip: its blocks, where it comes from, what can be done with it, and what to read next.
 *
 * @param more what there is to do, right below the text
 */
export function answer(
  item: ShownItem,
  view: View,
  handlers: AnswerHandlers,
  more: unknown = nothing,
): unknown {
  const { follow } = handlers;
  // Another item in the same place must not find what was unfolded or copied here.
  return keyed(
    item.id,
    html`<div class="answer" part="answer">
      ${followAlong(item, view, handlers)} ${blocks(item.blocks, view, follow)} ${more}
      ${sources(item, view)} ${tools(item, view, handlers)} ${related(item, view, follow)}
    </div>`,
  );
}

/** Leads from a tip, wherever it was found, to its player. */
function followAlong(
  { id, timing }: ShownItem,
  { messages }: View,
  { leads, lead }: AnswerHandlers,
): TemplateResult | typeof nothing {
  if (!timing || !leads(id)) return nothing;
  return html`<p class="follow">
    <button type="button" class="pill" @click=${() => lead(id)}>${messages.followAlong}</button>
  </p>`;
}

/** Text, lists, steps and cautions, one below the other. */
export function blocks(all: readonly ShownBlock[], view: View, follow: Follow): TemplateResult[] {
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
  const address = addressOf(id, view);
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(id);
  };
  return html`<a href=${address} @click=${onClick}>${content}</a>`;
}

/** The address of an item on this page. */
function addressOf(id: string, { items }: View): string {
  return new URL(fragment(id, items.get(id)?.kind ?? 'question'), location.href).href;
}

/** Copies the address of an item, or shows it where a page may not do that; reads the item aloud. */
function tools({ id }: ShownItem, view: View, { say, aloud }: AnswerHandlers): TemplateResult {
  const state = aloud.stateOf(id);
  const { messages, lang } = view;
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const address = addressOf(id, view);
    let text = messages.linkCopied;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      text = address;
    }
    (currentTarget as Element).parentElement!.lastElementChild!.textContent = text;
    say(text);
  };
  return html`<p class="copy" lang=${lang}>
    <button type="button" class="link" @click=${copy}>${messages.copyLink}</button>
    ${
      state
        ? html`<button type="button" class="link" @click=${() => aloud.toggle(id)}>
            ${state === 'reading' ? messages.stopReading : messages.readAloud}
          </button>`
        : nothing
    }
    <span></span>
  </p>`;
}

function sources(item: ShownItem, { messages, lang }: View): TemplateResult | typeof nothing {
  if (item.updated === null || item.sources.length === 0) return nothing;
  return html`<details class="sources" part="sources">
    <summary>${format(messages.sources, { date: monthOf(item.updated, lang) })}</summary>
    <ul>
      ${item.sources.map((source) => html`<li>${citation(source, messages.copyRead)}</li>`)}
    </ul>
    ${item.unsourced ? html`<p>${messages.unsourced}</p>` : nothing}
  </details>`;
}

/** One source: who wrote it, what, and when. */
export function citation(
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
