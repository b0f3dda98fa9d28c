/** What is learned from: lines of voices, and what authors wrote of each item, as the search reads a query. */
import type { Learned, Pack } from '../content/pack/pack.js';
import { NONE } from '../search/learned/classifier.js';
import { createFeatureReader } from '../search/search.js';
import type { Meaning, Phrasing } from './phrasings.js';

/** A text as its features, and its class: the id of an item or of a danger sign, or `NONE`. */
export interface Example {
  features: readonly string[];
  label: string;
  voice: string;
}

/** Of what can be learned, its examples. */
export type Examples = Record<keyof Learned, Example[]>;

/** What authors wrote is a voice too. */
export const AUTHORS = 'authors';

/** One line of so many is learned half typed too, up to the next of these shares of its words. */
const TYPED_EVERY = 4;
const TYPED_SHARES = [0.5, 0.7, 0.85];

/** What the titles and aliases of a pack ask for. */
export function readAuthors(pack: Pack): Example[] {
  const read = createFeatureReader(pack);
  return [...pack.questions, ...pack.tips].flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((text) => ({
      features: read(`${text} `).items,
      label: id,
      voice: AUTHORS,
    })),
  );
}

/** What lines of voices mean. */
export function readPhrasings(pack: Pack, phrasings: readonly Phrasing[]): Examples {
  const read = createFeatureReader(pack);
  const examples: Examples = { items: [], signs: [] };
  phrasings.forEach(({ text, voice, meaning }, index) => {
    const item = itemOf(meaning);
    const sign = signOf(meaning);
    if (!sign) return;
    // Half a line of danger may tell of none yet.
    const isHalfToo = sign === NONE && index % TYPED_EVERY === 0;
    for (const one of [`${text} `, ...(isHalfToo ? [halfTyped(text, index / TYPED_EVERY)] : [])]) {
      const features = read(one);
      if (item) examples.items.push({ features: features.items, label: item, voice });
      examples.signs.push({ features: features.signs, label: sign, voice });
    }
  });
  return examples;
}

/** Nothing for lines that tell, or may tell, of danger: they ask for no item. */
function itemOf(meaning: Meaning): string | undefined {
  if (meaning.kind === 'item') return meaning.id;
  if (meaning.kind === 'lookalike') return meaning.id ?? NONE;
  return meaning.kind === 'offtopic' ? NONE : undefined;
}

/** Nothing where one question would have to be asked before anybody knows. */
function signOf(meaning: Meaning): string | undefined {
  if (meaning.kind === 'sign') return meaning.id;
  return meaning.kind === 'maybe' ? undefined : NONE;
}

/** A line that breaks off, within a word or after it. */
function halfTyped(text: string, index: number): string {
  const words = text.split(' ');
  const share = TYPED_SHARES[index % TYPED_SHARES.length] ?? 1;
  const typed = words.slice(0, Math.max(3, Math.ceil(words.length * share))).join(' ');
  return typed.slice(0, typed.length - (index % 4));
}
