// Bundles the unit and component tests, so that the page of each loads a few files instead of some hundred modules.
import { readdirSync } from 'node:fs';
import { build, defaultClientConditions } from 'vite';
import { root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

const folder = 'node_modules/.cache/bundled-tests/';

/** What a test says of its own place is where it is written, not where it is bundled. */
const ownPlace = {
  name: 'own-place',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(`${root}test/`) || !code.includes('import.meta.url')) return undefined;
    const place = `new URL(${JSON.stringify(`/${id.slice(root.length)}`)}, location.origin).href`;
    return { code: code.replaceAll('import.meta.url', `(${place})`), map: null };
  },
};

/** Modules that do nothing but declare may share a file; those that register elements run only where they are imported. */
const groups = [
  ['tools', /node_modules\/(?!lit|@lit|fast-check)/],
  ['lit', /node_modules\/@?lit/],
  ['domain', /src\/(domain|styles)\//],
  ['adapters', /src\/(adapters|testing)\//],
  ['controllers', /src\/controllers\//],
  ['elements', /src\/elements\/(?!.*define)/],
].map(([name, test]) => ({ name, test }));

const bundle = (files) =>
  build({
    root,
    base: './',
    mode: 'development',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [ownPlace],
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
    build: {
      target: 'es2022',
      outDir: root + folder,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), root + file])),
        external: [/^\/__web/],
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { groups } },
        checks: { pluginTimings: false },
      },
    },
  });

const isUnitTest = (file) => file.endsWith('.test.ts') && !/^test\/(e2e|bench)\//.test(file);

/** A plugin of the test server. */
export function bundledTests() {
  const names = readdirSync(`${root}test`, { recursive: true }).map((name) => `test/${name.replaceAll('\\', '/')}`);
  const files = new Set(names.filter(isUnitTest));
  let bundled;
  return {
    name: 'bundled-tests',
    async serve({ path }) {
      const file = path.slice(1);
      if (!files.has(file)) return undefined;
      bundled ??= bundle([...files]);
      await bundled;
      return { body: `import '/${folder}${file.replace(/\.ts$/, '.js')}';`, type: 'js' };
    },
  };
}
