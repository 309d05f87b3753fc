// Every event of the library: a bare verb asks before anything is done, a past tense tells what has happened.
// All carry frozen copies: no listener changes what is saved or shown.
import type { RefusedAssignee } from './adapters/adapter.js';
import type { AdapterError } from './adapters/adapter-error.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from './domain/assignment/assignment.js';
import { AskEvent } from './ask-event.js';
import { frozenCopy } from './domain/platform/frozen-copy.js';
import type { ImportMode, ImportRow, ImportRowResult } from './domain/import/import-row.js';
import type { TableLayout } from './domain/list/table-arrangement.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from './domain/record/lead.js';
import type { Filter, LeadCriteria } from './domain/record/lead-query.js';

export { ask, AskEvent, type AskOutcome, type WaitUntil } from './ask-event.js';

/** Tells what has happened to a record. */
class TellEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, options: { composed?: boolean } = {}) {
    super(type, { bubbles: true, composed: options.composed ?? true, detail: frozenCopy(detail) });
  }
}

/** The same error, with a copy of the record that it tells of. */
function withFrozenRecord(error: AdapterError): AdapterError {
  if (!error.current) return error;
  const current = { value: frozenCopy(error.current), enumerable: true };
  return Object.create(error, { current }) as AdapterError;
}

/** Why the selection changed. */
export type SelectionReason =
  | 'option'
  | 'chip'
  | 'clear'
  | 'select-all'
  | 'keyboard'
  | 'paste'
  | 'assign-to-me'
  | 'undo'
  | 'primary'
  | 'restore'
  | 'reset';

export interface AssigneesChangeDetail {
  value: string[];
  added: string[];
  removed: string[];
  reason: SelectionReason;
  /** Who leads, where the picker lets one choose that; `undefined` for nobody. */
  primaryId?: string | undefined;
}

/** Before a user's edit of the selection takes effect. */
export class AssigneesChangeEvent extends AskEvent<AssigneesChangeDetail> {
  constructor(detail: AssigneesChangeDetail) {
    super('assignees-change', detail, { composed: false });
  }
}
/** After a user's edit of the selection, and after the native `input` and `change`. */
export class AssigneesChangedEvent extends TellEvent<AssigneesChangeDetail> {
  constructor(detail: AssigneesChangeDetail) {
    super('assignees-changed', detail, { composed: false });
  }
}

/** Before a record is opened. Default: the link of the row, if it has one, is followed. */
export class LeadOpenEvent extends AskEvent<{ lead: Lead }> {
  constructor(lead: Lead) {
    super('lead-open', { lead });
  }
}
/** Before a record is left. */
export class LeadCloseEvent extends AskEvent<{ lead: Lead | undefined }> {
  constructor(lead: Lead | undefined) {
    super('lead-close', { lead });
  }
}

/** Everything that matches a query, which is changed without a change per record. */
export interface BulkByQuery {
  query?: LeadCriteria | undefined;
  delta?: AssigneeDelta | undefined;
  /** Of the change as a whole, the same at each retry: what it has done once is not done again. */
  operationId?: string | undefined;
}

/**
 * Before assignees are changed. The host's work answers one result per change. A change of everything that matches has
 * no `changes` but `query`, `delta` and `operationId`.
 */
export class LeadAssignEvent extends AskEvent<{ changes: AssigneeChange[] } & BulkByQuery, AssigneeChangeResult[]> {
  constructor(changes: AssigneeChange[], bulk: BulkByQuery = {}) {
    super('lead-assign', { changes, ...bulk });
  }
}
/** After assignees were changed; `results` tells of each record, `changed` how many of a query's. */
export class LeadAssignedEvent extends TellEvent<
  { results: AssigneeChangeResult[]; changed?: number | undefined } & BulkByQuery
> {
  constructor(results: AssigneeChangeResult[], bulk: BulkByQuery & { changed?: number | undefined } = {}) {
    super('lead-assigned', { results, ...bulk });
  }
}
export class LeadAssignFailedEvent extends TellEvent<{ changes: AssigneeChange[]; error: AdapterError } & BulkByQuery> {
  constructor(changes: AssigneeChange[], error: AdapterError, bulk: BulkByQuery = {}) {
    super('lead-assign-failed', { changes, error: withFrozenRecord(error), ...bulk });
  }
}

/** After a user changed the selected rows. `query`: all that match it are selected, whatever the ids are. */
export class SelectionChangedEvent extends TellEvent<{ selectedIds: string[]; query?: LeadCriteria | undefined }> {
  constructor(selectedIds: string[], query?: LeadCriteria) {
    super('selection-changed', { selectedIds, query }, { composed: false });
  }
}
/** After pointer or focus went to another row of a list that has the application's buttons for a row. */
export class CurrentChangedEvent extends TellEvent<{ lead: Lead }> {
  constructor(lead: Lead) {
    super('current-changed', { lead }, { composed: false });
  }
}
/** After a user changed search, filter or sort. */
export class QueryChangedEvent extends TellEvent<{ query: LeadCriteria }> {
  constructor(query: LeadCriteria) {
    super('query-changed', { query }, { composed: false });
  }
}

/** After a user changed columns, their order, widths, which of them stay, or the height of the rows. */
export class LayoutChangedEvent extends TellEvent<{ layout: TableLayout }> {
  constructor(layout: TableLayout) {
    super('layout-changed', { layout }, { composed: false });
  }
}

/** Before a record is created. The host's work answers the new record. */
export class LeadCreateEvent extends AskEvent<{ draft: LeadDraft; idempotencyKey: string }, Lead> {
  constructor(draft: LeadDraft, idempotencyKey: string) {
    super('lead-create', { draft, idempotencyKey });
  }
}
/** After a record was created. `another`: the user wants to add the next one, so the form is to stay. */
/** `refused`: people who could not be assigned. */
export class LeadCreatedEvent extends TellEvent<{ lead: Lead; another: boolean; refused: readonly RefusedAssignee[] }> {
  constructor(lead: Lead, another = false, refused: readonly RefusedAssignee[] = []) {
    super('lead-created', { lead, another, refused });
  }
}
export class LeadCreateFailedEvent extends TellEvent<{ draft: LeadDraft; error: AdapterError }> {
  constructor(draft: LeadDraft, error: AdapterError) {
    super('lead-create-failed', { draft, error: withFrozenRecord(error) });
  }
}

/** Before fields of a record are saved. The host's work answers the new record. */
export class LeadUpdateEvent extends AskEvent<{ lead: Lead; patch: LeadPatch }, Lead> {
  constructor(lead: Lead, patch: LeadPatch) {
    super('lead-update', { lead, patch });
  }
}
export class LeadUpdatedEvent extends TellEvent<{ lead: Lead }> {
  constructor(lead: Lead) {
    super('lead-updated', { lead });
  }
}
export class LeadUpdateFailedEvent extends TellEvent<{ lead: Lead; patch: LeadPatch; error: AdapterError }> {
  constructor(lead: Lead, patch: LeadPatch, error: AdapterError) {
    super('lead-update-failed', { lead, patch, error: withFrozenRecord(error) });
  }
}

/** Before rows are imported. The host's work answers one result per row. */
export class LeadsImportEvent extends AskEvent<
  { importId: string; rows: ImportRow[]; mode: ImportMode },
  ImportRowResult[]
> {
  constructor(detail: { importId: string; rows: ImportRow[]; mode: ImportMode }) {
    super('leads-import', detail);
  }
}
export class LeadsImportProgressEvent extends TellEvent<{ importId: string; done: number; total: number }> {
  constructor(detail: { importId: string; done: number; total: number }) {
    super('leads-import-progress', detail);
  }
}
/** An import waits for the person: a failure concerns all rows that are left, and Retry goes on. */
export class LeadsImportPausedEvent extends TellEvent<{
  importId: string;
  done: number;
  total: number;
  error: AdapterError;
}> {
  constructor(detail: { importId: string; done: number; total: number; error: AdapterError }) {
    super('leads-import-paused', { ...detail, error: withFrozenRecord(detail.error) });
  }
}
export interface LeadsImportedDetail {
  importId: string;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
}
export class LeadsImportedEvent extends TellEvent<LeadsImportedDetail> {
  constructor(detail: LeadsImportedDetail) {
    super('leads-imported', detail);
  }
}

/**
 * Before the records that an import has made or changed are shown in a list. `query` asks for them, as `showQuery()` of a
 * list takes it. Default: the importer itself lists the first of them.
 */
export class LeadsShowEvent extends AskEvent<{ importId: string; leadIds: string[]; query: LeadCriteria }> {
  constructor(importId: string, leadIds: string[], recordType: RecordType) {
    const filter: Filter = { field: 'id', operator: 'in', value: leadIds };
    super('leads-show', { importId, leadIds, query: { recordType, filter } });
  }
}

/** Before another tab of an element is shown. */
export class TabChangeEvent extends AskEvent<{ tab: string }> {
  constructor(tab: string) {
    super('tab-change', { tab }, { composed: false });
  }
}

/** Before the record beside this one is shown in its place. */
export class LeadGoEvent extends AskEvent<{ leadId: string }> {
  constructor(leadId: string) {
    super('lead-go', { leadId });
  }
}

/** Before a record is deleted. The host's work deletes it. */
export class LeadDeleteEvent extends AskEvent<{ lead: Lead }> {
  constructor(lead: Lead) {
    super('lead-delete', { lead });
  }
}
export class LeadDeletedEvent extends TellEvent<{ lead: Lead }> {
  constructor(lead: Lead) {
    super('lead-deleted', { lead });
  }
}

/**
 * What leaves an edit that has unsaved changes. `cancel`, `escape` and `start-over` give the changes up; the others leave
 * them as they are, to be found again.
 */
export type EditLeaveReason = 'cancel' | 'escape' | 'start-over' | 'close' | 'record';

/** Before an edit with unsaved changes is left. `preventDefault()` keeps it as it is. */
export class EditLeaveEvent extends AskEvent<{ leadId: string | undefined; reason: EditLeaveReason }> {
  constructor(leadId: string | undefined, reason: EditLeaveReason) {
    super('edit-leave', { leadId, reason });
  }
}
/** After there began or ceased to be unsaved changes; `leadIds` are the records that have some, none for a new one. */
export class DirtyChangedEvent extends TellEvent<{ dirty: boolean; leadIds: string[] }> {
  constructor(dirty: boolean, leadIds: string[]) {
    super('dirty-changed', { dirty, leadIds });
  }
}
/** After a record that was shown can no longer be read, or never could. What was shown of it is gone from the page. */
export class LeadGoneEvent extends TellEvent<{
  leadId: string;
  reason: 'not-found' | 'forbidden' | 'deleted' | 'access-lost' | 'unauthenticated';
}> {
  constructor(leadId: string, reason: 'not-found' | 'forbidden' | 'deleted' | 'access-lost' | 'unauthenticated') {
    super('lead-gone', { leadId, reason });
  }
}

/** Events about a record, which a host can also hear at the document. */
export interface RecordEventMap {
  'lead-open': LeadOpenEvent;
  'lead-close': LeadCloseEvent;
  'lead-assign': LeadAssignEvent;
  'lead-assigned': LeadAssignedEvent;
  'lead-assign-failed': LeadAssignFailedEvent;
  'lead-create': LeadCreateEvent;
  'lead-created': LeadCreatedEvent;
  'lead-create-failed': LeadCreateFailedEvent;
  'lead-update': LeadUpdateEvent;
  'lead-updated': LeadUpdatedEvent;
  'lead-update-failed': LeadUpdateFailedEvent;
  'lead-go': LeadGoEvent;
  'lead-delete': LeadDeleteEvent;
  'lead-deleted': LeadDeletedEvent;
  'edit-leave': EditLeaveEvent;
  'dirty-changed': DirtyChangedEvent;
  'lead-gone': LeadGoneEvent;
  'leads-import': LeadsImportEvent;
  'leads-import-progress': LeadsImportProgressEvent;
  'leads-import-paused': LeadsImportPausedEvent;
  'leads-imported': LeadsImportedEvent;
  'leads-show': LeadsShowEvent;
}

/** Events of a control itself, which its host hears at the element. */
export interface ControlEventMap {
  'assignees-change': AssigneesChangeEvent;
  'assignees-changed': AssigneesChangedEvent;
  'selection-changed': SelectionChangedEvent;
  'query-changed': QueryChangedEvent;
  'current-changed': CurrentChangedEvent;
  'layout-changed': LayoutChangedEvent;
  'tab-change': TabChangeEvent;
}

declare global {
  interface HTMLElementEventMap extends RecordEventMap, ControlEventMap {}
  interface DocumentEventMap extends RecordEventMap {}
  interface WindowEventMap extends RecordEventMap {}
}
