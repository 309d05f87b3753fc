// What an adapter says that it can do. One that says too little gets the least, and whoever wrote it a word on the console.
import type { Capabilities, LeadDataAdapter } from '../../adapters/adapter.js';

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

/** What was made of an incomplete adapter, so that the console hears of it once. */
const completed = new WeakMap<object, Capabilities>();

function complete(adapter: LeadDataAdapter, given: Partial<Capabilities> | undefined): Capabilities {
  const names = Object.keys(least) as (keyof Capabilities)[];
  const unsaid = given ? names.filter((name) => given[name] === undefined).map((name) => `capabilities.${name}`) : [];
  if (given && unsaid.length === 0) return given as Capabilities;
  const lacks = [...(given ? unsaid : ['capabilities']), ...methods.filter((name) => !adapter[name])];
  console.error(
    `lead-elements: the adapter has no ${lacks.join(', ')}. The elements offer less and fail where they need it; ` +
      'LeadDataAdapter says what an adapter has to have.',
    adapter,
  );
  return { ...least, ...given };
}

/** Items that one answer may have. A picker alone needs no more of an adapter than to find people, and says nothing of the rest. */
export const maxLimitOf = ({ capabilities }: LeadDataAdapter): number =>
  (capabilities as Partial<Capabilities> | undefined)?.maxLimit ?? least.maxLimit;

export function capabilitiesOf(adapter: LeadDataAdapter): Capabilities;
export function capabilitiesOf(adapter: LeadDataAdapter | undefined): Capabilities | undefined;
export function capabilitiesOf(adapter: LeadDataAdapter | undefined): Capabilities | undefined {
  if (!adapter) return undefined;
  const given = adapter.capabilities as Capabilities | undefined;
  const key = given ?? adapter;
  let known = completed.get(key);
  if (!known) completed.set(key, (known = complete(adapter, given)));
  return known;
}
