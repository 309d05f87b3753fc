// The contract between the elements and a host's back end. Seven methods make everything work; the others unlock more.
import type { Assignee, AssigneeDraft, AssigneePage, AssigneeQuery } from '../domain/people/assignee.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../domain/assignment/assignment.js';
import type { ImportMode, ImportRow, ImportRowResult, UndoneImport } from '../domain/import/import-row.js';
import type { AccessEntry } from '../domain/record/access-change.js';
import type { ChangeWay, HistoryEntry, HistoryPage } from '../domain/record/history-entry.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../domain/record/lead.js';
import type { LookupEntry, LookupField, LookupPage, LookupQuery } from '../domain/record/lookup.js';
import type { LeadPage, LeadQuery } from '../domain/record/lead-query.js';
import type { Presence, PresenceActivity } from '../domain/record/presence.js';
import type { PendingChange } from '../domain/assignment/pending-change.js';
import type { FieldOption, RecordSchema } from '../domain/record/record-schema.js';
import type { Capabilities, LateCapabilities } from './capabilities.js';

export type { Capabilities, LateCapabilities };

export interface RequestOptions {
  /** An aborted call rejects with `signal.reason`, unchanged. */
  signal?: AbortSignal | undefined;
  /** BCP 47; for labels and sort order. */
  locale?: string | undefined;
}

export interface WriteOptions extends RequestOptions {
  /** Made at the moment of intent and reused at every retry; the same key twice applies once. */
  idempotencyKey?: string | undefined;
  /** How the change comes about, for the history. Default: `form` for one record, `bulk` for several. */
  way?: Exclude<ChangeWay, 'import'> | undefined;
}

export interface CreateOptions extends WriteOptions {
  /** A record without the people who cannot be assigned is better than none; the answer names them. Default: `false`. */
  partial?: boolean | undefined;
}

export interface ImportOptions extends WriteOptions {
  importId: string;
  mode: ImportMode;
  /**
   * The results that the rows would have: nothing is written, the `importId` is not used up, and what would be created has an
   * empty `leadId`. Default: `false`.
   */
  dryRun?: boolean | undefined;
}

export interface SubscribeOptions {
  /** Ends the subscription. */
  signal: AbortSignal;
  /** First all that came behind that `LiveEvent.cursor`, or `resync` where it is too old. The elements send none, and read again instead. */
  since?: string | undefined;
}

/**
 * What happened to a record that the user sees, or saw until now. `access-gained` and `access-lost` go to whom they happen, in place
 * of `created` and `deleted`; whoever never saw the record hears nothing.
 */
export type LiveEvent =
  | {
      type: 'created' | 'updated' | 'deleted' | 'access-gained' | 'access-lost';
      leadId: string;
      /** The record's version since then. Who shows that one already need not read it; without it the record is read again. */
      version?: string | undefined;
      /** Opaque: the place of this event. Hand it to `subscribe` as `since` to go on behind it. */
      cursor?: string | undefined;
    }
  /** Changes may have been missed: read again. */
  | { type: 'resync' };

/**
 * What somebody may be asked about. `create`, `import` and `create-assignee` are about no record; `assign` and `unassign` with an
 * `assigneeId` are about that person, without one about anybody.
 */
export type LeadAction = 'create' | 'read' | 'update' | 'assign' | 'unassign' | 'delete' | 'import' | 'create-assignee';

/** Of which record, and about whom, `can` is asked; of none and nobody where the action has none. */
export interface PermissionTarget {
  leadId?: string | undefined;
  assigneeId?: string | undefined;
}

export interface Permission {
  allowed: boolean;
  /** Why not, in the language of the request: shown at the control that is disabled. */
  reason?: string | undefined;
  /** As of `AdapterError`. */
  code?: string | undefined;
}

/** Whose access is previewed: that of a record, or of a draft that the current user would create. */
export type AccessTarget = { leadId: string } | { draft: LeadDraft };

export type { AccessEntry, ChangeWay, HistoryEntry, HistoryPage };

export interface HistoryQuery {
  /** A whole number from 1; the elements ask for 50. */
  limit: number;
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
}

/** The changes of the current user that wait for the network. They are kept across reloads. */
export interface PendingChanges {
  /** Oldest first. */
  readonly list: readonly PendingChange[];
  /** Whether they are being sent now. */
  readonly sending: boolean;
  /** Calls back whenever something about them is another, until `signal` aborts. */
  listen(listener: () => void, signal: AbortSignal): void;
  /** Sends now what waits, without a word about what fails: that stays in the list. */
  retry(): Promise<void>;
  /** Gives one up, by its id. */
  drop(id: string): Promise<void>;
  /** Takes the last `drop` back. */
  restore(id: string): Promise<void>;
}

export type { PendingChange, Presence, PresenceActivity };

/** Somebody whom a record was created without. */
export interface RefusedAssignee {
  assigneeId: string;
  /** In the language of the request. */
  reason: string;
}

export type CreatedLead = Lead & { refused?: readonly RefusedAssignee[] | undefined };

/** Why the assignees of a record were not changed. */
export type RefusedStatus = Exclude<AssigneeChangeResult['status'], 'ok'>;

export interface BulkOutcome {
  /** Records that are as they were to be. */
  changed: number;
  /** `status` as in the result of one record; absent where the back end does not tell. */
  failed: { leadId: string; reason: string; status?: RefusedStatus | undefined }[];
  /** How many of the changed ones the current user may not see any more. */
  accessLost?: number | undefined;
  /**
   * What was really done to each changed record that the user still sees: who was on it already, or was not, is left out.
   * The inverse of it is the undo. `version` is the one that it has made, with which the undo takes away nothing that others
   * have done since. Absent where the back end does not tell; the UI then offers none.
   */
  changes?: AssigneeChange[] | undefined;
}

/** Work that takes longer than one request should. */
export type JobWork =
  /** The same change to every record that matches and that the user may see; `limit` and the place do not count. */
  | { kind: 'assignment'; query: LeadQuery; delta: AssigneeDelta }
  | { kind: 'import'; importId: string; mode: ImportMode; rows: ImportRow[] };

export interface Job {
  id: string;
  status: 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';
  /** Records or rows that have an answer so far. */
  done: number;
  /** How many there are, as far as that is known. */
  total?: number | undefined;
  /** Why it has failed. */
  reason?: string | undefined;
  /** What an assignment has done so far, also one that was cancelled. */
  outcome?: BulkOutcome | undefined;
  /** What an import has done so far: one result per row that has an answer. */
  results?: ImportRowResult[] | undefined;
}

export type JobAction = 'pause' | 'resume' | 'cancel';

export interface AssigneeCounts {
  /** Of each person and team that is on at least one of the records. */
  counts: { assigneeId: string; records: number }[];
  /** Records that nobody is on. */
  unassigned: number;
  /** Records that were counted. */
  total: number;
}

/**
 * A host's data. Every method rejects with `AdapterError`, or with `signal.reason` when aborted.
 * A record that the current user may not see and one that is absent look alike: `not-found`.
 */
export interface LeadDataAdapter {
  readonly capabilities: Capabilities;

  /** The records that the current user may see and that match. An unknown filter is `unsupported`, never ignored. */
  listLeads(query: LeadQuery, options?: RequestOptions): Promise<LeadPage>;
  /** As it is now, never late. Rejects with `not-found`, in the same words for a hidden record and one that never was. */
  getLead(id: string, options?: RequestOptions): Promise<Lead>;
  /**
   * The creator can see what he has created. Whoever does not know `CreateOptions.partial` refuses the whole, as `invalid`.
   */
  createLead(draft: LeadDraft, options?: CreateOptions): Promise<CreatedLead>;
  /** `lead` as it was last read: its version and raw record. */
  updateLead(lead: Lead, patch: LeadPatch, options?: WriteOptions): Promise<Lead>;
  /** For everybody. Offered where `can('delete')` says yes; without `can`, to all. */
  deleteLead?(id: string, options?: WriteOptions): Promise<void>;
  /** Takes a deletion back: the record with its people and its history. Without it the elements say beforehand that there is no way back. */
  restoreLead?(id: string, options?: WriteOptions): Promise<Lead>;
  /** One result per change, in the order of the changes. */
  changeAssignees(changes: AssigneeChange[], options?: WriteOptions): Promise<AssigneeChangeResult[]>;
  /** People and teams, best match first. */
  searchAssignees(query: AssigneeQuery, options?: RequestOptions): Promise<AssigneePage>;
  /** Inactive and deleted ones too; an id that nobody ever had is left out. */
  getAssignees(ids: string[], options?: RequestOptions): Promise<Assignee[]>;

  /**
   * What is known only after the sign-in, or of one record type; it wins over `capabilities`, which hold until then. Asked once
   * for each record type. How lists are read (`paging`, `maxLimit`) and what is kept (`idempotency`, `abort`) stays as it is.
   */
  capabilitiesOf?(recordType: RecordType, options?: RequestOptions): Promise<LateCapabilities>;
  /**
   * Who is signed in, as a person who can be assigned; `unauthenticated` where nobody is. Without it there is no "Assign to me", no
   * filter "Me", and what is typed is kept for the browser, not for a user.
   */
  currentUser?(options?: RequestOptions): Promise<Assignee>;
  /**
   * The fields of a record in the order of the form, with labels in the language of `options.locale`. Without it: name, e-mail,
   * phone, company, source, status and notes. Asked for each record type and language, not for each record.
   */
  describe?(recordType: RecordType, options?: RequestOptions): Promise<RecordSchema>;
  /** What a `lookup` field can refer to, best match first. Without it such a field is shown by its id and not edited. */
  searchLookup?(query: LookupQuery, options?: RequestOptions): Promise<LookupPage>;
  /** The entries of a `lookup` field by id, also those that are no longer offered; an unknown id is left out. */
  getLookup?(query: LookupField & { ids: string[] }, options?: RequestOptions): Promise<LookupEntry[]>;
  /**
   * Whether the current user may do that, beforehand; the back end refuses all the same. Without it, until it answers, and where
   * it fails, everything is offered, but a deletion, which waits for a yes. The elements ask once per record and version, and never
   * per person.
   */
  can?(action: LeadAction, target: PermissionTarget, options?: RequestOptions): Promise<Permission>;
  /**
   * People who are no users yet, created in the order given; a known e-mail answers the person who has it. Not everybody may
   * (`can('create-assignee')`): whoever may not is refused as `forbidden`.
   */
  createAssignees?(drafts: AssigneeDraft[], options?: WriteOptions): Promise<Assignee[]>;
  /**
   * A new choice of a `select` or `multi-select` that `describe` calls `extensible`; it stands at the end of its `options` from
   * then on. `option` has the text that was found as its value; a back end that makes values of its own answers another one.
   * A choice of the same words that is there already is answered as it is.
   */
  addOption?(field: LookupField, option: FieldOption, options?: WriteOptions): Promise<FieldOption>;
  /**
   * One result per row, in the order of the rows; a bad row fails alone. The same `importId` and `rowNumber` twice creates once and
   * has the same result. An import comes in several calls of one `importId`.
   */
  importLeads?(rows: ImportRow[], options: ImportOptions): Promise<ImportRowResult[]>;
  /**
   * Takes back what the current user has imported: what it created goes, what it changed comes back. What anybody has changed since
   * stays, and is named in `kept`. Once more, and for an import that is not known (any more), it answers zeros: how long it can be
   * done is the back end's to say. Without it there is no **Undo this import**.
   */
  undoImport?(importId: string, options?: RequestOptions): Promise<UndoneImport>;
  /**
   * One answer per draft: the oldest record that is already there, by e-mail, else by a telephone number however it is written,
   * else by name and company together, or `undefined`.
   */
  findDuplicates?(drafts: LeadDraft[], options?: RequestOptions): Promise<(Lead | undefined)[]>;
  /** The same change to every record that matches and that the user may see; `limit` and the place do not count. */
  changeAssigneesByQuery?(query: LeadQuery, delta: AssigneeDelta, options?: WriteOptions): Promise<BulkOutcome>;
  /**
   * Starts long work and answers at once; it goes on without the page where the back end can. The same idempotency key
   * answers the same job. With it come `getJob` and `controlJob`.
   */
  startJob?(work: JobWork, options?: WriteOptions): Promise<Job>;
  /** How far a job of the current user is; anybody else's is `not-found`. */
  getJob?(id: string, options?: RequestOptions): Promise<Job>;
  /** A cancelled job stops between two records, and what it has done stays done. One that has ended stays as it is. */
  controlJob?(id: string, action: JobAction, options?: RequestOptions): Promise<Job>;
  /** How many of the records that match and that the user may see each person is on; `limit` and the place do not count. */
  countByAssignee?(query: LeadQuery, options?: RequestOptions): Promise<AssigneeCounts>;
  /** What happened to a record, newest first; `not-found` where the user may not see it. Without it there is no tab History. */
  listHistory?(leadId: string, query: HistoryQuery, options?: RequestOptions): Promise<HistoryPage>;
  /** Who can see a record, how, and why: an entry for each way, so that one person can have several. Without it there is no tab Access. */
  listAccess?(leadId: string, options?: RequestOptions): Promise<AccessEntry[]>;
  /**
   * Who could see a record if these people were assigned, in the form of `listAccess`: of a record, or of a draft that the
   * current user would create. Without it the elements work that out themselves, and know no members of an added team.
   */
  previewAccess?(target: AccessTarget, assigneeIds: string[], options?: RequestOptions): Promise<AccessEntry[]>;
  /**
   * Tells the others at a record what the current user does there, and calls `listener` with what they do, at once and
   * whenever that changes, until `signal` aborts. It keeps nobody from anything; only who may see the record hears of it.
   */
  presence?(
    leadId: string,
    activity: PresenceActivity,
    listener: (others: readonly Presence[]) => void,
    options: { signal: AbortSignal },
  ): void;
  /** Changes that wait for the network; left out by whoever keeps none. */
  readonly pending?: PendingChanges | undefined;
  /** Calls `listener` for every change that the current user may hear of, until `signal` aborts. What is told can be read at once. */
  subscribe?(listener: (event: LiveEvent) => void, options: SubscribeOptions): void;
}
