// The whole article in one story: list, Create page and detail on one adapter, wired by events only.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { screen } from 'shadow-dom-testing-library';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import type { LeadCreatedEvent, LeadOpenEvent } from '../src/events.js';
import { generateDemoData } from '../src/testing/index.js';

function workspace(): TemplateResult {
  const data = generateDemoData({ leads: 300, clients: 0 });
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
        block-size: 90vh;
        font:
          0.875rem/1.45 system-ui,
          sans-serif;
      }
      .workspace nav {
        display: flex;
        justify-content: space-between;
      }
    </style>
    <lead-data-provider class="workspace" .adapter=${adapter} @lead-open=${open} @lead-created=${open}>
      <section data-page="list">
        <nav aria-label="List"><button @click=${(event: Event) => show(event, 'create')}>Create lead</button></nav>
        <lead-table></lead-table>
      </section>
      <section data-page="create" hidden>
        <nav aria-label="Create page"><button @click=${(event: Event) => show(event, 'list')}>Leads</button></nav>
        <lead-create-form storage-key=""></lead-create-form>
      </section>
      <section data-page="detail" hidden>
        <nav aria-label="Detail page"><button @click=${(event: Event) => show(event, 'list')}>Leads</button></nav>
        <lead-detail></lead-detail>
      </section>
    </lead-data-provider>`;
}

const meta: Meta = {
  title: 'Introduction/Workspace',
  render: workspace,
  parameters: {
    layout: 'padded',
    docs: {
      description: {
        component:
          'One `<lead-data-provider>` gives table, form and detail their adapter. The page listens to `lead-open` and ' +
          '`lead-created`, and shows the record; what is saved in the detail is in the table at once.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

export const Workspace: Story = {};
