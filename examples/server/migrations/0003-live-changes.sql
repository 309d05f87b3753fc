-- Live changes are heard by one function only. The outbox says of each change who has the record now: whoever has just lost it,
-- and reads the row itself, would learn that. Portable.

DROP POLICY read ON crm.lead_changes;
REVOKE SELECT ON crm.lead_changes FROM crm_user;

-- What the caller may hear of what came after a position, in order. To read again is told to those whom it concerns.
CREATE OR REPLACE FUNCTION crm.changes_after(after_transaction bigint, after_sequence bigint, most integer)
RETURNS TABLE (transaction bigint, sequence bigint, type text, lead_id uuid, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.transaction, c.sequence,
    CASE WHEN c.lead_id IS NULL THEN 'resync'
      WHEN w.saw AND w.sees THEN 'updated'
      WHEN w.sees THEN CASE WHEN c.existed THEN 'access-gained' ELSE 'created' END
      ELSE CASE WHEN c.remains THEN 'access-lost' ELSE 'deleted' END END,
    c.lead_id, CASE WHEN w.sees THEN c.version END
  FROM crm.lead_changes c,
    (SELECT crm_private.is_manager() AS manager, crm_private.me() AS id, crm_private.my_ids() AS ids OFFSET 0) m,
    LATERAL (SELECT
      coalesce(c.existed AND (m.manager OR c.created_by = m.id OR c.assignees_before && m.ids), false) AS saw,
      coalesce(c.remains AND (m.manager OR c.created_by = m.id OR c.assignees_after && m.ids), false) AS sees) w
  WHERE (c.transaction, c.sequence) > ($1, $2)
    AND c.transaction < (SELECT crm_private.decided_transaction()) AND c.at <= (SELECT crm_private.decided_time())
    AND CASE WHEN c.lead_id IS NULL THEN c.assignees_after && m.ids ELSE w.saw OR w.sees END
  ORDER BY c.transaction, c.sequence LIMIT $3
$$;
ALTER FUNCTION crm.changes_after(bigint, bigint, integer) OWNER TO crm_functions;

-- Whoever becomes a manager, or is one no more, sees other records than before. Whoever is active no more sees none, and with
-- the change his streams end.
CREATE FUNCTION crm_private.publish_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  person uuid;
BEGIN
  IF TG_TABLE_NAME = 'assignees' THEN
    person := CASE WHEN (NEW).inactive <> (OLD).inactive THEN (NEW).id END;
  ELSIF TG_OP = 'INSERT' THEN
    person := (NEW).person_id;
  ELSE
    person := (OLD).person_id;
  END IF;
  IF person IS NOT NULL THEN
    INSERT INTO crm.lead_changes (existed, remains, assignees_after) VALUES (true, true, ARRAY[person]);
  END IF;
  RETURN NULL;
END
$$;
ALTER FUNCTION crm_private.publish_person() OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.publish_person() FROM PUBLIC;
CREATE TRIGGER publish_manager AFTER INSERT OR DELETE ON crm_private.managers
  FOR EACH ROW EXECUTE FUNCTION crm_private.publish_person();
CREATE TRIGGER publish_inactive AFTER UPDATE ON crm.assignees FOR EACH ROW EXECUTE FUNCTION crm_private.publish_person();
