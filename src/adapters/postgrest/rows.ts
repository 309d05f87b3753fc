// What is asked of PostgREST's tables, with the names of the contract by `select`, and the rows that come of it.
import type { AssigneeShape, LeadShape } from '../reference-database/contract-shapes.js';

export const leadColumns =
  'id,recordType:record_type,name,email,phone,company,source,status,notes,fields,assigneeIds:assignee_ids,primaryAssigneeId:primary_assignee_id,lockedAssignees:locked_assignees,assignmentTerms:assignment_terms,version,createdAt:created_at,updatedAt:updated_at';
export const assigneeColumns =
  'id,name,kind,email,avatarUrl:avatar_url,inactive,disabledReason:disabled_reason,capacity,openRecords:assignees_open_records';
export const fieldColumns =
  'name,label,type,required,options,defaultValue:default_value,maxLength:max_length,currency,synonyms,visibleWhen:visible_when';
export const historyColumns =
  'id,sequence,at,actorId:actor_id,action,way,assigneeId:assignee_id,terms,termsBefore:terms_before,fields';
export const accessColumns = 'assigneeId:assignee_id,level,via,viaId:via_id,reason,until';
/** No two entries are alike in these. */
export const accessOrder = 'via.asc,assignee_id.asc,via_id.asc';

export interface LeadRow extends LeadShape {
  /** Null where a function has answered no record. */
  id: string | null;
}

export type AssigneeRow = AssigneeShape;
