// The dialog that lists the keys of the grid, those that a host has changed or switched off as they are.
import { css, html, nothing, type TemplateResult } from 'lit';
import { holdsFocus } from '../../../controllers/interface/focus-place.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { adoptStyles } from '../../adopt-styles.js';
import { planStyles } from '../dialog-styles.js';
import type { TableServices } from '../table-services.js';
import {
  defaultShortcuts,
  type FixedKey,
  fixedKeys,
  isOff,
  shortcutKey,
  type TableShortcut,
  type TableShortcuts,
} from './table-shortcuts.js';

const styles = css`
  .keys-list {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.375rem 1rem;
    margin: 0;
  }

  .keys-list dd {
    margin: 0;
  }

  kbd {
    padding: 0.0625rem 0.375rem;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
    background: var(--_surface-sunken);
    font: inherit;
    font-size: var(--_text-s);
  }
`;

export interface KeysHelpOptions {
  shortcuts: () => TableShortcuts | undefined;
  assignable: () => boolean;
  selectable: () => boolean;
  opensBeside: () => boolean;
}

/** What a key needs of the list; the others work in each. */
const needs: Partial<Record<TableShortcut | FixedKey, Exclude<keyof KeysHelpOptions, 'shortcuts'>>> = {
  assign: 'assignable',
  handover: 'assignable',
  edit: 'assignable',
  save: 'assignable',
  discard: 'assignable',
  select: 'selectable',
  selectAll: 'selectable',
  stretch: 'selectable',
  next: 'opensBeside',
  previous: 'opensBeside',
};

export class KeysHelp {
  readonly #services: TableServices;
  readonly #options: KeysHelpOptions;
  #open = false;

  constructor(services: TableServices, options: KeysHelpOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    adoptStyles(services.host, planStyles, styles);
  }

  async show(): Promise<void> {
    this.#open = true;
    const { host } = this.#services;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { messages } = this.#services.localize;
    const shortcuts = this.#options.shortcuts();
    const works = (name: TableShortcut | FixedKey): boolean => {
      const need = needs[name];
      return need === undefined || this.#options[need]();
    };
    const names = (Object.keys(defaultShortcuts) as TableShortcut[]).filter(works);
    const keys = names.flatMap((name) => {
      const key = shortcutKey(name, shortcuts);
      const words = messages.shortcut(name);
      return key && words ? [[key.toUpperCase(), words] as const] : [];
    });
    const fixed = messages.fixedKeys.filter((_, at) => works(fixedKeys[at]!) && !isOff(fixedKeys[at]!, shortcuts));
    return html`<dialog
      class="plan keys"
      part="keys-dialog"
      aria-labelledby="keys-title"
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @close=${() => {
        this.#open = false;
        const { host, focusGrid } = this.#services;
        host.requestUpdate();
        // The browser has gone back to where it was opened.
        if (!holdsFocus(host)) focusGrid();
      }}
    >
      <h2 id="keys-title">${messages.keysTitle}</h2>
      <div class="plan-body">
        <dl class="keys-list">
          ${[...keys, ...fixed].map(
            ([key, words]) =>
              html`<dt><kbd dir="ltr">${key}</kbd></dt>
                <dd>${words}</dd>`,
          )}
        </dl>
      </div>
      <div class="plan-buttons">
        <button
          class="button"
          type="button"
          @click=${(event: Event) => (event.currentTarget as HTMLElement).closest('dialog')!.close()}
        >
          ${messages.close}
        </button>
      </div>
    </dialog>`;
  }
}
