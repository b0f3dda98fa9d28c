/**
 * Reads the golden queries: what people type, and what it should find.
 *
 * Plain JavaScript, because keystroke.mjs imports it, whose functions are sent to the page as they are written
 * and must not be compiled.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * One line of a file.
 *
 * @typedef {object} Labelled
 * @property {string} q what is typed
 * @property {string} lang the language it is typed in
 * @property {string[]} ids right answers; none where nothing should be found
 * @property {string[]} also answers that may be among the first three, or come where none is right
 * @property {boolean} urgent whether a danger sign has to be detected
 * @property {string} kind what makes it hard; the report has figures for each kind
 * @property {import('../../src/content/pack/pack.js').Tier | null} tier of the danger sign
 * @property {string | null} [ask] id of the clarifying question, `null` where there must be none
 * @property {string} [why] the reason for the label
 */

const FOLDER = fileURLToPath(new URL('../search/golden/', import.meta.url));

/**
 * The queries of one language in the named files, or in all files of the project where none is named.
 *
 * @param {string[]} named
 * @param {string} lang
 * @returns {Labelled[]}
 */
export function readGolden(named, lang) {
  const files = named.length > 0 ? named : projectFiles();
  const lines = files.flatMap(readLines).filter((line) => line.lang === lang);
  if (lines.length === 0) {
    throw new Error(
      `There is no query of the language “${lang}” in ${files.join(', ') || FOLDER}.`,
    );
  }
  return lines;
}

function projectFiles() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => FOLDER + name);
}

/**
 * @param {string} file
 * @returns {Labelled[]}
 */
function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => (text.trim() ? [readLine(text, `${file}:${index + 1}`)] : []));
}

/**
 * Refuses a malformed line, which would otherwise count as a miss of the search.
 *
 * @param {string} text
 * @param {string} where
 * @returns {Labelled}
 */
function readLine(text, where) {
  const line = parse(text, where);
  const isText = (value) => typeof value === 'string';
  const isTextOrNull = (value) => value === null || isText(value);
  const isList = (value) => Array.isArray(value) && value.every(isText);
  const isValid = {
    q: isText(line.q),
    lang: isText(line.lang),
    ids: isList(line.ids),
    also: isList(line.also),
    urgent: typeof line.urgent === 'boolean',
    kind: isText(line.kind),
    tier: isTextOrNull(line.tier),
    ask: line.ask === undefined || isTextOrNull(line.ask),
  };
  const invalid = Object.keys(isValid).filter((key) => !isValid[key]);
  if (invalid.length > 0) throw new Error(`${where}: ${invalid.join(', ')} cannot be used.`);
  return line;
}

/**
 * @param {string} text
 * @param {string} where
 */
function parse(text, where) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where}: ${error.message}`, { cause: error });
  }
}
