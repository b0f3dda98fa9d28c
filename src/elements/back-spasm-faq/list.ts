/** The list below the search box: all questions by topic, or the results of a search. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import type { Words } from '../../content/pack/pack.js';
import type { ItemGroup, ItemView, View } from '../../content/view/view.js';
import { excerpt } from '../../search/ranking/excerpt.js';
import { highlight } from '../../search/ranking/highlight.js';
import type { SearchResult } from '../../search/search.js';
import { answer } from '../shared/answer.js';
import type { AnswerHandlers } from '../shared/answer.js';
import { linkButton, pillButton } from '../shared/buttons.js';
import { contactLine } from '../shared/footer.js';
import type { Contact } from '../shared/footer.js';
import { heading } from '../shared/heading.js';
import { pictures } from '../shared/icons.js';
import { disclosure } from '../shared/disclosure.js';
import { text } from '../shared/text.js';
import type { TextPiece } from '../shared/text.js';

/** A button for a whole list, such as "Open all". */
export interface Action {
  label: string;
  press: () => void;
}

/** The number of items, and the buttons for all of them. */
export function listHeader(
  count: string | TemplateResult,
  actions: readonly Action[],
): TemplateResult {
  return html`<div class="list-header" part="status">
    ${
      typeof count === 'string'
        ? html`<p id="count" class="count" tabindex="-1" ${text(count)}></p>`
        : count
    }
    <div class="actions">${actions.map(({ label, press }) => linkButton(label, press))}</div>
  </div>`;
}

/** The results of a search, best first. `repeat` gives each item elements of its own. */
export function resultList(
  results: readonly SearchResult[],
  renderResult: (result: SearchResult) => TemplateResult | typeof nothing,
): unknown {
  return repeat(results, ({ id }) => id, renderResult);
}

/** Topics with their questions. */
export function topicList(
  groups: readonly ItemGroup[],
  level: number,
  renderItem: (item: ItemView, group: ItemGroup) => TemplateResult,
): TemplateResult {
  // `repeat` keeps the element of each item, and with it the focus, when the page adds a site question.
  return html`${repeat(
    groups,
    ({ id }) => id,
    (group) =>
      html`<section class="group" part="topic">
        ${heading(level, group.heading, {
          id: `topic-${group.id}`,
          class: 'group-heading',
          focusable: true,
        })}
        ${repeat(
          group.items,
          ({ id }) => id,
          (item) => renderItem(item, group),
        )}
      </section>`,
  )}`;
}

export interface ItemOptions {
  level: number;
  open: boolean;
  /** Whether the answer is rendered while it is closed, so that find-in-page can open it. */
  rendersClosed: boolean;
  view: View;
  /** The matched terms, where the item is a search result. */
  found: { terms: string[]; stemmer: Words['stemmer'] } | null;
  /** Whether the row names the owner of a site question. */
  showsOwner: boolean;
  handlers: AnswerHandlers;
  /** Called with the wanted state; see `DisclosureOptions`. */
  toggle: (open: boolean, byHand: boolean) => void;
}

/** A question or tip as a row. A search result has its matches highlighted, and an excerpt while it is closed. */
export function itemRow(item: ItemView, options: ItemOptions): TemplateResult {
  const { level, open, rendersClosed, view, found, showsOwner, handlers, toggle } = options;
  const isTip = item.kind === 'tip';
  const isRendered = open || rendersClosed;
  const kind = isTip ? `${view.messages.tip} · ${item.dose}` : showsOwner ? view.siteLabel : null;
  const highlighted = (words: string): readonly TextPiece[] =>
    found ? highlight(words, found.terms, found.stemmer) : [{ text: words, marked: false }];
  const sentence =
    found && !open ? excerpt(item.blocks, found.terms, { ...found, lang: view.lang }) : '';
  return disclosure(
    {
      item,
      level,
      open,
      toggle,
      parts: { row: 'item', button: isTip ? 'tip-title' : 'question' },
      title: highlighted(item.title),
      below: html`${kind === null ? nothing : html`<p class="kind" lang=${view.lang} ${text(kind)}></p>`}
      ${sentence ? html`<p class="excerpt" ${text(highlighted(sentence))}></p>` : nothing}`,
    },
    // Results are rendered with every letter; an answer only when it changed, or one of its buttons.
    guard([item, isRendered, ...actionStates(item, handlers)], () =>
      isRendered ? html`${pictures(item.pictures)} ${answer(item, view, handlers)}` : nothing,
    ),
  );
}

/** The states of an answer's buttons, which are not part of its item. */
function actionStates(
  { id }: ItemView,
  { readAloud, canPlay, copyLink }: AnswerHandlers,
): unknown[] {
  return [readAloud.stateOf(id), canPlay(id), copyLink.feedbackFor(id)];
}

interface NoResultsOptions {
  contact: Contact;
  /** Buttons to the nearest questions. */
  suggestions: TemplateResult | typeof nothing;
  /** Ends the search and goes to a topic. */
  showTopic: (id: string) => void;
  /** Ends the search. */
  showAll: () => void;
}

/** Shown where a search found nothing: ways to go on from there. */
export function noResults(
  view: View,
  level: number,
  { contact, suggestions, showTopic, showAll }: NoResultsOptions,
): TemplateResult {
  const { messages } = view;
  return html`<div class="no-results" part="status">
    ${heading(level, messages.noResults, { id: 'count', class: 'count', focusable: true })}
    <p>${messages.noResultsHelp}</p>
    ${suggestions}
    <p id="by-topic">${messages.noResultsTopics}</p>
    <ul class="topics" role="list" aria-labelledby="by-topic">
      ${view.topics.map(
        (topic) => html`<li>${pillButton(topic.heading, () => showTopic(topic.id))}</li>`,
      )}
    </ul>
    ${contactLine(contact, view)} ${linkButton(messages.showAll, showAll)}
  </div>`;
}
