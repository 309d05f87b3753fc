// One minified file with every dependency inside: what a script tag loads, and what the size of an entry is measured by.
import { defaultClientConditions } from 'vite';
import { root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

const ENTRY = 'virtual:entry';

/** A Vite configuration that bundles `source`, the text of a module, into one file. */
export function bundle(source, { write = false, sourcemap = false, outDir, fileName = 'bundle' } = {}) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
    plugins: [
      {
        name: 'entry',
        // Beside package.json, so that the package can import its own entries by name.
        resolveId: (id) => (id === ENTRY ? `${root}${fileName.replaceAll('/', '-')}.entry.js` : undefined),
        load: (id) => (id.endsWith('.entry.js') ? source : undefined),
      },
    ],
    build: {
      target: 'es2022',
      write,
      sourcemap,
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: { entry: ENTRY, formats: ['es'], fileName: () => `${fileName}.js` },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}
