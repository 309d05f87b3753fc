// Compiles what the documentation shows, as a strict host without Node's types would: nobody copies what doesn't compile.
import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { root } from './process.mjs';

const pages = [
  'README.md',
  'examples/react-admin/README.md',
  ...readdirSync(`${root}stories`).flatMap((file) => (file.endsWith('.mdx') ? [`stories/${file}`] : [])),
];
const files = ['examples/own-adapter/adapter.ts'];

/** What a sample leaves to its reader: names of his own, and modules of Node. */
const theReaders = new Set([2304, 2591]);

/** Each block of TypeScript as a file beside package.json, whose entries it imports by name. */
const samples = new Map(
  pages.flatMap((page) =>
    [...readFileSync(root + page, 'utf8').matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, text], index) => [
      `${root}${page.replaceAll('/', '-')}-sample-${index + 1}.${language}`,
      `${text}\nexport {};\n`,
    ]),
  ),
);

const { options } = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  { types: [], exactOptionalPropertyTypes: true, jsx: ts.JsxEmit.ReactJSX },
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
process.exitCode = problems.length > 0 ? 1 : 0;
