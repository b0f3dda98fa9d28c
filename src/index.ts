/** Classes and types for bundlers. Importing this defines nothing and changes nothing. */
export { BackSpasmFaqElement } from './elements/back-spasm-faq/back-spasm-faq-element.js';
export { CareTipsElement } from './elements/care-tips/care-tips-element.js';
export type {
  ContentErrorEvent,
  FaqSearchEvent,
  QuestionToggleEvent,
  TimerEndEvent,
  TipDoneEvent,
  TipToggleEvent,
} from './elements/shared/events.js';
export { addPack } from './elements/shared/pack-registry.js';
export type { Pack } from './content/pack/pack.js';
export type { SearchOutcome, SearchResult } from './search/search.js';
