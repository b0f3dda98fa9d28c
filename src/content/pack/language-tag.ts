/** Language tags, such as `en-GB`. */

/** The language without its country: `en` of `en-GB`, and of `en_GB` as Android writes it. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/, '');
}
