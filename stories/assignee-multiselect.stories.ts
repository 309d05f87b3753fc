// The people picker in the states that a host meets: empty, chosen, many, loading, failed, limited, not to be changed.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/assignee-multiselect/define.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { Assignee } from '../src/domain/people/assignee.js';
import type { AssigneeMultiselect } from '../src/elements/assignee-multiselect/assignee-multiselect.js';
import { createFaultyAdapter, generateDemoData, type FaultyAdapterOptions } from '../src/testing/index.js';

const { people } = generateDemoData({ leads: 0, clients: 0 });
const persons = people.filter(({ kind }) => kind === 'person');
const teams = people.filter(({ kind }) => kind === 'team');
const ids = (list: readonly Assignee[]): string[] => list.map(({ id }) => id);

const adapter = (faults: FaultyAdapterOptions = {}): LeadDataAdapter =>
  createFaultyAdapter(createMemoryAdapter({ people, currentUserId: people[0]!.id }), faults);

/** Opens the list of a story when it is there. */
const opened: NonNullable<StoryObj<AssigneeMultiselect>['play']> = async ({ canvasElement }) => {
  const picker = canvasElement.querySelector('assignee-multiselect')!;
  await picker.updateComplete;
  picker.focus();
  picker.showPicker();
};

const meta: Meta<AssigneeMultiselect> = {
  title: 'Elements/assignee-multiselect',
  component: 'assignee-multiselect',
  args: { label: 'Assignees', value: [] },
  render: (args) =>
    html`<form class="story">
      <style>
        .story {
          max-inline-size: 30rem;
          min-block-size: 24rem;
        }
      </style>
      <assignee-multiselect
        name="assignees"
        .label=${args.label}
        .help=${args.help ?? ''}
        .error=${args.error ?? ''}
        .placeholder=${args.placeholder}
        .value=${args.value}
        .max=${args.max}
        .required=${args.required ?? false}
        .disabled=${args.disabled ?? false}
        .readonly=${args.readonly ?? false}
        .assignees=${args.assignees}
        .adapter=${args.adapter ?? adapter()}
        .size=${args.size ?? 'medium'}
        .nowrap=${args.nowrap ?? false}
        .single=${args.single ?? false}
        .kind=${args.kind}
        .min=${args.min}
        .groups=${args.groups}
        .baseline=${args.baseline}
        .mixed=${args.mixed ?? []}
        .currentUser=${args.currentUser}
        .assignToMe=${args.assignToMe ?? false}
        .explicitChoice=${args.explicitChoice ?? false}
        .choosePrimary=${args.choosePrimary ?? false}
        .primaryId=${args.primaryId}
        .removeSelf=${args.removeSelf}
        .removeLast=${args.removeLast}
        .renderOption=${args.renderOption}
        .renderChip=${args.renderChip}
      ></assignee-multiselect>
    </form>`,
  argTypes: { value: { control: 'object' }, max: { control: { type: 'number', min: 0 } } },
};
export default meta;

type Story = StoryObj<AssigneeMultiselect>;

export const Chosen: Story = {
  args: { value: ids([...persons.slice(3, 6), teams[0]!]), help: 'These people will be able to open this lead.' },
};

export const Empty: Story = {};

export const Open: Story = { args: { value: ids(persons.slice(3, 5)) }, play: opened };

/** 10,000 people from an array; only the rows in sight are drawn. */
export const ManyPeople: Story = {
  args: { assignees: generateDemoData({ people: 10_000, leads: 0, clients: 0 }).people },
  play: opened,
};

/** Chips beyond the twentieth stand behind a button. */
export const ManyChosen: Story = { args: { value: ids(persons.slice(0, 60)) } };

export const Loading: Story = {
  args: { adapter: { ...adapter(), searchAssignees: () => new Promise<never>(() => undefined) } },
  play: opened,
};

export const SlowAnswers: Story = { args: { adapter: adapter({ latency: [400, 1500] }) } };

/** The first search fails; Retry finds people. */
export const Failed: Story = {
  args: {
    adapter: adapter({ methods: ['searchAssignees'], script: [{ when: 'before', kind: 'unavailable' }] }),
  },
  play: opened,
};

export const NobodyThere: Story = { args: { assignees: [] }, play: opened };

/** The list opens to be read, with those who are chosen only. */
export const ReadOnly: Story = { args: { value: ids(persons.slice(3, 6)), readonly: true }, play: opened };

export const Disabled: Story = { args: { value: ids(persons.slice(3, 6)), disabled: true } };

export const Invalid: Story = {
  args: { value: ids(persons.slice(3, 4)), error: 'Choose somebody who is not on leave.', required: true },
};

/** Send the form without anybody: the field says what is wrong. */
export const Required: Story = {
  args: { required: true },
  play: ({ canvasElement }) => void canvasElement.querySelector('form')!.reportValidity(),
};

export const Maximum: Story = {
  args: { value: ids(persons.slice(3, 5)), max: 2, help: 'Two people at most.' },
  play: opened,
};

/** Two people at least. */
export const Minimum: Story = {
  args: { value: ids(persons.slice(3, 4)), min: 2 },
  play: ({ canvasElement }) => void canvasElement.querySelector('form')!.reportValidity(),
};

/** A team, somebody who cannot be chosen now, somebody who has left, and somebody whom nobody knows. */
export const TeamAndReasons: Story = {
  args: {
    assignees: [
      teams[0]!,
      { ...persons[3]!, disabledReason: 'On leave until May' },
      { ...persons[4]!, inactive: true },
      ...persons.slice(5, 9),
    ],
    value: [teams[0]!.id, persons[4]!.id, 'no-such-person'],
    adapter: undefined,
  },
  play: opened,
};

/** Additions and removals are marked until they are saved; each removal can be taken back. */
export const Draft: Story = {
  args: {
    value: ids([persons[3]!, persons[5]!, persons[9]!]),
    baseline: ids(persons.slice(3, 6)),
    help: 'Set baseline to what is saved.',
  },
};

/** Twelve leads at once: one person is on all of them, two are on some. Options go from some to all, to none and back. */
export const SeveralRecords: Story = {
  tags: ['picture', 'every-look'],
  args: { label: 'Assignees of 12 leads', value: ids([persons[3]!]), mixed: ids([persons[6]!, teams[1]!]) },
  play: opened,
};

/** As many chips as fit; the rest stands behind a number that follows the width. */
export const OneLine: Story = { args: { value: ids(persons.slice(0, 30)), nowrap: true } };

/** The host puts people first, with a reason. */
export const Groups: Story = {
  tags: ['picture'],
  args: {
    value: ids(persons.slice(0, 1)),
    groups: [
      {
        label: 'Suggested',
        members: [
          { id: persons[8]!.id, reason: 'Worked with this client in May' },
          { id: persons[9]!.id, reason: 'Same region, 4 of 40 open' },
        ],
      },
      { label: 'My team', members: [{ id: teams[0]!.id }, { id: persons[20]!.id }, { id: persons[21]!.id }] },
    ],
  },
  play: opened,
};

/** How much everybody has to do; whoever has too much stands out. */
export const Workload: Story = {
  args: { assignees: persons.map((person, at) => ({ ...person, openRecords: (at * 7) % 45, capacity: 40 })) },
  play: opened,
};

/** The button, or Alt+I. */
export const AssignToMe: Story = { args: { assignToMe: true, currentUser: persons[2]! } };

export const Primary: Story = {
  args: { value: ids(persons.slice(3, 6)), choosePrimary: true, primaryId: persons[4]!.id },
};

/** One cannot remove oneself without being asked. */
export const RemovingYourself: Story = {
  args: { value: ids(persons.slice(2, 4)), currentUser: persons[2]!, removeSelf: 'confirm' },
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('assignee-multiselect')!;
    await picker.updateComplete;
    picker.shadowRoot!.querySelector<HTMLElement>('[part=chip-remove]')!.click();
  },
};

/** Somebody has to stay: the last person is not let go, and the field says why. */
export const LastOneStays: Story = {
  args: { value: ids(persons.slice(3, 4)), removeLast: 'forbid' },
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('assignee-multiselect')!;
    await picker.updateComplete;
    picker.shadowRoot!.querySelector<HTMLElement>('[part=chip-remove]')!.click();
  },
};

/** Paste several lines from a spreadsheet, a mail or a list: bullets, numbers and a row of headings are left out. */
export const PastedList: Story = {
  args: { assignees: [...persons, { ...persons[3]!, id: 'twin', email: 'twin@crm.example' }], max: 4 },
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('assignee-multiselect')!;
    await picker.updateComplete;
    const clipboardData = new DataTransfer();
    const lines = [persons[5]!.email!, persons[6]!.name, 'Somebody Else', persons[3]!.name];
    clipboardData.setData('text/plain', lines.join('\n'));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    picker.shadowRoot!.querySelector('input')!.dispatchEvent(event);
  },
};

/** Undo, or Ctrl+Z (⌘Z) in the empty field, takes back what was done to many people at once. */
export const SelectAllThatMatch: Story = {
  play: async ({ canvasElement }) => {
    const picker = canvasElement.querySelector('assignee-multiselect')!;
    await picker.updateComplete;
    const input = picker.shadowRoot!.querySelector('input')!;
    input.focus();
    input.value = 'ma';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
};

/** Enter takes nobody before an arrow key has led to somebody. */
export const ExplicitChoice: Story = { args: { explicitChoice: true }, play: opened };

export const SinglePerson: Story = { args: { single: true, value: ids(persons.slice(3, 4)) }, play: opened };

/** Nobody is offered who is no person; whoever is chosen already stays. */
export const PeopleOnly: Story = { args: { kind: 'person', value: ids([teams[0]!]) }, play: opened };

export const TeamsOnly: Story = { args: { kind: 'team' }, play: opened };

export const Small: Story = { args: { size: 'small', value: ids(persons.slice(3, 6)) } };

export const Large: Story = { args: { size: 'large', value: ids(persons.slice(3, 6)) } };

/** Options and chips drawn by the host, words above and below the list. */
export const OwnRendering: Story = {
  args: { value: ids(persons.slice(3, 5)) },
  render: (args) => html`
    <assignee-multiselect
      .label=${args.label}
      .value=${args.value}
      .assignees=${people}
      .renderOption=${({ name, email }: Assignee) => html`<span translate="no">${name}</span>, ${email ?? 'a team'}`}
      .renderChip=${({ name }: Assignee) => html`<b translate="no">${name}</b>`}
    >
      <p slot="header">Only sales people can be chosen.</p>
      <a slot="footer" href="#seats">Ask for more seats</a>
    </assignee-multiselect>
  `,
  play: opened,
};

/** What stands in the place of the words when nobody is there. */
export const OwnWordsForNobody: Story = {
  render: (args) => html`
    <assignee-multiselect .label=${args.label} .assignees=${[]}>
      <p slot="empty">Nobody works here yet. <a href="#invite">Invite somebody</a></p>
    </assignee-multiselect>
  `,
  play: opened,
};

/** One entry for each person, as the server gets them; Reset brings back what the page was loaded with. */
export const InForm: Story = {
  render: (args) => html`
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const entries = [...new FormData(form)].map(([name, id]) => `${name}=${id as string}`);
        form.querySelector('output')!.textContent = entries.join('&');
      }}
    >
      <fieldset>
        <legend>Lead</legend>
        <assignee-multiselect
          name="assignees"
          label=${args.label ?? ''}
          value=${ids(persons.slice(3, 5)).join(' ')}
          required
          .assignees=${people}
        ></assignee-multiselect>
      </fieldset>
      <p><button>Send</button> <button type="reset">Reset</button></p>
      <output></output>
    </form>
  `,
};

/** The colours and corners of the host, by custom properties and parts. */
export const Themed: Story = {
  args: { value: ids(persons.slice(3, 6)) },
  render: (args) => html`
    <style>
      .themed {
        --le-accent: light-dark(#0b6b53, #6fd6b8);
        --le-radius: 2px;
        --le-font-size: 1rem;
      }
      .themed::part(chip) {
        border-radius: 2px;
      }
      .themed:state(open)::part(box) {
        border-end-start-radius: 0;
        border-end-end-radius: 0;
      }
    </style>
    <assignee-multiselect class="themed" .label=${args.label} .value=${args.value} .assignees=${people}>
    </assignee-multiselect>
  `,
  play: opened,
};

/** What a page without script would show and send is taken over. */
export const LightSelect: Story = {
  render: () => html`
    <form>
      <label for="owners">Owners</label>
      <assignee-multiselect>
        <select multiple name="owners" id="owners">
          <optgroup label="North">
            <option value="ann" selected data-email="ann@crm.example">Ann Lee</option>
            <option value="bob">Bob Ray</option>
          </optgroup>
          <option value="dan" disabled data-reason="On leave until May">Dan Anders</option>
        </select>
      </assignee-multiselect>
    </form>
  `,
  play: opened,
};

/** In a window of a phone the list is a sheet: nothing is changed before Done. */
export const Phone: Story = {
  args: { value: ids(persons.slice(3, 5)) },
  globals: { viewport: { value: 'mobile1' } },
  tags: ['phone'],
  play: opened,
};

/** A read-only field opens a sheet with Close alone. */
export const PhoneReadOnly: Story = {
  args: { ...Phone.args, readonly: true },
  globals: { viewport: { value: 'mobile1' } },
  tags: ['phone'],
  play: opened,
};

export const RightToLeft: Story = {
  args: { ...Chosen.args, label: 'المكلّفون' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
  play: opened,
};

export const Dark: Story = { args: { ...Chosen.args }, globals: { colorScheme: 'dark' }, play: opened };

/** With a contrast theme of the system: edges, ring and marks stay. */
export const ForcedColors: Story = { args: { ...Chosen.args }, tags: ['forced-colors'], play: opened };

/** In a modal dialog: Escape closes the list first, then the dialog. */
export const InDialog: Story = {
  decorators: [(story) => html`<dialog aria-label="Assign people">${story()}</dialog>`],
  play: ({ canvasElement }) => canvasElement.querySelector('dialog')!.showModal(),
};
