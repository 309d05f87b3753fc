// Ctrl+C in the list: the cell in hand, or the selected records as a table that spreadsheets and mails take as one.
import type { ReactiveController } from 'lit';
import { disarmFormula } from '../../../domain/text/spreadsheet-formula.js';
import { fieldValue, type Lead } from '../../../domain/record/lead.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import { namesOf } from '../../assignee-stack/render-stack.js';
import { cellText, type RowContext, statusText } from './render-row.js';
import type { TableColumn } from '../columns/table-columns.js';
import type { TableRows } from './table-rows.js';
import type { TableServices } from '../table-services.js';
import { isOff, type TableShortcuts } from '../keys/table-shortcuts.js';

/** Signs of numbers, telephone numbers among them, which begin as formulas do and are none. */
const number = /^[+-]?[\d\s().,\-/]+$/;

const spreadsheetCell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return number.test(line) ? line : disarmFormula(line);
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign]!);

interface SelectingRoot {
  getSelection?(): Selection | null;
}

/** Chromium knows the selection inside of a shadow root by the root, others by the document. */
function hasSelectedText({ shadowRoot }: Element): boolean {
  const root = shadowRoot as unknown as SelectingRoot | null;
  const selection = root?.getSelection?.() ?? document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString() !== '';
}

/** What a copy needs of the list. */
export interface CopyOptions {
  context: () => RowContext;
  rows: TableRows;
  shortcuts: () => TableShortcuts | undefined;
}

/** Hears copies while the focus is in the grid; a text that somebody has selected is copied by the browser. */
export class ListCopy implements ReactiveController {
  readonly #services: TableServices;
  readonly #options: CopyOptions;

  constructor(services: TableServices, options: CopyOptions) {
    this.#services = services;
    this.#options = options;
    services.localize.english = leadTable;
    services.host.addController(this);
  }

  /** At the document: where no text is selected, Firefox tells of a copy there and not where the focus is. */
  hostConnected(): void {
    document.addEventListener('copy', this.#onCopy);
  }

  hostDisconnected(): void {
    document.removeEventListener('copy', this.#onCopy);
  }

  /** WebKit copies nothing, and tells of no copy, where no text is selected, unless this is prevented. */
  beforeCopy(event: Event): void {
    if (!hasSelectedText(this.#services.host)) event.preventDefault();
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    const { host } = this.#services;
    if (!host.shadowRoot?.activeElement?.closest('[role=grid]') || isOff('copy', this.#options.shortcuts())) return;
    if (event.defaultPrevented || hasSelectedText(host)) return;
    if (this.#copy(event)) event.preventDefault();
  };

  /** Puts the selection on the clipboard, else the cell; says how much that was. */
  #copy({ clipboardData }: ClipboardEvent): boolean {
    const { selection, list, localize, say, recordType } = this.#services;
    const { messages, format } = localize;
    if (!clipboardData) return false;
    if (selection.isEmpty) {
      const text = this.#cellInHand();
      if (text === '') return false;
      clipboardData.setData('text/plain', text);
      say(messages.copiedCell(text));
      return true;
    }
    const leads = (list()?.loaded() ?? []).filter(({ id }) => selection.has(id));
    const columns = this.#options.context().columns.filter(({ kind }) => kind !== 'select');
    const rows = leads.map((lead) => columns.map((column) => spreadsheetCell(this.#text(lead, column))));
    clipboardData.setData('text/plain', rows.map((row) => row.join('\t')).join('\r\n'));
    clipboardData.setData('text/html', tableHtml(rows));
    const selected = selection.isWhole ? (list()?.total?.value ?? leads.length) : selection.size;
    const text = messages.copiedRows(leads.length, selected, recordType(), format);
    say(text);
    // Records that were selected and have not been read are not here: that must be seen.
    if (leads.length < selected) this.#services.notice.show({ text, tone: 'warning' });
    return true;
  }

  /** Of the header its words. */
  #cellInHand(): string {
    const { context, rows } = this.#options;
    const { row, column: at } = rows.navigation.position;
    const column = context().columns[at];
    if (!column) return '';
    const lead = rows.leadAt(row);
    return lead ? this.#text(lead, column) : column.label;
  }

  /** What the cell shows, with all of the names. */
  #text(lead: Lead, column: TableColumn): string {
    const context = this.#options.context();
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
