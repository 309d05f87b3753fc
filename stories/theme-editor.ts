// The editor of a theme: starts from a complete one, shows what is changed at once, and gives its CSS to copy.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import fluent from '../examples/themes/fluent.css?raw';
import highContrast from '../examples/themes/high-contrast.css?raw';
import material from '../examples/themes/material.css?raw';
import manifest from '../custom-elements.json' with { type: 'json' };
import { belowWanted, isColour } from './contrast.js';

interface Token {
  name: string;
  default: string;
}

/** The defaults of the library, written as a theme. */
function builtIn(): string {
  const tokens = manifest.modules
    .flatMap(({ declarations = [] }) => declarations as { cssProperties?: Token[] }[])
    .flatMap(({ cssProperties = [] }) => cssProperties);
  const lines = [...new Map(tokens.map((token) => [token.name, token.default]))]
    .filter(([name]) => !name.startsWith('--le-table'))
    .map(([name, value]) => `  ${name}: ${value};`);
  return [':root {', '  color-scheme: light dark;', ...lines, '}'].join('\n');
}

const themes = {
  'As it comes': builtIn(),
  'Near Material': material,
  'Near Fluent': fluent,
  'High contrast': highContrast,
};

const labels: Record<string, string> = {
  '--le-accent': 'Accent',
  '--le-on-accent': 'Words on the accent',
  '--le-surface': 'Surface',
  '--le-surface-raised': 'Raised surface',
  '--le-surface-sunken': 'Sunken surface',
  '--le-text': 'Text',
  '--le-text-muted': 'Muted text',
  '--le-border': 'Lines',
  '--le-border-strong': 'Edges of fields',
  '--le-danger': 'Errors',
  '--le-success': 'Success',
  '--le-warning': 'Warnings',
  '--le-radius': 'Corners',
  '--le-font-family': 'Typeface',
  '--le-font-size': 'Size of text',
};

const colours = /^light-dark\(([^,]+), ([^)]+)\)$/;

/** The same rules for a part of the page, since the guide shows several themes on one; the scheme stays the toolbar's. */
export const within = (css: string, name: string): string =>
  css
    .replace(':root', `.${name}`)
    .replace(/color-scheme: .*;/, '')
    .replace(/^(:is\(|lead-)/gm, `.${name} $1`);

export class ThemeEditor extends LitElement {
  static override properties = { theme: { state: true }, values: { state: true }, told: { state: true } };

  declare theme: keyof typeof themes;
  declare values: Map<string, string>;
  declare told: string;

  constructor() {
    super();
    this.#begin('As it comes');
  }

  /** The style sheet as it is shown: what the theme has, with the values of the fields. */
  get css(): string {
    return themes[this.theme]
      .replace(/\/\*.*?\*\/\n/s, '')
      .replace(/(--le-[\w-]+): (.*);/g, (_, name: string) => `${name}: ${this.values.get(name)};`)
      .trim();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const rows = [...this.values].filter(([name]) => name in labels);
    const low = belowWanted(this.values);
    return html`<form class="theme-editor" aria-label="Theme" @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>Start from</legend>
          ${Object.keys(themes).map(
            (name) =>
              html`<label
                ><input type="radio" name="theme" .checked=${name === this.theme} @change=${() => this.#begin(name)} />
                ${name}</label
              >`,
          )}
        </fieldset>
        <div class="tokens">
          <table aria-label="Colours">
            <thead>
              <tr>
                <th scope="col">Colour</th>
                <th scope="col">Light</th>
                <th scope="col">Dark</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(([name, value]) => this.#renderColours(name, value))}
            </tbody>
          </table>
          ${rows.filter(([, value]) => !colours.test(value)).map(([name, value]) => this.#renderText(name, value))}
          <p class="contrast" role="status">
            ${low.length ? `Too little contrast: ${low.join('; ')}.` : 'Every word has a contrast of 4.5 or more.'}
          </p>
        </div>
        <div class="written">
          <pre tabindex="0" aria-label="CSS of this theme">${this.css}</pre>
          <button type="button" @click=${this.#copy}>Copy the CSS</button>
          <span role="status">${this.told}</span>
        </div>
      </form>
      <style>
        ${within(this.css, 'edited')}
      </style>`;
  }

  #renderColours(name: string, value: string): TemplateResult | typeof nothing {
    const [, ...pair] = colours.exec(value) ?? [];
    if (pair.length === 0) return nothing;
    const field = (index: number, scheme: string): TemplateResult => {
      const set = ({ target }: Event): void => {
        const { value: colour } = target as HTMLInputElement;
        if (isColour(colour)) this.#set(name, `light-dark(${pair.with(index, colour).join(', ')})`);
      };
      return html`<td>
        <span class="colour">
          <input
            type="color"
            tabindex="-1"
            aria-label="${labels[name]}, ${scheme}, to pick"
            .value=${pair[index]!}
            @input=${set}
          />
          <input
            aria-label="${labels[name]}, ${scheme}"
            size="7"
            maxlength="7"
            pattern="#[\\da-f]{6}"
            spellcheck="false"
            .value=${pair[index]!}
            @input=${set}
          />
        </span>
      </td>`;
    };
    return html`<tr>
      <th scope="row">${labels[name]}</th>
      ${field(0, 'light')}${field(1, 'dark')}
    </tr>`;
  }

  #renderText(name: string, value: string): TemplateResult {
    const set = ({ target }: Event): void => this.#set(name, (target as HTMLInputElement).value);
    return html`<label>${labels[name]} <input spellcheck="false" .value=${value} @input=${set} /></label>`;
  }

  #begin(theme: string): void {
    this.theme = theme as keyof typeof themes;
    this.values = new Map(
      [...themes[this.theme].matchAll(/(--le-[\w-]+): (.*);/g)].map(([, name, value]) => [name!, value!]),
    );
    this.told = '';
  }

  #set(name: string, value: string): void {
    this.values = new Map(this.values).set(name, value);
    this.told = '';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.css);
      this.told = 'Copied.';
    } catch {
      getSelection()!.selectAllChildren(this.querySelector('pre')!);
      this.told = 'Selected: copy it with the keyboard.';
    }
  }
}

customElements.define('theme-editor', ThemeEditor);
