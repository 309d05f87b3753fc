// Two people in two browsers on the reference server: access comes and goes while they look at their lists.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SOURCE_CONDITION } from '../../.config/source-condition.mjs';
import { mouse } from './hands.js';
import { Crm, expect, manager, outsider, test } from './crm.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let server: ChildProcess;
let parameters: string;

// A database and a server are started first, and two pages are opened.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  server = spawn(process.execPath, ['--import', 'tsx', `--conditions=${SOURCE_CONDITION}`, 'examples/server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', POSTGRES_FOLDER: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(server.stdout!)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url === undefined) continue;
    parameters = `?adapter=rest&server=${url}`;
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

test('a member sees a record come when he is assigned and go when he is removed, without touching his page', async ({
  crm,
  browser,
}) => {
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

  await assign(crm, outsider);
  await expect(other.row(name)).toBeVisible();

  await remove(crm, outsider);
  await expect(other.row(name)).toHaveCount(0);
  await context.close();
});

test('a server that cannot be reached is named, with a way to try again', async ({ crm }) => {
  await crm.page.goto('/examples/crm/?adapter=rest&server=http://127.0.0.1:9#/leads');
  await expect(crm.page.getByRole('alert')).toContainText('cannot be reached');
  await expect(crm.button('Try again')).toBeVisible();
});

/** Adds somebody to the record that is open. */
async function assign(crm: Crm, name: string): Promise<void> {
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await mouse(crm.page).toggle(crm.assignees, [name]);
  await crm.button('Save').click();
  await expect(crm.button('Edit')).toBeVisible();
}

/** Takes the only assignee off the record that is open, which is asked about. */
async function remove(crm: Crm, name: string): Promise<void> {
  await crm.tab('Project').click();
  await crm.button('Edit').click();
  await crm.button(`Remove ${name}`).click();
  await crm.page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await crm.button('Save').click();
  await expect(crm.button('Edit')).toBeVisible();
}
