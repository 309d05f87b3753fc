// The pages that the package gives to be copied: those of the README, and the layouts. Built as a newcomer's bundler does.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './built-crm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** The page by tags. */
export const firstPage = async (): Promise<string> =>
  /```html\n(<!doctype html>.*?)```/s.exec(await textOf('README.md'))![1]!;

/** The lines of the host in ten. */
export const tenLines = async (): Promise<string> =>
  /## A host in ten lines\n.*?```ts\n(.*?)```/s.exec(await textOf('README.md'))![1]!;

/** A page of the package as one with a bundler has it: its imports are names, not addresses. */
export const named = async (path: string): Promise<string> =>
  (await textOf(path))
    .replace('../../dist/bundle/lead-elements.js', 'lead-elements/workspace.js')
    .replaceAll('../../dist/bundle/', 'lead-elements/');

/** Answers the folder with what was built of pages by their names: each is `<name>.html`. */
export async function built(pages: Record<string, string>, inOneFile = false): Promise<string> {
  await mkdir(join(root, 'test-results'), { recursive: true });
  const source = await mkdtemp(join(root, 'test-results/first-page-'));
  try {
    const input = Object.keys(pages).map((name) => join(source, `${name}.html`));
    await Promise.all(Object.values(pages).map((markup, at) => writeFile(input[at]!, markup)));
    const named = { name: 'pages', config: () => ({ build: { rolldownOptions: { input } } }) };
    return await buildPage(source, inOneFile, [named]);
  } finally {
    await rm(source, { recursive: true });
  }
}
