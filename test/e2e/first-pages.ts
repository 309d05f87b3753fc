// The pages that the package gives to be copied: that of the README, and the layouts. Built as a newcomer's bundler does.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './built-crm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

export const firstPage = async (): Promise<string> =>
  /```html\n(<!doctype html>.*?)```/s.exec(await textOf('README.md'))![1]!;

/** A page of the package as one with a bundler has it: its imports are names, not addresses. */
export const named = async (path: string): Promise<string> =>
  (await textOf(path))
    .replace(/ src=".*lead-elements.js"><\/script>\n.*\n/, `>\n      import 'lead-elements/define.js';\n`)
    .replaceAll('../../dist/bundle/', 'lead-elements/');

/** Answers the folder with what was built. */
export async function built(markup: string, inOneFile = false): Promise<string> {
  await mkdir(join(root, 'test-results'), { recursive: true });
  const source = await mkdtemp(join(root, 'test-results/first-page-'));
  try {
    await writeFile(join(source, 'index.html'), markup);
    return await buildPage(source, inOneFile);
  } finally {
    await rm(source, { recursive: true });
  }
}
