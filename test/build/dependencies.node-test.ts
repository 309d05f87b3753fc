// What the sources import is what an install brings along: a tool of development would be found here, and nowhere else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../..', import.meta.url);
const { dependencies, peerDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<
  'dependencies' | 'peerDependencies',
  Record<string, string>
>;

const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** The package of a bare specifier. */
const packageOf = (specifier: string): string => /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];

/** What a file needs when it runs: imports of types are gone by then. */
function packagesOf(file: string): string[] {
  const text = readFileSync(new URL(`src/${file.replaceAll('\\', '/')}`, root), 'utf8');
  const imports = /^(?:import|export) (?!type )(?:[^'";]* from )?'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gm;
  return [...text.matchAll(imports)].map(([, atOnce, later]) => packageOf((atOnce ?? later)!));
}

test('whatever the sources import at run time comes with an install, and nothing else does', () => {
  const used = new Set(files.flatMap(packagesOf));
  used.delete('lead-elements');
  const brought = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
  assert.deepEqual(
    [...used].filter((name) => !brought.has(name)),
    [],
  );
  assert.deepEqual(
    Object.keys(dependencies).filter((name) => !used.has(name)),
    [],
  );
});
