/**
 * Delivers presses that scripts of the host page have swallowed. They see the widget as the target, not the
 * button or field inside it: some cancel a tap and click the target themselves (FastClick), some cancel
 * whatever is no field or button (copy protection), some capture the pointer to move what is pressed.
 */
import type { LitElement, ReactiveController } from 'lit';
import { isPressedBy } from './contained-keys.js';
import { createEvent } from './nodes.js';

/** Somebody who moves further drags or scrolls. In CSS pixels. */
const MAX_MOVE_PX = 10;

const CAPTURE = { capture: true, passive: true };

/** Where keys press. */
const NOWHERE = { clientX: 0, clientY: 0 };

/** A press on something in the widget, from the pointer, finger or key that goes down to the click. */
interface Press {
  target: Element;
  x: number;
  y: number;
  /** Whether the browser's click has arrived, or one was made in its place. */
  isDelivered: boolean;
  /** Whether a click was made, so that one which comes late must not do the same again. */
  isReplaced: boolean;
  /** The touch that began it. */
  touch?: TouchEvent;
}

export class DeliveredPresses implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;
  #press: Press | undefined;
  #ownClick: Event | undefined;

  readonly #pageListeners: Readonly<Record<string, (event: never) => void>> = {
    pointerdown: (event: PointerEvent) => {
      this.#press = event.button === 0 ? this.#pressOf(event, event) : undefined;
    },
    pointerup: (event: PointerEvent) => {
      // After a touch the click may come later, and after a finger that scrolls none.
      if (event.pointerType !== 'touch' && event.button === 0) this.#expectClick(event);
    },
    pointercancel: () => {
      this.#press = undefined;
    },
    touchstart: (event: TouchEvent) => {
      const [touch, another] = event.touches;
      const press = touch && !another ? this.#pressOf(event, touch) : undefined;
      this.#press = press && { ...press, touch: event };
    },
    touchend: (event: TouchEvent) => {
      const [end] = event.changedTouches;
      const start = this.#press?.touch;
      // The browser makes no click of a touch that was cancelled.
      if (end) this.#expectClick(end, () => start?.defaultPrevented || event.defaultPrevented);
    },
    keydown: (event: KeyboardEvent) => {
      const press = this.#pressOf(event, NOWHERE);
      if (press && isPressedBy(press.target, event.key)) this.#press = press;
    },
    keyup: (event: KeyboardEvent) => {
      const press = this.#pressOf(event, NOWHERE);
      // By now Enter has clicked. Space does so when it is released.
      const isSame = press?.target === this.#press?.target;
      if (press && isSame && isPressedBy(press.target, event.key)) this.#expectClick(NOWHERE);
    },
    click: (event: MouseEvent) => {
      if (event === this.#ownClick) return;
      const press = this.#pressOf(event, event);
      // While the pointer is captured, the click goes elsewhere, and what was pressed is known already.
      if (press && (isByKey(event) || press.target !== this.#press?.target)) this.#press = press;
      this.#expectClick(event);
    },
  };

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    for (const [type, listener] of Object.entries(this.#pageListeners)) {
      this.#window?.addEventListener(type, listener as EventListener, CAPTURE);
    }
    this.#host.renderRoot.addEventListener('click', this.#onClick as EventListener, {
      capture: true,
    });
  }

  hostDisconnected(): void {
    for (const [type, listener] of Object.entries(this.#pageListeners)) {
      this.#window?.removeEventListener(type, listener as EventListener, CAPTURE);
    }
    this.#host.renderRoot.removeEventListener('click', this.#onClick as EventListener, {
      capture: true,
    });
  }

  /** The click has arrived. */
  readonly #onClick = (event: MouseEvent): void => {
    const press = this.#press;
    if (press?.isReplaced && event.isTrusted && !isByKey(event)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    if (press) press.isDelivered = true;
    const target = event.target as HTMLElement;
    if (!isTextField(target)) return;
    // Where the page has cancelled what comes before a click, the field has no focus. It must have it now, or a
    // phone opens no keyboard. Where the page takes the focus away after the click, it comes back.
    const focus = (): void => {
      if ((this.#host.renderRoot as ShadowRoot).activeElement !== target) target.focus();
    };
    focus();
    setTimeout(focus);
  };

  /** Clicks what was pressed, if nothing arrives there by itself. */
  #expectClick(end: { clientX: number; clientY: number }, isLost = (): unknown => true): void {
    const press = this.#press;
    if (!press || Math.hypot(end.clientX - press.x, end.clientY - press.y) > MAX_MOVE_PX) return;
    setTimeout(() => {
      if (press !== this.#press || press.isDelivered || !isLost()) return;
      press.isDelivered = true;
      this.#ownClick = createClick(this.#host.ownerDocument);
      press.target.dispatchEvent(this.#ownClick);
      press.isReplaced = true;
    });
  }

  #pressOf(event: Event, at: { clientX: number; clientY: number }): Press | undefined {
    const path = event.composedPath();
    if (!path.includes(this.#host.renderRoot)) return undefined;
    const { clientX: x, clientY: y } = at;
    const [part] = path as Element[];
    // In Firefox the parts of a button are pressed, and the button is clicked.
    const target = part!.closest('button, summary, a, label, input') ?? part!;
    return { target, x, y, isDelivered: false, isReplaced: false };
  }
}

/** A click that does not leave the shadow root: the page has seen this press already. */
function createClick(document: Document): Event {
  const options = { bubbles: true, cancelable: true };
  try {
    const click = new MouseEvent('click', options);
    if (click instanceof Event) return click;
  } catch {
    // As below.
  }
  // A page has put something else there. In Firefox it sees this one.
  return createEvent(document, 'MouseEvent', 'click', options);
}

/** Whether Enter or Space has clicked, or a script of the page, and no pointer. */
const isByKey = ({ detail }: MouseEvent): boolean => detail === 0;

function isTextField(element: Element): element is HTMLInputElement {
  return element.matches('input:not([type=checkbox], [type=radio])');
}
