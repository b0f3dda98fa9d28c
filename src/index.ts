/** Classes and types for bundlers. Importing this defines nothing and changes nothing. */
export { BackSpasmFaqElement } from './elements/back-spasm-faq/back-spasm-faq-element.js';
export type { FaqSearchEvent, QuestionToggleEvent } from './elements/back-spasm-faq/events.js';
export { CareTipsElement } from './elements/care-tips/care-tips-element.js';
export type { TimerEndEvent, TipDoneEvent, TipToggleEvent } from './elements/care-tips/events.js';
export type { ContentErrorEvent } from './elements/shared/emit.js';
export { addPack } from './elements/shared/pack-registry.js';
export type { Pack } from './content/pack/pack.js';
export type { SearchOutcome, SearchResult } from './search/search.js';
