// What a back end can do, as the elements are told: the UI offers no more.
import type { AssignmentRole } from '../domain/record/assignment-terms.js';
import type { FilterOperators } from '../domain/record/filter-operators.js';

/** What a back end really does. The UI offers no more, and claims no more. */
export interface Capabilities {
  /**
   * How a list goes on: by `LeadQuery.cursor`, by `LeadQuery.offset`, or by whichever is sent. With `both` the list reads by
   * `offset`, so that it can jump to any row, and work on all that matches by `cursor`. With `offset` alone rows can repeat or be
   * missed where others come or go meanwhile.
   */
  paging: 'cursor' | 'offset' | 'both';
  /**
   * What `LeadPage.total` can be, where it is asked for: the number of all that the user may see, about that number
   * (`exact: false`), or nothing; the list then counts what it has loaded.
   */
  total: 'none' | 'estimate' | 'exact';
  /** Largest `limit` of a query, a whole number from 1; more is `invalid`. The elements never ask for more. */
  maxLimit: number;
  /** Whether `LeadQuery.search` works. `own-rules`: the back end searches, but by other rules than those of the contract. */
  search: boolean | 'own-rules';
  /** Names of fields that `LeadQuery.filter` may have, `assignees` among them. Any other is `unsupported`, and not offered. */
  filterable: string[] | 'all';
  /** Names of fields that `LeadQuery.sort` may have. Any other is `unsupported`, and its column cannot be sorted. */
  sortable: string[] | 'all';
  /** So many values one condition (`in`) can have. Default: any number. */
  maxFilterValues?: number | undefined;
  /** Which conditions on them are answered, where it is not every one. `only-inactive` has to be named. */
  filterOperators?: FilterOperators | undefined;
  /**
   * `replace`: the adapter reads, changes and writes, and may lose a parallel change. For the host's own page and the contract
   * suite: the elements send deltas in each case.
   */
  assignment: 'atomic' | 'per-person' | 'replace';
  /** More a record may not have: adding them is `invalid`, and the pickers offer nobody further. Default: any number. */
  maxAssignees?: number | undefined;
  /** Fewer a record may not have, such as where somebody has to own it: taking off the last ones is `invalid`. Default: 0. */
  minAssignees?: number | undefined;
  /** Whether one of the assignees can lead: `Lead.primaryAssigneeId`, set by `AssigneeChange.primaryId`. Default: no. */
  primaryAssignee?: boolean | undefined;
  /** The roles in which somebody can be assigned, in order: `AssignmentTerms.role`. Default: none. */
  assignmentRoles?: readonly AssignmentRole[] | undefined;
  /**
   * Whether an assignment can have a last day, `AssignmentTerms.until`, after which the back end itself takes the person off.
   * Default: no.
   */
  assignmentUntil?: boolean | undefined;
  /** By the calendar of which time zone a last day is over, such as `Europe/Berlin` or `UTC`. Default: that of whoever looks. */
  assignmentTimeZone?: string | undefined;
  /** Whether `importLeads` leaves people who have left on the records of a file that names them. Default: no. */
  importInactive?: boolean | undefined;
  /**
   * So many records of a query can be read, from its first; what lies behind is reached by a narrower one. Its total may be
   * larger. `LeadPage.nextCursor` ends there.
   */
  resultWindow?: number | undefined;
  /**
   * Milliseconds by which lists may be late: a write may be missing in them for so long. Until then the elements show what
   * was written on this page. `getLead` is never late.
   */
  listDelay?: number | undefined;
  /**
   * Whether a save of a record that somebody else has saved meanwhile is a `conflict`. `enforced`: always. `advisory`: the
   * adapter looks before it writes. `none`: the elements look, with one `getLead` before `updateLead`.
   */
  concurrency: 'enforced' | 'advisory' | 'none';
  /** Whether the same idempotency key or operation id applies once. */
  idempotency: boolean;
  /**
   * Whether an abort reaches the back end, so that it stops what it does. For the host's own page and the contract suite: an
   * aborted call rejects with `signal.reason` in any case, and one that was aborted before writes nothing.
   */
  abort: boolean;
  /**
   * Who keeps records from those who may not see them. `device`: one browser, one person; the UI must not promise secrecy
   * between users. `none`: nobody; whoever may use the back end sees every record.
   */
  access: 'server' | 'device' | 'none';
  /**
   * Milliseconds after which a read that has not answered counts as failed, so that somebody can try again. Default:
   * 10,000. Writes take as long as they take; they can be cancelled.
   */
  readTimeout?: number | undefined;
}

/** What may be another thing for each user and record type. */
export type LateCapabilities = Partial<
  Pick<
    Capabilities,
    | 'access'
    | 'assignmentRoles'
    | 'assignmentTimeZone'
    | 'assignmentUntil'
    | 'filterable'
    | 'filterOperators'
    | 'importInactive'
    | 'maxAssignees'
    | 'minAssignees'
    | 'primaryAssignee'
    | 'resultWindow'
    | 'search'
    | 'sortable'
    | 'total'
  >
>;
