import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { formatCount } from '../../content/messages.js';
import type { Pack } from '../../content/pack.js';
import type { ShownItem, View, ViewOptions } from '../../content/view.js';
import { createIndex, searchIn } from '../../search/search.js';
import type { Index, SearchOutcome } from '../../search/search.js';
import { Announcer } from '../shared/announcer.js';
import { readWords } from '../shared/attributes.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { HelpElement } from '../shared/help-element.js';
import { raisedNotice, standingNotice } from '../shared/urgent.js';
import { styles } from './back-spasm-faq.styles.js';
import { IdleTask } from './idle-task.js';
import { quickStarts, searchBox } from './search-box.js';
import { itemRow, listHeader, noResults, topicList } from './list.js';

/** Typing has paused: long enough not to speak into half-typed words. */
const PAUSE = 1000;

/** Items indexed in one idle slice; together they stay well below a frame. */
const SLICE = 4;

/**
 * Questions and answers about lower-back spasm, with a search that runs on the
 * visitor's device. It informs and does not diagnose.
 *
 * @tagname back-spasm-faq
 * @summary A searchable, accessible FAQ that carries its own content.
 *
 * @fires {CustomEvent<{id: string, open: boolean}>} question-toggle - A question was opened or closed by hand.
 * @fires {CustomEvent<{id: string, open: boolean}>} tip-toggle - A tip among the results was opened or closed by hand.
 * @fires {CustomEvent<{resultCount: number}>} faq-search - Typing paused. Never carries what was typed.
 * @fires {CustomEvent<{message: string}>} content-error - Some content could not be shown.
 *
 * @csspart heading - The title.
 * @csspart urgent - The standing notice with the danger signs.
 * @csspart search - The search box with its icon and its clear button.
 * @csspart search-input - The input itself.
 * @csspart raised - The notice that a typed danger sign raises.
 * @csspart quick-start - One of the buttons that lead straight to an answer.
 * @csspart status - How many answers there are.
 * @csspart topic - A heading with its questions.
 * @csspart item - One question, or one tip among the results.
 * @csspart question - The button of a question.
 * @csspart tip-title - The button of a tip.
 * @csspart answer - The opened answer.
 * @csspart caution - A caution inside an answer.
 * @csspart picture - The drawing of a tip.
 * @csspart sources - Where an answer comes from.
 * @csspart footer - What this is, who checked it, whom to ask.
 *
 * @cssprop --bsh-accent - Links, buttons, focus. Default: #0b6468, in the dark #7fd0d3.
 * @cssprop --bsh-on-accent - Text on the accent.
 * @cssprop --bsh-text - Text. Default: that of the page.
 * @cssprop --bsh-muted - Less important text. Default: a tone of the text.
 * @cssprop --bsh-surface - Background. Default: that of the page.
 * @cssprop --bsh-border - Lines. Default: a tone of the text.
 * @cssprop --bsh-urgent - Danger. Default: #a3171c.
 * @cssprop --bsh-radius - Corners. Default: 0.75em.
 * @cssprop --bsh-space - Unit of all spacing. Default: 1em.
 * @cssprop --bsh-font - Font family. Default: that of the page.
 * @cssprop --bsh-font-size - Size of running text. Default: 1.0625em of the visitor's own.
 * @cssprop --bsh-scroll-offset - Height of a sticky header to keep clear of. Default: 0px.
 */
export class BackSpasmFaqElement extends HelpElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = {
    topics: {},
    open: {},
    exclusive: { type: Boolean },
    noSearch: { attribute: 'no-search', type: Boolean },
  };

  /** Space-separated ids of topics to show; `urgent-help` and `see-a-doctor` always are. Default: all. */
  declare topics: string | null;
  /** Space-separated ids of items that are open at the start. Default: none. */
  declare open: string | null;
  /** Opening one item closes the others. Default: off, because people compare answers. */
  declare exclusive: boolean;
  /** Leaves the search out. Default: off. */
  declare noSearch: boolean;

  readonly showsNotice = true;
  readonly #announcer = new Announcer(this);
  readonly #indexing = new IdleTask(this, () => this.#index?.build(SLICE) ?? true);
  #index: Index | undefined;
  /** What is in the search box. */
  #query = '';
  /** What came of it; `null` while nothing is searched. */
  #outcome: SearchOutcome | null = null;
  /** Tips that were asked for by id while nothing is searched; the FAQ lists no tips otherwise. */
  readonly #askedTips = new Set<string>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The danger signs that were announced last, so that each is announced once. */
  #alerted = '';

  constructor() {
    super();
    this.topics = null;
    this.open = null;
    this.exclusive = false;
    this.noSearch = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /**
   * Searches for a text and puts it into the search box. Never announced and
   * never an event: those are for what a visitor does.
   *
   * @returns what was found, and whether a danger sign was understood
   */
  search(query: string): SearchOutcome {
    this.ready();
    clearTimeout(this.#pause);
    this.#announcer.hush();
    this.#query = query;
    this.#outcome = query.trim() ? this.#find() : null;
    if (!this.#outcome?.urgent) this.#alerted = '';
    this.requestUpdate();
    return this.#outcome ?? nothingFound(query);
  }

  /** Ends the search and shows all questions. */
  clear(): void {
    this.search('');
  }

  /**
   * Opens a question or tip, scrolls to it and moves focus there. Clears a
   * search that hides it.
   *
   * @returns whether this page has it
   */
  show(id: string): boolean {
    this.ready();
    const item = this.view?.items.get(id);
    if (!item) return false;
    const found = this.#outcome?.results.some((result) => result.id === id);
    if (!found) {
      this.clear();
      if (item.kind === 'tip') this.#askedTips.add(id);
    }
    if (this.exclusive) this.opened.clear();
    void this.openAndFocus(id);
    return true;
  }

  lists(id: string): boolean {
    this.ready();
    return this.view?.items.get(id)?.kind === 'question';
  }

  has(id: string): boolean {
    this.ready();
    return this.view?.items.has(id) ?? false;
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.topics.map((topic) => topic.id);
    return { ...super.viewOptions(pack), topics: readWords('topics', this.topics, known) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = this.content;
    super.willUpdate(changed);
    if (!this.content || !this.view) return;
    if (this.content !== before) {
      this.#index = createIndex(this.content);
      if (!this.noSearch) this.#indexing.start();
    }
    if (changed.has('open')) this.#openAtStart(this.view);
    if (this.#outcome && changed.size > 0) this.#outcome = this.#find();
  }

  protected override titleIn(pack: Pack): string {
    return pack.heading;
  }

  protected override renderBody(pack: Pack, view: View, level: number): TemplateResult {
    const outcome = this.#outcome;
    return html`${standingNotice(view, level + 1)}
      ${
        this.noSearch
          ? nothing
          : html`${searchBox(view.messages, this.#query, {
                input: this.#onInput,
                enter: this.#focusOutcome,
                clear: this.#onClear,
              })}
              ${
                outcome?.urgent
                  ? raisedNotice(outcome.urgent, view, level + 1, this.#focusCount)
                  : nothing
              }
              <p id="search-hint" class="hint">${view.messages.searchHint}</p>`
      }
      ${outcome ? this.#renderResults(outcome, pack, view, level) : this.#renderAll(pack, view, level)}
      <slot name="status"></slot><slot name="alert"></slot>`;
  }

  #renderAll(pack: Pack, view: View, level: number): TemplateResult {
    const all = view.topics.flatMap((topic) => topic.items);
    const allOpen = all.every((item) => this.opened.has(item.id));
    const tips = [...this.#askedTips].flatMap((id) => view.items.get(id) ?? []);
    const groups = tips.length
      ? [...view.topics, { id: 'tips', heading: pack.tipsHeading, items: tips }]
      : view.topics;
    return html`${quickStarts(view, this.follow)}
    ${listHeader(
      formatCount(view.messages.questionCount, all.length, view.lang),
      this.exclusive
        ? null
        : {
            label: allOpen ? view.messages.closeAll : view.messages.openAll,
            press: () => this.#openAll(all, !allOpen),
          },
    )}
    ${topicList(groups, level + 1, (item) => this.#renderItem(item, level + 2))}`;
  }

  #renderResults(outcome: SearchOutcome, pack: Pack, view: View, level: number): TemplateResult {
    const { results } = outcome;
    if (results.length === 0) {
      return noResults(view, level + 1, {
        contact: this.contact,
        starts: quickStarts(view, this.follow),
        showAll: this.#onClear,
      });
    }
    const count = formatCount(view.messages.resultCount, results.length, view.lang);
    return html`${listHeader(
      heading(level + 1, count, { id: 'count', class: 'count', target: true }),
      { label: view.messages.showAll, press: this.#onClear },
    )}
    ${results.map(({ id, terms }) => {
      const item = view.items.get(id);
      return item ? this.#renderItem(item, level + 2, terms, pack) : nothing;
    })}`;
  }

  #renderItem(item: ShownItem, level: number, terms?: string[], pack?: Pack): TemplateResult {
    return itemRow(item, {
      level,
      open: this.opened.has(item.id),
      view: this.view as View,
      found: terms && pack ? { terms, stemmer: pack.words.stemmer } : null,
      follow: this.follow,
      toggle: (open, byHand) => this.#toggle(item, open, byHand),
    });
  }

  #toggle(item: ShownItem, open: boolean, byHand: boolean): void {
    if (open && this.exclusive) this.opened.clear();
    this.toggle(item, open);
    if (byHand) emit(this, `${item.kind}-toggle`, { id: item.id, open });
  }

  #openAll(items: ShownItem[], open: boolean): void {
    for (const item of items) {
      if (this.opened.has(item.id) !== open) this.#toggle(item, open, true);
    }
  }

  #openAtStart(view: View): void {
    const known = [...view.items.keys()];
    const ids = readWords('open', this.open, known) ?? [];
    for (const id of this.exclusive ? ids.slice(0, 1) : ids) this.opened.add(id);
  }

  #find(): SearchOutcome {
    if (!this.#index || !this.view) return nothingFound(this.#query);
    return searchIn(this.#index, this.view).search(this.#query);
  }

  readonly #onInput = (query: string): void => {
    this.search(query);
    if (this.#outcome) this.#pause = setTimeout(this.#onPause, PAUSE);
  };

  /** Says what a sighted visitor sees by now, once typing has paused. */
  readonly #onPause = (): void => {
    const { view } = this;
    const outcome = this.#outcome;
    if (!view || !outcome) return;
    const { messages, lang } = view;
    const count = outcome.results.length;
    this.#announcer.say(
      'status',
      count > 0 ? formatCount(messages.resultCount, count, lang) : messages.noResults,
    );
    if (outcome.urgent && outcome.urgent.signs.join() !== this.#alerted) {
      const { heading: title, advice } = messages.raised[outcome.urgent.tier];
      this.#announcer.say('alert', `${title}. ${advice}`);
      this.#alerted = outcome.urgent.signs.join();
    }
    emit(this, 'faq-search', { resultCount: count });
  };

  readonly #onClear = (): void => {
    this.clear();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#search-input')?.focus(),
    );
  };

  readonly #focusOutcome = (): void => {
    this.focusAt(this.#outcome?.urgent ? '#raised-heading' : '#count');
  };

  readonly #focusCount = (): void => this.focusAt('#count');
}

function nothingFound(query: string): SearchOutcome {
  return { query, urgent: null, ask: null, results: [] };
}
