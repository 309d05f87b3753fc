// Three complete themes to copy, and an editor that shows a theme while it is made and gives its CSS.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/define.js';
import fluent from '../examples/themes/fluent.css?raw';
import highContrast from '../examples/themes/high-contrast.css?raw';
import material from '../examples/themes/material.css?raw';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { generateDemoData } from '../src/testing/index.js';
import { within } from './theme-editor.js';
import './themes.css';

const { people, leads } = generateDemoData({ leads: 40 });
const adapter = createMemoryAdapter({ people, leads, currentUserId: people[0]!.id });

const sample = (): TemplateResult =>
  html`<lead-data-provider .adapter=${adapter}>
    <assignee-multiselect label="Assignees" .value=${people.slice(0, 3).map(({ id }) => id)}></assignee-multiselect>
    <lead-table selectable><button slot="toolbar">Create lead</button></lead-table>
    <lead-detail tab="project" .leadId=${leads[7]!.id}></lead-detail>
  </lead-data-provider>`;

const themed = (css: string, name: string): TemplateResult =>
  html`<style>
      ${within(css, name)}
    </style>
    <div class=${name}>${sample()}</div>`;

const meta: Meta = {
  title: 'Guides/Themes',
  // `theming.mdx` shows them.
  tags: ['!autodocs'],
};
export default meta;

type Story = StoryObj;

export const NearMaterial: Story = {
  tags: ['picture', 'theme', 'every-look'],
  render: () => themed(material, 'near-material'),
};

export const NearFluent: Story = {
  tags: ['picture', 'theme', 'every-look'],
  render: () => themed(fluent, 'near-fluent'),
};

export const HighContrast: Story = {
  tags: ['picture', 'theme', 'every-look'],
  render: () => themed(highContrast, 'high-contrast'),
};

/**
 * Starts from one of the themes or from the library's own look. Colours are typed or picked; the CSS is that of the preview,
 * and goes into a style sheet of your page as it is.
 */
export const Editor: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const css = canvas.getByLabelText('CSS of this theme');
    const table = canvasElement.querySelector('lead-table')!;
    const shown = (name: string): string => getComputedStyle(table).getPropertyValue(name).trim();
    await step('A theme is taken whole, its parts too', async () => {
      await userEvent.click(canvas.getByRole('radio', { name: 'Near Material' }));
      await waitFor(() => expect(css).toHaveTextContent('::part(submit)'));
      await expect(shown('--le-radius')).toBe('8px');
    });
    await step('A colour is typed, and the preview and the CSS have it', async () => {
      await userEvent.click(canvas.getByRole('radio', { name: 'As it comes' }));
      const accent = canvas.getByRole('textbox', { name: 'Accent, light' });
      await userEvent.clear(accent);
      await userEvent.type(accent, '#0f766e');
      await waitFor(() => expect(css).toHaveTextContent('--le-accent: light-dark(#0f766e, #9db2ff);'));
      await expect(shown('--le-accent')).toContain('#0f766e');
    });
  },
  render: () =>
    html`<theme-editor></theme-editor>
      <div class="edited">${sample()}</div>`,
};
