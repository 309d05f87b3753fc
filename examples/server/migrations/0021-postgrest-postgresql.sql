-- What PostgREST can only ask of the database: the order of people, texts without accents, and many writes in one request.

-- Computed columns of records, which PostgREST sorts and filters by: name_natural, name_folded and so on.
CREATE DOMAIN crm.natural_text AS text COLLATE crm.natural_order;
DO $$
DECLARE
  field text;
BEGIN
  FOREACH field IN ARRAY ARRAY['name', 'email', 'phone', 'company', 'source', 'status', 'notes'] LOOP
    EXECUTE format('CREATE FUNCTION crm.%I(lead crm.leads) RETURNS crm.natural_text LANGUAGE sql STABLE AS %L',
      field || '_natural', format('SELECT $1.%I::crm.natural_text', field));
    EXECUTE format('CREATE FUNCTION crm.%I(lead crm.leads) RETURNS text LANGUAGE sql STABLE AS %L',
      field || '_folded', format('SELECT crm_private.fold($1.%I)', field));
    EXECUTE format('COMMENT ON FUNCTION crm.%I(crm.leads) IS %L', field || '_natural', '@behavior -*');
    EXECUTE format('COMMENT ON FUNCTION crm.%I(crm.leads) IS %L', field || '_folded', '@behavior -*');
    EXECUTE format('REVOKE ALL ON FUNCTION crm.%I(crm.leads), crm.%I(crm.leads) FROM PUBLIC', field || '_natural', field || '_folded');
    EXECUTE format('GRANT EXECUTE ON FUNCTION crm.%I(crm.leads), crm.%I(crm.leads) TO crm_user', field || '_natural', field || '_folded');
  END LOOP;
END
$$;

-- Each change with an answer of its own, with the rights of the caller: {"leadId", "addIds", "removeIds", "operationId",
-- "expectedVersion"} → {"lead": …}, where null is a record that the caller has lost, or {"code", "message", "detail"}.
CREATE FUNCTION crm.assign_leads(changes jsonb) RETURNS SETOF jsonb LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
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
        change ->> 'operationId', (change ->> 'expectedVersion')::integer);
      RETURN NEXT jsonb_build_object('lead', CASE WHEN lead.id IS NOT NULL THEN crm_private.lead_json(lead) END);
    EXCEPTION WHEN SQLSTATE 'PT403' OR SQLSTATE 'PT404' OR SQLSTATE 'PT409' OR SQLSTATE 'PT422' THEN
      GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
      RETURN NEXT jsonb_build_object('code', SQLSTATE, 'message', SQLERRM, 'details', detail);
    END;
  END LOOP;
END
$$;

-- What a user sees of a record, as PostgREST would tell it.
CREATE FUNCTION crm_private.lead_json(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', $1.id, 'recordType', $1.record_type, 'name', $1.name, 'email', $1.email, 'phone', $1.phone,
    'company', $1.company, 'source', $1.source, 'status', $1.status, 'notes', $1.notes, 'fields', $1.fields,
    'assigneeIds', $1.assignee_ids, 'version', $1.version, 'createdAt', $1.created_at, 'updatedAt', $1.updated_at)
$$;

-- Rows of an import: {"rowNumber", "draft"} → what crm.import_lead answers. A row that the database chokes on takes no other
-- with it.
CREATE FUNCTION crm.import_leads(import_id text, "rows" jsonb, mode text, dry_run boolean DEFAULT false) RETURNS SETOF jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  row_of_import jsonb;
BEGIN
  FOR row_of_import IN SELECT r.value FROM jsonb_array_elements("rows") WITH ORDINALITY AS r(value, place) ORDER BY r.place LOOP
    BEGIN
      RETURN NEXT crm.import_lead(import_id, (row_of_import ->> 'rowNumber')::integer, row_of_import -> 'draft', mode, dry_run);
    EXCEPTION WHEN data_exception OR integrity_constraint_violation OR SQLSTATE 'PT422' THEN
      RETURN NEXT jsonb_build_object('status', 'failed', 'reason', CASE WHEN SQLSTATE = 'PT422' THEN SQLERRM ELSE 'A value is not valid' END);
    END;
  END LOOP;
END
$$;

COMMENT ON FUNCTION crm.assign_leads(jsonb) IS '@behavior -*';
COMMENT ON FUNCTION crm.import_leads(text, jsonb, text, boolean) IS '@behavior -*';
REVOKE ALL ON FUNCTION crm.assign_leads(jsonb), crm.import_leads(text, jsonb, text, boolean), crm_private.lead_json(crm.leads) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.assign_leads(jsonb), crm.import_leads(text, jsonb, text, boolean), crm_private.lead_json(crm.leads) TO crm_user;
