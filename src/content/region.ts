/** One country's numbers and words, ready to be shown. */
import { own } from './own.js';
import type { Pack, PhoneLine, Region, RegionId } from './pack.js';

/** What a page shows of a country. Without a country there are no numbers, only words. */
export interface RegionView {
  id: RegionId | null;
  /** Name of the country, in the language of the pack. */
  name: string | null;
  emergency: PhoneLine | null;
  poison: PhoneLine | null;
  crisis: PhoneLine | null;
  /** Every region word, with the country's own where it has one. */
  words: Readonly<Record<string, string>>;
}

/** The countries a pack knows, in its order. */
export function regionIds(pack: Pack): RegionId[] {
  return Object.keys(pack.regions) as RegionId[];
}

/**
 * The region an attribute value names, or `null`. `uk` is accepted for `gb`,
 * because that is what people write. A region is never guessed from anything
 * else: a wrong ambulance number is worse than none.
 */
export function regionId(pack: Pack, value: string | null | undefined): RegionId | null {
  const id = value?.trim().toLowerCase();
  const known = id === 'uk' ? 'gb' : id;
  return regionIds(pack).find((region) => region === known) ?? null;
}

/** Digits an emergency number may have; anything else is more likely a mistake than a number. */
export function isEmergencyNumber(value: string): boolean {
  return /^\d{2,4}$/.test(value);
}

/**
 * The numbers and words for one country, or the neutral ones for `null`.
 * `emergencyNumber` overrides the country's own, for a site that serves a
 * place with another one.
 */
export function regionView(
  pack: Pack,
  id: RegionId | null,
  emergencyNumber?: string | null,
): RegionView {
  const region: Region | null = id && pack.regions[id];
  const emergency = emergencyNumber ? { number: emergencyNumber } : (region?.emergency ?? null);
  return {
    id,
    name: region?.name ?? null,
    emergency,
    poison: region?.poison ?? null,
    crisis: region?.crisis ?? null,
    words: {
      ...pack.neutralWords,
      ...region?.words,
      ...(emergency && { 'emergency-number': emergency.number }),
    },
  };
}

/** Every way any country says a region word, for the search index. */
export function everyWord(pack: Pack, word: string): string[] {
  const variants = [
    own(pack.neutralWords, word),
    ...regionIds(pack).map((id) => own(pack.regions[id].words, word)),
  ];
  return [...new Set(variants.filter((variant) => variant !== undefined))];
}
