// Ctrl+C in the list: the cell in hand, or the selected records as a table that spreadsheets and mails take as one.
import { disarmFormula } from '../../../domain/text/spreadsheet-formula.js';
import { fieldValue, type Lead } from '../../../domain/record/lead.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { namesOf } from '../../assignee-stack/render-stack.js';
import { cellText, type RowContext, statusText } from '../render-row.js';
import type { TableColumn } from '../table-columns.js';
import type { TableServices } from '../table-services.js';

/** Signs of numbers, telephone numbers among them, which begin as formulas do and are none. */
const number = /^[+-]?[\d\s().,\-/]+$/;

const spreadsheetCell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return number.test(line) ? line : disarmFormula(line);
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign]!);

export interface CopyPlace {
  /** The record of the row in hand; `undefined` in the header. */
  lead: Lead | undefined;
  /** The column in hand. */
  column: number;
}

export class ListCopy {
  readonly #services: TableServices;
  readonly #context: () => RowContext;

  constructor(services: TableServices, context: () => RowContext) {
    this.#services = services;
    this.#context = context;
    services.localize.english = leadTable;
  }

  /** Puts the selection on the clipboard, else the cell; says how much that was. */
  copy({ clipboardData }: ClipboardEvent, place: CopyPlace): boolean {
    const { selection, list, localize, say, recordType } = this.#services;
    const { messages, format } = localize;
    if (!clipboardData) return false;
    if (selection.size === 0) {
      const text = this.#cellInHand(place);
      if (text === '') return false;
      clipboardData.setData('text/plain', text);
      say(messages.copiedCell(text));
      return true;
    }
    const leads = (list()?.loaded() ?? []).filter(({ id }) => selection.has(id));
    const columns = this.#context().columns.filter(({ kind }) => kind !== 'select');
    const rows = leads.map((lead) => columns.map((column) => this.#text(lead, column)));
    clipboardData.setData('text/plain', rows.map((row) => row.map(spreadsheetCell).join('\t')).join('\r\n'));
    clipboardData.setData('text/html', tableHtml(rows));
    const text = messages.copiedRows(leads.length, selection.size, recordType(), format);
    say(text);
    // Records that were selected and have not been read are not here: that must be seen.
    if (leads.length < selection.size) this.#services.notice.show({ text, tone: 'warning' });
    return true;
  }

  #cellInHand({ lead, column: at }: CopyPlace): string {
    const column = this.#context().columns[at];
    if (!column) return '';
    return lead ? this.#text(lead, column) : column.label;
  }

  /** What the cell shows, with all of the names. */
  #text(lead: Lead, column: TableColumn): string {
    const context = this.#context();
    switch (column.kind) {
      case 'select':
        return '';
      case 'assignees': {
        const people = context.people.resolve(lead.assigneeIds);
        return people.length === 0
          ? ''
          : namesOf(people, { max: Infinity, messages: context.stackMessages, format: context.format });
      }
      case 'status':
        return statusText(textOfValue(lead.status), context);
      default:
        return cellText(fieldValue(lead, column.field), column, context);
    }
  }
}

function tableHtml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}
