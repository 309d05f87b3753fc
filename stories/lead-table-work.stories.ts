// What people do in the list, played: filters, an export, and what comes in meanwhile.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { userEvent } from 'storybook/test';
import '../src/elements/lead-table/define.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../src/adapters/memory.js';
import type { LeadTable } from '../src/elements/lead-table/lead-table.js';
import { generateDemoData } from '../src/testing/index.js';

function demo(leads = 60): LocalAdapter {
  const data = generateDemoData({ leads, clients: 0 });
  return createMemoryAdapter({ ...data, currentUserId: data.people[0]!.id });
}

const render = (adapter: LeadDataAdapter) =>
  html`<lead-table
    .adapter=${adapter}
    .columns=${['name', 'company', 'status', 'assignees', 'source', 'updatedAt']}
    selectable
  ></lead-table>`;

const meta: Meta<Partial<LeadTable>> = { title: 'Elements/lead-table at work', component: 'lead-table' };
export default meta;

type Story = StoryObj<Partial<LeadTable>>;
type Page = ReturnType<typeof within>;

/** What is loaded on demand, on a slow machine. */
const patient = { timeout: 10_000 };

const press = async (page: Page, name: string | RegExp): Promise<void> =>
  userEvent.click(await page.findByShadowRole('button', { name }, patient));

/** Ctrl+A in the list. */
async function selectAll(page: Page): Promise<void> {
  const [cell] = await page.findAllByShadowRole('rowheader');
  cell!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
  );
}

/** A condition on a field is made in one popup, stands above the list as a sentence, and is edited by a press on it. */
export const FilterCondition: Story = {
  render: () => render(demo()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findAllByShadowRole('rowheader');
    await press(page, 'Filter');
    await userEvent.selectOptions(await page.findByShadowRole('combobox', { name: 'Field' }, patient), 'company');
    await userEvent.type(await page.findByShadowRole('textbox', { name: 'Value' }), 'foods');
    await press(page, 'Apply filter');
    await page.findByShadowRole('button', { name: 'Company contains foods' }, patient);
  },
};

/** Leads on which only people are who have left. */
export const OnlyInactiveAssignees: Story = {
  render: () => {
    const { people, leads } = generateDemoData({ leads: 60, clients: 0 });
    const xaver = { id: 'xaver', name: 'Xaver Quill', kind: 'person' as const, inactive: true };
    const his = leads.map((lead, at) => (at % 6 === 0 ? { ...lead, assigneeIds: [xaver.id] } : lead));
    return render(createMemoryAdapter({ people: [...people, xaver], leads: his, currentUserId: people[0]!.id }));
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findAllByShadowRole('rowheader');
    await press(page, 'Assignee');
    await userEvent.click(await page.findByShadowRole('checkbox', { name: 'Only people who have left' }, patient));
    await page.findByShadowText('10 leads', {}, patient);
  },
};

/** What is selected is exported, with the names and ids of its assignees. */
export const Exported: Story = {
  render: () => render(demo()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    // The file is not for whoever looks at a story.
    const stay = (event: Event): void => {
      if (event.target instanceof HTMLAnchorElement && event.target.download) event.preventDefault();
    };
    document.addEventListener('click', stay, true);
    try {
      await selectAll(page);
      await press(page, 'Export');
      await page.findByShadowText('60 leads exported', {}, patient);
    } finally {
      document.removeEventListener('click', stay, true);
    }
  },
};

/** Others create leads while somebody is in a row: nothing moves, and a button leads to them. */
export const NewOnes: Story = {
  render: () => render(demo()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const table = canvasElement.querySelector('lead-table')!;
    await page.findAllByShadowRole('rowheader');
    table.focus();
    const store = table.adapter as LocalAdapter;
    const draft = { recordType: 'lead', status: 'New Lead', assigneeIds: [], fields: {} } as const;
    for (const name of ['Ada Newcomer', 'Bo Newcomer', 'Cy Newcomer'])
      await store.createLead({ ...draft, name, assigneeIds: [] });
    await press(page, '3 new, show');
    await page.findByShadowRole('button', { name: 'Cy Newcomer' }, patient);
  },
};
