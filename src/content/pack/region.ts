/** One country's numbers and words, ready to be shown. */
import { getOwn } from './own.js';
import type { Pack, PhoneLine, Region, RegionId } from './pack.js';

/** Region words that stand for a telephone number. */
export type LineWord = 'emergency-number' | 'advice-line' | 'poison-line' | 'crisis-line';

/** The numbers to call, by the region word that stands for them. */
export type PhoneLines = Readonly<Partial<Record<LineWord, PhoneLine>>>;

/** What a page shows of a country. Without a country there are no numbers, only words. */
export interface RegionView {
  id: RegionId | null;
  /** Name of the country, in the language of the pack. */
  name: string | null;
  lines: PhoneLines;
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
export function parseRegionId(pack: Pack, value: string | null | undefined): RegionId | null {
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
export function createRegionView(
  pack: Pack,
  id: RegionId | null,
  emergencyNumber?: string | null,
): RegionView {
  const region: Region | null = id && pack.regions[id];
  const emergency = emergencyNumber ? { number: emergencyNumber } : region?.emergency;
  const lines = phoneLinesOf({ ...region, emergency });
  return {
    id,
    name: region?.name ?? null,
    lines,
    words: {
      ...pack.neutralWords,
      ...region?.words,
      ...Object.fromEntries(
        Object.entries(lines).map(([word, line]) => [word, formatPhoneLine(line)]),
      ),
    },
  };
}

/** Where a country has no public poison line, whoever took too much calls the emergency number. */
export function phoneLinesOf(country: {
  emergency?: PhoneLine | undefined;
  advice?: PhoneLine;
  poison?: PhoneLine;
  crisis?: PhoneLine;
}): PhoneLines {
  const { emergency, advice, poison = emergency, crisis } = country;
  return {
    ...(emergency && { 'emergency-number': emergency }),
    ...(advice && { 'advice-line': advice }),
    ...(poison && { 'poison-line': poison }),
    ...(crisis && { 'crisis-line': crisis }),
  };
}

/** A line as it stands in a sentence: "Poison Help (1-800-222-1222)", "NHS 111", "911". */
export function formatPhoneLine({ name, number }: PhoneLine): string {
  if (!name) return number;
  return name.includes(number) ? name : `${name} (${number})`;
}

/** The address that dials a line. */
export function dialHref({ number }: PhoneLine): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** Every way any country says a region word, for the search index. */
export function allRegionWords(pack: Pack, word: string): string[] {
  const variants = [
    getOwn(pack.neutralWords, word),
    ...regionIds(pack).map((id) => getOwn(pack.regions[id].words, word)),
  ];
  return [...new Set(variants.filter((variant) => variant !== undefined))];
}
