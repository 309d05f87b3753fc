// Two people in two browsers on the reference server: access comes and goes while they look at their lists.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SOURCE_CONDITION } from '../../.config/source-condition.mjs';
import { mouse } from './hands.js';
import type { Browser } from '@playwright/test';
import { ann, Crm, expect, manager, outsider, test } from './crm.js';

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

/** The manager in one browser and Ann in another, both at a new record of hers. */
async function twoAtOneRecord(crm: Crm, browser: Browser) {
  const context = await browser.newContext();
  const hers = new Crm(await context.newPage());
  await crm.open('#/leads/new', parameters);
  await crm.signInAs(manager);
  const name = `Record ${Date.now()}`;
  await crm.field('Name').fill(name);
  await crm.page.getByRole('button', { name: 'Create lead', exact: true }).click();
  await expect(crm.heading(name)).toBeVisible();
  await assign(crm, ann);
  await hers.open(new URL(crm.page.url()).hash, parameters);
  await hers.signInAs(ann);
  await expect(hers.heading(name)).toBeVisible();
  return { hers, name, context };
}

const gone = (crm: Crm) => crm.page.getByText('You no longer have access to this lead.').first();

test('whoever is removed while she types keeps what she typed, and nothing else of the record', async ({
  crm,
  browser,
}) => {
  const { hers, name, context } = await twoAtOneRecord(crm, browser);
  await hers.button('Edit').click();
  await hers.field('Company').fill('Typed by Ann');
  await remove(crm, ann);
  await expect(gone(hers)).toBeVisible();
  await expect(hers.page.getByLabel('What you had typed')).toHaveValue(/Typed by Ann/);
  await expect(hers.page.getByText(name)).toHaveCount(0);
  await hers.page.reload();
  await expect(hers.page.getByText('There is no such lead, or you have no access to it.').first()).toBeVisible();
  await expect(hers.page.getByText(name)).toHaveCount(0);
  await context.close();
});

test('what she saves before she is removed stays, and what the other changes meanwhile is merged', async ({
  crm,
  browser,
}) => {
  const { hers, context } = await twoAtOneRecord(crm, browser);
  await hers.button('Edit').click();
  await hers.field('Company').fill('Saved by Ann');
  await crm.tab('Profile').click();
  await crm.button('Edit').click();
  await crm.field('Phone').fill('+44 1632 960777');
  await crm.button('Save').click();
  await expect(crm.button('Edit')).toBeVisible();
  await hers.button('Save').click();
  // Her save may meet the other one on its way; then it is asked for once more.
  await expect(async () => {
    if (await hers.button('Save').isVisible()) await hers.button('Save').click();
    await expect(hers.button('Edit')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(crm.text('Saved by Ann')).toBeVisible();
  await expect(hers.text('+44 1632 960777')).toBeVisible();
  await remove(crm, ann);
  await expect(gone(hers)).toBeVisible();
  await expect(crm.text('Saved by Ann')).toBeAttached();
  await context.close();
});

test('whoever is removed and assigned again goes on where the record is', async ({ crm, browser }) => {
  const { hers, name, context } = await twoAtOneRecord(crm, browser);
  await remove(crm, ann);
  await expect(gone(hers)).toBeVisible();
  await assign(crm, ann);
  await expect(hers.heading(name)).toBeVisible();
  await hers.button('Edit').click();
  await hers.field('Company').fill('Back again');
  await hers.button('Save').click();
  await expect(crm.text('Back again')).toBeAttached();
  await context.close();
});

test('what is changed without a network waits, is there after a closed tab, and goes out when it is back', async ({
  crm,
  browser,
}) => {
  const { hers, name, context } = await twoAtOneRecord(crm, browser);
  await context.setOffline(true);
  await hers.button('Edit').click();
  await hers.field('Company').fill('Typed in the tunnel');
  await hers.button('Save').click();
  await expect(hers.page.getByText('1 change waits for the network.')).toBeVisible();
  await expect(hers.text('Typed in the tunnel')).toBeVisible();
  await hers.page.close();
  await expect(crm.page.getByText('Typed in the tunnel')).toHaveCount(0);
  await context.setOffline(false);
  const again = new Crm(await context.newPage());
  await again.open(new URL(crm.page.url()).hash, parameters);
  await expect(again.heading(name)).toBeVisible();
  await crm.tab('Profile').click();
  await expect(crm.text('Typed in the tunnel')).toBeVisible();
  await expect(again.page.getByText('waits for the network')).toHaveCount(0);
  await context.close();
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
