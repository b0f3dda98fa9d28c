/**
 * `dist/custom-elements.json` is the contract with other people's pages: the lists here, each with its
 * meaning, and nothing else.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import type {
  ClassField,
  ClassMethod,
  CustomElementDeclaration,
  Package,
} from 'custom-elements-manifest';
import ts from 'typescript';
import { regionIds } from '../../src/content/pack/region.js';
import { fillTables } from '../../src/docs/readme-tables.js';
import { realPack } from '../content/real.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json')) as Package;

type List = 'attributes' | 'fields' | 'methods' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

/** What both elements have. */
const COMMON: Record<List, string[]> = {
  attributes: [
    ...['region', 'heading', 'heading-level', 'only', 'except', 'emergency-number', 'lang'],
    ...['contact-name', 'contact-phone', 'contact-url', 'contact-label'],
    ...['reviewed-by', 'reviewed-on', 'content-src', 'content-integrity', 'reset-after'],
  ],
  fields: [
    ...['region', 'heading', 'headingLevel', 'only', 'except', 'emergencyNumber'],
    ...['contactName', 'contactPhone', 'contactUrl', 'contactLabel'],
    ...['reviewedBy', 'reviewedOn', 'contentSrc', 'contentIntegrity', 'resetAfter', 'pack'],
  ],
  methods: ['show', 'print', 'clear'],
  events: ['tip-toggle', 'content-error'],
  slots: [''],
  cssParts: [
    ...['heading', 'urgent', 'topic', 'tip-title', 'picture', 'answer', 'caution', 'sources'],
    'footer',
  ],
  cssProperties: [
    ...['--bsh-accent', '--bsh-on-accent', '--bsh-text', '--bsh-muted', '--bsh-surface'],
    ...['--bsh-border', '--bsh-urgent', '--bsh-radius', '--bsh-space', '--bsh-font'],
    ...['--bsh-font-size', '--bsh-scroll-offset'],
  ],
};

/** What one of them has besides. */
const CONTRACT: Record<string, { className: string } & Partial<Record<List, string[]>>> = {
  'back-spasm-faq': {
    className: 'BackSpasmFaqElement',
    attributes: ['topics', 'open', 'exclusive', 'no-search'],
    fields: ['topics', 'open', 'exclusive', 'noSearch'],
    methods: ['search'],
    events: ['question-toggle', 'faq-search'],
    cssParts: [
      ...['search', 'search-input', 'status', 'quick-start', 'raised', 'ask', 'item', 'question'],
    ],
  },
  'care-tips': {
    className: 'CareTipsElement',
    attributes: ['when', 'remember'],
    fields: ['when', 'remember'],
    events: ['tip-done', 'timer-end'],
    cssParts: ['tip', 'timer'],
  },
};

const LISTS = Object.keys(COMMON) as List[];

interface Entry {
  name: string;
  description?: string;
}

/** What the manifest has of an element, in the lists of the contract. */
function listsOf(element: CustomElementDeclaration): Record<List, Entry[]> {
  const { attributes, events, slots, cssParts, cssProperties } = element;
  return {
    attributes: attributes ?? [],
    fields: fieldsOf(element),
    methods: methodsOf(element),
    events: events ?? [],
    slots: slots ?? [],
    cssParts: cssParts ?? [],
    cssProperties: cssProperties ?? [],
  };
}

function fieldsOf({ members = [] }: CustomElementDeclaration): ClassField[] {
  return members.filter((member) => member.kind === 'field');
}

function methodsOf({ members = [] }: CustomElementDeclaration): ClassMethod[] {
  return members.filter((member) => member.kind === 'method');
}

function elementOf(tag: string): CustomElementDeclaration {
  const [declaration] =
    manifest.modules.find(({ path }) => path === `dist/${tag}.js`)?.declarations ?? [];
  assert.ok(declaration, `${tag} is not there`);
  return declaration as CustomElementDeclaration;
}

const namesOf = (entries: readonly Entry[]): string[] => entries.map(({ name }) => name).sort();

describe('custom-elements.json', () => {
  it('fits its schema', () => {
    const schema = JSON.parse(read('node_modules/custom-elements-manifest/schema.json')) as object;
    const ajv = new Ajv();
    assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  });

  it('has the two elements, in modules that the package has', () => {
    assert.deepEqual(
      manifest.modules.map(({ path }) => path),
      Object.keys(CONTRACT).map((tag) => `dist/${tag}.js`),
    );
    for (const { path } of manifest.modules) assert.ok(existsSync(join(root, path)), path);
  });

  it('has nothing that is private or comes from a class that is in no module', () => {
    const text = JSON.stringify(manifest);
    assert.deepEqual(text.match(/"name":"#\w+|"privacy":"\w+"|"inheritedFrom"|src\//g) ?? [], []);
  });

  for (const [tag, { className, ...own }] of Object.entries(CONTRACT)) {
    describe(`<${tag}>`, () => {
      const element = elementOf(tag);

      it('is a class that its module exports and defines', () => {
        const declaration = { name: className, module: `dist/${tag}.js` };
        const module = manifest.modules.find(({ path }) => path === declaration.module);
        assert.equal(element.name, className);
        assert.equal(element.tagName, tag);
        assert.deepEqual(module?.exports, [
          { kind: 'js', name: className, declaration },
          { kind: 'custom-element-definition', name: tag, declaration },
        ]);
        assert.ok(read(declaration.module).includes(className));
      });

      for (const list of LISTS) {
        it(`has the ${list} of the contract`, () => {
          const expected = [...COMMON[list], ...(own[list] ?? [])].sort();
          assert.deepEqual(namesOf(listsOf(element)[list]), expected);
        });
      }

      it('says what each of them means', () => {
        const silent = Object.values(listsOf(element))
          .flat()
          .filter(({ description }) => !description)
          .map(({ name }) => name);
        assert.deepEqual(silent, []);
        assert.ok(element.description);
        assert.ok(element.summary);
      });

      it('says type and default of each attribute and property', () => {
        for (const { name, type, default: value, description = '' } of [
          ...(element.attributes ?? []),
          ...fieldsOf(element),
        ]) {
          assert.ok(type?.text, name);
          assert.ok(value, name);
          // In words, since most are `null`.
          assert.match(description, / Default: [^\n]+\.(\n\n|$)/, name);
        }
      });

      it('says of each property which attribute sets it', () => {
        const fields = fieldsOf(element).flatMap((field) =>
          'attribute' in field ? [[field.name, field.attribute]] : [],
        );
        const attributes = (element.attributes ?? []).flatMap(({ fieldName, name }) =>
          fieldName ? [[fieldName, name]] : [],
        );
        assert.deepEqual(fields.sort(), attributes.sort());
        assert.equal(fields.length, fieldsOf(element).length - ['pack'].length);
      });

      it('says what each method takes and returns', () => {
        for (const { name, parameters = [], return: result } of methodsOf(element)) {
          assert.ok(result?.type?.text, name);
          assert.ok(result.type.text === 'void' || result.description, name);
          for (const parameter of parameters) {
            assert.ok(parameter.type?.text && parameter.description, `${name}: ${parameter.name}`);
          }
        }
      });

      it('says what each event carries', () => {
        for (const { name, type } of element.events ?? []) {
          assert.match(type.text, /^CustomEvent<\{\w+: \w+(, \w+: \w+)*\}>$/, name);
        }
      });
    });
  }
});

describe('what the comments say is so', () => {
  const attribute = (tag: string, name: string): string =>
    elementOf(tag).attributes?.find((one) => one.name === name)?.description ?? '';
  const pack = realPack();

  it('region names the countries', () => {
    assert.ok(attribute('care-tips', 'region').includes(`\`${regionIds(pack).join(' ')}\``));
  });

  it('topics names the topics', () => {
    const ids = pack.topics.map(({ id }) => id).join(' ');
    assert.ok(attribute('back-spasm-faq', 'topics').includes(`\`${ids}\``), ids);
  });

  it('when names the groups of tips, with their headings', () => {
    for (const { when, heading } of pack.tipGroups) {
      const named = `\`${when}\` (${heading.toLowerCase()})`;
      assert.ok(attribute('care-tips', 'when').includes(named), named);
    }
  });

  const sources = readdirSync(join(root, 'src/elements'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

  it('custom properties have the defaults of the styles', () => {
    const used = new Map<string, string[]>();
    // What stands for `light-dark()` in the styles; see tokens.styles.ts.
    const styles = sources.replace(
      /var\(--_light, (#\w+)\) var\(--_dark, (#\w+)\)/g,
      'light-dark($1, $2)',
    );
    for (const [, name = '', value = ''] of styles.matchAll(
      /var\((--bsh-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g,
    )) {
      used.set(name, [...(used.get(name) ?? []), value]);
    }
    assert.deepEqual([...used.keys()].sort(), [...COMMON.cssProperties].sort());
    for (const { name, default: value = '' } of elementOf('care-tips').cssProperties ?? []) {
      assert.ok(used.get(name)?.includes(value), `${name}: ${used.get(name)?.join(', ')}`);
    }
  });

  it('every part of a template is in the contract', () => {
    const known = [COMMON, ...Object.values(CONTRACT)].flatMap(({ cssParts }) => cssParts ?? []);
    const parts = [...sources.matchAll(/\bpart="([\w-]+)"/g)].map(([, name = '']) => name);
    assert.ok(parts.length > known.length / 2);
    assert.deepEqual(
      parts.filter((name) => !known.includes(name)),
      [],
    );
  });
});

describe('the types of the elements', () => {
  /** What an element needs of its own so that browsers and Lit can use it. */
  const PLATFORM = [
    ...['constructor', 'observedAttributes', 'styles'],
    ...['connectedCallback', 'adoptedCallback', 'attributeChangedCallback'],
  ];

  /** Names of what anybody may use of the class in a file of types. */
  function publicNames(file: string): string[] {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
    return source.statements.filter(ts.isClassDeclaration).flatMap(({ members }) =>
      members
        .filter((member) => {
          const { Protected, Private } = ts.ModifierFlags;
          const flags = ts.getCombinedModifierFlags(member);
          return (
            !(flags & (Protected | Private)) &&
            !(member.name && ts.isPrivateIdentifier(member.name))
          );
        })
        .map(({ name }) => (name && ts.isIdentifier(name) ? name.text : 'constructor')),
    );
  }

  const HERE = 'dist/types/elements';
  for (const [file, own] of [
    ['shared/help-element', {}],
    ['back-spasm-faq/back-spasm-faq-element', CONTRACT['back-spasm-faq']],
    ['care-tips/care-tips-element', CONTRACT['care-tips']],
  ] as [string, Partial<Record<List, string[]>>][]) {
    it(`${file}: nothing is public by accident`, () => {
      const { fields = [], methods = [] } = own;
      const known = [...COMMON.fields, ...COMMON.methods, ...fields, ...methods, ...PLATFORM];
      const names = publicNames(`${HERE}/${file}.d.ts`);
      assert.ok(names.includes('show'));
      assert.deepEqual(
        names.filter((name) => !known.includes(name)),
        [],
      );
    });
  }
});

describe('README.md', () => {
  it('has the tables of the manifest', async () => {
    const readme = read('README.md');
    assert.ok(
      (await fillTables(readme, manifest)) === readme,
      'README.md and the comments on the elements differ. Run "npm run docs".',
    );
  });
});
