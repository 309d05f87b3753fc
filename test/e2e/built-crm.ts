// The example CRM as a host would ship it: built, and served with a strict Content-Security-Policy in the header too.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Storage and random ids need a secure origin; nothing ever leaves for it. */
export const builtOrigin = 'https://crm.example';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html default',
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Builds the page of a folder as `vite build` does by itself, and answers the folder of its files.
 *
 * @param inOneFile As a script tag loads the package: what comes on demand elsewhere is there already.
 */
export async function buildPage(folder: string, inOneFile = false, plugins: Plugin[] = []): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'crm-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: folder,
    base: './',
    plugins,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      ...(inOneFile && { rolldownOptions: { output: { codeSplitting: false } } }),
    },
  });
  return outDir;
}

export const buildCrm = (...plugins: Plugin[]): Promise<string> =>
  buildPage(join(root, 'examples/crm'), false, plugins);

/** Answers every request for `builtOrigin` from a folder. */
export async function serve(page: Page, folder: string, headers: Record<string, string> = {}): Promise<void> {
  await page.route(`${builtOrigin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const body = await readFile(join(folder, file)).catch(() => undefined);
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({
      body,
      contentType: types[extname(file)] ?? 'application/octet-stream',
      headers: { 'x-content-type-options': 'nosniff', ...headers },
    });
  });
}

export const serveStrictly = (page: Page, folder: string): Promise<void> =>
  serve(page, folder, { 'content-security-policy': policy });
