// The list in the states that a host meets: full, long, empty, loading, failing, narrow, dark and from right to left.
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/lead-table/define.js';
import { AdapterError } from '../src/adapters/adapter-error.js';
import type { Job, LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { withOfflineQueue } from '../src/adapters/offline.js';
import type { Lead } from '../src/domain/record/lead.js';
import { defaultSchema, type FieldSchema } from '../src/domain/record/record-schema.js';
import type { LeadTable } from '../src/elements/lead-table/lead-table.js';
import { createFaultyAdapter, generateDemoData } from '../src/testing/index.js';
import { assignEverything } from './assign-everything.js';

function adapterOf(leads: number, clients = 0): LeadDataAdapter {
  const data = generateDemoData({ leads, clients });
  return createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id });
}

/** Made when a story is shown: 100,000 leads are not for every page. */
const demo = (() => {
  let made: LeadDataAdapter | undefined;
  return (): LeadDataAdapter => (made ??= adapterOf(2000, 200));
})();

/** The demo data with one method replaced. */
const demoWith = (replaced: Partial<LeadDataAdapter>): LeadDataAdapter =>
  Object.assign(createFaultyAdapter(demo()), replaced);

const never = (): Promise<never> => new Promise(() => {});

type Args = Partial<LeadTable>;

function render(args: Args, adapter: LeadDataAdapter): TemplateResult {
  return html`<lead-table
    .adapter=${args.adapter ?? adapter}
    record-type=${args.recordType ?? 'lead'}
    ?selectable=${args.selectable ?? false}
    ?readonly=${args.readonly ?? false}
    .density=${args.density}
    .urlKey=${args.urlKey}
    .viewKey=${args.viewKey}
    ?open-beside=${args.openBeside ?? false}
    .query=${args.query}
    .columns=${args.columns ?? ['name', 'company', 'status', 'assignees', 'source', 'updatedAt']}
    .leadHref=${args.leadHref}
    .picker=${args.picker}
    ><button slot="toolbar" type="button" class="two-languages">
      <span>Create lead</span><span lang="ar">إنشاء عميل محتمل</span>
    </button></lead-table
  >`;
}

const meta: Meta<Args> = {
  title: 'Elements/lead-table',
  component: 'lead-table',
  render: (args) => render(args, demo()),
  argTypes: { recordType: { control: 'inline-radio', options: ['lead', 'client'] } },
};
export default meta;

type Story = StoryObj<Args>;

export const Leads: Story = {};

export const Clients: Story = { args: { recordType: 'client' } };

/** The back end reads the first 200 of a query: the list ends there, says so, and leads to what makes it shorter. */
export const LongerThanCanBeRead: Story = {
  args: {
    adapter: createMemoryAdapter({
      ...generateDemoData({ leads: 500, clients: 0 }),
      currentUserId: generateDemoData({ leads: 0, clients: 0 }).people[0]!.id,
      capabilities: { resultWindow: 200 },
    }),
  },
};

/**
 * Rows are selected by their checkboxes, a range with Shift, or with the space bar; the bar assigns, removes, hands over,
 * balances and exports what is selected. `A` assigns, `?` lists the keys.
 */
export const Selectable: Story = { args: { selectable: true }, tags: ['picture', 'every-look'] };

/** Three records are selected; what can be done with them stands above the list. */
export const Selected: Story = {
  args: { selectable: true },
  tags: ['picture', 'every-look'],
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    for (const name of ['Rémi Lefèvre', 'Arthur Whitlock', 'Samuel Redfern'])
      await userEvent.click(await page.findByShadowRole('checkbox', { name: `Select ${name}` }));
    await page.findByShadowRole('button', { name: 'Assign' });
  },
};

/** Nobody may take off the last one here: of many records those stay as they are that would have nobody, and are counted. */
export const RulesOnRemoval: Story = {
  args: { selectable: true, picker: { removeLast: 'forbid' } },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    for (const name of ['Rémi Lefèvre', 'Arthur Whitlock', 'Samuel Redfern'])
      await userEvent.click(await page.findByShadowRole('checkbox', { name: `Select ${name}` }));
    await userEvent.click(await page.findByShadowRole('button', { name: 'Remove all' }));
    await page.findByShadowText(/last person/);
  },
};

/** A press on a checkbox, and one with Shift on another: all between are selected, and a shorter stretch lets go of the rest. */
export const SelectedRange: Story = {
  args: { selectable: true },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const box = (name: string): Promise<HTMLElement> => page.findByShadowRole('checkbox', { name: `Select ${name}` });
    const user = userEvent.setup();
    await user.click(await box('Samuel Blackwood'));
    await user.keyboard('{Shift>}');
    await user.click(await box('Käthe Österreich'));
    await page.findByShadowRole('button', { name: /^7 selected/ });
    await user.click(await box('Łukasz Dvořák'));
    await user.keyboard('{/Shift}');
    await page.findByShadowRole('button', { name: /^4 selected/ });
  },
};

/** "Print" reads all rows first, so that paper has them too; what is too long for paper is cut, and the last line says so. */
export const Print: Story = {
  args: { selectable: true },
  render: (args) => render(args, adapterOf(300)),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const { print } = window;
    const printed = new Promise<void>((resolve) => (window.print = resolve));
    try {
      await userEvent.click(await page.findByShadowRole('button', { name: 'View' }));
      await userEvent.click(await page.findByShadowRole('button', { name: 'Print' }));
      await printed;
    } finally {
      window.print = print;
    }
  },
};

/** A back end that changes many at once as a job, and is a good third through. */
function jobAdapter(): LeadDataAdapter {
  const job: Job = { id: 'story', status: 'running', done: 600, total: 1500, outcome: { changed: 600, failed: [] } };
  const answer = (): Promise<Job> => Promise.resolve({ ...job });
  return Object.assign(createFaultyAdapter(adapterOf(1500)), {
    startJob: answer,
    getJob: answer,
    controlJob: (...[, action]: Parameters<NonNullable<LeadDataAdapter['controlJob']>>) => {
      job.status = action === 'pause' ? 'paused' : action === 'resume' ? 'running' : 'cancelled';
      return answer();
    },
  });
}

/** Everything that matches is changed by the back end as a job: how far it is, with Pause and Stop. */
export const ChangedByAJob: Story = {
  args: { selectable: true },
  tags: ['picture', 'every-look'],
  render: (args) => render(args, jobAdapter()),
  play: async ({ canvasElement }) => {
    await assignEverything(canvasElement);
    await within(canvasElement).findByShadowRole('button', { name: 'Pause' });
  },
};

/** A press on a cell of assignees opens the lead, as on every other cell. */
export const Readonly: Story = { args: { readonly: true } };

export const Compact: Story = { args: { density: 'compact', selectable: true } };

export const Comfortable: Story = { args: { density: 'comfortable', selectable: true } };

/** Shows the popup in which columns, saved views and the height of rows are chosen; kept in this browser. */
export const Arranged: Story = {
  args: { selectable: true, viewKey: 'story' },
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('lead-table')!;
    await table.updateComplete;
    table.shadowRoot!.querySelector<HTMLElement>('#filter-arrange')!.click();
  },
};

/** 200 own fields as columns: only those in sight are drawn, and End goes to the last one. */
export const ManyColumns: Story = {
  render: (args) => {
    const { people, leads } = generateDemoData({ leads: 200, clients: 0 });
    const usual = defaultSchema('lead');
    const own = Array.from({ length: 200 }, (_, at): FieldSchema => ({
      name: `own${at}`,
      label: `Field ${at + 1}`,
      type: 'text',
    }));
    const adapter = createMemoryAdapter({
      people,
      leads: leads.map((lead, row) => ({
        ...lead,
        fields: Object.fromEntries(own.map(({ name }, at) => [name, `${row + 1} · ${at + 1}`])),
      })),
      currentUserId: people[0]!.id,
      schema: { lead: { ...usual, fields: [...usual.fields, ...own] } },
    });
    const columns = ['name', 'company', 'status', 'assignees', ...own.map(({ name }) => name)];
    return render({ ...args, columns, selectable: true }, adapter);
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findByShadowRole('columnheader', { name: 'Field 1' });
    const first = await page.findByShadowRole('button', { name: 'Name' });
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true, cancelable: true }));
    await page.findByShadowRole('columnheader', { name: 'Field 200' });
  },
};

/** Who has how much of what matches. */
export const Workload: Story = {
  args: { selectable: true },
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('lead-table')!;
    await table.updateComplete;
    table.focus();
    const cell = table.shadowRoot!.querySelector('.row .open') ?? table.shadowRoot!.querySelector('[role=grid]')!;
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true, composed: true, cancelable: true }));
  },
};

/** A record opens beside the list; J and K go on to the next and the previous one. */
export const OpenBeside: Story = { args: { openBeside: true, selectable: true } };

/** A cell of the application's own, and its buttons for the row under the pointer. */
export const OwnCells: Story = {
  render: (args) =>
    html`<lead-table
      .adapter=${args.adapter ?? demo()}
      .renderCell=${(lead: Lead, field: string) =>
        field === 'company' && lead.company ? html`<em>${lead.company}</em>` : undefined}
      ><button slot="row-actions">Call</button></lead-table
    >`,
};

/** Search, filters and order are in the page's address. */
export const QueryInTheAddress: Story = { args: { urlKey: 'leads' } };

/** Names are links, which can be opened in a new tab. */
export const Links: Story = { args: { leadHref: (lead) => `#/leads/${lead.id}` } };

export const Filtered: Story = {
  tags: ['picture'],
  args: {
    query: {
      recordType: 'lead',
      search: 'a',
      filter: {
        and: [
          { field: 'status', operator: 'in', value: ['Contacted', 'Qualified'] },
          { field: 'assignees', operator: 'empty' },
        ],
      },
      sort: [{ field: 'name', direction: 'asc' }],
    },
  },
};

export const Many: Story = { name: 'Many (100,000)', render: (args) => render(args, adapterOf(100_000)) };

export const Empty: Story = { render: (args) => render(args, adapterOf(0)) };

export const NoMatch: Story = { args: { query: { recordType: 'lead', search: 'nobody is called like this' } } };

export const Loading: Story = { render: (args) => render(args, demoWith({ listLeads: never })) };

export const Failed: Story = {
  render: (args) =>
    render(args, demoWith({ listLeads: () => Promise.reject(new AdapterError('unavailable', 'No connection')) })),
};

/** Everything but the first hundred leads fails; scroll down. */
export const PartFailed: Story = {
  render: (args) =>
    render(
      args,
      demoWith({
        listLeads: (query, options) =>
          query.offset
            ? Promise.reject(new AdapterError('unavailable', 'No connection'))
            : demo().listLeads(query, options),
      }),
    ),
};

/** The back end knows only the next page and no number. */
export const ByCursor: Story = {
  render: (args) => {
    const data = generateDemoData({ leads: 1000, clients: 0 });
    const capabilities = { paging: 'cursor', total: 'none' } as const;
    return render(args, createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id, capabilities }));
  },
};

export const RightToLeft: Story = {
  args: { selectable: true },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};

export const Dark: Story = {
  args: { selectable: true },
  decorators: [
    (story) =>
      html`<div class="dark-page">${story()}</div>
        ${darkSheet}`,
  ],
};

const darkSheet = html`<style>
  .dark-page {
    padding: 1rem;
    background: #101216;
    color-scheme: dark;
  }
</style>`;

const phoneSheet = html`<style>
  .phone {
    inline-size: 22.5rem;
  }
</style>`;

/** As wide as a phone, so that a story about phones shows one at a desk too. */
const narrow: Decorator<Args> = (story) =>
  html`<div class="phone">${story()}</div>
    ${phoneSheet}`;

/** On a phone, sorting, filters, views and columns are in one sheet. */
export const SortAndFilterDialog: Story = {
  args: { selectable: true },
  globals: { viewport: { value: 'mobile1' } },
  tags: ['phone'],
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('lead-table')!;
    const find = (selector: string) => () => table.shadowRoot!.querySelector<HTMLElement>(selector)!;
    await waitFor(() => expect(find('#sort-and-filter')()).toBeVisible(), { timeout: 10_000 });
    find('#sort-and-filter')().click();
    await waitFor(() => expect(find('#section-status > summary')()).toBeVisible(), { timeout: 10_000 });
    find('#section-status > summary')().click();
    await waitFor(() => expect(find('#section-status input')()).toBeVisible());
    find('#section-status input')().click();
    await waitFor(() => expect(find('.sheet-buttons > .primary')().textContent).toMatch(/Show \d/));
  },
};

export const Phone: Story = { args: { selectable: true }, decorators: [narrow] };

/** The network has gone: what was changed waits, is marked, and is listed above the rows. */
export const Waiting: Story = {
  loaders: [
    async () => {
      const network = createFaultyAdapter(adapterOf(40));
      const adapter = withOfflineQueue<LeadDataAdapter>(network, { name: `list-${Date.now()}` });
      await adapter.currentUser!();
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 5 });
      network.updateLead = () => Promise.reject(new AdapterError('unavailable', 'No network'));
      for (const lead of items.slice(0, 3)) await adapter.updateLead(lead, { company: 'Acme' });
      return { adapter };
    },
  ],
  render: (args, { loaded }) => render(args, (loaded as { adapter: LeadDataAdapter }).adapter),
  play: async ({ canvasElement }) => {
    await waitFor(async () => {
      const marks = within(canvasElement).queryAllByShadowRole('img', { name: '1 change waits for the network.' });
      await expect(marks.length).toBeGreaterThan(2);
    });
  },
};
