// Imports rows into an embedded store: each row on its own, once per import and row number, matched by e-mail among what the user may see.
import { ruleAgainst, tooFew, tooMany } from '../../domain/assignment/assignment-rules.js';
import { canSee, type Viewer } from '../../domain/record/visibility.js';
import { isEmptyValue } from '../../domain/record/field-kind.js';
import type { ImportMode, ImportRow, ImportRowResult } from '../../domain/import/import-row.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../../domain/record/lead.js';
import { emailKey } from '../../domain/text/email-address.js';
import { nextTask } from '../../domain/platform/next-task.js';
import { createTimeSlicer } from '../../domain/platform/time-slicing.js';
import { draftProblems, patchProblems, withDefaults } from '../draft-checks.js';
import { assigned, changedFields, leadFrom, patched } from './lead-changes.js';
import type { LateCapabilities } from '../adapter.js';
import type { ImportedRow } from './lead-storage.js';
import { loggedChange } from './local-history.js';
import { createdBy, frozen } from './local-lead.js';
import type { ImportLog, LocalStore } from './local-store.js';
import { newId } from './new-id.js';
import type { WritePlan } from './write-plan.js';

export interface ImportJob {
  store: LocalStore;
  userId: string;
  importId: string;
  mode: ImportMode;
  dryRun: boolean;
  limits: (recordType: RecordType) => LateCapabilities;
  signal: AbortSignal | undefined;
}

/** Rows that are written in one transaction. */
const portionSize = 2_000;
/** Rows between two looks at the clock. */
const rowsAtATime = 20;

/** One result per row. Portions that were written before an abort stay, and are skipped over when the import is repeated. */
export async function importRows(rows: readonly ImportRow[], job: ImportJob): Promise<ImportRowResult[]> {
  const { store, signal } = job;
  const prefix = `import|${job.userId}|${job.importId}|`;
  const results: ImportRowResult[] = [];
  for (let start = 0; start < rows.length; start += portionSize) {
    const portion = rows.slice(start, start + portionSize);
    const log = await store.importLog(prefix);
    const outcome = await store.write((plan) => new PortionPlan(job, plan, log).run(portion, prefix), signal);
    for (const result of outcome) results.push(result);
    await nextTask();
  }
  return results;
}

const plainFields = ['name', 'email', 'phone', 'company', 'source', 'status', 'notes'] as const;

/** A row changes what it has a value for: an empty cell clears nothing. */
function patchFrom(draft: LeadDraft): LeadPatch {
  const patch: LeadPatch = {};
  for (const field of plainFields) if (!isEmptyValue(draft[field])) patch[field] = draft[field]!;
  const fields = Object.entries(draft.fields ?? {}).filter(([, value]) => !isEmptyValue(value));
  if (fields.length > 0) patch.fields = Object.fromEntries(fields);
  return patch;
}

class PortionPlan {
  readonly #job: ImportJob;
  readonly #plan: WritePlan;
  readonly #log: ImportLog;
  readonly #viewer: Viewer;
  readonly #at = new Date().toISOString();
  /** What the rows of this portion have found, by their numbers. */
  readonly #found = new Map<number, Lead>();
  /** Records that this portion has made or given an e-mail; memory does not have them yet. */
  readonly #byEmail = new Map<string, string>();

  constructor(job: ImportJob, plan: WritePlan, log: ImportLog) {
    this.#job = job;
    this.#plan = plan;
    this.#log = log;
    this.#viewer = job.store.viewer(job.userId);
  }

  async run(rows: readonly ImportRow[], prefix: string): Promise<ImportRowResult[]> {
    const applied: ImportedRow[] = [];
    const seen = new Map<number, ImportedRow>();
    const resultOf = (row: ImportRow): ImportRowResult => {
      const before = seen.get(row.rowNumber) ?? this.#log.rows.get(row.rowNumber);
      if (before && before.status !== 'undone')
        return { rowNumber: row.rowNumber, status: before.status, leadId: before.leadId };
      const result = this.#row(row);
      if (result.status === 'created' || result.status === 'updated') {
        const done = this.#logged(result);
        applied.push(done);
        seen.set(row.rowNumber, done);
      }
      return result;
    };
    const yieldIfDue = createTimeSlicer(this.#job.signal);
    const results: ImportRowResult[] = [];
    for (const row of rows) {
      results.push(resultOf(row));
      if (results.length % rowsAtATime === 0) await yieldIfDue();
    }
    if (applied.length > 0 && !this.#job.dryRun) this.#plan.record(`${prefix}${this.#log.portions}`, { rows: applied });
    return results;
  }

  /** What an undo has to know of a row. */
  #logged({
    rowNumber,
    status,
    leadId,
  }: {
    rowNumber: number;
    status: 'created' | 'updated';
    leadId: string;
  }): ImportedRow {
    const version = this.#plan.lead(leadId)?.version;
    const before = status === 'updated' ? this.#found.get(rowNumber) : undefined;
    return { rowNumber, status, leadId, ...(version !== undefined && { version }), ...(before && { before }) };
  }

  #row(row: ImportRow): ImportRowResult {
    const { rowNumber, draft } = row;
    if (this.#job.mode === 'create') return this.#create(rowNumber, draft);
    const match = this.#named(row) ?? (draft.email ? this.#match(draft.recordType, draft.email) : undefined);
    if (match) return this.#update(rowNumber, match, draft);
    if (this.#job.mode === 'upsert') return this.#create(rowNumber, draft);
    const reason = draft.email
      ? 'No record has this e-mail address'
      : 'Without an e-mail address no record can be found';
    return { rowNumber, status: 'skipped', reason };
  }

  /** @param added Who would be newly assigned. @param rule What the record that results would break. */
  #refused(
    { rowNumber, draft }: ImportRow,
    added: readonly string[],
    rule: string | undefined,
  ): ImportRowResult | undefined {
    const { directory } = this.#job.store;
    const { importInactive } = this.#job.limits(draft.recordType);
    const stays = (id: string): boolean => importInactive === true && directory.get(id)?.inactive === true;
    const reasons = [...added.map((id) => (stays(id) ? undefined : directory.refusal(id))), rule].filter(
      (reason) => reason !== undefined,
    );
    if (reasons.length === 0) return undefined;
    const reason = [...new Set(reasons)].join('; ');
    return { rowNumber, status: 'failed', reason, fields: { assignees: reason } };
  }

  #create(rowNumber: number, given: LeadDraft): ImportRowResult {
    const { maxAssignees = Infinity, minAssignees = 0 } = this.#job.limits(given.recordType);
    const count = new Set(given.assigneeIds).size;
    const rule = count > maxAssignees ? tooMany(maxAssignees) : count < minAssignees ? tooFew(minAssignees) : undefined;
    const refused = this.#refused({ rowNumber, draft: given }, given.assigneeIds, rule);
    if (refused) return refused;
    const schema = this.#job.store.schema(given.recordType);
    // Files know no terms.
    const { assignmentTerms: _, ...plain } = given;
    const draft = withDefaults(plain, schema);
    const fields = draftProblems(draft, schema);
    if (fields) return { rowNumber, status: 'failed', reason: Object.values(fields).join(' '), fields };
    if (this.#job.dryRun) return { rowNumber, status: 'created', leadId: '' };
    const lead = frozen(leadFrom(draft, { id: newId(), at: this.#at, createdBy: this.#viewer.id, imported: true }));
    this.#put(lead);
    return { rowNumber, status: 'created', leadId: lead.id };
  }

  #update(rowNumber: number, lead: Lead, draft: LeadDraft): ImportRowResult {
    const patch = patchFrom(draft);
    const fields = patchProblems(patch, this.#job.store.schema(lead.recordType));
    if (fields) return { rowNumber, status: 'failed', reason: Object.values(fields).join(' '), fields };
    const next = assigned(patched(lead, patch, this.#at), { add: draft.assigneeIds, remove: [] }, this.#at);
    const added = next.assigneeIds.filter((id) => !lead.assigneeIds.includes(id));
    const rule = ruleAgainst(lead, next.assigneeIds, { remove: [] }, this.#job.limits(lead.recordType));
    const refused = this.#refused({ rowNumber, draft }, added, rule?.reason);
    if (refused) return refused;
    if (next === lead) return { rowNumber, status: 'skipped', reason: 'Nothing to change', leadId: lead.id };
    if (this.#job.dryRun) return { rowNumber, status: 'updated', leadId: lead.id };
    this.#put(frozen(next));
    this.#found.set(rowNumber, lead);
    const by = { actorId: this.#viewer.id, at: this.#at, way: 'import' as const };
    this.#plan.log(loggedChange(lead, next, { ...by, fields: changedFields(lead, next) }));
    return { rowNumber, status: 'updated', leadId: lead.id };
  }

  #put(lead: Lead): void {
    this.#plan.put(lead);
    if (lead.email) this.#byEmail.set(`${lead.recordType}|${emailKey(lead.email)}`, lead.id);
  }

  #named({ leadId, draft }: ImportRow): Lead | undefined {
    const lead = leadId === undefined ? undefined : this.#plan.lead(leadId);
    return lead?.recordType === draft.recordType && canSee(this.#viewer, lead, createdBy(lead)) ? lead : undefined;
  }

  #match(recordType: RecordType, email: string): Lead | undefined {
    const fromThis = this.#byEmail.get(`${recordType}|${emailKey(email)}`);
    if (fromThis !== undefined) return this.#plan.lead(fromThis);
    for (const { id } of this.#job.store.index.findByEmail(recordType, email)) {
      const lead = this.#plan.lead(id);
      if (lead && canSee(this.#viewer, lead, createdBy(lead))) return lead;
    }
    return undefined;
  }
}
