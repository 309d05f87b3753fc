// How a host says where its back end keeps what: resources, fields, assignees.
import type { Assignee } from '../../domain/people/assignee.js';
import type { LockedAssignee, RecordType } from '../../domain/record/lead.js';
import type { Filter, Sort } from '../../domain/record/lead-query.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import type { Capabilities } from '../adapter.js';
import type { ProviderFilter, RawRecord } from './provider.js';

/**
 * `array`: a field of the record holds the ids; two people who assign at once can lose a change. `join`: a resource has one
 * record per assignment; changes of different people do not touch each other.
 */
export type AssigneesMapping =
  { kind: 'array'; field: string } | { kind: 'join'; resource: string; record: string; person: string };

export interface RecordMapping {
  resource: string;
  assignees: AssigneesMapping;
  /**
   * The back end's key of a field, where it is not the name itself; `null` for a field that it does not have. A name that
   * `Lead` does not have becomes one of `lead.fields`.
   */
  fields?: Record<string, string | null> | undefined;
  /** Who cannot be taken off a record, and why, where the back end knows such people. */
  locked?(raw: RawRecord): readonly LockedAssignee[] | undefined;
  /** What every record of this type has, for a resource that holds several types. */
  where?: RawRecord | undefined;
  /** Whether the ids are numbers. */
  numericIds?: boolean | undefined;
}

export interface PeopleMapping {
  resource: string;
  /** The back end's key of a field of `Assignee`, where it is not the name itself. */
  fields?: Partial<Record<keyof Assignee, string>> | undefined;
  where?: RawRecord | undefined;
  /** The filter key of a search by text, where people are too many to be read. Default: that of the records. */
  search?: string | false | undefined;
  numericIds?: boolean | undefined;
  /** What the fields cannot say: `(raw) => ({ inactive: !raw.active })`. */
  toAssignee?(raw: RawRecord): Partial<Assignee>;
}

export interface DataProviderMapping {
  leads: RecordMapping;
  /** Without it, everything is about leads. */
  clients?: RecordMapping | undefined;
  /** Up to 5,000 people and teams are read once and searched here; more are searched for by the back end. */
  people: PeopleMapping;
  /**
   * What `update` does with fields that are not sent. `replace` (default): the back end erases them, so the whole record is
   * sent. `patch`: it keeps them, so only what has changed is sent, and a parallel change of other fields survives.
   */
  update?: 'replace' | 'patch' | undefined;
  /** The filter key of a search by text, or `false`. Default `'q'`. */
  search?: string | false | undefined;
  /**
   * One condition in the provider's own filter language; `undefined`: it cannot be said. Asked before the default, which
   * knows equality with one or several values: `{ status: 'Contacted' }`, `{ status: ['Contacted', 'Qualified'] }`. The
   * elements offer what it can say: it is asked about a condition of each kind beforehand, and has to be without effects.
   */
  filter?(condition: Filter & { field: string }): ProviderFilter | undefined;
  /**
   * How your provider says "one of these values". Default: a list, `{ status: ['New', 'Won'] }`, which some take for one text.
   * Behind `ra-data-postgrest` and `ra-supabase`: `postgrestDialect`.
   */
  in?(key: string, values: (string | number)[]): ProviderFilter;
  /**
   * How a provider that takes one sort key says several. With it, records of equal values keep an order, so that pages repeat
   * none and lose none, and lists can be sorted by several fields. `postgrestDialect` has it.
   */
  sort?(sorts: readonly Sort[]): Sort;
  /** Default: status, and assignees where they are a resource of their own. */
  filterable?: string[] | undefined;
  /** Default: name, status and the dates. Add what your back end sorts with empty values last in both directions. */
  sortable?: string[] | undefined;
  /** Who is signed in; his id in the people resource. */
  currentUserId?: string | undefined;
  /** Whether the adapter writes `createdAt` and `updatedAt`, by the clock of this device, since the back end does not. */
  writesDates?: boolean | undefined;
  /** The field that is new at every change, if there is one. Default: the whole record is compared. */
  version?: string | undefined;
  /** Default: `defaultSchema`, without the fields that the back end does not have. */
  schema?: Partial<Record<RecordType, RecordSchema>> | undefined;
  /**
   * What only you know of your back end. `access` is `'none'` by default: say `'server'` if it hides records from those who
   * are not assigned. `total` is `'exact'` by default.
   */
  capabilities?:
    | Partial<
        Pick<
          Capabilities,
          | 'access'
          | 'filterOperators'
          | 'listDelay'
          | 'maxAssignees'
          | 'maxLimit'
          | 'minAssignees'
          | 'resultWindow'
          | 'total'
        >
      >
    | undefined;
}
