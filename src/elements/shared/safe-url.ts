/** Addresses that somebody else wrote. */

/** A scheme with which a link can neither run code nor mislead. */
export type UrlScheme = 'https:' | 'http:' | 'mailto:' | 'tel:';

/** The absolute address, as the page would follow it; `null` where its scheme is none of these. */
export function toSafeUrl(address: string, schemes: readonly UrlScheme[]): string | null {
  if (!URL.canParse(address, document.baseURI)) return null;
  const { href, protocol } = new URL(address, document.baseURI);
  return (schemes as readonly string[]).includes(protocol) ? href : null;
}
