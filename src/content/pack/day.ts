/** Whether a text is a day that a calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  // A date that does not exist is either invalid or moves on to one that does.
  const date = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && date.toJSON()?.startsWith(text);
}
