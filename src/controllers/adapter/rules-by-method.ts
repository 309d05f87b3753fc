// What has to be true of an adapter's answers, by method: loaded with the first of them.
import type { Capabilities, LeadDataAdapter, RequestOptions } from '../../adapters/adapter.js';
import { AdapterError, toAdapterError } from '../../adapters/adapter-error.js';
import type { AssigneeChangeResult } from '../../domain/assignment/assignment.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import {
  listOf,
  type LooseResult,
  normalizeCounts,
  normalizeCreated,
  normalizeEntries,
  normalizeLead,
  normalizeLeadPage,
  normalizeLookupPage,
  normalizeOption,
  normalizePeoplePage,
  normalizeResults,
  normalizeSchema,
} from './normalize-records.js';
import { normalizePeople, normalizePerson, type Tell, textOf } from './normalize-people.js';
import { isObject } from '../../domain/platform/shapes.js';
import {
  normalizeAccess,
  normalizeHistory,
  normalizeJob,
  normalizeOutcome,
  normalizeRowResults,
  normalizeUndo,
} from './normalize-history-and-jobs.js';

export { wholeError } from './normalize-errors.js';
export { normalizeEvent } from './normalize-records.js';
export { normalizePresence } from './normalize-history-and-jobs.js';

/** Makes an answer whole, or throws where nothing can be made of it. */
type Rule = (answer: unknown, tell: Tell, args: unknown[], adapter: LeadDataAdapter) => unknown;

/** `getLead` and the writes have callers that tell what is missing. */
const record: Rule = (answer, tell) => (answer === null || answer === undefined ? answer : normalizeLead(answer, tell));

const rules: Partial<Record<keyof LeadDataAdapter, Rule>> = {
  listLeads: normalizeLeadPage,
  getLead: record,
  createLead: (answer, tell) => (isObject(answer) ? normalizeCreated(answer, tell) : answer),
  updateLead: record,
  changeAssignees: async (answer, tell, args, adapter) => complete(normalizeResults(answer, tell), args, adapter),
  searchAssignees: normalizePeoplePage,
  getAssignees: (answer, tell) => normalizePeople(listOf(answer, 'getAssignees must answer Assignee[]'), tell),
  createAssignees: (answer, tell) => normalizePeople(listOf(answer, 'createAssignees must answer Assignee[]'), tell),
  addOption: normalizeOption,
  currentUser: (answer, tell) => (answer ? normalizePerson(answer, tell) : undefined),
  describe: (answer, tell, [recordType]) => normalizeSchema(answer, recordType as RecordType, tell),
  searchLookup: normalizeLookupPage,
  getLookup: (answer, tell) => normalizeEntries(listOf(answer, 'getLookup must answer LookupEntry[]'), tell),
  // The back end has the last word in any case.
  can: (answer) => {
    if (!isObject(answer)) return { allowed: answer !== false };
    const { reason } = answer;
    return { allowed: true, ...answer, ...(reason !== undefined && { reason: textOf(reason) || undefined }) };
  },
  findDuplicates: (answer, tell) =>
    listOf(answer, 'findDuplicates must answer a list').map((lead) => (lead ? normalizeLead(lead, tell) : undefined)),
  importLeads: normalizeRowResults,
  undoImport: normalizeUndo,
  changeAssigneesByQuery: normalizeOutcome,
  startJob: (answer, tell) => normalizeJob(answer, 'startJob', tell),
  getJob: (answer, tell) => normalizeJob(answer, 'getJob', tell),
  controlJob: (answer, tell) => normalizeJob(answer, 'controlJob', tell),
  restoreLead: record,
  listHistory: normalizeHistory,
  countByAssignee: normalizeCounts,
  listAccess: (answer, tell) => normalizeAccess(answer, 'listAccess', tell),
  previewAccess: (answer, tell) => normalizeAccess(answer, 'previewAccess', tell),
};

/** What a method has answered, made whole. */
export function wholeAnswer(
  name: keyof LeadDataAdapter,
  answer: unknown,
  tell: Tell,
  args: unknown[],
  adapter: LeadDataAdapter,
): unknown {
  const rule = rules[name];
  return rule ? rule(answer, tell, args, adapter) : answer;
}

/**
 * Where the back end does not see that somebody else has saved meanwhile, a look at the record does, but for the moment
 * between the look and the write.
 */
export async function unchangedSince([lead, , options]: unknown[], adapter: LeadDataAdapter): Promise<void> {
  // Who says nothing looks at nothing.
  const { concurrency = 'none' }: Partial<Capabilities> = adapter.capabilities ?? {};
  if (concurrency !== 'none') return;
  const { id, version } = lead as Lead;
  const current = await adapter.getLead(id, options as RequestOptions | undefined).catch((error: unknown) => {
    // Without the network the change waits, and whoever sends it looks then.
    if (adapter.pending && toAdapterError(error).kind === 'unavailable') return undefined;
    throw error;
  });
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
