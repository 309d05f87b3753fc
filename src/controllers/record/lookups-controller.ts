// Gives the ids that lookup fields keep their names, and whoever edits one something to search.
import type { ReactiveControllerHost } from 'lit';
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { Assignee } from '../../domain/people/assignee.js';
import type { RecordType } from '../../domain/record/lead.js';
import type { LookupEntry, LookupField } from '../../domain/record/lookup.js';
import type { FieldSchema } from '../../domain/record/record-schema.js';
import { textOfValue } from '../../domain/values/plain-value.js';
import { PeopleByIdController } from '../people/people-by-id-controller.js';

/** Stands for a name that is on its way. */
const coming = '…';

const asPerson = ({ id, name, detail }: LookupEntry): Assignee => ({ id, name, kind: 'person', email: detail });

const sources = new WeakMap<LeadDataAdapter, Map<string, LeadDataAdapter>>();

/**
 * What a lookup field refers to in the form of people, so that pickers and names work with it as they do with those. One
 * per field of an adapter, so that what is known stays known; `undefined` where the back end cannot be asked.
 */
function lookupSource(adapter: LeadDataAdapter, { recordType, field }: LookupField): LeadDataAdapter | undefined {
  if (!adapter.searchLookup || !adapter.getLookup) return undefined;
  let known = sources.get(adapter);
  if (!known) sources.set(adapter, (known = new Map<string, LeadDataAdapter>()));
  const key = `${recordType} ${field}`;
  let source = known.get(key);
  if (!source) known.set(key, (source = makeSource(adapter, { recordType, field })));
  return source;
}

function makeSource(adapter: LeadDataAdapter, of: LookupField): LeadDataAdapter {
  const source: Pick<LeadDataAdapter, 'capabilities' | 'searchAssignees' | 'getAssignees'> = {
    get capabilities() {
      return adapter.capabilities;
    },
    async searchAssignees({ text, limit, cursor }, options) {
      const page = await adapter.searchLookup!(
        { ...of, text, limit, ...(cursor !== undefined && { cursor }) },
        options,
      );
      return { ...page, items: page.items.map(asPerson) };
    },
    async getAssignees(ids, options) {
      return (await adapter.getLookup!({ ...of, ids }, options)).map(asPerson);
    },
  };
  // A picker and a directory of names need no more of an adapter.
  return source as LeadDataAdapter;
}

export class LookupsController {
  readonly #host: ReactiveControllerHost;
  readonly #adapter: () => LeadDataAdapter | undefined;
  readonly #recordType: () => RecordType;
  readonly #names = new Map<string, PeopleByIdController>();

  constructor(host: ReactiveControllerHost, adapter: () => LeadDataAdapter | undefined, recordType: () => RecordType) {
    this.#host = host;
    this.#adapter = adapter;
    this.#recordType = recordType;
  }

  /** What the editor of a field searches; `undefined` for one that can only be read. */
  source({ type, name }: FieldSchema): LeadDataAdapter | undefined {
    const adapter = type === 'lookup' ? this.#adapter() : undefined;
    return adapter && lookupSource(adapter, { recordType: this.#recordType(), field: name });
  }

  /** A field with the name of a value that it keeps, as a choice; of the others, the same field. */
  named(field: FieldSchema, value: unknown): FieldSchema {
    const id = field.type === 'lookup' ? textOfValue(value) : '';
    if (id === '' || !this.source(field)) return field;
    const [entry] = this.#namesOf(field).resolve([id]);
    // An id that nothing has is shown as it is.
    if (!entry || entry.status === 'unknown') return field;
    const label = entry.status === 'known' ? entry.assignee.name || id : coming;
    return { ...field, options: [{ value: id, label }] };
  }

  #namesOf(field: FieldSchema): PeopleByIdController {
    const key = `${this.#recordType()} ${field.name}`;
    let names = this.#names.get(key);
    if (!names) this.#names.set(key, (names = new PeopleByIdController(this.#host, () => this.source(field))));
    return names;
  }
}
