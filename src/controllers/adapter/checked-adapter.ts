// The edge between the elements and a host's adapter: answers are whole on this side, and no read is waited for for ever.
import type { Capabilities, LeadDataAdapter, LiveEvent, RequestOptions } from '../../adapters/adapter.js';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import { findLocale, type Locale } from '../../locales/locale.js';
import { withinTime } from './time-limit.js';
import { tellOnce } from './told-once.js';
import {
  listOf,
  type LooseResult,
  type Tell,
  normalizeCounts,
  normalizeEntries,
  normalizeEvent,
  normalizeLead,
  normalizeLeadPage,
  normalizeLookupPage,
  normalizePeople,
  normalizePeoplePage,
  normalizePerson,
  normalizeResults,
  normalizeSchema,
} from './normalize-answers.js';

/** Milliseconds that a read may take where the adapter does not tell. */
const usualLimit = 10_000;

type Call = (...args: unknown[]) => unknown;

interface Rule {
  /** Place of a read's options among its arguments; writes take as long as they take, and can be cancelled. */
  read?: number;
  /** What is looked at before a write; a rejection keeps it from being sent. */
  before?: (args: unknown[], adapter: LeadDataAdapter) => Promise<void>;
  /** Makes an answer whole, or throws where nothing can be made of it. */
  whole: (answer: unknown, tell: Tell, args: unknown[], adapter: LeadDataAdapter) => unknown;
}

/** `getLead` and the writes have callers that tell what is missing. */
const record: Rule['whole'] = (answer, tell) =>
  answer === null || answer === undefined ? answer : normalizeLead(answer, tell);

const rules: Partial<Record<keyof LeadDataAdapter, Rule>> = {
  listLeads: { read: 1, whole: normalizeLeadPage },
  getLead: { read: 1, whole: record },
  createLead: { whole: record },
  updateLead: { before: unchangedSince, whole: record },
  changeAssignees: {
    whole: async (answer, tell, args, adapter) => complete(normalizeResults(answer, tell), args, adapter),
  },
  searchAssignees: { read: 1, whole: normalizePeoplePage },
  getAssignees: {
    read: 1,
    whole: (answer, tell) => normalizePeople(listOf(answer, 'getAssignees must answer Assignee[]'), tell),
  },
  createAssignees: {
    whole: (answer, tell) => normalizePeople(listOf(answer, 'createAssignees must answer Assignee[]'), tell),
  },
  currentUser: { read: 0, whole: (answer, tell) => (answer ? normalizePerson(answer, tell) : undefined) },
  capabilitiesOf: { read: 1, whole: (answer) => answer },
  describe: { read: 1, whole: (answer, tell, [recordType]) => normalizeSchema(answer, recordType as RecordType, tell) },
  searchLookup: { read: 1, whole: normalizeLookupPage },
  getLookup: {
    read: 1,
    whole: (answer, tell) => normalizeEntries(listOf(answer, 'getLookup must answer LookupEntry[]'), tell),
  },
  can: {
    read: 2,
    // The back end has the last word in any case.
    whole: (answer) => (typeof answer === 'boolean' ? { allowed: answer } : { allowed: true, ...(answer as object) }),
  },
  findDuplicates: {
    read: 1,
    whole: (answer, tell) =>
      listOf(answer, 'findDuplicates must answer a list').map((lead) => (lead ? normalizeLead(lead, tell) : undefined)),
  },
  importLeads: { whole: (answer) => listOf(answer, 'importLeads must answer ImportRowResult[]') },
  listHistory: { read: 2, whole: (answer) => answer },
  countByAssignee: { read: 1, whole: normalizeCounts },
  listAccess: { read: 1, whole: (answer) => listOf(answer, 'listAccess must answer AccessEntry[]') },
};

/**
 * Where the back end does not see that somebody else has saved meanwhile, a look at the record does, but for the moment
 * between the look and the write.
 */
async function unchangedSince([lead, , options]: unknown[], adapter: LeadDataAdapter): Promise<void> {
  // Who says nothing looks at nothing.
  const { concurrency = 'none' }: Partial<Capabilities> = adapter.capabilities ?? {};
  if (concurrency !== 'none') return;
  const { id, version } = lead as Lead;
  const current = await adapter.getLead(id, options as RequestOptions | undefined);
  if (current && current.version !== version)
    throw new AdapterError('conflict', 'The record was changed meanwhile.', { current });
}

/** A change that is stored, but whose record was not answered, is read: it must seem neither failed nor lost. */
async function complete(
  results: LooseResult[],
  args: unknown[],
  adapter: LeadDataAdapter,
): Promise<AssigneeChangeResult[]> {
  return Promise.all(
    results.map(async (result): Promise<AssigneeChangeResult> => {
      if (result.status !== 'ok' || 'accessLost' in result || result.lead) return result;
      const { leadId, status } = result;
      try {
        return { leadId, status, lead: await adapter.getLead(leadId, args[1] as RequestOptions | undefined) };
      } catch (error) {
        if (toAdapterError(error).kind === 'not-found') return { leadId, status, accessLost: true };
        throw error;
      }
    }),
  );
}

function limitOf({ capabilities }: LeadDataAdapter): number {
  const limit = (capabilities as Partial<typeof capabilities> | undefined)?.readTimeout;
  return typeof limit === 'number' && limit > 0 ? limit : usualLimit;
}

async function call(adapter: LeadDataAdapter, method: Call, rule: Rule, args: unknown[]): Promise<unknown> {
  const tell: Tell = (must, found) => tellOnce(adapter, must, found);
  if (rule.read === undefined) {
    await rule.before?.(args, checkedAdapter(adapter));
    return rule.whole(await method.apply(adapter, args), tell, args, checkedAdapter(adapter));
  }
  const options = args[rule.read] as RequestOptions | undefined;
  const read = (signal: AbortSignal): unknown => {
    const given = [...args];
    given[rule.read!] = { ...options, signal };
    return method.apply(adapter, given);
  };
  return rule.whole(await withinTime(limitOf(adapter), options?.signal, read), tell, args, adapter);
}

function subscribe(adapter: LeadDataAdapter, method: Call, [listener, options]: unknown[]): void {
  const heard = (event: unknown): void => {
    const whole = normalizeEvent(event, (must, found) => tellOnce(adapter, must, found));
    if (whole) (listener as (event: LiveEvent) => void)(whole);
  };
  method.call(adapter, heard, options);
}

/** Parts of answers that give a reason, or hold what does. */
const reasoned = ['reason', 'refused', 'failed', 'kept', 'outcome'];
const isReasoned = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isReasoned)
    : Object(value) === value && reasoned.some((part) => part in (value as object));

/** Reasons are said in the language of the request, where there are words of it; what says them is loaded then. */
async function inWords(answer: Promise<unknown>, words: Locale): Promise<unknown> {
  const speak = () => import('./speak-reasons.js').catch(() => undefined);
  try {
    const value = await answer;
    return isReasoned(value) ? ((await speak())?.spokenAnswer(value, words) ?? value) : value;
  } catch (error) {
    throw (await speak())?.spokenError(error, words) ?? error;
  }
}

/** The methods that matter where lists are late. */
const changesLists = /^(listLeads|createLead|updateLead|changeAssignees)$/;

/**
 * Methods may be replaced or added at any time: each is looked up when it is called. The proxy stands for an empty object,
 * since one for a frozen adapter would have to answer its very methods.
 */
const handlerOf = (adapter: LeadDataAdapter): ProxyHandler<object> => ({
  has: (_target, name) => name in adapter,
  get(_target, name) {
    const value: unknown = Reflect.get(adapter, name, adapter);
    if (typeof value !== 'function') return value;
    const method = value as Call;
    if (name === 'subscribe') return (...args: unknown[]) => subscribe(adapter, method, args);
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof LeadDataAdapter] : undefined;
    const { listDelay = 0 }: Partial<Capabilities> = adapter.capabilities ?? {};
    const whole: Call = rule
      ? (...args) => call(adapter, method, rule, args)
      : (...args) => method.apply(adapter, args);
    const isLate = rule !== undefined && listDelay > 0 && changesLists.test(String(name));
    const late: Call = async (...args) => {
      const { withOwnWrites } = await import('./own-writes.js');
      return withOwnWrites(adapter, listDelay, String(name), whole, args);
    };
    return (...args: unknown[]) => {
      const answer = (isLate ? late : whole)(...args);
      const { locale } = (args.at(-1) ?? {}) as RequestOptions;
      const words = locale && findLocale(locale);
      return words && words.reasons && answer instanceof Promise ? inWords(answer, words) : answer;
    };
  },
});

const checked = new WeakMap<object, LeadDataAdapter>();

/** The adapter as every element uses it; the same object for the same adapter, also for one that is checked already. */
export function checkedAdapter(adapter: LeadDataAdapter): LeadDataAdapter {
  let known = checked.get(adapter);
  if (!known) {
    known = new Proxy({}, handlerOf(adapter)) as LeadDataAdapter;
    checked.set(adapter, known);
    checked.set(known, known);
  }
  return known;
}
