/** The bundled packs, by language. Each copy of the script has its own, as it has its own element classes. */
import { primaryLanguage } from '../../content/pack/language-tag.js';
import type { Pack } from '../../content/pack/pack.js';

const packs = new Map<string, Pack>();
const listeners = new Set<() => void>();

/**
 * Makes a language available, also to elements that are already on the page.
 *
 * @param pack ignored where its language has a pack already
 */
export function addPack(pack: Pack): void {
  if (packs.has(pack.lang)) return;
  packs.set(pack.lang, pack);
  for (const listener of listeners) listener();
}

/** The pack for a language tag. Where there is none: for its language without region, then the first added. */
export function packFor(lang: string): Pack | undefined {
  const tag = lang.toLowerCase();
  const find = (wanted: string): Pack | undefined =>
    [...packs.values()].find((pack) => pack.lang.toLowerCase() === wanted);
  return find(tag) ?? find(primaryLanguage(tag)) ?? packs.values().next().value;
}

/** Calls back whenever a pack is added. Returns a function that ends this. */
export function onPackAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers an element and its pack. Where the tag is taken, the element that has it stays. */
export function define(tag: string, element: CustomElementConstructor, pack: Pack): void {
  addPack(pack);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
