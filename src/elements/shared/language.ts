/** The language that the page says an element is in. */

/** The nearest `lang`, on the element or around it, through shadow roots. */
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
