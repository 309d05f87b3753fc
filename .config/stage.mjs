// The package as an install gets it, in `package/`: what package.json lists, without sources, source maps and what only
// this repository needs.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './process.mjs';
import { SOURCE_CONDITION } from './source-condition.mjs';

export const stage = `${root}package/`;

const isSource = (path) => path.startsWith('src/') || path.startsWith('./src/') || path.endsWith('.map');

/** What `npm pack` would take from this folder. */
function packed() {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(answer)[0].files.map(({ path }) => path);
}

function manifest() {
  const own = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const name of ['scripts', 'devDependencies', 'overrides', 'prettier', 'files']) delete own[name];
  delete own.publishConfig.directory;
  own.sideEffects = own.sideEffects.filter((path) => !isSource(path));
  for (const target of Object.values(own.exports)) delete target[SOURCE_CONDITION];
  return `${JSON.stringify(own, undefined, 2)}\n`;
}

/** Nothing has to be looked up in a map that is not there. */
const withoutMap = (code) => code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

/** What a page of the package links beside it has to be in the package. */
function assertLinks(page) {
  for (const [, link] of readFileSync(stage + page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g))
    if (!existsSync(stage + link)) throw new Error(`${page} links ${link}, which is not in the package.`);
}

export function stagePackage() {
  rmSync(stage, { recursive: true, force: true });
  for (const path of packed().filter((path) => !isSource(path))) {
    const to = join(stage, path);
    mkdirSync(dirname(to), { recursive: true });
    if (/^dist\/.*\.(js|d\.ts)$/.test(path)) writeFileSync(to, withoutMap(readFileSync(root + path, 'utf8')));
    else if (path !== 'package.json') copyFileSync(root + path, to);
  }
  writeFileSync(`${stage}package.json`, manifest());
  for (const page of ['README.md', 'llms.txt']) assertLinks(page);
}
