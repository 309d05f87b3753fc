// A page of a host as its bundler makes it, opened in Chromium; nothing leaves the machine.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'https://host.example';

/** Bundles a module of a host as one script. */
async function bundle(source: string): Promise<string> {
  const folder = await mkdtemp(`${root}test-results-host-`);
  try {
    await writeFile(`${folder}/entry.js`, source);
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      resolve: { conditions: ['lead-elements-source', 'module', 'browser', 'production'] },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: `${folder}/dist`,
        minify: false,
        rolldownOptions: { input: `${folder}/entry.js`, output: { entryFileNames: 'entry.js', codeSplitting: false } },
      },
    });
    return await readFile(`${folder}/dist/entry.js`, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens `body` with `source` as its script, does something with the page, and answers what stood on its console. */
export async function onPage(body: string, source: string, act: (page: Page) => Promise<void>): Promise<string[]> {
  const script = await bundle(source);
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const messages: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.route('**/*', (route) =>
      route.request().url().endsWith('entry.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><title>Host</title><body>${body}<script type="module" src="/entry.js"></script>`,
          }),
    );
    await page.goto(origin);
    await act(page);
  } finally {
    await browser.close();
  }
  return messages;
}

/** An adapter with two people and a record, as source of a module that names it `adapter`. */
export const adapterSource = `
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';
const at = '2026-01-01T00:00:00.000Z';
export const adapter = createMemoryAdapter({
  people: [{ id: 'p1', name: 'Noor Haddad', kind: 'person', role: 'manager' }, { id: 'p2', name: 'Emil Sand', kind: 'person' }],
  leads: [{ id: '1', recordType: 'lead', name: 'Ada Lovelace', status: 'new', assigneeIds: ['p1'], version: '1', createdAt: at, updatedAt: at }],
  currentUserId: 'p1',
});`;
