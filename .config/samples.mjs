// Compiles what the documentation shows, as a strict host without Node's types would: nobody copies what doesn't compile.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { root, tool } from './process.mjs';

const pages = [
  'README.md',
  'examples/react-admin/README.md',
  ...readdirSync(`${root}stories`).flatMap((file) => (file.endsWith('.mdx') ? [`stories/${file}`] : [])),
];
const files = [
  'examples/own-adapter/adapter.ts',
  'test/strict-host.ts',
  'tags.d.ts',
  'preact.d.ts',
  'react.d.ts',
  'solid.d.ts',
  'svelte.d.ts',
  'vue.d.ts',
];

/** What a sample leaves to its reader: names of his own, and modules of Node. */
const theReaders = new Set([2304, 2591]);

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
const samples = new Map(blocks('tsx?').map(({ name, text }) => [root + name, `${text}\nexport {};\n`]));

/** Vue's own compiler reads its samples from files. */
function vueSamples() {
  const folder = `${root}test-results/vue-samples`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  blocks('vue').forEach(({ name, text }) => writeFileSync(`${folder}/${name}`, text));
  const compilerOptions = { types: [] };
  const vueCompilerOptions = { strictTemplates: true };
  const config = { extends: '../../tsconfig.json', compilerOptions, vueCompilerOptions, include: ['*.vue'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  return tool('vue-tsc', 'vue-tsc', ['--noEmit', '--project', folder]);
}

const { options } = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  { types: [], exactOptionalPropertyTypes: true, skipLibCheck: false, jsx: ts.JsxEmit.ReactJSX },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: ({ messageText }) => console.error(messageText) },
);
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
host.fileExists = (name) => samples.has(name) || fileExists(name);
host.readFile = (name) => samples.get(name) ?? readFile(name);
host.getSourceFile = (name, ...rest) =>
  samples.has(name) ? ts.createSourceFile(name, samples.get(name), ...rest) : getSourceFile(name, ...rest);

const program = ts.createProgram([...samples.keys(), ...files.map((file) => root + file)], options, host);
const problems = program
  .getRootFileNames()
  .map((name) => program.getSourceFile(name))
  .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
  .filter(({ code, file }) => !(samples.has(file.fileName) && theReaders.has(code)));
if (problems.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(problems, host));
process.exitCode = problems.length > 0 ? 1 : await vueSamples();
