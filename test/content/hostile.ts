/**
 * What somebody might write who means harm, or who is careless: texts, values of any kind, and packs
 * that were changed as no editor would. Seeded, so that every run draws the same.
 */
import fc from 'fast-check';
import type { Pack } from '../../src/content/pack/pack.js';

/** Texts that have broken something somewhere; what runs says so in `window.pwned`. */
const TEXTS = [
  ...[
    '',
    ' ',
    '\n',
    '\0',
    '\uD83D',
    '\uDE00x',
    '\u202Ex\u2066',
    '\u200B',
    '\uFEFF',
    'İ',
    'e\u0301',
  ],
  ...['javascript:window.pwned=1', ' javascript:window.pwned=1', 'java\nscript:window.pwned=1'],
  ...['JaVaScRiPt:window.pwned=1', 'data:text/html,<script>parent.pwned=1</script>', 'vbscript:x'],
  ...[
    '<img src="data:," onerror="window.pwned=1">',
    '"><svg onload=window.pwned=1>',
    '<!--',
    ']]>',
  ],
  ...['<script>window.pwned=1</script>', "'-window.pwned=1-'", '" onclick="window.pwned=1" x="'],
  ...['{number}', '{emergency-number}', '{constructor}', '${window.pwned=1}', '{{7*7}}', '?lit$1$'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length'],
  ...[
    '$&',
    '$1',
    '\\',
    '.*',
    '(',
    '(a+)+$',
    '[^',
    '{1-17}',
    '=legs',
    '@0',
    '~',
    '!DENIES',
    'NUMB+',
    '/',
  ],
  ...[
    'NUMB both',
    'a b c d e f g',
    'A/B/C+D !E',
    '  ',
    '!',
    '+',
    'a+',
    '!a!b',
    'constructor+toString',
  ],
  ...[
    'https://example.org/',
    'HTTPS://example.org',
    'https://[',
    'http://example.org',
    '//example.org',
  ],
  ...[
    'tel:999',
    'mailto:a@example.org',
    '#faq-urgent-help',
    '#%',
    '#faq-%E0%A4%A',
    '?#',
    'about:blank',
  ],
  ...[
    'urgent-help',
    'see-a-doctor',
    'walking',
    'heat-pack',
    'us',
    'uk',
    'GB',
    '911',
    '99999',
    '-1',
    'NaN',
  ],
  ...['2026-11-22', '2026-02-30', '+1 (2)', 'en', 'es', 'en-GB', 'x-private', 'en_US', 'numb legs'],
];

/** Code units of any kind, halves of characters among them. */
const codeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

/** Any text, above all of those that do harm. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: codeUnits },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)).map(join),
  },
  { weight: 1, arbitrary: fc.constantFrom(...TEXTS).map((text) => (text || 'x').repeat(300)) },
);

function join(both: readonly string[]): string {
  return both.join(' ');
}

/** Any value. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    -1,
    NaN,
    Infinity,
    true,
    [],
    {},
    [[]],
    1n,
    Symbol.iterator,
  ),
  fc.anything({
    maxDepth: 3,
    key: texts,
    values: [texts, fc.double(), fc.boolean(), fc.constant(null)],
    withBigInt: true,
    withNullPrototype: true,
    withMap: true,
    withSet: true,
    withDate: true,
    withSparseArray: true,
  }),
);

/** A way into a value: at each step one of its keys. */
const place = fc.array(fc.noBias(fc.nat(9999)), { minLength: 2, maxLength: 7 });

/** What is done to a place in a pack. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ at: place, text: texts }) },
  { weight: 4, arbitrary: fc.record({ at: place, from: place }) },
  { weight: 3, arbitrary: fc.record({ at: place, how: fc.constant('empty') }) },
  { weight: 1, arbitrary: fc.record({ at: place, value: values }) },
  { weight: 2, arbitrary: fc.record({ at: place, key: texts }) },
  { weight: 4, arbitrary: fc.record({ at: place, how: fc.constantFrom('gone', 'twice', 'long') }) },
  {
    weight: 1,
    arbitrary: fc.record({ at: place, how: fc.constantFrom('deep', 'itself', 'throws') }),
  },
);

/** How a pack is spoiled; see `spoiled`. */
export interface Recipe {
  lang: string;
  /** Numbers of the fields that are left; all, where there are none. */
  fields: number[];
  changes: (typeof change extends fc.Arbitrary<infer T> ? T : never)[];
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });

export const recipes: fc.Arbitrary<Recipe> = fc.oneof(
  // What is merged with the bundled pack may be any part of one.
  {
    weight: 5,
    arbitrary: fc.record({
      lang: fc.constant('en'),
      fields: fc.oneof(
        fc.constant<number[]>([]),
        fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 6 }),
      ),
      changes,
    }),
  },
  // Another language is refused, and another country's is not.
  {
    weight: 2,
    arbitrary: fc.record({
      lang: fc.constantFrom('es', 'en-GB'),
      fields: fc.constant<number[]>([]),
      changes,
    }),
  },
);

type Values = Record<string, unknown>;

/** An external pack: a copy of a good one to which a recipe was applied. */
export function spoiled(good: Pack, { lang, fields, changes }: Recipe): unknown {
  const all = Object.entries(structuredClone(good)).filter(([name]) => name !== 'baseline');
  const left = fields.map((field) => all[field % all.length]![0]);
  const pack: Values = {
    ...Object.fromEntries(all.filter(([name]) => left.length === 0 || left.includes(name))),
    format: 2,
    lang,
  };
  for (const one of changes) {
    const [parent, key] = find(pack, one.at);
    if ('value' in one) put(parent, key, one.value);
    // What is of another type costs most often all: mostly it is a text for a text.
    else if ('text' in one) {
      if (typeof read(parent, key) === 'string') put(parent, key, one.text);
    } else if ('from' in one) {
      const other = read(...find(pack, one.from));
      if (typeof other === typeof read(parent, key)) put(parent, key, other);
    } else if ('key' in one) {
      put(parent, one.key, read(parent, key));
      delete parent[key];
    } else spoil(pack, parent, key, one.how);
  }
  return pack;
}

function spoil(pack: Values, parent: Values, key: string, how: string): void {
  const value = read(parent, key);
  switch (how) {
    case 'gone':
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case 'empty':
      if (Array.isArray(value)) put(parent, key, []);
      else if (typeof value === 'object') put(parent, key, {});
      break;
    case 'deep':
      put(parent, key, nested(value));
      break;
    case 'itself':
      put(parent, key, pack);
      break;
    case 'throws':
      if (Array.isArray(parent) && key === 'length') break;
      Object.defineProperty(parent, key, {
        configurable: true,
        enumerable: true,
        get: () => {
          throw new Error('a getter of the page');
        },
      });
      break;
    case 'twice':
      if (Array.isArray(parent)) parent.push(value);
      break;
    case 'long':
      if (typeof value === 'string') put(parent, key, `${value} `.repeat(500));
      else if (Array.isArray(value)) put(parent, key, Array<unknown[]>(20).fill(value).flat());
  }
}

function nested(value: unknown): unknown {
  return Array.from({ length: 30 }).reduce(
    (inside) => ({ type: 'strong', spans: [inside] }),
    value,
  );
}

/** A field as often as it is looked for: danger signs and words most, and never what opens a pack. */
function likely(field: string): string[] {
  if (field === 'format' || field === 'lang') return [];
  return Array<string>(field === 'urgent' ? 8 : field === 'words' ? 4 : 1).fill(field);
}

/** The place that is reached by so many steps into a value: its parent, and its key there. */
function find(value: Values, steps: readonly number[]): [parent: Values, key: string] {
  let at: [Values, string] = [value, 'heading'];
  let inside: unknown = value;
  for (const step of steps) {
    if (typeof inside !== 'object' || inside === null) break;
    const keys = Object.keys(inside).flatMap((key) => (inside === value ? likely(key) : key));
    if (keys.length === 0) break;
    at = [inside as Values, keys[step % keys.length]!];
    inside = read(...at);
  }
  return at;
}

/** Without running a getter. */
function read(parent: Values, key: string): unknown {
  return Object.getOwnPropertyDescriptor(parent, key)?.value;
}

/** Under this very name, were it `__proto__`. */
function put(parent: Values, key: string, value: unknown): void {
  // A list is as long as it is.
  if (Array.isArray(parent) && key === 'length') return;
  Object.defineProperty(parent, key, {
    configurable: true,
    enumerable: true,
    writable: true,
    value,
  });
}
