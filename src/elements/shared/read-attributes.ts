/**
 * Reads attribute values. For a value that cannot be used, the console says what would be accepted, and the
 * default stays.
 */
import { isDay } from '../../content/pack/dates.js';
import type { Pack } from '../../content/pack/pack.js';
import type { RegionId } from '../../content/pack/region.js';
import { isEmergencyNumber, parseRegionId, regionIds } from '../../content/pack/region.js';
import type { Review } from '../../content/view/review.js';
import { toSafeUrl } from './safe-url.js';
import type { UrlScheme } from './safe-url.js';
import type { ContentSource } from './fetch-content.js';
import type { Phone } from './footer.js';
import { warn } from './console.js';

/** A text, or `null` where it is blank, or where a script set something that is neither text nor number. */
export function readText(value: unknown): string | null {
  const text = typeof value === 'number' ? `${value}` : value;
  return typeof text === 'string' && text.trim() ? text : null;
}

/**
 * Space-separated words; `null` where the attribute is not set. Words that are not known are named in the
 * console, and stay in the list.
 *
 * @param known the words that have a meaning; `null` while content is still loading and nobody can tell
 */
export function readWords(
  attribute: string,
  value: string | null,
  known: readonly string[] | null,
): string[] | null {
  const words = value?.trim() ? value.trim().split(/\s+/) : null;
  for (const word of (known && words) ?? []) {
    if (!known?.includes(word)) {
      warn(`${attribute}="${word}" is not known here. Use some of: ${known?.join(' ')}.`);
    }
  }
  return words;
}

/** A country, or `null` where none is set or the value is not known. */
export function readRegion(value: string | null, pack: Pack): RegionId | null {
  const id = parseRegionId(pack, value);
  if (!id) {
    warn(
      `${value ? `region="${value}" is not known` : 'region is not set'}, ` +
        `so no country's emergency number is shown. Use one of: ${regionIds(pack).join(' ')}.`,
    );
  }
  return id;
}

/** A number to call in place of the region's, or `null`. */
export function readEmergencyNumber(value: string | null): string | null {
  if (!value || isEmergencyNumber(value)) return value;
  warn(`emergency-number="${value}" is refused: use 2 to 4 digits. The region's number stays.`);
  return null;
}

/** The telephone number of the site: what is shown, and whether a tap dials it. */
export function readPhone(value: string | null): Phone | null {
  if (!value) return null;
  const hasDigits = /\d/.test(value);
  const isDialled = hasDigits && !/[*#]/.test(value);
  if (!isDialled) {
    warn(
      `contact-phone="${value}" is refused: use a telephone number, without * and #. There is no link.`,
    );
  }
  return hasDigits ? { text: value, isDialled } : null;
}

/**
 * The level of the title, 1 to 4: groups and items below it need levels too.
 *
 * @param attribute the attribute as the page wrote it, for the console
 */
export function readLevel(value: unknown, attribute: string | null): number {
  const level = readText(value);
  if ([1, 2, 3, 4].includes(Number(level))) return Number(level);
  warn(
    `heading-level="${attribute ?? level ?? ''}" is refused: use 1, 2, 3 or 4. The title is of level 2.`,
  );
  return 2;
}

/** Minutes until the widget is put back as it was, or `null`. */
export function readMinutes(value: string | null): number | null {
  const minutes = Number(value ?? NaN);
  if (!value || (minutes >= 1 && minutes <= 60)) return value ? minutes : null;
  warn(`reset-after="${value}" is refused: use 1 to 60 minutes. The widget stays as it is.`);
  return null;
}

/** An address that is safe to link to. */
export function readUrl(attribute: string, value: string | null): string | null {
  return readAddress(attribute, value, ['https:', 'http:', 'mailto:']);
}

/** Where an external pack is, or `null`: with a hash that browsers would ignore, nothing is loaded. */
export function readSource(address: string | null, integrity: string | null): ContentSource | null {
  const url = readAddress('content-src', address, ['https:', 'http:']);
  if (!url || !integrity || integrity.trim().split(/\s+/).every(isHash)) {
    return url ? { url, integrity } : null;
  }
  warn(
    `content-integrity="${integrity}" is refused: use sha384- and the hash of the file in Base64. ` +
      'The file is not used, and the bundled content stays.',
  );
  return null;
}

/** Bytes of a hash, by its name. */
const HASH_BYTES: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

function isHash(text: string): boolean {
  const [, name = '', hash = ''] = /^(sha\d+)-([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = HASH_BYTES[name];
  return bytes !== undefined && hash.length === Math.ceil(bytes / 3) * 4;
}

function readAddress(
  attribute: string,
  value: string | null,
  schemes: readonly UrlScheme[],
): string | null {
  if (!value) return null;
  const address = toSafeUrl(value, schemes);
  if (address !== null) return address;
  const use = schemes.join(', ').replace(/, (?!.*,)/, ' or ');
  warn(`${attribute}="${value}" is refused: use an ${use} address.`);
  return null;
}

/** The review of the site, or `null` unless both its name and its day can be used. */
export function readReview(by: string | null, on: string | null): Review | null {
  if (!by && !on) return null;
  if (by && on && isDay(on)) return { by, on };
  warn(
    `reviewed-by="${by ?? ''}" reviewed-on="${on ?? ''}" is not shown: ` +
      'a review needs a name and a day such as 2026-11-22.',
  );
  return null;
}
