/**
 * Ends the script where another copy of it runs already. It must be imported before Lit: on a page that allows
 * each Trusted Types policy only once, a second Lit throws as soon as it is evaluated.
 */
import { ANOTHER_COPY } from './start.js';
import { warn } from '../elements/shared/console.js';
import { pack } from '../generated/en/pack.js';
import { installedApi } from './global-api.js';
import { fillHolders, mountFromScripts } from './mount-places.js';
import { isTag, readPermissions, TAGS } from './script-options.js';

/** From package.json. The build defines it. */
declare const VERSION: string;
export const version = VERSION;

/** The tag of this script; `null` where it was merged into another one that runs as a module. */
export const script = (document.currentScript ??
  // Of a module the browser does not say which tag it is.
  document.querySelector(
    'script[type="module"][src*="back-spasm-help"]',
  )) as HTMLScriptElement | null;

/**
 * The tags that may ask for an element. Where a page loads the script by itself and runs its text, as jQuery does
 * with what it puts in, that is another tag than the one with the settings, which is in the page too.
 */
export const askingScripts: readonly HTMLScriptElement[] = script?.src
  ? [script]
  : [...document.querySelectorAll<HTMLScriptElement>('script[src][data-widget]')].filter((tag) =>
      isTag(tag.dataset['widget']),
    );

const installed = installedApi();
const areElementsDefined = TAGS.every((tag) => customElements.get(tag));

if (installed || areElementsDefined) {
  if (!installed) {
    warn(
      'the elements come from another script of this page, so this one only puts them in place.',
    );
  } else if (installed.version !== version) {
    warn(`versions ${installed.version} and ${version} are both on this page. The first one runs.`);
  }
  installed?.add(pack);
  mountFromScripts(askingScripts);
  if (!installed) fillHolders(readPermissions(script));
  // The only way for a script to end early. The code that the build puts around the script catches this error.
  throw new Error(ANOTHER_COPY);
}
