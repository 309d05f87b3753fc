// The licences of what an install of the package brings along, written to LICENSES.md, or with `--check` compared with it.
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { root } from './process.mjs';

const allowed = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
const read = (path) => JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));

/** Where the package at `from` finds `name`: as Node looks, from the inside out. */
function find(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock[path]) return path;
    if (!at) return undefined;
  }
}

const found = new Map();
function collect(names, from) {
  for (const name of names) {
    const path = find(name, from);
    if (!path || found.has(path)) continue;
    found.set(path, read(path));
    collect(Object.keys(found.get(path).dependencies ?? {}), path);
  }
}
collect(Object.keys(lock[''].dependencies), '');

const rows = [...found.values()]
  .sort((one, other) => one.name.localeCompare(other.name, 'en'))
  .map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const text = `# Licences

lead-elements is under the [MIT licence](./LICENSE). An install brings these along; the file is written by \`npm run licenses\`.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`;
const written = await prettier.format(text, { parser: 'markdown', printWidth: 120 });

const refused = [...found.values()].filter(({ license }) => !allowed.has(license));
for (const { name, license } of refused) console.error(`${name} is under ${license}, which nobody has agreed to.`);
if (process.argv.includes('--check')) {
  const same = readFileSync(`${root}LICENSES.md`, 'utf8') === written;
  if (!same) console.error('LICENSES.md is not what is installed: run `npm run licenses`.');
  process.exit(same && refused.length === 0 ? 0 : 1);
}
writeFileSync(`${root}LICENSES.md`, written);
process.exit(refused.length === 0 ? 0 : 1);
