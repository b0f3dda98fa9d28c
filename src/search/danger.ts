/** Danger signs in what a visitor typed. Decided here, on the device, and nowhere else. */
import type { Tier, Urgent } from '../content/pack.js';
import type { Language } from './language.js';

/** What was understood. */
export interface Danger {
  tier: Tier;
  /** Ids of the signs of that tier. */
  signs: string[];
}

/** Highest first. */
const TIERS: readonly Tier[] = ['emergency', 'overdose', 'crisis', 'same-day'];

/** Other words that may stand between two words of a phrase. */
const GAP = 2;

/** Recognises danger signs; one matching phrase is enough, and the highest tier wins. */
export function createRecogniser(
  { signs }: Urgent,
  language: Language,
): (text: string) => Danger | null {
  const stems = (text: string): string[] => language.meaningful(text).map((token) => token.stem);
  const known = signs.map(({ id, tier, phrases }) => ({ id, tier, phrases: phrases.map(stems) }));

  return (text) => {
    const typed = stems(text);
    const found = known.filter((sign) => sign.phrases.some((phrase) => occurs(phrase, typed)));
    const tier = TIERS.find((candidate) => found.some((sign) => sign.tier === candidate));
    if (!tier) return null;
    return { tier, signs: found.filter((sign) => sign.tier === tier).map((sign) => sign.id) };
  };
}

/** Whether all words of a phrase occur in order, with few others between neighbours. */
function occurs(phrase: readonly string[], words: readonly string[]): boolean {
  const from = (position: number, index: number): boolean => {
    const wanted = phrase[index];
    if (wanted === undefined) return true;
    const last = index === 0 ? words.length : Math.min(words.length, position + GAP + 1);
    for (let i = position; i < last; i++) {
      if (words[i] === wanted && from(i + 1, index + 1)) return true;
    }
    return false;
  };
  return phrase.length > 0 && from(0, 0);
}
