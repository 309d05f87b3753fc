-- What grows with every change is kept in parts by day, or by month, and the old parts are dropped: crm_private.retain(), which
-- the gateway calls every hour, and any scheduler may.

-- Idempotency keys by day. A key counts on whatever day it was used; what is used at midnight is held on both days, so that a
-- repetition still waits for the first one.
ALTER TABLE crm_private.operations RENAME TO operations_before;
CREATE TABLE crm_private.operations (
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) <= 300),
  day date NOT NULL,
  result_id uuid,
  fingerprint text,         -- of what was asked for: the same key for something else is a mistake
  PRIMARY KEY (actor_id, key, day)
) PARTITION BY RANGE (day);
CREATE TABLE crm_private.operations_default PARTITION OF crm_private.operations DEFAULT;

ALTER TABLE crm_private.operations OWNER TO crm_owner;
ALTER TABLE crm_private.operations_default OWNER TO crm_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_private.operations TO crm_functions;
ALTER TABLE crm_private.operations ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.operations FORCE ROW LEVEL SECURITY;
CREATE POLICY functions ON crm_private.operations TO crm_functions USING (true) WITH CHECK (true);

CREATE FUNCTION crm_private.known_operation(actor uuid, operation_key text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  known uuid;
  content text;
BEGIN
  SELECT o.result_id, o.fingerprint INTO known, content FROM crm_private.operations o
    WHERE o.actor_id = actor AND o.key = operation_key ORDER BY o.day LIMIT 1;
  IF content <> nullif(current_setting('app.fingerprint', true), '') THEN
    RAISE EXCEPTION 'The same key was used for something else' USING ERRCODE = 'PT422';
  END IF;
  RETURN known;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.begin_operation(actor uuid, operation_key text, new_id uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  -- Longer than any transaction of a gateway lasts.
  is_midnight boolean := (now() AT TIME ZONE 'UTC')::time < '00:05';
  known uuid;
  used integer;
BEGIN
  IF operation_key IS NULL THEN
    RETURN NULL;
  END IF;
  known := crm_private.known_operation(actor, operation_key);
  IF known IS NOT NULL THEN
    RETURN known;
  END IF;
  INSERT INTO crm_private.operations (actor_id, key, day, result_id, fingerprint)
    SELECT actor, operation_key, today - d.back, new_id, nullif(current_setting('app.fingerprint', true), '')
    FROM unnest(CASE WHEN is_midnight THEN ARRAY[1, 0] ELSE ARRAY[0] END) AS d(back)
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS used = ROW_COUNT;
  IF used = (CASE WHEN is_midnight THEN 2 ELSE 1 END) THEN
    RETURN NULL;
  END IF;
  RETURN crm_private.known_operation(actor, operation_key);
END
$$;

-- The history by month.
ALTER TABLE crm.lead_history RENAME TO lead_history_before;
ALTER INDEX crm.lead_history_idx RENAME TO lead_history_before_idx;
ALTER TABLE crm.lead_history_before RENAME CONSTRAINT lead_history_pkey TO lead_history_before_pkey;
CREATE SEQUENCE crm_private.lead_history_sequence;
CREATE TABLE crm.lead_history (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  sequence bigint NOT NULL DEFAULT nextval('crm_private.lead_history_sequence'),
  lead_id uuid NOT NULL REFERENCES crm.leads (id) ON DELETE CASCADE,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  action text NOT NULL CHECK (action IN ('created', 'updated', 'assigned', 'unassigned', 'imported')),
  assignee_id uuid,
  fields text[],
  version integer NOT NULL,
  way text NOT NULL DEFAULT 'form' CHECK (way IN ('form', 'bulk', 'import', 'handover', 'undo')),
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE crm_private.lead_history_default PARTITION OF crm.lead_history DEFAULT;
CREATE INDEX lead_history_idx ON crm.lead_history (lead_id, sequence DESC);
ALTER SEQUENCE crm_private.lead_history_sequence OWNER TO crm_owner;
ALTER TABLE crm.lead_history OWNER TO crm_owner;
ALTER TABLE crm_private.lead_history_default OWNER TO crm_owner;
GRANT USAGE, SELECT, UPDATE ON SEQUENCE crm_private.lead_history_sequence TO crm_functions;
GRANT SELECT ON crm.lead_history TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.lead_history TO crm_functions;
ALTER TABLE crm.lead_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_history FORCE ROW LEVEL SECURITY;
CREATE POLICY functions ON crm.lead_history TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY read ON crm.lead_history FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR lead_id IN (SELECT crm_private.my_lead_ids()));
CREATE INDEX import_rows_at_idx ON crm_private.import_rows (at);

-- What there is goes into the part that has no end, with the rights of the functions: row-level security binds the owner too.
SET LOCAL ROLE crm_functions;
INSERT INTO crm.lead_history (id, sequence, lead_id, at, actor_id, action, assignee_id, fields, version, way)
  SELECT h.id, h.sequence, h.lead_id, h.at, h.actor_id, h.action, h.assignee_id, h.fields, h.version, h.way FROM crm.lead_history_before h;
SELECT setval('crm_private.lead_history_sequence', (SELECT coalesce(max(h.sequence), 0) + 1 FROM crm.lead_history h), false);
INSERT INTO crm_private.operations (actor_id, key, day, result_id)
  SELECT o.actor_id, o.key, (o.at AT TIME ZONE 'UTC')::date, o.result_id FROM crm_private.operations_before o;
RESET ROLE;
DROP TABLE crm.lead_history_before;
DROP TABLE crm_private.operations_before;
CREATE TRIGGER log_way BEFORE INSERT ON crm.lead_history FOR EACH ROW EXECUTE FUNCTION crm_private.log_way();

-- Makes the parts for today and what comes, and drops those that are older than so many days. Answers what it dropped.
CREATE FUNCTION crm_private.retain(days integer DEFAULT 7, history_months integer DEFAULT 0) RETURNS text[]
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '3s' AS $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  first_of_month date := date_trunc('month', (now() AT TIME ZONE 'UTC'))::date;
  part record;
  gone text[] := '{}';
  latest bigint;
BEGIN
  -- One at a time, and in the order in which changes are numbered.
  PERFORM 1 FROM crm_private.live_state s FOR UPDATE;
  FOR part IN
    SELECT t.name, t.parent, today + d.ahead AS start, today + d.ahead + 1 AS until
      FROM (VALUES ('changes', 'crm_private.changes'), ('operations', 'crm_private.operations')) AS t(name, parent),
        generate_series(0, 2) AS d(ahead)
    UNION ALL
    SELECT 'lead_history', 'crm.lead_history', (first_of_month + m.ahead * interval '1 month')::date,
      (first_of_month + (m.ahead + 1) * interval '1 month')::date FROM generate_series(0, 1) AS m(ahead)
  LOOP
    CONTINUE WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relname = part.name || to_char(part.start, '_YYYYMMDD')
      AND c.relnamespace = 'crm_private'::regnamespace);
    BEGIN
      EXECUTE format('CREATE TABLE crm_private.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
        part.name || to_char(part.start, '_YYYYMMDD'), part.parent, part.start::text || CASE WHEN part.name = 'operations' THEN '' ELSE ' 00:00Z' END,
        part.until::text || CASE WHEN part.name = 'operations' THEN '' ELSE ' 00:00Z' END);
    EXCEPTION WHEN check_violation THEN
      NULL; -- rows of this part are in the one without end already, and stay there
    END;
  END LOOP;
  FOR part IN
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'crm_private'::regnamespace AND c.relkind = 'r' AND (
      c.relname ~ '^(changes|operations)_[0-9]{8}$' AND to_date(right(c.relname, 8), 'YYYYMMDD') < today - days
      OR history_months > 0 AND c.relname ~ '^lead_history_[0-9]{8}$'
        AND to_date(right(c.relname, 8), 'YYYYMMDD') < first_of_month - history_months * interval '1 month')
    ORDER BY c.relname
  LOOP
    IF part.name ~ '^changes' THEN
      EXECUTE format('SELECT max(position) FROM crm_private.%I', part.name) INTO latest;
      UPDATE crm_private.live_state AS s SET dropped = greatest(s.dropped, latest) WHERE s.id = 1;
    END IF;
    EXECUTE format('DROP TABLE crm_private.%I', part.name);
    gone := gone || part.name::text;
  END LOOP;
  PERFORM crm_private.forget_rows(today - days);
  RETURN gone;
END
$$;

-- What is old in the parts without end, and rows of imports, of which a month can be taken back.
CREATE FUNCTION crm_private.forget_rows(until_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  latest bigint;
BEGIN
  SELECT max(c.position) INTO latest FROM crm_private.changes c WHERE c.at < until_day;
  IF latest IS NOT NULL THEN
    DELETE FROM crm_private.changes AS c WHERE c.position <= latest;
    UPDATE crm_private.live_state AS s SET dropped = greatest(s.dropped, latest) WHERE s.id = 1;
  END IF;
  DELETE FROM crm_private.operations AS o WHERE o.day < until_day;
  DELETE FROM crm_private.import_rows AS r WHERE r.at < until_day - interval '30 days';
END
$$;

ALTER FUNCTION crm_private.retain(integer, integer) OWNER TO crm_owner;
ALTER FUNCTION crm_private.forget_rows(date) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.retain(integer, integer), crm_private.forget_rows(date),
  crm_private.known_operation(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.retain(integer, integer) TO crm_live;
GRANT EXECUTE ON FUNCTION crm_private.forget_rows(date), crm_private.log_way() TO crm_owner;
GRANT EXECUTE ON FUNCTION crm_private.known_operation(uuid, text) TO crm_functions;

-- An assignment no longer has a copy of when its record was changed: the copy was written, in two indexes, with every change.
DROP INDEX crm.lead_assignees_updated_idx;

CREATE OR REPLACE FUNCTION crm_private.refresh_copies(target uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE crm.lead_assignees AS la SET open = o.open, name = o.name
    FROM (SELECT crm_private.is_open(l.record_type, l.status) AS open, l.name FROM crm.leads l WHERE l.id = target) o
    WHERE la.lead_id = target AND (la.open, la.name) IS DISTINCT FROM (o.open, o.name);
END
$$;
REVOKE ALL ON FUNCTION crm_private.refresh_copies(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.refresh_copies(uuid) TO crm_functions;

CREATE OR REPLACE FUNCTION crm_private.insert_lead(target uuid, actor uuid, draft jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := crm_private.ids_of(draft);
BEGIN
  INSERT INTO crm.leads (id, record_type, name, email, phone, company, source, status, notes, fields, assignee_ids, created_by, search_text)
    SELECT target, draft ->> 'recordType', v.name, v.email, v.phone, v.company, v.source, v.status, v.notes,
      crm_private.merged(NULL, draft -> 'fields'), ids, actor,
      crm_private.search_text(v.name, v.email, v.phone, v.company)
    FROM (SELECT btrim(draft ->> 'name') AS name, nullif(btrim(draft ->> 'email'), '') AS email,
      nullif(btrim(draft ->> 'phone'), '') AS phone, nullif(btrim(draft ->> 'company'), '') AS company,
      nullif(btrim(draft ->> 'source'), '') AS source, coalesce(btrim(draft ->> 'status'), '') AS status,
      nullif(btrim(draft ->> 'notes'), '') AS notes) v;
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by, record_type, created_at, name)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor, l.record_type, l.created_at, l.name
    FROM unnest(ids) AS x(id), crm.leads l WHERE l.id = target;
  RETURN target;
END
$$;

-- Whether it has changed anything.
CREATE OR REPLACE FUNCTION crm_private.patch_lead(target uuid, patch jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  UPDATE crm.leads AS l SET name = n.name, email = n.email, phone = n.phone, company = n.company, source = n.source,
      status = n.status, notes = n.notes, fields = n.fields, version = l.version + 1, updated_at = clock_timestamp(),
      search_text = crm_private.search_text(n.name, n.email, n.phone, n.company)
    FROM (
      SELECT o.id,
        CASE WHEN patch ? 'name' THEN btrim(patch ->> 'name') ELSE o.name END AS name,
        CASE WHEN patch ? 'email' THEN nullif(btrim(patch ->> 'email'), '') ELSE o.email END AS email,
        CASE WHEN patch ? 'phone' THEN nullif(btrim(patch ->> 'phone'), '') ELSE o.phone END AS phone,
        CASE WHEN patch ? 'company' THEN nullif(btrim(patch ->> 'company'), '') ELSE o.company END AS company,
        CASE WHEN patch ? 'source' THEN nullif(btrim(patch ->> 'source'), '') ELSE o.source END AS source,
        CASE WHEN patch ? 'status' THEN btrim(patch ->> 'status') ELSE o.status END AS status,
        CASE WHEN patch ? 'notes' THEN nullif(btrim(patch ->> 'notes'), '') ELSE o.notes END AS notes,
        CASE WHEN patch ? 'fields' THEN crm_private.merged(o.fields, patch -> 'fields') ELSE o.fields END AS fields
      FROM crm.leads o WHERE o.id = target) n
    WHERE l.id = n.id AND (l.name, l.email, l.phone, l.company, l.source, l.status, l.notes, l.fields)
      IS DISTINCT FROM (n.name, n.email, n.phone, n.company, n.source, n.status, n.notes, n.fields)
    RETURNING l.id INTO changed;
  IF changed IS NULL THEN
    RETURN false;
  END IF;
  PERFORM crm_private.refresh_copies(target);
  RETURN true;
END
$$;

-- What stays keeps its place, what is new comes last, an id in both lists is added. Whether it has changed anything.
CREATE OR REPLACE FUNCTION crm_private.apply_delta(target uuid, actor uuid, added uuid[], removed uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  before uuid[] := (SELECT l.assignee_ids FROM crm.leads l WHERE l.id = target);
  kept uuid[] := ARRAY(SELECT x.id FROM unnest(before) WITH ORDINALITY AS x(id, place)
    WHERE NOT x.id = ANY (removed) OR x.id = ANY (added) ORDER BY x.place);
  fresh uuid[] := ARRAY(SELECT x.id FROM unnest(added) WITH ORDINALITY AS x(id, place)
    WHERE NOT x.id = ANY (before) GROUP BY x.id ORDER BY min(x.place));
BEGIN
  IF cardinality(fresh) = 0 AND cardinality(kept) = cardinality(before) THEN
    RETURN false;
  END IF;
  UPDATE crm.leads AS l SET assignee_ids = kept || fresh, version = l.version + 1, updated_at = clock_timestamp()
    WHERE l.id = target;
  DELETE FROM crm.lead_assignees AS la WHERE la.lead_id = target AND NOT la.assignee_id = ANY (kept);
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by, record_type, created_at, name)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor, l.record_type, l.created_at, l.name
    FROM unnest(fresh) AS x(id), crm.leads l WHERE l.id = target;
  RETURN true;
END
$$;
ALTER TABLE crm.lead_assignees DROP COLUMN updated_at;
