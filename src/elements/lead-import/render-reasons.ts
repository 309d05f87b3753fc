// Says what is wrong with a row of the check, in one height for all rows: the first reason, and the others when they are asked for.
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckedRows } from '../../controllers/import/check-rows.js';
import type { RowReading } from '../../domain/import/check/row-reading.js';
import type { FileRow } from '../../domain/import/read/file-table.js';
import type { ImportView } from './failure-words.js';
import { duplicateText } from './render-duplicates.js';
import { rowNoticeText } from './row-words.js';

interface Remark {
  level: 'info' | 'warning';
  text: string;
}

/** What else there is to say of a row: that it is there already, and notices. */
export function remarksOf(row: FileRow, { notices }: RowReading, checked: CheckedRows, view: ImportView): Remark[] {
  const duplicate = duplicateText(checked.duplicates.get(row.rowNumber), view);
  return [
    ...(duplicate ? [{ level: 'warning' as const, text: duplicate }] : []),
    ...notices.map((notice) => ({
      level: notice.level,
      text: rowNoticeText(notice, checked.matching.columns, view),
    })),
  ];
}

/**
 * The first of them stands in the row, whose height is that of all; the others are one press away.
 * @param taking Leaves a row out again that somebody has taken in.
 */
export function renderReasons(
  rowNumber: number,
  reasons: Iterable<string>,
  remarks: readonly Remark[],
  { words, format }: ImportView,
  taking?: TemplateResult,
): TemplateResult {
  const all = [
    ...[...reasons].map((reason) => html`<span class="error">${reason}</span>`),
    ...remarks.map(
      ({ level, text }) =>
        html`<span class="help ${level}">${level === 'warning' ? words.warning : words.info}: ${text}</span>`,
    ),
  ];
  const [first, ...others] = all;
  if (others.length === 0) return html`<td class="reasons">${first ?? nothing} ${taking ?? nothing}</td>`;
  const id = `reasons-${rowNumber}`;
  return html`<td class="reasons several">
    ${first} ${taking ?? nothing}
    <button type="button" class="more" popovertarget=${id}>${words.more(others.length, format)}</button>
    <div class="all-reasons" id=${id} popover="auto" role="group" aria-label="${words.row} ${format.number(rowNumber)}">
      ${all}
    </div>
  </td>`;
}
