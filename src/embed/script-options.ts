/** Reads what a page writes on holders and script tags: which element, where, and its attributes. */
import { warn } from '../elements/shared/console.js';
import { parseUrl } from '../elements/shared/safe-url.js';

export type Tag = 'back-spasm-faq' | 'care-tips';

export const TAGS: readonly Tag[] = ['back-spasm-faq', 'care-tips'];

export function isTag(value: unknown): value is Tag {
  return TAGS.includes(value as Tag);
}

/** Selector of the holders of an element. On a script the same words say what that does. */
export function holderSelector(tag: Tag): string {
  return `[data-${tag}]:not(script)`;
}

/** Selector of our elements and their holders. */
export const SNIPPETS = TAGS.flatMap((tag) => [tag, holderSelector(tag)]).join();

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

/**
 * Settings that decide what a visitor in danger reads and dials. Whoever writes a comment on a page, or a link to
 * it, must not be able to set them: page builders and filters of HTML let `data-` attributes through.
 */
const CONTENT_SRC = 'content-src';
const EMERGENCY_NUMBER = 'emergency-number';

/** What the owner of a page allows holders to set, by attributes of the script's tag. */
export interface HolderPermissions {
  /** Origins of addresses in `data-content-src`. */
  contentOrigins: readonly string[];
  /** Values of `data-emergency-number`. */
  emergencyNumbers: readonly string[];
}

/** Reads `data-allow-content-from` (origins, or `self`) and `data-allow-emergency-number` of a script's tag. */
export function readPermissions(script: Element | null): HolderPermissions {
  const words = (name: string): string[] =>
    script?.getAttribute(name)?.split(/\s+/).filter(Boolean) ?? [];
  return {
    contentOrigins: words('data-allow-content-from').map((word) =>
      word === 'self' ? location.origin : (parseUrl(word)?.origin ?? word),
    ),
    emergencyNumbers: words('data-allow-emergency-number'),
  };
}

/** The settings of a holder, without those that the owner has not allowed. */
export function readHolderSettings(holder: Element, allowed: HolderPermissions): Settings {
  const settings = { ...readDataSettings(holder) };
  const { [CONTENT_SRC]: address, [EMERGENCY_NUMBER]: number } = settings;
  const origin = address && parseUrl(address, document.baseURI)?.origin;
  if (address && !(origin && allowed.contentOrigins.includes(origin))) {
    warn(
      `data-content-src="${address}" of a holder is refused: anybody who can write on this page could ` +
        `set it. To allow it, the script's own tag has to say data-allow-content-from="${origin || 'self'}".`,
    );
    delete settings[CONTENT_SRC];
  }
  if (number && !allowed.emergencyNumbers.includes(number)) {
    warn(
      `data-emergency-number="${number}" of a holder is refused: anybody who can write on this page could ` +
        `set it. To allow it, the script's own tag has to say data-allow-emergency-number="${number}".`,
    );
    delete settings[EMERGENCY_NUMBER];
  }
  return settings;
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
 * tag managers remove attributes from a script. Where both set a value, the attribute wins. Pages make the
 * address out of their own, so it cannot say what a visitor in danger reads or dials.
 */
export function readScriptOptions(script: HTMLScriptElement): ScriptOptions {
  const inAddress = [...(parseUrl(script.src)?.searchParams ?? [])].filter(([name, value]) => {
    const isGuarded = name === CONTENT_SRC || name === EMERGENCY_NUMBER;
    if (isGuarded) {
      warn(
        `${name}=${value} in the address of the script is refused. Write data-${name}="${value}" on its tag.`,
      );
    }
    return !isGuarded;
  });
  const all = new Map([...inAddress, ...Object.entries(readDataSettings(script))]);
  const take = (name: string): string | undefined => {
    const value = all.get(name);
    all.delete(name);
    return value;
  };
  return { widget: take('widget'), mount: take('mount'), settings: Object.fromEntries(all) };
}
