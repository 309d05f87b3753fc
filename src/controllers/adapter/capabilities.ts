// What an adapter says that it can do. One that says too little gets the least, and whoever wrote it a word on the console.
import type { Capabilities, LateCapabilities, LeadDataAdapter, RequestOptions } from '../../adapters/adapter.js';
import type { RecordType } from '../../domain/record/lead.js';
import { logError } from '../../domain/platform/console-log.js';

const least: Capabilities = {
  paging: 'offset',
  total: 'none',
  maxLimit: 100,
  search: false,
  filterable: [],
  sortable: [],
  assignment: 'replace',
  concurrency: 'none',
  idempotency: false,
  abort: false,
  access: 'none',
};

const methods = [
  'listLeads',
  'getLead',
  'createLead',
  'updateLead',
  'changeAssignees',
  'searchAssignees',
  'getAssignees',
] as const;

/** The words that this version knows. */
const words: Partial<Record<keyof Capabilities, readonly unknown[]>> = {
  paging: ['cursor', 'offset', 'both'],
  total: ['none', 'estimate', 'exact'],
  search: [true, false, 'own-rules'],
  assignment: ['atomic', 'per-person', 'replace'],
  concurrency: ['enforced', 'advisory', 'none'],
  access: ['server', 'device', 'none'],
};

/** Whether a value is one that the elements can go by; another one counts as unsaid. */
function isKnown(name: keyof Capabilities, value: unknown): boolean {
  switch (name) {
    case 'maxLimit':
      return typeof value === 'number' && value >= 1 && Math.floor(value) === value;
    case 'filterable':
    case 'sortable':
      return value === 'all' || Array.isArray(value);
    case 'assignmentRoles':
      return (
        value === undefined ||
        (Array.isArray(value) && value.every((role: { value?: unknown } | null) => typeof role?.value === 'string'))
      );
    default:
      return words[name]?.includes(value) ?? value !== undefined;
  }
}

/** What was made of an incomplete adapter, so that the console hears of it once. */
const completed = new WeakMap<object, Capabilities>();

function complete(adapter: LeadDataAdapter, given: Partial<Capabilities> | undefined): Capabilities {
  const names = [...Object.keys(least), 'assignmentRoles'] as (keyof Capabilities)[];
  const unsaid = given ? names.filter((name) => !isKnown(name, given[name])) : [];
  if (given && unsaid.length === 0) return given as Capabilities;
  const lacks = [
    ...(given ? unsaid.map((name) => `capabilities.${name}`) : ['capabilities']),
    ...methods.filter((name) => !adapter[name]),
  ];
  logError(
    `lead-elements: the adapter has no ${lacks.join(', ')}. The elements offer less and fail where they need it; ` +
      'LeadDataAdapter says what an adapter has to have.',
  );
  return { ...least, ...given, ...Object.fromEntries(unsaid.map((name) => [name, least[name]])) };
}

/** Items that one answer may have. A picker alone needs no more of an adapter than to find people, and says nothing of the rest. */
export function maxLimitOf({ capabilities }: LeadDataAdapter): number {
  const limit = (capabilities as Partial<Capabilities> | undefined)?.maxLimit;
  return limit !== undefined && isKnown('maxLimit', limit) ? limit : least.maxLimit;
}

/** What adapters have said of one record type; of the capabilities as they were then. */
const late = new WeakMap<object, Map<RecordType, Capabilities>>();

function early(adapter: LeadDataAdapter): Capabilities {
  const said: unknown = adapter.capabilities;
  const given = typeof said === 'object' && said ? (said as Capabilities) : undefined;
  const key = given ?? adapter;
  let known = completed.get(key);
  if (!known) completed.set(key, (known = complete(adapter, given)));
  return known;
}

export function capabilitiesOf(adapter: LeadDataAdapter, recordType?: RecordType): Capabilities;
export function capabilitiesOf(adapter: LeadDataAdapter | undefined, recordType?: RecordType): Capabilities | undefined;
export function capabilitiesOf(
  adapter: LeadDataAdapter | undefined,
  recordType?: RecordType,
): Capabilities | undefined {
  if (!adapter) return undefined;
  return (recordType && late.get(adapter)?.get(recordType)) ?? early(adapter);
}

/** Asks for what is known late. Answers whether something is another than before; where nobody answers, nothing is. */
export async function askLateCapabilities(
  adapter: LeadDataAdapter,
  recordType: RecordType,
  options: RequestOptions,
): Promise<boolean> {
  const given = (await adapter.capabilitiesOf!(recordType, options)) as LateCapabilities | null | undefined;
  const names = Object.keys(given ?? {}) as (keyof LateCapabilities)[];
  const known = Object.fromEntries(
    names.filter((name) => isKnown(name, given![name])).map((name) => [name, given![name]]),
  );
  const types = late.get(adapter) ?? new Map<RecordType, Capabilities>();
  late.set(adapter, types.set(recordType, { ...early(adapter), ...known }));
  return names.length > 0;
}
