/**
 * What happens where the script cannot start. It must be imported before anything that may throw, such as Lit on
 * a page with a strict Trusted Types policy.
 */
import { checkBuiltIns } from '../elements/shared/built-ins.js';
import { error } from '../elements/shared/console.js';
import { hasFallback, plainHelp } from '../elements/shared/plain-help.js';
import { pack } from '../generated/en/pack.js';
import { SNIPPETS } from './script-options.js';

/** What is thrown to end a script early; see single-copy.ts. */
export const ANOTHER_COPY = 'AnotherCopy';

declare global {
  /** Called with what was thrown while the script started. The code that the build puts around it has this. */
  var onStartFailed: (reason: unknown) => void;
}

onStartFailed = (reason) => {
  const { message } = reason as Error;
  if (message === ANOTHER_COPY) return;
  const isPolicy = /trusted|polic/i.test(message);
  error(
    'could not start, so the page shows what it has inside the elements. ' +
      (isPolicy
        ? 'Where it enforces Trusted Types, its Content-Security-Policy has to say: trusted-types ' +
          "lit-html; where it has another Lit, trusted-types lit-html 'allow-duplicates'. "
        : '') +
      'The reason:',
    reason,
  );
  if (document.readyState !== 'loading') showPlainHelp();
  else document.addEventListener('DOMContentLoaded', showPlainHelp);
};

checkBuiltIns();

/** Puts the danger signs into each place that has nothing else to show. */
function showPlainHelp(): void {
  for (const place of document.querySelectorAll(SNIPPETS)) {
    const read = (name: string): string | null =>
      place.getAttribute(name) ?? place.getAttribute(`data-${name}`);
    if (place.shadowRoot || hasFallback(place)) continue;
    place.append(
      plainHelp(document, pack, {
        region: read('region'),
        emergencyNumber: place.getAttribute('emergency-number'),
      }),
    );
  }
}
