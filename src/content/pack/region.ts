/** Countries: their telephone numbers and words, as a pack holds them and as a page shows them. */
import { getOwn } from './plain-data.js';

/**
 * Countries with numbers and words of their own: ISO 3166 codes in lower case, and `eu`.
 *
 * To add a country, put its code here and its entry in `content/regions.yaml`, with a source for every
 * number; the compiler names what is missing. External packs in other languages must have it too.
 */
export const REGION_IDS = ['us', 'gb', 'ie', 'ca', 'au', 'nz', 'in', 'es', 'mx', 'eu'] as const;

export type RegionId = (typeof REGION_IDS)[number];

/** A telephone service. */
export interface PhoneLine {
  /** As people read it: "1-800-222-1222". */
  number: string;
  /** Name of the service, in the language of the pack, where it has one: "the Poisons Line". */
  name?: string;
  /** Hours, or the parts of the country where it is another one. */
  note?: string;
}

/** The numbers and words of one country. */
export interface Region {
  /** Name of the country in the language of the pack. */
  name: string;
  emergency: PhoneLine;
  /** Non-urgent health advice. */
  advice?: PhoneLine;
  poison?: PhoneLine;
  crisis?: PhoneLine;
  /** Region words that differ from the neutral ones, by name. */
  words: Record<string, string>;
}

/** The part of a pack that differs by country. */
export interface RegionalContent {
  /** Region words where no country is set; each region may override some. */
  neutralWords: Record<string, string>;
  regions: Record<RegionId, Region>;
}

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
export function regionIds({ regions }: Pick<RegionalContent, 'regions'>): RegionId[] {
  return Object.keys(regions) as RegionId[];
}

/**
 * The region an attribute value names, or `null`. `uk` is accepted for `gb`,
 * because that is what people write. A region is never guessed from anything
 * else: a wrong ambulance number is worse than none.
 */
export function parseRegionId(
  content: Pick<RegionalContent, 'regions'>,
  value: string | null | undefined,
): RegionId | null {
  const written = value?.trim().toLowerCase();
  const id = written === 'uk' ? 'gb' : written;
  return regionIds(content).find((known) => known === id) ?? null;
}

/**
 * Whether a text is a telephone number as people write it, perhaps with an extension. A code such as
 * `*21*…#` is none: dialled, it changes settings of the phone.
 */
export function isTelephoneNumber(value: string): boolean {
  return /^[\d +()./,-]{2,40}((;?ext[=.]?| ?x) ?\d{1,6})?$/i.test(value) && /\d/.test(value);
}

/** Whether a value has the two to four digits of an emergency number; anything else is more likely a mistake. */
export function isEmergencyNumber(value: string): boolean {
  return /^\d{2,4}$/.test(value);
}

/**
 * The numbers and words for one country, or the neutral words for `null`.
 *
 * @param emergencyNumber in place of the country's own, for a site that serves a place with another one
 */
export function createRegionView(
  { regions, neutralWords }: RegionalContent,
  id: RegionId | null,
  emergencyNumber?: string | null,
): RegionView {
  const region: Region | null = id && regions[id];
  const emergency = emergencyNumber ? { number: emergencyNumber } : region?.emergency;
  const lines = phoneLinesOf({ ...region, emergency });
  return {
    id,
    name: region?.name ?? null,
    lines,
    words: {
      ...neutralWords,
      ...region?.words,
      ...Object.fromEntries(
        Object.entries(lines).map(([word, line]) => [word, formatPhoneLine(line)]),
      ),
    },
  };
}

/** The numbers to call. Where a country has no public poison line, the emergency number takes its place. */
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

/** A line within a sentence: "Poison Help (1-800-222-1222)", "NHS 111", "911". */
export function formatPhoneLine(line: PhoneLine): string {
  return nameWithNumber(line, (name, number) => `${name} (${number})`);
}

/** A line on the button that dials it: "Poison Help, 1-800-222-1222", "NHS 111", "911". */
export function formatPhoneButton(line: PhoneLine): string {
  return nameWithNumber(line, (name, number) => `${name}, ${number}`);
}

/** A name that holds its number, such as "NHS 111", is not followed by the number once more. */
function nameWithNumber(
  { name, number }: PhoneLine,
  join: (name: string, number: string) => string,
): string {
  if (!name) return number;
  return name.includes(number) ? name : join(name, number);
}

/** The address that dials a line. */
export function dialHref({ number }: PhoneLine): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** Every way any country says a region word, for the search index. */
export function allRegionWords({ regions, neutralWords }: RegionalContent, word: string): string[] {
  const variants = [
    getOwn(neutralWords, word),
    ...Object.values(regions).map(({ words }) => getOwn(words, word)),
  ];
  return [...new Set(variants.filter((variant) => variant !== undefined))];
}
