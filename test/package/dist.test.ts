/** What is published: the names that people paste, and files that work where they are used. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { Pack } from '../../src/content/pack/pack.js';
import { parsePack } from '../../src/content/external/external-pack.js';
import { parseLanguagePack } from '../../src/content/external/language-pack.js';
import type { SearchOutcome } from '../../src/search/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const SCRIPT = 'back-spasm-help.js';

describe('dist/, as `npm run build` leaves it', () => {
  /** Owners of other sites have these names in their pages. */
  const FILES = [
    SCRIPT,
    'index.js',
    'index.d.ts',
    'back-spasm-faq.js',
    'back-spasm-faq.d.ts',
    'care-tips.js',
    'care-tips.d.ts',
    'search.js',
    'search.d.ts',
    'cli.js',
    'packs/en.js',
    'packs/en.d.ts',
    'packs/en.json',
    'custom-elements.json',
    'integrity.json',
  ];
  for (const file of FILES) {
    it(`has ${file}`, () => {
      assert.ok(existsSync(join(dist, file)), 'it is missing. Has `npm run build` been run?');
    });
  }

  it('has every file that package.json exports', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const files = targets
      .filter((target) => target !== './dist/*')
      .map((target) => target.replace('*', 'en'));
    assert.ok(files.length > FILES.length / 2);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('has types that lead to types', () => {
    for (const file of FILES.filter((name) => name.endsWith('.d.ts'))) {
      const target = /from '(.+)\.js'/.exec(read(file))?.[1];
      assert.ok(target, `${file} leads nowhere`);
      assert.ok(existsSync(join(dist, dirname(file), `${target}.d.ts`)), `${file}: ${target}`);
    }
  });

  it('tells nothing about the machine it was built on', () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const entry of files) {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      assert.ok(!text.includes(root.slice(0, -1)), `${entry.name} names ${root}`);
      assert.doesNotMatch(text, /file:\/\/|["'`](?:\/(?:home|Users|root|tmp|work)\/|[A-Z]:\\)/);
    }
  });
});

describe('integrity.json', () => {
  it("has the script's own hash, so that browsers run no other", () => {
    const hash = createHash('sha384')
      .update(readFileSync(join(dist, SCRIPT)))
      .digest('base64');
    const hashes = JSON.parse(read('integrity.json')) as Record<string, string>;
    assert.equal(hashes[SCRIPT], `sha384-${hash}`);
  });

  it('has no file that is not there', () => {
    for (const file of Object.keys(JSON.parse(read('integrity.json')) as object)) {
      assert.ok(existsSync(join(dist, file)), file);
    }
  });
});

describe('the one script', () => {
  it('is a classic script, for any script tag', () => {
    assert.doesNotThrow(() => new Script(read(SCRIPT)));
  });

  it('opens with its name, version and licences', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.ok(read(SCRIPT).startsWith(`/*! back-spasm-help ${version}, MIT.`));
  });

  it('makes one kind of request, for content-src, and lets it tell nothing', () => {
    const requests = read(SCRIPT).match(/(?<![.\w])fetch\((?![\w$,]*\)\{).*?\}\)/g) ?? [];
    assert.equal(requests.length, 1);
    assert.match(requests[0], /credentials:"omit",referrerPolicy:"no-referrer"/);
  });

  /** Each would be blocked on some site, or tell somebody else about a visitor. */
  const NEVER: [what: string, pattern: RegExp][] = [
    ['code from text', /\beval\(|\bnew Function\b|[^.\w]Function\(/],
    ['an address that is not encrypted', /http:\/\/(?!www\.w3\.org\/)/],
    ['another script', /createElement\(\s*["'`]script|\bimport\(|importScripts/],
    ['another way to send something', /XMLHttpRequest|WebSocket|EventSource|sendBeacon/],
    ['a cookie', /document\.cookie/],
    ['a source map, which browsers would ask for', /sourceMappingURL/],
    ['a character that needs the right charset', /[^\p{ASCII}]/u],
    ['the warnings of a development build', /Lit is in dev mode/],
  ];
  for (const [what, pattern] of NEVER) {
    it(`does without ${what}`, () => {
      assert.doesNotMatch(read(SCRIPT), pattern);
    });
  }

  it('carries its content: there is nothing left to load', () => {
    const { questions, tips } = JSON.parse(read('packs/en.json')) as Pack;
    for (const { id } of [...questions, ...tips]) assert.ok(read(SCRIPT).includes(id), id);
  });
});

describe('in plain Node, where there is no page', () => {
  /** Runs a module the way somebody who installed this package would. */
  const run = (code: string): unknown =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: root,
        encoding: 'utf8',
      }),
    );

  it('search.js searches packs/en.json', () => {
    const outcome = run(`
      import { readFileSync } from 'node:fs';
      import { createSearch } from 'back-spasm-help/search.js';
      const file = new URL(import.meta.resolve('back-spasm-help/packs/en.json'));
      const pack = JSON.parse(readFileSync(file, 'utf8'));
      const { search } = createSearch(pack, { region: 'gb' });
      console.log(JSON.stringify([search('heat pack'), search("can't pee")]));
    `) as [SearchOutcome, SearchOutcome];
    const [heat, urgent] = outcome;
    assert.equal(heat.results[0]?.id, 'heat-pack');
    assert.equal(urgent.urgent?.tier, 'emergency');
    assert.equal(urgent.results[0]?.id, 'urgent-help');
  });

  it('search.js marks', () => {
    const pieces = run(`
      import { mark } from 'back-spasm-help/search.js';
      console.log(JSON.stringify(mark('Short walks help.', ['walk'])));
    `);
    assert.deepEqual(pieces, [
      { text: 'Short ', marked: false },
      { text: 'walks', marked: true },
      { text: ' help.', marked: false },
    ]);
  });

  it('packs/en.js is packs/en.json', () => {
    const pack = run(`
      import { pack } from 'back-spasm-help/packs/en.js';
      console.log(JSON.stringify(pack));
    `);
    assert.deepEqual(pack, JSON.parse(read('packs/en.json')));
  });

  it('packs/en.json is a pack that a page may bring along', () => {
    const pack = JSON.parse(read('packs/en.json')) as Pack;
    assert.deepEqual(parseLanguagePack(pack).problems, []);
    assert.deepEqual(parsePack({ ...pack, madeFor: pack.version }, pack).problems, []);
  });
});
