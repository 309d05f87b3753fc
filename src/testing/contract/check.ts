// What one check of the contract suite is, and what it has to work with.
import { AdapterError } from '../../adapters/adapter-error.js';
import type { Capabilities, LeadDataAdapter } from '../../adapters/adapter.js';
import type { DirectoryEntry } from '../../domain/people/directory-entry.js';
import type { Lead } from '../../domain/record/lead.js';
import type { Filter } from '../../domain/record/lead-query.js';

/** The data that a check starts from. */
export interface ContractScenario {
  people: DirectoryEntry[];
  /** Nobody's creations: they are seen through assignment and by managers only. */
  leads: Lead[];
}

/** A back end with the data of a scenario and nothing else in it. */
export interface ContractFixture {
  /** The adapter of one of the scenario's people; all of them work on the same data. */
  as(userId: string): LeadDataAdapter | Promise<LeadDataAdapter>;
  /** The back end's own id of a person or record of the scenario. Default: the same. */
  idOf?(scenarioId: string): string;
  /** Deletes a record. Without it, what happens on deletion is not checked. */
  remove?(leadId: string): Promise<void>;
  dispose?(): void | Promise<void>;
}

export interface CheckContext {
  as(userId: string): Promise<LeadDataAdapter>;
  id(scenarioId: string): string;
  ids(...scenarioIds: string[]): string[];
  scenario: ContractScenario;
  fixture: ContractFixture;
  /** Seed of everything random. */
  seed: number;
  /** Milliseconds to wait for a live event. */
  patience: number;
  /** What the check would have looked at too, had the adapter offered it; the report tells it. */
  notLookedAt: Set<string>;
}

export interface ContractCheck {
  /** A sentence about what the user gets. */
  name: string;
  /** Rejects with `Missing` for what the adapter does not offer, with anything else for what is wrong. */
  run(context: CheckContext): Promise<void>;
}

/** The adapter does not offer this, and says so. */
export class Missing extends Error {}

/** The optional method, or `Missing`. */
export function offered<K extends keyof LeadDataAdapter>(
  adapter: LeadDataAdapter,
  method: K,
): NonNullable<LeadDataAdapter[K]> {
  const found = adapter[method];
  if (found === undefined) throw new Missing(`${method} is not there`);
  return (typeof found === 'function' ? found.bind(adapter) : found) as NonNullable<LeadDataAdapter[K]>;
}

const lacks: { [K in keyof Capabilities]?: (value: Capabilities[K]) => string | undefined } = {
  access: (access) => (access === 'none' ? 'the back end hides no record from anybody' : undefined),
  search: (search) =>
    search === true ? undefined : search ? 'search follows rules of the back end’s own' : 'there is no search',
  concurrency: (concurrency) => (concurrency === 'none' ? 'no concurrency control' : undefined),
  assignment: (assignment) =>
    assignment === 'replace' ? 'assignment replaces the whole set and may lose a parallel change' : undefined,
  idempotency: (idempotency) => (idempotency ? undefined : 'nothing is recognised when it is sent again'),
  abort: (abort) => (abort ? undefined : 'the back end is not told of an abort'),
};

/** `Missing` for each of these that the adapter declares to lack. */
export function needs({ capabilities }: LeadDataAdapter, ...names: (keyof typeof lacks)[]): void {
  for (const name of names) {
    const lack = (lacks[name] as (value: unknown) => string | undefined)(capabilities[name]);
    if (lack !== undefined) throw new Missing(lack);
  }
}

/** Whether some records are hidden from some people. */
export const hides = ({ capabilities }: LeadDataAdapter): boolean => capabilities.access !== 'none';

/** Whether the adapter says that it can filter or sort by a field. */
export const declares = (list: readonly string[] | 'all', field: string): boolean =>
  list === 'all' || list.includes(field);

/** Whether the adapter has refused what it does not offer. */
export const isUnsupported = (error: unknown): boolean => error instanceof AdapterError && error.kind === 'unsupported';

export type Condition = Filter & { field: string };

/** Whether the adapter offers a filter: it declares the field, and does not refuse the operator. */
export async function offersFilter(adapter: LeadDataAdapter, filter: Condition): Promise<boolean> {
  if (!declares(adapter.capabilities.filterable, filter.field)) return false;
  try {
    await adapter.listLeads({ recordType: 'lead', filter, limit: 1 });
    return true;
  } catch (error) {
    if (isUnsupported(error)) return false;
    throw error;
  }
}

/** The first of some filters that the adapter offers. */
export async function firstOffered(
  adapter: LeadDataAdapter,
  filters: readonly Condition[],
): Promise<Condition | undefined> {
  for (const filter of filters) if (await offersFilter(adapter, filter)) return filter;
  return undefined;
}
