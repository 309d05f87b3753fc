-- What 0005-lists.sql does for the order of time, for the order of names, which is an ICU collation.
CREATE INDEX lead_assignees_name_idx ON crm.lead_assignees (assignee_id, record_type, name COLLATE crm.natural_order, lead_id);
CREATE INDEX leads_creator_name_idx ON crm.leads (created_by, record_type, name COLLATE crm.natural_order, id);

-- As before, but who is asking is asked once, and not for every match; and the index is asked for up to three words at a time.
CREATE OR REPLACE FUNCTION crm_private.matching_lead_ids(type_of_record text, patterns text[], most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  ids uuid[] := ARRAY(SELECT l.id FROM crm.leads l WHERE l.record_type = type_of_record
    AND l.search_text LIKE patterns[1] AND l.search_text LIKE coalesce(patterns[2], patterns[1])
    AND l.search_text LIKE coalesce(patterns[3], patterns[1]) AND l.search_text LIKE ALL (patterns) LIMIT most + 1);
  me uuid := crm_private.me();
  my_ids uuid[] := crm_private.my_ids();
BEGIN
  IF cardinality(ids) > most THEN
    RETURN NULL;
  ELSIF crm_private.is_manager() THEN
    RETURN ids;
  END IF;
  RETURN ARRAY(SELECT l.id FROM crm.leads l WHERE l.id = ANY (ids) AND (l.created_by = me OR l.assignee_ids && my_ids));
END
$$;
