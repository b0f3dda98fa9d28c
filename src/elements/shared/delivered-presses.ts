/**
 * Delivers presses that scripts of the host page have swallowed. They see the widget as the target, not the
 * button or field inside it: some cancel a tap and click the target themselves (FastClick), some cancel
 * whatever is no field or button (copy protection).
 */
import type { LitElement, ReactiveController } from 'lit';

/** A finger that moves further does not tap. In CSS pixels. */
const MAX_TAP_MOVE_PX = 10;

const CAPTURE = { capture: true, passive: true };

export class DeliveredPresses implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;
  /** The click that the page passes on at this moment. */
  #click: Event | undefined;
  #touch: { event: TouchEvent; x: number; y: number } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('click', this.#onPageClick, CAPTURE);
    this.#window?.addEventListener('touchstart', this.#onTouchStart, CAPTURE);
    this.#window?.addEventListener('touchend', this.#onTouchEnd, CAPTURE);
    this.#host.renderRoot.addEventListener('click', this.#onClick, CAPTURE);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('click', this.#onPageClick, CAPTURE);
    this.#window?.removeEventListener('touchstart', this.#onTouchStart, CAPTURE);
    this.#window?.removeEventListener('touchend', this.#onTouchEnd, CAPTURE);
    this.#host.renderRoot.removeEventListener('click', this.#onClick, CAPTURE);
  }

  readonly #onPageClick = (event: Event): void => {
    const target = this.#targetOf(event);
    if (!target) return;
    this.#click = event;
    setTimeout(() => {
      if (this.#click === event) deliver(target);
    });
  };

  /** The click has arrived. */
  readonly #onClick = (event: Event): void => {
    if (event === this.#click) this.#click = undefined;
    // Where the page has cancelled what comes before a click, the field has no focus.
    const target = event.target as Element;
    if (isTextField(target) && (this.#host.renderRoot as ShadowRoot).activeElement !== target) {
      target.focus();
    }
  };

  readonly #onTouchStart = (event: TouchEvent): void => {
    const [touch] = event.touches;
    const isOne = touch && event.touches.length === 1 && this.#targetOf(event);
    this.#touch = isOne ? { event, x: touch.clientX, y: touch.clientY } : undefined;
  };

  readonly #onTouchEnd = (event: TouchEvent): void => {
    const start = this.#touch;
    const [end] = event.changedTouches;
    const target = this.#targetOf(event);
    if (!start || !end || !target) return;
    const move = Math.hypot(end.clientX - start.x, end.clientY - start.y);
    if (move > MAX_TAP_MOVE_PX) return;
    setTimeout(() => {
      // The browser makes no click of a touch that was cancelled.
      if (start.event.defaultPrevented || event.defaultPrevented) deliver(target);
    });
  };

  /** What was pressed in the widget. */
  #targetOf(event: Event): Element | undefined {
    const path = event.composedPath();
    return path.includes(this.#host.renderRoot) ? (path[0] as Element) : undefined;
  }
}

/** Clicks without telling the page, which has seen this press already. */
function deliver(target: Element): void {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

function isTextField(element: Element): element is HTMLInputElement {
  return element.matches('input:not([type=checkbox], [type=radio])');
}
