/** Languages that are written from right to left. Not all browsers know that of a language. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a language, which is ours whatever the direction of the page is. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = ''] = lang.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
