/** The language of an element, and the writing direction of a language. */
import { primaryLanguage } from '../../content/pack/language-tag.js';

/** The nearest `lang` on the element or around it, also outside of its shadow root. `en` where there is none. */
export function languageOf(element: Element): string {
  for (let current: Element | null = element; current; current = hostOf(current)) {
    const lang = current.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The host of the shadow root that an element is in. */
function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Languages that are written from right to left. `Intl.Locale` does not tell in every browser. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryLanguage(lang)) ? 'rtl' : 'ltr';
}
