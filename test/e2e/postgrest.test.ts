// The example CRM on the reference schema behind PostgREST's HTTP, with two people in two browsers.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SOURCE_CONDITION } from '../../.config/source-condition.mjs';
import { assign, remove } from './assigning.js';
import { Crm, expect, manager, outsider, test } from './crm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let server: ChildProcess;
let parameters = '';

// A database and a server are started first, and two pages are opened.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  const source = 'test/server/postgrest-demo.ts';
  server = spawn(process.execPath, ['--import', 'tsx', `--conditions=${SOURCE_CONDITION}`, source], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout!)) {
    if (!line.startsWith('?')) continue;
    parameters = line;
    break;
  }
  expect(parameters, 'the server listens').toBeTruthy();
});

test.afterAll(async () => {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
});

test('a record comes and goes as somebody is assigned, without touching his page', async ({ crm, browser }) => {
  const context = await browser.newContext();
  const other = new Crm(await context.newPage());
  await crm.open('#/leads', parameters);
  await other.open('#/leads', parameters);
  await crm.signInAs(manager);
  await other.signInAs(outsider);

  await crm.button('Create lead').click();
  const name = `Shared ${Date.now()}`;
  await crm.field('Name').fill(name);
  await crm.page.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.heading(name)).toBeVisible();
  await expect(other.grid).toBeVisible();
  await expect(other.row(name)).toHaveCount(0);

  // Changes are asked for every three seconds.
  await assign(crm, outsider);
  await expect(other.row(name)).toBeVisible({ timeout: 15_000 });
  await remove(crm, outsider);
  await expect(other.row(name)).toHaveCount(0, { timeout: 15_000 });
  await context.close();
});
