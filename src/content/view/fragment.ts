import type { ItemView } from './view.js';

/** The fragment that leads to an item, the same on every page, with the widget and without. */
export function fragmentOf(id: string, kind: ItemView['kind']): string {
  return `#${kind === 'tip' ? 'tip' : 'faq'}-${id}`;
}
