/**
 * Keeps keys from scripts of the host page. A page sees the widget as the target of every key, not the field or
 * button inside it, so it would act on keys that these need themselves: hotkeys, the default button of a form,
 * a form that refuses Enter. Tab, Escape and keys with a modifier still reach the page.
 */
import type { LitElement, ReactiveController } from 'lit';

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
    if (event.key === 'Enter') target?.dispatchEvent(new Event(ENTER_EVENT));
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

/** Does what a key does to a control. */
function press(control: HTMLElement, key: string): void {
  const isToggle = control.matches('[type=checkbox], [type=radio]');
  if (control.matches('button, summary') || (key === 'Enter' ? control.matches('a') : isToggle)) {
    control.click();
  }
}
