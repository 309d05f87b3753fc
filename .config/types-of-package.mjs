// Whether every entry of the packed package has types that TypeScript finds, as an install has them: are-the-types-wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packInto } from './pack.mjs';
import { tool } from './process.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lead-elements-pack-'));
try {
  // The package is ESM; what is no module (JSON, the type packages of frameworks) has no types to look for.
  process.exitCode = await tool('@arethetypeswrong/cli', 'attw', [
    packInto(folder),
    '--profile=esm-only',
    '--format=ascii',
    '--exclude-entrypoints',
    './custom-elements.json',
    './vscode.html-custom-data.json',
    './vscode.css-custom-data.json',
    './web-types.json',
    './adapters/rest/openapi.json',
    './react.d.ts',
    './svelte.d.ts',
    './vue.d.ts',
    './preact.d.ts',
    './solid.d.ts',
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
