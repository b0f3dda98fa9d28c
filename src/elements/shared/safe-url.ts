/** Checks addresses that the page wrote. */

/** A scheme that can neither run code nor mislead. */
export type UrlScheme = 'https:' | 'http:' | 'mailto:' | 'tel:';

/** The address made absolute, as the browser would do it; `null` where its scheme is not one of these. */
export function toSafeUrl(address: string, schemes: readonly UrlScheme[]): string | null {
  if (!URL.canParse(address, document.baseURI)) return null;
  const { href, protocol } = new URL(address, document.baseURI);
  return (schemes as readonly string[]).includes(protocol) ? href : null;
}
