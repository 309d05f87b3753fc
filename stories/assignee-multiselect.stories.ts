// The people picker in the states that a host meets: empty, chosen, many, loading, failed, limited, not to be changed.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/assignee-multiselect/define.js';
import type { LeadDataAdapter } from '../src/adapters/adapter.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { Assignee } from '../src/domain/assignee.js';
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
      ></assignee-multiselect>
    </form>`,
  argTypes: { value: { control: 'object' }, max: { control: { type: 'number', min: 0 } } },
};
export default meta;

type Story = StoryObj<AssigneeMultiselect>;

export const Empty: Story = {};

export const Chosen: Story = {
  args: { value: ids([...persons.slice(3, 6), teams[0]!]), help: 'These people will be able to open this lead.' },
};

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

export const ReadOnly: Story = { args: { value: ids(persons.slice(3, 6)), readonly: true } };

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

export const RightToLeft: Story = {
  args: { ...Chosen.args, label: 'المكلّفون' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
  play: opened,
};

export const Dark: Story = { args: { ...Chosen.args }, globals: { colorScheme: 'dark' }, play: opened };

/** In a modal dialog: Escape closes the list first, then the dialog. */
export const InDialog: Story = {
  decorators: [(story) => html`<dialog aria-label="Assign people">${story()}</dialog>`],
  play: ({ canvasElement }) => canvasElement.querySelector('dialog')!.showModal(),
};
