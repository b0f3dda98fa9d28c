/**
 * Ends the script here where another copy of it runs already. Has to come before
 * Lit: where a page allows one Trusted Types policy of each name, evaluating a
 * second Lit throws.
 */
import { warn } from '../elements/shared/console.js';
import { pack } from '../generated/en/pack.js';
import { installedApi } from './global-api.js';
import { fillHolders, mountFromScript } from './mount-places.js';
import { TAGS } from './script-options.js';

/** The build puts it here, from package.json. */
declare const VERSION: string;
export const version = VERSION;

/** The tag of this script; `null` where it was merged into another one that runs as a module. */
export const script =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

const installed = installedApi();
const isDefined = TAGS.every((tag) => customElements.get(tag));

if (installed || isDefined) {
  if (!installed) {
    warn(
      'the elements come from another script of this page, so this one only puts them in place.',
    );
  } else if (installed.version !== version) {
    warn(`versions ${installed.version} and ${version} are both on this page. The first one runs.`);
  }
  installed?.add(pack);
  if (script) mountFromScript(script);
  if (!installed) fillHolders();
  // The build catches this one and says nothing; it is how a script ends early.
  throw new Error('AnotherCopy');
}
