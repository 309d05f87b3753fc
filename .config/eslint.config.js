// Types, templates, accessibility of templates, and the layers: elements → controllers → adapters (interface) → domain → nothing.
import { readFileSync } from 'node:fs';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const source = ['src/**/*.ts'];

/** Files that were longer than the rest may be, with the lines that each may have: a number shrinks or goes, and none is added. */
const longFiles = JSON.parse(readFileSync(new URL('long-files.json', import.meta.url), 'utf8'));
const typed = [
  'src/**/*.ts',
  'test/**/*.ts',
  'stories/**/*.ts',
  'examples/**/*.ts',
  '.storybook/*.ts',
  'vite.config.ts',
];

/** Patterns of imports that leave a folder of src for one of `layers`. */
const layers = (names) => names.map((name) => `(^|/)${name}/`);

const forbidden = {
  raw: {
    regex: 'unsafe-(html|svg|static)|static-html|directives/style-map',
    message: 'Data is text, and a strict CSP blocks style attributes.',
  },
  self: {
    regex: '^lead-elements(/|$)',
    message: 'Inside src, files are imported by path, so that the layers can be checked.',
  },
  ui: {
    regex: '^(lit|lit-html|lit-element|@lit|@floating-ui)(/|$)',
    message: 'This layer knows neither lit nor the screen.',
  },
  define: { regex: '(^|/)define(-element)?\\.js$', message: 'Only define modules register tags; import the class.' },
};

/** A layer's rule: `files` import nothing from the `closed` folders of src and nothing that `also` forbids. */
const layer = (files, closed, also, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          forbidden.raw,
          forbidden.self,
          ...also,
          ...layers(closed).map((regex) => ({
            regex,
            message: 'The layers: elements → controllers → adapters (interface) → domain.',
          })),
        ],
      },
    ],
  },
});

const outsideDomain = [
  { regex: '^[^.]', message: 'domain imports no package.' },
  {
    regex: '^(\\.\\./)+(ask-event|events|define|define-element|index)\\.js$',
    message: 'domain imports nothing from outside of domain.',
  },
];

const concreteAdapter = {
  regex: '(^|/)adapters/(?!adapter(-error)?\\.js$)',
  message: 'Elements and controllers know the adapter interface only.',
};

const noMarkup = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((name) => ({
    selector: `MemberExpression[property.name="${name}"]`,
    message: 'Data is text, never markup.',
  })),
  {
    selector: 'TaggedTemplateExpression TemplateElement[value.raw=/\\bstyle=|\\.innerHTML=/]',
    message: 'A strict CSP blocks style attributes, and data is never markup: use a class or style.setProperty.',
  },
];

const noDefine = {
  selector:
    'CallExpression[callee.property.name="define"][callee.object.name=/^(customElements|registry)$/], ' +
    'CallExpression[callee.property.name="define"][callee.object.property.name="customElements"], ' +
    'Decorator[expression.callee.name="customElement"]',
  message: 'Only define-element.ts registers tags, guarded against a second definition.',
};

// WebKit drops the list semantics of a list without markers unless the role says it again.
const a11yRules = { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' };

const impatient = {
  name: '@open-wc/testing',
  importNames: ['waitUntil'],
  message: 'A second is too short for a shared machine: import it from test/wait-until.ts.',
};

const sleeping = {
  selector: 'CallExpression[callee.name="aTimeout"] > Literal[value>0]',
  message: 'A test waits for what happens, or moves the clock of test/fake-clock.ts.',
};

const chaiEqual = [{ from: 'package', package: 'chai', name: 'Equal' }];

/** Node's runner waits for its tests by itself. */
const nodeTest = [{ from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] }];

export default tseslint.config(
  {
    ignores: [
      'examples/hosts/**',
      'test/hosts/trials/**',
      'dist/**',
      'package/**',
      'coverage/**',
      'storybook-static/**',
      'node_modules/**',
      'test-results/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Contexts are plain objects whose functions use no `this` and are taken apart; lit binds listeners itself.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Snapshots of @open-wc/semantic-dom-diff give chai's `equal` the type of a promise.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: chaiEqual }],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `expect(x).to.be.true`
      '@typescript-eslint/restrict-template-expressions': 'off', // a locator in a message reads well
      '@typescript-eslint/require-await': 'off', // fakes answer promises without waiting
      'no-restricted-imports': ['error', { paths: [impatient] }],
      'no-restricted-syntax': ['error', sleeping],
    },
  },
  { files: ['test/wait-until.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.node-test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [...chaiEqual, ...nodeTest] }],
    },
  },
  { files: ['test/bench/**/*.ts', 'examples/**/*.ts'], rules: { 'no-console': 'off' } },
  // What the console is told goes through one place, which leaves out what is in records.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/domain/platform/console-log.ts', 'src/testing/dom.ts'],
    rules: { 'no-console': 'error' },
  },
  { files: [...source, 'stories/**/*.ts'], ...lit['flat/recommended'] },
  { files: source, ...wc['flat/best-practice'], settings: { wc: { elementBaseClasses: ['LitElement'] } } },
  { files: source, rules: { 'wc/guard-super-call': 'off' } },
  { files: [...source, 'stories/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: a11yRules },
  {
    files: ['src/events.ts'],
    // The maps of the DOM are interfaces, and only another interface adds to them.
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }] },
  },
  // A catalogue is as long as what is said.
  { files: source, ignores: ['src/locales/**'], rules: { 'max-lines': ['error', 300] } },
  ...Object.entries(longFiles).map(([file, most]) => ({ files: [file], rules: { 'max-lines': ['error', most] } })),
  { files: source, rules: { 'no-restricted-syntax': ['error', ...noMarkup, noDefine] } },
  { files: ['src/define-element.ts'], rules: { 'no-restricted-syntax': ['error', ...noMarkup] } },
  layer(['src/*.ts'], [], []),
  layer(['src/domain/**'], ['adapters', 'controllers', 'elements', 'styles', 'locales', 'testing'], outsideDomain),
  layer(['src/adapters/**'], ['controllers', 'elements', 'styles', 'locales'], [forbidden.ui, forbidden.define]),
  layer(['src/controllers/**'], ['elements', 'styles'], [forbidden.define, concreteAdapter]),
  layer(['src/elements/**'], [], [forbidden.define, concreteAdapter], ['src/**/define.ts']),
  layer(['src/styles/**'], ['controllers', 'elements', 'adapters', 'domain'], [forbidden.define]),
  layer(['src/locales/**'], ['controllers', 'elements', 'adapters', 'styles'], [forbidden.ui, forbidden.define]),
  layer(['src/testing/**'], ['controllers', 'elements', 'styles', 'locales'], [forbidden.ui, forbidden.define]),
);
