-- A record can begin with people in a role and until a day, in the write that creates it.

-- The terms of those in `ids`, of what is not empty; what is none is left to the check.
CREATE FUNCTION crm_private.draft_terms(draft jsonb, ids uuid[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(t.id, t.terms) FROM (
    SELECT x.id, nullif(jsonb_strip_nulls(jsonb_build_object('role', nullif(e.value ->> 'role', ''), 'until', nullif(e.value ->> 'until', ''))), '{}') AS terms
    FROM jsonb_each(CASE WHEN jsonb_typeof($1 -> 'assignmentTerms') = 'object' THEN $1 -> 'assignmentTerms' ELSE '{}' END) AS e
      JOIN unnest($2) AS x(id) ON x.id::text = lower(e.key)
    WHERE jsonb_typeof(e.value) = 'object') t
  WHERE t.terms IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION crm_private.insert_lead(target uuid, actor uuid, draft jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := crm_private.ids_of(draft);
  -- An id that nobody could have leads nothing.
  leader uuid := (SELECT x.id FROM unnest(ids) AS x(id), crm.assignment_rules r
    WHERE r.record_type = draft ->> 'recordType' AND r.primary_assignee AND x.id::text = lower(draft ->> 'primaryAssigneeId') LIMIT 1);
  terms jsonb := crm_private.draft_terms(draft, ids);
  refused jsonb := crm_private.terms_refusal(draft ->> 'recordType', NULL, coalesce(terms, '{}'));
BEGIN
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'The record is not valid' USING ERRCODE = 'PT422', DETAIL = refused::text;
  END IF;
  INSERT INTO crm.leads (id, record_type, name, email, phone, company, source, status, notes, fields, assignee_ids, primary_assignee_id,
      assignment_terms, created_by, search_text)
    SELECT target, draft ->> 'recordType', v.name, v.email, v.phone, v.company, v.source, v.status, v.notes,
      crm_private.merged(NULL, draft -> 'fields'), ids, leader, terms, actor,
      crm_private.search_text(v.name, v.email, v.phone, v.company)
    FROM (SELECT btrim(draft ->> 'name') AS name, nullif(btrim(draft ->> 'email'), '') AS email,
      nullif(btrim(draft ->> 'phone'), '') AS phone, nullif(btrim(draft ->> 'company'), '') AS company,
      nullif(btrim(draft ->> 'source'), '') AS source, coalesce(btrim(draft ->> 'status'), '') AS status,
      nullif(btrim(draft ->> 'notes'), '') AS notes) v;
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by, record_type, created_at, name, role, until)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor, l.record_type, l.created_at, l.name,
      terms -> x.id::text ->> 'role', (terms -> x.id::text ->> 'until')::date
    FROM unnest(ids) AS x(id), crm.leads l WHERE l.id = target;
  RETURN target;
END
$$;

-- As before; and how somebody was assigned, where it is known at once.
CREATE OR REPLACE FUNCTION crm_private.log_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, terms, version)
      SELECT l.id, crm_private.uid(), 'assigned', (NEW).assignee_id,
        nullif(jsonb_strip_nulls(jsonb_build_object('role', (NEW).role, 'until', (NEW).until)), '{}'), l.version
      FROM crm.leads l WHERE l.id = (NEW).lead_id;
  ELSIF coalesce((OLD).until < crm_private.today(), false) THEN
    INSERT INTO crm.lead_history (lead_id, at, action, assignee_id, version)
      SELECT l.id, crm_private.end_of((OLD).until), 'ended', (OLD).assignee_id, l.version FROM crm.leads l WHERE l.id = (OLD).lead_id;
  ELSE
    -- With the record its history goes too: then there is nothing to log.
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      SELECT l.id, crm_private.uid(), 'unassigned', (OLD).assignee_id, l.version FROM crm.leads l WHERE l.id = (OLD).lead_id;
  END IF;
  RETURN NULL;
END
$$;

-- A file knows no terms: a row with some is created without.
CREATE OR REPLACE FUNCTION crm.import_lead(import_id text, row_number integer, draft jsonb, mode text, dry_run boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  this_import text := import_id;
  this_row integer := row_number;
  unknown text := crm_private.unknown_field(draft ->> 'recordType', draft);
  content text := set_config('app.fingerprint', md5(mode || draft::text), true);
BEGIN
  IF unknown IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'failed', 'reason', format('There is no field "%s"', left(unknown, 60)));
  END IF;
  IF EXISTS (SELECT 1 FROM crm_private.import_rows r WHERE r.actor_id = crm_private.me() AND r.import_id = this_import
    AND r.row_number = this_row AND r.fingerprint <> content) THEN
    RETURN '{"status": "failed", "reason": "This row number of the import was another row"}';
  END IF;
  RETURN crm_private.import_lead(import_id, row_number, draft - 'assignmentTerms', mode, dry_run);
END
$$;

REVOKE ALL ON FUNCTION crm_private.draft_terms(jsonb, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.draft_terms(jsonb, uuid[]) TO crm_functions;
