// What a change of many records comes to for each of them, from those that were read and what was chosen. Of very many it is
// long to work out, and a drawing asks for it several times.
import type { AssigneeChange, AssigneeDelta } from '../../../domain/assignment/assignment.js';
import {
  type AssignmentEffect,
  assigneeCounts,
  assignmentEffect,
  clearing,
  commonAssignees,
  handover,
  redistribution,
  sameChange,
} from '../../../domain/assignment/bulk-changes.js';
import {
  distribute,
  type Distribution,
  type DistributionOptions,
  type DistributionTarget,
} from '../../../domain/assignment/distribution.js';
import {
  type PermittedChanges,
  permittedChanges,
  type RemovalRules,
} from '../../../domain/assignment/removal-rules.js';
import type { StagedAssignees } from '../../../domain/assignment/staged-assignees.js';
import { remembered } from '../../../domain/platform/remembered.js';
import { readTerms, type TermsByAssignee } from '../../../domain/record/assignment-terms.js';
import type { Lead } from '../../../domain/record/lead.js';

export type PlanMode = 'assign' | 'remove' | 'handover' | 'clear' | 'balance';

/** What of a record a change needs. */
export type PlannedRecord = Pick<
  Lead,
  'id' | 'name' | 'company' | 'assigneeIds' | 'version' | 'lockedAssignees' | 'assignmentTerms' | 'primaryAssigneeId'
>;

/** What was chosen. */
export interface PlanChoices {
  readonly mode: PlanMode;
  /** Whose records are handed over. */
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly delta: AssigneeDelta;
  readonly terms: TermsByAssignee;
  readonly removed: ReadonlySet<string>;
  readonly distribution: DistributionOptions;
}

/** Takes of each record what a change needs: of 100,000 the rest is 100 MB. */
export function recordKeeper(): (lead: Lead) => PlannedRecord {
  // Most are assigned like another one.
  const sets = new Map<string, string[]>();
  return ({ id, name, company, assigneeIds = [], version, lockedAssignees, assignmentTerms, primaryAssigneeId }) => {
    const key = assigneeIds.join('\n');
    const shared = sets.get(key) ?? assigneeIds;
    sets.set(key, shared);
    return {
      ...{ id, name, company, assigneeIds: shared, version },
      ...(lockedAssignees && { lockedAssignees }),
      ...(assignmentTerms && { assignmentTerms }),
      ...(primaryAssigneeId !== undefined && { primaryAssigneeId }),
    };
  };
}

export class PlanChanges {
  readonly #common = remembered<StagedAssignees>();
  readonly #counts = remembered<ReadonlyMap<string, number>>();
  readonly #spread = remembered<Distribution>();
  readonly #changes = remembered<PermittedChanges<AssigneeChange>>();
  readonly #effect = remembered<AssignmentEffect>();

  common(records: readonly PlannedRecord[]): StagedAssignees {
    return this.#common([records], () => commonAssignees(records));
  }

  counts(records: readonly PlannedRecord[]): ReadonlyMap<string, number> {
    return this.#counts([records], () => assigneeCounts(records));
  }

  spread(
    records: readonly PlannedRecord[],
    targets: readonly DistributionTarget[],
    options: DistributionOptions,
  ): Distribution {
    const parts = targets.flatMap(({ id, openRecords, capacity }) => [id, openRecords, capacity]);
    return this.#spread([records, options, ...parts], () => distribute(records, targets, options));
  }

  /** What would be done to each record, and how many the rules of the host leave as they are. */
  permitted(
    all: readonly PlannedRecord[],
    { mode, from, to, delta, terms, removed }: PlanChoices,
    { spread, hasLeaders, rules }: { spread: () => Distribution; hasLeaders: boolean; rules: RemovalRules },
  ): PermittedChanges<AssigneeChange> {
    const spreadOver = mode === 'balance' ? spread().assigneeOf : undefined;
    const make = (): AssigneeChange[] => {
      // Where nobody can lead, nobody is said to.
      const records = hasLeaders ? all : all.map(({ primaryAssigneeId: _, ...record }) => record);
      switch (mode) {
        case 'assign':
          return sameChange(records, delta, readTerms(terms, delta.add));
        case 'remove':
          return sameChange(records, { add: [], remove: [...removed] });
        case 'clear':
          return clearing(records);
        case 'handover':
          return from === undefined || to.length === 0 ? [] : handover(records, from, to);
        case 'balance':
          return redistribution(records, spreadOver!, to);
      }
    };
    const { removeSelf, removeLast, min, userId } = rules;
    const chosen = [all, mode, from, to, delta, terms, removed, spreadOver, hasLeaders];
    return this.#changes([...chosen, removeSelf, removeLast, min, userId], () => permittedChanges(all, make(), rules));
  }

  effect(records: readonly PlannedRecord[], changes: readonly AssigneeChange[]): AssignmentEffect {
    return this.#effect([records, changes], () => assignmentEffect(records, changes));
  }
}
