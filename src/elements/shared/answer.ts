/** Typed blocks → what a visitor reads. Strings stay text; only these templates make elements. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Source } from '../../content/pack/pack.js';
import { formatMonth } from '../../content/pack/dates.js';
import { fragmentOf } from '../../content/view/fragment.js';
import { formatMessage } from '../../content/pack/messages.js';
import type { BlockView, ItemView, SpanView, View } from '../../content/view/view.js';
import type { CopyLink } from './copy-link.js';
import type { ReadAloud } from './read-aloud.js';

/** Follows a link to another item. */
export type OpenItem = (id: string) => void;

/** What an answer can ask of its widget. */
export interface AnswerHandlers {
  openItem: OpenItem;
  /** Whether a tip can be followed along on this page, and leads to where. */
  canPlay: (id: string) => boolean;
  openPlayer: OpenItem;
  copyLink: CopyLink;
  readAloud: ReadAloud;
}

/**
 * An answer or a tip: its blocks, where it comes from, what can be done with it, and what to read next.
 *
 * @param more what there is to do, right below the text
 */
export function answer(
  item: ItemView,
  view: View,
  handlers: AnswerHandlers,
  more: unknown = nothing,
): unknown {
  const { openItem } = handlers;
  // Another item in the same place must not find the sources unfolded that somebody unfolded here.
  return keyed(
    item.id,
    html`<div class="answer" part="answer">
      ${playerLink(item, view, handlers)} ${blocks(item.blocks, view, openItem)} ${more}
      ${sources(item, view)} ${answerActions(item, view, handlers)} ${related(item, view, openItem)}
    </div>`,
  );
}

/** Leads from a tip, wherever it was found, to its player. */
function playerLink(
  { id, timing }: ItemView,
  { messages }: View,
  { canPlay, openPlayer }: AnswerHandlers,
): TemplateResult | typeof nothing {
  if (!timing || !canPlay(id)) return nothing;
  return html`<p class="follow">
    <button type="button" class="pill" @click=${() => openPlayer(id)}>
      ${messages.followAlong}
    </button>
  </p>`;
}

/** Text, lists, steps and cautions, one below the other. */
export function blocks(all: readonly BlockView[], view: View, follow: OpenItem): TemplateResult[] {
  const text = (parts: readonly SpanView[]): unknown[] => spans(parts, view, follow);
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

function spans(all: readonly SpanView[], view: View, follow: OpenItem): unknown[] {
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
function reference(id: string, content: unknown, view: View, follow: OpenItem): TemplateResult {
  const address = urlOf(id, view);
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(id);
  };
  return html`<a href=${address} @click=${onClick}>${content}</a>`;
}

/** The address of an item on this page. */
function urlOf(id: string, { items }: View): string {
  return new URL(fragmentOf(id, items.get(id)?.kind ?? 'question'), location.href).href;
}

/** Copies the address of an item; reads the item aloud. */
function answerActions(
  { id }: ItemView,
  view: View,
  { copyLink, readAloud }: AnswerHandlers,
): TemplateResult {
  const readState = readAloud.stateOf(id);
  const { messages, lang } = view;
  const copy = (): void => void copyLink.copy(id, urlOf(id, view), messages.linkCopied);
  return html`<p class="copy" lang=${lang}>
    <button type="button" class="link" @click=${copy}>${messages.copyLink}</button>
    ${
      readState
        ? html`<button type="button" class="link" @click=${() => readAloud.toggle(id)}>
            ${readState === 'reading' ? messages.stopReading : messages.readAloud}
          </button>`
        : nothing
    }
    <span>${copyLink.feedbackFor(id)}</span>
  </p>`;
}

function sources(item: ItemView, { messages, lang }: View): TemplateResult | typeof nothing {
  if (item.updated === null || item.sources.length === 0) return nothing;
  return html`<details class="sources" part="sources">
    <summary>${formatMessage(messages.sources, { date: formatMonth(item.updated, lang) })}</summary>
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

function related(item: ItemView, view: View, follow: OpenItem): TemplateResult | typeof nothing {
  if (item.related.length === 0) return nothing;
  return html`<div class="related">
    <p class="label" id="related-${item.id}">${view.messages.related}</p>
    <ul aria-labelledby="related-${item.id}">
      ${item.related.map(({ id, title }) => html`<li>${reference(id, title, view, follow)}</li>`)}
    </ul>
  </div>`;
}
