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

-- It is no field that the schema would have to have.
DO $$
DECLARE
  was text := pg_get_functiondef('crm.import_lead(text, integer, jsonb, text, boolean)'::regprocedure);
  fields text := 'crm_private.unknown_field(draft ->> ''recordType'', draft)';
BEGIN
  IF position(fields IN was) = 0 THEN
    RAISE EXCEPTION 'crm.import_lead is another one';
  END IF;
  EXECUTE replace(was, fields, 'crm_private.unknown_field(draft ->> ''recordType'', draft - ''leadId'')');
END
$$;
