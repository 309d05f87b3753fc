-- Several rows of one import may have changed the same record. They are taken back together, from the last one on, whichever of
-- them is asked for: what one restores is what the one before it had left. Portable.

CREATE OR REPLACE FUNCTION crm.undo_import_row(import_id text, row_number integer) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  setting text := set_config('app.way', 'undo', true);
  me uuid := crm_private.require_me();
  this_import text := import_id;
  asked integer := row_number;
  target text;
  last_row integer;
  last_version integer;
  step jsonb;
  answer jsonb;
BEGIN
  target := (SELECT r.result ->> 'leadId' FROM crm_private.import_rows r
    WHERE r.actor_id = me AND r.import_id = this_import AND r.row_number = asked);
  IF target IS NULL THEN
    RETURN crm_private.undo_import_row(this_import, asked);
  END IF;
  LOOP
    SELECT r.row_number, r.version INTO last_row, last_version FROM crm_private.import_rows r
      WHERE r.actor_id = me AND r.import_id = this_import AND r.result ->> 'leadId' = target
        AND r.result ->> 'status' IN ('created', 'updated')
      ORDER BY r.version DESC, r.row_number DESC LIMIT 1;
    EXIT WHEN last_row IS NULL;
    step := crm_private.undo_import_row(this_import, last_row);
    IF answer IS NULL OR step ->> 'outcome' <> 'gone' THEN
      answer := step;
    END IF;
    EXIT WHEN step ->> 'outcome' = 'kept';
    -- The state that the row before it has left is there again, unless somebody else has come between the two.
    IF step ->> 'outcome' = 'restored' THEN
      UPDATE crm_private.import_rows AS r SET version = (SELECT l.version FROM crm.leads l WHERE l.id = target::uuid)
        WHERE r.actor_id = me AND r.import_id = this_import AND r.result ->> 'leadId' = target
          AND r.version = (SELECT max(e.version) FROM crm_private.import_rows e
            WHERE e.actor_id = me AND e.import_id = this_import AND e.result ->> 'leadId' = target)
          AND NOT EXISTS (SELECT 1 FROM crm.lead_history h
            WHERE h.lead_id = target::uuid AND h.version > r.version AND h.version <= last_version
              AND (h.way <> 'import' OR h.actor_id IS DISTINCT FROM me));
    END IF;
  END LOOP;
  RETURN answer;
END
$$;
