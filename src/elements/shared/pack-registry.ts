/** The packs on this page, by language. */
import type { Pack } from '../../content/pack/pack.js';
import { tellAll } from './widget-registry.js';

const packs = new Map<string, Pack>();

/** Makes a language available, also to elements that are on the page already. The first pack of a language stays. */
export function addPack(pack: Pack): void {
  if (packs.has(pack.lang)) return;
  packs.set(pack.lang, pack);
  tellAll();
}

/** The pack for a language tag: the tag itself, then its language alone, then the first that was added. */
export function packFor(lang: string): Pack | undefined {
  const tag = lang.toLowerCase();
  const [language = tag] = tag.split('-');
  const find = (wanted: string): Pack | undefined =>
    [...packs.values()].find((pack) => pack.lang.toLowerCase() === wanted);
  return find(tag) ?? find(language) ?? packs.values().next().value;
}
