// What the reference schema allows of assignments, in the words of the contract.
import type { AssignmentRole } from '../../domain/record/assignment-terms.js';
import type { LateCapabilities } from '../adapter.js';

export interface RulesRow {
  min_assignees: number;
  max_assignees: number | null;
  primary_assignee: boolean;
  roles: AssignmentRole[];
  last_day: boolean;
  /** Where a day ends. */
  day_zone: string;
}

export const rulesColumns =
  'min_assignees,max_assignees,primary_assignee,roles,last_day,day_zone:assignment_rules_day_zone';

export const capabilitiesFromRules = ({
  min_assignees: minAssignees,
  max_assignees: maxAssignees,
  primary_assignee: primaryAssignee,
  roles: assignmentRoles,
  last_day: assignmentUntil,
  day_zone: assignmentTimeZone,
}: RulesRow): LateCapabilities => ({
  primaryAssignee,
  assignmentUntil,
  assignmentTimeZone,
  ...(assignmentRoles.length > 0 && { assignmentRoles }),
  ...(minAssignees > 0 && { minAssignees }),
  ...(maxAssignees !== null && { maxAssignees }),
});
