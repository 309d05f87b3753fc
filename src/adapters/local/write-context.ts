// What the planning of a write knows: who writes, when, and by which rules.
import { textOfData } from '../../domain/platform/same-data.js';
import type { TermsLimits } from '../../domain/record/assignment-terms.js';
import type { Viewer } from '../../domain/record/visibility.js';
import type { AssigneeDirectory } from '../../domain/people/assignee-directory.js';
import type { ChangeWay } from '../../domain/record/history-entry.js';
import type { Lead, RecordType } from '../../domain/record/lead.js';
import type { RecordSchema } from '../../domain/record/record-schema.js';
import { textHash } from '../../domain/text/text-hash.js';
import { AdapterError } from '../adapter-error.js';
import type { AppliedOperation } from './lead-storage.js';
import type { WritePlan } from './write-plan.js';

/** What the adapter declares of assignments. */
export interface AssignmentRules extends TermsLimits {
  maxAssignees: number;
  minAssignees: number;
  primaryAssignee: boolean;
}

export interface WriteContext {
  plan: WritePlan;
  viewer: Viewer;
  /** ISO 8601. */
  at: string;
  /** How the change comes about. */
  way: ChangeWay;
  directory: AssigneeDirectory;
  schema(recordType: RecordType): RecordSchema;
  rules(recordType: RecordType): AssignmentRules;
  sees(lead: Lead): boolean;
}

/** Keys of different users and different methods never meet. */
export function operationKey(method: string, { viewer }: WriteContext, key: string | undefined): string | undefined {
  return key === undefined ? undefined : `${method}|${viewer.id}|${key}`;
}

/** What an operation is about, in a number that is kept with it. */
export const contentOf = (value: unknown): number => textHash(textOfData(value));

/** The operation, if it has taken effect before. Throws `AdapterError` (`invalid`) where it was about something else. */
export function appliedBefore(
  key: string | undefined,
  content: number,
  { plan }: WriteContext,
): AppliedOperation | undefined {
  const applied = plan.applied(key);
  if (applied?.content !== undefined && applied.content !== content)
    throw new AdapterError('invalid', 'The same key was used for something else');
  return applied;
}

/** Why the people cannot be newly assigned, and who they are. */
export function refusedAssignees(
  ids: readonly string[],
  { directory }: WriteContext,
): { ids: string[]; reason: string } | undefined {
  const refused = ids.flatMap((id) => {
    const reason = directory.refusal(id);
    return reason === undefined ? [] : [{ id, reason }];
  });
  if (refused.length === 0) return undefined;
  return { ids: refused.map(({ id }) => id), reason: [...new Set(refused.map(({ reason }) => reason))].join('; ') };
}
