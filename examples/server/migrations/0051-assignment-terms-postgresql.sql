-- The same terms for PostgREST, which changes many records in one call.

CREATE OR REPLACE FUNCTION crm.assign_leads(changes jsonb) RETURNS SETOF jsonb LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  change jsonb;
  lead crm.leads;
  detail text;
BEGIN
  FOR change IN SELECT c.value FROM jsonb_array_elements(changes) WITH ORDINALITY AS c(value, place) ORDER BY c.place LOOP
    BEGIN
      lead := crm.assign_lead((change ->> 'leadId')::uuid,
        ARRAY(SELECT a.id::uuid FROM jsonb_array_elements_text(change -> 'addIds') WITH ORDINALITY AS a(id, place) ORDER BY a.place),
        ARRAY(SELECT r.id::uuid FROM jsonb_array_elements_text(change -> 'removeIds') AS r(id)),
        change ->> 'operationId', (change ->> 'expectedVersion')::integer,
        coalesce((change ->> 'setPrimary')::boolean, false), (change ->> 'primaryId')::uuid, change -> 'terms');
      RETURN NEXT jsonb_build_object('lead', CASE WHEN lead.id IS NOT NULL THEN crm_private.lead_json(lead) END);
    EXCEPTION WHEN SQLSTATE 'PT403' OR SQLSTATE 'PT404' OR SQLSTATE 'PT409' OR SQLSTATE 'PT422' THEN
      GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
      RETURN NEXT jsonb_build_object('code', SQLSTATE, 'message', SQLERRM, 'details', detail);
    END;
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.lead_json(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', $1.id, 'recordType', $1.record_type, 'name', $1.name, 'email', $1.email, 'phone', $1.phone,
    'company', $1.company, 'source', $1.source, 'status', $1.status, 'notes', $1.notes, 'fields', $1.fields,
    'assigneeIds', $1.assignee_ids, 'primaryAssigneeId', $1.primary_assignee_id, 'lockedAssignees', $1.locked_assignees,
    'assignmentTerms', $1.assignment_terms, 'version', $1.version, 'createdAt', $1.created_at, 'updatedAt', $1.updated_at)
$$;
