// Generates custom-elements.json from src. With `--check` it writes nothing and fails on drift and on undocumented parts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { format } from 'prettier';
import { root, tool } from './process.mjs';

const target = `${root}custom-elements.json`;
const parts = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

async function generate() {
  const folder = mkdtempSync(join(tmpdir(), 'lead-elements-manifest-'));
  try {
    const config = `${root}.config/custom-elements-manifest.config.mjs`;
    // The analyzer takes an outdir only relative to the working directory.
    const args = ['analyze', '--config', config, '--outdir', relative(root, folder)];
    const code = await tool('@custom-elements-manifest/analyzer', 'cem', args, { quiet: true });
    if (code !== 0) process.exit(code);
    const text = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    return await format(text, { parser: 'json', printWidth: 120 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const current = () => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
};

/** Public parts without a description, as `tag part name`. */
function undocumented(manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return elements.flatMap((element) => [
    ...(element.summary ? [] : [`${element.tagName} summary`]),
    ...parts.flatMap((part) =>
      (element[part] ?? [])
        .filter(({ description, inheritedFrom }) => !description && !inheritedFrom)
        .map(({ name }) => `${element.tagName} ${part} ${name}`),
    ),
  ]);
}

/** Tags with an entry of their own in package.json that the manifest does not know. */
function missingTags(manifest) {
  const entries = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).exports;
  const known = new Set(manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)));
  return Object.entries(entries)
    .filter(([, paths]) => /^\.\/dist\/elements\//.test(paths.default ?? ''))
    .map(([entry]) => entry.slice(2, -3))
    .filter((tag) => !known.has(tag));
}

const text = await generate();
const manifest = JSON.parse(text);
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`custom-elements.json: ${manifest.modules.flatMap(({ declarations }) => declarations).length} elements`);
} else {
  const problems = [
    ...(text === current() ? [] : ['custom-elements.json differs from src: run npm run manifest']),
    ...undocumented(manifest).map((part) => `no description: ${part}`),
    ...missingTags(manifest).map((tag) => `not in the manifest: ${tag}`),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
