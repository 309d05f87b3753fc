// What whole pages with an element download, gzip, in a browser: all that comes by itself, and all that comes until it was used.
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROME_ARGS, findChrome } from './browsers.mjs';
import { bundle } from './bundle.mjs';

const origin = 'https://host.example';

/** The adapter of a host, as short as one can be: it is in the page, since no page does without one. */
const adapter = `
  const people = Array.from({ length: 40 }, (_, at) => ({ id: 'p' + at, name: 'Person ' + at, kind: 'person' }));
  const at = '2026-01-01T00:00:00.000Z';
  const leads = Array.from({ length: 60 }, (_, index) => ({
    id: 'l' + index, recordType: 'lead', name: 'Lead ' + index, company: 'Company', status: 'New Lead',
    assigneeIds: ['p1', 'p2'], version: '1', createdAt: at, updatedAt: at,
  }));
  const adapter = {
    capabilities: { paging: 'offset', total: 'exact', maxLimit: 100, search: true, filterable: ['status', 'assignees'],
      sortable: 'all', assignment: 'atomic', concurrency: 'enforced', idempotency: true, abort: true, access: 'server' },
    listLeads: async () => ({ items: leads, total: leads.length, matching: leads.length }),
    getLead: async (id) => leads.find((lead) => lead.id === id),
    createLead: async (draft) => ({ ...leads[0], ...draft, id: 'new' }),
    updateLead: async (lead, patch) => ({ ...lead, ...patch }),
    changeAssignees: async (lead) => lead,
    searchAssignees: async () => ({ items: people, total: people.length }),
    getAssignees: async (ids) => people.filter(({ id }) => ids.includes(id)),
  };`;

const assignees = (page) => page.getByRole('combobox', { name: 'Assignees' });

async function choose(page) {
  await assignees(page).click();
  await page
    .getByRole('option', { name: /Person 3/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
}

/** Each page, when it is there, and what a person does first. */
export const pages = {
  'a picker': {
    tag: 'assignee-multiselect',
    markup: '<assignee-multiselect label="Assignees"></assignee-multiselect>',
    there: assignees,
    use: choose,
  },
  'a list': {
    tag: 'lead-table',
    markup: '<lead-table selectable></lead-table>',
    there: (page) => page.getByRole('grid').getByText('Lead 5', { exact: true }),
    use: async (page) => {
      await page.getByRole('button', { name: 'Status' }).first().click();
      await page.getByRole('checkbox', { name: 'Contacted' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('row').nth(2).getByRole('checkbox').click();
      await page.getByRole('button', { name: 'Assign', exact: true }).waitFor();
    },
  },
  'a form that creates a lead': {
    tag: 'lead-create-form',
    markup: '<lead-create-form storage-key=""></lead-create-form>',
    there: assignees,
    use: async (page) => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Ada Lovelace');
      await choose(page);
      await page.getByRole('button', { name: 'Create lead' }).click();
    },
  },
};

async function files({ tag, markup }) {
  const source = `import 'lead-elements/${tag}.js';${adapter}
    document.body.innerHTML = '<lead-data-provider>${markup}</lead-data-provider>';
    document.querySelector('lead-data-provider').adapter = adapter;`;
  const [{ output }] = await build(bundle(`import 'lead-elements/lead-data-provider.js';${source}`, { split: true }));
  return new Map(output.map(({ fileName, code, source: text }) => [`/${fileName}`, code ?? text]));
}

/** In kB: what the page downloads by itself until its network is idle, and until it was used. */
async function measurePage(browser, { there, use, ...host }) {
  const served = await files(host);
  const page = await browser.newPage();
  let bytes = 0;
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><html lang="en"><title>Leads</title><link rel="icon" href="data:,"><body><script type="module" src="/bundle.js"></script>',
      });
    const body = served.get(pathname);
    if (body === undefined) return route.fulfill({ status: 404 });
    bytes += gzipSync(body, { level: 9 }).length;
    return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  try {
    await page.goto(origin);
    await there(page).waitFor();
    await page.waitForLoadState('networkidle');
    const byItself = bytes / 1000;
    await use(page);
    await page.waitForLoadState('networkidle');
    return { byItself, used: bytes / 1000 };
  } finally {
    await page.close();
  }
}

/** By page. */
export async function measurePages() {
  const browser = await chromium.launch({ executablePath: findChrome(), args: CHROME_ARGS });
  try {
    const measured = {};
    for (const [name, host] of Object.entries(pages)) measured[name] = await measurePage(browser, host);
    return measured;
  } finally {
    await browser.close();
  }
}
