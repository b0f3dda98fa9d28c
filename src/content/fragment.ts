import type { ShownItem } from './view.js';

/** The fragment that leads to an item, the same on every page, with the widget and without. */
export function fragment(id: string, kind: ShownItem['kind']): string {
  return `#${kind === 'tip' ? 'tip' : 'faq'}-${id}`;
}
