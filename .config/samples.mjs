// Compiles what the documentation shows, as a strict host without Node's types would: nobody copies what doesn't compile.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { markupProblems } from './markup-samples.mjs';
import { root, tool } from './process.mjs';

const pages = [
  'README.md',
  'examples/react-admin/README.md',
  ...readdirSync(`${root}stories`).flatMap((file) => (file.endsWith('.mdx') ? [`stories/${file}`] : [])),
];
const files = [
  'examples/own-adapter/adapter.ts',
  'examples/own-adapter/own-names.ts',
  'test/strict-host.ts',
  'tags.d.ts',
  'preact.d.ts',
  'react.d.ts',
  'solid.d.ts',
  'svelte.d.ts',
  'vue.d.ts',
];

/** What a sample leaves to its reader: names of his own, modules of Node, and files that stand beside it. */
const theReaders = new Set([2304, 2591]);
const isBeside = ({ code, messageText }) =>
  // 2834: written as bundlers find it, whatever their settings for TypeScript; with its ending Next refuses it.
  code === 2834 || (code === 2307 && /'\.\//.test(messageText));

/**
 * What JavaScript leaves to its reader: other packages, files that a server has put somewhere, and which element of the
 * page a selector finds, or a function is given.
 */
const isReaders = ({ code, messageText }) => {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  return code === 2322 || (code === 2307 ? !/'lead-elements\b/.test(text) : / on type '(HTML)?Element'/.test(text));
};

/** The blocks of some languages, each with the name of a file. */
const blocks = (languages) =>
  pages.flatMap((page) =>
    [...readFileSync(root + page, 'utf8').matchAll(new RegExp(`^\`\`\`(${languages})\\n(.*?)^\`\`\``, 'gms'))].map(
      ([, language, text], index) => ({
        name: `${page.replaceAll('/', '-')}-sample-${index + 1}.${language}`,
        text,
      }),
    ),
  );

/** Each block of TypeScript as a file beside package.json, whose entries it imports by name. */
const typed = blocks('tsx?|typescript').map(({ name, text }) => [
  root + name.replace(/typescript$/, 'ts'),
  `${text}\nexport {};\n`,
]);

const markup = blocks('html|svelte|jsx');

/** The scripts of a page: all but what another file has, or what is no JavaScript. */
const scripts = ({ name, text }) =>
  [...text.matchAll(/<script(?![^>]*(?: src| lang|importmap))[^>]*>\n(.*?)<\/script>/gs)].map(([, script], index) => ({
    name: `${name}-${index + 1}.js`,
    text: script,
  }));

/** JavaScript as an editor checks it, with the types of the tags. */
const plain = [...blocks('js'), ...markup.filter(({ name }) => name.endsWith('.html')).flatMap(scripts)].map(
  ({ name, text }) => [root + name, `${text}\nimport 'lead-elements/define.js';\n`],
);

const samples = new Map([...typed, ...plain]);

/** Vue's own compiler reads its samples from files. */
function vueSamples() {
  const folder = `${root}test-results/vue-samples`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  blocks('vue').forEach(({ name, text }) => writeFileSync(`${folder}/${name}`, text));
  const beside = `declare module '*.vue' {\n  const page: import('vue').Component;\n  export default page;\n}\n`;
  writeFileSync(`${folder}/beside.d.ts`, beside);
  const compilerOptions = { types: [] };
  const vueCompilerOptions = { strictTemplates: true };
  const config = { extends: '../../tsconfig.json', compilerOptions, vueCompilerOptions, include: ['*.vue', '*.d.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  return tool('vue-tsc', 'vue-tsc', ['--noEmit', '--project', folder]);
}

const { options } = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  {
    types: [],
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
  },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => console.error(messageText) },
);
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
host.fileExists = (name) => samples.has(name) || fileExists(name);
host.readFile = (name) => samples.get(name) ?? readFile(name);
host.getSourceFile = (name, ...rest) =>
  samples.has(name) ? ts.createSourceFile(name, samples.get(name), ...rest) : getSourceFile(name, ...rest);

const paths = { '@angular/core': [`${root}.config/angular-core.d.ts`] };

/** What the compiler says of some files, but for what a sample leaves to its reader. */
function problemsOf(names, more) {
  const program = ts.createProgram(names, { ...options, ...more }, host);
  return program
    .getRootFileNames()
    .map((name) => program.getSourceFile(name))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .filter((each) => !(samples.has(each.file.fileName) && (theReaders.has(each.code) || isBeside(each))));
}

const namesOf = (entries) => entries.map(([name]) => name);
const problems = [
  ...problemsOf([...namesOf(typed), ...files.map((file) => root + file)], { paths }),
  ...problemsOf(namesOf(plain), { allowJs: true, checkJs: true, strict: false }).filter((each) => !isReaders(each)),
];
if (problems.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(problems, host));
const unknown = markupProblems([...markup, ...blocks('vue|typescript')]);
for (const each of unknown) console.error(each);
process.exitCode = problems.length + unknown.length > 0 ? 1 : await vueSamples();
