/**
 * What a site owner should know, said once per page in the browser's console.
 * Never about what a visitor typed.
 */
import { perDocument } from './per-document.js';

const loggedOn = perDocument(() => new Set<string>());

function logOnce(say: (message: string) => void, message: string): void {
  const logged = loggedOn.of(document);
  if (logged.has(message)) return;
  logged.add(message);
  say(`back-spasm-help: ${message}`);
}

/** Something was left out or replaced by its default; the widget works. */
export function warn(message: string): void {
  logOnce((text) => console.warn(text), message);
}

/** Some content could not be shown. */
export function error(message: string): void {
  logOnce((text) => console.error(text), message);
}
