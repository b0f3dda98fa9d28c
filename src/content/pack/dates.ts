/** Days of the content, `YYYY-MM-DD`: whether a text is one, and how people read them. */

/** Whether a text is a day that a calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  // A date that does not exist is either invalid or moves on to one that does.
  const date = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && date.toJSON()?.startsWith(text) === true;
}

/** "November 2026" for `2026-11-22`. */
export function formatMonth(day: string, locale: string): string {
  return formatDate(day, locale, { year: 'numeric', month: 'long' });
}

/** "22 November 2026" for `2026-11-22`, in the way of the language and the country: `en-GB`. */
export function formatDay(day: string, locale: string): string {
  return formatDate(day, locale, { dateStyle: 'long' });
}

/** Today, in the visitor's own calendar. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function formatDate(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
}
