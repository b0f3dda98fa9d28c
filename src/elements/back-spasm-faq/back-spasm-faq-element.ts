import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { formatCount } from '../../content/pack/messages.js';
import type { Pack } from '../../content/pack/pack.js';
import { SITE_GROUP_ID } from '../../content/view/view.js';
import type {
  ClarificationAnswerView,
  ItemGroup,
  ItemView,
  View,
  ViewOptions,
} from '../../content/view/view.js';
import type { SearchOutcome } from '../../search/search.js';
import { clocks } from '../shared/clock.js';
import { error } from '../shared/console.js';
import { standingNotice } from '../shared/danger-notice.js';
import { emit } from '../shared/events.js';
import { focusAndScroll } from '../shared/focus.js';
import { heading } from '../shared/heading.js';
import { HelpElement } from '../shared/help-element.js';
import type { RenderContext } from '../shared/help-element.js';
import { masked } from '../shared/replay-mask.js';
import { keepInPlace } from '../shared/scroll.js';
import { text } from '../shared/text.js';
import type { PublishedItems } from '../shared/widget-controller.js';
import { questionCount, SearchAnnouncer } from './announcements.js';
import { styles } from './back-spasm-faq.styles.js';
import { BoxText, onOneLine } from './box-text.js';
import { itemRow, listHeader, noResults, resultList, topicList } from './list.js';
import type { Action, ItemOptions } from './list.js';
import { clarifyingQuestion, makeRoomForRaisedNotice, raisedNotice } from './raised-notice.js';
import { quickStarts, searchBox } from './search-box.js';
import { SearchController } from './search-controller.js';
import { SiteQuestionsController } from './site-questions.js';

/**
 * Questions and answers about lower-back spasm, with a search that runs on the visitor's device. It notices
 * danger signs while they are typed. It informs and does not diagnose.
 *
 * A `<details>` child is a question of your own. `data-topic` puts it into a topic, `data-first` before ours.
 * One that lacks an id, a `<summary>` or an answer, or has an id that is one of ours, is refused with a
 * console line, and the others are shown; one that is `hidden` or has `data-fallback` is no question.
 *
 * @tagname back-spasm-faq
 * @summary A searchable FAQ that carries its own content.
 *
 * @slot - Your own questions, `<details id>` with a `<summary>`. Anything else, such as `<div data-fallback>`, is shown until the script has run.
 *
 * @fires {CustomEvent<{id: string, open: boolean}>} question-toggle - A question was opened or closed.
 * @fires {CustomEvent<{resultCount: number}>} faq-search - Typing paused; how many answers were found.
 *
 * @csspart search - The search box with its icon and its clear button.
 * @csspart search-input - The field itself.
 * @csspart raised - The notice that a danger sign raises while it is typed. It looks the same on every page.
 * @csspart ask - The question that tells a danger sign from something harmless. It looks the same on every page.
 * @csspart quick-start - A button that leads straight to an answer.
 * @csspart status - How many answers there are, or that nothing was found.
 * @csspart item - A question, or a tip among the results.
 * @csspart question - The button that opens a question.
 */
export class BackSpasmFaqElement extends HelpElement {
  static override styles: CSSResultGroup = styles;

  /**
   * Space-separated ids of topics to show: `relief urgent treatment movement understanding causes people prevention`. Default: all.
   *
   * `urgent-help` and `see-a-doctor` are shown with any of them. Tips belong to no topic, so with this
   * attribute the search finds none. An id that is not known shows nothing; a console line lists those
   * that are.
   */
  @property() topics: string | null = null;

  /**
   * Space-separated ids of questions that are open at the start. Default: none.
   *
   * With `exclusive`, of the first one alone. An id that is not known opens nothing; a console line lists
   * those that are.
   */
  @property() open: string | null = null;

  /**
   * Opening one question closes the others. Default: off.
   *
   * Off, because people compare answers.
   */
  @property({ type: Boolean }) exclusive = false;

  /** Leaves the search box out. Default: off. */
  @property({ attribute: 'no-search', type: Boolean }) noSearch = false;

  readonly #siteQuestions = new SiteQuestionsController(this);
  readonly #search = new SearchController(this, {
    clock: () => clocks.of(this.ownerDocument),
    paused: (outcome) => this.#onPause(outcome),
    failed: (reason) => this.#onSearchFailed(reason),
  });
  readonly #boxText = new BoxText(this, {
    searched: () => this.#search.query,
    changed: (text) => this.#onInput(text),
  });
  readonly #searchAnnouncer = new SearchAnnouncer((region, text, lang) =>
    this.announce(region, text, lang),
  );
  /** Ids of tips that `show()` was called with. They get a group of their own, as the FAQ lists no tips otherwise. */
  readonly #requestedTips = new Set<string>();
  /** The value of `open` whose items were opened. */
  #openedFor: string | null = null;

  /**
   * Puts a text into the search box and searches for it.
   *
   * Never announced and never an event: those are for what a visitor does.
   *
   * @param query - What a visitor would type; a blank one ends the search.
   * @returns `{query, urgent, languages, ask, results}`: danger signs, the other languages in which they were found, the question that is asked first, and what was found, best first. Nothing of these while there is no content.
   */
  search(query: string): SearchOutcome {
    const outcome = this.#searchFor(query, 'page');
    return outcome ?? { query, urgent: null, languages: [], ask: null, results: [] };
  }

  override clear(): void {
    super.clear();
    this.#requestedTips.clear();
    this.#openedFor = null;
    this.#endSearch();
  }

  override show(id: string): boolean {
    this.flushUpdate();
    const item = this.view?.items.get(id);
    if (!item) return false;
    if (!this.#search.revealResult(id)) {
      this.#endSearch();
      if (item.kind === 'tip') this.#requestedTips.add(id);
    }
    this.#setOpen(id, true);
    void this.focusAfterUpdate(`#button-${CSS.escape(id)}`);
    return true;
  }

  protected override flushUpdate(): void {
    this.#siteQuestions.flush();
    super.flushUpdate();
  }

  protected override publishedItems({ items }: View): PublishedItems {
    const ids = (isIncluded: (item: ItemView) => boolean): Set<string> =>
      new Set([...items.values()].filter(isIncluded).map(({ id }) => id));
    return {
      listed: ids(({ kind }) => kind !== 'tip'),
      reachable: ids(() => true),
      siteQuestions: ids(({ kind }) => kind === 'own'),
      playable: new Set(),
      showsNotice: true,
    };
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.topics.map((topic) => topic.id);
    return {
      ...super.viewOptions(pack),
      topics: this.readWords('topics', this.topics, known),
      siteQuestions: this.#siteQuestions.acceptedFor(pack),
      ownerName: this.contactName,
    };
  }

  protected override knownIds(pack: Pack): string[] {
    return [...super.knownIds(pack), ...this.#siteQuestions.questions.map(({ id }) => id)];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { activePack: pack, view } = this;
    if (!pack || !view) return;
    const siteQuestions = this.#siteQuestions.acceptedFor(pack);
    this.#search.update({ pack, view, siteQuestions }, !this.noSearch);
    this.#openInitially(view);
  }

  protected override defaultTitle(pack: Pack): string {
    return pack.heading;
  }

  protected override renderBody(context: RenderContext): TemplateResult {
    const { view, level } = context;
    const { outcome } = this.#search;
    return html`${standingNotice(view, level + 1)}
      <div ${masked()}>
        ${
          // They stay there during a search, or the box would move with the first letter.
          quickStarts(view.messages.quickStarts, view.quickStarts, this.answerHandlers.openItem)
        }
        ${this.noSearch ? nothing : this.#renderSearch(outcome, view, level)}
        ${
          // Keeps the elements of the list while results are shown, so that it is back at once.
          cache(outcome ? this.#renderResults(outcome, context) : this.#renderAll(context))
        }
      </div>`;
  }

  #renderSearch(outcome: SearchOutcome | null, view: View, level: number): TemplateResult {
    if (this.#search.isBroken) {
      return html`<p id="search-broken" tabindex="-1">${view.messages.searchBroken}</p>`;
    }
    return html`${searchBox(view.messages, this.#search.query, {
        enter: this.#focusOutcome,
        clear: this.#onClear,
      })}
      ${outcome ? this.#renderDanger(outcome, view, level + 1) : nothing}
      <p id="search-hint" class="hint">${view.messages.searchHint}</p>`;
  }

  /** The raised notice, or the clarifying question. */
  #renderDanger(
    { urgent, languages, ask }: SearchOutcome,
    view: View,
    level: number,
  ): TemplateResult | typeof nothing {
    // Keyed, so that a notice with another meaning is another element, of which nothing old is left.
    if (urgent) {
      const beside = urgent.also.map(({ tier }) => tier);
      const meaning = [urgent.tier, ...urgent.signs, ...beside, ...languages].join();
      return html`${keyed(meaning, raisedNotice(urgent, languages, view, level, this.#focusCount))}`;
    }
    const question = ask === null ? undefined : view.clarifications.get(ask);
    if (!question) return nothing;
    return html`${keyed(ask, clarifyingQuestion(question, level, this.#onAnswer))}`;
  }

  #renderAll({ pack, view, level }: RenderContext): TemplateResult {
    const all = view.topics.flatMap((topic) => topic.items);
    const isAllOpen = all.every((item) => this.openIds.has(item.id));
    const tips = [...this.#requestedTips].flatMap((id) => view.items.get(id) ?? []);
    const groups = tips.length
      ? [...view.topics, { id: 'tips', heading: pack.tipsHeading, items: tips, routine: [] }]
      : view.topics;
    const { messages } = view;
    const openAll = {
      label: isAllOpen ? messages.closeAll : messages.openAll,
      press: () => this.#toggleAll(all, !isAllOpen),
    };
    return html`${listHeader(questionCount(view), [
      ...(this.exclusive ? [] : [openAll]),
      this.#printAction(view),
    ])}
    ${topicList(groups, level + 1, (item, group) => this.#renderItem(item, level + 2, { group }))}`;
  }

  #renderResults(outcome: SearchOutcome, { pack, view, level }: RenderContext): TemplateResult {
    const { visibleResults, hiddenCount } = this.#search;
    if (visibleResults.length === 0) return this.#renderNoResults(view, level + 1);
    const { messages, lang } = view;
    const count = formatCount(messages.resultCount, outcome.results.length, lang);
    return html`${listHeader(
      heading(level + 1, count, { id: 'count', class: 'count', focusable: true }),
      [{ label: messages.showAll, press: this.#onShowAll }, this.#printAction(view)],
    )}
    ${resultList(visibleResults, ({ id, terms }) => {
      const item = view.items.get(id);
      const found = { terms, stemmer: pack.words.stemmer };
      return item ? this.#renderItem(item, level + 2, { found }) : nothing;
    })}
    ${
      hiddenCount > 0
        ? html`<button
            type="button"
            class="link more"
            @click=${this.#onMore}
            ${text(formatCount(messages.moreResults, hiddenCount, lang))}
          ></button>`
        : nothing
    }`;
  }

  #renderNoResults(view: View, level: number): TemplateResult {
    const { openItem } = this.answerHandlers;
    return noResults(view, level, {
      contact: this.contact,
      suggestions: quickStarts(view.messages.quickStarts, this.#suggestions(view), openItem),
      showTopic: this.#onTopic,
      showAll: this.#onShowAll,
    });
  }

  #printAction({ messages }: View): Action {
    return { label: messages.print, press: () => this.print() };
  }

  /** An item of a group, or a result. */
  #renderItem(
    item: ItemView,
    level: number,
    { group, found = null }: { group?: ItemGroup; found?: ItemOptions['found'] },
  ): TemplateResult {
    return itemRow(item, {
      level,
      open: this.openIds.has(item.id),
      // Not with every letter, as most results may be gone with the next one.
      rendersClosed: !this.#search.isTyping,
      view: this.view as View,
      found,
      // The heading of the group of site questions names the owner already.
      showsOwner: item.kind === 'own' && group?.id !== SITE_GROUP_ID,
      handlers: this.answerHandlers,
      toggle: (open, byHand) => {
        const change = (): Promise<unknown> => {
          this.#toggle(item, open, byHand);
          return this.updateComplete;
        };
        // With `exclusive` an answer above may close, and what was pressed would leave the screen.
        const button = this.renderRoot.querySelector(`#button-${CSS.escape(item.id)}`);
        void (byHand && button ? keepInPlace(button, change) : change());
      },
    });
  }

  #toggle({ id, kind }: ItemView, open: boolean, byHand: boolean): void {
    this.#setOpen(id, open);
    if (!byHand || this.#isDangerShown) return;
    emit(this, kind === 'tip' ? 'tip-toggle' : 'question-toggle', { id, open });
  }

  #setOpen(id: string, isOpen: boolean): void {
    if (isOpen && this.exclusive) this.openIds = new Set();
    this.setOpen(id, isOpen);
  }

  #toggleAll(items: ItemView[], open: boolean): void {
    for (const item of items) {
      if (this.openIds.has(item.id) !== open) this.#toggle(item, open, true);
    }
  }

  /** Opens the items that the page names, each time that it names others. Unknown ids are reported. */
  #openInitially(view: View): void {
    const ids = this.readWords('open', this.open, [...view.items.keys()]) ?? [];
    if (this.open === this.#openedFor) return;
    this.#openedFor = this.open;
    for (const id of this.exclusive ? ids.slice(0, 1) : ids) this.setOpen(id, true);
  }

  /** The nearest items to a query without results. */
  #suggestions(view: View): { label: string; show: string }[] {
    return this.#search.suggestions.map((id) => ({
      label: view.items.get(id)?.title ?? id,
      show: id,
    }));
  }

  /** Empties the search box and lists all questions. */
  #endSearch(): void {
    this.search('');
  }

  #searchFor(text: string, from: 'page' | 'visitor'): SearchOutcome | null {
    const query = onOneLine(text);
    this.flushUpdate();
    this.announcer.cancel();
    if (from === 'visitor') this.#search.type(query);
    else this.#search.setQuery(query);
    this.#boxText.write(query);
    const { outcome } = this.#search;
    if (!outcome?.urgent) this.#searchAnnouncer.forgetAlert();
    return outcome;
  }

  readonly #onInput = (query: string): void => {
    const { outcome } = this.#search;
    if (!outcome) makeRoomForRaisedNotice(this.renderRoot.querySelector('.field'));
    if (!this.#searchFor(query, 'visitor') && outcome) this.#announceAll();
  };

  #onPause(outcome: SearchOutcome): void {
    if (this.view) this.#searchAnnouncer.announce(outcome, this.view);
    if (this.#isDangerShown) return;
    emit(this, 'faq-search', { resultCount: outcome.results.length });
  }

  /**
   * Whether a danger sign is raised or asked about. Then the page is told nothing: how many answers there are, and
   * which one is opened, would tell that too.
   */
  get #isDangerShown(): boolean {
    const { urgent, ask } = this.#search.outcome ?? {};
    return Boolean(urgent ?? ask);
  }

  #onSearchFailed(reason: unknown): void {
    error(
      'the search has failed, so it is taken away. All answers are listed. The reason:',
      reason,
    );
    // Not while no visitor is here: the index is also built ahead of the first query.
    if (this.shadowRoot?.activeElement) void this.focusAfterUpdate('#search-broken');
  }

  readonly #onAnswer = (answer: ClarificationAnswerView): void => {
    this.#search.answer(answer);
    if ('show' in answer && this.show(answer.show)) return;
    void this.updateComplete.then(this.#focusOutcome);
  };

  readonly #onMore = (): void => {
    const { outcome, visibleResults } = this.#search;
    const next = outcome?.results[visibleResults.length];
    this.#search.showAll();
    if (next) void this.focusAfterUpdate(`#button-${CSS.escape(next.id)}`);
  };

  readonly #onTopic = (id: string): void => {
    this.#endSearch();
    void this.focusAfterUpdate(`#topic-${CSS.escape(id)}`);
  };

  readonly #onClear = (): void => {
    this.#endSearch();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#search-input')?.focus(),
    );
    this.#announceAll();
  };

  /** Focus goes to the list and not to the box: there, the keyboard of a phone would cover the list. */
  readonly #onShowAll = (): void => {
    this.#endSearch();
    void this.updateComplete.then(this.#focusCount);
    this.#announceAll();
  };

  /** Says that all questions are back. */
  #announceAll(): void {
    if (this.view) this.announce('status', questionCount(this.view));
  }

  readonly #focusOutcome = (): void => {
    const { urgent, ask } = this.#search.outcome ?? {};
    const target = urgent ? '#raised-heading' : ask ? '#ask-heading' : '#count';
    focusAndScroll(this.renderRoot, target);
  };

  readonly #focusCount = (): void => focusAndScroll(this.renderRoot, '#count');
}
