// Creates a record without those of its people who cannot be assigned, where the back end itself takes all of them or none.
import type { Lead, LeadDraft } from '../../domain/record/lead.js';
import type { CreatedLead, CreateOptions, LeadDataAdapter, RefusedAssignee, WriteOptions } from '../adapter.js';

/** Asked before each attempt, so that a repetition names the same people. */
export async function createWithoutRefused(
  draft: LeadDraft,
  { partial = false, ...options }: CreateOptions,
  can: NonNullable<LeadDataAdapter['can']>,
  create: (draft: LeadDraft, options: WriteOptions) => Promise<Lead>,
): Promise<CreatedLead> {
  const wanted = draft.assigneeIds ?? [];
  if (!partial || wanted.length === 0) return create(draft, options);
  const { signal, locale } = options;
  const answers = await Promise.all(
    wanted.map(async (assigneeId): Promise<RefusedAssignee[]> => {
      const { allowed, reason = '' } = await can('assign', { assigneeId }, { signal, locale });
      return allowed ? [] : [{ assigneeId, reason }];
    }),
  );
  const refused = answers.flat();
  const assigneeIds = wanted.filter((id) => !refused.some(({ assigneeId }) => assigneeId === id));
  const lead = await create({ ...draft, assigneeIds }, options);
  return refused.length > 0 ? { ...lead, refused } : lead;
}
