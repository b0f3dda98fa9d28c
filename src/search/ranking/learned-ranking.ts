/** What of a query is looked up in what was learned of how people ask for the items. */
import { NONE, sharesOf } from '../learned/classifier.js';
import type { Evidence } from '../learned/classifier.js';
import type { Language } from '../query/language.js';
import type { InvertedIndex } from './inverted-index.js';
import type { ExpandedQuery } from './query-expansion.js';

/** Any number: that there is one says more about what is meant than which. */
const NUMBER = '0';

/** Tells a group of synonyms from a stem. */
const SYNONYM = '=';

/** A word that is nowhere in the content, as most are of what the widget is not about. */
const UNKNOWN = '?';

/** What the words of a query are looked up by, and words that are nowhere; each once. */
export function featuresOf(
  { terms }: ExpandedQuery,
  language: Language,
  index: Pick<InvertedIndex, 'postings'>,
): string[] {
  const features = terms.flatMap(({ alternatives, isStopWord }) => {
    const found = [...alternatives.keys()];
    const isUnknown = !isStopWord && found.every((term) => index.postings(term).items.size === 0);
    return [...found.map((term) => nameOf(term, language)), ...(isUnknown ? [UNKNOWN] : [])];
  });
  return [...new Set(features)];
}

/** A name that stays the same when another group of synonyms is added. */
function nameOf(term: string, language: Language): string {
  const [variant = term] = language.variantsOf(term);
  if (variant !== term) return `${SYNONYM}${variant}`;
  return /^\d+$/.test(term) ? NUMBER : term;
}

/** How likely it is that a query is about nothing that the widget answers, from 0 to 1. */
export function offTopicShare(evidence: Evidence): number {
  return evidence.size > 0 ? (sharesOf(evidence).get(NONE) ?? 0) : 0;
}
