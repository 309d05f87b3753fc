-- Between the end of a day and the moment at which it is written down, whoever's day is over hears nothing of a record any more.

-- As before, of those whose last day is not over. Whoever is taken off by a change hears of that, also when it is the end itself.
CREATE OR REPLACE FUNCTION crm_private.publish_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  day date := crm_private.today();
  was uuid[] := CASE WHEN TG_OP <> 'INSERT' THEN crm_private.present_ids((OLD).assignee_ids, (OLD).assignment_terms, day) END;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_changes (lead_id, version, existed, remains, created_by, assignees_after)
      VALUES ((NEW).id, (NEW).version, false, true, (NEW).created_by, (NEW).assignee_ids);
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO crm.lead_changes (lead_id, version, existed, remains, created_by, assignees_before, assignees_after)
      VALUES ((NEW).id, (NEW).version, true, true, (NEW).created_by,
        CASE WHEN (NEW).assignee_ids = (OLD).assignee_ids THEN was ELSE (OLD).assignee_ids END,
        crm_private.present_ids((NEW).assignee_ids, (NEW).assignment_terms, day));
  ELSE
    -- They hear that they have lost it, as they would have at the end of the day, and not that it is deleted.
    IF cardinality(was) < cardinality((OLD).assignee_ids) THEN
      INSERT INTO crm.lead_changes (lead_id, version, existed, remains, assignees_before)
        SELECT (OLD).id, (OLD).version, true, true, array_agg(x.id) FROM unnest((OLD).assignee_ids) AS x(id) WHERE NOT x.id = ANY (was);
    END IF;
    INSERT INTO crm.lead_changes (lead_id, existed, remains, created_by, assignees_before)
      VALUES ((OLD).id, true, false, (OLD).created_by, was);
  END IF;
  RETURN NULL;
END
$$;

-- An import that names somebody whose day is over assigns them anew: first what is over ends.
DO $$
DECLARE
  was text := pg_get_functiondef('crm_private.import_lead(text, integer, jsonb, text, boolean)'::regprocedure);
  place text := 'snapshot := (SELECT jsonb_build_object(';
BEGIN
  IF position(place IN was) = 0 THEN
    RAISE EXCEPTION 'crm_private.import_lead is another one';
  END IF;
  EXECUTE replace(was, place, 'PERFORM crm_private.end_on(match);' || chr(10) || '    ' || place);
END
$$;
