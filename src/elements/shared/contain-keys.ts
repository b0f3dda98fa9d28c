/**
 * Seen from the host page, keys come from no field and no button but from the widget as a whole, so
 * that its hotkeys would eat them. What the focused control needs itself stays here; Tab, Escape and
 * keys with a modifier are everybody's.
 */

/** What moves in a text field or changes it, besides what is typed. */
const EDITING_KEYS = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  ...['Backspace', 'Delete'],
]);

/** Keeps what somebody types. */
export function containTypingKeys(event: KeyboardEvent): void {
  if (hasNoModifier(event) && (event.key.length === 1 || EDITING_KEYS.has(event.key)))
    event.stopPropagation();
}

/** Keeps what presses a button or follows a link. */
export function containActivationKeys(event: KeyboardEvent): void {
  if (hasNoModifier(event) && (event.key === ' ' || event.key === 'Enter')) event.stopPropagation();
}

function hasNoModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
