/** Checks addresses that the page wrote. */
import { isTelephoneNumber } from '../../content/pack/region.js';

/** A scheme that can neither run code nor mislead. */
export type UrlScheme = 'https:' | 'http:' | 'mailto:' | 'tel:';

/** The address as the browser understands it; `null` where it is none. `URL.canParse` is too new for this. */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/**
 * The address made absolute, as the browser would do it; `null` where its scheme is not one of these, or
 * where it would dial what is no telephone number.
 */
export function toSafeUrl(address: string, schemes: readonly UrlScheme[]): string | null {
  const url = parseUrl(address, document.baseURI);
  if (!url || !(schemes as readonly string[]).includes(url.protocol)) return null;
  const number = url.href.slice(url.protocol.length).replaceAll('%20', ' ');
  return url.protocol !== 'tel:' || isTelephoneNumber(number) ? url.href : null;
}
