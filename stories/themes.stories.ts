// Three complete themes to copy, and an editor that shows a theme while it is made and gives its CSS.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';
import fluent from '../examples/themes/fluent.css?raw';
import highContrast from '../examples/themes/high-contrast.css?raw';
import material from '../examples/themes/material.css?raw';
import { createMemoryAdapter } from '../src/adapters/memory.js';
import { generateDemoData } from '../src/testing/index.js';
import './themes.css';

const { people, leads } = generateDemoData({ leads: 40 });
const adapter = createMemoryAdapter({ people, leads, currentUserId: people[0]!.id });

/** The same rules for a part of the page, since the guide shows all themes on one; the scheme stays that of the toolbar. */
const within = (css: string, name: string): string =>
  css
    .replace(':root', `.${name}`)
    .replace(/color-scheme: .*;/, '')
    .replace(/^(:is\(|lead-)/gm, `.${name} $1`);

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
  parameters: {
    docs: {
      description: {
        component:
          'Three themes in full, made of public custom properties and parts: `examples/themes` of the package. ' +
          'The editor shows yours while you make it; copy what it writes into a style sheet of your page.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

export const NearMaterial: Story = { tags: ['picture', 'theme'], render: () => themed(material, 'near-material') };

export const NearFluent: Story = { tags: ['picture', 'theme'], render: () => themed(fluent, 'near-fluent') };

export const HighContrast: Story = { tags: ['picture', 'theme'], render: () => themed(highContrast, 'high-contrast') };

const settings = [
  { name: '--le-accent', label: 'Accent', type: 'color', light: '#3452c7', dark: '#9db2ff' },
  { name: '--le-on-accent', label: 'Words on the accent', type: 'color', light: '#ffffff', dark: '#10162b' },
  { name: '--le-surface', label: 'Surface', type: 'color', light: '#ffffff', dark: '#17191e' },
  { name: '--le-surface-raised', label: 'Raised surface', type: 'color', light: '#ffffff', dark: '#1f2229' },
  { name: '--le-surface-sunken', label: 'Sunken surface', type: 'color', light: '#f5f6f8', dark: '#101216' },
  { name: '--le-text', label: 'Text', type: 'color', light: '#1b1f26', dark: '#e9ebf0' },
  { name: '--le-border', label: 'Lines', type: 'color', light: '#dfe2e8', dark: '#30343d' },
] as const;

/** The rule of what is set in the editor. */
function written(editor: HTMLElement): string {
  const value = (name: string): string => editor.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value;
  const colours = settings.map(
    ({ name }) => `  ${name}: light-dark(${value(`${name} light`)}, ${value(`${name} dark`)});`,
  );
  const more = [`  --le-radius: ${value('radius')}px;`, `  --le-font-size: ${Number(value('size')) / 16}rem;`];
  return [':root {', '  color-scheme: light dark;', ...colours, ...more, '}'].join('\n');
}

function show(event: Event): void {
  const editor = (event.currentTarget as HTMLElement).closest<HTMLElement>('.theme-editor')!;
  const css = written(editor);
  editor.querySelector('output')!.textContent = css;
  const page = editor.parentElement!.querySelector<HTMLElement>('.edited')!;
  for (const [, name, value] of css.matchAll(/(--[\w-]+): (.*);/g)) page.style.setProperty(name!, value!);
}

const colour = (name: string, label: string, scheme: 'light' | 'dark', value: string): TemplateResult =>
  html`<input type="color" name="${name} ${scheme}" aria-label="${label}, ${scheme}" .value=${value} @input=${show} />`;

const range = (name: string, label: string, min: number, max: number, value: number): TemplateResult =>
  html`<label
    >${label} <input type="range" name=${name} min=${min} max=${max} .value=${String(value)} @input=${show}
  /></label>`;

export const Editor: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('input')!.dispatchEvent(new InputEvent('input'));
  },
  render: () =>
    html`<form class="theme-editor" aria-label="Theme">
        <table>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Light</th>
              <th scope="col">Dark</th>
            </tr>
          </thead>
          <tbody>
            ${settings.map(
              ({ name, label, light, dark }) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  <td>${colour(name, label, 'light', light)}</td>
                  <td>${colour(name, label, 'dark', dark)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${range('radius', 'Corners', 0, 16, 6)} ${range('size', 'Text', 12, 20, 14)}
        <output aria-label="CSS"></output>
      </form>
      <div class="edited">${sample()}</div>`,
};
