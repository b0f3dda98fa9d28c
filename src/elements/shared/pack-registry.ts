/** The packs that are there, by language. Like the registry of custom elements, it is one for each copy of the script. */
import type { Pack } from '../../content/pack/pack.js';

const packs = new Map<string, Pack>();
const listeners = new Set<() => void>();

/**
 * Makes a language available, also to elements that are on the page already.
 *
 * @param pack the first pack of a language stays; another one of that language changes nothing
 */
export function addPack(pack: Pack): void {
  if (packs.has(pack.lang)) return;
  packs.set(pack.lang, pack);
  for (const listener of listeners) listener();
}

/** The pack for a language tag: the tag itself, then its language alone, then the first that was added. */
export function packFor(lang: string): Pack | undefined {
  const tag = lang.toLowerCase();
  const [language = tag] = tag.split('-');
  const find = (wanted: string): Pack | undefined =>
    [...packs.values()].find((pack) => pack.lang.toLowerCase() === wanted);
  return find(tag) ?? find(language) ?? packs.values().next().value;
}

/** Calls back whenever a pack is added. Returns what ends that. */
export function onPackAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers an element with the pack that it shows. On a page where the tag is taken, the first element stays. */
export function define(tag: string, element: CustomElementConstructor, pack: Pack): void {
  addPack(pack);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
