// What the reference schema allows of assignments, in the words of the contract.
import type { LateCapabilities } from '../adapter.js';

export interface RulesRow {
  min_assignees: number;
  max_assignees: number | null;
  primary_assignee: boolean;
}

export const rulesColumns = 'min_assignees,max_assignees,primary_assignee';

export const capabilitiesFromRules = ({
  min_assignees: minAssignees,
  max_assignees: maxAssignees,
  primary_assignee: primaryAssignee,
}: RulesRow): LateCapabilities => ({
  primaryAssignee,
  ...(minAssignees > 0 && { minAssignees }),
  ...(maxAssignees !== null && { maxAssignees }),
});
