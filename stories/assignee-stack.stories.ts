// The people on a record at a glance, from nobody to a crowd.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/assignee-stack/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { AssigneeStack } from '../src/elements/assignee-stack/assignee-stack.js';
import { createFaultyAdapter, generateDemoData } from '../src/testing/index.js';

const { people } = generateDemoData({ leads: 0, clients: 0 });
const persons = people.filter(({ kind }) => kind === 'person');
const team = people.find(({ kind }) => kind === 'team')!;
const adapter = createMemoryAdapter({ people, currentUserId: people[0]!.id });

/** A picture that needs no network: two coloured halves. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mNkYPj/n4GBgYGJAQoAACEoAgEYSqUUAAAAAElFTkSuQmCC';

const meta: Meta<AssigneeStack> = {
  title: 'Elements/assignee-stack',
  component: 'assignee-stack',
  args: { value: [], max: 4, showNames: false },
  render: (args) =>
    html`<assignee-stack
      .adapter=${args.adapter ?? adapter}
      .assignees=${args.assignees}
      .value=${args.value}
      .max=${args.max}
      .showNames=${args.showNames}
    ></assignee-stack>`,
  argTypes: { max: { control: { type: 'number', min: 1 } } },
};
export default meta;

type Story = StoryObj<AssigneeStack>;

/** As many as there is room for, and how many more there are. */
export const Many: Story = { args: { value: persons.slice(3, 40).map(({ id }) => id) } };

export const Some: Story = { args: { value: persons.slice(3, 6).map(({ id }) => id) } };

export const Nobody: Story = {};

export const WithNames: Story = {
  tags: ['picture'],
  args: { value: persons.slice(3, 6).map(({ id }) => id), showNames: true },
};

/** A team has corners. */
export const Team: Story = { args: { value: [team.id, persons[3]!.id], showNames: true } };

export const Pictures: Story = {
  args: {
    assignees: [
      { ...persons[3]!, avatarUrl: picture },
      { ...persons[4]!, avatarUrl: 'data:image/png;base64,broken' },
      persons[5]!,
    ],
    showNames: true,
  },
};

/** Somebody whom the back end does not know. */
export const UnknownPerson: Story = { args: { value: ['no-such-person', persons[3]!.id], showNames: true } };

export const Loading: Story = {
  args: {
    value: ['a', 'b'],
    adapter: { ...createFaultyAdapter(adapter), getAssignees: () => new Promise<never>(() => undefined) },
  },
};

export const RightToLeft: Story = {
  args: { value: persons.slice(3, 12).map(({ id }) => id), showNames: true },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};

export const Dark: Story = {
  args: { value: persons.slice(3, 12).map(({ id }) => id) },
  globals: { colorScheme: 'dark' },
};
