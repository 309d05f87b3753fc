-- Who leads a record, who cannot be taken off it, and how many have to be on it: rules that hold whoever writes.

-- `locked_assignees`: [{"assigneeId": …, "reason": …}], set by whoever runs the database or by rules of theirs.
ALTER TABLE crm.leads ADD COLUMN primary_assignee_id uuid, ADD COLUMN locked_assignees jsonb
  CHECK (locked_assignees IS NULL OR jsonb_typeof(locked_assignees) = 'array');

CREATE TABLE crm.assignment_rules (
  record_type text PRIMARY KEY CHECK (record_type IN ('lead', 'client')),
  min_assignees integer NOT NULL DEFAULT 0 CHECK (min_assignees >= 0),
  max_assignees integer CHECK (max_assignees >= min_assignees),
  primary_assignee boolean NOT NULL DEFAULT true  -- whether one of them can lead
);
INSERT INTO crm.assignment_rules (record_type) VALUES ('lead'), ('client');
ALTER TABLE crm.assignment_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.assignment_rules FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.assignment_rules OWNER TO crm_owner;
CREATE POLICY owner ON crm.assignment_rules TO crm_owner USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.assignment_rules FOR SELECT TO crm_functions USING (true);
CREATE POLICY everybody_signed_in ON crm.assignment_rules FOR SELECT TO crm_user USING ((SELECT crm_private.me()) IS NOT NULL);
GRANT SELECT ON crm.assignment_rules TO crm_user, crm_functions;

CREATE FUNCTION crm_private.keep_assignment_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  before uuid[] := CASE WHEN TG_OP = 'UPDATE' THEN (OLD).assignee_ids ELSE '{}' END;
  least_people integer := (SELECT r.min_assignees FROM crm.assignment_rules r WHERE r.record_type = (NEW).record_type);
  most_people integer := (SELECT r.max_assignees FROM crm.assignment_rules r WHERE r.record_type = (NEW).record_type);
  people integer := cardinality((NEW).assignee_ids);
  stays jsonb;
BEGIN
  IF NOT coalesce((NEW).primary_assignee_id = ANY ((NEW).assignee_ids), false) THEN
    NEW.primary_assignee_id := NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW).assignee_ids IS NOT DISTINCT FROM before THEN
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
  IF people > most_people AND people > cardinality(before) THEN
    RAISE EXCEPTION 'At most % can be assigned', most_people USING ERRCODE = 'PT422',
      DETAIL = jsonb_build_object('fields', jsonb_build_object('assignees', format('At most %s can be assigned', most_people)))::text;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_assignment_rules BEFORE INSERT OR UPDATE ON crm.leads FOR EACH ROW EXECUTE FUNCTION crm_private.keep_assignment_rules();

CREATE OR REPLACE FUNCTION crm_private.insert_lead(target uuid, actor uuid, draft jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := crm_private.ids_of(draft);
  -- An id that nobody could have leads nothing.
  leader uuid := (SELECT x.id FROM unnest(ids) AS x(id), crm.assignment_rules r
    WHERE r.record_type = draft ->> 'recordType' AND r.primary_assignee AND x.id::text = lower(draft ->> 'primaryAssigneeId') LIMIT 1);
BEGIN
  INSERT INTO crm.leads (id, record_type, name, email, phone, company, source, status, notes, fields, assignee_ids, primary_assignee_id,
      created_by, search_text)
    SELECT target, draft ->> 'recordType', v.name, v.email, v.phone, v.company, v.source, v.status, v.notes,
      crm_private.merged(NULL, draft -> 'fields'), ids, leader, actor,
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

-- `set_primary`: `primary_id` leads from now on, or nobody where it is null.
DROP FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer);
DROP FUNCTION crm_private.assign_lead(uuid, uuid[], uuid[], text, integer);
CREATE FUNCTION crm_private.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text, expected_version integer,
  set_primary boolean, primary_id uuid)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  leader uuid := primary_id;
  me uuid := crm_private.require_me();
  added uuid[] := coalesce(add_ids, '{}');
  removed uuid[] := coalesce(remove_ids, '{}');
  before uuid[];
  creator uuid;
  type_of_record text;
  at_version integer;
  clashing uuid[];
  refused jsonb;
  changed boolean;
BEGIN
  SELECT l.version, l.assignee_ids, l.created_by, l.record_type INTO at_version, before, creator, type_of_record
    FROM crm.leads l WHERE l.id = target FOR UPDATE;
  -- A repetition: whoever lost his access by this very operation hears the same answer again.
  IF at_version IS NOT NULL
    AND crm_private.begin_operation(me, 'assign|' || target::text || '|' || operation_id, target) IS NOT NULL THEN
    RETURN crm_private.seen(target);
  END IF;
  IF at_version IS NULL OR NOT crm_private.sees(before, creator) THEN
    RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
  END IF;
  clashing := CASE WHEN expected_version < at_version THEN crm_private.clashes(target, expected_version, added, removed) END;
  IF clashing IS NOT NULL THEN
    RAISE EXCEPTION 'Somebody else has changed the same assignees in the meantime' USING ERRCODE = 'PT409',
      DETAIL = jsonb_build_object('current', at_version, 'assigneeIds', clashing)::text;
  END IF;
  refused := crm_private.refusals_on(target, ARRAY(SELECT x.id FROM unnest(added) AS x(id) WHERE NOT x.id = ANY (before)));
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'Not everybody can be assigned' USING ERRCODE = 'PT422', DETAIL = refused::text;
  END IF;
  changed := crm_private.apply_delta(target, me, added, removed);
  IF coalesce(set_primary, false) THEN
    changed := crm_private.lead_by(target, leader, type_of_record, at_version);
  END IF;
  RETURN crm_private.seen(target);
END
$$;

-- Who leads a record from now on; one change of a record is one version, whatever is in it.
CREATE FUNCTION crm_private.lead_by(target uuid, leader uuid, type_of_record text, version_before integer) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF leader IS NOT NULL AND NOT coalesce((SELECT r.primary_assignee FROM crm.assignment_rules r WHERE r.record_type = type_of_record), false) THEN
    RAISE EXCEPTION 'Nobody can lead a record here' USING ERRCODE = 'PT422';
  END IF;
  IF leader IS NOT NULL AND NOT EXISTS (SELECT 1 FROM crm.leads l WHERE l.id = target AND leader = ANY (l.assignee_ids)) THEN
    RAISE EXCEPTION 'Only somebody who is assigned can lead' USING ERRCODE = 'PT422',
      DETAIL = jsonb_build_object('assigneeIds', jsonb_build_array(leader))::text;
  END IF;
  UPDATE crm.leads AS l SET primary_assignee_id = leader, version = greatest(l.version, version_before + 1), updated_at = clock_timestamp()
    WHERE l.id = target AND l.primary_assignee_id IS DISTINCT FROM leader
    RETURNING l.id INTO changed;
  RETURN changed IS NOT NULL;
END
$$;

CREATE FUNCTION crm.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text DEFAULT NULL, expected_version integer DEFAULT NULL,
  set_primary boolean DEFAULT false, primary_id uuid DEFAULT NULL)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  fingerprint text := set_config('app.fingerprint', md5(coalesce(add_ids, '{}')::text || coalesce(remove_ids, '{}')::text
    || CASE WHEN set_primary THEN coalesce(primary_id::text, 'nobody') ELSE '' END), true);
BEGIN
  RETURN crm_private.assign_lead(lead_id, add_ids, remove_ids, operation_id, expected_version, set_primary, primary_id);
END
$$;

ALTER FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid) OWNER TO crm_functions;
ALTER FUNCTION crm_private.keep_assignment_rules() OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid), crm_private.keep_assignment_rules(),
  crm_private.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid), crm_private.lead_by(uuid, uuid, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.keep_assignment_rules(), crm_private.lead_by(uuid, uuid, text, integer),
  crm_private.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid) TO crm_functions;
GRANT EXECUTE ON FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid) TO crm_user;
