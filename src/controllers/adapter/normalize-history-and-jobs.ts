// What an adapter answers about a record's past and its readers, and about long work, made whole.
import type { BulkOutcome, Job, RefusedStatus } from '../../adapters/adapter.js';
import type { ImportRowResult } from '../../domain/import/import-row.js';
import type { AccessEntry } from '../../domain/record/access-change.js';
import { termNames, type TermsPatch } from '../../domain/record/assignment-terms.js';
import type { HistoryEntry, HistoryPage } from '../../domain/record/history-entry.js';
import type { Presence } from '../../domain/record/presence.js';
import { cursorOf, listOf, pageOf } from './normalize-records.js';
import { idsOf, isId } from '../../domain/people/ids.js';
import { type Loose, type Tell, textOf } from './normalize-people.js';
import { isObject } from '../../domain/platform/shapes.js';

/** The items that are objects with what they cannot do without; the console hears of the others. */
function wholeItems<Item>(
  items: readonly unknown[],
  must: string,
  tell: Tell,
  read: (item: Loose) => Item | undefined,
) {
  return items.flatMap((item): Item[] => {
    const whole = isObject(item) ? read(item) : undefined;
    if (whole !== undefined) return [whole];
    tell(must, item);
    return [];
  });
}

/** An optional text, or a number as one. */
const optionalText = (value: unknown): string | undefined => textOf(value) || undefined;
const countOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);

/** Which terms were set: texts, `null` for what was cleared. */
const termsPatch = (value: unknown): TermsPatch | undefined =>
  isObject(value)
    ? Object.fromEntries(termNames.flatMap((name) => (name in value ? [[name, textOf(value[name]) || null]] : [])))
    : undefined;

function wholeEntry(entry: Loose): HistoryEntry | undefined {
  const { id, at, action, actorId, assigneeId, fields, terms, termsBefore, ledBefore } = entry;
  if (!isId(id) || typeof action !== 'string') return undefined;
  return {
    ...(entry as unknown as HistoryEntry),
    id: String(id),
    at: at instanceof Date && !Number.isNaN(+at) ? at.toISOString() : textOf(at),
    actorId: optionalText(actorId),
    assigneeId: optionalText(assigneeId),
    fields: fields === undefined || fields === null ? undefined : idsOf(fields),
    terms: termsPatch(terms),
    termsBefore: termsPatch(termsBefore),
    ledBefore: ledBefore === null ? null : optionalText(ledBefore),
  };
}

export function normalizeHistory(answer: unknown, tell: Tell): HistoryPage {
  const page = pageOf(answer, 'listHistory must answer { items: HistoryEntry[] }');
  const items = wholeItems(page.items, 'entries of listHistory must have an id and an action', tell, wholeEntry);
  return { items, ...cursorOf(page) };
}

export function normalizeAccess(answer: unknown, method: string, tell: Tell): AccessEntry[] {
  const entries = listOf(answer, `${method} must answer AccessEntry[]`);
  const must = `entries of ${method} must have an assigneeId and say how in via`;
  return wholeItems(entries, must, tell, (entry): AccessEntry | undefined => {
    const { assigneeId, level, via, viaId, reason, until } = entry;
    if (!isId(assigneeId) || typeof via !== 'string') return undefined;
    return {
      ...(entry as unknown as AccessEntry),
      assigneeId: String(assigneeId),
      level: level === 'read' ? 'read' : 'write',
      viaId: optionalText(viaId),
      reason: optionalText(reason),
      until: optionalText(until),
    };
  });
}

const refusals: ReadonlySet<unknown> = new Set([
  'forbidden',
  'conflict',
  'not-found',
  'invalid',
] satisfies RefusedStatus[]);

const leadReasons = (list: unknown): BulkOutcome['failed'] =>
  (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    if (!isObject(item) || !isId(item['leadId'])) return [];
    const { leadId, reason, status } = item;
    const told = refusals.has(status) ? { status: status as RefusedStatus } : {};
    return [{ leadId: String(leadId), reason: textOf(reason), ...told }];
  });

export function normalizeOutcome(answer: unknown): BulkOutcome {
  if (!isObject(answer)) throw new TypeError('changeAssigneesByQuery must answer { changed, failed }');
  const { changed, failed, accessLost, changes } = answer;
  return {
    changed: countOf(changed),
    failed: leadReasons(failed),
    ...(accessLost !== undefined && { accessLost: countOf(accessLost) }),
    changes: Array.isArray(changes)
      ? changes.flatMap((change: unknown) =>
          isObject(change) && isId(change['leadId'])
            ? [
                {
                  ...change,
                  leadId: String(change['leadId']),
                  add: idsOf(change['add']),
                  remove: idsOf(change['remove']),
                },
              ]
            : [],
        )
      : undefined,
  };
}

const rowStatuses: ReadonlySet<unknown> = new Set(['created', 'updated', 'skipped', 'failed']);

export function normalizeRowResults(answer: unknown, tell: Tell): ImportRowResult[] {
  const results = listOf(answer, 'importLeads must answer ImportRowResult[]');
  const must = 'results of importLeads must have a rowNumber and a known status';
  return wholeItems(results, must, tell, (result): ImportRowResult | undefined => {
    const { rowNumber, status, leadId, reason } = result;
    if (typeof rowNumber !== 'number' || !rowStatuses.has(status)) return undefined;
    const id = isId(leadId) ? { leadId: String(leadId) } : {};
    return { ...result, rowNumber, status, reason: textOf(reason), ...id } as unknown as ImportRowResult;
  });
}

const jobStatuses: ReadonlySet<unknown> = new Set(['running', 'paused', 'finished', 'cancelled', 'failed']);

/** Throws where nobody could tell how far the job is: it would be asked about for ever. */
export function normalizeJob(answer: unknown, method: string, tell: Tell): Job {
  if (!isObject(answer) || !isId(answer['id']) || !jobStatuses.has(answer['status']))
    throw new TypeError(`${method} must answer a Job with an id and a known status`);
  const { id, status, done, total, reason, outcome, results } = answer;
  return {
    id: String(id),
    status: status as Job['status'],
    done: countOf(done),
    total: typeof total === 'number' ? total : undefined,
    reason: optionalText(reason),
    ...(isObject(outcome) && { outcome: normalizeOutcome(outcome) }),
    ...(Array.isArray(results) && { results: normalizeRowResults(results, tell) }),
  };
}

export function normalizeUndo(answer: unknown): {
  removed: number;
  restored: number;
  kept: BulkOutcome['failed'];
} {
  if (!isObject(answer)) throw new TypeError('undoImport must answer { removed, restored, kept }');
  const { removed, restored, kept } = answer;
  return { removed: countOf(removed), restored: countOf(restored), kept: leadReasons(kept) };
}

export function normalizePresence(others: unknown): Presence[] {
  return (Array.isArray(others) ? others : []).flatMap((other: unknown) =>
    isObject(other) && isId(other['userId'])
      ? [{ userId: String(other['userId']), activity: other['activity'] as Presence['activity'] }]
      : [],
  );
}
