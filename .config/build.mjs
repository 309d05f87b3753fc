// Builds the package: modules with types, the worker in one file, what a script tag loads, in single files and in parts; then
// puts it together as it is published.
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { bundle } from './bundle.mjs';
import { compilePackage } from './compile.mjs';
import { root } from './process.mjs';
import { stagePackage } from './stage.mjs';

const singleFiles = {
  'lead-elements': `import '${root}src/define.ts'; export * from '${root}src/index.ts'; export * from '${root}src/workspace.ts';`,
  'adapters/browser': `export * from '${root}src/adapters/browser.ts';`,
  'adapters/memory': `export * from '${root}src/adapters/memory.ts';`,
  'adapters/rest': `export * from '${root}src/adapters/rest.ts';`,
  testing: `export * from '${root}src/testing/index.ts';`,
};

/** Vite before its eighth major builds no worker that imports anything on demand, unless its host says so. */
const worker = 'controllers/import/worker/read-worker';

const openApi = 'adapters/rest/openapi.json';

rmSync(`${root}dist`, { recursive: true, force: true });
if (!compilePackage()) process.exit(1);
copyFileSync(`${root}src/${openApi}`, `${root}dist/${openApi}`);

async function writeFile(source, outDir, fileName) {
  await build(bundle(source, { write: true, sourcemap: true, outDir, fileName }));
}

await writeFile(`import '${root}src/${worker}.ts';`, `${root}dist`, worker);
await build(
  bundle(`export * from '${root}src/autoload.ts';`, {
    split: true,
    write: true,
    sourcemap: true,
    outDir: `${root}dist/bundle/autoload`,
    fileName: 'autoload',
  }),
);
for (const [name, source] of Object.entries(singleFiles)) await writeFile(source, `${root}dist/bundle`, name);
stagePackage();
