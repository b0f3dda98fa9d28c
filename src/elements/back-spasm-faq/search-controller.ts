/** One search: what is typed, what came of it, and how the visitor went on from there. No DOM. */
import type { ClarificationAnswer } from '../../content/pack/pack.js';
import type { Search, SearchOutcome, SearchResult } from '../../search/search.js';

/** Results that are shown at first; those below are seldom read, and cost time with every letter. */
const PAGE_SIZE = 10;

/** With fewer letters, nothing found says nothing. */
const MIN_QUERY_LENGTH = 3;

/** Suggestions where nothing was found. */
const MAX_SUGGESTIONS = 3;

export class SearchController {
  readonly #search: () => Search | null;
  #query = '';
  #outcome: SearchOutcome | null = null;
  #answer: ClarificationAnswer | null = null;
  #shown = PAGE_SIZE;

  /** @param search what to search with, once there is content */
  constructor(search: () => Search | null) {
    this.#search = search;
  }

  /** What is in the search box. */
  get query(): string {
    return this.#query;
  }

  /** What came of it; `null` while nothing is searched. */
  get outcome(): SearchOutcome | null {
    return this.#outcome;
  }

  /** The results that are shown. */
  get visibleResults(): readonly SearchResult[] {
    return this.#outcome?.results.slice(0, this.#shown) ?? [];
  }

  /** How many results are not shown. */
  get hiddenCount(): number {
    return Math.max(0, (this.#outcome?.results.length ?? 0) - this.#shown);
  }

  /** Ids of what comes nearest, where nothing fits. */
  get suggestions(): string[] {
    return this.#search()?.nearest(this.#query).slice(0, MAX_SUGGESTIONS) ?? [];
  }

  /** Searches for a text. */
  setQuery(query: string): void {
    this.#query = query;
    this.#answer = null;
    this.#shown = PAGE_SIZE;
    this.#outcome = this.#find();
  }

  /** Answers the clarifying question: a danger sign is raised, or there is none. */
  answer(chosen: ClarificationAnswer): void {
    this.#answer = chosen;
    this.#outcome = this.#find();
  }

  /** Searches again, where there is other content or another country. */
  refresh(): void {
    if (this.#outcome) this.#outcome = this.#find();
  }

  /** Shows all results. */
  showAll(): void {
    this.#shown = Infinity;
  }

  /** Whether an item is among the results; if so, it is shown. */
  revealResult(id: string): boolean {
    const found = this.#outcome?.results.findIndex((result) => result.id === id) ?? -1;
    if (found >= this.#shown) this.showAll();
    return found >= 0;
  }

  #find(): SearchOutcome | null {
    const search = this.#search();
    const text = this.#query.trim();
    if (!search || text === '') return null;
    const outcome = search.search(this.#query);
    const { results, urgent, ask } = outcome;
    if (results.length === 0 && !urgent && !ask && text.length < MIN_QUERY_LENGTH) return null;
    if (!this.#answer) return outcome;
    return 'sign' in this.#answer
      ? search.raise(outcome, this.#answer.sign)
      : { ...outcome, ask: null };
  }
}
