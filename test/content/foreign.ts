/** What a reader in one country must never read: the numbers and words of all the others. */
import type { Pack } from '../../src/content/pack/pack.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { regionIds } from '../../src/content/pack/region.js';

/** Numbers that also count something: "for 112 days". They are no telephone numbers then. */
const COUNTED = '(?! (?:days|weeks|months|people|minutes)\\b)';

/** Finds another country's number or word. With no country, everyone's words are its own. */
export function foreign(pack: Pack, id: RegionId | null): RegExp {
  const numbersOf = (region: RegionId): string[] => {
    const { emergency, advice, poison, crisis } = pack.regions[region];
    return [emergency, advice, poison, crisis].flatMap((line) => line?.number ?? []);
  };
  const wordsOf = (region: RegionId): string[] => Object.values(pack.regions[region].words);

  const known = id
    ? [...numbersOf(id), ...wordsOf(id), ...Object.values(pack.neutralWords)]
    : regionIds(pack).flatMap(wordsOf);
  const others = (of: (region: RegionId) => string[]): string[] =>
    [...new Set(regionIds(pack).flatMap(of))].filter(
      (text) => !known.some((one) => one.includes(text)),
    );

  return new RegExp(
    [
      ...others(numbersOf).map((number) => `(?<!\\d)${number}(?!\\d)${COUNTED}`),
      ...others(wordsOf).map((word) => `(?<!\\p{L})${word}s?(?!\\p{L})`),
    ].join('|'),
    'u',
  );
}
