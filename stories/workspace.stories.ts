// The whole article in one story: list, Create page and detail on one adapter, wired by events only.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { screen, within } from 'shadow-dom-testing-library';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { LeadCreatedEvent, LeadOpenEvent } from '../src/events.js';
import { generateDemoData } from '../src/testing/index.js';
import { createWorkspace, type WorkspaceOptions } from '../src/workspace.js';

const data = generateDemoData({ leads: 300, clients: 0 });

/** Members whose names tell who they are. */
const names = data.people.map(({ name }) => name);
const [ann, ben] = data.people
  .filter(({ name, role, kind, inactive, disabledReason }) => {
    const unique = names.indexOf(name) === names.lastIndexOf(name);
    return unique && !role && kind === 'person' && !inactive && !disabledReason && /^[A-Za-z]+ [A-Za-z]+$/.test(name);
  })
  .map(({ name }) => name) as [string, string];

function workspace(): TemplateResult {
  const adapter = createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id });

  const show = (event: Event, page: 'list' | 'create' | 'detail'): HTMLElement => {
    const root = (event.currentTarget as HTMLElement).closest<HTMLElement>('lead-data-provider')!;
    for (const section of root.querySelectorAll<HTMLElement>('section'))
      section.hidden = section.dataset['page'] !== page;
    return root;
  };
  const open = (event: LeadOpenEvent | LeadCreatedEvent): void => {
    event.preventDefault();
    show(event, 'detail').querySelector('lead-detail')!.leadId = event.detail.lead.id;
  };

  return html`<style>
      .workspace section:not([hidden]) {
        display: grid;
        gap: 1rem;
        grid-template-rows: auto minmax(0, 1fr);
        block-size: min(90vh, 44rem);
        font:
          0.875rem/1.45 system-ui,
          sans-serif;
      }
      .workspace section[data-page='list'] {
        grid-template-rows: minmax(0, 1fr);
      }
      .workspace nav button {
        padding: 0.375rem 0.75rem;
        border: 1px solid light-dark(#c6cbd4, #4a505c);
        border-radius: 6px;
        background: none;
        color: inherit;
        font: inherit;
      }
    </style>
    <lead-data-provider class="workspace" .adapter=${adapter} @lead-open=${open} @lead-created=${open}>
      <section data-page="list" aria-label="List">
        <lead-table
          ><button slot="toolbar" @click=${(event: Event) => show(event, 'create')}>Create lead</button></lead-table
        >
      </section>
      <section data-page="create" aria-label="Create page" hidden>
        <nav aria-label="Back from creating">
          <button @click=${(event: Event) => show(event, 'list')}>Leads</button>
        </nav>
        <lead-create-form storage-key=""></lead-create-form>
      </section>
      <section data-page="detail" aria-label="Detail page" hidden>
        <nav aria-label="Back to the list"><button @click=${(event: Event) => show(event, 'list')}>Leads</button></nav>
        <lead-detail></lead-detail>
      </section>
    </lead-data-provider>`;
}

/** What the page says to have all of it. */
const inOneCall = (layout: NonNullable<WorkspaceOptions['layout']>, columns?: string[]): HTMLElement => {
  const host = document.createElement('div');
  const adapter = createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id });
  const { table } = createWorkspace(host, { adapter, layout, urlKey: `lead-in-${layout}` });
  if (columns) table.columns = columns;
  return host;
};

const call = (
  layout: string,
  columns?: string[],
): string => `import { createWorkspace } from 'lead-elements/workspace.js';

${columns ? 'const { table } = ' : ''}createWorkspace(document.body, { adapter${layout} });
${columns ? `table.columns = ['${columns.join("', '")}'];\n` : ''}`;

/** Those that fit beside the pages of a site, so that nothing of the list is out of sight. */
const few = ['name', 'company', 'status', 'assignees'];

const meta: Meta = {
  title: 'Start here/Workspace',
  render: workspace,
  parameters: {
    layout: 'padded',
    docs: {
      description: {
        component:
          '`createWorkspace` is a whole page in one call: the list with what is done with many, a record in its place, the ' +
          'form in a dialog, addresses and notices. By tags, one `<lead-data-provider>` gives table, form and detail ' +
          'their adapter; the page listens to `lead-open` and `lead-created`, and shows the record.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

/** The page with this name, once it is shown. */
const page = async (name: 'List' | 'Create page' | 'Detail page') =>
  within(await screen.findByShadowRole('region', { name }));

type Page = Awaited<ReturnType<typeof page>>;

const press = async (on: Page, role: 'button' | 'tab', name: string): Promise<void> =>
  userEvent.click(await on.findByShadowRole(role, { name }));

async function toggle(on: Page, names: readonly string[]): Promise<void> {
  const field = await on.findByShadowRole<HTMLInputElement>('combobox', { name: 'Assignees' });
  for (const name of names) {
    await userEvent.type(field, name, { initialSelectionStart: 0, initialSelectionEnd: field.value.length });
    const people = await on.findByShadowRole('listbox', { name: 'People' });
    await waitFor(async () => {
      await expect(people).not.toHaveAttribute('aria-busy', 'true');
      await expect(await within(people).findAllByShadowRole('option')).toHaveLength(1);
    });
    await userEvent.click(await within(people).findByShadowRole('option', { name }));
  }
  // On a phone the list is a sheet, and Escape would give up what was chosen in it.
  const done = on.queryByShadowRole('button', { name: 'Done' });
  if (done) await userEvent.click(done);
  else await userEvent.keyboard('{Escape}');
}

const assigned = async (on: Page): Promise<string> =>
  (await on.findByShadowRole('list', { name: 'Assigned to' })).textContent;

/** `createWorkspace`: a record opens in the place of the list, the form in a dialog. */
export const InOneCall: Story = {
  name: 'In one call',
  render: () => inOneCall('page', few),
  parameters: { docs: { source: { code: call('', few) } } },
};

/** The whole article; every part is found by its role and name. */
export const Workspace: Story = {
  play: async ({ step }) => {
    await step('Create a lead with two assignees', async () => {
      await press(await page('List'), 'button', 'Create lead');
      const create = await page('Create page');
      await userEvent.type(await create.findByShadowRole('textbox', { name: 'Name' }), 'Ada Newcomer');
      await toggle(create, [ann, ben]);
      await press(create, 'button', 'Create lead');
    });
    await step('Its Project tab shows everyone assigned', async () => {
      const detail = await page('Detail page');
      await detail.findByShadowRole('heading', { name: 'Ada Newcomer' });
      await press(detail, 'tab', 'Project');
      await waitFor(async () => expect(await assigned(detail)).toContain(ann));
      await expect(await assigned(detail)).toContain(ben);
    });
    await step('Another click on a selected person removes it', async () => {
      const detail = await page('Detail page');
      await press(detail, 'button', 'Edit');
      await toggle(detail, [ben]);
      await press(detail, 'button', 'Save');
      await waitFor(async () => expect(await assigned(detail)).not.toContain(ben));
    });
    await step('The table shows it at once', async () => {
      await press(await page('Detail page'), 'button', 'Leads');
      const list = await page('List');
      await userEvent.type(await list.findByShadowRole('searchbox', { name: 'Search leads' }), 'Ada Newcomer');
      await waitFor(async () => expect(await list.findAllByShadowRole('rowheader')).toHaveLength(1));
      const [name] = await list.findAllByShadowRole('rowheader');
      await expect(name!.parentElement).toHaveTextContent(ann);
      await expect(name!.parentElement).not.toHaveTextContent(ben);
    });
  },
};

/** The same with `layout: 'drawer'`: the list stays usable beside the record. */
export const WithADrawer: Story = {
  name: 'In one call, with a drawer',
  render: () => inOneCall('drawer'),
  parameters: { docs: { story: { inline: false, height: '700px' }, source: { code: call(", layout: 'drawer'") } } },
  play: async () => {
    const [first] = await screen.findAllByShadowRole('rowheader');
    await userEvent.click(await within(first!).findByShadowRole('link'));
    await screen.findByShadowRole('tab', { name: 'Project' });
  },
};

/** With `layout: 'beside'`: both at once where there is room, and one in the place of the other on a phone. */
export const SideBySide: Story = {
  name: 'In one call, side by side',
  render: () => inOneCall('beside', ['name', 'status', 'assignees']),
  parameters: {
    docs: {
      story: { inline: false, height: '760px' },
      source: { code: call(", layout: 'beside'", ['name', 'status', 'assignees']) },
    },
  },
  play: async () => {
    const [first] = await screen.findAllByShadowRole('rowheader');
    await userEvent.click(await within(first!).findByShadowRole('link'));
    await screen.findByShadowRole('tab', { name: 'Project' });
  },
};
