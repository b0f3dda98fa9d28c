/** Styles hold to the oldest browsers too. What these lack is listed here, with what is done about it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { Identifier } from '@mdn/browser-compat-data';
import { isLacking, OLDEST } from '../pages/older-browser.mjs';

const folder = fileURLToPath(new URL('../../src/elements/', import.meta.url));

/** What an old browser lacks, and what a visitor sees there. */
const NEWER: Record<string, string> = {
  ':-webkit-search-cancel-button': 'hides the button of browsers that have one',
  ':details-content': 'on paper, what is folded stays folded',
  'color-mix()': 'plain colours: `@supports` in tokens.styles.ts, the one file that may use it',
  'content-visibility': 'on paper, what is folded stays folded',
  'forced-color-adjust': 'the ring of a player has the colours of the system',
  'has()': 'more space than is needed, and choices of the same look',
  orphans: 'on paper, a line may stand alone',
  'text-wrap': 'lines end where they do',
  'user-select': 'Safari knows it with a prefix; titles cannot be selected there',
  widows: 'on paper, a line may stand alone',
};

/** Without comments. */
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.styles.ts'))
  .map((file) => ({
    file,
    css: readFileSync(join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, ''),
  }));
const text = sheets.map(({ css }) => css).join('\n');

const all = (pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name!));

/** Every feature of a name, wherever it is in the data. */
function featuresNamed(name: string, within: Identifier): Identifier[] {
  return Object.entries(within).flatMap(([key, value]) => {
    if (key === '__compat') return [];
    const inner = value as Identifier;
    return [...(key === name ? [inner] : []), ...featuresNamed(name, inner)];
  });
}

const {
  properties = {},
  selectors = {},
  types = {},
  'at-rules': atRules = {},
} = bcd.css as unknown as Record<string, Record<string, Identifier>>;

/** What of the data a style may mean by each name in it. */
const used = new Map<string, (Identifier | undefined)[]>();
for (const name of all(/(?<=[{;]\s*)([a-z-]+)(?=:\s)/g)) used.set(name, [properties[name]]);
for (const name of all(/::?([a-z-]+)(?=[\s,{):.[])/g)) used.set(`:${name}`, [selectors[name]]);
for (const name of all(/@([a-z-]+)/g)) used.set(`@${name}`, [atRules[name]]);
for (const name of all(/([a-z-]+)\(/g)) {
  used.set(`${name}()`, [...featuresNamed(name, types), selectors[name]]);
}

const isNewer = (feature: Identifier | undefined): boolean =>
  feature !== undefined &&
  OLDEST.some(([browser, version]) => isLacking(feature, browser, version));

describe('styles', () => {
  it('use nothing newer than the oldest browsers, but what is listed', () => {
    assert.ok(used.size > 100);
    const lacking = [...used].filter(([, meant]) => meant.some(isNewer)).map(([name]) => name);
    assert.deepEqual(lacking.sort(), Object.keys(NEWER).sort());
  });

  it('mix colours in one place, where others are put for them', () => {
    const mixing = sheets.filter(({ css }) => css.includes('color-mix('));
    assert.deepEqual(
      mixing.map(({ file }) => file),
      [join('shared', 'tokens.styles.ts')],
    );
  });
});
