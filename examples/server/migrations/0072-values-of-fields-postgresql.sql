-- What PostGraphile and PostgREST ask of the database: moments that compare, the order of the states, and people who are created together.

-- Computed columns of records, by field, which PostgREST filters and sorts by.
CREATE FUNCTION crm.leads_own_moments(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_object_agg(f.key, crm_private.as_moment(crm_private.own_text(f.value)))) FROM jsonb_each($1.fields) f
$$;

-- The place of a state among the choices of its record type; behind them what is none, null for an empty one.
CREATE FUNCTION crm.status_place(lead crm.leads) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN $1.status <> '' THEN coalesce((
    SELECT o.place FROM crm.record_fields f, jsonb_array_elements(f.options) WITH ORDINALITY AS o(choice, place)
    WHERE f.record_type = $1.record_type AND f.name = 'status' AND o.choice ->> 'value' = $1.status), 1000000)::integer END
$$;

-- All of them or none; their ids, in the order of the drafts.
CREATE FUNCTION crm.create_assignees(drafts jsonb, idempotency_key text DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
DECLARE
  draft jsonb;
  ids uuid[] := '{}';
BEGIN
  FOR draft IN SELECT d.value FROM jsonb_array_elements(drafts) WITH ORDINALITY AS d(value, place) ORDER BY d.place LOOP
    ids := ids || (crm.create_assignee(draft ->> 'name', draft ->> 'email', idempotency_key || '|' || cardinality(ids))).id;
  END LOOP;
  RETURN ids;
END
$$;

COMMENT ON FUNCTION crm.leads_own_moments(crm.leads) IS '@behavior -*';
COMMENT ON FUNCTION crm.status_place(crm.leads) IS '@behavior -*';
REVOKE ALL ON FUNCTION crm.leads_own_moments(crm.leads), crm.status_place(crm.leads), crm.create_assignees(jsonb, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.leads_own_moments(crm.leads), crm.status_place(crm.leads), crm.create_assignees(jsonb, text) TO crm_user;
