// The bar over the lower edge of the grid: how many are selected, and what can be done with them.
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordType } from '../../../domain/record/lead.js';
import type { Format } from '../../../locales/format.js';
import type { LocaleMessages } from '../../../locales/locale.js';
import type { ExportFormat } from '../../export/export-table.js';
import type { PlanMode } from './plan-changes.js';

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
  /** Why what reads each record cannot be done with so many. */
  tooMany: string | undefined;
  /** Whether a record has one assignee at most, so that whoever is assigned replaces the one before. */
  single: boolean;
  /** Whether the bar has little room: actions come before the ways to select more. */
  narrow: boolean;
  onPlan: (mode: PlanMode, from?: string) => void;
  /** Says why something cannot be done, to whoever tries it all the same. */
  onRefused: (reason: string) => void;
  onExport: (format: ExportFormat) => void;
  onSelectWhole: () => void;
  onClear: () => void;
}

interface Action {
  label: string;
  onClick: () => void;
  /** Its key in the grid. */
  key?: string;
  /** What it is called where its label is short. */
  name?: string;
  /** Why it cannot be done. */
  refusal?: string | undefined;
}

const action = ({ label, onClick, key, name, refusal }: Action): TemplateResult =>
  html`<button
    class="button bar-action"
    part="bar-action"
    type="button"
    aria-label=${name ?? nothing}
    aria-keyshortcuts=${key ?? nothing}
    aria-disabled=${refusal ? 'true' : nothing}
    title=${refusal ?? nothing}
    @click=${onClick}
  >
    <bdi>${label}</bdi>
  </button>`;

function renderActions(options: BarOptions): TemplateResult[] {
  const { messages, replaceable, tooMany, onPlan, onRefused } = options;
  const plan = (label: string, mode: PlanMode, key?: string, from?: string): TemplateResult =>
    action({ label, onClick: () => onPlan(mode, from), ...(key && { key }) });
  const ofEach = (label: string, mode: PlanMode): TemplateResult =>
    tooMany === undefined ? plan(label, mode) : action({ label, onClick: () => onRefused(tooMany), refusal: tooMany });
  return [
    options.single ? ofEach(messages.assign, 'assign') : plan(messages.assign, 'assign', 'A'),
    plan(messages.remove, 'remove'),
    replaceable
      ? plan(messages.replaceSomebody(replaceable.name), 'handover', 'H', replaceable.id)
      : plan(messages.handover, 'handover', 'H'),
    ofEach(messages.balance, 'balance'),
    ofEach(messages.clearAssignees, 'clear'),
  ];
}

function renderSelectWhole(options: BarOptions): TemplateResult | typeof nothing {
  const { messages, format, recordType, count, whole, total } = options;
  if (whole || total === undefined || total <= count) return nothing;
  return html`<button class="button quiet bar-action" part="select-whole" type="button" @click=${options.onSelectWhole}>
    ${messages.selectEverything(total, recordType, format)}
  </button>`;
}

export function renderBar(options: BarOptions): TemplateResult {
  const { messages, format, recordType, count, whole, assignable, narrow } = options;
  const words = whole ? messages.allSelected(count, recordType, format) : messages.selectedCount(count, format);
  const more = renderSelectWhole(options);
  return html`<div class="selection-bar" part="selection-bar" role="toolbar" aria-label=${messages.selectionBar}>
    <button class="button quiet selected" part="clear-selection" type="button" @click=${options.onClear}>
      <bdi>${words}</bdi> <span class="visually-hidden">${messages.clearSelection}</span
      ><span class="cross" aria-hidden="true"></span>
    </button>
    ${narrow ? nothing : more}${assignable ? renderActions(options) : nothing}${narrow ? more : nothing}
    ${action({ label: messages.exportSelection, onClick: () => options.onExport('csv'), key: 'E' })}
    ${action({ label: messages.exportSelectionExcel, name: messages.exportExcel, onClick: () => options.onExport('xlsx') })}
    <slot name="selection-actions"></slot>
  </div>`;
}
