// One record in the states that a host meets: full, bare, loading, failing, gone, not to be changed.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { within } from 'shadow-dom-testing-library';
import { fireEvent, userEvent } from 'storybook/test';
import '../src/elements/lead-detail/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { withOfflineQueue } from '../src/adapters/offline.js';
import { AdapterError } from '../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { today } from '../src/domain/record/calendar-days.js';
import type { Lead } from '../src/domain/record/lead.js';
import type { LeadDetail } from '../src/elements/lead-detail/lead-detail.js';
import { createFaultyAdapter, generateDemoData, type FaultyAdapterOptions } from '../src/testing/index.js';

const data = generateDemoData({ leads: 50, clients: 50 });
const currentUserId = data.people[0]!.id;
const ids = data.people.map(({ id }) => id);
const times = { version: '1', createdAt: '2026-02-03T09:30:00.000Z', updatedAt: '2026-10-12T14:05:00.000Z' };

const inDays = (count: number): string => today(new Date(Date.now() + count * 86_400_000));

const full: Lead = {
  id: 'full',
  recordType: 'lead',
  name: 'Ann Lee',
  email: 'ann.lee@example.com',
  phone: '+44 1632 960001',
  company: 'Lee & Daughters',
  source: 'Trade fair',
  status: 'Proposal Sent',
  assigneeIds: ids.slice(3, 7),
  ...times,
  notes: 'Met at the fair in Lyon.\nWants an offer for 40 seats before the end of the quarter.',
};
const bare: Lead = { id: 'bare', recordType: 'lead', name: 'Bob Ray', status: 'New Lead', assigneeIds: [], ...times };
const withMore: Lead = {
  ...full,
  id: 'more',
  fields: { Region: 'North', 'Number of seats': 40, Competitors: ['Acme', 'Bolt & Co'], Newsletter: true },
};
const many: Lead = {
  ...full,
  id: 'many',
  assigneeIds: ids.slice(0, 60),
  company: 'Long & Longer International Consulting Partnership, Branch Office South',
  name: 'Maria-Magdalena von und zu Hohenstein-Oberursel der Jüngeren, Abteilung Einkauf',
};

const store = () =>
  createMemoryAdapter({ people: data.people, leads: [full, bare, many, withMore, ...data.leads], currentUserId });

const adapter = (faults: FaultyAdapterOptions = {}): LeadDataAdapter => createFaultyAdapter(store(), faults);

const press = async (canvasElement: HTMLElement, name: string): Promise<void> =>
  userEvent.click(await within(canvasElement).findByShadowRole('button', { name }));

/** Types another company into the edit that it opens. */
async function typeCompany(canvasElement: HTMLElement, text: string): Promise<void> {
  await press(canvasElement, 'Edit');
  const company = await within(canvasElement).findByShadowRole('textbox', { name: 'Company' });
  await fireEvent.input(company, { target: { value: text } });
}

/** The back end answers until somebody writes. */
function offline(): LeadDataAdapter {
  const network = createFaultyAdapter(createMemoryAdapter({ people: data.people, leads: [full, bare], currentUserId }));
  const unavailable = (): Promise<never> => Promise.reject(new AdapterError('unavailable', 'No network'));
  return withOfflineQueue(Object.assign(network, { updateLead: unavailable, changeAssignees: unavailable }), {
    name: `story-${Date.now()}`,
  });
}

const never = () => new Promise<never>(() => {});

const meta: Meta<LeadDetail> = {
  title: 'Elements/lead-detail',
  component: 'lead-detail',
  render: (args) =>
    html`<lead-detail
      storage-key=""
      .adapter=${args.adapter ?? adapter()}
      .leadId=${args.leadId ?? 'full'}
      .lead=${args.lead}
      .tab=${args.tab ?? 'project'}
      .headingLevel=${args.headingLevel ?? 2}
      .picker=${args.picker}
    ></lead-detail>`,
  argTypes: { tab: { control: 'inline-radio', options: ['profile', 'project', 'access', 'history'] } },
};
export default meta;

type Story = StoryObj<LeadDetail>;

const crmOf = (loaded: unknown): ReturnType<typeof store> => (loaded as { crm: ReturnType<typeof store> }).crm;

/** The record in a store of the story's own, in which others can change it too. */
const withStore = (tab: string): Pick<Story, 'loaders' | 'render'> => ({
  loaders: [() => ({ crm: store() })],
  render: (_args, { loaded }) =>
    html`<lead-detail storage-key="" .adapter=${crmOf(loaded)} lead-id="full" .tab=${tab}></lead-detail>`,
});

export const Project: Story = { tags: ['picture', 'every-look'] };

/** The assignees while they are edited: one is marked for removal, and nothing is saved yet. */
export const Editing: Story = {
  tags: ['picture', 'every-look'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Edit');
    await press(canvasElement, 'Remove Arthur Ashdown');
    await within(canvasElement).findByShadowText('1 removed');
  },
};

/** The page puts people first, by a rule for the record: who knows the company, and the team of whoever is signed in. */
export const Suggested: Story = {
  args: {
    picker: {
      groups: ({ company }) => [
        { label: 'Suggested', members: [{ id: ids[8]!, reason: `Knows ${company ?? 'them'}` }] },
        { label: 'My team', members: (data.people[0]!.teamIds ?? []).map((id) => ({ id })) },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Edit');
    const page = within(canvasElement);
    await userEvent.click(await page.findByShadowRole('combobox', { name: 'Assignees' }, { timeout: 10_000 }));
    await page.findByShadowText(/^Knows Lee & Daughters/, {}, { timeout: 10_000 });
  },
};

/** Whoever hands over his own place may lose the record: he is asked when he saves. */
export const HandingOverYourOwnPlace: Story = {
  args: { leadId: 'many' },
  play: async ({ canvasElement }) => {
    const detail = within(canvasElement);
    await press(canvasElement, 'Hand over');
    const { name } = data.people.slice(60).find(({ kind, inactive }) => kind === 'person' && !inactive)!;
    await userEvent.type(await detail.findByShadowRole('combobox', { name: /^To/ }), name);
    const isSuccessor = (option: string): boolean => option.includes(name);
    await userEvent.click(await detail.findByShadowRole('option', { name: isSuccessor }, { timeout: 10_000 }));
    await press(canvasElement, 'Save');
    await detail.findByShadowRole('alertdialog', {}, { timeout: 10_000 });
  },
};

export const Profile: Story = { args: { tab: 'profile' }, tags: ['picture'] };

/** Who can see the record, at what level and why. */
export const Access: Story = { args: { tab: 'access' } };

/** Who did what to whom, when and by which way. */
export const History: Story = {
  loaders: [
    async () => {
      const crm = store();
      const [zoe, manager] = [crm.as(ids[4]!), crm.as(ids[1]!)];
      await manager.changeAssignees([{ leadId: 'full', add: [ids[7]!], remove: [ids[3]!] }], { way: 'bulk' });
      await zoe.updateLead(await zoe.getLead('full'), { phone: '+44 20 7946 0018', status: 'Negotiation' });
      await zoe.changeAssignees([{ leadId: 'full', add: [ids[8]!], remove: [ids[7]!] }], { way: 'handover' });
      return { crm };
    },
  ],
  render: withStore('history').render!,
};

/** A tab of the host, a section of the host below the fields, a button of the host, and the ways to the records beside this one. */
export const OwnTabsAndActions: Story = {
  render: () =>
    html`<lead-detail
      storage-key=""
      .adapter=${adapter()}
      lead-id="full"
      .ownTabs=${[{ id: 'files', label: 'Files' }]}
      .siblingIds=${['bare', 'full', 'many']}
    >
      <button slot="actions">Send a message</button>
      <p slot="tab-files">No files yet.</p>
      <section slot="after-profile">
        <h3>Open offers</h3>
        <p>40 seats, sent on October 12</p>
      </section>
    </lead-detail>`,
  args: { tab: 'profile' },
};

export const Empty: Story = { args: { leadId: 'bare' } };

export const EmptyProfile: Story = { args: { leadId: 'bare', tab: 'profile' } };

export const Client: Story = { args: { leadId: 'client-1' } };

export const ManyAssignees: Story = { args: { leadId: 'many' } };

/** One of them leads, and another was put there by a rule: the picker has a lock that says why. */
export const OwnerAndLock: Story = {
  args: {
    leadId: 'ruled',
    adapter: createMemoryAdapter({
      people: data.people,
      leads: [
        {
          ...full,
          id: 'ruled',
          primaryAssigneeId: full.assigneeIds[1],
          lockedAssignees: [{ assigneeId: full.assigneeIds[0]!, reason: 'Accounts in France are theirs' }],
        },
      ],
      currentUserId,
      capabilities: { primaryAssignee: true },
      capabilitiesOf: { lead: { minAssignees: 1 } },
    }),
  },
};

/** Assigned in a role and until a day: what ends soon is told on every tab, and Edit has the fields to change it. */
export const RolesAndLastDays: Story = {
  args: {
    leadId: 'covered',
    tab: 'project',
    adapter: createMemoryAdapter({
      people: data.people,
      leads: [
        {
          ...full,
          id: 'covered',
          assignmentTerms: {
            [full.assigneeIds[0]!]: { role: 'closer' },
            [full.assigneeIds[1]!]: { role: 'cover', until: inDays(3) },
          },
        },
      ],
      currentUserId,
      capabilities: {
        assignmentRoles: [
          { value: 'closer', label: 'Closer' },
          { value: 'cover', label: 'Holiday cover' },
        ],
        assignmentUntil: true,
      },
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByShadowText(/ends in 3 days \(/);
    await userEvent.click(await canvas.findByShadowRole('button', { name: 'Edit' }));
    const [role] = await canvas.findAllByShadowRole('combobox', { name: /^Role of/ });
    await userEvent.selectOptions(role!, 'cover');
    await canvas.findByShadowText('before: Closer');
  },
};

export const Loading: Story = { args: { adapter: { ...adapter(), getLead: never } } };

/** The list has the record already; the rest comes. */
export const LoadingWithKnownRecord: Story = {
  args: { adapter: { ...adapter(), getLead: never }, lead: full },
};

export const LoadingFails: Story = { args: { adapter: adapter({ failBefore: 1, methods: ['getLead'] }) } };

export const NotFound: Story = { args: { leadId: 'nobody' } };

/** Edit, change, Save: the edit stays, and Retry cannot apply it twice. */
export const SavingFails: Story = {
  args: { adapter: adapter({ failBefore: 1, methods: ['changeAssignees', 'updateLead'] }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Edit');
    await press(canvasElement, 'Remove Arthur Ashdown');
    await press(canvasElement, 'Save');
    await within(canvasElement).findByShadowText(/The request did not get through/);
  },
};

/** Somebody else saves a change of the assignees while they are being edited: it is merged, and said. */
export const MergedMeanwhile: Story = {
  ...withStore('project'),
  play: async ({ canvasElement, loaded }) => {
    await press(canvasElement, 'Edit');
    await press(canvasElement, 'Remove Arthur Ashdown');
    await crmOf(loaded)
      .as(ids[4]!)
      .changeAssignees([{ leadId: 'full', add: [ids[8]!], remove: [ids[6]!] }]);
    await within(canvasElement).findByShadowText(/^Changed by Zoé Lefèvre/);
  },
};

/** Two people have changed the same field: both values are shown, whose they are and since when. */
export const BothChangedTheSame: Story = {
  ...withStore('profile'),
  play: async ({ canvasElement, loaded }) => {
    await typeCompany(canvasElement, 'Lee & Sons');
    const zoe = crmOf(loaded).as(ids[4]!);
    await zoe.updateLead(await zoe.getLead('full'), { company: 'Lee Holding', phone: '+44 20 7946 0018' });
    await within(canvasElement).findByShadowText(/^Changed by Zoé Lefèvre/);
  },
};

/** The record is deleted while somebody types: what was typed is there to be copied. */
export const GoneWhileTyping: Story = {
  ...withStore('profile'),
  play: async ({ canvasElement, loaded }) => {
    await typeCompany(canvasElement, 'Lee & Sons');
    const manager = crmOf(loaded).as(ids[1]!);
    await manager.deleteLead('full');
    await within(canvasElement).findByShadowRole('button', { name: 'Copy' });
  },
};

/** What an import has kept and the schema does not know has a section of its own. */
export const OtherFields: Story = { args: { leadId: 'more', tab: 'profile' } };

export const ReadOnly: Story = {
  args: {
    adapter: {
      ...adapter(),
      can: () => Promise.resolve({ allowed: false, reason: 'Only managers change assignees.' }),
    },
  },
};

export const RightToLeft: Story = { globals: { direction: 'rtl' } };

export const Dark: Story = { globals: { colorScheme: 'dark' } };

export const DarkProfile: Story = { globals: { colorScheme: 'dark' }, args: { tab: 'profile' } };

/** The network is away: what is saved waits, with a count, and can be looked at, sent and dropped. */
export const WithoutNetwork: Story = {
  loaders: [
    async () => {
      const device = offline();
      await device.currentUser?.();
      const lead = await device.getLead('full');
      await device.updateLead(lead, { phone: '+44 20 7946 0018' });
      await device.changeAssignees([{ leadId: 'full', add: [], remove: lead.assigneeIds.slice(0, 1) }]);
      return { device };
    },
  ],
  render: (_args, { loaded }) =>
    html`<lead-detail
      storage-key=""
      .adapter=${(loaded as { device: LeadDataAdapter }).device}
      lead-id="full"
      tab="profile"
    ></lead-detail>`,
};

/** What is saved is held until the notice with Undo has gone. */
export const SavedWithUndo: Story = {
  render: () =>
    html`<lead-detail
      storage-key=""
      .adapter=${adapter()}
      lead-id="full"
      tab="profile"
      save-mode="undoable"
    ></lead-detail>`,
  play: async ({ canvasElement }) => {
    await typeCompany(canvasElement, 'Lee & Sons');
    await press(canvasElement, 'Save');
    await within(canvasElement).findByShadowRole('button', { name: 'Undo' });
  },
};

/** A click, Enter or F2 on a value opens its field right there. */
export const EditedInPlace: Story = {
  render: () =>
    html`<lead-detail storage-key="" .adapter=${adapter()} lead-id="full" tab="profile" inline-edit></lead-detail>`,
  play: async ({ canvasElement }) => {
    const detail = within(canvasElement);
    // What opens fields in their place comes with it.
    await detail.findByShadowRole('button', { name: 'Change Company' });
    await userEvent.click(await detail.findByShadowText('Lee & Daughters', { selector: 'dd *' }));
    await detail.findByShadowRole('textbox', { name: 'Company' });
  },
};

/** Deleting asks first; the record then says that it is gone. */
export const Deleting: Story = {
  args: { tab: 'profile' },
  play: async ({ canvasElement }) => {
    const detail = within(canvasElement);
    await userEvent.click(await detail.findByShadowRole('button', { name: 'Delete lead' }));
    await detail.findByShadowRole('alertdialog');
  },
};

/** Somebody else is at the same record; the memory store tells both. */
export const WithSomebodyElse: Story = {
  render: () => {
    const mine = createMemoryAdapter({ people: data.people, leads: [full], currentUserId });
    mine.as(ids[4]!).presence('full', 'assignees', () => {}, { signal: new AbortController().signal });
    return html`<lead-detail storage-key="" .adapter=${mine} lead-id="full" tab="project"></lead-detail>`;
  },
};
