/** Reads what a page writes on holders and script tags: which element, where, and its attributes. */

export type Tag = 'back-spasm-faq' | 'care-tips';

export const TAGS: readonly Tag[] = ['back-spasm-faq', 'care-tips'];

export function isTag(value: unknown): value is Tag {
  return TAGS.includes(value as Tag);
}

/** Attribute values by name. */
export type Settings = Readonly<Record<string, string>>;

/** Attributes of every HTML element that can be set too. */
const GLOBAL_ATTRIBUTES = ['dir', 'lang'];

/** The attributes that can be set on an element. Other `data-` attributes of a page are not meant for it. */
export function knownAttributes(tag: Tag): string[] {
  const known = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return [...new Set([...(known?.observedAttributes ?? []), ...GLOBAL_ATTRIBUTES])].sort();
}

/** The settings in `data-` attributes: `data-contact-name` sets `contact-name`. */
export function readDataSettings(element: Element): Settings {
  return Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name.slice('data-'.length), value]),
  );
}

/** What a script tag asks for. */
export interface ScriptOptions {
  /** Tag of the wanted element, as the page wrote it: it may be none of ours. */
  widget: string | undefined;
  /** Selector of the place. Without one, it is where the script stands. */
  mount: string | undefined;
  settings: Settings;
}

/**
 * Reads the `data-` attributes of a script tag and the query of its address. The address is read too, because
 * tag managers remove attributes from a script. Where both set a value, the attribute wins.
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
