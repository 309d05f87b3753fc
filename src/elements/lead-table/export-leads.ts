// Writes the selection, or all that matches, into a file for spreadsheets: with names and ids of assignees, and no formulas.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import { readScope, type AssignmentScope } from '../../controllers/list/assignment-scope.js';
import type { Assignee } from '../../domain/people/assignee.js';
import { portions } from '../../domain/platform/portions.js';
import { fieldValue, type Lead } from '../../domain/record/lead.js';
import { leadTable } from '../../locales/en/lead-table.js';
import { dayOf, numberOf, textOfValue } from '../../domain/values/plain-value.js';
import type { TableColumn } from './columns/table-columns.js';
import type { TableServices } from './table-services.js';
import { csvFile } from '../export/csv-export.js';
import { download } from '../export/download.js';
import type { ExportCell, ExportFormat, ExportTable } from '../export/export-table.js';
import { xlsxFile } from '../export/xlsx-export.js';

/** People or other entries that one call asks for. */
const batch = 500;

const writers: Record<ExportFormat, (table: ExportTable) => Promise<Blob>> = { csv: csvFile, xlsx: xlsxFile };

export class LeadExport {
  readonly #services: TableServices;
  readonly #columns: () => readonly TableColumn[];
  #running: AbortController | undefined;

  constructor(services: TableServices, columns: () => readonly TableColumn[]) {
    this.#services = services;
    this.#columns = columns;
    services.localize.english = leadTable;
  }

  /** One at a time; a notice tells how far it is and stops it. */
  async run(scope: AssignmentScope, format: ExportFormat): Promise<void> {
    const { adapter, notice, localize, recordType } = this.#services;
    const source = adapter();
    if (!source || this.#running) return;
    const { signal } = (this.#running = new AbortController());
    const { messages } = localize;
    this.#tell(messages.exporting);
    try {
      const leads = await this.#read(scope, source, signal);
      const columns = this.#columns().filter(({ kind }) => kind !== 'select');
      const names = await this.#names(leads, signal);
      const lookups = await this.#lookups(leads, columns, signal);
      const cell = (lead: Lead, column: TableColumn): ExportCell =>
        cellOf(lead, column, lookups.get(column.field) ?? names);
      const file = await writers[format](this.#table(leads, columns, cell, signal));
      signal.throwIfAborted();
      download(file, `${messages.exportName(recordType())}.${format}`);
      const done = messages.exported(leads.length, recordType(), localize.format);
      const list = scope.kind === 'query' ? this.#services.list() : undefined;
      if (list?.cutAt === undefined) return notice.show({ text: done, tone: 'success' });
      const cut = messages.cut(list.cutAt, list.total?.value, recordType(), localize.format);
      notice.show({ text: `${done} · ${cut}`, tone: 'warning' });
    } catch {
      const text = signal.aborted ? messages.exportStopped : messages.exportFailed;
      notice.show({ text, tone: signal.aborted ? 'warning' : 'danger' });
    } finally {
      this.#running = undefined;
    }
  }

  #tell(text: string): void {
    const { notice, localize } = this.#services;
    const stop = { label: localize.messages.stop, run: () => this.#running?.abort() };
    notice.show({ text, stays: true, actions: [stop] });
  }

  #read(scope: AssignmentScope, source: LeadDataAdapter, signal: AbortSignal): Promise<Lead[]> {
    const { list, localize, recordType } = this.#services;
    const { messages, format, locale } = localize;
    const known = new Map((list()?.loaded() ?? []).map((lead) => [lead.id, lead]));
    const progress = (count: number): void => this.#tell(messages.readSoFar(count, recordType(), format));
    return readScope(scope, source, { known, locale, signal, progress, keep: (lead) => lead });
  }

  #names(leads: readonly Lead[], signal: AbortSignal): Promise<Names> {
    const ids = leads.flatMap(({ assigneeIds }) => assigneeIds ?? []);
    const source = this.#services.adapter()!;
    return namesOf(ids, (some) => source.getAssignees(some, { signal }));
  }

  /** The names of what lookup fields refer to, by field. */
  async #lookups(
    leads: readonly Lead[],
    columns: readonly TableColumn[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Names>> {
    const { adapter, recordType } = this.#services;
    const source = adapter()!;
    const byField = new Map<string, Names>();
    if (!source.getLookup) return byField;
    for (const { field, schema } of columns) {
      if (schema?.type !== 'lookup') continue;
      const ids = leads.map((lead) => textOfValue(fieldValue(lead, field))).filter(Boolean);
      const read = (some: string[]): Promise<Named[]> =>
        source.getLookup!({ recordType: recordType(), field, ids: some }, { signal });
      byField.set(field, await namesOf(ids, read));
    }
    return byField;
  }

  #table(
    leads: readonly Lead[],
    columns: readonly TableColumn[],
    cell: (lead: Lead, column: TableColumn) => ExportCell,
    signal: AbortSignal,
  ): ExportTable {
    const { messages } = this.#services.localize;
    const row = (lead: Lead): ExportCell[] => [
      ...columns.map((column) => cell(lead, column)),
      (lead.assigneeIds ?? []).join('; '),
      lead.id,
    ];
    return {
      heads: [...columns.map(({ label }) => label), messages.assigneeIds, messages.recordId],
      count: leads.length,
      row: (at) => row(leads[at]!),
      signal,
    };
  }
}

type Names = ReadonlyMap<string, string>;
type Named = Pick<Assignee, 'id' | 'name'>;

async function namesOf(ids: readonly string[], read: (ids: string[]) => Promise<readonly Named[]>): Promise<Names> {
  const names = new Map<string, string>();
  for (const some of portions([...new Set(ids)], batch)) {
    for (const { id, name } of await read(some)) names.set(id, name);
  }
  return names;
}

/** A number or a day where the field is one and the value is read whole; else the text that it is. */
function cellOf(lead: Lead, { field, kind, schema }: TableColumn, names: Names): ExportCell {
  if (kind === 'assignees') return (lead.assigneeIds ?? []).map((id) => names.get(id) ?? id).join('; ');
  const value = fieldValue(lead, field);
  if (schema?.type === 'lookup') return names.get(textOfValue(value)) ?? textOfValue(value);
  if (kind === 'number' || kind === 'money') return numberOf(value) ?? textOfValue(value);
  const day = kind === 'date' ? dayOf(value) : undefined;
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : textOfValue(value);
}
