// What people do in the list, played: assigning in a cell, filters, sharing out, handing over, exporting, and what comes in.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/lead-table/define.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../src/adapters/memory.js';
import type { RecordGroups } from '../src/elements/assignee-multiselect/picker-settings.js';
import type { LeadTable } from '../src/elements/lead-table/lead-table.js';
import { generateDemoData } from '../src/testing/index.js';
import { leaverAdapter } from './leaver-adapter.js';

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

/** The first of those that are offered who can be chosen. */
async function pick(page: Page): Promise<void> {
  const isFree = (option: HTMLElement): boolean => option.ariaSelected === 'false' && option.ariaDisabled !== 'true';
  const options = await page.findAllByShadowRole('option', {}, patient);
  await userEvent.click(options.find(isFree)!);
}

/** Ctrl+A in the list. */
async function selectAll(page: Page): Promise<void> {
  const [cell] = await page.findAllByShadowRole('rowheader');
  cell!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
  );
}

/** Chooses so many of the people that a picker offers. */
async function choose(page: Page, picker: string | RegExp, count = 1): Promise<void> {
  await userEvent.click(await page.findByShadowRole('combobox', { name: picker }, patient));
  for (let done = 0; done < count; done++) await pick(page);
  await userEvent.keyboard('{Escape}');
}

/** F2 on a row opens the picker in its cell; somebody is chosen, saved by Ctrl+Enter, and taken back by Undo. */
export const PickerInTheCell: Story = {
  render: () => render(demo()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const [row] = await page.findAllByShadowRole('rowheader');
    row!.querySelector<HTMLElement>('.open')!.focus();
    await userEvent.keyboard('{F2}');
    await userEvent.click(await page.findByShadowRole('combobox', { name: /^Assignees of/ }, patient));
    await pick(page);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await press(page, 'Undo');
    await waitFor(() => expect(page.queryByShadowRole('button', { name: 'Undo' })).toBeNull(), patient);
  },
};

/** In a row, whoever the page's rule finds for that record comes first. */
export const SuggestedInTheCell: Story = {
  render: () => {
    const { people, leads } = generateDemoData({ leads: 60, clients: 0 });
    const adapter = createMemoryAdapter({ people, leads, currentUserId: people[0]!.id });
    const groups: RecordGroups = ({ company }) => [
      { label: 'Suggested', members: [{ id: people[8]!.id, reason: `Knows ${company ?? 'them'}` }] },
    ];
    return html`<lead-table .adapter=${adapter} .picker=${{ groups }}></lead-table>`;
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const [row] = await page.findAllByShadowRole('rowheader');
    row!.querySelector<HTMLElement>('.open')!.focus();
    await userEvent.keyboard('{F2}');
    await userEvent.click(await page.findByShadowRole('combobox', { name: /^Assignees of/ }, patient));
    await page.findByShadowText(/^Knows /, {}, patient);
  },
};

/** Selected leads are shared out over two people: who gets how many stands there before it is done, and Undo after. */
export const Balance: Story = {
  render: () => render(demo(40)),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await selectAll(page);
    await press(page, 'Balance');
    await choose(page, 'Over these people', 2);
    await waitFor(() => expect(page.getAllByShadowText('+20')).toHaveLength(2), patient);
    await press(page, /^Apply to/);
    await page.findByShadowRole('button', { name: 'Undo' }, patient);
  },
};

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

/** 40 leads of somebody who has left: select all, "Replace Xaver Quill with…", choose, apply; two are refused at first. */
export const Handover: Story = {
  render: () => render(leaverAdapter()),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await selectAll(page);
    await press(page, 'Replace Xaver Quill with…');
    await choose(page, 'To');
    await press(page, 'Apply to 40 leads');
    await press(page, 'Try 2 again');
    await page.findByShadowRole('button', { name: 'Undo' }, patient);
  },
};
