// Serves the example CRM and the pages of the end-to-end tests as a host would ship them: built for production.
import { readdirSync } from 'node:fs';
import { build, preview } from 'vite';
import { root } from './process.mjs';

const fixtures = 'test/e2e/fixtures/';
const pages = [
  'examples/crm/index.html',
  ...readdirSync(root + fixtures).flatMap((name) => (name.endsWith('.html') ? fixtures + name : [])),
];
const outDir = `${root}node_modules/.cache/built-examples`;
const shared = { configFile: `${root}vite.config.ts`, root };

await build({
  ...shared,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages.map((page) => root + page) },
  },
});
await preview({
  ...shared,
  build: { outDir },
  preview: { host: '127.0.0.1', port: Number(process.argv[2]), strictPort: true },
});
