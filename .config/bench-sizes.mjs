// What each entry of the package costs a page: minified as it is shipped, with everything it needs inside, gzipped.
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
    if (!source || source.endsWith('.json')) return [];
    if (!entry.includes('*')) return [[entry, source]];
    const [before, after] = source.split('*');
    return readdirSync(root + before, { withFileTypes: true })
      .filter((found) => found.isDirectory())
      .map(({ name }) => [entry.replace('*', name), `${before}${name}${after}`]);
  });
}

const gzipKilobytes = (files) =>
  files.reduce((sum, { code, source }) => sum + gzipSync(code ?? source, { level: 9 }).length / 1000, 0);

/** What a module loads at once, its style sheets among it, and what it loads later, when somebody does what needs it. */
export const measureEntry = (path, define = {}) => measure(`export * from ${JSON.stringify(path)};`, define);

/** The same for the text of a module. */
export async function measure(source, define = {}) {
  const [{ output }] = await build({ ...bundle(source, { split: true }), define });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set(output.filter(({ isEntry, fileName }) => isEntry || fileName.endsWith('.css')));
  for (const { imports = [] } of atOnce) for (const name of imports) atOnce.add(chunks.get(name));
  const later = output.filter((file) => !atOnce.has(file));
  return { atOnce: gzipKilobytes([...atOnce]), later: gzipKilobytes(later) };
}

export async function measureSizes() {
  const rows = [];
  for (const [entry, file] of entries()) {
    const { atOnce, later } = await measureEntry(root + file.slice(2));
    const [peer, theirs] = peers[entry] ?? ['', undefined];
    rows.push([entry, atOnce, later || '', peer, theirs ?? '', theirs ? (atOnce + later) / theirs : '']);
  }
  return {
    title: 'Size of every entry',
    columns: ['entry', 'gzip kB', 'on demand', 'smallest peer', 'gzip kB', 'ratio, all'],
    rows,
  };
}
