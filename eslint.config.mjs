import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const BLOCKS = 'Answers are typed blocks, never HTML text; see src/decisions/001-typed-blocks.md.';
const NO_INLINE_STYLE =
  'Host pages may forbid inline styles, so styling comes from static styles; see src/decisions/001-typed-blocks.md.';

const NODE_GLOBALS = {
  AbortSignal: 'readonly',
  Buffer: 'readonly',
  URL: 'readonly',
  clearTimeout: 'readonly',
  console: 'readonly',
  fetch: 'readonly',
  performance: 'readonly',
  process: 'readonly',
  setTimeout: 'readonly',
};
const WAYS_TO_WRITE_HTML = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
];

export default defineConfig(
  globalIgnores(['dist/', 'src/generated/', 'node_modules/', 'pictures/', 'content/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.mjs'],
    languageOptions: { globals: NODE_GLOBALS },
  },
  {
    // Plain scripts of the demo pages. The names a browser knows are too many to list.
    files: ['demo/**/*.js'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Parts of these are handed over to the browser and run there.
    files: ['test/**/*.mjs'],
    languageOptions: {
      globals: { document: 'readonly', getComputedStyle: 'readonly', window: 'readonly' },
    },
  },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // Named here, not searched upwards from each file: the tests that run in Node belong to
        // the configuration of the compiler, which isn't in a folder above them.
        project: ['src/*/tsconfig.json', 'tsconfig.json'],
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A check that isn't awaited passes whatever it finds, `to.be.accessible()` above all.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in a message are fine, and so is what can't happen; objects are still reported.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNever: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },

  {
    files: ['src/**/*.ts', 'demo/**/*.ts', 'test/elements/**/*.ts', 'test/pages/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...WAYS_TO_WRITE_HTML.map((property) => ({ property, message: BLOCKS })),
        { object: 'document', property: 'write', message: BLOCKS },
        { object: 'document', property: 'writeln', message: BLOCKS },
      ],
      'no-restricted-syntax': [
        'error',
        {
          // In a template, `.innerHTML=${…}` is text and no property access.
          selector: 'TemplateElement[value.raw=/\\.(inner|outer)HTML\\s*=\\s*["\']?$/i]',
          message: BLOCKS,
        },
        {
          selector: 'TemplateElement[value.raw=/\\sstyle\\s*=\\s*["\']?[^"\'>]*$/i]',
          message: NO_INLINE_STYLE,
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/directives?/unsafe-(html|svg|mathml)(\\.js)?$',
              message: BLOCKS,
            },
            {
              regex: '/static-html(\\.js)?$|/static(\\.js)?$',
              importNames: ['unsafeStatic'],
              message: BLOCKS,
            },
            {
              regex: '/directives?/style-map(\\.js)?$',
              message: NO_INLINE_STYLE,
            },
          ],
        },
      ],
    },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is a check, not a forgotten value.
      '@typescript-eslint/no-unused-expressions': 'off',
      // `el.shadowRoot!` in a test fails loudly enough when there is none.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      // node:test returns a promise from describe() and it() that nobody has to wait for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // Plain comparisons. Their types say "promise", but they throw at once.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
            {
              from: 'package',
              package: 'node:test',
              name: [
                'describe',
                'it',
                'suite',
                'test',
                'before',
                'after',
                'beforeEach',
                'afterEach',
              ],
            },
          ],
        },
      ],
    },
  },
);
