/** Turns typed blocks into templates. Strings of the content stay text; only these templates make elements. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Source } from '../../content/pack/pack.js';
import { formatMonth } from '../../content/pack/dates.js';
import { fragmentOf } from '../../content/view/fragment.js';
import { formatMessage } from '../../content/pack/messages.js';
import type { BlockView, ItemView, SpanView, View } from '../../content/view/view.js';
import { linkButton, pillButton } from './buttons.js';
import type { CopyLink } from './copy-link.js';
import { titleIdOf } from './disclosure.js';
import type { ReadAloud } from './read-aloud.js';
import { text } from './text.js';

/** Opens the item that a link leads to. */
export type OpenItem = (id: string) => void;

/** What an answer asks of its widget. */
export interface AnswerHandlers {
  openItem: OpenItem;
  /** Whether an answer offers the way to the player of a tip. */
  canPlay: (id: string) => boolean;
  openPlayer: OpenItem;
  copyLink: CopyLink;
  readAloud: ReadAloud;
}

/**
 * An answer or a tip: its blocks, sources, buttons, and links to read next.
 *
 * @param more what follows the text directly, such as the player of a tip
 */
export function answer(
  item: ItemView,
  view: View,
  handlers: AnswerHandlers,
  more: unknown = nothing,
): unknown {
  const { openItem } = handlers;
  // Keyed, because the sources that somebody unfolded must not be unfolded for the next item in this place.
  return keyed(
    item.id,
    html`<div class="answer" part="answer">
      ${playerLink(item, view, handlers)} ${blocks(item.blocks, view, openItem, titleIdOf(item.id))}
      ${more} ${sources(item, view)} ${answerActions(item, view, handlers)}
      ${related(item, view, openItem)}
    </div>`,
  );
}

/** The button that leads from a tip in the FAQ to its player in `<care-tips>`. */
function playerLink(
  { id, timing }: ItemView,
  { messages }: View,
  { canPlay, openPlayer }: AnswerHandlers,
): TemplateResult | typeof nothing {
  if (!timing || !canPlay(id)) return nothing;
  return html`<p class="player-link">${pillButton(messages.followAlong, () => openPlayer(id))}</p>`;
}

/**
 * Text, lists, steps and cautions, one below the other.
 *
 * @param describedBy id of the title, which tells folded cautions of several answers apart
 */
export function blocks(
  all: readonly BlockView[],
  view: View,
  openItem: OpenItem,
  describedBy?: string,
): TemplateResult[] {
  const inline = (parts: readonly SpanView[]): unknown[] => spans(parts, view, openItem);
  const listItems = (items: readonly SpanView[][]): TemplateResult[] =>
    items.map((item) => html`<li>${inline(item)}</li>`);
  return all.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return html`<p>${inline(block.spans)}</p>`;
      case 'list':
        return html`<ul>
          ${listItems(block.items)}
        </ul>`;
      case 'steps':
        return html`<ol class="steps">
          ${listItems(block.items)}
        </ol>`;
      case 'timeline':
        return html`<ul class="timeline" role="list">
          ${listItems(block.items)}
        </ul>`;
      case 'caution':
        return caution(block, view, openItem, describedBy);
    }
  });
}

function caution(
  { blocks: all, fold }: Extract<BlockView, { type: 'caution' }>,
  view: View,
  openItem: OpenItem,
  describedBy: string | undefined,
): TemplateResult {
  const opening = all[1]?.type === 'list' ? 2 : 1;
  const shown = fold ? all.slice(0, opening) : all;
  const folded = all.slice(shown.length);
  return html`<div class="caution" part="caution">
    ${blocks(shown, view, openItem)}
    ${
      folded.length > 0
        ? html`<details>
            <summary aria-describedby=${ifDefined(describedBy)}>${fold}</summary>
            ${blocks(folded, view, openItem)}
          </details>`
        : nothing
    }
  </div>`;
}

function spans(all: readonly SpanView[], view: View, openItem: OpenItem): unknown[] {
  return all.map((span) => {
    if (typeof span === 'string') return span;
    const content = spans(span.spans, view, openItem);
    switch (span.type) {
      case 'strong':
        return html`<strong>${content}</strong>`;
      case 'emphasis':
        return html`<em>${content}</em>`;
      case 'link':
        return html`<a href=${span.href} rel="noreferrer">${content}</a>`;
      case 'reference':
        return reference(span.id, content, view, openItem);
    }
  });
}

/**
 * A link to another item. It has an address, so that it can be copied or opened in another tab. A plain click
 * opens the item and leaves the page's address as it is.
 */
function reference(id: string, content: unknown, view: View, openItem: OpenItem): TemplateResult {
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openItem(id);
  };
  return html`<a href=${urlOf(id, view)} @click=${onClick}>${content}</a>`;
}

/** The address of an item on this page. */
function urlOf(id: string, { items }: View): string {
  return new URL(fragmentOf(id, items.get(id)?.kind ?? 'question'), location.href).href;
}

/** The buttons that copy the address of an item and read it aloud. */
function answerActions(
  { id }: ItemView,
  view: View,
  { copyLink, readAloud }: AnswerHandlers,
): TemplateResult {
  const readState = readAloud.stateOf(id);
  const { messages, lang } = view;
  const copy = (): void => void copyLink.copy(id, urlOf(id, view), messages.linkCopied);
  const readLabel = readState === 'reading' ? messages.stopReading : messages.readAloud;
  return html`<p class="copy" lang=${lang}>
    ${linkButton(messages.copyLink, copy, titleIdOf(id))}
    ${readState ? linkButton(readLabel, () => readAloud.toggle(id), titleIdOf(id)) : nothing}
    <span ${text(copyLink.feedbackFor(id))}></span>
  </p>`;
}

function sources(item: ItemView, { messages, locale }: View): TemplateResult | typeof nothing {
  if (item.updated === null || item.sources.length === 0) return nothing;
  return html`<details class="sources" part="sources">
    <summary aria-describedby=${titleIdOf(item.id)}>
      ${formatMessage(messages.sources, { date: formatMonth(item.updated, locale) })}
    </summary>
    <ul>
      ${item.sources.map((source) => html`<li>${citation(source, messages.copyRead)}</li>`)}
    </ul>
    ${item.unsourced ? html`<p>${messages.unsourced}</p>` : nothing}
  </details>`;
}

/** @param copyRead words for a source that was read in a copy elsewhere */
export function citation(
  { organisation, title, year, url, copy }: Source,
  copyRead: string,
): TemplateResult {
  return html`${organisation}:
    <a href=${url} rel="noreferrer">${title}</a>${year ? `, ${year}` : nothing}${
      copy ? ` (${copyRead})` : nothing
    }`;
}

function related(item: ItemView, view: View, openItem: OpenItem): TemplateResult | typeof nothing {
  if (item.related.length === 0) return nothing;
  return html`<div class="related">
    <p class="label" id="related-${item.id}">${view.messages.related}</p>
    <ul role="list" aria-labelledby="related-${item.id}">
      ${item.related.map(({ id, title }) => html`<li>${reference(id, title, view, openItem)}</li>`)}
    </ul>
  </div>`;
}
