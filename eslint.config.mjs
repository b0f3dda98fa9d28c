import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
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
  clearInterval: 'readonly',
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
    // Scripts of the demo pages. The globals of a browser are too many to list.
    files: ['demo/**/*.js'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Some functions in these files are sent to the browser and run there.
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
        // Named here, because the configuration of tests that run in Node is not in a folder above them.
        project: ['src/*/tsconfig.json', 'tsconfig.json'],
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // An assertion that is not awaited, such as `to.be.accessible()`, passes whatever it finds.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers and `never` are fine in a template. Objects are still reported.
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
    rules: {
      // Does not see a text that a directive puts into a button. The tests read the name of every button.
      'lit-a11y/accessible-name': 'off',
      // VoiceOver takes a list without markers for none, unless it has the role in so many words.
      'lit-a11y/no-redundant-role': 'off',
    },
  },

  {
    // What runs in browsers keeps to those of `browserslist`; see src/decisions/042-browsers.md.
    files: ['src/{content,search,elements,embed}/**/*.ts'],
    extends: [compat.configs['flat/recommended'], es.configs['flat/restrict-to-es2022']],
    // Each has a way without it.
    settings: {
      polyfills: ['Intl.Segmenter', 'Touch', 'navigator.vibrate', 'navigator.wakeLock'],
    },
    rules: {
      // Safari before 16.4 has neither.
      'es-x/no-class-static-block': 'error',
      'es-x/no-regexp-lookbehind-assertions': 'error',
    },
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...WAYS_TO_WRITE_HTML.map((property) => ({ property, message: BLOCKS })),
        // Methods that eslint-plugin-compat does not know.
        {
          object: 'URL',
          property: 'canParse',
          message: 'Use parseUrl: Safari before 17 has none.',
        },
        { property: 'checkVisibility', message: 'Use is-visible.ts: Safari before 17.4 has none.' },
        { object: 'document', property: 'write', message: BLOCKS },
        { object: 'document', property: 'writeln', message: BLOCKS },
      ],
      'no-restricted-syntax': [
        'error',
        {
          // In a Lit template, `.innerHTML=${…}` is text, which no-restricted-properties does not see.
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
      // `expect(x).to.be.true` is an assertion, not an unused value.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test fails anyway where `el.shadowRoot!` is null.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      // describe() and it() of node:test return a promise that needs no await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // These comparisons are synchronous, although their types say "promise".
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
