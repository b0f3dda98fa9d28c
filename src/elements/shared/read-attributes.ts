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

/** An address that is safe to link to. */
export function readUrl(attribute: string, value: string | null): string | null {
  return readAddress(attribute, value, ['https:', 'http:', 'mailto:']);
}

/** The address of an external pack. */
export function readSource(value: string | null): string | null {
  return readAddress('content-src', value, ['https:', 'http:']);
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
