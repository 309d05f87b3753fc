-- A write says values that are known before it, and asks no function about the rows that it changes: what an engine that passes
-- statements on can do, and no worse elsewhere. Portable.

CREATE OR REPLACE FUNCTION crm_private.begin_operation(actor uuid, operation_key text, new_id uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  -- Longer than any transaction of a gateway lasts.
  is_midnight boolean := (now() AT TIME ZONE 'UTC')::time < '00:05';
  fingerprint_now text := nullif(current_setting('app.fingerprint', true), '');
  known uuid;
  is_first boolean := true;
  used_on date;
BEGIN
  IF operation_key IS NULL THEN
    RETURN NULL;
  END IF;
  known := crm_private.known_operation(actor, operation_key);
  IF known IS NOT NULL THEN
    RETURN known;
  END IF;
  FOREACH used_on IN ARRAY CASE WHEN is_midnight THEN ARRAY[today - 1, today] ELSE ARRAY[today] END LOOP
    INSERT INTO crm_private.operations (actor_id, key, day, result_id, fingerprint)
      VALUES (actor, operation_key, used_on, new_id, fingerprint_now) ON CONFLICT DO NOTHING;
    is_first := is_first AND FOUND;
  END LOOP;
  IF is_first THEN
    RETURN NULL;
  END IF;
  RETURN crm_private.known_operation(actor, operation_key);
END
$$;

CREATE OR REPLACE FUNCTION crm_private.refresh_copies(target uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  type_of_record text;
  status_now text;
  name_now text;
  is_open_now boolean;
BEGIN
  SELECT l.record_type, l.status, l.name INTO type_of_record, status_now, name_now FROM crm.leads l WHERE l.id = target;
  is_open_now := crm_private.is_open(type_of_record, status_now);
  UPDATE crm.lead_assignees AS la SET open = is_open_now, name = name_now
    WHERE la.lead_id = target AND (la.open, la.name) IS DISTINCT FROM (is_open_now, name_now);
END
$$;

CREATE OR REPLACE FUNCTION crm_private.set_terms(target uuid, patch jsonb, version_before integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  at_version integer;
  had jsonb := (SELECT jsonb_object_agg(e.key, (SELECT jsonb_object_agg(n.name, l.assignment_terms -> e.key -> n.name)
    FROM jsonb_object_keys(e.value) AS n(name))) FROM crm.leads l, jsonb_each(patch) AS e WHERE l.id = target);
  one record;
  moment timestamptz := clock_timestamp();
  actor uuid := crm_private.uid();
BEGIN
  FOR one IN SELECT e.key::uuid AS id, e.value ? 'role' AS has_role, e.value ->> 'role' AS role, e.value ? 'until' AS has_until,
    (e.value ->> 'until')::date AS until FROM jsonb_each(patch) AS e
  LOOP
    UPDATE crm.lead_assignees AS la SET role = CASE WHEN one.has_role THEN one.role ELSE la.role END,
        until = CASE WHEN one.has_until THEN one.until ELSE la.until END
      WHERE la.lead_id = target AND la.assignee_id = one.id;
  END LOOP;
  UPDATE crm.leads AS l SET assignment_terms = (
      SELECT jsonb_object_agg(la.assignee_id, jsonb_strip_nulls(jsonb_build_object('role', la.role, 'until', la.until)))
      FROM crm.lead_assignees la WHERE la.lead_id = target AND (la.role IS NOT NULL OR la.until IS NOT NULL)),
    version = greatest(l.version, version_before + 1), updated_at = moment WHERE l.id = target
    RETURNING l.version INTO at_version;
  FOR one IN SELECT e.key::uuid AS id, e.value AS terms FROM jsonb_each(patch) AS e LOOP
    -- Of whoever is new, it is how he was assigned.
    UPDATE crm.lead_history AS h SET terms = one.terms
      WHERE h.lead_id = target AND h.version = at_version AND h.action = 'assigned' AND h.assignee_id = one.id;
    IF NOT FOUND THEN
      INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, terms, terms_before, version)
        VALUES (target, actor, 'terms', one.id, one.terms, had -> one.id::text, at_version);
    END IF;
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.advance_job(job_id uuid, portion integer, place text, count integer, total integer, result jsonb)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := job_id;
  next_place text := place;
  known_total integer := total;
  number_of_portion integer := portion;
  added integer := count;
  until_then timestamptz := clock_timestamp() + interval '30 seconds';
  now_status text;
BEGIN
  INSERT INTO crm_private.job_results VALUES (target, number_of_portion, result) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false; -- somebody else was quicker
  END IF;
  UPDATE crm_private.jobs AS j SET place = next_place, done = j.done + added, total = coalesce(known_total, j.total),
      status = CASE WHEN next_place IS NULL AND j.status IN ('running', 'paused') THEN 'finished' ELSE j.status END,
      leased_until = CASE WHEN j.status = 'running' THEN until_then ELSE '-infinity' END
    WHERE j.id = target RETURNING j.status INTO now_status;
  RETURN now_status = 'running';
END
$$;

-- One at a time, because of the lock on the one row.
CREATE OR REPLACE FUNCTION crm_private.number_changes() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  most constant integer := 5000;
  latest bigint;
  taken bigint[] := '{}';
  one crm.lead_changes;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM crm.lead_changes) THEN
    RETURN (SELECT s.last FROM crm_private.live_state s);
  END IF;
  SELECT s.last INTO latest FROM crm_private.live_state s WHERE s.id = 1 FOR UPDATE;
  FOR one IN SELECT c.* FROM crm.lead_changes c ORDER BY c.at, c.version NULLS LAST, c.sequence LIMIT most LOOP
    latest := latest + 1;
    taken := taken || (one).sequence;
    INSERT INTO crm_private.changes (position, lead_id, version, existed, remains, created_by, assignees_before, assignees_after, concerns)
      VALUES (latest, (one).lead_id, (one).version, (one).existed, (one).remains, (one).created_by, (one).assignees_before,
        (one).assignees_after, array_remove((one).assignees_before || (one).assignees_after || (one).created_by, NULL));
  END LOOP;
  DELETE FROM crm.lead_changes AS c WHERE c.sequence = ANY (taken);
  UPDATE crm_private.live_state AS s SET last = latest WHERE s.id = 1;
  RETURN latest;
END
$$;

-- Told by what has changed, and not by the name of the table, which is another one where a table is kept in pieces.
CREATE FUNCTION crm_private.publish_inactive() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF (NEW).inactive <> (OLD).inactive THEN
    INSERT INTO crm.lead_changes (existed, remains, assignees_after) VALUES (true, true, ARRAY[(NEW).id]);
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION crm_private.publish_manager() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO crm.lead_changes (existed, remains, assignees_after)
    VALUES (true, true, ARRAY[CASE WHEN TG_OP = 'INSERT' THEN (NEW).person_id ELSE (OLD).person_id END]);
  RETURN NULL;
END
$$;
DROP TRIGGER publish_inactive ON crm.assignees;
DROP TRIGGER publish_manager ON crm_private.managers;
CREATE TRIGGER publish_inactive AFTER UPDATE ON crm.assignees FOR EACH ROW EXECUTE FUNCTION crm_private.publish_inactive();
CREATE TRIGGER publish_manager AFTER INSERT OR DELETE ON crm_private.managers
  FOR EACH ROW EXECUTE FUNCTION crm_private.publish_manager();
DROP FUNCTION crm_private.publish_person();
ALTER FUNCTION crm_private.publish_inactive() OWNER TO crm_functions;
ALTER FUNCTION crm_private.publish_manager() OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.publish_inactive(), crm_private.publish_manager() FROM PUBLIC;

-- As before, with moments that are known before.
CREATE OR REPLACE FUNCTION crm_private.forget_rows(until_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  moment timestamptz := until_day;
  month_before timestamptz := until_day - interval '30 days';
  latest bigint;
BEGIN
  SELECT max(c.position) INTO latest FROM crm_private.changes c WHERE c.at < moment;
  IF latest IS NOT NULL THEN
    DELETE FROM crm_private.changes AS c WHERE c.position <= latest;
    UPDATE crm_private.live_state AS s SET dropped = greatest(s.dropped, latest) WHERE s.id = 1;
  END IF;
  DELETE FROM crm_private.operations AS o WHERE o.day < until_day;
  DELETE FROM crm_private.import_rows AS r WHERE r.at < month_before;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.forget_jobs(until_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  moment timestamptz := until_day;
BEGIN
  DELETE FROM crm_private.jobs AS j WHERE j.at < moment AND j.status NOT IN ('running', 'paused');
END
$$;
