// One minified file with every dependency inside: what a script tag loads, and what the size of an entry is measured by.
import { defaultClientConditions } from 'vite';
import { compiled } from './compile.mjs';
import { root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

/** A Vite configuration that bundles `source`, the text of a module, into one file, or with `split` into what is loaded when. */
export function bundle(source, { split = false, write = false, sourcemap = false, outDir, fileName = 'bundle' } = {}) {
  // Stands beside package.json, so that it can import the package's own entries by name; there is no such file.
  const entry = `${root}${fileName.replaceAll('/', '-')}.entry.js`;
  return {
    root,
    // A worker's file lies beside the bundle, wherever that is served.
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
    plugins: [
      compiled(),
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      target: 'es2022',
      write,
      sourcemap,
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => `${fileName}.js` },
      // A library's modules keep their white space unless the output says otherwise.
      rolldownOptions: {
        // As a page is built: what the entry shares with what comes later stays in it, in place of a file for each piece.
        preserveEntrySignatures: split ? 'allow-extension' : 'strict',
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        output: { codeSplitting: split, minify: true },
        checks: { pluginTimings: false },
      },
    },
  };
}
