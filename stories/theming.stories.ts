// How a host gives the elements its own look: every public custom property and part, and a page that uses them.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';
import manifest from '../custom-elements.json' with { type: 'json' };
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { generateDemoData } from '../src/testing/index.js';

interface Described {
  name: string;
  description?: string;
}

interface Declaration {
  tagName?: string;
  cssParts?: Described[];
  cssStates?: Described[];
  cssProperties?: (Described & { default: string })[];
}

const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations as Declaration[]);
const elements = declarations.filter(({ tagName, cssParts }) => tagName && cssParts);

/** By name: most are shared by all elements. */
const properties = new Map(
  elements.flatMap(({ cssProperties = [] }) => cssProperties.map((property) => [property.name, property] as const)),
);

const sheet = html`<style>
  .theming {
    color: light-dark(#1b1f26, #e9ebf0);
    font:
      0.875rem/1.5 system-ui,
      sans-serif;
  }
  .theming table {
    inline-size: 100%;
    max-inline-size: 60rem;
    border-collapse: collapse;
  }
  .theming :is(th, td) {
    padding: 0.375rem 0.75rem 0.375rem 0;
    border-block-end: 1px solid light-dark(#dfe2e8, #30343d);
    text-align: start;
    vertical-align: top;
  }
  .theming summary {
    padding-block: 0.5rem;
    font-weight: 600;
    cursor: pointer;
  }
  .theming code {
    overflow-wrap: anywhere;
  }
</style>`;

const table = (caption: string, rows: readonly Described[]): TemplateResult => html`
  <table aria-label=${caption}>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, description }) =>
          html`<tr>
            <td><code>${name}</code></td>
            <td>${description}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

const meta: Meta = {
  title: 'Guides/Tokens and parts',
  // `theming.mdx` shows them.
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

export const CustomProperties: Story = {
  render: () =>
    html`${sheet}
      <div class="theming">
        ${table(
          'Custom properties and their defaults',
          [...properties.values()].map(({ name, description, default: value }) => ({
            name,
            description: `${description} Default: ${value}`,
          })),
        )}
      </div>`,
};

export const Parts: Story = {
  render: () =>
    html`${sheet}
      <div class="theming">
        ${elements.map(({ tagName, cssParts = [], cssStates = [] }) => {
          const states = cssStates.map(({ name, description }) => ({
            name: `:state(${name})`,
            ...(description && { description }),
          }));
          const parts = cssParts.map(({ name, description }) => ({
            name: `::part(${name})`,
            ...(description && { description }),
          }));
          return html`<details>
            <summary><code>&lt;${tagName}&gt;</code>, ${parts.length + states.length}</summary>
            ${table(`<${tagName}>`, [...parts, ...states])}
          </details>`;
        })}
      </div>`,
};

const { people, leads } = generateDemoData({ leads: 40 });
const manager = people.find(({ role }) => role === 'manager')!;
const adapter = createMemoryAdapter({ people, leads, currentUserId: manager.id });

export const OwnLook: Story = {
  render: () =>
    html`<style>
        .brand {
          --le-accent: light-dark(#7a2e8e, #e3a6f2);
          --le-on-accent: light-dark(#ffffff, #2a0a33);
          --le-surface: light-dark(#fffdf8, #1b1620);
          --le-border: light-dark(#eadfce, #3a3042);
          --le-radius: 2px;
          --le-font-family: Georgia, 'Noto Serif', serif;
        }
        .brand assignee-multiselect::part(chip),
        .brand lead-table::part(picker-chip) {
          border-radius: 2px;
        }
      </style>
      <div class="brand">
        <assignee-multiselect
          label="Assignees"
          .adapter=${adapter}
          .value=${people.slice(0, 3).map(({ id }) => id)}
        ></assignee-multiselect>
        <lead-table .adapter=${adapter}></lead-table>
      </div>`,
};
