// Writes the selection, or all that matches, into a file for spreadsheets: with names and ids of assignees, and no formulas.
import type { ReactiveController } from 'lit';
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

export class LeadExport implements ReactiveController {
  readonly #services: TableServices;
  readonly #columns: () => readonly TableColumn[];
  #running: AbortController | undefined;

  constructor(services: TableServices, columns: () => readonly TableColumn[]) {
    this.#services = services;
    this.#columns = columns;
    services.localize.english = leadTable;
    services.host.addController(this);
  }

  /** Nobody waits for the file of a list that is gone; being moved to another place is no absence. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#services.host.isConnected) this.#running?.abort();
    });
  }

  /** One at a time; a notice tells how far it is and stops it. */
  async run(scope: AssignmentScope, format: ExportFormat): Promise<void> {
    const { adapter, notice, localize, recordType, host } = this.#services;
    const source = adapter();
    if (!source || this.#running) return;
    const { signal } = (this.#running = new AbortController());
    const { messages } = localize;
    let text = messages.exporting;
    const stop = { label: messages.stop, run: () => this.#running?.abort() };
    // One notice for all of it: whoever is on its button stays there, and what others tell meanwhile stays too.
    notice.show({ text: () => text, stays: true, actions: [stop] });
    try {
      const leads = await this.#read(scope, source, signal, (count) => {
        text = messages.readSoFar(count, recordType(), localize.format);
        host.requestUpdate();
      });
      const columns = this.#columns().filter(({ kind }) => kind !== 'select');
      const names = await namesOf(
        leads.flatMap(({ assigneeIds }) => assigneeIds ?? []),
        (some) => source.getAssignees(some, { signal, locale: localize.locale }),
      );
      const lookups = await this.#lookups(leads, columns, source, signal);
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
      const words = signal.aborted ? messages.exportStopped : messages.exportFailed;
      notice.show({ text: words, tone: signal.aborted ? 'warning' : 'danger' });
    } finally {
      this.#running = undefined;
    }
  }

  #read(
    scope: AssignmentScope,
    source: LeadDataAdapter,
    signal: AbortSignal,
    progress: (count: number) => void,
  ): Promise<Lead[]> {
    const { list, localize } = this.#services;
    const { locale } = localize;
    const known = new Map((list()?.loaded() ?? []).map((lead) => [lead.id, lead]));
    return readScope(scope, source, { known, locale, signal, progress, keep: (lead) => lead });
  }

  /** The names of what lookup fields refer to, by field. */
  async #lookups(
    leads: readonly Lead[],
    columns: readonly TableColumn[],
    source: LeadDataAdapter,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Names>> {
    const { recordType, localize } = this.#services;
    const byField = new Map<string, Names>();
    if (!source.getLookup) return byField;
    for (const { field, schema } of columns) {
      if (schema?.type !== 'lookup') continue;
      const ids = leads.map((lead) => textOfValue(fieldValue(lead, field))).filter(Boolean);
      const read = (some: string[]): Promise<Named[]> =>
        source.getLookup!({ recordType: recordType(), field, ids: some }, { signal, locale: localize.locale });
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
