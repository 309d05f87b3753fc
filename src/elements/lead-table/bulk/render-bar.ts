// The bar over the lower edge of the grid: how many are selected, and what can be done with them.
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { ExportFormat } from '../../files/export-table.js';
import type { PlanMode } from './assignment-plan.js';

export interface BarOptions {
  messages: LocaleMessages['lead-table'];
  format: Format;
  recordType: RecordType;
  /** Records that are selected, all that match included. */
  count: number;
  /** Whether these are all that match. */
  whole: boolean;
  /** How many match, if more than are selected and known. */
  total: number | undefined;
  /** Somebody who is the one to be replaced, such as the only one who has left. */
  replaceable: { id: string; name: string } | undefined;
  assignable: boolean;
  onPlan: (mode: PlanMode, from?: string) => void;
  onExport: (format: ExportFormat) => void;
  onSelectWhole: () => void;
  onClear: () => void;
}

const action = (label: string, onClick: () => void, key?: string): TemplateResult =>
  html`<button
    class="button bar-action"
    part="bar-action"
    type="button"
    aria-keyshortcuts=${key ?? nothing}
    @click=${onClick}
  >
    <bdi>${label}</bdi>
  </button>`;

function renderActions(options: BarOptions): TemplateResult {
  const { messages, replaceable, whole, onPlan } = options;
  return html`${action(messages.assign, () => onPlan('assign'), 'A')} ${action(messages.remove, () => onPlan('remove'))}
  ${
    replaceable
      ? action(messages.replaceSomebody(replaceable.name), () => onPlan('handover', replaceable.id), 'H')
      : action(messages.handover, () => onPlan('handover'), 'H')
  }
  ${action(messages.balance, () => onPlan('balance'))}
  ${whole ? nothing : action(messages.clearAssignees, () => onPlan('clear'))}`;
}

export function renderBar(options: BarOptions): TemplateResult {
  const { messages, format, recordType, count, whole, total, assignable } = options;
  const words = whole ? messages.allSelected(count, recordType, format) : messages.selectedCount(count, format);
  return html`<div class="selection-bar" part="selection-bar" role="toolbar" aria-label=${messages.selectionBar}>
    <button class="button quiet selected" part="clear-selection" type="button" @click=${options.onClear}>
      <bdi>${words}</bdi> <span class="visually-hidden">${messages.clearSelection}</span
      ><span class="cross" aria-hidden="true"></span>
    </button>
    ${
      !whole && total !== undefined && total > count
        ? html`<button
            class="button quiet bar-action"
            part="select-whole"
            type="button"
            @click=${options.onSelectWhole}
          >
            ${messages.selectEverything(total, recordType, format)}
          </button>`
        : nothing
    }
    ${assignable ? renderActions(options) : nothing}${action(messages.exportSelection, () => options.onExport('csv'), 'E')}${action(messages.exportExcel, () => options.onExport('xlsx'))}
    <slot name="selection-actions"></slot>
  </div>`;
}
