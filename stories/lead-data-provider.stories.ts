// One adapter for everything inside a part of the page, set once.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import '../src/elements/assignee-multiselect/define.js';
import '../src/elements/assignee-stack/define.js';
import '../src/elements/lead-data-provider/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { LeadDataProvider } from '../src/elements/lead-data-provider/lead-data-provider.js';
import { generateDemoData } from '../src/testing/index.js';

const crm = (seed: number) => {
  const { people } = generateDemoData({ seed, people: 40, leads: 0, clients: 0 });
  const chosen = people.slice(3, 7).map(({ id }) => id);
  return { chosen, adapter: createMemoryAdapter({ people, currentUserId: people[0]!.id }) };
};
const [north, south] = [crm(1), crm(2)];

const meta: Meta<LeadDataProvider> = { title: 'Elements/lead-data-provider', component: 'lead-data-provider' };
export default meta;

type Story = StoryObj<LeadDataProvider>;

/** Neither element inside has an adapter of its own. */
export const OneForAll: Story = {
  render: () =>
    html`<lead-data-provider .adapter=${north.adapter}>
      <p><assignee-stack .value=${north.chosen} show-names></assignee-stack></p>
      <assignee-multiselect label="Assignees" .value=${north.chosen}></assignee-multiselect>
    </lead-data-provider>`,
};

/** The nearest provider wins over those around it. */
export const Nested: Story = {
  render: () =>
    html`<lead-data-provider .adapter=${north.adapter}>
      <p>North: <assignee-stack .value=${north.chosen} show-names></assignee-stack></p>
      <lead-data-provider .adapter=${south.adapter}>
        <p>South: <assignee-stack .value=${south.chosen} show-names></assignee-stack></p>
      </lead-data-provider>
    </lead-data-provider>`,
};

/** An adapter that comes two seconds late is found nevertheless. */
export const LateAdapter: Story = {
  render: () => {
    const provider = document.createElement('lead-data-provider');
    setTimeout(() => (provider.adapter = north.adapter), 2000);
    render(html`<assignee-stack .value=${north.chosen} show-names></assignee-stack>`, provider);
    return provider;
  },
};
