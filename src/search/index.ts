/** `dist/search.js`: the search without the elements. Runs wherever JavaScript does. */
export { createSearch } from './search.js';
export type { Search, SearchOutcome, SearchResult } from './search.js';
export { highlight as mark } from './ranking/highlight.js';
export type { HighlightSegment } from './ranking/highlight.js';
