// Where the assignees of a record are kept: in a field of it, or as records of a resource of their own.
import type { AssigneeDelta } from '../../domain/assignment/assignment.js';
import { idsOf } from '../../domain/people/ids.js';
import { ListsOfValues } from './lists-of-values.js';
import type { AssigneesMapping, DataProviderMapping } from './mapping.js';
import { listWhole } from './people-directory.js';
import type { ProviderId, RawRecord, RecordSource } from './provider.js';
import { idText, providerId } from './record-mapper.js';

/** The assignees of one record, with the records of the assignments where there are any. */
export interface Assigned {
  ids: string[];
  rows: RawRecord[];
}

/** What is written when the assignees of a record change. */
export interface AssignmentWrite {
  id: ProviderId;
  before: Assigned;
  delta: AssigneeDelta;
  /** The set afterwards. */
  after: string[];
  /** Writes fields of the record itself. */
  updateRecord(data: RawRecord): Promise<unknown>;
}

export interface Assignments {
  read(records: readonly RawRecord[]): Promise<Assigned[]>;
  /** The fields of a new record. */
  fieldsOf(ids: readonly string[]): RawRecord;
  write(write: AssignmentWrite): Promise<void>;
  /** The ids of the records that any, or all, of these people are assigned to; not there where a list cannot tell. */
  find?(people: readonly string[], all: boolean): Promise<ProviderId[]>;
}

export interface AssignmentsOptions {
  /** The host's way to say "one of these values". */
  oneOf?: DataProviderMapping['in'];
  source: RecordSource;
  numericPeople: boolean;
  pageSize: number;
}

function inArray(field: string, { numericPeople }: AssignmentsOptions): Assignments {
  const fieldsOf = (ids: readonly string[]): RawRecord => ({ [field]: ids.map((id) => providerId(id, numericPeople)) });
  return {
    read(records) {
      const entries = records.map((raw) => raw[field]);
      return Promise.resolve(entries.map((list) => ({ ids: idsOf(list), rows: [] })));
    },
    fieldsOf,
    async write({ after, updateRecord }) {
      await updateRecord(fieldsOf(after));
    },
  };
}

function asJoin(
  { resource, record, person }: AssigneesMapping & { kind: 'join' },
  { source, numericPeople, pageSize, oneOf }: AssignmentsOptions,
): Assignments {
  const lists = new ListsOfValues((filter) => listWhole(source, resource, filter, 'id', pageSize), oneOf);
  return {
    async read(records) {
      if (records.length === 0) return [];
      const all = await lists.rowsWith(
        record,
        records.map(({ id }) => id as ProviderId),
      );
      return records.map(({ id }) => {
        const rows = all.filter((row) => idText(row[record]) === idText(id));
        return { ids: idsOf(rows.map((row) => row[person])), rows };
      });
    },
    fieldsOf: () => ({}),
    async write({ id, before, delta, after }) {
      const added = after.filter((each) => !before.ids.includes(each));
      const removed = before.rows.filter((row) => delta.remove.includes(idText(row[person])));
      for (const each of added)
        await source.create(resource, { [record]: id, [person]: providerId(each, numericPeople) });
      // A person who is in both lists stays.
      for (const row of removed)
        if (!after.includes(idText(row[person]))) await source.remove(resource, row['id'] as ProviderId, row);
    },
    async find(people, all) {
      if (people.length === 0) return [];
      const ids = people.map((id) => providerId(id, numericPeople)).filter((id) => !Number.isNaN(id));
      const rows = ids.length > 0 ? await lists.rowsWith(person, ids) : [];
      const found = new Map<ProviderId, Set<string>>();
      for (const row of rows) {
        const id = row[record] as ProviderId;
        found.set(id, (found.get(id) ?? new Set()).add(idText(row[person])));
      }
      return [...found].filter(([, assigned]) => !all || people.every((id) => assigned.has(id))).map(([id]) => id);
    },
  };
}

export function assignments(mapping: AssigneesMapping, options: AssignmentsOptions): Assignments {
  return mapping.kind === 'array' ? inArray(mapping.field, options) : asJoin(mapping, options);
}
