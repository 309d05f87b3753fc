// The operations of the adapter in GraphQL, with the names that PostGraphile gives to the schema of examples/server.

const lead = `
  id: rowId recordType name email phone company source status notes fields assigneeIds primaryAssigneeId lockedAssignees assignmentTerms version createdAt updatedAt`;
const assignee = `
  id: rowId name kind email avatarUrl inactive disabledReason capacity openRecords
  teams: teamMembersByPersonId(orderBy: [TEAM_ID_ASC], first: 100) { nodes { teamId } }`;
/** Up to where all changes are known. */
const position = 'at: livePosition { position dropped }';

export const listLeads = `
query ($filter: LeadFilter!, $orderBy: [LeadOrderBy!]!, $first: Int!, $offset: Int, $after: Cursor, $counted: Boolean!) {
  leads(filter: $filter, orderBy: $orderBy, first: $first, offset: $offset, after: $after) {
    nodes {${lead} }
    pageInfo { hasNextPage endCursor }
    totalCount @include(if: $counted)
  }
  ${position}
}`;

/** In an order that no change of a record moves. */
export const listAssigneeIds = `
query ($filter: LeadFilter!, $first: Int!, $after: Cursor, $counted: Boolean!) {
  leads(filter: $filter, orderBy: [ROW_ID_ASC], first: $first, after: $after) {
    nodes { assigneeIds }
    pageInfo { hasNextPage endCursor }
    totalCount @include(if: $counted)
  }
}`;

export const getLead = `query ($id: UUID!) { lead(rowId: $id) {${lead} } ${position} }`;

export const createLead = `
mutation ($input: CreateLeadInput!) { createLead(input: $input) { result {${lead} } } }`;

export const updateLead = `
mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { result {${lead} } } }`;

export const deleteLead = 'mutation ($input: DeleteLeadInput!) { deleteLead(input: $input) { result } }';

export const assignLead = { field: 'assignLead', inputType: 'AssignLeadInput', selection: `{ result {${lead} } }` };

export const importLead = { field: 'importLead', inputType: 'ImportLeadInput', selection: '{ result }' };

export const undoImportRow = { field: 'undoImportRow', inputType: 'UndoImportRowInput', selection: '{ result }' };

export const createAssignees = 'mutation ($input: CreateAssigneesInput!) { createAssignees(input: $input) { result } }';

export const searchAssignees = `
query ($text: String!, $includeInactive: Boolean!, $first: Int!, $offset: Int!) {
  people: searchAssignees(search: $text, includeInactive: $includeInactive, first: $first, offset: $offset) { nodes {${assignee} } totalCount }
}`;

export const getAssignees = `
query ($ids: [UUID!]!) { assignees(filter: { rowId: { in: $ids } }, first: 500) { nodes {${assignee} } } }`;

export const currentAssignee = `{ me: currentAssignee {${assignee} } ${position} }`;

export const teamsOf = `
query ($ids: [UUID!]!, $offset: Int!) { page: teamMembers(filter: { personId: { in: $ids } }, orderBy: [PERSON_ID_ASC, TEAM_ID_ASC], first: 1000, offset: $offset) { nodes { personId teamId } } }`;

export const recordFields = `
query ($recordType: String!) {
  recordFields(condition: { recordType: $recordType }, orderBy: [POSITION_ASC], first: 1000) {
    nodes { name label type required options defaultValue maxLength currency synonyms visibleWhen }
  }
}`;

export const assignmentRules = `
query ($recordType: String!) {
  rules: assignmentRules(condition: { recordType: $recordType }, first: 1) {
    nodes { min_assignees: minAssignees max_assignees: maxAssignees primary_assignee: primaryAssignee roles last_day: lastDay day_zone: dayZone }
  }
}`;

export const permission = `
query ($action: String!, $leadId: UUID, $assigneeId: UUID) {
  permission(action: $action, leadId: $leadId, assigneeId: $assigneeId)
}`;

export const importedRows =
  'query ($importId: String!, $offset: Int!) { page: importedRows(importId: $importId, first: 1000, offset: $offset) { nodes } }';

/** The oldest first. */
export const duplicates = `
query ($emails: [String!]!, $recordType: String!, $first: Int!, $offset: Int!) {
  leads: leadsWithEmail(typeOfRecord: $recordType, emails: $emails, first: $first, offset: $offset) { nodes {${lead} } }
}`;

/** The oldest first. */
export const duplicatesByText = `
query ($filter: LeadFilter!, $first: Int!, $offset: Int!) {
  leads(filter: $filter, orderBy: [CREATED_AT_ASC, ROW_ID_ASC], first: $first, offset: $offset) { nodes {${lead} } }
}`;

export const history = `
query ($id: UUID!, $before: BigInt!, $first: Int!) {
  lead(rowId: $id) { id: rowId }
  history: leadHistories(
    filter: { leadId: { equalTo: $id }, sequence: { lessThan: $before } }, orderBy: [SEQUENCE_DESC], first: $first
  ) { nodes { id: rowId sequence at actorId action way assigneeId terms termsBefore fields } }
}`;

export const access = `
query ($id: UUID!, $offset: Int!) {
  lead(rowId: $id) { id: rowId }
  page: accessTo(leadId: $id, first: 1000, offset: $offset) { nodes { assigneeId level via viaId reason until } }
}`;

export const previewAccess = `
query ($assigneeIds: [UUID!]!, $leadId: UUID, $offset: Int!) {
  page: previewAccess(assigneeIds: $assigneeIds, leadId: $leadId, first: 1000, offset: $offset) {
    nodes { assigneeId level via viaId reason until }
  }
}`;

export const changesAfter = `
query ($after: BigInt!, $most: Int!) {
  changes: changesAfter(afterPosition: $after, most: $most, first: $most) { nodes { position type leadId version } }
  ${position}
}`;

export const livePosition = `{ ${position} }`;

export const leadsChanged = 'subscription { leadsChanged }';
