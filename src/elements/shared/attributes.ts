/**
 * Attribute values → what they mean. A value that means nothing is named in
 * the console with what would be accepted, and its default stays.
 */
import { isDay } from '../../content/day.js';
import type { Pack, RegionId } from '../../content/pack.js';
import { isEmergencyNumber, regionId, regionIds } from '../../content/region.js';
import { warn } from './console.js';

/** Space-separated words; `null` where the attribute is not set. Unknown ones have no effect. */
export function readWords(
  attribute: string,
  value: string | null,
  known: readonly string[],
): string[] | null {
  const words = value?.trim() ? value.trim().split(/\s+/) : null;
  for (const word of words ?? []) {
    if (!known.includes(word)) {
      warn(`${attribute}="${word}" is not known here. Use some of: ${known.join(' ')}.`);
    }
  }
  return words;
}

/** A country, or `null`. Without one, the owner is told what to add. */
export function readRegion(value: string | null, pack: Pack): RegionId | null {
  const id = regionId(pack, value);
  if (!id) {
    warn(
      `${value ? `region="${value}" is not known` : 'region is not set'}, ` +
        `so no country's emergency number is shown. Use one of: ${regionIds(pack).join(' ')}.`,
    );
  }
  return id;
}

/** A number to call instead of the region's. */
export function readEmergencyNumber(value: string | null): string | null {
  if (!value || isEmergencyNumber(value)) return value;
  warn(`emergency-number="${value}" is refused: use 2 to 4 digits. The region's number stays.`);
  return null;
}

/** A title of level 1 to 4, so that groups and items below it have levels too. */
export function readLevel(level: number, written: string | null): number {
  if ([1, 2, 3, 4].includes(level)) return level;
  warn(
    `heading-level="${written ?? level}" is refused: use 1, 2, 3 or 4. The title is of level 2.`,
  );
  return 2;
}

/** An address that is safe to link to. */
export function readUrl(attribute: string, value: string | null): string | null {
  if (!value) return null;
  const url = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : null;
  if (url && ['https:', 'http:', 'mailto:'].includes(url.protocol)) return url.href;
  warn(`${attribute}="${value}" is refused: use an https:, http: or mailto: address.`);
  return null;
}

/** Who checked the content, and on which day. */
export interface Review {
  by: string;
  on: string;
}

/** A review needs both a name and a day; half of one is not shown. */
export function readReview(by: string | null, on: string | null): Review | null {
  if (!by && !on) return null;
  if (by && on && isDay(on)) return { by, on };
  warn(
    `reviewed-by="${by ?? ''}" reviewed-on="${on ?? ''}" is not shown: ` +
      'a review needs a name and a day such as 2026-11-22.',
  );
  return null;
}
