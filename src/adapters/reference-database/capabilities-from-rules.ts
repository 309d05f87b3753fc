// What the reference schema allows of assignments, in the words of the contract.
import type { AssignmentRole } from '../../domain/record/assignment-terms.js';
import type { LateCapabilities } from '../adapter.js';

export interface RulesRow {
  min_assignees: number;
  max_assignees: number | null;
  primary_assignee: boolean;
  roles: AssignmentRole[];
  last_day: boolean;
}

export const rulesColumns = 'min_assignees,max_assignees,primary_assignee,roles,last_day';

export const capabilitiesFromRules = ({
  min_assignees: minAssignees,
  max_assignees: maxAssignees,
  primary_assignee: primaryAssignee,
  roles: assignmentRoles,
  last_day: assignmentUntil,
}: RulesRow): LateCapabilities => ({
  primaryAssignee,
  assignmentUntil,
  ...(assignmentRoles.length > 0 && { assignmentRoles }),
  ...(minAssignees > 0 && { minAssignees }),
  ...(maxAssignees !== null && { maxAssignees }),
});
