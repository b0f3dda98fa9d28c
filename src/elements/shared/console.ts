/** Console messages for site owners, each of them once per page. Never about what a visitor typed. */
import { perDocument } from './per-document.js';

const loggedOn = perDocument(() => new Set<string>());

function logOnce(level: 'info' | 'warn' | 'error', message: string, ...more: unknown[]): void {
  const logged = loggedOn.of(document);
  if (logged.has(message)) return;
  logged.add(message);
  console[level](`back-spasm-help: ${message}`, ...more);
}

/** Nothing is wrong, but something may have been forgotten. */
export function info(message: string): void {
  logOnce('info', message);
}

/** Something was left out or replaced by its default; the widget works. */
export function warn(message: string): void {
  logOnce('warn', message);
}

/**
 * Some content could not be shown.
 *
 * @param reason what was thrown, where something was: the console shows where that came from
 */
export function error(message: string, ...reason: unknown[]): void {
  logOnce('error', message, ...reason);
}
