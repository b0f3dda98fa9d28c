/**
 * Delivers presses that scripts of the host page have swallowed. They see the widget as the target, not the
 * button or field inside it: some cancel a tap and click the target themselves (FastClick), some cancel
 * whatever is no field or button (copy protection), some capture the pointer to move what is pressed.
 */
import type { LitElement, ReactiveController } from 'lit';
import { isPressedBy, isTextField } from './contained-keys.js';
import { createEvent } from './nodes.js';

/** Somebody who moves further drags or scrolls. In CSS pixels. */
const MAX_MOVE_PX = 10;

const CAPTURE = { capture: true, passive: true };

/** Where keys press. */
const NOWHERE = { clientX: 0, clientY: 0 };

const UNHEARD = {
  isHeard: false,
  isRefusedBefore: false,
  isRefusedHere: false,
  isReplaced: false,
};

/** What the browser does by itself when one of these is clicked is lost if a page refuses the click. */
const NEEDS_BROWSER = 'summary, label, [type=checkbox], [type=radio], [href^="tel:"]';

type Modifiers = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** A press on something in the widget, from the pointer, finger or key that goes down to the click. */
interface Press {
  target: Element;
  x: number;
  y: number;
  /** The touch that began it. */
  touch?: TouchEvent;
  /** The browser's click, as the window saw it. */
  click?: MouseEvent;
  /** Whether a click has reached our listeners. */
  isHeard: boolean;
  /** Whether the page had refused it by then. */
  isRefusedBefore: boolean;
  /** Whether our listeners have refused what the browser does by itself. */
  isRefusedHere: boolean;
  /** Whether a click was made, so that one which comes late must not do the same again. */
  isReplaced: boolean;
}

/**
 * What a made click does: all that a click does, or what is missing of it. A page that stops a click keeps it
 * from our listeners, and the browser does its part all the same. One that refuses a click does the reverse.
 */
type Part = 'all' | 'listeners' | 'browser';

export class DeliveredPresses implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;
  #press: Press | undefined;
  #made: { click: Event; part: Part } | undefined;

  readonly #pageListeners: Readonly<Record<string, (event: never) => void>> = {
    pointerdown: (event: PointerEvent) => {
      this.#press = event.button === 0 ? this.#pressOf(event, event) : undefined;
    },
    pointerup: (event: PointerEvent) => {
      // After a finger or a pen the click may come later, and after one that scrolls none.
      if (event.pointerType === 'mouse' && event.button === 0) this.#expectClick(event);
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
      if (press && !event.repeat && isPressedBy(press.target, event.key)) this.#press = press;
    },
    keyup: (event: KeyboardEvent) => {
      const press = this.#pressOf(event, NOWHERE);
      // By now Enter has clicked. Space does so when it is released.
      const isSame = press?.target === this.#press?.target;
      if (press && isSame && isPressedBy(press.target, event.key)) this.#expectClick(NOWHERE);
    },
    click: (event: MouseEvent) => {
      if (event === this.#made?.click) return;
      const press = this.#pressOf(event, event);
      // While the pointer is captured, the click goes elsewhere, and what was pressed is known already.
      if (press && (isByKey(event) || press.target !== this.#press?.target)) this.#press = press;
      if (press && this.#press) this.#press.click = event;
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
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('click', this.#beforeListeners as EventListener, { capture: true });
    renderRoot.addEventListener('click', this.#afterListeners);
  }

  hostDisconnected(): void {
    for (const [type, listener] of Object.entries(this.#pageListeners)) {
      this.#window?.removeEventListener(type, listener as EventListener, CAPTURE);
    }
    const { renderRoot } = this.#host;
    renderRoot.removeEventListener('click', this.#beforeListeners as EventListener, {
      capture: true,
    });
    renderRoot.removeEventListener('click', this.#afterListeners);
  }

  readonly #beforeListeners = (event: MouseEvent): void => {
    const press = this.#press;
    const part = event === this.#made?.click ? this.#made.part : undefined;
    if (press?.isReplaced && event.isTrusted && !isByKey(event)) {
      event.stopImmediatePropagation();
      event.preventDefault();
    } else if (part === 'browser') {
      event.stopImmediatePropagation();
    } else {
      if (part === 'listeners') event.preventDefault();
      if (press) {
        press.isHeard = true;
        press.isRefusedBefore = event.defaultPrevented;
      }
      if (isTextField(event.target as Element)) this.#focus(event.target as HTMLElement);
    }
  };

  readonly #afterListeners = ({ defaultPrevented }: Event): void => {
    const press = this.#press;
    if (press) press.isRefusedHere = defaultPrevented && !press.isRefusedBefore;
  };

  /**
   * Where the page has cancelled what comes before a click, a field has no focus. It must have it now, or a phone
   * opens no keyboard. Where the page takes the focus away after the click, it comes back, unless for something
   * that has opened above the field.
   */
  #focus(field: HTMLElement): void {
    const focus = (): void => {
      if ((this.#host.renderRoot as ShadowRoot).activeElement !== field) field.focus();
    };
    focus();
    setTimeout(() => {
      if (!this.#isCovered(field)) focus();
    });
  }

  #isCovered(field: Element): boolean {
    const { left, top, width, height } = field.getBoundingClientRect();
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const uppermost = root.elementFromPoint(left + width / 2, top + height / 2);
    return uppermost !== null && !uppermost.contains(this.#host);
  }

  /** Makes a click for what was pressed, if the browser's does not do all that a click does. */
  #expectClick(end: { clientX: number; clientY: number }, isLost = (): unknown => true): void {
    const press = this.#press;
    if (!press || Math.hypot(end.clientX - press.x, end.clientY - press.y) > MAX_MOVE_PX) return;
    // By then the browser's click has gone its way through the page.
    setTimeout(() => {
      if (press !== this.#press || press.isReplaced) return;
      const { click, isHeard, isRefusedHere, target } = press;
      if (!isHeard) {
        if (isLost()) this.#click(press, click?.defaultPrevented === false ? 'listeners' : 'all');
      } else if (click?.defaultPrevented && !isRefusedHere && target.matches(NEEDS_BROWSER)) {
        this.#click(press, 'browser');
      }
    });
  }

  #click(press: Press, part: Part): void {
    const click = createClick(this.#host.ownerDocument, press.click);
    this.#made = { click, part };
    press.target.dispatchEvent(click);
    press.isReplaced = true;
  }

  #pressOf(event: Event, at: { clientX: number; clientY: number }): Press | undefined {
    const path = event.composedPath();
    const part = path[0] as Element;
    // A script may fire it at a text, or at the shadow root.
    if (!path.includes(this.#host.renderRoot) || !('closest' in part)) return undefined;
    const { clientX: x, clientY: y } = at;
    // In Firefox the parts of a button are pressed, and the button is clicked.
    const target = part.closest('button, summary, a, label, input') ?? part;
    return { target, x, y, ...UNHEARD };
  }
}

/** A click that does not leave the shadow root: the page has seen this press already. */
function createClick(document: Document, modifiers: Partial<Modifiers> = {}): Event {
  const { ctrlKey = false, metaKey = false, shiftKey = false, altKey = false } = modifiers;
  const options = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey };
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
