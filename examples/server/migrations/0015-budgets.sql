-- What a record may hold is what every reader can hold; and a key says what it was used for.

-- A built-in field is read where it stands, a custom one in "fields": a value in the other place is none.
CREATE OR REPLACE FUNCTION crm_private.given(type_of_record text, draft jsonb)
RETURNS TABLE (name text, value text, present boolean) LANGUAGE sql STABLE AS $$
  SELECT f.name, nullif(btrim(v.holder ->> f.name, E' \t\n\r\u00a0\u200b\ufeff'), ''), coalesce(v.holder ? f.name, false)
  FROM crm.record_fields f, LATERAL (SELECT CASE
    WHEN f.name IN ('name', 'email', 'phone', 'company', 'source', 'status', 'notes') THEN $2 ELSE $2 -> 'fields' END AS holder) v
  WHERE f.record_type = $1
$$;

ALTER FUNCTION crm_private.problems(text, jsonb, boolean) RENAME TO problems_of_form;
-- Beside what the form finds: numbers that a list cannot sort by.
CREATE FUNCTION crm_private.problems(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.form IS NULL AND p.numbers IS NULL THEN NULL ELSE coalesce(p.numbers, '{}') || coalesce(p.form, '{}') END
  FROM (SELECT crm_private.problems_of_form($1, $2, $3) AS form, (
    SELECT jsonb_object_agg(f.name, jsonb_build_object('code', 'number', 'label', f.label))
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name
    WHERE f.record_type = $1 AND f.type IN ('number', 'money')
      AND (length(g.value) > 40 OR g.value ~ '[eE][+-]?0*[0-9]{3}')) AS numbers) p
$$;

-- Refuses custom fields that the schema does not know: nobody would ever see them, and everybody would carry them.
CREATE FUNCTION crm_private.unknown_field(type_of_record text, draft jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT min(k.name) FROM jsonb_object_keys(CASE WHEN jsonb_typeof($2 -> 'fields') = 'object' THEN $2 -> 'fields' ELSE '{}' END) AS k(name)
  WHERE NOT EXISTS (SELECT 1 FROM crm.record_fields f WHERE f.record_type = $1 AND f.name = k.name)
$$;

CREATE FUNCTION crm_private.check_draft(type_of_record text, draft jsonb, content text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  unknown text := crm_private.unknown_field(type_of_record, draft);
BEGIN
  IF unknown IS NOT NULL AND EXISTS (SELECT 1 FROM crm.record_fields f WHERE f.record_type = type_of_record) THEN
    RAISE EXCEPTION 'There is no field "%"', left(unknown, 60) USING ERRCODE = 'PT422';
  END IF;
  RETURN set_config('app.fingerprint', md5(content), true);
END
$$;

ALTER FUNCTION crm.create_lead(jsonb, text) SET SCHEMA crm_private;
CREATE FUNCTION crm.create_lead(draft jsonb, idempotency_key text DEFAULT NULL) RETURNS crm.leads
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  fingerprint text := crm_private.check_draft(draft ->> 'recordType', draft, draft::text);
BEGIN
  RETURN crm_private.create_lead(draft, idempotency_key);
END
$$;

ALTER FUNCTION crm.update_lead(uuid, integer, jsonb, text) SET SCHEMA crm_private;
CREATE FUNCTION crm.update_lead(lead_id uuid, expected_version integer, patch jsonb, idempotency_key text DEFAULT NULL) RETURNS crm.leads
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  -- Of a record that the caller does not see there is no type: it is not found, whatever is in the patch.
  seen_type text := (SELECT l.record_type FROM crm.leads l WHERE l.id = target AND crm_private.sees(l.assignee_ids, l.created_by));
  fingerprint text := crm_private.check_draft(seen_type, patch, patch::text);
BEGIN
  RETURN crm_private.update_lead(lead_id, expected_version, patch, idempotency_key);
END
$$;

ALTER FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer) SET SCHEMA crm_private;
CREATE FUNCTION crm.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text DEFAULT NULL, expected_version integer DEFAULT NULL)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  fingerprint text := set_config('app.fingerprint', md5(coalesce(add_ids, '{}')::text || coalesce(remove_ids, '{}')::text), true);
BEGIN
  RETURN crm_private.assign_lead(lead_id, add_ids, remove_ids, operation_id, expected_version);
END
$$;

-- A row number that was another row before is refused, not answered with what that one did.
ALTER TABLE crm_private.import_rows ADD COLUMN fingerprint text;
CREATE FUNCTION crm_private.fingerprint_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.fingerprint := nullif(current_setting('app.fingerprint', true), '');
  RETURN NEW;
END
$$;
CREATE TRIGGER fingerprint_row BEFORE INSERT ON crm_private.import_rows FOR EACH ROW EXECUTE FUNCTION crm_private.fingerprint_row();

ALTER FUNCTION crm.import_lead(text, integer, jsonb, text, boolean) SET SCHEMA crm_private;
CREATE FUNCTION crm.import_lead(import_id text, row_number integer, draft jsonb, mode text, dry_run boolean DEFAULT false) RETURNS jsonb
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
  RETURN crm_private.import_lead(import_id, row_number, draft, mode, dry_run);
END
$$;

ALTER FUNCTION crm.create_lead(jsonb, text) OWNER TO crm_functions;
ALTER FUNCTION crm.update_lead(uuid, integer, jsonb, text) OWNER TO crm_functions;
ALTER FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer) OWNER TO crm_functions;
ALTER FUNCTION crm.import_lead(text, integer, jsonb, text, boolean) OWNER TO crm_functions;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA crm, crm_private FROM PUBLIC;
REVOKE ALL ON FUNCTION crm_private.create_lead(jsonb, text), crm_private.update_lead(uuid, integer, jsonb, text),
  crm_private.assign_lead(uuid, uuid[], uuid[], text, integer), crm_private.import_lead(text, integer, jsonb, text, boolean) FROM crm_user;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm, crm_private TO crm_functions;
GRANT EXECUTE ON FUNCTION crm.create_lead(jsonb, text), crm.update_lead(uuid, integer, jsonb, text),
  crm.assign_lead(uuid, uuid[], uuid[], text, integer), crm.import_lead(text, integer, jsonb, text, boolean) TO crm_user;
