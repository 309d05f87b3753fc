// What a user does with records: each method is one question to the database, or one call of its functions.
import { AdapterError } from '../../src/adapters/adapter-error.js';
import { noSuchRecord } from '../../src/adapters/no-such-record.js';
import { addOutcome, addResult, emptyOutcome } from '../../src/adapters/bulk-outcome.js';
import type {
  AssigneeCounts,
  BulkOutcome,
  CreatedLead,
  HistoryEntry,
  HistoryPage,
  LateCapabilities,
  AccessEntry,
  RefusedAssignee,
} from '../../src/adapters/adapter.js';
import type { AssigneeChange, AssigneeChangeResult, AssigneeDelta } from '../../src/domain/assignment/assignment.js';
import type { Lead, LeadDraft, LeadPatch, RecordType } from '../../src/domain/record/lead.js';
import type { LeadPage, LeadQuery } from '../../src/domain/record/lead-query.js';
import type { RecordSchema } from '../../src/domain/record/record-schema.js';
import type { Database, Session, Way } from './database.js';
import { likeLiteral } from './filter-sql.js';
import type { Engine } from './engine.js';
import { leadColumns, leadFromRow, type LeadRow } from './lead-row.js';
import { allMatches, countByAssignee, listLeads } from './list-leads.js';
import { refusalOf } from './problems.js';
import { RecordSchemas } from './record-schemas.js';
import { everyOperator } from '../../src/domain/record/filter-operators.js';
import { capabilitiesFromRules, type RulesRow } from '../../src/adapters/reference-database/capabilities-from-rules.js';
import { idsOfChange } from '../../src/adapters/reference-database/assignment-input.js';
import { refusedChange } from '../../src/adapters/reference-database/refused-change.js';
import { findDuplicates, recordsOfAnswer } from '../../src/adapters/reference-database/duplicate-records.js';
import { databaseIds, isUuid, versionNumber } from '../../src/adapters/reference-database/database-values.js';
import { historyRows } from '../../src/adapters/reference-database/history-pages.js';

const present = (row: LeadRow | undefined): LeadRow | undefined => (row && row.id !== null ? row : undefined);

/** An id that nobody could have leads nothing: it is nobody's, as the database says it. */
const primaryOf = ({ primaryId }: AssigneeChange): string | null =>
  typeof primaryId === 'string' ? databaseIds([primaryId]).ids[0]! : null;

export interface BulkOptions {
  key?: string | undefined;
  way?: Way | undefined;
  signal?: AbortSignal | undefined;
}

export class Leads {
  readonly #database: Database;
  readonly #engine: Engine;
  readonly #schemas = new RecordSchemas();

  constructor(database: Database, engine: Engine) {
    this.#database = database;
    this.#engine = engine;
  }

  list(user: string | undefined, query: LeadQuery): Promise<LeadPage> {
    return this.#database.as(user, (session) => listLeads(session, query, this.#engine, this.#schemas));
  }

  countByAssignee(user: string | undefined, query: LeadQuery): Promise<AssigneeCounts> {
    return this.#database.as(user, (session) => countByAssignee(session, query, this.#engine, this.#schemas));
  }

  get(user: string | undefined, id: string): Promise<Lead> {
    return this.#database.as(user, (session) => readLead(session, id));
  }

  describe(user: string | undefined, recordType: RecordType): Promise<RecordSchema> {
    return this.#database.as(user, (session) => this.#schemas.get(session, recordType));
  }

  /** What is another thing for each record type. */
  rules(user: string | undefined, recordType: RecordType): Promise<LateCapabilities> {
    return this.#database.as(user, async (session) => {
      const sql = `SELECT r.min_assignees, r.max_assignees, r.primary_assignee, r.roles, r.last_day, crm.assignment_rules_day_zone(r) AS day_zone FROM crm.assignment_rules r WHERE r.record_type = $1`;
      const [rules] = await session.query<RulesRow>(sql, [recordType]);
      return { filterOperators: everyOperator, ...(rules && capabilitiesFromRules(rules)) };
    });
  }

  /** `partial`: without those who cannot be assigned, who are named in the answer, also when the key was used before. */
  create(
    user: string | undefined,
    draft: LeadDraft,
    { key, partial = false }: { key?: string | undefined; partial?: boolean } = {},
  ): Promise<CreatedLead> {
    return this.#database.as(user, async (session) => {
      const { ids, original } = databaseIds(draft.assigneeIds ?? []);
      const refused = partial && ids.length > 0 ? await readRefused(session, ids) : [];
      const assigneeIds = ids.filter((id) => !refused.some(({ assigneeId }) => assigneeId === id));
      const sql = 'SELECT l.* FROM crm.create_lead($1, $2) l';
      const rows = await session.query<LeadRow>(sql, [{ ...draft, assigneeIds }, key]);
      const lead = leadFromRow(rows[0]!);
      const named = refused.map(({ assigneeId, reason }) => ({ assigneeId: original(assigneeId), reason }));
      return named.length > 0 ? { ...lead, refused: named } : lead;
    });
  }

  /** A conflict carries the record as it is now, if the user still sees it. */
  async update(
    user: string | undefined,
    { id, version, patch }: { id: string; version: string; patch: LeadPatch },
    key: string | undefined,
    way?: Way,
  ): Promise<Lead> {
    if (!isUuid(id)) throw noSuchRecord();
    try {
      return await this.#database.as(
        user,
        async (session) => {
          const sql = 'SELECT l.* FROM crm.update_lead($1, $2, $3, $4) l';
          // A version that was never given out is as stale as an old one.
          const rows = await session.query<LeadRow>(sql, [id, versionNumber(version) ?? 0, patch, key]);
          return leadFromRow(rows[0]!);
        },
        way,
      );
    } catch (error) {
      const refused = refusalOf(error);
      if (refused?.kind !== 'conflict') throw error;
      throw new AdapterError('conflict', refused.message, { current: await this.get(user, id), cause: error });
    }
  }

  async remove(user: string | undefined, id: string): Promise<void> {
    if (!isUuid(id)) throw noSuchRecord();
    await this.#database.as(user, (session) => session.query('SELECT crm.delete_lead($1)', [id]));
  }

  /** One transaction for each record, so that a refused change takes no other with it and locks are held for a moment. */
  async assign(
    user: string | undefined,
    changes: readonly AssigneeChange[],
    key: string | undefined,
    way: Way = changes.length > 1 ? 'bulk' : 'form',
  ): Promise<AssigneeChangeResult[]> {
    const results: AssigneeChangeResult[] = [];
    for (const [index, change] of changes.entries()) {
      const operationId = change.operationId ?? (key === undefined ? undefined : `${key}|${index}`);
      const one = { ...change, ...(operationId !== undefined && { operationId }) };
      results.push((await this.#assignOne(user, one, way)).result);
    }
    return results;
  }

  /** Also as the record was just before. */
  async #assignOne(
    user: string | undefined,
    change: AssigneeChange,
    way: Way,
  ): Promise<{ result: AssigneeChangeResult; before?: Pick<Lead, 'assigneeIds' | 'version'> }> {
    const { leadId } = change;
    const ids = idsOfChange(change);
    try {
      if (!isUuid(leadId)) throw await this.#database.as(user, () => Promise.resolve(noSuchRecord()));
      return await this.#database.as(
        user,
        async (session) => {
          const rows = await session.query<LeadRow & { ids_before: string[]; version_before: number }>(
            `SELECT l.*, b.assignee_ids AS ids_before, b.version AS version_before
             FROM crm.assign_lead($1, $2, $3, $4, $5, $6, $7, $8) l LEFT JOIN crm.leads b ON b.id = $1`,
            [
              leadId,
              ids.add,
              change.remove.filter(isUuid),
              change.operationId,
              versionNumber(change.version),
              change.primaryId !== undefined,
              primaryOf(change),
              ids.terms,
            ],
          );
          const row = present(rows[0]) as (typeof rows)[0] | undefined;
          if (!row) return { result: { leadId, status: 'ok', accessLost: true } };
          const before = { assigneeIds: row.ids_before, version: String(row.version_before) };
          return { result: { leadId, status: 'ok', lead: leadFromRow(row) }, before };
        },
        way,
      );
    } catch (error) {
      return { result: await this.#refusedChange(user, change, error) };
    }
  }

  #refusedChange(user: string | undefined, change: AssigneeChange, error: unknown): Promise<AssigneeChangeResult> {
    const refused = refusalOf(error);
    const typed = refused ? new AdapterError(refused.kind, refused.message) : error;
    if (!(typed instanceof AdapterError)) throw error;
    const { refusal = {}, message: said = typed.message } = refused ?? {};
    return refusedChange(change, { error: typed, refusal, said }, () => this.get(user, change.leadId));
  }

  /**
   * The same delta for everything that matches, record by record; the key makes a repetition go on where it stopped, and
   * `signal` ends it between two records.
   */
  async assignByQuery(
    user: string | undefined,
    { query, delta }: { query: LeadQuery; delta: AssigneeDelta },
    { key, way = 'bulk', signal }: BulkOptions,
  ): Promise<BulkOutcome> {
    const outcome = emptyOutcome();
    for await (const leads of allMatches((page) => this.list(user, page), query)) {
      addOutcome(outcome, await this.assignAll(user, leads, delta, { key, way, signal }));
    }
    return outcome;
  }

  /** The same delta for each of these. */
  async assignAll(
    user: string | undefined,
    leads: readonly Lead[],
    delta: AssigneeDelta,
    { key, way = 'bulk', signal }: BulkOptions,
  ): Promise<BulkOutcome> {
    const outcome = emptyOutcome();
    for (const { id } of leads) {
      signal?.throwIfAborted();
      const change = { leadId: id, ...delta, ...(key !== undefined && { operationId: key }) };
      const { result, before } = await this.#assignOne(user, change, way);
      addResult(outcome, result, before, delta);
    }
    return outcome;
  }

  async duplicates(user: string | undefined, drafts: readonly LeadDraft[]): Promise<(Lead | null)[]> {
    return this.#database.as(user, async (session) => {
      const leadsOf = async (sql: string, values: unknown[]): Promise<Lead[]> =>
        (await session.query<LeadRow>(`SELECT ${leadColumns} FROM ${sql}`, values)).map(leadFromRow);
      const part = 'LIMIT $3 OFFSET $4';
      const found = await findDuplicates(drafts, {
        withEmails: (recordType, emails, offset) =>
          leadsOf(`crm.leads_with_email($1, $2) l ${part}`, [recordType, emails, recordsOfAnswer, offset]),
        withTexts: (recordType, texts, offset) =>
          leadsOf(
            `crm.leads l WHERE l.record_type = $1 AND l.search_text LIKE ANY ($2::text[])
             ORDER BY l.created_at, l.id ${part}`,
            [recordType, texts.map((each) => `%${likeLiteral(each)}%`), recordsOfAnswer, offset],
          ),
      });
      return found.map((lead) => lead ?? null);
    });
  }

  async history(user: string | undefined, id: string, limit: number, cursor: string | undefined): Promise<HistoryPage> {
    const { before, first } = historyRows({ limit, cursor });
    return this.#database.as(user, async (session) => {
      await readLead(session, id);
      const rows = await session.query<HistoryRow>(
        `SELECT h.id, h.sequence, h.at, h.actor_id, h.action, h.way, h.assignee_id, h.terms, h.terms_before, h.fields FROM crm.lead_history h
         WHERE h.lead_id = $1 AND h.sequence < $2::bigint ORDER BY h.sequence DESC LIMIT $3`,
        [id, before, first],
      );
      const page = rows.slice(0, limit);
      const items = page.map(historyEntry);
      return { items, ...(rows.length > limit && { nextCursor: page.at(-1)!.sequence }) };
    });
  }

  access(user: string | undefined, id: string): Promise<AccessEntry[]> {
    return this.#database.as(user, async (session) => {
      await readLead(session, id);
      return (await session.query<AccessRow>('SELECT * FROM crm.access_to($1)', [id])).map(accessEntry);
    });
  }

  /** Of a record that is there, or of one that the user would create. */
  previewAccess(
    user: string | undefined,
    { leadId, assigneeIds }: { leadId?: string | undefined; assigneeIds: string[] },
  ): Promise<AccessEntry[]> {
    return this.#database.as(user, async (session) => {
      if (leadId !== undefined) await readLead(session, leadId);
      const sql = 'SELECT * FROM crm.preview_access($1, $2)';
      return (await session.query<AccessRow>(sql, [databaseIds(assigneeIds).ids, leadId])).map(accessEntry);
    });
  }

  permission(
    user: string | undefined,
    action: string,
    { leadId, assigneeId }: { leadId?: string | undefined; assigneeId?: string | undefined },
  ): Promise<{ allowed: boolean; reason?: string }> {
    return this.#database.as(user, async (session) => {
      const target = (id: string | undefined): string | undefined => (id === undefined ? id : databaseIds([id]).ids[0]);
      const [row] = await session.query<{ answer: { allowed: boolean; reason?: string } }>(
        'SELECT crm.permission($1, $2, $3) AS answer',
        [action, target(leadId), target(assigneeId)],
      );
      return row!.answer;
    });
  }
}

interface HistoryRow {
  id: string;
  sequence: string;
  at: Date;
  actor_id: string | null;
  action: HistoryEntry['action'];
  way: HistoryEntry['way'] | null;
  assignee_id: string | null;
  terms: HistoryEntry['terms'] | null;
  terms_before: HistoryEntry['terms'] | null;
  fields: string[] | null;
}

interface AccessRow {
  assignee_id: string;
  level: AccessEntry['level'];
  via: AccessEntry['via'];
  via_id: string | null;
  reason: string | null;
  until: string | null;
}

function historyEntry({
  id,
  at,
  actor_id,
  action,
  way,
  assignee_id,
  terms,
  terms_before,
  fields,
}: HistoryRow): HistoryEntry {
  return {
    id,
    at: at.toISOString(),
    action,
    ...(way !== null && { way }),
    ...(actor_id !== null && { actorId: actor_id }),
    ...(assignee_id !== null && { assigneeId: assignee_id }),
    ...(terms !== null && { terms }),
    ...(terms_before !== null && { termsBefore: terms_before }),
    ...(fields !== null && { fields }),
  };
}

async function readLead(session: Session, id: string): Promise<Lead> {
  const rows = isUuid(id)
    ? await session.query<LeadRow>(`SELECT ${leadColumns} FROM crm.leads l WHERE l.id = $1`, [id])
    : [];
  if (!rows[0]) throw noSuchRecord();
  return leadFromRow(rows[0]);
}

/** Those of the people who cannot be assigned, each with the reason. */
async function readRefused(session: Session, ids: readonly string[]): Promise<RefusedAssignee[]> {
  const rows = await session.query<{ id: string; answer: { allowed: boolean; reason?: string } }>(
    `SELECT w.id, crm.permission('assign', NULL, w.id) AS answer FROM unnest($1::uuid[]) AS w(id)`,
    [ids],
  );
  return rows.flatMap(({ id, answer }) => (answer.allowed ? [] : [{ assigneeId: id, reason: answer.reason ?? '' }]));
}

function accessEntry({ assignee_id, level, via, via_id, reason, until }: AccessRow): AccessEntry {
  return {
    assigneeId: assignee_id,
    level,
    via,
    ...(via_id !== null && { viaId: via_id }),
    ...(reason !== null && { reason }),
    ...(until !== null && { until }),
  };
}
