/** Snippets that people copy say what the content says, and name the version that they come with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { today } from '../../src/content/pack/dates.js';
import type { RegionId } from '../../src/content/pack/region.js';
import { renderFallback } from '../../src/fallback/fallback.js';
import { realPack } from '../content/real.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The same however it is broken into lines. */
const inOneLine = (html: string): string =>
  html.replace(/\s+/g, ' ').replace(/ ?(<[^>]*>) ?/g, '$1');

const SNIPPETS: [file: string, region: RegionId][] = [
  ['README.md', 'us'],
  ['demo/index.html', 'gb'],
];

for (const [file, region] of SNIPPETS) {
  it(`${file} has what "back-spasm-help fallback --brief --region ${region}" prints`, () => {
    const brief = renderFallback(realPack(), {
      region,
      only: null,
      headingLevel: 2,
      review: null,
      element: null,
      brief: true,
      today: today(),
    });
    const written = inOneLine(readFileSync(join(root, file), 'utf8'));
    assert.ok(
      written.includes(inOneLine(brief)),
      `it differs. Put this in place of what is there:\n${brief}`,
    );
  });
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

for (const file of ['README.md', 'demo/embedding.md']) {
  it(`${file} has version ${version} in its addresses`, () => {
    const text = readFileSync(join(root, file), 'utf8');
    const addresses = [...text.matchAll(/\/back-spasm-help\/(\d[^/]*)\//g)];
    assert.ok(addresses.length > 0);
    for (const [, named] of addresses) assert.equal(named, version);
  });
}
