-- Finding what somebody may hear of, whatever else has happened; a knock when there are new numbers, beside the one when there
-- is something to be numbered; and no more about members whose searches others could read from (a test of all functions).
CREATE INDEX changes_concerns_idx ON crm_private.changes USING gin (concerns);

CREATE FUNCTION crm_private.knock_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lead_changes_numbered', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER knock AFTER INSERT ON crm_private.changes FOR EACH STATEMENT EXECUTE FUNCTION crm_private.knock_numbered();
REVOKE ALL ON FUNCTION crm_private.knock_numbered() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.knock_numbered() TO crm_functions;

-- As before, for managers only, who see everything. To anybody else "more than so many" would tell of records that he does
-- not see, letter by letter.
CREATE OR REPLACE FUNCTION crm_private.matching_lead_ids(type_of_record text, patterns text[], most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  ids uuid[];
BEGIN
  IF NOT crm_private.is_manager() THEN
    RETURN NULL;
  END IF;
  ids := ARRAY(SELECT l.id FROM crm.leads l WHERE l.record_type = type_of_record
    AND l.search_text LIKE patterns[1] AND l.search_text LIKE coalesce(patterns[2], patterns[1])
    AND l.search_text LIKE coalesce(patterns[3], patterns[1]) AND l.search_text LIKE ALL (patterns) LIMIT most + 1);
  RETURN CASE WHEN cardinality(ids) <= most THEN ids END;
END
$$;
