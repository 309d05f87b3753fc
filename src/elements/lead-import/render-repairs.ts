// What is put right in the quotation marks of a file, or could be: each kind as the file has it and as it is read, to be taken or declined.
import { html, nothing, type TemplateResult } from 'lit';
import type { Matching } from '../../controllers/import/file-matching.js';
import type { OfferedRepair, RepairSample } from '../../domain/import/read/quote-repairs.js';
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

function renderRepair({ kind, taken, rows, samples }: OfferedRepair, view: ImportView): TemplateResult {
  const { words, format, controller } = view;
  const choose = (event: Event): void =>
    void controller.reread({ repairs: { [kind]: (event.currentTarget as HTMLInputElement).checked } });
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

export function renderRepairs({ table }: Matching, view: ImportView): TemplateResult | typeof nothing {
  const { repairs = [] } = table;
  if (repairs.length === 0) return nothing;
  return html`<fieldset class="people repairs" id="repairs">
    <legend>${view.words.repairsTitle}</legend>
    ${repairs.map((repair) => html`<div class="repair">${renderRepair(repair, view)}</div>`)}
  </fieldset>`;
}
