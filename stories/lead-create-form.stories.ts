// The Create Lead page in the states that a host meets: fresh, loading, failing, with many fields and people.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { fireEvent, userEvent } from 'storybook/test';
import { z } from 'zod';
import '../src/elements/lead-create-form/define.js';
import { createTurns } from '../src/domain/assignment/distribution.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { defaultSchema, type RecordSchema } from '../src/domain/record/record-schema.js';
import type { PickerSettings } from '../src/elements/assignee-multiselect/picker-settings.js';
import type { LeadCreateForm } from '../src/elements/lead-create-form/lead-create-form.js';
import { createFaultyAdapter, generateDemoData, type FaultyAdapterOptions } from '../src/testing/index.js';

const data = generateDemoData({ leads: 50, clients: 50 });
const currentUserId = data.people[0]!.id;

const accounts = ['Harbour Foods', 'Lindqvist & Co', 'Osaka Optics', 'Quito Coffee'].map((name, at) => ({
  id: `account-${at}`,
  name,
}));

function adapter(faults: FaultyAdapterOptions = {}, schema?: RecordSchema): LeadDataAdapter {
  const store = createMemoryAdapter({
    ...data,
    currentUserId,
    lookups: { account: accounts },
    ...(schema && { schema: { lead: schema } }),
  });
  return createFaultyAdapter(store, faults);
}

async function create(canvasElement: HTMLElement): Promise<void> {
  const form = within(canvasElement);
  await userEvent.type(await form.findByShadowRole('textbox', { name: 'Name' }), 'Ann Lee');
  await userEvent.click(form.getByShadowRole('button', { name: 'Create lead' }));
}

const never = () => new Promise<never>(() => {});

const manyFields: RecordSchema = {
  recordType: 'lead',
  fields: [
    ...defaultSchema('lead').fields,
    { name: 'website', label: 'Website', type: 'url' },
    { name: 'budget', label: 'Budget', type: 'money', currency: 'EUR' },
    { name: 'seats', label: 'Seats', type: 'number', required: true },
    { name: 'followUp', label: 'Follow up', type: 'date' },
    {
      name: 'country',
      label: 'Country',
      type: 'select',
      options: ['Chile', 'Japan', 'Kenya', 'Türkiye'].map((value) => ({ value })),
    },
    { name: 'agreement', label: 'Number of the framework agreement under which the offer is to be made', type: 'text' },
    { name: 'account', label: 'Account', type: 'lookup' },
    { name: 'background', label: 'Background', type: 'long-text' },
  ],
};

const meta: Meta<LeadCreateForm> = {
  title: 'Elements/lead-create-form',
  component: 'lead-create-form',
  // Stories share one browser: what is typed in one is no draft of another.
  render: (args) =>
    html`<lead-create-form
      .adapter=${args.adapter ?? adapter()}
      .recordType=${args.recordType ?? 'lead'}
      .tab=${args.tab ?? 'add-new'}
      .defaultAssigneeIds=${args.defaultAssigneeIds ?? []}
      .validator=${args.validator}
      storage-key=""
    ></lead-create-form>`,
  argTypes: {
    recordType: { control: 'inline-radio', options: ['lead', 'client'] },
    tab: { control: 'inline-radio', options: ['add-new', 'upload'] },
  },
};
export default meta;

type Story = StoryObj<LeadCreateForm>;

export const AddNew: Story = { tags: ['picture', 'every-look'] };

export const Client: Story = { args: { recordType: 'client' } };

export const Upload: Story = { args: { tab: 'upload' } };

export const Loading: Story = { args: { adapter: { ...adapter(), describe: never } } };

export const FieldsFailed: Story = { args: { adapter: adapter({ failBefore: 1, methods: ['describe'] }) } };

/** What is typed stays, and Retry cannot create a second record. */
export const SavingFails: Story = {
  args: { adapter: adapter({ failBefore: 1, methods: ['createLead'] }) },
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await within(canvasElement).findByShadowText(/The request did not get through/);
  },
};

/** Cancel leaves the wait; draft and key stay for the next attempt. */
export const SavingNeverAnswers: Story = {
  args: { adapter: { ...adapter(), createLead: never } },
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await within(canvasElement).findByShadowRole('button', { name: 'Cancel' });
  },
};

/** The lead is there, one of its people was refused: who, why, and a way to try again. */
export const PartlyCreated: Story = {
  args: {
    adapter: {
      ...adapter(),
      async createLead({ assigneeIds, ...draft }, options) {
        const [full, ...others] = assigneeIds;
        const lead = await adapter().createLead({ ...draft, assigneeIds: others }, options);
        return { ...lead, refused: [{ assigneeId: full!, reason: 'They have 40 of 40 leads.' }] };
      },
    },
    defaultAssigneeIds: data.people.slice(3, 6).map(({ id }) => id),
  },
  play: async ({ canvasElement }) => {
    await create(canvasElement);
    await within(canvasElement).findByShadowText(/They have 40 of 40 leads/);
  },
};

const known = data.leads.find(({ email }) => email)!;

/** Somebody with this address is there already: open that record, or be assigned to it instead. */
export const Duplicate: Story = {
  play: async ({ canvasElement }) => {
    const form = within(canvasElement);
    await userEvent.type(await form.findByShadowRole('textbox', { name: 'Name' }), 'Ann Lee');
    await userEvent.type(form.getByShadowRole('textbox', { name: 'Email' }), known.email!);
    await userEvent.tab();
    await form.findByShadowRole('button', { name: 'Assign me to it instead' });
  },
};

export const NotAllowed: Story = {
  args: {
    adapter: {
      ...adapter(),
      can: () => Promise.resolve({ allowed: false, reason: 'Only managers can create leads.' }),
    },
  },
};

export const ManyFieldsAndPeople: Story = {
  args: { adapter: adapter({}, manyFields), defaultAssigneeIds: data.people.slice(0, 30).map(({ id }) => id) },
};

/** Each person in a role and until a day, from the beginning; whoever will see the record is told with the last day. */
export const RolesAndLastDays: Story = {
  args: {
    adapter: createMemoryAdapter({
      ...data,
      currentUserId,
      capabilities: {
        assignmentRoles: [
          { value: 'closer', label: 'Closer' },
          { value: 'cover', label: 'Holiday cover' },
        ],
        assignmentUntil: true,
      },
    }),
    defaultAssigneeIds: data.people.slice(1, 3).map(({ id }) => id),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [role] = await canvas.findAllByShadowRole('combobox', { name: /^Role of/ });
    await userEvent.selectOptions(role!, 'cover');
    const [day] = await canvas.findAllByShadowLabelText(/^Last day of/);
    // A day comes whole from the browser's field, not letter by letter.
    await fireEvent.change(day!, { target: { value: '2090-12-24' } });
    await canvas.findByShadowText(/until Dec 24, 2090/);
  },
};

const dependent: RecordSchema = {
  recordType: 'lead',
  fields: [
    ...defaultSchema('lead').fields,
    {
      name: 'lostReason',
      label: 'Lost reason',
      type: 'text',
      required: true,
      visibleWhen: { field: 'status', in: ['Closed Lost'] },
    },
  ],
};

/** "Lost reason" comes with the status "Closed Lost"; zod asks for a real name; leads of "Harbour" go to the second person. */
export const WithRulesOfThePage: Story = {
  args: {
    adapter: adapter({}, dependent),
    validator: z.object({ name: z.string().min(3, 'A name has at least three letters.') }),
    defaultAssigneeIds: ({ company }) => [data.people[company?.startsWith('Harbour') ? 1 : 0]!.id],
  },
};

const turns = createTurns(data.people.slice(0, 3), 'round-robin');
let turn = turns();

/** Each record that is created goes to the next of three people; "Create and add another" shows whose turn it is. */
export const ByTurns: Story = {
  render: () =>
    html`<lead-create-form
      .adapter=${adapter()}
      .defaultAssigneeIds=${() => (turn ? [turn] : [])}
      add-another
      storage-key=""
      @lead-created=${() => (turn = turns())}
    ></lead-create-form>`,
};

/** Who is suggested follows what is typed: for "Harbour Foods" whoever knows the company comes first. */
export const Suggested: Story = {
  render: () =>
    html`<lead-create-form
      .adapter=${adapter()}
      .picker=${
        {
          groups: ({ company = '' }) => [
            {
              label: 'Suggested',
              members: company ? [{ id: data.people[8]!.id, reason: `Knows ${company}` }] : [],
            },
            { label: 'My team', members: (data.people[0]!.teamIds ?? []).map((id) => ({ id })) },
          ],
        } satisfies PickerSettings
      }
      storage-key=""
    ></lead-create-form>`,
  play: async ({ canvasElement }) => {
    const form = within(canvasElement);
    await userEvent.type(await form.findByShadowRole('textbox', { name: 'Company' }), 'Harbour Foods');
    await userEvent.click(await form.findByShadowRole('combobox', { name: 'Assignees' }, { timeout: 10_000 }));
    await form.findByShadowText(/^Knows Harbour Foods/, {}, { timeout: 10_000 });
  },
};

/** The page's own control in the place of a field, a word below another, and a part of its own at the end. */
export const WithFieldsOfThePage: Story = {
  render: () =>
    html`<style>
        .own-field {
          display: grid;
          gap: 0.25rem;
          font-weight: 550;
        }
        .own-field select {
          block-size: 2.25rem;
          padding-inline: 0.5rem;
          border: 1px solid var(--le-border-strong, #7d8590);
          border-radius: var(--le-radius, 6px);
          color: inherit;
          background: transparent;
          font: inherit;
          font-weight: normal;
        }
      </style>
      <lead-create-form .adapter=${adapter()} storage-key="">
        <label slot="field-source" class="own-field"
          >Where do we know them from?
          <select>
            <option value=""></option>
            <option>Fair</option>
            <option>Referral</option>
          </select></label
        >
        <small slot="after-field-email">We never share it.</small>
        <p slot="after-fields">Leads are answered within a day.</p>
      </lead-create-form>`,
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { defaultAssigneeIds: data.people.slice(0, 3).map(({ id }) => id) },
};

export const Dark: Story = {
  globals: { colorScheme: 'dark' },
  args: { defaultAssigneeIds: data.people.slice(0, 3).map(({ id }) => id) },
};
