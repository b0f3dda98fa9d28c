/**
 * Keeps keys from scripts of the host page. A page sees the widget as the target of every key, not the field or
 * button inside it, so it would act on keys that these need themselves: hotkeys, the default button of a form,
 * a form that refuses Enter. Tab, Escape and keys with a modifier still reach the page.
 */
import type { LitElement, ReactiveController } from 'lit';
import { createEvent } from './nodes.js';

const ARROW_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
/** Keys that move or edit in a field, besides those that type a character. */
const EDITING_KEYS = [...ARROW_KEYS, 'Home', 'End', 'Backspace', 'Delete'];
/** Of a key that composes a character. Safari says so in no other way for the Enter that ends it. */
const COMPOSING_KEY_CODE = 229;
/** Tells the control with the focus that Enter was pressed. It does not leave the shadow root. */
const ENTER_EVENT = 'enter';

const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

export class ContainedKeys implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;
  /** Keys that are down, and whose way down was kept from the page. */
  readonly #down = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    for (const type of EVENTS) {
      // At the window a listener comes before all others of the page.
      this.#window?.addEventListener(type, this.#contain, { capture: true });
      // From inside a closed shadow root of the page, the window sees less than is needed here.
      this.#host.renderRoot.addEventListener(type, this.#contain as EventListener);
    }
  }

  hostDisconnected(): void {
    for (const type of EVENTS) {
      this.#window?.removeEventListener(type, this.#contain, { capture: true });
      this.#host.renderRoot.removeEventListener(type, this.#contain as EventListener);
    }
  }

  readonly #contain = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const target = path[0] as HTMLElement;
    // A script may fire it at a text, or at the shadow root.
    if (!('matches' in target)) return;
    const { type, code } = event;
    if (type === 'keydown') this.#down.delete(code);
    if (!path.includes(this.#host.renderRoot)) return;
    // A page that saw a key go down must see it come up, or it takes it for held.
    if (!(type === 'keyup' ? this.#down.delete(code) : isOwnKey(event, target))) return;
    event.stopImmediatePropagation();
    if (type !== 'keydown') return;
    this.#down.add(code);
    if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return;
    if (event.repeat && isPressedBy(target, event.key)) {
      // Somebody who lets go late wants one press.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.key === 'Enter') {
      target.dispatchEvent(createEvent(this.#host.ownerDocument, 'Event', ENTER_EVENT));
    }
    // Somebody has refused the key already.
    if (event.defaultPrevented) act(target, event.key);
  };
}

/** Whether a key is for the control that has the focus. */
function isOwnKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, control: Element): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === ' ' || key === 'Enter') return true;
  if (control.matches('[type=radio]')) return ARROW_KEYS.includes(key);
  return isTextField(control) && (key?.length === 1 || EDITING_KEYS.includes(key));
}

/** Whether a key presses a control. */
export function isPressedBy(control: Element, key: string): boolean {
  if (control.matches('button, summary')) return key === 'Enter' || key === ' ';
  return key === 'Enter' ? control.matches('a') : key === ' ' && isToggle(control);
}

const isToggle = (control: Element): boolean => control.matches('[type=checkbox], [type=radio]');

export function isTextField(control: Element): control is HTMLInputElement {
  return control.matches('input') && !isToggle(control);
}

/** Does what a key does to a control. */
function act(control: HTMLElement, key: string): void {
  if (isPressedBy(control, key)) control.click();
  else if (isTextField(control)) edit(control, key);
}

/** Does what a key does to the text of a field: types a character, or deletes one. */
function edit(field: HTMLInputElement, key: string): void {
  const { value, selectionStart, selectionEnd } = field;
  let start = selectionStart ?? value.length;
  let end = selectionEnd ?? start;
  const isSelected = end > start;
  if (key === 'Backspace' && !isSelected) start -= [...value.slice(0, start)].at(-1)?.length ?? 0;
  if (key === 'Delete' && !isSelected) end += [...value.slice(end)][0]?.length ?? 0;
  if (key.length > 1 && start === end) return;
  field.setRangeText(key.length === 1 ? key : '', start, end, 'end');
  field.dispatchEvent(createEvent(field.ownerDocument, 'Event', 'input', { bubbles: true }));
}
