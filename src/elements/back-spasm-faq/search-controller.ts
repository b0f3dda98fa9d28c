/** The state of one search: the query, its outcome, and what the visitor chose since then. Without DOM. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Pack } from '../../content/pack/pack.js';
import type { SiteQuestion } from '../../content/view/site-question.js';
import type { ClarificationAnswerView, View } from '../../content/view/view.js';
import { createSearchIndex, searchIn } from '../../search/search.js';
import type { Search, SearchIndex, SearchOutcome, SearchResult } from '../../search/search.js';
import { Timer } from '../shared/clock.js';
import type { Clock } from '../shared/clock.js';
import { checkBuiltIns } from '../shared/built-ins.js';
import { HostState } from '../shared/host-state.js';
import { IdleTask } from './idle-task.js';

/** Results that are shown at first. More of them are seldom read, and take time to render with every letter. */
const PAGE_SIZE = 10;

/** A shorter query that finds nothing does not count as a search yet. */
const MIN_QUERY_LENGTH = 3;

/** Suggestions where nothing was found. */
const MAX_SUGGESTIONS = 3;

/** Time without a keystroke after which typing has paused. Shorter, and half-typed words would be announced. */
const ANNOUNCE_DELAY_MS = 1000;

/** The content that is searched. */
export interface SearchSource {
  pack: Pack;
  view: View;
  siteQuestions: readonly SiteQuestion[];
}

export interface SearchOptions {
  clock: () => Clock;
  /** Called when a visitor has paused typing. */
  paused: (outcome: SearchOutcome) => void;
  /** Called when the search cannot be trusted on this page, with the reason. */
  failed: (reason: unknown) => void;
}

export class SearchController implements ReactiveController {
  readonly #paused: (outcome: SearchOutcome) => void;
  readonly #failed: (reason: unknown) => void;
  readonly #pauseTimer: Timer;
  /** Builds the index ahead of the first query. */
  readonly #indexing: IdleTask;
  #source: SearchSource | undefined;
  #index: SearchIndex | undefined;
  #search: Search | undefined;
  #answer: ClarificationAnswerView | null = null;
  readonly #query: HostState<string>;
  readonly #outcome: HostState<SearchOutcome | null>;
  readonly #visibleCount: HostState<number>;
  readonly #isTyping: HostState<boolean>;
  readonly #isBroken: HostState<boolean>;

  constructor(host: ReactiveControllerHost, { clock, paused, failed }: SearchOptions) {
    this.#paused = paused;
    this.#failed = failed;
    this.#query = new HostState(host, '');
    this.#outcome = new HostState<SearchOutcome | null>(host, null);
    this.#visibleCount = new HostState(host, PAGE_SIZE);
    this.#isTyping = new HostState(host, false);
    this.#isBroken = new HostState(host, false);
    this.#pauseTimer = new Timer(clock);
    this.#indexing = new IdleTask(host, () => this.#attempt(() => this.#index?.prepare()) ?? true);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pauseTimer.cancel();
    this.#isTyping.value = false;
  }

  /** The text in the search box. */
  get query(): string {
    return this.#query.value;
  }

  /** The outcome of the query; `null` while nothing is searched. */
  get outcome(): SearchOutcome | null {
    return this.#outcome.value;
  }

  get visibleResults(): readonly SearchResult[] {
    return this.#outcome.value?.results.slice(0, this.#visibleCount.value) ?? [];
  }

  /** How many results are not shown. */
  get hiddenCount(): number {
    return Math.max(0, (this.#outcome.value?.results.length ?? 0) - this.#visibleCount.value);
  }

  /** Ids of the nearest items, for a query without results. */
  get suggestions(): string[] {
    const nearest = this.#attempt(() => this.#search?.nearest(this.query));
    return nearest?.slice(0, MAX_SUGGESTIONS) ?? [];
  }

  /** Whether the search has failed. It finds nothing any more, so it must not be offered. */
  get isBroken(): boolean {
    return this.#isBroken.value;
  }

  /** Whether a visitor is typing and has not paused yet. */
  get isTyping(): boolean {
    return this.#isTyping.value;
  }

  /**
   * Takes the content that is shown next, and repeats the search where that has changed.
   *
   * @param buildsAhead whether the index is built ahead of the first query
   */
  update(source: SearchSource, buildsAhead: boolean): void {
    const before = this.#source;
    const isNewIndex =
      before?.pack !== source.pack || before.siteQuestions !== source.siteQuestions;
    if (!isNewIndex && before.view === source.view) return;
    this.#source = source;
    if (isNewIndex) {
      this.#index = createSearchIndex(source.pack, source.siteQuestions);
      if (buildsAhead) this.#indexing.start();
    }
    this.#search = this.#index && searchIn(this.#index, source.view);
    // Also a query from before there was content: it may say that somebody is in danger.
    if (this.query) this.#outcome.value = this.#find();
  }

  /** Searches for a text that a script of the page or a button has put into the search box. */
  setQuery(query: string): void {
    this.#pauseTimer.cancel();
    this.#isTyping.value = false;
    this.#query.value = query;
    this.#answer = null;
    this.#visibleCount.value = PAGE_SIZE;
    this.#outcome.value = this.#find();
  }

  /** Searches for a text that a visitor is typing. */
  type(query: string): void {
    this.setQuery(query);
    if (!this.outcome) return;
    this.#isTyping.value = true;
    this.#pauseTimer.set(this.#onPause, ANNOUNCE_DELAY_MS);
  }

  /** Answers the clarifying question. The answer raises a danger sign, or rules it out. */
  answer(answer: ClarificationAnswerView): void {
    this.#answer = answer;
    this.#outcome.value = this.#find();
  }

  /** Shows all results, not only the first. */
  showAll(): void {
    this.#visibleCount.value = Infinity;
  }

  /** Shows an item if it is among the results. Returns whether it is. */
  revealResult(id: string): boolean {
    const index = this.#outcome.value?.results.findIndex((result) => result.id === id) ?? -1;
    if (index >= this.#visibleCount.value) this.showAll();
    return index >= 0;
  }

  readonly #onPause = (): void => {
    this.#isTyping.value = false;
    if (this.outcome) this.#paused(this.outcome);
  };

  #find(): SearchOutcome | null {
    const text = this.query.trim();
    if (!this.#search || text === '') return null;
    const search = this.#search;
    const outcome = this.#attempt(() => {
      checkBuiltIns();
      return search.search(this.query);
    });
    if (!outcome) return null;
    const { results, urgent, ask } = outcome;
    const isEmpty = results.length === 0 && !urgent && !ask;
    if (isEmpty && text.length < MIN_QUERY_LENGTH) return null;
    if (!this.#answer) return outcome;
    return 'sign' in this.#answer
      ? search.raise(outcome, this.#answer.sign)
      : { ...outcome, ask: null };
  }

  /**
   * A search that fails must not look like one that finds nothing: somebody may have typed a danger sign. Nor may
   * one on a page that has replaced what the search is made of.
   */
  #attempt<T>(run: () => T): T | undefined {
    if (this.#isBroken.value) return undefined;
    try {
      return run();
    } catch (reason) {
      this.#isBroken.value = true;
      this.#failed(reason);
      return undefined;
    }
  }
}
