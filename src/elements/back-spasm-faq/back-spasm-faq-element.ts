import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { formatCount } from '../../content/pack/messages.js';
import type { SiteQuestion } from '../../content/view/site-question.js';
import type { ClarificationAnswer, Pack } from '../../content/pack/pack.js';
import { SITE_GROUP_ID } from '../../content/view/view.js';
import type { ItemGroup, ItemView, View, ViewOptions } from '../../content/view/view.js';
import { createSearchIndex, searchIn } from '../../search/search.js';
import type { SearchIndex, SearchOutcome } from '../../search/search.js';
import { emit } from '../shared/emit.js';
import { heading } from '../shared/heading.js';
import { masked } from '../shared/mask.js';
import { HelpElement } from '../shared/help-element.js';
import { idInFragment } from '../shared/widget-registry.js';
import { clarifyingQuestion, raisedNotice, standingNotice } from '../shared/danger-notice.js';
import { styles } from './back-spasm-faq.styles.js';
import { IdleTask } from './idle-task.js';
import { itemRow, listHeader, noResults, topicList } from './list.js';
import type { Action, ItemOptions } from './list.js';
import { acceptSiteQuestions, SiteQuestionsController } from './site-questions.js';
import { searchBox, quickStarts } from './search-box.js';
import { SearchController } from './search-controller.js';
import { alertAnnouncement, statusAnnouncement } from './announcements.js';

/** Typing has paused: long enough not to speak into half-typed words. */
const ANNOUNCE_DELAY_MS = 1000;

/** Room below the search box for a raised notice, in pixels: with less, the box moves up as typing begins. */
const MIN_SPACE_BELOW_PX = 320;

/**
 * Questions and answers about lower-back spasm, with a search that runs on the
 * visitor's device. It informs and does not diagnose.
 *
 * Children `<details id="parking"><summary>Where can I park?</summary>…</details>` are the page's own
 * questions: they are read, and shown and searched with ours. `data-topic` and `data-first` place them.
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
 * @csspart ask - The question that tells a danger sign from something harmless.
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
    ownQuestions: { state: true },
  };

  /** Space-separated ids of topics to show; `urgent-help` and `see-a-doctor` always are. Default: all. */
  declare topics: string | null;
  /** Space-separated ids of items that are open at the start. Default: none. */
  declare open: string | null;
  /** Opening one item closes the others. Default: off, because people compare answers. */
  declare exclusive: boolean;
  /** Leaves the search out. Default: off. */
  declare noSearch: boolean;

  /** The page's own questions, as they stand in its markup. */
  declare protected ownQuestions: readonly SiteQuestion[];

  readonly showsNotice = true;
  readonly #own = new SiteQuestionsController(this, (questions) => (this.ownQuestions = questions));
  readonly #indexing = new IdleTask(this, () => this.#index?.prepare() ?? true);
  #index: SearchIndex | undefined;
  readonly #searching = new SearchController(() =>
    this.#index && this.view ? searchIn(this.#index, this.view) : null,
  );
  /** While letters follow each other, closed answers are left out: most would be gone with the next one. */
  #typing = false;
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
    this.ownQuestions = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#typing = false;
    this.requestUpdate();
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
    this.announcer.cancel();
    this.#typing = false;
    this.#searching.setQuery(query);
    const { outcome } = this.#searching;
    if (!outcome?.urgent) this.#alerted = '';
    this.requestUpdate();
    return outcome ?? { query, urgent: null, ask: null, results: [] };
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
    if (!this.#searching.revealResult(id)) {
      this.clear();
      if (item.kind === 'tip') this.#askedTips.add(id);
    }
    if (this.exclusive) this.opened.clear();
    void this.openAndFocus(id);
    return true;
  }

  lists(id: string): boolean {
    this.ready();
    const kind = this.view?.items.get(id)?.kind;
    return kind === 'question' || kind === 'own';
  }

  has(id: string): boolean {
    this.ready();
    return this.view?.items.has(id) ?? false;
  }

  override hasOwn(id: string): boolean {
    this.ready();
    return this.view?.items.get(id)?.kind === 'own';
  }

  protected override ready(): void {
    this.#own.takeRecords();
    super.ready();
  }

  protected override viewOptions(pack: Pack): ViewOptions {
    const known = pack.topics.map((topic) => topic.id);
    return {
      ...super.viewOptions(pack),
      topics: this.readWords('topics', this.topics, known),
      siteQuestions: acceptSiteQuestions(pack, this.ownQuestions),
      ownerName: this.contactName,
    };
  }

  protected override idsIn(pack: Pack): string[] {
    return [...super.idsIn(pack), ...this.ownQuestions.map(({ id }) => id)];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const [before, shown] = [this.content, this.view];
    super.willUpdate(changed);
    if (!this.content || !this.view) return;
    const renewed = this.content !== before;
    if (renewed || changed.has('ownQuestions')) {
      this.#index = createSearchIndex(
        this.content,
        acceptSiteQuestions(this.content, this.ownQuestions),
      );
      if (!this.noSearch) this.#indexing.start();
    }
    // Not with every letter: what is open at the start depends on the view and on nothing else.
    if (this.view !== shown) this.#openAtStart(this.view, changed.has('open'));
    if (changed.size > 0 || renewed) this.#searching.refresh();
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('ownQuestions') as readonly SiteQuestion[] | undefined;
    const id = before ? idInFragment(location.hash) : null;
    // A link to a question that the page adds late leads there as soon as it is there.
    if (id !== null && this.hasOwn(id) && !before?.some((one) => one.id === id))
      this.deepLink.follow();
  }

  protected override titleIn(pack: Pack): string {
    return pack.heading;
  }

  protected override renderBody(pack: Pack, view: View, level: number): TemplateResult {
    const { query, outcome } = this.#searching;
    return html`${standingNotice(view, level + 1)}
      <div ${masked()}>
        ${
          this.noSearch
            ? nothing
            : html`${searchBox(view.messages, query, {
                  input: this.#onInput,
                  enter: this.#focusOutcome,
                  clear: this.#onClear,
                })}
                ${outcome ? this.#renderFirst(outcome, view, level + 1) : nothing}
                <p id="search-hint" class="hint">${view.messages.searchHint}</p>`
        }
        ${
          // The one that is not shown is kept, to be there at once when a search begins or ends.
          cache(
            outcome
              ? this.#renderResults(outcome, pack, view, level)
              : this.#renderAll(pack, view, level),
          )
        }
      </div>`;
  }

  /** What comes before the results: a raised notice, or the question whether there should be one. */
  #renderFirst(
    { urgent, ask }: SearchOutcome,
    view: View,
    level: number,
  ): TemplateResult | typeof nothing {
    if (urgent) return raisedNotice(urgent, view, level, this.#focusCount);
    const question = ask === null ? undefined : view.clarifications.get(ask);
    return question ? clarifyingQuestion(question, level, this.#onAnswer) : nothing;
  }

  #renderAll(pack: Pack, view: View, level: number): TemplateResult {
    const all = view.topics.flatMap((topic) => topic.items);
    const allOpen = all.every((item) => this.opened.has(item.id));
    const tips = [...this.#askedTips].flatMap((id) => view.items.get(id) ?? []);
    const groups = tips.length
      ? [...view.topics, { id: 'tips', heading: pack.tipsHeading, items: tips, routine: [] }]
      : view.topics;
    const { messages } = view;
    const openAll = {
      label: allOpen ? messages.closeAll : messages.openAll,
      press: () => this.#openAll(all, !allOpen),
    };
    return html`${quickStarts(messages.quickStarts, view.quickStarts, this.follow)}
    ${listHeader(formatCount(messages.questionCount, all.length, view.lang), [
      ...(this.exclusive ? [] : [openAll]),
      this.#printing(view),
    ])}
    ${topicList(groups, level + 1, (item, group) => this.#renderItem(item, level + 2, { group }))}`;
  }

  #renderResults(outcome: SearchOutcome, pack: Pack, view: View, level: number): TemplateResult {
    const { visibleResults, hiddenCount } = this.#searching;
    if (visibleResults.length === 0) {
      return noResults(view, level + 1, {
        contact: this.contact,
        starts: quickStarts(view.messages.quickStarts, this.#suggestions(view), this.follow),
        toTopic: this.#toTopic,
        showAll: this.#onClear,
      });
    }
    const { messages, lang } = view;
    const count = formatCount(messages.resultCount, outcome.results.length, lang);
    return html`${listHeader(
      heading(level + 1, count, { id: 'count', class: 'count', target: true }),
      [{ label: messages.showAll, press: this.#onClear }, this.#printing(view)],
    )}
    ${visibleResults.map(({ id, terms }) => {
      const item = view.items.get(id);
      const found = { terms, stemmer: pack.words.stemmer };
      return item ? this.#renderItem(item, level + 2, { found }) : nothing;
    })}
    ${
      hiddenCount > 0
        ? html`<button type="button" class="link more" @click=${this.#onMore}>
            ${formatCount(messages.moreResults, hiddenCount, lang)}
          </button>`
        : nothing
    }`;
  }

  #printing({ messages }: View): Action {
    return { label: messages.print, press: () => this.print() };
  }

  /** An item of a group, or one that was found. */
  #renderItem(
    item: ItemView,
    level: number,
    { group, found = null }: { group?: ItemGroup; found?: ItemOptions['found'] },
  ): TemplateResult {
    return itemRow(item, {
      level,
      open: this.opened.has(item.id),
      rendersClosed: !this.#typing,
      view: this.view as View,
      found,
      // The group of the page's own says it in its heading.
      showsOwner: item.kind === 'own' && group?.id !== SITE_GROUP_ID,
      handlers: this.answerHandlers,
      toggle: (open, byHand) => this.#toggle(item, open, byHand),
    });
  }

  #toggle(item: ItemView, open: boolean, byHand: boolean): void {
    if (open && this.exclusive) this.opened.clear();
    this.toggle(item, open);
    if (byHand)
      emit(this, item.kind === 'tip' ? 'tip-toggle' : 'question-toggle', { id: item.id, open });
  }

  #openAll(items: ItemView[], open: boolean): void {
    for (const item of items) {
      if (this.opened.has(item.id) !== open) this.#toggle(item, open, true);
    }
  }

  /** Which of them are known is said as soon as all is there. */
  #openAtStart(view: View, now: boolean): void {
    const ids = this.readWords('open', this.open, [...view.items.keys()]) ?? [];
    if (!now) return;
    for (const id of this.exclusive ? ids.slice(0, 1) : ids) this.opened.add(id);
  }

  /** What comes nearest to a search that found nothing; where nothing does, the quick starts. */
  #suggestions(view: View): readonly { label: string; show: string }[] {
    const { suggestions } = this.#searching;
    if (suggestions.length === 0) return view.quickStarts;
    return suggestions.map((id) => ({ label: view.items.get(id)?.title ?? id, show: id }));
  }

  readonly #onInput = (query: string): void => {
    if (!this.#searching.outcome) this.#makeRoom();
    this.search(query);
    if (!this.#searching.outcome) return;
    this.#typing = true;
    this.#pause = setTimeout(this.#onPause, ANNOUNCE_DELAY_MS);
  };

  /** Says what a sighted visitor sees by now, once typing has paused. */
  readonly #onPause = (): void => {
    const { view } = this;
    const { outcome } = this.#searching;
    if (!view || !outcome) return;
    this.#typing = false;
    this.requestUpdate();
    this.announcer.announce('status', statusAnnouncement(outcome, view), view.lang);
    const alert = alertAnnouncement(outcome, view);
    const signs = outcome.urgent?.signs.join() ?? '';
    if (alert !== null && `${alert}${signs}` !== this.#alerted) {
      this.announcer.announce('alert', alert, view.lang);
      this.#alerted = `${alert}${signs}`;
    }
    emit(this, 'faq-search', { resultCount: outcome.results.length });
  };

  /**
   * A raised notice must be seen between the box and the keyboard of a phone. The box itself must not
   * move when one appears, so it moves before, with the first letter, where there is too little room.
   */
  #makeRoom(): void {
    const box = this.renderRoot.querySelector('.search');
    const { height, offsetTop } = visualViewport ?? { height: innerHeight, offsetTop: 0 };
    const room = offsetTop + height - (box?.getBoundingClientRect().bottom ?? 0);
    if (room < MIN_SPACE_BELOW_PX) box?.scrollIntoView({ block: 'start' });
  }

  readonly #onAnswer = (chosen: ClarificationAnswer): void => {
    this.#searching.answer(chosen);
    this.requestUpdate();
    if ('show' in chosen && this.has(chosen.show)) this.show(chosen.show);
    else void this.updateComplete.then(this.#focusOutcome);
  };

  readonly #onMore = (): void => {
    const { outcome, visibleResults } = this.#searching;
    const next = outcome?.results[visibleResults.length];
    this.#searching.showAll();
    this.requestUpdate();
    void this.updateComplete.then(() => next && this.focusAt(`#button-${CSS.escape(next.id)}`));
  };

  readonly #toTopic = (id: string): void => {
    this.clear();
    void this.updateComplete.then(() => this.focusAt(`#topic-${CSS.escape(id)}`));
  };

  readonly #onClear = (): void => {
    this.clear();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#search-input')?.focus(),
    );
  };

  readonly #focusOutcome = (): void => {
    const { urgent, ask } = this.#searching.outcome ?? {};
    this.focusAt(urgent ? '#raised-heading' : ask ? '#ask-heading' : '#count');
  };

  readonly #focusCount = (): void => this.focusAt('#count');
}
