// The list of columns: which are shown, in which order, and which stay in sight.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { TableColumn } from '../columns/table-columns.js';
import { iconButton } from '../icon-button.js';

export interface ColumnsView {
  messages: LocaleMessages['lead-table'];
  columns: readonly TableColumn[];
  /** Fields that are shown, in their order. */
  shown: readonly string[];
  pinned: readonly string[];
  /** Those of them that are left out for want of room. */
  leftOut: readonly string[];
  /** Whether there are columns that could stay in sight: cards have none. */
  pins: boolean;
  toggle: (field: string, on: boolean) => void;
  pin: (field: string, on: boolean) => void;
  move: (field: string, by: number) => void;
  reset: () => void;
}

function renderColumn({ field, label }: TableColumn, view: ColumnsView): TemplateResult {
  const { messages, shown, pinned, pins, leftOut, toggle, pin, move } = view;
  const at = shown.indexOf(field);
  const isShown = at >= 0;
  // A row without its name says nothing of what it is.
  const stays = field === 'name';
  return html`<li>
    <label class="choice"
      ><input
        class="check"
        type="checkbox"
        .checked=${live(isShown)}
        ?disabled=${stays}
        @change=${(event: Event) => toggle(field, (event.currentTarget as HTMLInputElement).checked)}
      /><span class="column-name"
        ><bdi>${label}</bdi
        >${leftOut.includes(field) ? html` <small class="no-room">${messages.noRoom}</small>` : nothing}</span
      ></label
    >${
      isShown
        ? html`${
            pins
              ? iconButton({
                  sign: 'pin',
                  label: messages.pinColumn(label),
                  pressed: pinned.includes(field),
                  onClick: () => pin(field, !pinned.includes(field)),
                })
              : nothing
          }${iconButton({
            sign: 'up',
            label: messages.moveBefore(label),
            disabled: at === 0,
            onClick: () => move(field, -1),
          })}${iconButton({
            sign: 'down',
            label: messages.moveAfter(label),
            disabled: at === shown.length - 1,
            onClick: () => move(field, 1),
          })}`
        : ''
    }
  </li>`;
}

export function renderColumns(view: ColumnsView): TemplateResult {
  const { messages, columns, reset } = view;
  return html`<section>
    <h3 id="columns-title">${messages.columns}</h3>
    <ul role="list" aria-labelledby="columns-title">
      ${repeat(
        columns,
        ({ field }) => field,
        (column) => renderColumn(column, view),
      )}
    </ul>
    <button class="button quiet" type="button" @click=${reset}>${messages.resetColumns}</button>
  </section>`;
}
