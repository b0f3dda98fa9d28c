/** Console messages for site owners, each of them once per page. Never about what a visitor typed. */
import { perDocument } from './per-document.js';

const loggedOn = perDocument(() => new Set<string>());

function logOnce(level: 'warn' | 'error', message: string): void {
  const logged = loggedOn.of(document);
  if (logged.has(message)) return;
  logged.add(message);
  console[level](`back-spasm-help: ${message}`);
}

/** Something was left out or replaced by its default; the widget works. */
export function warn(message: string): void {
  logOnce('warn', message);
}

/** Some content could not be shown. */
export function error(message: string): void {
  logOnce('error', message);
}
