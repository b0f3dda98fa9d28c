/**
 * Keeps keys from scripts of the host page. A page sees the widget as the target of every key, not the field or
 * button inside it, so it would act on keys that these need themselves: hotkeys, the default button of a form,
 * a form that refuses Enter. Tab, Escape and keys with a modifier still reach the page.
 */
import type { LitElement, ReactiveController } from 'lit';
import { createEvent } from './nodes.js';

/** Keys that move in a field or a group of radio buttons, or edit, besides those that type a character. */
const EDITING_KEYS = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  ...['Backspace', 'Delete'],
]);
/** Tells the control with the focus that Enter was pressed. It does not leave the shadow root. */
const ENTER_EVENT = 'enter';

const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

export class ContainedKeys implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;

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
    const [target] = path;
    if (!path.includes(this.#host.renderRoot) || !isOwnKey(event, target as Element)) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || event.isComposing) return;
    if (event.key === 'Enter') {
      target?.dispatchEvent(createEvent(this.#host.ownerDocument, 'Event', ENTER_EVENT));
    }
    // Somebody has refused the key already.
    if (event.defaultPrevented) press(target as HTMLElement, event.key);
  };
}

/** Whether a key is for the control that has the focus. */
function isOwnKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, control: Element): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === ' ' || key === 'Enter') return true;
  return control.localName === 'input' && (key?.length === 1 || EDITING_KEYS.has(key));
}

/** Whether a key presses a control. */
export function isPressedBy(control: Element, key: string): boolean {
  if (control.matches('button, summary')) return key === 'Enter' || key === ' ';
  return key === 'Enter' ? control.matches('a') : key === ' ' && isToggle(control);
}

const isToggle = (control: Element): boolean => control.matches('[type=checkbox], [type=radio]');

/** Does what a key does to a control. */
function press(control: HTMLElement, key: string): void {
  if (isPressedBy(control, key)) control.click();
  else if (control.matches('input') && !isToggle(control)) edit(control, key);
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
