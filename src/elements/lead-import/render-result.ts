// What has come of an import, at its end and when it is shown again: counts, rows that were refused, records, and the way back.
import { html, nothing, type TemplateResult } from 'lit';
import { type ImportResult, type NamedRecord, shownOfResult } from '../../controllers/import/import-result.js';
import { shownInList } from '../../controllers/import/made-records.js';
import type { UndoState } from '../../controllers/import/import-undo.js';
import { errorText, type ImportView } from './failure-words.js';

export interface RecordActions {
  onOpen(id: string): void;
  /** All that were made or changed are to be shown. */
  onShow(): void;
}

/** Rows of which there is no record. */
export const rowsLeft = ({ counts, withProblems, leftOut }: ImportResult): number =>
  counts.failed + counts.skipped + counts.remaining + withProblems + leftOut;

/** What the file is called that has those rows. */
export const reportName = (result: ImportResult, { words }: ImportView): string =>
  rowsLeft(result) > result.counts.failed + result.withProblems ? words.downloadRest : words.downloadFailed;

/** One line per kind of outcome that has happened; what was created and what failed always. */
export function outcomeLines(
  { counts, leftOut, withProblems }: ImportResult,
  { words, format, recordType }: ImportView,
): { tone: string; text: string }[] {
  const { created, updated, skipped, failed, remaining } = counts;
  const lines = [
    { count: created, tone: 'success', text: words.created(created, recordType, format), always: true },
    { count: updated, tone: 'success', text: words.updated(updated, recordType, format) },
    { count: skipped, tone: 'warning', text: words.skipped(skipped, format) },
    { count: failed, tone: 'danger', text: words.failed(failed, format), always: true },
    { count: leftOut, tone: 'warning', text: words.duplicatesLeft(leftOut, format) },
    { count: withProblems, tone: 'danger', text: words.withProblems(withProblems, format) },
    { count: remaining, tone: 'warning', text: words.remaining(remaining, format) },
  ];
  return lines
    .filter(({ count, always }) => always || count > 0)
    .map(({ count, tone, text }) => ({ tone: count > 0 ? tone : 'none', text }));
}

export const renderOutcome = (result: ImportResult, view: ImportView): TemplateResult =>
  html`<ul class="outcome" role="list" part="outcome">
    ${outcomeLines(result, view).map(({ tone, text }) => html`<li class=${tone}>${text}</li>`)}
  </ul>`;

export function renderRefused(
  { refused, counts }: ImportResult,
  { words, format }: ImportView,
): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing;
  const all = counts.failed + counts.skipped;
  return html`<ul class="refused" role="list" aria-label=${words.failedRows} tabindex="0">
    ${refused.map(
      ({ rowNumber, reason }) =>
        html`<li><span class="help">${words.row} ${format.number(rowNumber)}</span> ${reason || words.noReason}</li>`,
    )}
    ${all > refused.length ? html`<li class="help">${words.shownRows(refused.length, all, format)}</li>` : nothing}
  </ul>`;
}

/** Records, each to be opened. */
function renderRecords(
  records: readonly NamedRecord[],
  count: number,
  { words, format }: ImportView,
  actions: RecordActions,
): TemplateResult {
  return html`<ul role="list">
    ${records.map(
      ({ id, name }) =>
        html`<li>
          <button type="button" class="button quiet" @click=${() => actions.onOpen(id)}><bdi>${name}</bdi></button>
        </li>`,
    )}
    ${count > shownOfResult ? html`<li class="help">${words.more(count - shownOfResult, format)}</li>` : nothing}
  </ul>`;
}

/** The records that were made or changed. */
export function renderMade(
  { made: { count, first } }: ImportResult,
  view: ImportView,
  actions: RecordActions,
): TemplateResult | typeof nothing {
  if (first.length === 0) return nothing;
  return html`<details class="made">
    <summary>${view.words.made(count, view.format)}</summary>
    ${renderRecords(first, count, view, actions)}
  </details>`;
}

/** Whether a list can be asked for what was made. */
export const isShownInList = ({ made }: ImportResult, { adapter, recordType }: ImportView): boolean =>
  made.first.length > 0 && shownInList(adapter, recordType) > 0;

/** Leads to the list with the records that were made or changed, as many as the back end takes in one query. */
export function renderShow(
  { made: { count } }: ImportResult,
  { words, format, recordType, adapter }: ImportView,
  { onShow }: RecordActions,
  primary = false,
): TemplateResult {
  const most = shownInList(adapter, recordType);
  return html`<button type="button" class="button ${primary ? 'primary' : ''}" @click=${onShow}>
    ${count > most ? words.showFirstMade(most, recordType, format) : words.showMade(recordType)}
  </button>`;
}

export const renderUndo = (
  undo: UndoState,
  onUndo: () => void,
  { words }: ImportView,
): TemplateResult | typeof nothing =>
  undo.status === 'done'
    ? nothing
    : html`<button type="button" class="button" @click=${onUndo}>
        ${undo.status === 'working' ? words.undoing : words.undoImport}
      </button>`;

/** What an undo has come to, or why to nothing. */
export function undoText(undo: UndoState, view: ImportView): string {
  if (undo.status === 'failed') return errorText(undo.error, view);
  return undo.status === 'done' ? view.words.undone(undo.removed, undo.restored, undo.kept, view.format) : '';
}

/** What has come of it, and which records stay; it is said by the announcer. */
export function renderUndone(
  undo: UndoState,
  view: ImportView,
  actions: RecordActions,
): TemplateResult | typeof nothing {
  if (undo.status === 'failed') return html`<p class="message danger">${undoText(undo, view)}</p>`;
  if (undo.status !== 'done') return nothing;
  const { kept, records } = undo;
  return html`<p class="message ${kept > 0 ? 'warning' : 'success'}">${undoText(undo, view)}</p>
    ${
      records.length === 0
        ? nothing
        : html`<details class="made" open>
            <summary>${view.words.keptRecords}</summary>
            ${renderRecords(records, kept, view, actions)}
          </details>`
    }`;
}
