// Two people in two browsers on the reference server: access comes and goes while they look at their lists.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SOURCE_CONDITION } from '../../.config/source-condition.mjs';
import { mouse } from './hands.js';
import { assign, remove } from './assigning.js';
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

test('an address of a record is opened by a browser that has never been here', async ({ crm, browser }) => {
  await crm.open('#/leads', parameters);
  await crm.signInAs(manager);
  await crm.button('Create lead').click();
  const name = `Linked ${Date.now()}`;
  await crm.field('Name').fill(name);
  await crm.page.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.heading(name)).toBeVisible();

  const errors: string[] = [];
  const context = await browser.newContext();
  const other = new Crm(await context.newPage());
  other.page.on('pageerror', (error) => errors.push(String(error)));
  await other.open(new URL(crm.page.url()).hash, parameters);
  // The first of the list: a manager, who sees all.
  await expect(other.heading(name)).toBeVisible();
  await expect(other.page).toHaveTitle(new RegExp(name));
  expect(errors).toEqual([]);
  await context.close();
});

/** Opens a new record of the manager's with somebody on it, in the list of that person too. */
async function shared(crm: Crm, other: Crm): Promise<string> {
  await crm.open('#/leads', parameters);
  await other.open('#/leads', parameters);
  await crm.signInAs(manager);
  await other.signInAs(outsider);
  await crm.button('Create lead').click();
  const name = `Shared ${Date.now()}`;
  await crm.field('Name').fill(name);
  await crm.page.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.heading(name)).toBeVisible();
  await assign(crm, outsider);
  await other.row(name).getByRole('link', { name }).click();
  await expect(other.heading(name)).toBeVisible();
  return name;
}

test('whoever is removed while he edits fields loses the record, and keeps what he has typed', async ({
  crm,
  browser,
}) => {
  const context = await browser.newContext();
  const other = new Crm(await context.newPage());
  const name = await shared(crm, other);
  await other.tab('Profile').click();
  await other.button('Edit').click();
  await other.page.getByRole('textbox', { name: 'Company' }).fill('Typed before');

  await remove(crm, outsider);
  await expect(other.page.getByText('You no longer have access to this lead.').first()).toBeVisible();
  await expect(other.heading(name)).toHaveCount(0);
  await expect(other.page.getByRole('textbox', { name: 'What you had typed' })).toHaveValue(/Typed before/);
  await context.close();
});

test('whoever is removed while he edits the assignees loses the record, and nothing of his edit reaches it', async ({
  crm,
  browser,
}) => {
  const context = await browser.newContext();
  const other = new Crm(await context.newPage());
  await shared(crm, other);
  await other.tab('Project').click();
  await other.button('Edit').click();
  await mouse(other.page).toggle(other.assignees, [manager]);

  await remove(crm, outsider);
  await expect(other.page.getByText('You no longer have access to this lead.').first()).toBeVisible();
  await expect(other.page.getByRole('textbox', { name: 'What you had typed' })).toHaveValue(new RegExp(manager));
  await expect(crm.page.getByText('Nobody is assigned.')).toBeVisible();
  await context.close();
});

test('whoever has saved before he is removed has left his change, and the other sees it', async ({ crm, browser }) => {
  const context = await browser.newContext();
  const other = new Crm(await context.newPage());
  await shared(crm, other);
  await other.tab('Profile').click();
  await other.button('Edit').click();
  await other.page.getByRole('textbox', { name: 'Company' }).fill('Saved before');
  await other.button('Save').click();
  await expect(other.button('Edit')).toBeVisible();
  await crm.tab('Profile').click();
  await expect(crm.page.getByRole('definition').filter({ hasText: 'Saved before', visible: true })).toBeVisible();

  await remove(crm, outsider);
  await expect(other.page.getByText('You no longer have access to this lead.').first()).toBeVisible();
  await crm.tab('Profile').click();
  await expect(crm.page.getByRole('definition').filter({ hasText: 'Saved before', visible: true })).toBeVisible();
  await context.close();
});

test('a server that cannot be reached is named, with a way to try again', async ({ crm }) => {
  await crm.page.goto('/examples/crm/?adapter=rest&server=http://127.0.0.1:9#/leads');
  await expect(crm.page.getByRole('alert')).toContainText('cannot be reached');
  await expect(crm.button('Try again')).toBeVisible();
});
