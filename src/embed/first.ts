/**
 * Ends the script here where another copy of it runs already. Has to come before
 * Lit: where a page allows one Trusted Types policy of each name, evaluating a
 * second Lit throws.
 */
import { warn } from '../elements/shared/console.js';
import { pack } from '../generated/en/pack.js';
import { running } from './api.js';
import { fillHolders, follow } from './place.js';
import { TAGS } from './settings.js';

/** The build puts it here, from package.json. */
declare const VERSION: string;
export const version = VERSION;

/** The tag of this script; `null` where it was merged into another one that runs as a module. */
export const script =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

const other = running();
const isDefined = TAGS.every((tag) => customElements.get(tag));

if (other || isDefined) {
  if (!other) {
    warn(
      'the elements come from another script of this page, so this one only puts them in place.',
    );
  } else if (other.version !== version) {
    warn(`versions ${other.version} and ${version} are both on this page. The first one runs.`);
  }
  other?.add(pack);
  if (script) follow(script);
  if (!other) fillHolders();
  // The build catches this one and says nothing; it is how a script ends early.
  throw new Error('AnotherCopy');
}
