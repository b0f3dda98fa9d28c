/**
 * Keeps the text in the search box and the text that was searched for the same, whoever wrote it: the visitor, a
 * script of the page, an extension that types what somebody says, or the browser, which restores what was there.
 */
import type { LitElement, ReactiveController } from 'lit';

export interface BoxTextOptions {
  /** The text that was searched for. */
  searched: () => string;
  /** Called with another text that is in the box. */
  changed: (text: string) => void;
}

/** The accessor of every field. Read once, because a page may replace it. */
const { get: readValue, set: writeValue } = Object.getOwnPropertyDescriptor(
  HTMLInputElement.prototype,
  'value',
) as Required<PropertyDescriptor>;

/** A text as the box holds it, which has one line. By itself it would leave breaks out: "cannot\npee" would be one word. */
export function onOneLine(text: string): string {
  try {
    return /[\r\n]/.test(text) ? text.replace(/[\r\n]+/g, ' ') : text;
  } catch {
    // A page has replaced what this needs. The browser leaves line breaks out.
    return text;
  }
}

/** Those that somebody fires after setting a value, and occasions to look where nobody did. */
const FIELD_EVENTS = ['input', 'change', 'search', 'keyup', 'focus', 'blur'];
const PAGE_EVENTS = ['pageshow', 'focus'];

export class BoxText implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: BoxTextOptions;
  #window: Window | null = null;
  #field: HTMLInputElement | null = null;

  constructor(host: LitElement, options: BoxTextOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    for (const type of PAGE_EVENTS) this.#window?.addEventListener(type, this.#read);
  }

  hostDisconnected(): void {
    for (const type of PAGE_EVENTS) this.#window?.removeEventListener(type, this.#read);
  }

  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('#search-input');
    if (field !== this.#field) this.#watch(field);
    this.#field = field;
    queueMicrotask(this.#read);
  }

  /** Puts a text into the box, whatever is there. */
  write(text: string): void {
    if (this.#field && readValue.call(this.#field) !== text) writeValue.call(this.#field, text);
  }

  readonly #read = (): void => {
    if (!this.#field) return;
    const text = readValue.call(this.#field) as string;
    if (text !== this.#options.searched()) this.#options.changed(text);
  };

  #watch(field: HTMLInputElement | null): void {
    if (!field) return;
    const read = this.#read;
    for (const type of FIELD_EVENTS) field.addEventListener(type, read);
    // A script that sets a value fires no event.
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: readValue,
      set(this: HTMLInputElement, text: string) {
        writeValue.call(this, onOneLine(text));
        queueMicrotask(read);
      },
    });
  }
}
