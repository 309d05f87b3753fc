-- Live changes in the order in which they became visible. crm.lead_changes is where writes leave them; one at a time, whoever
-- looks puts what has been committed into a line and numbers it. No number is given before its change can be read, so that
-- whoever has read up to a number has missed nothing: not a sequence, not a clock, and no transaction elsewhere has a say in it.

CREATE TABLE crm_private.changes (
  position bigint NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  lead_id uuid,             -- none: what a person may see has changed as a whole; he has to read again
  version integer,
  existed boolean NOT NULL,
  remains boolean NOT NULL,
  created_by uuid,
  assignees_before uuid[] NOT NULL,
  assignees_after uuid[] NOT NULL,
  concerns uuid[] NOT NULL, -- everybody of these, so that one index finds what somebody may hear of
  PRIMARY KEY (position, at)
) PARTITION BY RANGE (at);
CREATE TABLE crm_private.changes_default PARTITION OF crm_private.changes DEFAULT;

-- One row: the last number that was given, and the last one that is no longer kept.
CREATE TABLE crm_private.live_state (
  id integer PRIMARY KEY CHECK (id = 1),
  last bigint NOT NULL,
  dropped bigint NOT NULL
);
INSERT INTO crm_private.live_state VALUES (1, 0, 0);

ALTER TABLE crm_private.changes OWNER TO crm_owner;
ALTER TABLE crm_private.changes_default OWNER TO crm_owner;
ALTER TABLE crm_private.live_state OWNER TO crm_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_private.changes, crm_private.live_state TO crm_functions;
ALTER TABLE crm_private.changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.changes FORCE ROW LEVEL SECURITY;
CREATE POLICY functions ON crm_private.changes TO crm_functions USING (true) WITH CHECK (true);

-- Numbers what has been committed since the last time, and answers the last number. At most so many at a time; changes of one
-- record keep their order, which is that of its versions.
CREATE FUNCTION crm_private.order_changes() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  most constant integer := 5000;
  before bigint;
  moved bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM crm.lead_changes) THEN
    RETURN (SELECT s.last FROM crm_private.live_state s);
  END IF;
  SELECT s.last INTO before FROM crm_private.live_state s WHERE s.id = 1 FOR UPDATE;
  WITH taken AS (
    DELETE FROM crm.lead_changes AS c
    WHERE (c.transaction, c.sequence) IN (
      SELECT f.transaction, f.sequence FROM crm.lead_changes f ORDER BY f.at, f.version NULLS LAST, f.sequence LIMIT most)
    RETURNING c.*
  ), numbered AS (
    INSERT INTO crm_private.changes (position, lead_id, version, existed, remains, created_by, assignees_before,
        assignees_after, concerns)
    SELECT before + row_number() OVER (ORDER BY t.at, t.version NULLS LAST, t.sequence), t.lead_id, t.version, t.existed,
      t.remains, t.created_by, t.assignees_before, t.assignees_after,
      ARRAY(SELECT DISTINCT p.id FROM unnest(t.assignees_before || t.assignees_after || t.created_by) AS p(id) WHERE p.id IS NOT NULL)
    FROM taken t RETURNING 1
  )
  SELECT count(*) INTO moved FROM numbered;
  UPDATE crm_private.live_state AS s SET last = before + moved WHERE s.id = 1;
  RETURN before + moved;
END
$$;

-- For the one reader of a gateway's process, who tells each listener what concerns him: every change, with whom it concerns.
CREATE FUNCTION crm_private.next_changes(after_position bigint, most integer) RETURNS SETOF crm_private.changes
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last_position bigint := crm_private.order_changes();
BEGIN
  RETURN QUERY SELECT c.* FROM crm_private.changes c WHERE c.position > after_position ORDER BY c.position LIMIT most;
END
$$;

-- The same where nothing can be written, such as on a replica: what others have put into the line.
CREATE FUNCTION crm_private.numbered_changes(after_position bigint, most integer) RETURNS SETOF crm_private.changes
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT c.* FROM crm_private.changes c WHERE c.position > after_position ORDER BY c.position LIMIT most;
END
$$;

DROP FUNCTION crm.live_position();
-- The number of the latest change, of anybody, and of the last one that is no longer kept: whoever has read no further than
-- before that one has to read again.
CREATE FUNCTION crm.live_position(OUT "position" bigint, OUT dropped bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.last, s.dropped FROM crm_private.live_state s
$$;

DROP FUNCTION crm.changes_after(bigint, bigint, integer);
-- What the caller may hear of what came after a position, in order; to read again is told to those whom it concerns.
CREATE FUNCTION crm.changes_after(after_position bigint, most integer)
RETURNS TABLE ("position" bigint, type text, lead_id uuid, version integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.me();
  ids uuid[] := crm_private.my_ids();
  manager boolean := crm_private.is_manager();
BEGIN
  RETURN QUERY SELECT c.position,
    CASE WHEN c.lead_id IS NULL THEN 'resync'
      WHEN w.saw AND w.sees THEN 'updated'
      WHEN w.sees THEN CASE WHEN c.existed THEN 'access-gained' ELSE 'created' END
      ELSE CASE WHEN c.remains THEN 'access-lost' ELSE 'deleted' END END,
    c.lead_id, CASE WHEN w.sees THEN c.version END
  FROM crm_private.changes c, LATERAL (SELECT
      coalesce(c.existed AND (manager OR c.created_by = me OR c.assignees_before && ids), false) AS saw,
      coalesce(c.remains AND (manager OR c.created_by = me OR c.assignees_after && ids), false) AS sees) w
  WHERE c.position > after_position AND me IS NOT NULL
    AND (manager OR c.concerns && ids)
    AND CASE WHEN c.lead_id IS NULL THEN c.concerns && ids ELSE w.saw OR w.sees END
  ORDER BY c.position LIMIT least(most, 1000);
END
$$;

-- The same for whoever asks through an API that has no process to put changes into the line (PostgREST): it does so itself.
CREATE FUNCTION crm.poll_changes(after_position bigint, most integer)
RETURNS TABLE ("position" bigint, type text, lead_id uuid, version integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last_position bigint := crm_private.order_changes();
BEGIN
  RETURN QUERY SELECT c.* FROM crm.changes_after(after_position, most) c;
END
$$;

DROP FUNCTION crm_private.decided_transaction();
DROP FUNCTION crm_private.decided_time();

ALTER FUNCTION crm_private.order_changes() OWNER TO crm_functions;
ALTER FUNCTION crm_private.next_changes(bigint, integer) OWNER TO crm_functions;
ALTER FUNCTION crm_private.numbered_changes(bigint, integer) OWNER TO crm_functions;
ALTER FUNCTION crm.live_position() OWNER TO crm_functions;
ALTER FUNCTION crm.changes_after(bigint, integer) OWNER TO crm_functions;
ALTER FUNCTION crm.poll_changes(bigint, integer) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.order_changes(), crm_private.next_changes(bigint, integer),
  crm_private.numbered_changes(bigint, integer), crm.live_position(), crm.changes_after(bigint, integer),
  crm.poll_changes(bigint, integer) FROM PUBLIC;
GRANT USAGE ON SCHEMA crm, crm_private TO crm_live;
GRANT EXECUTE ON FUNCTION crm_private.order_changes(), crm_private.next_changes(bigint, integer),
  crm_private.numbered_changes(bigint, integer), crm.live_position() TO crm_live;
GRANT EXECUTE ON FUNCTION crm.live_position(), crm.changes_after(bigint, integer), crm.poll_changes(bigint, integer)
  TO crm_user, crm_functions;
