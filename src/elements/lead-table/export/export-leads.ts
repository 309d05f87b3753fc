// Writes the selection, or all that matches, into a file for spreadsheets: with names and ids of assignees, and no formulas.
import { readScope, type AssignmentScope } from '../../../controllers/list/assignment-scope.js';
import { textOfValue } from '../../../domain/values/plain-value.js';
import { fieldValue, type Lead } from '../../../domain/record/lead.js';
import { formulaStart } from '../../../domain/text/spreadsheet-formula.js';
import { leadTable } from '../../../locales/en/lead-table.js';
import type { TableColumn } from '../table-columns.js';
import type { TableServices } from '../table-services.js';

const minute = 60_000;
/** People that one call asks for. */
const batch = 500;

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is plenty, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(link.href), minute);
}

export class LeadExport {
  readonly #services: TableServices;
  readonly #columns: () => readonly TableColumn[];
  #running: AbortController | undefined;

  constructor(services: TableServices, columns: () => readonly TableColumn[]) {
    this.#services = services;
    this.#columns = columns;
    services.localize.english = leadTable;
  }

  /** One at a time; a notice tells that it is under way and stops it. */
  async run(scope: AssignmentScope): Promise<void> {
    const { adapter, notice, localize, list, recordType } = this.#services;
    const source = adapter();
    if (!source || this.#running) return;
    const { signal } = (this.#running = new AbortController());
    const { messages, format } = localize;
    const stop = { label: messages.stop, run: () => this.#running?.abort() };
    notice.show({ text: messages.exporting, stays: true, actions: [stop] });
    try {
      const known = new Map((list()?.loaded() ?? []).map((lead) => [lead.id, lead]));
      const leads = await readScope(scope, source, { known, locale: localize.locale, signal });
      const names = await this.#names(leads, signal);
      const { default: papa } = await import('papaparse');
      signal.throwIfAborted();
      const text = papa.unparse(this.#table(leads, names), { newline: '\r\n', escapeFormulae: formulaStart });
      download(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }), messages.exportName(recordType()));
      notice.show({ text: messages.exported(leads.length, recordType(), format), tone: 'success' });
    } catch {
      const text = signal.aborted ? messages.exportStopped : messages.exportFailed;
      notice.show({ text, tone: signal.aborted ? 'warning' : 'danger' });
    } finally {
      this.#running = undefined;
    }
  }

  async #names(leads: readonly Lead[], signal: AbortSignal): Promise<Map<string, string>> {
    const source = this.#services.adapter()!;
    const ids = [...new Set(leads.flatMap(({ assigneeIds }) => assigneeIds ?? []))];
    const names = new Map<string, string>();
    for (let start = 0; start < ids.length; start += batch) {
      const people = await source.getAssignees(ids.slice(start, start + batch), { signal });
      for (const { id, name } of people) names.set(id, name);
    }
    return names;
  }

  #table(leads: readonly Lead[], names: ReadonlyMap<string, string>): string[][] {
    const columns = this.#columns().filter(({ kind }) => kind !== 'select');
    const { messages } = this.#services.localize;
    const cell = (lead: Lead, { field, kind }: TableColumn): string =>
      kind === 'assignees'
        ? (lead.assigneeIds ?? []).map((id) => names.get(id) ?? id).join('; ')
        : textOfValue(fieldValue(lead, field));
    return [
      [...columns.map(({ label }) => label), messages.assigneeIds, messages.recordId],
      ...leads.map((lead) => [
        ...columns.map((column) => cell(lead, column)),
        (lead.assigneeIds ?? []).join('; '),
        lead.id,
      ]),
    ];
  }
}
