/** The list below the search box: all questions by topic, or what was found. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TemplateResult } from 'lit';
import type { Words } from '../../content/pack/pack.js';
import type { ItemGroup, ItemView, View } from '../../content/view/view.js';
import { excerpt } from '../../search/ranking/excerpt.js';
import { highlight } from '../../search/ranking/highlight.js';
import { answer } from '../shared/answer.js';
import type { AnswerHandlers } from '../shared/answer.js';
import { contactLine } from '../shared/footer.js';
import type { Contact } from '../shared/footer.js';
import { heading } from '../shared/heading.js';
import { pictures } from '../shared/icons.js';
import { disclosure } from '../shared/disclosure.js';

/** Something to do with a whole list. */
export interface Action {
  label: string;
  press: () => void;
}

/** How much there is, and what can be done with all of it. */
export function listHeader(
  count: string | TemplateResult,
  actions: readonly Action[],
): TemplateResult {
  return html`<div class="list-header" part="status">
    ${typeof count === 'string' ? html`<p id="count" class="count" tabindex="-1">${count}</p>` : count}
    <div class="actions">
      ${actions.map(
        ({ label, press }) =>
          html`<button type="button" class="link" @click=${press}>${label}</button>`,
      )}
    </div>
  </div>`;
}

/** Topics with their questions. */
export function topicList(
  groups: readonly ItemGroup[],
  level: number,
  item: (item: ItemView, group: ItemGroup) => TemplateResult,
): TemplateResult {
  // Each keeps its place in the document, and with it the focus, when the page adds a question.
  return html`${repeat(
    groups,
    ({ id }) => id,
    (group) =>
      html`<section class="group" part="topic">
        ${heading(level, group.heading, {
          id: `topic-${group.id}`,
          class: 'group-heading',
          target: true,
        })}
        ${repeat(
          group.items,
          ({ id }) => id,
          (one) => item(one, group),
        )}
      </section>`,
  )}`;
}

/** How an item is shown. */
export interface ItemOptions {
  level: number;
  open: boolean;
  /** Whether the answer is there while it is closed, so that find-in-page can open it. */
  rendersClosed: boolean;
  view: View;
  /** What matched, where the item is a search result. */
  found: { terms: string[]; stemmer: Words['stemmer'] } | null;
  /** Whether it is said whose question it is. */
  showsOwner: boolean;
  handlers: AnswerHandlers;
  /** `byHand` unless the browser opened the panel, to show text that was looked for in the page. */
  toggle: (open: boolean, byHand: boolean) => void;
}

/** A question or tip as a row; a search result shows what matched, and why it is there. */
export function itemRow(item: ItemView, options: ItemOptions): TemplateResult {
  const { level, open, rendersClosed, view, found, showsOwner, handlers, toggle } = options;
  const isTip = item.kind === 'tip';
  const isRendered = open || rendersClosed;
  const kind = isTip ? `${view.messages.tip} · ${item.dose}` : showsOwner ? view.siteLabel : null;
  const marked = (text: string): unknown =>
    found
      ? highlight(text, found.terms, found.stemmer).map((piece) =>
          piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
        )
      : text;
  const sentence =
    found && !open ? excerpt(item.blocks, found.terms, { ...found, lang: view.lang }) : '';
  return disclosure(
    {
      item,
      level,
      open,
      toggle,
      parts: { row: 'item', button: isTip ? 'tip-title' : 'question' },
      title: marked(item.title),
      below: html`${kind === null ? nothing : html`<p class="kind" lang=${view.lang}>${kind}</p>`}
      ${sentence ? html`<p class="excerpt">${marked(sentence)}</p>` : nothing}`,
    },
    // While letters follow each other, an answer is drawn again only where what can be done with it changed.
    guard([item, isRendered, ...actionStates(item, handlers)], () =>
      isRendered ? html`${pictures(item.pictures)} ${answer(item, view, handlers)}` : nothing,
    ),
  );
}

/** What an answer shows that is not in its item. */
function actionStates(
  { id }: ItemView,
  { readAloud, canPlay, copyLink }: AnswerHandlers,
): unknown[] {
  return [readAloud.stateOf(id), canPlay(id), copyLink.feedbackFor(id)];
}

interface NoResultsOptions {
  contact: Contact;
  /** Where to begin: what comes nearest, or the quick starts. */
  starts: TemplateResult | typeof nothing;
  /** Ends the search and goes to a topic. */
  showTopic: (id: string) => void;
  showAll: () => void;
}

/** Never a dead end: what this is about, where to begin, whom to ask. */
export function noResults(
  view: View,
  level: number,
  { contact, starts, showTopic, showAll }: NoResultsOptions,
): TemplateResult {
  const { messages } = view;
  return html`<div class="no-results" part="status">
    ${heading(level, messages.noResults, { id: 'count', class: 'count', target: true })}
    <p>${messages.noResultsHelp}</p>
    ${starts}
    <p id="by-topic">${messages.noResultsTopics}</p>
    <ul class="topics" aria-labelledby="by-topic">
      ${view.topics.map(
        (topic) =>
          html`<li>
            <button type="button" class="pill" @click=${() => showTopic(topic.id)}>
              ${topic.heading}
            </button>
          </li>`,
      )}
    </ul>
    ${contactLine(contact, view)}
    <button type="button" class="link" @click=${showAll}>${messages.showAll}</button>
  </div>`;
}
