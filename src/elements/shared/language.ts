/** The language that the page says an element is in, and which way it is written. */

/** The nearest `lang`, on the element or around it, through shadow roots. `en` where there is none. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The host of the shadow root that an element is in. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Languages that are written from right to left. Not all browsers know that of a language. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a language, which is ours whatever the direction of the page is. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = ''] = lang.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
