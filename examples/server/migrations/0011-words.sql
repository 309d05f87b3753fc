-- What people are asked for: finding inactive ones who still have records, who may make people, and how a change came about.

-- How: a form, several records at once, an import, a handover of somebody's records, or the undo of an import. The gateway
-- says it (app.way), or the caller does, in a header that PostgREST passes on.
ALTER TABLE crm.lead_history ADD COLUMN way text NOT NULL DEFAULT 'form'
  CHECK (way IN ('form', 'bulk', 'import', 'handover', 'undo'));

CREATE FUNCTION crm_private.way() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('app.importing', true), '') = 'yes' THEN 'import'
    WHEN w.way IN ('form', 'bulk', 'handover', 'undo') THEN w.way ELSE 'form' END
  FROM (SELECT coalesce(nullif(current_setting('app.way', true), ''),
    nullif(current_setting('request.headers', true), '')::jsonb ->> 'change-way') AS way) w
$$;

CREATE FUNCTION crm_private.log_way() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.way := crm_private.way();
  RETURN NEW;
END
$$;
CREATE TRIGGER log_way BEFORE INSERT ON crm.lead_history FOR EACH ROW EXECUTE FUNCTION crm_private.log_way();

ALTER FUNCTION crm.undo_import_row(text, integer) SET SCHEMA crm_private;
CREATE FUNCTION crm.undo_import_row(import_id text, row_number integer) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  setting text := set_config('app.way', 'undo', true);
BEGIN
  RETURN crm_private.undo_import_row(import_id, row_number);
END
$$;

-- Only managers make people, wherever that is asked for.
ALTER FUNCTION crm.create_assignee(text, text, text) SET SCHEMA crm_private;
CREATE FUNCTION crm.create_assignee(name text, email text DEFAULT NULL, idempotency_key text DEFAULT NULL) RETURNS crm.assignees
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
BEGIN
  IF NOT crm_private.is_manager() THEN
    RAISE EXCEPTION 'Only managers can add people' USING ERRCODE = 'PT403';
  END IF;
  RETURN crm_private.create_assignee(name, email, idempotency_key);
END
$$;

-- action: as before, and create-assignee.
ALTER FUNCTION crm.permission(text, uuid, uuid) SET SCHEMA crm_private;
CREATE FUNCTION crm.permission(action text, lead_id uuid DEFAULT NULL, assignee_id uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
BEGIN
  IF action = 'create-assignee' AND NOT crm_private.is_manager() THEN
    RETURN '{"allowed": false, "reason": "Only managers can add people"}';
  END IF;
  RETURN crm_private.permission(action, lead_id, assignee_id);
END
$$;

-- Those who have every word: names that begin with the text, then words that do, then the rest. Inactive ones only if asked
-- for, and then only who is on a record that the caller sees: row-level security decides that.
DROP FUNCTION crm.search_assignees(text);
CREATE FUNCTION crm.search_assignees(search text, include_inactive boolean DEFAULT false) RETURNS SETOF crm.assignees
LANGUAGE sql STABLE AS $$
  SELECT a.* FROM crm.assignees a,
    (SELECT folded, regexp_split_to_array(folded, '\s+') AS words FROM (SELECT btrim(crm_private.fold($1)) AS folded) f) s
  WHERE (NOT a.inactive OR $2 AND EXISTS (SELECT 1 FROM crm.lead_assignees la WHERE la.assignee_id = a.id))
    AND NOT EXISTS (SELECT 1 FROM unnest(s.words) AS w(word) WHERE strpos(a.search_text, w.word) = 0)
  ORDER BY CASE WHEN strpos(a.search_text, ' ' || s.folded) = 1 THEN 0
      WHEN NOT EXISTS (SELECT 1 FROM unnest(s.words) AS w(word) WHERE strpos(a.search_text, ' ' || w.word) = 0) THEN 1 ELSE 2 END,
    a.search_text, a.id
$$;

ALTER FUNCTION crm.undo_import_row(text, integer) OWNER TO crm_functions;
ALTER FUNCTION crm.create_assignee(text, text, text) OWNER TO crm_functions;
ALTER FUNCTION crm.permission(text, uuid, uuid) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.way(), crm_private.log_way(), crm.undo_import_row(text, integer),
  crm.create_assignee(text, text, text), crm.permission(text, uuid, uuid), crm.search_assignees(text, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION crm_private.undo_import_row(text, integer), crm_private.create_assignee(text, text, text),
  crm_private.permission(text, uuid, uuid) FROM crm_user;
GRANT EXECUTE ON FUNCTION crm.undo_import_row(text, integer), crm.create_assignee(text, text, text),
  crm.permission(text, uuid, uuid), crm.search_assignees(text, boolean) TO crm_user;
GRANT EXECUTE ON FUNCTION crm_private.way(), crm_private.log_way() TO crm_functions;
