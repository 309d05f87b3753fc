-- In which role and until which day somebody is assigned. A day is the last one: when it is over, the assignment gives no access,
-- whoever asks, and the person is taken off as soon as somebody looks for changes.

ALTER TABLE crm.lead_assignees ADD COLUMN role text CHECK (length(role) <= 200), ADD COLUMN until date;
-- The same in the row of the record, as its assignees are: {"<id>": {"role": …, "until": …}}; and the first of its last days.
ALTER TABLE crm.leads ADD COLUMN assignment_terms jsonb
  CHECK (assignment_terms IS NULL OR jsonb_typeof(assignment_terms) = 'object'), ADD COLUMN ends_on date;
CREATE INDEX leads_ends_idx ON crm.leads (ends_on) WHERE ends_on IS NOT NULL;
-- `roles`: [{"value": …, "label": …}], in order.
ALTER TABLE crm.assignment_rules ADD COLUMN roles jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(roles) = 'array'),
  ADD COLUMN last_day boolean NOT NULL DEFAULT true;
ALTER TABLE crm.lead_history DROP CONSTRAINT IF EXISTS lead_history_action_check, DROP CONSTRAINT IF EXISTS lead_history_action_check1, ADD COLUMN terms jsonb, ADD COLUMN terms_before jsonb, ALTER COLUMN way DROP NOT NULL,
  ADD CONSTRAINT lead_history_action_check
    CHECK (action IN ('created', 'updated', 'assigned', 'unassigned', 'terms', 'led', 'ended', 'imported'));

-- The calendar: a day ends at midnight in UTC. Where it ends elsewhere, these two are replaced.
CREATE FUNCTION crm_private.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'UTC')::date $$;
CREATE FUNCTION crm_private.end_of(day date) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT ($1 + 1)::timestamp AT TIME ZONE 'UTC'
$$;

-- Those of the assignees whose last day is not over.
CREATE FUNCTION crm_private.present_ids(ids uuid[], terms jsonb, day date) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN $2 IS NULL THEN $1 ELSE ARRAY(SELECT x.id FROM unnest($1) WITH ORDINALITY AS x(id, place)
    WHERE NOT coalesce(($2 -> x.id::text ->> 'until')::date < $3, false) ORDER BY x.place) END
$$;

-- ------------------------------------------------------------------------------------------------------------ who sees what

CREATE FUNCTION crm_private.sees(lead crm.leads) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT crm_private.sees(CASE WHEN ($1).ends_on < crm_private.today()
    THEN crm_private.present_ids(($1).assignee_ids, ($1).assignment_terms, crm_private.today()) ELSE ($1).assignee_ids END, ($1).created_by)
$$;

-- Every function that asks whether the caller sees a record asks it of the record from now on.
DO $$
DECLARE
  asking record;
BEGIN
  FOR asking IN
    SELECT pg_get_functiondef(p.oid) AS definition FROM pg_proc p
    WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace) AND p.prokind = 'f'
      AND p.prosrc LIKE '%crm_private.sees(l.assignee_ids, l.created_by)%'
  LOOP
    EXECUTE replace(asking.definition, 'crm_private.sees(l.assignee_ids, l.created_by)', 'crm_private.sees(l)');
  END LOOP;
END
$$;

-- Records on which an assignment of the caller's, or of a team of his, is over and still written down.
CREATE FUNCTION crm_private.my_ended_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT la.lead_id FROM crm.leads l JOIN crm.lead_assignees la ON la.lead_id = l.id
  WHERE l.ends_on < crm_private.today() AND la.until < crm_private.today() AND la.assignee_id = ANY (crm_private.my_ids())
$$;

-- The first part reads an index and nothing else; there is seldom anything in the other ones.
CREATE OR REPLACE FUNCTION crm_private.my_lead_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT la.lead_id FROM crm.lead_assignees la WHERE la.assignee_id = ANY (crm_private.my_ids())
    AND NOT la.lead_id IN (SELECT d.id FROM crm.leads d WHERE d.ends_on < crm_private.today())
  UNION
  SELECT l.id FROM crm.leads l WHERE l.ends_on < crm_private.today()
    AND crm_private.present_ids(l.assignee_ids, l.assignment_terms, crm_private.today()) && crm_private.my_ids()
  UNION
  SELECT l.id FROM crm.leads l WHERE l.created_by = crm_private.me()
$$;

DROP POLICY read ON crm.leads;
CREATE POLICY read ON crm.leads FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR created_by = (SELECT crm_private.me())
  OR assignee_ids && (SELECT crm_private.my_ids()) AND (ends_on IS NULL OR ends_on >= (SELECT crm_private.today())
    OR crm_private.present_ids(assignee_ids, assignment_terms, (SELECT crm_private.today())) && (SELECT crm_private.my_ids())));
DROP POLICY read ON crm.lead_assignees;
CREATE POLICY read ON crm.lead_assignees FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager())
  OR assignee_id = ANY ((SELECT crm_private.my_ids())::uuid[]) AND NOT lead_id IN (SELECT crm_private.my_ended_ids())
  OR lead_id IN (SELECT crm_private.my_lead_ids()));

DROP FUNCTION crm.access_to(uuid);
-- Who can see a record, how, why, and until which day: every way of everyone. Empty for a record that the caller may not see.
CREATE FUNCTION crm.access_to(lead_id uuid)
RETURNS TABLE (assignee_id uuid, level text, via text, via_id uuid, reason text, until text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.assignee_id, 'write', w.via, w.via_id, w.reason, l.assignment_terms -> w.assigned::text ->> 'until'
  FROM crm.leads l, LATERAL (SELECT crm_private.present_ids(l.assignee_ids, l.assignment_terms, crm_private.today()) AS ids) p, LATERAL (
    SELECT x.id AS assignee_id, 'assignee' AS via, NULL::uuid AS via_id, NULL::text AS reason, x.id AS assigned FROM unnest(p.ids) AS x(id)
    UNION ALL
    SELECT m.person_id, 'team', m.team_id, NULL, m.team_id FROM crm.team_members m WHERE m.team_id = ANY (p.ids)
    UNION ALL
    SELECT l.created_by, 'creator', NULL, NULL, NULL WHERE l.created_by IS NOT NULL
    UNION ALL
    SELECT g.person_id, 'role', NULL, 'manager', NULL FROM crm_private.managers g
  ) w
  WHERE l.id = $1 AND crm_private.sees(l)
$$;

-- ------------------------------------------------------------------------------------------------------ what is kept by itself

-- As before; and terms are those of people who are assigned, and whoever's day is over can always be taken off.
CREATE OR REPLACE FUNCTION crm_private.keep_assignment_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  before uuid[] := CASE WHEN TG_OP = 'UPDATE'
    THEN crm_private.present_ids((OLD).assignee_ids, (OLD).assignment_terms, crm_private.today()) ELSE '{}' END;
  least_people integer := (SELECT r.min_assignees FROM crm.assignment_rules r WHERE r.record_type = (NEW).record_type);
  most_people integer := (SELECT r.max_assignees FROM crm.assignment_rules r WHERE r.record_type = (NEW).record_type);
  people integer := cardinality((NEW).assignee_ids);
  stays jsonb;
BEGIN
  IF NOT coalesce((NEW).primary_assignee_id = ANY ((NEW).assignee_ids), false) THEN
    NEW.primary_assignee_id := NULL;
  END IF;
  NEW.assignment_terms := (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(coalesce((NEW).assignment_terms, '{}')) e
    WHERE e.key::uuid = ANY ((NEW).assignee_ids));
  NEW.ends_on := (SELECT min((e.value ->> 'until')::date) FROM jsonb_each(coalesce((NEW).assignment_terms, '{}')) e);
  IF TG_OP = 'UPDATE' AND ((NEW).assignee_ids IS NOT DISTINCT FROM (OLD).assignee_ids OR (NEW).assignee_ids = before) THEN
    RETURN NEW;
  END IF;
  stays := CASE WHEN TG_OP = 'UPDATE' THEN (
    SELECT jsonb_build_object('reason', coalesce(min(l.value ->> 'reason'), 'They cannot be taken off this record'),
      'assigneeIds', jsonb_agg(l.value -> 'assigneeId'))
    FROM jsonb_array_elements(coalesce((OLD).locked_assignees, '[]')) AS l(value)
    WHERE (l.value ->> 'assigneeId')::uuid = ANY (before) AND NOT (l.value ->> 'assigneeId')::uuid = ANY ((NEW).assignee_ids)
    HAVING count(*) > 0) END;
  IF stays IS NOT NULL THEN
    RAISE EXCEPTION 'Somebody cannot be taken off' USING ERRCODE = 'PT422', DETAIL = stays::text;
  END IF;
  -- A record that has fewer already may change as long as it loses nobody.
  IF people < (CASE WHEN TG_OP = 'UPDATE' THEN least(least_people, cardinality(before)) ELSE least_people END) THEN
    RAISE EXCEPTION 'At least % have to be assigned', least_people USING ERRCODE = 'PT422',
      DETAIL = jsonb_build_object('fields', jsonb_build_object('assignees', format('At least %s have to be assigned', least_people)))::text;
  END IF;
  -- Nor is somebody kept on one that has more, as when several days are over and one after the other is written down.
  IF people > most_people AND people > cardinality(before) AND NOT (TG_OP = 'UPDATE' AND (NEW).assignee_ids <@ (OLD).assignee_ids) THEN
    RAISE EXCEPTION 'At most % can be assigned', most_people USING ERRCODE = 'PT422',
      DETAIL = jsonb_build_object('fields', jsonb_build_object('assignees', format('At most %s can be assigned', most_people)))::text;
  END IF;
  RETURN NEW;
END
$$;

-- Nobody takes somebody off whose day is over: the day does, at its end.
CREATE OR REPLACE FUNCTION crm_private.log_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      SELECT l.id, crm_private.uid(), 'assigned', (NEW).assignee_id, l.version FROM crm.leads l WHERE l.id = (NEW).lead_id;
  ELSIF coalesce((OLD).until < crm_private.today(), false) THEN
    INSERT INTO crm.lead_history (lead_id, at, action, assignee_id, version)
      SELECT l.id, crm_private.end_of((OLD).until), 'ended', (OLD).assignee_id, l.version FROM crm.leads l WHERE l.id = (OLD).lead_id;
  ELSE
    -- With the record its history goes too: then there is nothing to log.
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      SELECT l.id, crm_private.uid(), 'unassigned', (OLD).assignee_id, l.version FROM crm.leads l WHERE l.id = (OLD).lead_id;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.log_way() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.way := CASE WHEN (NEW).action <> 'ended' THEN crm_private.way() END;
  RETURN NEW;
END
$$;

-- Who leads from now on; no assignee: nobody. Whoever leads and is taken off needs no entry of its own.
CREATE FUNCTION crm_private.log_primary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF (NEW).primary_assignee_id IS DISTINCT FROM (OLD).primary_assignee_id
    AND ((NEW).primary_assignee_id IS NOT NULL OR (OLD).primary_assignee_id = ANY ((NEW).assignee_ids)) THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      VALUES ((NEW).id, crm_private.uid(), 'led', (NEW).primary_assignee_id, (NEW).version);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER log_primary AFTER UPDATE ON crm.leads FOR EACH ROW EXECUTE FUNCTION crm_private.log_primary();

-- Terms and who leads are other matters than who is assigned.
CREATE OR REPLACE FUNCTION crm_private.was_removed(target uuid, assignee uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT h.action <> 'assigned' FROM crm.lead_history h
    WHERE h.lead_id = $1 AND h.assignee_id = $2 AND h.action IN ('assigned', 'unassigned', 'ended') ORDER BY h.sequence DESC LIMIT 1), false)
$$;

CREATE OR REPLACE FUNCTION crm_private.clashes(target uuid, since integer, added uuid[], removed uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(c.assignee_id) FROM (
    SELECT DISTINCT ON (h.assignee_id) h.assignee_id, h.action FROM crm.lead_history h
    WHERE h.lead_id = $1 AND h.version > $2 AND h.action IN ('assigned', 'unassigned', 'ended')
    ORDER BY h.assignee_id, h.sequence DESC
  ) c
  WHERE (c.action <> 'assigned' AND c.assignee_id = ANY ($3))
    OR (c.action = 'assigned' AND c.assignee_id = ANY ($4) AND NOT c.assignee_id = ANY ($3))
$$;

-- ---------------------------------------------------------------------------------------------------------------------- ends

-- Takes off whose day is over, one day after the other.
CREATE FUNCTION crm_private.end_on(target uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  day date;
  gone uuid[];
BEGIN
  LOOP
    day := (SELECT l.ends_on FROM crm.leads l WHERE l.id = target);
    gone := ARRAY(SELECT la.assignee_id FROM crm.lead_assignees la WHERE la.lead_id = target AND la.until <= day);
    EXIT WHEN day IS NULL OR day >= crm_private.today() OR cardinality(gone) = 0;
    UPDATE crm.leads AS l SET assignee_ids = ARRAY(SELECT x.id FROM unnest(l.assignee_ids) WITH ORDINALITY AS x(id, place)
        WHERE NOT x.id = ANY (gone) ORDER BY x.place),
      version = l.version + 1, updated_at = greatest(l.updated_at, crm_private.end_of(day)) WHERE l.id = target;
    DELETE FROM crm.lead_assignees AS la WHERE la.lead_id = target AND la.assignee_id = ANY (gone);
  END LOOP;
END
$$;

-- Of all records; whatever somebody is at just now comes the next time. Answers how many records it was.
CREATE FUNCTION crm_private.end_assignments(most integer DEFAULT 200) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  due uuid;
  done integer := 0;
BEGIN
  FOR due IN SELECT l.id FROM crm.leads l WHERE l.ends_on < crm_private.today() ORDER BY l.ends_on, l.id LIMIT most FOR UPDATE SKIP LOCKED LOOP
    BEGIN
      PERFORM crm_private.end_on(due);
      done := done + 1;
    EXCEPTION WHEN OTHERS THEN
      -- It gives no access all the same, and the changes of others are told.
      RAISE WARNING 'The assignments of % could not be ended: %', due, SQLERRM;
    END;
  END LOOP;
  RETURN done;
END
$$;

-- Whoever puts changes into their line, twice a second, ends what is over: so nobody else has to look at the clock.
ALTER FUNCTION crm_private.order_changes() RENAME TO number_changes;
CREATE FUNCTION crm_private.order_changes() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM crm_private.end_assignments();
  RETURN crm_private.number_changes();
END
$$;

-- --------------------------------------------------------------------------------------------------------------------- writes

-- As much of a change of terms as really changes something, of those who are assigned.
CREATE FUNCTION crm_private.effective_terms(had jsonb, ids uuid[], patch jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(c.id, c.patch) FROM (
    SELECT e.key AS id, jsonb_object_agg(n.name, e.value -> n.name) AS patch
    FROM jsonb_each($3) AS e, unnest(ARRAY['role', 'until']) AS n(name)
    WHERE e.key::uuid = ANY ($2) AND e.value ? n.name AND e.value ->> n.name IS DISTINCT FROM $1 -> e.key ->> n.name
    GROUP BY e.key) c
$$;

-- Whose role or last day somebody has set to something else since a version, and who was taken off meanwhile.
CREATE FUNCTION crm_private.terms_clashes(target uuid, since integer, ids uuid[], removed uuid[], patch jsonb) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  SELECT array_agg(e.key::uuid) FROM crm.leads l, jsonb_each($5) AS e
  WHERE l.id = $1 AND CASE WHEN NOT e.key::uuid = ANY ($3) THEN NOT e.key::uuid = ANY ($4) ELSE EXISTS (
    SELECT 1 FROM crm.lead_history h, unnest(ARRAY['role', 'until']) AS n(name)
    WHERE h.lead_id = $1 AND h.version > $2 AND h.assignee_id = e.key::uuid AND h.terms ? n.name AND e.value ? n.name
      AND e.value ->> n.name IS DISTINCT FROM l.assignment_terms -> e.key ->> n.name) END
$$;

-- Why terms may not be set, and whose: {"assigneeIds": […], "reason": "…"}; null when they may. The rule of
-- src/domain/record/assignment-terms.ts.
CREATE FUNCTION crm_private.terms_refusal(type_of_record text, locked jsonb, patch jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('assigneeIds', jsonb_build_array(w.id), 'reason', w.reason) FROM (
    SELECT e.key AS id, CASE
      WHEN e.value ->> 'role' IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements(r.roles) AS o(value) WHERE o.value ->> 'value' = e.value ->> 'role') THEN 'There is no such role'
      WHEN e.value ->> 'until' IS NULL THEN NULL
      WHEN NOT r.last_day THEN 'An assignment has no last day here'
      WHEN e.value ->> 'until' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' OR e.value ->> 'until' < '0001'
        OR NOT crm_private.is_day(e.value ->> 'until') THEN 'The last day has to be a day'
      WHEN e.value ->> 'until' < crm_private.today()::text THEN 'That day is over'
      WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce($2, '[]')) AS k(value) WHERE k.value ->> 'assigneeId' = e.key)
        THEN 'They cannot be taken off this record' END AS reason
    FROM crm.assignment_rules r, jsonb_each($3) AS e WHERE r.record_type = $1
  ) w WHERE w.reason IS NOT NULL ORDER BY w.id LIMIT 1
$$;

-- One change of a record is one version, whatever is in it.
CREATE FUNCTION crm_private.set_terms(target uuid, patch jsonb, version_before integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  at_version integer;
  had jsonb := (SELECT jsonb_object_agg(e.key, (SELECT jsonb_object_agg(n.name, l.assignment_terms -> e.key -> n.name)
    FROM jsonb_object_keys(e.value) AS n(name))) FROM crm.leads l, jsonb_each(patch) AS e WHERE l.id = target);
BEGIN
  UPDATE crm.lead_assignees AS la SET
      role = CASE WHEN e.value ? 'role' THEN e.value ->> 'role' ELSE la.role END,
      until = CASE WHEN e.value ? 'until' THEN (e.value ->> 'until')::date ELSE la.until END
    FROM jsonb_each(patch) AS e WHERE la.lead_id = target AND la.assignee_id = e.key::uuid;
  UPDATE crm.leads AS l SET assignment_terms = (
      SELECT jsonb_object_agg(la.assignee_id, jsonb_strip_nulls(jsonb_build_object('role', la.role, 'until', la.until)))
      FROM crm.lead_assignees la WHERE la.lead_id = target AND (la.role IS NOT NULL OR la.until IS NOT NULL)),
    version = greatest(l.version, version_before + 1), updated_at = clock_timestamp() WHERE l.id = target
    RETURNING l.version INTO at_version;
  -- Of whoever is new, it is how he was assigned.
  UPDATE crm.lead_history AS h SET terms = e.value FROM jsonb_each(patch) AS e
    WHERE h.lead_id = target AND h.version = at_version AND h.action = 'assigned' AND h.assignee_id = e.key::uuid;
  INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, terms, terms_before, version)
    SELECT target, crm_private.uid(), 'terms', e.key::uuid, e.value, had -> e.key, at_version FROM jsonb_each(patch) AS e
    WHERE NOT EXISTS (SELECT 1 FROM crm.lead_history h
      WHERE h.lead_id = target AND h.version = at_version AND h.action = 'assigned' AND h.assignee_id = e.key::uuid);
END
$$;

DROP FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid);
DROP FUNCTION crm_private.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid);
CREATE FUNCTION crm_private.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text, expected_version integer,
  set_primary boolean, primary_id uuid, terms jsonb)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  leader uuid := primary_id;
  me uuid := crm_private.require_me();
  added uuid[] := coalesce(add_ids, '{}');
  removed uuid[] := coalesce(remove_ids, '{}');
  wanted jsonb := coalesce(terms, '{}');
  before crm.leads;
  ids uuid[];
  clashing uuid[];
  refused jsonb;
  changed boolean;
BEGIN
  SELECT l.* INTO before FROM crm.leads l WHERE l.id = target FOR UPDATE;
  IF (before).ends_on < crm_private.today() THEN
    PERFORM crm_private.end_on(target);
    SELECT l.* INTO before FROM crm.leads l WHERE l.id = target;
  END IF;
  -- A repetition: whoever lost his access by this very operation hears the same answer again.
  IF (before).id IS NOT NULL
    AND crm_private.begin_operation(me, 'assign|' || target::text || '|' || operation_id, target) IS NOT NULL THEN
    RETURN crm_private.seen(target);
  END IF;
  IF (before).id IS NULL OR NOT crm_private.sees(before) THEN
    RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
  END IF;
  ids := ARRAY(SELECT x.id FROM unnest((before).assignee_ids) AS x(id) WHERE NOT x.id = ANY (removed)) || added;
  clashing := CASE WHEN expected_version < (before).version THEN coalesce(crm_private.clashes(target, expected_version, added, removed), '{}')
    || coalesce(crm_private.terms_clashes(target, expected_version, ids, removed, wanted), '{}') END;
  IF cardinality(clashing) > 0 THEN
    RAISE EXCEPTION 'Somebody else has changed the same assignees in the meantime' USING ERRCODE = 'PT409',
      DETAIL = jsonb_build_object('current', (before).version, 'assigneeIds', ARRAY(SELECT DISTINCT c.id FROM unnest(clashing) AS c(id)))::text;
  END IF;
  refused := (SELECT jsonb_build_object('assigneeIds', jsonb_agg(e.key), 'reason', 'Only somebody who is assigned has a role or a last day')
    FROM jsonb_each(wanted) AS e WHERE NOT e.key::uuid = ANY (ids || removed) HAVING count(*) > 0);
  wanted := crm_private.effective_terms((before).assignment_terms, ids, wanted);
  refused := coalesce(refused, crm_private.terms_refusal((before).record_type, (before).locked_assignees, coalesce(wanted, '{}')),
    crm_private.refusals_on(target, ARRAY(SELECT x.id FROM unnest(added) AS x(id) WHERE NOT x.id = ANY ((before).assignee_ids))));
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'Not everybody can be assigned' USING ERRCODE = 'PT422', DETAIL = refused::text;
  END IF;
  changed := crm_private.apply_delta(target, me, added, removed);
  IF wanted IS NOT NULL THEN
    PERFORM crm_private.set_terms(target, wanted, (before).version);
  END IF;
  IF coalesce(set_primary, false) THEN
    changed := crm_private.lead_by(target, leader, (before).record_type, (before).version);
  END IF;
  RETURN crm_private.seen(target);
END
$$;

-- `set_primary`: `primary_id` leads from now on, or nobody where it is null. `terms`: {"<id>": {"role": …, "until": …}}, where null
-- clears and what is absent stays.
CREATE FUNCTION crm.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text DEFAULT NULL, expected_version integer DEFAULT NULL,
  set_primary boolean DEFAULT false, primary_id uuid DEFAULT NULL, terms jsonb DEFAULT NULL)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  fingerprint text := set_config('app.fingerprint', md5(coalesce(add_ids, '{}')::text || coalesce(remove_ids, '{}')::text
    || CASE WHEN set_primary THEN coalesce(primary_id::text, 'nobody') ELSE '' END || coalesce(terms::text, '')), true);
BEGIN
  IF jsonb_typeof(terms) <> 'object' OR EXISTS (SELECT 1 FROM jsonb_each(CASE WHEN jsonb_typeof(terms) = 'object' THEN terms ELSE '{}' END) AS e
    WHERE jsonb_typeof(e.value) <> 'object' OR e.key !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') THEN
    RAISE EXCEPTION 'Terms are by the id of an assignee' USING ERRCODE = 'PT422';
  END IF;
  RETURN crm_private.assign_lead(lead_id, add_ids, remove_ids, operation_id, expected_version, set_primary, primary_id, terms);
END
$$;

-- --------------------------------------------------------------------------------------------------------------------- rights

ALTER FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid, jsonb) OWNER TO crm_functions;
ALTER FUNCTION crm.access_to(uuid) OWNER TO crm_functions;
ALTER FUNCTION crm_private.my_ended_ids() OWNER TO crm_functions;
ALTER FUNCTION crm_private.log_primary() OWNER TO crm_functions;
ALTER FUNCTION crm_private.end_assignments(integer) OWNER TO crm_functions;
ALTER FUNCTION crm_private.order_changes() OWNER TO crm_functions;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA crm, crm_private FROM PUBLIC;
REVOKE ALL ON FUNCTION crm_private.number_changes() FROM crm_live;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm, crm_private TO crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.order_changes(), crm_private.end_assignments(integer) TO crm_live;
GRANT EXECUTE ON FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid, jsonb), crm.access_to(uuid),
  crm_private.today(), crm_private.present_ids(uuid[], jsonb, date), crm_private.my_ended_ids() TO crm_user;
