/** What is learned from: lines of voices, and what authors wrote of each item, as the search reads a query. */
import type { Pack } from '../content/pack/pack.js';
import { OFF_TOPIC } from '../search/ranking/learned-ranking.js';
import { createFeatureReader } from '../search/search.js';
import type { Phrasing } from './phrasings.js';

/** A text as its features, and what it asks for: the id of an item, or `OFF_TOPIC`. */
export interface Example {
  features: readonly string[];
  label: string;
  voice: string;
}

/** What authors wrote is a voice too. */
const AUTHORS = 'authors';

/** A line is learned as far as it has been typed too: each by another of these shares of its words. */
const TYPED_SHARES = [0.5, 0.7, 0.85];
const MIN_TYPED_WORDS = 4;

/** Makes examples of phrasings, and of the titles and aliases of a pack. */
export function createExamples(pack: Pack): {
  ofAuthors: () => Example[];
  of: (phrasings: readonly Phrasing[]) => Example[];
} {
  const featuresOf = createFeatureReader(pack);
  const toExample = (text: string, label: string, voice: string): Example => ({
    features: featuresOf(text),
    label,
    voice,
  });
  return {
    ofAuthors: () =>
      [...pack.questions, ...pack.tips].flatMap(({ id, title, aliases }) =>
        [title, ...aliases].map((text) => toExample(`${text} `, id, AUTHORS)),
      ),
    of: (phrasings) =>
      phrasings.flatMap((phrasing, index) => {
        const label = labelOf(phrasing);
        if (label === undefined) return [];
        const texts = [`${phrasing.text} `, ...halfTyped(phrasing.text, index)];
        return texts.map((text) => toExample(text, label, phrasing.voice));
      }),
  };
}

/** Nothing for lines that tell, or may tell, of danger: rules detect it. */
function labelOf({ meaning }: Phrasing): string | undefined {
  if (meaning.kind === 'item') return meaning.id;
  if (meaning.kind === 'lookalike') return meaning.id ?? OFF_TOPIC;
  return meaning.kind === 'offtopic' ? OFF_TOPIC : undefined;
}

/** A line that breaks off, within a word or after it. */
function halfTyped(text: string, index: number): string[] {
  const words = text.split(' ');
  if (words.length < MIN_TYPED_WORDS) return [];
  const share = TYPED_SHARES[index % TYPED_SHARES.length] ?? 1;
  const typed = words.slice(0, Math.max(3, Math.ceil(words.length * share))).join(' ');
  return [typed.slice(0, typed.length - (index % 4))];
}
