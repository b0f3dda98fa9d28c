/**
 * Keeps keys from the hotkeys of the host page. A page sees the widget as the target of every key, not the
 * field or button inside it, so it would act on keys that these need themselves. Tab, Escape and keys with a
 * modifier still reach the page.
 */

/** Keys that edit a text field, besides those that type a character. */
const EDITING_KEYS = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  ...['Backspace', 'Delete'],
]);

/** For a text field. */
export function containTypingKeys(event: KeyboardEvent): void {
  if (hasNoModifier(event) && (event.key.length === 1 || EDITING_KEYS.has(event.key)))
    event.stopPropagation();
}

/** For buttons and links. */
export function containActivationKeys(event: KeyboardEvent): void {
  if (hasNoModifier(event) && (event.key === ' ' || event.key === 'Enter')) event.stopPropagation();
}

function hasNoModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}
