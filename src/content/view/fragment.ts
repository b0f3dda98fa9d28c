import type { ItemView } from './view.js';

/** The fragment of an item's deep link. It is the same on every page, with the widgets and in the fallback. */
export function fragmentOf(id: string, kind: ItemView['kind']): string {
  return `#${kind === 'tip' ? 'tip' : 'faq'}-${id}`;
}
