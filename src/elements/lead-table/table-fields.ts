// Which fields a table knows: those that are columns, could be, and can be filtered by, in the words of the page's language.
import type { Capabilities } from '../../adapters/adapter.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { defaultSchema, type FieldSchema, type RecordSchema } from '../../domain/record/record-schema.js';
import type { LocaleMessages } from '../../locales/locale.js';
import { localizedSchema } from './localized-schema.js';
import { type ColumnOptions, defaultColumns, type TableColumn, tableColumns } from './columns/table-columns.js';

export interface TableFieldsOptions {
  /** What the back end has said of its records. */
  schema: () => RecordSchema | undefined;
  recordType: () => RecordType;
  /** The columns that the person or the host has chosen; a host without types may give anything. */
  chosen: () => unknown;
  capabilities: () => Capabilities | undefined;
  selectable: () => boolean;
  loaded: () => readonly Lead[];
  messages: () => LocaleMessages['lead-table'];
}

export class TableFields {
  readonly #options: TableFieldsOptions;

  constructor(options: TableFieldsOptions) {
    this.#options = options;
  }

  /** Every column, also those that a card leaves out. */
  get columns(): TableColumn[] {
    const chosen = this.#options.chosen();
    return tableColumns({ fields: Array.isArray(chosen) ? chosen : defaultColumns, ...this.#columnOptions });
  }

  /** Every field that can be a column, those first that are. */
  get available(): TableColumn[] {
    const shown = this.columns.map(({ field }) => field).filter(Boolean);
    const fields = [...shown, ...this.filterable.map(({ name }) => name), 'assignees'];
    return tableColumns({ ...this.#columnOptions, fields: [...new Set(fields)], selectable: false });
  }

  get status(): FieldSchema | undefined {
    return this.#schema.fields.find(({ name }) => name === 'status');
  }

  /** The schema's, and the moments that every record has. */
  get filterable(): FieldSchema[] {
    const { fields } = this.#schema;
    const { createdAt, updatedAt } = this.#options.messages();
    const moments = { createdAt, updatedAt };
    const known = new Set(fields.map(({ name }) => name));
    const missing = Object.entries(moments).filter(([name]) => !known.has(name));
    return [...fields, ...missing.map(([name, label]): FieldSchema => ({ name, label, type: 'date-time' }))];
  }

  /** Until the back end has described its records, and when it fails to, the usual fields: nothing jumps. */
  get #schema(): RecordSchema {
    const { schema, recordType, messages } = this.#options;
    return localizedSchema(schema() ?? defaultSchema(recordType()), messages());
  }

  get #columnOptions(): Omit<ColumnOptions, 'fields'> {
    const { capabilities, selectable, loaded, messages } = this.#options;
    return {
      schema: this.#schema,
      capabilities: capabilities(),
      selectable: selectable(),
      isKept: (field) => loaded().some(({ fields }) => fields !== undefined && Object.hasOwn(fields, field)),
      messages: messages(),
    };
  }
}
