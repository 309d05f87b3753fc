// Generates custom-elements.json from src, and from it what editors read: VS Code and JetBrains. With `--check` it writes nothing and fails on drift and on undocumented parts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { format } from 'prettier';
import { root, tool } from './process.mjs';

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

const current = (file) => {
  try {
    return readFileSync(root + file, 'utf8');
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

/** Every generated file by its name. The makers of editor data change what they are given. */
async function files(text) {
  const copy = () => JSON.parse(text);
  const made = {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(copy(), {}),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(copy(), {}),
    'web-types.json': getWebTypesData(copy(), { packageJson: false }),
  };
  const entries = Object.entries(made).map(async ([file, data]) => [
    file,
    await format(typeof data === 'string' ? data : JSON.stringify(data), { parser: 'json', printWidth: 120 }),
  ]);
  return { 'custom-elements.json': text, ...Object.fromEntries(await Promise.all(entries)) };
}

const text = await generate();
const manifest = JSON.parse(text);
const generated = Object.entries(await files(text));
if (!process.argv.includes('--check')) {
  for (const [file, content] of generated) writeFileSync(root + file, content);
  console.log(`custom-elements.json: ${manifest.modules.flatMap(({ declarations }) => declarations).length} elements`);
} else {
  const problems = [
    ...generated
      .filter(([file, content]) => content !== current(file))
      .map(([file]) => `${file} differs from src: run npm run manifest`),
    ...undocumented(manifest).map((part) => `no description: ${part}`),
    ...missingTags(manifest).map((tag) => `not in the manifest: ${tag}`),
  ];
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
