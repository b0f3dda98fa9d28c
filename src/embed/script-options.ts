/** What a page writes on holders and script tags: which element, where, and its attributes. */

/** The two elements. */
export type Tag = 'back-spasm-faq' | 'care-tips';

export const TAGS: readonly Tag[] = ['back-spasm-faq', 'care-tips'];

export function isTag(value: unknown): value is Tag {
  return TAGS.includes(value as Tag);
}

/** Attribute values by name. */
export type Settings = Readonly<Record<string, string>>;

/** Attributes of every element that mean something here too. */
const GLOBAL_ATTRIBUTES = ['dir', 'lang'];

/** The attributes that can be set on an element. Other settings are none of our business. */
export function knownAttributes(tag: Tag): string[] {
  const known = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return [...new Set([...(known?.observedAttributes ?? []), ...GLOBAL_ATTRIBUTES])].sort();
}

/** The settings in `data-` attributes: `data-contact-name` is `contact-name`. */
export function readDataSettings(element: Element): Settings {
  return Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name.slice('data-'.length), value]),
  );
}

/** What a script tag asks for. */
export interface ScriptOptions {
  /** Name of an element; what a page wrote, so that it may be none of ours. */
  widget: string | undefined;
  /** A selector. Without one, the place is where the script stands. */
  mount: string | undefined;
  settings: Settings;
}

/**
 * What a script tag asks for in its `data-` attributes and in its address,
 * because tag managers take the attributes off a script and leave the address
 * alone. The attributes come first.
 */
export function readScriptOptions(script: HTMLScriptElement): ScriptOptions {
  const inAddress = URL.canParse(script.src) ? [...new URL(script.src).searchParams] : [];
  const all = new Map([...inAddress, ...Object.entries(readDataSettings(script))]);
  const take = (name: string): string | undefined => {
    const value = all.get(name);
    all.delete(name);
    return value;
  };
  return { widget: take('widget'), mount: take('mount'), settings: Object.fromEntries(all) };
}
