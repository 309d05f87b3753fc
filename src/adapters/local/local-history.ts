// What happened to a record of an embedded store: kept with each change in the same write, told newest first.
import { applyDelta } from '../../domain/assignment/assignment.js';
import {
  patchOf,
  termNames,
  termsBetween,
  termsOf,
  type TermsChange,
  type TermsPatch,
} from '../../domain/record/assignment-terms.js';
import type { ChangeWay, HistoryEntry, HistoryPage } from '../../domain/record/history-entry.js';
import type { HistoryQuery } from '../adapter.js';
import type { Lead } from '../../domain/record/lead.js';
import { AdapterError } from '../adapter-error.js';
import type { LoggedChange } from './lead-storage.js';
import { createdBy, isImported } from './local-lead.js';
import { newId } from './new-id.js';

/** What has changed between two states of a record; `undefined` when nothing has. */
export function loggedChange(
  before: Lead,
  after: Lead,
  { actorId, at, way, fields = [] }: { actorId?: string; at: string; way?: ChangeWay; fields?: readonly string[] },
): LoggedChange | undefined {
  const had = new Set(before.assigneeIds);
  const has = new Set(after.assigneeIds);
  const add = after.assigneeIds.filter((id) => !had.has(id));
  const remove = before.assigneeIds.filter((id) => !has.has(id));
  const terms = termsBetween(before.assignmentTerms, after.assignmentTerms, after.assigneeIds);
  const [leader, wasLeader] = [after.primaryAssigneeId, before.primaryAssigneeId];
  // Whoever led and is taken off needs no entry of its own.
  const led = leader === wasLeader || (leader === undefined && !has.has(wasLeader!)) ? undefined : (leader ?? null);
  if (add.length + remove.length + fields.length === 0 && !terms && led === undefined) return undefined;
  return {
    // Ids rise, so that their order is that of the changes.
    id: newId(),
    leadId: after.id,
    at,
    ...(actorId !== undefined && { actorId }),
    ...(way && { way }),
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
    ...(terms && { terms }),
    ...withBefore(before, terms, remove),
    ...(led !== undefined && { led }),
    ...(leader !== wasLeader && { ledBefore: wasLeader ?? null }),
    ...(fields.length > 0 && { fields: [...fields] }),
  };
}

const replacedTerms = ({ assignmentTerms }: Lead, terms: TermsChange): TermsChange =>
  Object.fromEntries(
    Object.keys(terms).map((id): [string, TermsPatch] => {
      const had = termsOf(assignmentTerms, id);
      const names = termNames.filter((name) => patchOf(terms, id)[name] !== undefined);
      return [id, Object.fromEntries(names.map((name) => [name, had[name] ?? null]))];
    }),
  );

/** What was set before, and what went with whoever was taken off. */
function withBefore(
  before: Lead,
  terms: TermsChange | undefined,
  removed: readonly string[],
): Pick<LoggedChange, 'termsBefore'> {
  const gone = removed.flatMap((id): [string, TermsPatch][] => {
    const had = termsOf(before.assignmentTerms, id);
    return Object.keys(had).length > 0 ? [[id, had]] : [];
  });
  const termsBefore = { ...(terms && replacedTerms(before, terms)), ...Object.fromEntries(gone) };
  return Object.keys(termsBefore).length > 0 ? { termsBefore } : {};
}

const byId = (a: LoggedChange, b: LoggedChange): number => (a.id < b.id ? 1 : -1);

function entriesOf({
  id,
  at,
  actorId,
  way,
  add = [],
  remove = [],
  terms,
  termsBefore,
  led,
  ledBefore,
  fields,
}: LoggedChange): HistoryEntry[] {
  const entry = { at, actorId, way };
  const beforeLed = ledBefore === undefined ? {} : { ledBefore };
  const setFor = (assigneeId: string) => ({ assigneeId, ...(terms?.[assigneeId] && { terms: terms[assigneeId] }) });
  return [
    ...(led === undefined
      ? []
      : [
          { ...entry, id: `${id}:led`, action: 'led' as const, ...(led !== null && { assigneeId: led }), ...beforeLed },
        ]),
    ...(fields ? [{ ...entry, id: `${id}:fields`, action: 'updated' as const, fields }] : []),
    ...Object.keys(terms ?? {})
      .filter((assigneeId) => !add.includes(assigneeId))
      .map((assigneeId) => ({
        ...entry,
        id: `${id}:terms:${assigneeId}`,
        action: 'terms' as const,
        ...setFor(assigneeId),
        ...(termsBefore?.[assigneeId] && { termsBefore: termsBefore[assigneeId] }),
      })),
    ...add.map((assigneeId) => ({
      ...entry,
      id: `${id}:add:${assigneeId}`,
      action: 'assigned' as const,
      ...setFor(assigneeId),
    })),
    ...remove.map((assigneeId) => ({
      ...entry,
      id: `${id}:remove:${assigneeId}`,
      // Nobody takes somebody off but an end.
      action: actorId === undefined ? ('ended' as const) : ('unassigned' as const),
      assigneeId,
      ...(termsBefore?.[assigneeId] && { termsBefore: termsBefore[assigneeId] }),
      ...(ledBefore === assigneeId && { ledBefore }),
    })),
  ];
}

/** How it began is not logged: it follows from the record and from what has happened since. */
function beginning(lead: Lead, changes: readonly LoggedChange[]): HistoryEntry[] {
  const first = changes.reduce(
    (ids, { add = [], remove = [] }) => applyDelta(ids, { add: remove, remove: add }),
    lead.assigneeIds as readonly string[],
  );
  const actorId = createdBy(lead);
  const imported = isImported(lead);
  const entry = {
    at: lead.createdAt,
    way: imported ? ('import' as const) : ('form' as const),
    ...(actorId !== undefined && { actorId }),
  };
  return [
    ...first.map((assigneeId) => ({
      ...entry,
      id: `first:add:${assigneeId}`,
      action: 'assigned' as const,
      assigneeId,
    })),
    { ...entry, id: 'first', action: imported ? 'imported' : 'created' },
  ];
}

/** A page of what happened. @param logged In any order. */
export function historyPage(lead: Lead, logged: readonly LoggedChange[], { limit, cursor }: HistoryQuery): HistoryPage {
  if (!Number.isInteger(limit) || limit < 1)
    throw new AdapterError('invalid', 'The limit has to be a whole number from 1');
  const changes = [...logged].sort(byId);
  const entries = [...changes.flatMap(entriesOf), ...beginning(lead, changes)];
  const after = cursor === undefined ? -1 : entries.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && after < 0) throw new AdapterError('invalid', 'The cursor cannot be read');
  const items = entries.slice(after + 1, after + 1 + limit);
  return { items, ...(after + 1 + limit < entries.length && { nextCursor: items.at(-1)!.id }) };
}
