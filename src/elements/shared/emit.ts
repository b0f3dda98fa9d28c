/** The content of a widget, or part of it, could not be shown. */
export type ContentErrorEvent = CustomEvent<{ message: string }>;

declare global {
  interface HTMLElementEventMap {
    'content-error': ContentErrorEvent;
  }
}

/** Tells the host page something, from wherever the widget stands. */
export function emit<Type extends keyof HTMLElementEventMap>(
  from: HTMLElement,
  type: Type,
  detail: HTMLElementEventMap[Type] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
