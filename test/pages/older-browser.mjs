/** Makes an older browser of any browser: what it did not have yet is taken away, by MDN's compatibility data. */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };

/** @typedef {import('@mdn/browser-compat-data').BrowserName} BrowserName */
/** @typedef {import('@mdn/browser-compat-data').Identifier} Identifier */

/**
 * These objects became event targets later than their members came. MDN says it of their events.
 *
 * @type {Record<string, string>}
 */
const EVENT_TARGETS = { SpeechSynthesis: 'voiceschanged_event' };

/**
 * The oldest that are supported.
 *
 * @type {[BrowserName, string][]}
 */
export const OLDEST = [
  ['safari', '15.4'],
  ['chrome', '100'],
  ['firefox', '102'],
  ['samsunginternet_android', '18.0'],
];

/**
 * @param {string} version
 * @param {string} than
 */
function isLater(version, than) {
  const [one = [], other = []] = [version, than].map((text) => text.split('.').map(Number));
  const major = (one[0] ?? 0) - (other[0] ?? 0);
  return (major || (one[1] ?? 0) - (other[1] ?? 0)) > 0;
}

/**
 * Whether a version of a browser lacks a feature.
 *
 * @param {Identifier} feature
 * @param {BrowserName} browser
 * @param {string} version
 */
export function isLacking(feature, browser, version) {
  const support = feature.__compat?.support[browser];
  if (!support) return false;
  return [support]
    .flat()
    .every(({ version_added: added, flags, prefix, alternative_name: name }) => {
      if (flags || prefix || name || !added) return true;
      return added === 'preview' || isLater(added.replace('≤', ''), version);
    });
}

/**
 * Paths from the global object, such as `Element.prototype.checkVisibility`. Some are nowhere, as the data does
 * not tell what is static from what is not.
 *
 * @param {BrowserName} browser
 * @param {string} version
 */
function missingIn(browser, version) {
  /** @type {string[]} */
  const paths = [];
  for (const [name, owner] of Object.entries({ ...bcd.api, ...bcd.javascript.builtins })) {
    if (isLacking(owner, browser, version)) paths.push(name);
    for (const [member, feature] of Object.entries(owner)) {
      if (member === '__compat' || !isLacking(feature, browser, version)) continue;
      if (member === EVENT_TARGETS[name]) paths.push(`${name}.prototype.addEventListener`);
      if (member.endsWith('_event')) continue;
      const plain = member.replace(/_static$/, '');
      if (name === 'Window') paths.push(plain);
      paths.push(`${name}.${plain}`, `${name}.prototype.${plain}`);
    }
  }
  return paths;
}

/**
 * A script that takes away what a version of a browser lacks.
 *
 * @param {BrowserName} browser
 * @param {string} version
 */
export function olderBrowser(browser, version) {
  return `
    window.takenAway = [];
    for (const path of ${JSON.stringify(missingIn(browser, version))}) {
      const names = path.split('.');
      const last = names.pop();
      const owner = names.reduce((object, name) => object?.[name], window);
      if (!owner || !(last in owner)) continue;
      // An inherited member is hidden. A few others cannot be deleted.
      if (last === 'addEventListener') Object.defineProperty(owner, last, { value: undefined });
      else if (!delete owner[last] || last in owner) continue;
      window.takenAway.push(path);
    }`;
}
