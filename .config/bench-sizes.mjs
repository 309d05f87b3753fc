// What each entry of the package costs a page: minified, with everything it needs inside, gzipped.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { bundle } from './bundle.mjs';
import { root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

/** The smallest peer that does the same job, gzip kB with everything inside, measured in the same way. */
const peers = {
  './assignee-multiselect.js': ['tom-select', 20.4],
  './lead-table.js': ['tanstack + lit', 25.8],
};

/** Every importable entry with the file behind it; a pattern stands for each file that it names. */
function entries() {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.entries(exports).flatMap(([entry, paths]) => {
    const source = paths[SOURCE_CONDITION];
    if (!source) return [];
    if (!entry.includes('*')) return [[entry, source]];
    const [before, after] = source.split('*');
    return readdirSync(root + before, { withFileTypes: true })
      .filter((found) => found.isDirectory())
      .map(({ name }) => [entry.replace('*', name), `${before}${name}${after}`]);
  });
}

async function gzipKilobytes(file) {
  const [{ output }] = await build(bundle(`export * from ${JSON.stringify(root + file.slice(2))};`));
  return gzipSync(output[0].code, { level: 9 }).length / 1000;
}

export async function measureSizes() {
  const rows = [];
  for (const [entry, file] of entries()) {
    const size = await gzipKilobytes(file);
    const [peer, theirs] = peers[entry] ?? ['', undefined];
    rows.push([entry, size, peer, theirs ?? '', theirs ? size / theirs : '']);
  }
  return { title: 'Size of every entry', columns: ['entry', 'gzip kB', 'smallest peer', 'gzip kB', 'ratio'], rows };
}
