// What is put right in the quotation marks of a file and in its cells, or could be: each kind as the file has it and as it is read, to be taken or declined.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { Matching } from '../../controllers/import/file-matching.js';
import type { OfferedRepair, RepairKind, RepairSample, RowRepairKind } from '../../domain/import/read/quote-repairs.js';
import type { ImportView } from './failure-words.js';
import { cut } from './row-words.js';

function renderSample({ rowNumber, written, cells }: RepairSample, { words, format }: ImportView): TemplateResult {
  return html`<li>
    <span class="help">${words.row} ${format.number(rowNumber)}</span>
    <dl>
      <dt class="help">${words.repairWritten}</dt>
      <dd><code dir="auto">${cut(written)}</code></dd>
      <dt class="help">${words.repairRead}</dt>
      <dd>${cells.map((cell, at) => html`${at > 0 ? ' · ' : ''}<bdi>${cut(cell.trim())}</bdi>`)}</dd>
    </dl>
  </li>`;
}

function renderRepair(
  { kind, taken, rows, samples }: OfferedRepair<RepairKind | RowRepairKind>,
  view: ImportView,
  onChoice: (taken: boolean) => void,
): TemplateResult {
  const { words, format } = view;
  const choose = (event: Event): void => onChoice((event.currentTarget as HTMLInputElement).checked);
  return html`<div class="choice">
      <label>
        <input
          type="checkbox"
          id="repair-${kind}"
          aria-describedby="repair-samples-${kind}"
          .checked=${taken}
          @change=${choose}
        />
        <span>${words.repairs[kind]}</span>
      </label>
      ${rows === undefined ? nothing : html`<span class="help">${words.rows(rows, format)}</span>`}
    </div>
    <ul class="repair-samples" role="list" id="repair-samples-${kind}">
      ${samples.map((sample) => renderSample(sample, view))}
    </ul>`;
}

const renderGroup = (id: string, title: string, repairs: readonly TemplateResult[]): TemplateResult =>
  html`<fieldset class="people repairs" id=${id}>
    <legend>${title}</legend>
    ${repairs.map((repair) => html`<div class="repair">${repair}</div>`)}
  </fieldset>`;

export function renderRepairs({ table }: Matching, view: ImportView): TemplateResult | typeof nothing {
  const { repairs = [] } = table;
  if (repairs.length === 0) return nothing;
  const reread = (kind: RepairKind, taken: boolean): void =>
    void view.controller.reread({ repairs: { [kind]: taken } });
  return renderGroup(
    'repairs',
    view.words.repairsTitle,
    repairs.map((repair) => renderRepair(repair, view, (taken) => reread(repair.kind, taken))),
  );
}

/** What can be put right in cells, which shows only in the check. */
export function renderRowRepairs({ repairs }: CheckedRows, view: ImportView): TemplateResult | typeof nothing {
  if (repairs.length === 0) return nothing;
  return renderGroup(
    'row-repairs',
    view.words.rowRepairsTitle,
    repairs.map((repair) => renderRepair(repair, view, (taken) => view.controller.decisions.setRepair(repair, taken))),
  );
}
