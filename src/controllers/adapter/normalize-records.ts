// What an adapter answers, made whole: what is missing or of another type must not take a screen away.
import type { AssigneeCounts, CreatedLead, LiveEvent } from '../../adapters/adapter.js';
import { readTerms } from '../../domain/record/assignment-terms.js';
import type { AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Assignee, AssigneePage } from '../../domain/people/assignee.js';
import type { Lead } from '../../domain/record/lead.js';
import type { LookupEntry, LookupPage } from '../../domain/record/lookup.js';
import type { LeadPage } from '../../domain/record/lead-query.js';
import type { FieldCondition, FieldOption, FieldSchema, RecordSchema } from '../../domain/record/record-schema.js';
import { type Loose, mended, normalizePeople, readable, type Tell, textOf } from './normalize-people.js';
import { isObject } from '../../domain/platform/shapes.js';
import { dateText } from '../../domain/values/plain-value.js';
import { idsOf, isId } from '../../domain/people/ids.js';

/** Each once: a join doubles rows, and an id stands for one only. The same array where nobody is there twice. */
function unique(items: Assignee[], tell: Tell): Assignee[] {
  const byId = new Map<string, Assignee>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  if (byId.size === items.length) return items;
  tell('an answer must have each person once', items);
  return [...byId.values()];
}

const leadTimes = ['createdAt', 'updatedAt'];
const leadTexts = [
  'id',
  'name',
  'email',
  'phone',
  'company',
  'source',
  'status',
  'notes',
  'version',
  'primaryAssigneeId',
  ...leadTimes,
];

/** A moment as programs count them, in milliseconds since 1970 or, as Unix does, in seconds. */
const momentText = (count: number): string => dateText(count * (Math.abs(count) < 1e11 ? 1000 : 1));

const wholeLocks = (locks: unknown, tell: Tell): Lead['lockedAssignees'] => {
  const found = Array.isArray(locks) ? locks.filter((lock) => isObject(lock) && isId(lock['assigneeId'])) : [];
  if (found.length !== (locks as unknown[]).length)
    tell('lockedAssignees must be a list of { assigneeId, reason }', locks);
  return found.map(({ assigneeId, reason }: Loose) => ({
    assigneeId: String(assigneeId),
    reason: textOf(reason) || undefined,
  }));
};

/** A list that came as a text: as JSON, in the braces of PostgreSQL, or with commas only. */
function listOfText(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // Then it is no JSON.
  }
  const inside = text.trim().replace(/^\{(.*)\}$/s, '$1');
  const ids = inside.match(/"(?:[^"\\]|\\.)*"|[^,]+/g) ?? [];
  return ids
    .map((id) => id.trim())
    .filter((id) => !/^(?:null|none|undefined|nil)?$/i.test(id))
    .map((id) => id.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/g, '$1'));
}

/** A record whose texts are texts. Its assignees stay unknown where they are. `undefined` for one without an id. */
export function normalizeLead(value: unknown, tell: Tell): Lead | undefined {
  if (!isObject(value) || !isId(value['id'])) {
    tell('records must have an id', value);
    return undefined;
  }
  const texts = mended(value, leadTexts);
  for (const name of leadTimes) if (texts && typeof value[name] === 'number') texts[name] = momentText(value[name]);
  if (texts) tell(`the ${Object.keys(texts).join(', ')} of records must be texts`, value);
  const { assigneeIds: ids, fields, lockedAssignees: locks, assignmentTerms: terms } = value;
  const listed = Array.isArray(ids) ? idsOf(ids) : typeof ids === 'string' ? idsOf(listOfText(ids)) : ids;
  const isTold = ids !== undefined && ids !== null && listed === ids && !Array.isArray(ids);
  if (isTold || listed !== ids) tell('assigneeIds must be a list of ids', value);
  const badFields = fields !== undefined && fields !== null && (!isObject(fields) || Array.isArray(fields));
  if (badFields) tell('the fields of records must be an object', value);
  const hasLocks = locks !== undefined && locks !== null;
  const hasTerms = terms !== undefined;
  if (!texts && listed === ids && !isTold && !badFields && !hasLocks && !hasTerms) return value as unknown as Lead;
  return {
    ...(value as unknown as Lead),
    ...texts,
    assigneeIds: (isTold ? undefined : listed) as string[],
    ...(badFields && { fields: undefined }),
    ...(hasTerms && { assignmentTerms: readTerms(terms, Array.isArray(listed) ? (listed as string[]) : []) }),
    ...(hasLocks && { lockedAssignees: wholeLocks(locks, tell) }),
  };
}

/** A record that may stand for the one that is shown: its assignees are known. */
export function wholeCurrent(current: unknown, tell: Tell): Lead | undefined {
  if (current === undefined || current === null) return undefined;
  const lead = normalizeLead(current, tell);
  return Array.isArray(lead?.assigneeIds) ? lead : undefined;
}

/** A new record, and whom it was created without. */
export function normalizeCreated(answer: Loose, tell: Tell): CreatedLead | undefined {
  const { refused } = answer;
  const lead = normalizeLead(answer, tell);
  if (!lead || refused === undefined) return lead;
  const known = Array.isArray(refused) ? refused.filter((each) => isObject(each) && isId(each['assigneeId'])) : [];
  if (refused !== null && known.length !== (refused as unknown[]).length)
    tell('refused must be a list of { assigneeId, reason }', refused);
  const wholes = known.map((each: Loose) => ({
    ...each,
    assigneeId: String(each['assigneeId']),
    reason: textOf(each['reason']),
  }));
  return { ...lead, refused: wholes };
}

export const pageOf = (value: unknown, must: string): Loose & { items: unknown[] } => {
  if (isObject(value) && Array.isArray(value['items'])) return value as Loose & { items: unknown[] };
  throw new TypeError(must);
};

/** Where a page goes on; `null`, an empty text and whatever is no text or number end a list as well. */
export const cursorOf = ({ nextCursor }: Loose): { nextCursor?: string } =>
  isId(nextCursor) ? { nextCursor: String(nextCursor) } : {};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function totalOf({ total }: Loose): LeadPage['total'] {
  const value = isObject(total) ? total['value'] : undefined;
  return isObject(total) && isCount(value) ? { value, exact: total['exact'] === true } : undefined;
}

export function normalizeLeadPage(answer: unknown, tell: Tell): LeadPage {
  const page = pageOf(answer, 'listLeads must answer { items: Lead[] }');
  const total = totalOf(page);
  const items = page.items.flatMap((item) => {
    const lead = readable(() => normalizeLead(item, tell), tell);
    if (!lead) return [];
    // What is optional in a back end's own records is easily left out here.
    return (lead.assigneeIds as unknown) ? lead : { ...lead, assigneeIds: [] };
  });
  const { received } = page;
  const rows = Math.max(page.items.length, typeof received === 'number' ? received : 0);
  // Doubles stay: a page that is shorter than was asked for may be the last one, and whoever puts pages together takes them out.
  return { items, ...(rows > items.length && { received: rows }), ...cursorOf(page), ...(total && { total }) };
}

export function normalizePeoplePage(answer: unknown, tell: Tell): AssigneePage {
  const page = pageOf(answer, 'searchAssignees must answer { items: Assignee[] }');
  const { total } = page;
  return {
    items: unique(normalizePeople(page.items, tell), tell),
    ...cursorOf(page),
    ...(isCount(total) && { total }),
  };
}

/** An entry has what a person has: an id and a name. */
export function normalizeEntries(items: readonly unknown[], tell: Tell): LookupEntry[] {
  return items.flatMap((item) => {
    if (!isObject(item) || !isId(item['id'])) {
      tell('what a lookup refers to must have an id', item);
      return [];
    }
    const id = String(item['id']);
    const detail = textOf(item['detail']);
    return [{ id, name: textOf(item['name']) || id, ...(detail && { detail }) }];
  });
}

export function normalizeLookupPage(answer: unknown, tell: Tell): LookupPage {
  const page = pageOf(answer, 'searchLookup must answer { items: LookupEntry[] }');
  return { items: normalizeEntries(page.items, tell), ...cursorOf(page) };
}

export function listOf(answer: unknown, must: string): unknown[] {
  if (Array.isArray(answer)) return answer;
  throw new TypeError(must);
}

const wholeOption = (option: unknown): FieldOption[] => {
  if (!isObject(option)) return isId(option) ? [{ value: String(option) }] : [];
  const { value, label } = option;
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return [{ ...option, value: String(value), label: label === undefined ? undefined : textOf(label) || String(value) }];
};

export function normalizeOption(answer: unknown): FieldOption {
  const [option] = wholeOption(answer);
  if (option) return option;
  throw new TypeError('addOption must answer { value, label? }');
}

/** What can be told of a condition; a field that waits for what nobody can read is there. */
function wholeConditions(given: unknown, tell: Tell): FieldCondition[] {
  const conditions: unknown[] = Array.isArray(given) ? given : given === null || given === undefined ? [] : [given];
  const whole = conditions.filter((each): each is Loose => isObject(each) && isId(each['field']));
  if (whole.length < conditions.length) tell('visibleWhen must be { field, in } or a list of them', given);
  return whole.map(({ field, in: wanted }) => ({
    field: String(field),
    ...(wanted !== undefined && wanted !== null && { in: Array.isArray(wanted) ? wanted : [wanted] }),
  }));
}

function wholeField(field: unknown, tell: Tell): FieldSchema[] {
  if (!isObject(field) || !isId(field['name'])) {
    tell('fields of describe must have a name', field);
    return [];
  }
  const { type, options, label, synonyms, visibleWhen } = field;
  const name = String(field['name']);
  if (typeof type !== 'string') tell('fields of describe must have a type', field);
  return [
    {
      ...(field as unknown as FieldSchema),
      name,
      label: textOf(label) || name,
      type: (typeof type === 'string' ? type : 'text') as FieldSchema['type'],
      ...(options !== undefined && { options: Array.isArray(options) ? options.flatMap(wholeOption) : undefined }),
      ...(synonyms !== undefined && { synonyms: idsOf(synonyms) }),
      ...(visibleWhen !== undefined && { visibleWhen: wholeConditions(visibleWhen, tell) }),
    },
  ];
}

export function normalizeSchema(answer: unknown, recordType: RecordSchema['recordType'], tell: Tell): RecordSchema {
  if (!isObject(answer) || !Array.isArray(answer['fields']))
    throw new TypeError('describe must answer { recordType, fields: FieldSchema[] }');
  const fields = answer['fields'].flatMap((field: unknown) => readable(() => wholeField(field, tell), tell) ?? []);
  const first = fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) === at);
  if (first.length < fields.length) tell('describe must have each field once', fields);
  return { ...answer, recordType, fields: first };
}

/** A result that says that it went well and has no record: `undefined` as its record, for the caller to read it. */
export type LooseResult = AssigneeChangeResult | { leadId: string; status: 'ok'; lead: undefined };

export function normalizeResults(answer: unknown, tell: Tell): LooseResult[] {
  const results = listOf(answer, 'changeAssignees must answer AssigneeChangeResult[]');
  return results.flatMap((result): LooseResult[] => {
    if (!isObject(result) || !isId(result['leadId'])) {
      tell('results of changeAssignees must have a leadId', result);
      return [];
    }
    const leadId = String(result['leadId']);
    const { status, accessLost, reason, assigneeIds, current } = result;
    if (status !== 'ok') {
      const told = { reason: textOf(reason), assigneeIds: idsOf(assigneeIds), current: wholeCurrent(current, tell) };
      return [{ ...(result as AssigneeChangeResult), leadId, ...told }];
    }
    if (accessLost === true) return [{ leadId, status, accessLost }];
    const lead = normalizeLead(result['lead'] ?? { id: leadId }, tell);
    if (Array.isArray(lead?.assigneeIds)) return [{ leadId, status, lead }];
    tell('a result of changeAssignees that is ok must have the whole lead, or accessLost: true', result);
    return [{ leadId, status, lead: undefined }];
  });
}

const eventTypes: ReadonlySet<unknown> = new Set(['created', 'updated', 'deleted', 'access-gained', 'access-lost']);

/** An event that says what became of which record; `undefined` for anything else. */
export function normalizeEvent(event: unknown, tell: Tell): LiveEvent | undefined {
  if (isObject(event)) {
    const { type, leadId } = event;
    if (type === 'resync') return { type };
    if (eventTypes.has(type) && isId(leadId)) return { ...event, leadId: String(leadId) } as unknown as LiveEvent;
  }
  tell('live events must have a known type and a leadId', event);
  return undefined;
}

/** Counts as far as they are numbers of people. */
export function normalizeCounts(answer: unknown): AssigneeCounts {
  const { counts, unassigned, total } = (answer ?? {}) as Partial<AssigneeCounts>;
  const known = listOf(counts, 'countByAssignee must answer AssigneeCounts') as AssigneeCounts['counts'];
  return {
    counts: known.flatMap((count) =>
      isId(count?.assigneeId) && Number.isFinite(count.records)
        ? [{ ...count, assigneeId: String(count.assigneeId) }]
        : [],
    ),
    unassigned: Number(unassigned) || 0,
    total: Number(total) || 0,
  };
}
