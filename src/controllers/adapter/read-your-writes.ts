// Lists that are late: what was written on this page is shown in them until they have it, or their time is over.
import type { BulkOutcome, Job, LeadDataAdapter } from '../../adapters/adapter.js';
import { compileFilter } from '../../domain/list/filter-leads.js';
import type { LeadPage, LeadQuery } from '../../domain/record/lead-query.js';
import type { Lead } from '../../domain/record/lead.js';
import { fieldKinds } from '../../domain/record/field-kind.js';
import { defaultSchema } from '../../domain/record/record-schema.js';
import { QueryError } from '../../domain/platform/query-error.js';
import { LeadTexts } from '../../domain/list/lead-texts.js';
import { searchTerms } from '../../domain/text/search-terms.js';
import {
  applyDelta,
  type AssigneeChange,
  type AssigneeChangeResult,
  type AssigneeDelta,
} from '../../domain/assignment/assignment.js';
import { isText } from '../../domain/platform/shapes.js';

interface OwnWrite {
  /** `undefined` without a `delta`: nobody may see it any more, or it is deleted. */
  lead: Lead | undefined;
  /** What was done to its assignees, where the back end has not answered the record. */
  delta?: AssigneeDelta;
  isNew: boolean;
  /** Versions that it had before: a list that answers one of them is late. */
  before: Set<string>;
  until: number;
}

type Read = (query: LeadQuery) => Promise<LeadPage>;

export class ReadYourWrites {
  readonly #writes = new Map<string, OwnWrite>();
  readonly #delay: number;

  constructor(delay: number) {
    this.#delay = delay;
  }

  /** @param before As it was last read. */
  wrote(lead: Lead, before: Pick<Lead, 'version'> | undefined, isNew = false): void {
    const known = this.#writes.get(lead.id);
    const versions = new Set([...(known?.before ?? []), ...[known?.lead?.version, before?.version].filter(isText)]);
    versions.delete(lead.version);
    const until = Date.now() + this.#delay;
    this.#writes.set(lead.id, { lead, isNew: isNew || (known?.isNew ?? false), before: versions, until });
  }

  assigned(changes: readonly AssigneeChange[], results: readonly AssigneeChangeResult[]): void {
    for (const result of results) {
      if (result.status !== 'ok') continue;
      const version = changes.find(({ leadId }) => leadId === result.leadId)?.version;
      if ('lead' in result) this.wrote(result.lead, version === undefined ? undefined : { version });
      else this.deleted(result.leadId);
    }
  }

  /** What a change of many records has done to each. */
  changed(changes: readonly AssigneeChange[] = []): void {
    const until = Date.now() + this.#delay;
    for (const { leadId, ...made } of changes) {
      const known = this.#writes.get(leadId);
      if (known?.lead) {
        const assigneeIds = applyDelta(known.lead.assigneeIds, made);
        this.#writes.set(leadId, { ...known, lead: { ...known.lead, assigneeIds }, until });
      } else if (!known || known.delta) {
        const delta = known?.delta ? deltaAfter(known.delta, made) : made;
        this.#writes.set(leadId, { lead: undefined, delta, isNew: false, before: new Set(), until });
      }
    }
  }

  deleted(leadId: string): void {
    this.#writes.set(leadId, { lead: undefined, isNew: false, before: new Set(), until: Date.now() + this.#delay });
  }

  /** A page as it is with what was written. Records that the list does not have yet stand before its first row. */
  async page(query: LeadQuery, read: Read): Promise<LeadPage> {
    this.#forgetOld();
    const fresh = this.#fresh(query);
    if (this.#writes.size === 0) return read(query);
    const start = query.cursor === undefined ? (query.offset ?? 0) : Infinity;
    const own = fresh.slice(start, start + query.limit);
    const rest = this.#behind(query, fresh.length, own.length);
    const page = await read(rest);
    // What the list has got meanwhile is in its own place from now on, and the others move up.
    if (this.#learn(page.items)) return this.page(query, read);
    const items = rest.limit > query.limit - own.length ? [] : page.items;
    const { total } = page;
    return {
      ...page,
      items: [...own, ...items.flatMap((lead) => this.#shown(lead))],
      ...(total && { total: { ...total, value: total.value + fresh.length } }),
    };
  }

  /** The part of the query that is the back end's; at least one row is asked for, for the sake of total and cursor. */
  #behind(query: LeadQuery, count: number, own: number): LeadQuery {
    const limit = Math.max(1, query.limit - own);
    return query.offset === undefined
      ? { ...query, limit }
      : { ...query, limit, offset: Math.max(0, query.offset - count) };
  }

  /** Answers whether a record that it did not have is there. */
  #learn(items: readonly Lead[]): boolean {
    let learned = false;
    for (const { id, version, updatedAt } of items) {
      const write = this.#writes.get(id);
      if (!write?.lead || write.before.has(version)) continue;
      // What is neither the version that was written nor an older one is later still.
      if (version !== write.lead.version && updatedAt < write.lead.updatedAt) continue;
      this.#writes.delete(id);
      learned ||= write.isNew;
    }
    return learned;
  }

  #shown(lead: Lead): Lead[] {
    const write = this.#writes.get(lead.id);
    if (!write) return [lead];
    if (write.delta) return [{ ...lead, assigneeIds: applyDelta(lead.assigneeIds, write.delta) }];
    return write.lead ? [write.lead] : [];
  }

  /** Created records that match, the newest first. */
  #fresh(query: LeadQuery): Lead[] {
    const created = [...this.#writes.values()].flatMap(({ lead, isNew }) => (lead && isNew ? [lead] : []));
    const matches = matcherOf(query);
    return created.filter(matches).reverse();
  }

  #forgetOld(): void {
    const now = Date.now();
    for (const [id, { until }] of this.#writes) if (until <= now) this.#writes.delete(id);
  }
}

const deltaAfter = (before: AssigneeDelta, { add, remove }: AssigneeDelta): AssigneeDelta => ({
  add: applyDelta(before.add, { add, remove }),
  remove: applyDelta(before.remove, { add: remove, remove: add }),
});

/** Whether a record belongs to a list, as far as that can be told here; where it cannot, it waits for the list. */
function matcherOf({ recordType, filter, search }: LeadQuery): (lead: Lead) => boolean {
  try {
    const kindOf = fieldKinds(defaultSchema(recordType));
    const fits = filter ? compileFilter(filter, { kindOf, teamsOf: () => [] }) : () => true;
    const terms = searchTerms(search ?? '');
    const found = (lead: Lead): boolean => terms.length === 0 || new LeadTexts(() => lead).has(0, terms);
    return (lead) => lead.recordType === recordType && fits(lead) && found(lead);
  } catch (error) {
    if (error instanceof QueryError) return () => false;
    throw error;
  }
}

const jobs: ReadonlySet<string> = new Set(['startJob', 'getJob', 'controlJob']);

const writesOf = new WeakMap<LeadDataAdapter, ReadYourWrites>();

type Call = (...args: unknown[]) => unknown;

/** A call of an adapter whose lists are late: a write is remembered, a list is answered with what is. */
export async function withOwnWrites(
  adapter: LeadDataAdapter,
  delay: number,
  name: string,
  call: Call,
  args: unknown[],
): Promise<unknown> {
  const writes = writesOf.get(adapter) ?? new ReadYourWrites(delay);
  writesOf.set(adapter, writes);
  const [first, ...others] = args;
  if (name === 'listLeads')
    return writes.page(first as LeadQuery, async (query) => (await call(query, ...others)) as LeadPage);
  const answer = await call(...args);
  if (name === 'createLead' && answer) writes.wrote(answer as Lead, undefined, true);
  if (name === 'updateLead' && answer) writes.wrote(answer as Lead, first as Lead);
  // The list may have it still, or no longer: either way it is there once.
  if (name === 'restoreLead' && answer) writes.wrote(answer as Lead, undefined, true);
  if (name === 'deleteLead') writes.deleted(first as string);
  if (name === 'changeAssigneesByQuery') writes.changed((answer as BulkOutcome).changes);
  if (jobs.has(name) && (answer as Job).status !== 'running') writes.changed((answer as Job).outcome?.changes);
  if (name === 'changeAssignees') writes.assigned(first as AssigneeChange[], answer as AssigneeChangeResult[]);
  return answer;
}
