/** Checks addresses that the page wrote. */

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

/** The address made absolute, as the browser would do it; `null` where its scheme is not one of these. */
export function toSafeUrl(address: string, schemes: readonly UrlScheme[]): string | null {
  const url = parseUrl(address, document.baseURI);
  return url && (schemes as readonly string[]).includes(url.protocol) ? url.href : null;
}
