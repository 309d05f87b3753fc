// The edge between the elements and a host's adapter: answers are whole on this side, and no read is waited for for ever.
import type { Capabilities, LeadDataAdapter, LiveEvent, RequestOptions } from '../../adapters/adapter.js';
import { reportUntyped } from '../../domain/platform/untyped-errors.js';
import { findLocale, type Locale } from '../../locales/locale.js';
import type { Presence } from '../../domain/record/presence.js';
import type * as answerRules from './rules-by-method.js';
import { withTimeout } from './read-timeout.js';
import { warnOnce } from './warn-once.js';
import type { Tell } from './normalize-people.js';

/** Milliseconds that a read may take where the adapter does not tell. */
const usualLimit = 10_000;

type Call = (...args: unknown[]) => unknown;

/** Methods whose answers are made whole: the place of a read's options among its arguments, or that it writes. */
const checkedMethods: Partial<Record<keyof LeadDataAdapter, number | 'write'>> = {
  listLeads: 1,
  getLead: 1,
  createLead: 'write',
  updateLead: 'write',
  changeAssignees: 'write',
  searchAssignees: 1,
  getAssignees: 1,
  createAssignees: 'write',
  addOption: 'write',
  currentUser: 0,
  capabilitiesOf: 1,
  describe: 1,
  searchLookup: 1,
  getLookup: 1,
  can: 2,
  findDuplicates: 1,
  importLeads: 'write',
  undoImport: 'write',
  changeAssigneesByQuery: 'write',
  startJob: 'write',
  getJob: 1,
  controlJob: 'write',
  restoreLead: 'write',
  listHistory: 2,
  countByAssignee: 1,
  listAccess: 1,
  previewAccess: 2,
};

type Rules = typeof answerRules;

/** What makes answers whole is loaded while the first of them is on its way. */
let rules: Rules | undefined;

/** Rejects when it could not be fetched; the next call tries again. */
export async function loadRules(): Promise<Rules> {
  return (rules ??= await import('./rules-by-method.js'));
}

/** What the adapter has under a name. What cannot be read is as if it were not there. */
function partOf(adapter: LeadDataAdapter, name: string | symbol): unknown {
  try {
    return Reflect.get(adapter, name, adapter);
  } catch (error) {
    warnOnce(adapter, `${String(name)} must not throw when it is read`, error);
    return undefined;
  }
}

const saidBy = (adapter: LeadDataAdapter): Partial<Capabilities> => partOf(adapter, 'capabilities') ?? {};

function limitOf(adapter: LeadDataAdapter): number {
  const limit = saidBy(adapter).readTimeout;
  return typeof limit === 'number' && limit > 0 ? limit : usualLimit;
}

const telling =
  (adapter: LeadDataAdapter): Tell =>
  (must, found) =>
    warnOnce(adapter, must, found);

async function call(
  adapter: LeadDataAdapter,
  name: keyof LeadDataAdapter,
  method: Call,
  args: unknown[],
): Promise<unknown> {
  // A failure is met below, where it is tried once more.
  if (!rules) loadRules().catch(() => {});
  const checked = checkedAdapter(adapter);
  if (name === 'updateLead') await (rules ?? (await loadRules())).unchangedSince(args, checked);
  let answer: unknown;
  try {
    answer = await send(adapter, checkedMethods[name]!, method, args);
  } catch (error) {
    // Without the rules it is told as it came.
    throw (rules ?? (await loadRules().catch(() => undefined)))?.wholeError(error, telling(adapter)) ?? error;
  }
  return (rules ?? (await loadRules())).wholeAnswer(name, answer, telling(adapter), args, checked);
}

/** @param place As in `checkedMethods`. A write takes as long as it takes, and can be cancelled. */
function send(adapter: LeadDataAdapter, place: number | 'write', method: Call, args: unknown[]): unknown {
  if (place === 'write') return method.apply(adapter, args);
  const options = args[place] as RequestOptions | undefined;
  return withTimeout(limitOf(adapter), options?.signal, (signal) => {
    const given = [...args];
    given[place] = { ...options, signal };
    return method.apply(adapter, given);
  });
}

/** Adapters that begin in a promise are heard as well; what fails there is said on the console. */
async function begin(adapter: LeadDataAdapter, method: Call, ...args: unknown[]): Promise<void> {
  try {
    await method.apply(adapter, args);
  } catch (error) {
    reportUntyped(error);
  }
}

function subscribe(adapter: LeadDataAdapter, method: Call, [listener, options]: unknown[]): void {
  const heard = (event: unknown, { normalizeEvent }: Rules): void => {
    const whole = normalizeEvent(event, telling(adapter));
    if (whole) (listener as (event: LiveEvent) => void)(whole);
  };
  const hear = (event: unknown): void => {
    if (rules) heard(event, rules);
    else loadRules().then((loaded) => heard(event, loaded), reportUntyped);
  };
  void begin(adapter, method, hear, options);
}

function presence(adapter: LeadDataAdapter, method: Call, [leadId, activity, listener, options]: unknown[]): void {
  const hear = listener as (others: readonly Presence[]) => void;
  const heard = (others: unknown) =>
    (rules ? Promise.resolve(rules) : loadRules()).then(
      ({ normalizePresence }) => hear(normalizePresence(others)),
      reportUntyped,
    );
  void begin(adapter, method, leadId, activity, heard, options);
}

/** Parts of answers that give a reason, or hold what does. */
const reasoned = ['reason', 'refused', 'failed', 'kept', 'outcome'];
const isReasoned = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isReasoned)
    : Object(value) === value && reasoned.some((part) => part in (value as object));

/** Reasons are said in the language of the request, where there are words of it; what says them is loaded then. */
async function inWords(answer: Promise<unknown>, words: Locale): Promise<unknown> {
  const speak = () => import('./translate-reasons.js').catch(() => undefined);
  try {
    const value = await answer;
    return isReasoned(value) ? ((await speak())?.translatedAnswer(value, words) ?? value) : value;
  } catch (error) {
    throw (await speak())?.translatedError(error, words) ?? error;
  }
}

/** The methods that matter where lists are late; the results of an import tell nothing of what is in its records. */
const changesLists =
  /^(listLeads|createLead|updateLead|deleteLead|restoreLead|changeAssignees(ByQuery)?|(start|get|control)Job)$/;

/**
 * Methods may be replaced or added at any time: each is looked up when it is called. The proxy stands for an empty object,
 * since one for a frozen adapter would have to answer its very methods.
 */
const handlerOf = (adapter: LeadDataAdapter): ProxyHandler<object> => ({
  has: (_target, name) => name in adapter,
  get(_target, name) {
    const value = partOf(adapter, name);
    if (typeof value !== 'function') return value;
    const method = value as Call;
    if (name === 'subscribe') return (...args: unknown[]) => subscribe(adapter, method, args);
    if (name === 'presence') return (...args: unknown[]) => presence(adapter, method, args);
    const isChecked = Object.hasOwn(checkedMethods, name);
    const { listDelay = 0 } = saidBy(adapter);
    const whole: Call = isChecked
      ? (...args) => call(adapter, name as keyof LeadDataAdapter, method, args)
      : (...args) => method.apply(adapter, args);
    const isLate = listDelay > 0 && changesLists.test(String(name));
    const late: Call = async (...args) => {
      const { withOwnWrites } = await import('./read-your-writes.js');
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
