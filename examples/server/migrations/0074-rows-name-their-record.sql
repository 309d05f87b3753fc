-- A row of an import may name the record that it changes, as "leadId" of its draft: then it is that one, and not the one with its
-- e-mail.
DO $$
DECLARE
  was text := pg_get_functiondef('crm_private.import_lead(text, integer, jsonb, text, boolean)'::regprocedure);
  found_by_mail text := 'IF mode <> ''create'' AND nullif(btrim(draft ->> ''email'')';
  created text := 'crm_private.with_defaults(draft)';
BEGIN
  IF position(found_by_mail IN was) = 0 OR position(created IN was) = 0 THEN
    RAISE EXCEPTION 'crm_private.import_lead is another one';
  END IF;
  was := replace(was, created, 'crm_private.with_defaults(draft - ''leadId'')');
  EXECUTE replace(was, found_by_mail,
    'IF mode <> ''create'' AND draft ->> ''leadId'' IS NOT NULL THEN' || chr(10)
    || '    match := (SELECT l.id FROM crm.leads l WHERE l.id = (draft ->> ''leadId'')::uuid AND l.record_type = type_of_record' || chr(10)
    || '      AND crm_private.sees(l.assignee_ids, l.created_by));' || chr(10)
    || '  END IF;' || chr(10)
    || '  IF match IS NULL AND mode <> ''create'' AND nullif(btrim(draft ->> ''email'')');
END
$$;

CREATE OR REPLACE FUNCTION crm.import_lead(import_id text, row_number integer, draft jsonb, mode text, dry_run boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  this_import text := import_id;
  this_row integer := row_number;
  unknown text := crm_private.unknown_field(draft ->> 'recordType', draft - 'leadId');
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
