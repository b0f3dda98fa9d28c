/**
 * What a site owner should know, said once per page in the browser's console.
 * Never about what a visitor typed.
 */
const said = new Set<string>();

function once(say: (message: string) => void, message: string): void {
  if (said.has(message)) return;
  said.add(message);
  say(`back-spasm-help: ${message}`);
}

/** Something was left out or replaced by its default; the widget works. */
export function warn(message: string): void {
  once((text) => console.warn(text), message);
}

/** Some content could not be shown. */
export function error(message: string): void {
  once((text) => console.error(text), message);
}
