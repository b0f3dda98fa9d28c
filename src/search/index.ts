/** `dist/search.js`: the search without the elements. Runs wherever JavaScript does. */
export { createSearch } from './search.js';
export type { Search, SearchOutcome, SearchResult } from './search.js';
export { mark } from './mark.js';
export type { Piece } from './mark.js';
