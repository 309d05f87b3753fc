// The nodes of PostGraphile's answers that differ from rows of the database.
import type { Assignee } from '../../domain/people/assignee.js';
import { assigneeFrom, type AssigneeShape } from '../reference-database/contract-shapes.js';

export interface AssigneeNode extends AssigneeShape {
  teams: { nodes: { teamId: string }[] };
}

export const assigneeFromNode = ({ teams, ...node }: AssigneeNode): Assignee =>
  assigneeFrom(
    node,
    teams.nodes.map(({ teamId }) => teamId),
  );
