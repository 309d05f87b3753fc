-- The database is the authority: who sees, counts, searches, changes and hears of a record is decided here, for every gateway.
--
-- Portable: only what PostgreSQL, YugabyteDB, CockroachDB and Citus have in common (ENGINES.md; test/server/portable.test.ts).
-- What PostgreSQL can do better is in migrations/0002-postgresql.sql. The roles are made by migrate.ts:
--   crm_owner      owns the tables, and sees nothing: row-level security is forced on it too
--   crm_functions  owns the functions that run with wider rights than their caller
--   crm_user       runs the requests: reads what the policies let through, writes by functions only

CREATE SCHEMA crm;          -- what an API may expose
CREATE SCHEMA crm_private;  -- what none may
GRANT USAGE ON SCHEMA crm, crm_private TO crm_user, crm_functions, crm_owner;
GRANT CREATE ON SCHEMA crm, crm_private TO crm_functions, crm_owner;

-- ------------------------------------------------------------------------------------------------------------- tables

CREATE TABLE crm.assignees (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('person', 'team')),
  name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  email text CHECK (length(email) <= 254),
  avatar_url text,
  inactive boolean NOT NULL DEFAULT false,
  disabled_reason text,
  capacity integer CHECK (capacity >= 0),
  search_text text NOT NULL DEFAULT ''
);
-- People are known to everybody who is signed in, so that this tells nothing new.
CREATE UNIQUE INDEX assignees_email_key ON crm.assignees (lower(email));

CREATE TABLE crm.team_members (
  team_id uuid NOT NULL REFERENCES crm.assignees (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES crm.assignees (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, team_id)
);
CREATE INDEX team_members_team_idx ON crm.team_members (team_id);

-- Who sees every record. Not a column of assignees: it is nobody else's business.
CREATE TABLE crm_private.managers (person_id uuid PRIMARY KEY REFERENCES crm.assignees (id) ON DELETE CASCADE);

CREATE TABLE crm.record_fields (
  record_type text NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  type text NOT NULL CHECK (type IN ('text', 'email', 'phone', 'url', 'select', 'date', 'number', 'money', 'long-text')),
  required boolean NOT NULL DEFAULT false,
  options jsonb,            -- [{"value": …, "label": …, "closed": true}]; closed: a record with this status is not open
  default_value text,
  max_length integer,
  currency text,
  synonyms jsonb,
  PRIMARY KEY (record_type, name)
);

CREATE TABLE crm.leads (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  record_type text NOT NULL CHECK (record_type IN ('lead', 'client')),
  name text NOT NULL CHECK (length(btrim(name)) BETWEEN 1 AND 200),
  email text CHECK (length(email) <= 254),
  phone text CHECK (length(phone) <= 200),
  company text CHECK (length(company) <= 200),
  source text CHECK (length(source) <= 200),
  status text NOT NULL CHECK (length(status) <= 200),
  notes text CHECK (length(notes) <= 10000),
  fields jsonb,
  -- In the order of assignment; the same people as in lead_assignees. With them in the row, a policy looks at the row alone.
  assignee_ids uuid[] NOT NULL DEFAULT '{}',
  created_by uuid REFERENCES crm.assignees (id),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  version integer NOT NULL DEFAULT 1,
  search_text text NOT NULL DEFAULT ''
);
-- E-mail addresses are not unique: a refusal would tell that a hidden record has the address.
CREATE INDEX leads_created_idx ON crm.leads (record_type, created_at DESC, id DESC);
CREATE INDEX leads_updated_idx ON crm.leads (record_type, updated_at DESC, id DESC);
CREATE INDEX leads_status_idx ON crm.leads (record_type, status, created_at DESC, id DESC);
CREATE INDEX leads_email_idx ON crm.leads (record_type, lower(email));
CREATE INDEX leads_creator_idx ON crm.leads (created_by, id);

CREATE TABLE crm.lead_assignees (
  lead_id uuid NOT NULL REFERENCES crm.leads (id) ON DELETE CASCADE,
  assignee_id uuid NOT NULL REFERENCES crm.assignees (id),
  open boolean NOT NULL,    -- whether the record is open: the workload of a person is counted in the index alone
  assigned_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  assigned_by uuid REFERENCES crm.assignees (id),
  PRIMARY KEY (lead_id, assignee_id)
);
CREATE INDEX lead_assignees_assignee_idx ON crm.lead_assignees (assignee_id, lead_id);
CREATE INDEX lead_assignees_open_idx ON crm.lead_assignees (assignee_id) WHERE open;

CREATE TABLE crm.lead_history (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lead_id uuid NOT NULL REFERENCES crm.leads (id) ON DELETE CASCADE,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  action text NOT NULL CHECK (action IN ('created', 'updated', 'assigned', 'unassigned', 'imported')),
  assignee_id uuid,
  fields text[],
  version integer NOT NULL  -- of the record after the change: a delta on an older version is checked against what came later
);
CREATE INDEX lead_history_idx ON crm.lead_history (lead_id, version DESC, at DESC, id DESC);

-- The outbox of live changes. Who saw the record before and who sees it now is in the row, so that everybody can be told
-- exactly what he may hear, also of a record that is gone or that he has just lost.
CREATE TABLE crm.lead_changes (
  transaction bigint NOT NULL DEFAULT 0,
  sequence bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  lead_id uuid,             -- none: what a person may see has changed as a whole; he has to read again
  version integer,
  existed boolean NOT NULL,
  remains boolean NOT NULL,
  created_by uuid,
  assignees_before uuid[] NOT NULL DEFAULT '{}',
  assignees_after uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (transaction, sequence)
);

-- What has been done under which key. The primary key is the lock: a repetition waits for the first one and finds its row.
CREATE TABLE crm_private.operations (
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) <= 300),
  result_id uuid,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor_id, key)
);

CREATE TABLE crm_private.import_rows (
  actor_id uuid NOT NULL,
  import_id text NOT NULL CHECK (length(import_id) <= 200),
  row_number integer NOT NULL,
  result jsonb,
  before jsonb,             -- the record as it was, if it was there
  version integer,          -- of the record after the import: one that has changed since is not undone
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (actor_id, import_id, row_number)
);

ALTER TABLE crm.assignees OWNER TO crm_owner;
ALTER TABLE crm.team_members OWNER TO crm_owner;
ALTER TABLE crm.record_fields OWNER TO crm_owner;
ALTER TABLE crm.leads OWNER TO crm_owner;
ALTER TABLE crm.lead_assignees OWNER TO crm_owner;
ALTER TABLE crm.lead_history OWNER TO crm_owner;
ALTER TABLE crm.lead_changes OWNER TO crm_owner;
ALTER TABLE crm_private.managers OWNER TO crm_owner;
ALTER TABLE crm_private.operations OWNER TO crm_owner;
ALTER TABLE crm_private.import_rows OWNER TO crm_owner;

GRANT SELECT ON crm.assignees, crm.team_members, crm.record_fields, crm.leads, crm.lead_assignees, crm.lead_history,
  crm.lead_changes TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm.assignees, crm.team_members, crm.record_fields, crm.leads, crm.lead_assignees,
  crm.lead_history, crm.lead_changes, crm_private.managers, crm_private.operations, crm_private.import_rows TO crm_functions;

-- --------------------------------------------------------------------------------------------------- who is asking, and what he sees

-- The one place that knows how a gateway says who is asking: app.user_id (the reference server, PostGraphile) or the
-- claims of a token (PostgREST, Supabase).
CREATE FUNCTION crm_private.uid() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('app.user_id', true), ''),
                  nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;

-- Whoever is asking, if he is an active person.
CREATE FUNCTION crm_private.me() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.id FROM crm.assignees a WHERE a.id = crm_private.uid() AND a.kind = 'person' AND NOT a.inactive
$$;

CREATE FUNCTION crm_private.is_manager() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM crm_private.managers m WHERE m.person_id = crm_private.me())
$$;

-- The ids through which a record can be assigned to him: his own and those of his teams.
CREATE FUNCTION crm_private.my_ids() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(mine.id), '{}') FROM (
    SELECT crm_private.me() AS id
    UNION ALL
    SELECT m.team_id FROM crm.team_members m WHERE m.person_id = crm_private.me()
  ) mine WHERE mine.id IS NOT NULL
$$;

CREATE FUNCTION crm_private.my_lead_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT la.lead_id FROM crm.lead_assignees la WHERE la.assignee_id = ANY (crm_private.my_ids())
  UNION
  SELECT l.id FROM crm.leads l WHERE l.created_by = crm_private.me()
$$;

-- The rule of src/domain/access.ts for one record; in policies it is written out, so that its parts are evaluated once
-- per statement and not once per row.
CREATE FUNCTION crm_private.sees(assignee_ids uuid[], created_by uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT crm_private.is_manager() OR coalesce($2 = crm_private.me(), false) OR $1 && crm_private.my_ids()
$$;

ALTER TABLE crm.assignees ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.assignees FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.team_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.team_members FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.record_fields ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.record_fields FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.leads ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.leads FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_assignees ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_assignees FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_history FORCE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.lead_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE crm_private.managers ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.managers FORCE ROW LEVEL SECURITY;
ALTER TABLE crm_private.operations ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.operations FORCE ROW LEVEL SECURITY;
ALTER TABLE crm_private.import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.import_rows FORCE ROW LEVEL SECURITY;

CREATE POLICY functions ON crm.assignees TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.team_members TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.record_fields TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.leads TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.lead_assignees TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.lead_history TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm.lead_changes TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm_private.managers TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm_private.operations TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm_private.import_rows TO crm_functions USING (true) WITH CHECK (true);

CREATE POLICY read ON crm.assignees FOR SELECT TO crm_user USING ((SELECT crm_private.me()) IS NOT NULL);
CREATE POLICY read ON crm.team_members FOR SELECT TO crm_user USING ((SELECT crm_private.me()) IS NOT NULL);
CREATE POLICY read ON crm.record_fields FOR SELECT TO crm_user USING ((SELECT crm_private.me()) IS NOT NULL);
CREATE POLICY read ON crm.leads FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR created_by = (SELECT crm_private.me())
  OR assignee_ids && (SELECT crm_private.my_ids()));
CREATE POLICY read ON crm.lead_assignees FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR assignee_id = ANY ((SELECT crm_private.my_ids())::uuid[])
  OR lead_id IN (SELECT crm_private.my_lead_ids()));
CREATE POLICY read ON crm.lead_history FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR lead_id IN (SELECT crm_private.my_lead_ids()));
CREATE POLICY read ON crm.lead_changes FOR SELECT TO crm_user USING (
  (SELECT crm_private.is_manager()) OR created_by = (SELECT crm_private.me())
  OR assignees_before && (SELECT crm_private.my_ids()) OR assignees_after && (SELECT crm_private.my_ids()));

-- ------------------------------------------------------------------------------------------------- what is written by itself

-- Lower case without accents, as foldText in src/domain/search-text.ts. An engine that can do better replaces it.
CREATE FUNCTION crm_private.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;

-- A phone number can also be found by its bare digits.
CREATE FUNCTION crm_private.search_text(name text, email text, phone text, company text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT crm_private.fold(concat_ws(E'\n', $1, $2, $4, $3)) || coalesce(E'\n' || nullif(regexp_replace($3, '[^0-9]', '', 'g'), ''), '')
$$;

CREATE FUNCTION crm_private.is_open(type_of_record text, status text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT 1 FROM crm.record_fields f, jsonb_array_elements(f.options) option
    WHERE f.record_type = $1 AND f.name = 'status' AND option ->> 'value' = $2 AND option -> 'closed' = 'true')
$$;

CREATE FUNCTION crm_private.log_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  importing boolean := coalesce(current_setting('app.importing', true), '') = 'yes';
  changed text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, version)
      VALUES ((NEW).id, crm_private.uid(), CASE WHEN importing THEN 'imported' ELSE 'created' END, (NEW).version);
    RETURN NULL;
  END IF;
  changed := array_remove(ARRAY[
    CASE WHEN (NEW).name IS DISTINCT FROM (OLD).name THEN 'name' END,
    CASE WHEN (NEW).email IS DISTINCT FROM (OLD).email THEN 'email' END,
    CASE WHEN (NEW).phone IS DISTINCT FROM (OLD).phone THEN 'phone' END,
    CASE WHEN (NEW).company IS DISTINCT FROM (OLD).company THEN 'company' END,
    CASE WHEN (NEW).source IS DISTINCT FROM (OLD).source THEN 'source' END,
    CASE WHEN (NEW).status IS DISTINCT FROM (OLD).status THEN 'status' END,
    CASE WHEN (NEW).notes IS DISTINCT FROM (OLD).notes THEN 'notes' END], NULL);
  IF (NEW).fields IS DISTINCT FROM (OLD).fields THEN
    changed := changed || ARRAY(
      SELECT coalesce(n.key, o.key)
      FROM jsonb_each(coalesce((NEW).fields, '{}')) n FULL JOIN jsonb_each(coalesce((OLD).fields, '{}')) o ON n.key = o.key
      WHERE n.value IS DISTINCT FROM o.value ORDER BY 1);
  END IF;
  IF cardinality(changed) > 0 THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, fields, version)
      VALUES ((NEW).id, crm_private.uid(), CASE WHEN importing THEN 'imported' ELSE 'updated' END, changed, (NEW).version);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER log_lead AFTER INSERT OR UPDATE ON crm.leads FOR EACH ROW EXECUTE FUNCTION crm_private.log_lead();

CREATE FUNCTION crm_private.log_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      SELECT l.id, crm_private.uid(), 'assigned', (NEW).assignee_id, l.version FROM crm.leads l WHERE l.id = (NEW).lead_id;
  ELSE
    -- With the record its history goes too: then there is nothing to log.
    INSERT INTO crm.lead_history (lead_id, actor_id, action, assignee_id, version)
      SELECT l.id, crm_private.uid(), 'unassigned', (OLD).assignee_id, l.version FROM crm.leads l WHERE l.id = (OLD).lead_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER log_assignment AFTER INSERT OR DELETE ON crm.lead_assignees
  FOR EACH ROW EXECUTE FUNCTION crm_private.log_assignment();

CREATE FUNCTION crm_private.publish_lead() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_changes (lead_id, version, existed, remains, created_by, assignees_after)
      VALUES ((NEW).id, (NEW).version, false, true, (NEW).created_by, (NEW).assignee_ids);
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO crm.lead_changes (lead_id, version, existed, remains, created_by, assignees_before, assignees_after)
      VALUES ((NEW).id, (NEW).version, true, true, (NEW).created_by, (OLD).assignee_ids, (NEW).assignee_ids);
  ELSE
    INSERT INTO crm.lead_changes (lead_id, existed, remains, created_by, assignees_before)
      VALUES ((OLD).id, true, false, (OLD).created_by, (OLD).assignee_ids);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER publish_lead AFTER INSERT OR UPDATE OR DELETE ON crm.leads FOR EACH ROW EXECUTE FUNCTION crm_private.publish_lead();

-- Whoever joins or leaves a team may see other records than before.
CREATE FUNCTION crm_private.publish_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO crm.lead_changes (existed, remains, assignees_after) VALUES (true, true, ARRAY[(NEW).person_id]);
  ELSE
    INSERT INTO crm.lead_changes (existed, remains, assignees_after) VALUES (true, true, ARRAY[(OLD).person_id]);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER publish_membership AFTER INSERT OR DELETE ON crm.team_members
  FOR EACH ROW EXECUTE FUNCTION crm_private.publish_membership();

-- ---------------------------------------------------------------------------------------------------- parts of the writes
-- A refusal is an exception with a code that ends in its HTTP status (PT401, PT403, PT404, PT409, PT422) and JSON in its
-- detail. Nothing in it tells of what the caller may not see.

CREATE FUNCTION crm_private.require_me() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  me uuid := crm_private.me();
BEGIN
  IF me IS NULL THEN
    RAISE EXCEPTION 'Nobody is signed in' USING ERRCODE = 'PT401';
  END IF;
  RETURN me;
END
$$;

-- What a draft or a patch sets, by field name: trimmed, an empty text and null as null.
CREATE FUNCTION crm_private.given(type_of_record text, draft jsonb)
RETURNS TABLE (name text, value text, present boolean) LANGUAGE sql STABLE AS $$
  SELECT f.name,
    nullif(btrim(coalesce($2 ->> f.name, $2 -> 'fields' ->> f.name)), ''),
    coalesce($2 ? f.name OR $2 -> 'fields' ? f.name, false)
  FROM crm.record_fields f WHERE f.record_type = $1
$$;

CREATE FUNCTION crm_private.is_day(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9](T.*)?$'
    THEN substr($1, 9, 2)::integer BETWEEN 1 AND
      extract(day FROM (substr($1, 1, 7) || '-01')::date + interval '1 month' - interval '1 day')
    ELSE false END
$$;

-- What is wrong, by field name, in the codes of src/domain/validate-record.ts; null when nothing is. Of a patch only what
-- it sets is judged.
CREATE FUNCTION crm_private.problems(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(p.name, p.problem || jsonb_build_object('label', p.label)) FROM (
    SELECT f.name, f.label, CASE
      WHEN g.value IS NULL THEN CASE WHEN f.required THEN '{"code": "required"}'::jsonb END
      WHEN length(g.value) > coalesce(f.max_length, CASE f.type WHEN 'email' THEN 254 WHEN 'long-text' THEN 10000 ELSE 200 END)
        THEN jsonb_build_object('code', 'too-long', 'maxLength',
          coalesce(f.max_length, CASE f.type WHEN 'email' THEN 254 WHEN 'long-text' THEN 10000 ELSE 200 END))
      WHEN f.type = 'email' AND g.value !~ '^[^@[:space:]<>(),:;"]+@[^@[:space:].<>(),:;"]+([.][^@[:space:].<>(),:;"]+)+$'
        THEN '{"code": "email"}'
      WHEN f.type = 'url' AND g.value !~ '^(https?://[^[:space:]]+|[^[:space:]:]+[.][^[:space:]:]+)$' THEN '{"code": "url"}'
      WHEN f.type IN ('number', 'money') AND g.value !~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'
        THEN '{"code": "number"}'
      WHEN f.type = 'date' AND NOT crm_private.is_day(g.value) THEN '{"code": "date"}'
      WHEN f.type = 'select' AND f.options IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements(f.options) option WHERE option ->> 'value' = g.value)
        THEN jsonb_build_object('code', 'option', 'value', g.value)
    END AS problem
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name
    WHERE f.record_type = $1 AND (g.present OR NOT $3)
  ) p WHERE p.problem IS NOT NULL
$$;

-- The draft with the presets of its record type where it is empty.
CREATE FUNCTION crm_private.with_defaults(draft jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT $1
    || coalesce((SELECT jsonb_object_agg(f.name, f.default_value) FROM crm.record_fields f
        JOIN crm_private.given($1 ->> 'recordType', $1) g ON g.name = f.name
        WHERE f.record_type = $1 ->> 'recordType' AND f.default_value IS NOT NULL AND g.value IS NULL
          AND f.name IN ('name', 'email', 'phone', 'company', 'source', 'status', 'notes')), '{}')
    || coalesce((SELECT jsonb_build_object('fields', coalesce($1 -> 'fields', '{}') || jsonb_object_agg(f.name, f.default_value))
        FROM crm.record_fields f JOIN crm_private.given($1 ->> 'recordType', $1) g ON g.name = f.name
        WHERE f.record_type = $1 ->> 'recordType' AND f.default_value IS NOT NULL AND g.value IS NULL
          AND f.name NOT IN ('name', 'email', 'phone', 'company', 'source', 'status', 'notes')
        HAVING count(*) > 0), '{}')
$$;

-- The custom fields after a patch; an empty value removes one.
CREATE FUNCTION crm_private.merged(fields jsonb, patch jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(e.key, e.value)
  FROM jsonb_each(coalesce($1, '{}') || CASE WHEN jsonb_typeof($2) = 'object' THEN $2 ELSE '{}' END) e
  WHERE e.value NOT IN ('null', '""')
$$;

-- Why people cannot be newly assigned: {"assigneeIds": […], "reason": "…"}; null when they can.
CREATE FUNCTION crm_private.refusals(ids uuid[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN count(*) > 0 THEN
    jsonb_build_object('assigneeIds', jsonb_agg(r.id), 'reason', string_agg(DISTINCT r.reason, '; ')) END
  FROM (
    SELECT wanted.id, CASE WHEN a.id IS NULL THEN 'Unknown assignee'
      WHEN a.inactive THEN a.name || ' is not active' ELSE a.disabled_reason END AS reason
    FROM unnest($1) AS wanted(id) LEFT JOIN crm.assignees a ON a.id = wanted.id
  ) r WHERE r.reason IS NOT NULL
$$;

CREATE FUNCTION crm_private.ids_of(draft jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(w.id ORDER BY w.place), '{}') FROM (
    SELECT e.value::uuid AS id, min(e.ordinality) AS place
    FROM jsonb_array_elements_text(coalesce($1 -> 'assigneeIds', '[]')) WITH ORDINALITY e GROUP BY e.value::uuid) w
$$;

-- Remembers that a key is being used; the id of what it made when it has been used before. Whoever comes second waits
-- here for the first one, because of the primary key.
CREATE FUNCTION crm_private.begin_operation(actor uuid, operation_key text, new_id uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  fresh text;
BEGIN
  IF operation_key IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO crm_private.operations AS o (actor_id, key, result_id) VALUES (actor, operation_key, new_id)
    ON CONFLICT (actor_id, key) DO NOTHING RETURNING o.key INTO fresh;
  IF fresh IS NOT NULL THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT o.result_id FROM crm_private.operations o WHERE o.actor_id = actor AND o.key = operation_key);
END
$$;

-- The record, if the caller sees it; otherwise nothing.
CREATE FUNCTION crm_private.seen(target uuid) RETURNS crm.leads LANGUAGE sql STABLE AS $$
  SELECT l FROM crm.leads l WHERE l.id = $1 AND crm_private.sees(l.assignee_ids, l.created_by)
$$;

CREATE FUNCTION crm_private.insert_lead(target uuid, actor uuid, draft jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
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
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by)
    SELECT target, x.id, crm_private.is_open(draft ->> 'recordType', draft ->> 'status'), actor FROM unnest(ids) AS x(id);
  RETURN target;
END
$$;

-- Whether it has changed anything.
CREATE FUNCTION crm_private.patch_lead(target uuid, patch jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
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
  IF patch ? 'status' THEN
    UPDATE crm.lead_assignees AS la SET open = o.open
      FROM (SELECT crm_private.is_open(l.record_type, l.status) AS open FROM crm.leads l WHERE l.id = target) o
      WHERE la.lead_id = target AND la.open <> o.open;
  END IF;
  RETURN true;
END
$$;

-- What stays keeps its place, what is new comes last, an id in both lists is added. Whether it has changed anything.
CREATE FUNCTION crm_private.apply_delta(target uuid, actor uuid, added uuid[], removed uuid[]) RETURNS boolean LANGUAGE plpgsql AS $$
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
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor
    FROM unnest(fresh) AS x(id), crm.leads l WHERE l.id = target;
  RETURN true;
END
$$;

-- The people of a delta whom somebody has changed the other way since a version. Everything else commutes.
CREATE FUNCTION crm_private.clashes(target uuid, since integer, added uuid[], removed uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(c.assignee_id) FROM (
    SELECT DISTINCT ON (h.assignee_id) h.assignee_id, h.action FROM crm.lead_history h
    WHERE h.lead_id = $1 AND h.version > $2 AND h.assignee_id IS NOT NULL
    ORDER BY h.assignee_id, h.version DESC, h.at DESC
  ) c
  WHERE (c.action = 'unassigned' AND c.assignee_id = ANY ($3))
    OR (c.action = 'assigned' AND c.assignee_id = ANY ($4) AND NOT c.assignee_id = ANY ($3))
$$;

-- ------------------------------------------------------------------------------------------------------------ the writes

-- draft: {"recordType", "name", "email", "phone", "company", "source", "status", "notes", "fields", "assigneeIds"}
CREATE FUNCTION crm.create_lead(draft jsonb, idempotency_key text DEFAULT NULL) RETURNS crm.leads
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  full_draft jsonb := crm_private.with_defaults(draft);
  target uuid := gen_random_uuid();
  known uuid := crm_private.begin_operation(me, 'create|' || idempotency_key, target);
  wrong jsonb;
  refused jsonb;
BEGIN
  IF known IS NOT NULL THEN
    IF NOT EXISTS (SELECT 1 FROM crm.leads l WHERE l.id = known AND crm_private.sees(l.assignee_ids, l.created_by)) THEN
      RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
    END IF;
    RETURN crm_private.seen(known);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM crm.record_fields f WHERE f.record_type = full_draft ->> 'recordType') THEN
    RAISE EXCEPTION 'Unknown record type' USING ERRCODE = 'PT422', DETAIL = '{"unsupported": true}';
  END IF;
  wrong := coalesce(crm_private.problems(full_draft ->> 'recordType', full_draft, false), '{}');
  refused := crm_private.refusals(crm_private.ids_of(full_draft));
  IF wrong <> '{}' OR refused IS NOT NULL THEN
    RAISE EXCEPTION 'The record is not valid' USING ERRCODE = 'PT422',
      DETAIL = (jsonb_build_object('fields', wrong) || coalesce(refused, '{}'))::text;
  END IF;
  target := crm_private.insert_lead(target, me, full_draft);
  RETURN crm_private.seen(target);
END
$$;

-- Needs the version that was read; on another one it answers PT409 with {"current": version}.
CREATE FUNCTION crm.update_lead(lead_id uuid, expected_version integer, patch jsonb, idempotency_key text DEFAULT NULL) RETURNS crm.leads
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  me uuid := crm_private.require_me();
  at_version integer;
  type_of_record text;
  wrong jsonb;
  changed boolean;
BEGIN
  SELECT l.version, l.record_type INTO at_version, type_of_record FROM crm.leads l
    WHERE l.id = target AND crm_private.sees(l.assignee_ids, l.created_by) FOR UPDATE;
  IF at_version IS NULL THEN
    RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
  END IF;
  IF crm_private.begin_operation(me, 'update|' || target::text || '|' || idempotency_key, target) IS NOT NULL THEN
    RETURN crm_private.seen(target);
  END IF;
  IF expected_version IS NOT NULL AND expected_version <> at_version THEN
    RAISE EXCEPTION 'The record has been changed in the meantime' USING ERRCODE = 'PT409',
      DETAIL = jsonb_build_object('current', at_version)::text;
  END IF;
  wrong := crm_private.problems(type_of_record, patch, true);
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'The record is not valid' USING ERRCODE = 'PT422', DETAIL = jsonb_build_object('fields', wrong)::text;
  END IF;
  changed := crm_private.patch_lead(target, patch);
  RETURN crm_private.seen(target);
END
$$;

-- One record, one transaction: adds and removes as a delta. Answers the record, or nothing when the caller has thereby
-- lost his own access. On an older version only opposite changes of the same people clash: PT409 with
-- {"current": version, "assigneeIds": […]}.
CREATE FUNCTION crm.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text DEFAULT NULL, expected_version integer DEFAULT NULL)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  me uuid := crm_private.require_me();
  added uuid[] := coalesce(add_ids, '{}');
  removed uuid[] := coalesce(remove_ids, '{}');
  before uuid[];
  creator uuid;
  at_version integer;
  clashing uuid[];
  refused jsonb;
  changed boolean;
BEGIN
  SELECT l.version, l.assignee_ids, l.created_by INTO at_version, before, creator FROM crm.leads l WHERE l.id = target FOR UPDATE;
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
  refused := crm_private.refusals(ARRAY(SELECT x.id FROM unnest(added) AS x(id) WHERE NOT x.id = ANY (before)));
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'Not everybody can be assigned' USING ERRCODE = 'PT422', DETAIL = refused::text;
  END IF;
  changed := crm_private.apply_delta(target, me, added, removed);
  RETURN crm_private.seen(target);
END
$$;

CREATE FUNCTION crm.delete_lead(lead_id uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  me uuid := crm_private.require_me();
  creator uuid;
  found uuid;
BEGIN
  SELECT l.id, l.created_by INTO found, creator FROM crm.leads l
    WHERE l.id = target AND crm_private.sees(l.assignee_ids, l.created_by) FOR UPDATE;
  IF found IS NULL THEN
    RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
  END IF;
  IF creator IS DISTINCT FROM me AND NOT crm_private.is_manager() THEN
    RAISE EXCEPTION 'Only its creator and managers can delete a record' USING ERRCODE = 'PT403';
  END IF;
  DELETE FROM crm.leads AS l WHERE l.id = target;
  RETURN target;
END
$$;

-- Somebody who is no user yet; a known e-mail answers the person who has it.
CREATE FUNCTION crm.create_assignee(name text, email text DEFAULT NULL, idempotency_key text DEFAULT NULL) RETURNS crm.assignees
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  full_name text := btrim(coalesce(name, ''));
  address text := nullif(btrim(coalesce(email, '')), '');
  target uuid := gen_random_uuid();
  known uuid := crm_private.begin_operation(me, 'person|' || idempotency_key, target);
  wrong jsonb := '{}';
BEGIN
  IF length(full_name) NOT BETWEEN 1 AND 200 THEN
    wrong := wrong || '{"name": {"code": "required", "label": "Name"}}';
  END IF;
  IF address !~ '^[^@[:space:]<>(),:;"]+@[^@[:space:].<>(),:;"]+([.][^@[:space:].<>(),:;"]+)+$' OR length(address) > 254 THEN
    wrong := wrong || '{"email": {"code": "email", "label": "Email"}}';
  END IF;
  IF wrong <> '{}' THEN
    RAISE EXCEPTION 'The person is not valid' USING ERRCODE = 'PT422', DETAIL = jsonb_build_object('fields', wrong)::text;
  END IF;
  IF known IS NULL THEN
    INSERT INTO crm.assignees (id, kind, name, email, search_text)
      VALUES (target, 'person', full_name, address, crm_private.fold(' ' || full_name || ' ' || coalesce(address, '')))
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN (SELECT a FROM crm.assignees a WHERE a.id = coalesce(known, target) OR lower(a.email) = lower(address)
    ORDER BY a.id = coalesce(known, target) DESC LIMIT 1);
END
$$;

-- One row of an import. Never fails for what is in the row: answers {"status": "created" | "updated" | "skipped" | "failed",
-- "leadId", "reason", "fields"}. The same import and row number twice applies once. The loop over rows is the gateway's.
CREATE FUNCTION crm.import_lead(import_id text, row_number integer, draft jsonb, mode text, dry_run boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  this_import text := import_id;
  this_row integer := row_number;
  type_of_record text := draft ->> 'recordType';
  refused jsonb := crm_private.refusals(crm_private.ids_of(draft));
  wrong jsonb;
  match uuid;
  full_draft jsonb;
  values_only jsonb;
  answer jsonb;
  snapshot jsonb;
  setting text;
  changed boolean := false;
  assigned boolean := false;
BEGIN
  answer := (SELECT r.result FROM crm_private.import_rows r
    WHERE r.actor_id = me AND r.import_id = this_import AND r.row_number = this_row);
  IF answer IS NOT NULL THEN
    RETURN answer;
  END IF;
  IF refused IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'failed', 'reason', refused ->> 'reason',
      'fields', jsonb_build_object('assignees', jsonb_build_object('code', 'refused', 'label', refused ->> 'reason')));
  END IF;
  IF mode <> 'create' AND nullif(btrim(draft ->> 'email'), '') IS NOT NULL THEN
    match := (SELECT l.id FROM crm.leads l WHERE l.record_type = type_of_record AND lower(l.email) = lower(btrim(draft ->> 'email'))
      AND crm_private.sees(l.assignee_ids, l.created_by) ORDER BY l.created_at, l.id LIMIT 1);
  END IF;
  IF match IS NULL AND mode = 'update' THEN
    RETURN jsonb_build_object('status', 'skipped', 'reason',
      CASE WHEN nullif(btrim(draft ->> 'email'), '') IS NULL THEN 'Without an e-mail address no record can be found'
      ELSE 'No record has this e-mail address' END);
  END IF;
  -- A row changes what it has a value for: an empty cell clears nothing.
  values_only := (SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(draft) e
    WHERE e.key IN ('name', 'email', 'phone', 'company', 'source', 'status', 'notes') AND btrim(coalesce(draft ->> e.key, '')) <> '');
  IF crm_private.merged(NULL, draft -> 'fields') IS NOT NULL THEN
    values_only := values_only || jsonb_build_object('fields', crm_private.merged(NULL, draft -> 'fields'));
  END IF;
  full_draft := CASE WHEN match IS NULL THEN crm_private.with_defaults(draft) ELSE values_only END;
  wrong := crm_private.problems(type_of_record, full_draft, match IS NOT NULL);
  IF wrong IS NOT NULL THEN
    RETURN jsonb_build_object('status', 'failed', 'reason', 'The record is not valid', 'fields', wrong);
  END IF;
  IF dry_run THEN
    RETURN jsonb_build_object('status', CASE WHEN match IS NULL THEN 'created' ELSE 'updated' END, 'leadId', coalesce(match::text, ''));
  END IF;
  INSERT INTO crm_private.import_rows AS r (actor_id, import_id, row_number) VALUES (me, this_import, this_row)
    ON CONFLICT DO NOTHING;
  -- Whoever was first with this row has answered it by now.
  answer := (SELECT r.result FROM crm_private.import_rows r
    WHERE r.actor_id = me AND r.import_id = this_import AND r.row_number = this_row);
  IF answer IS NOT NULL THEN
    RETURN answer;
  END IF;
  setting := set_config('app.importing', 'yes', true);
  IF match IS NULL THEN
    match := crm_private.insert_lead(gen_random_uuid(), me, full_draft);
    answer := jsonb_build_object('status', 'created', 'leadId', match);
  ELSE
    snapshot := (SELECT jsonb_build_object('name', l.name, 'email', l.email, 'phone', l.phone, 'company', l.company, 'source', l.source,
      'status', l.status, 'notes', l.notes, 'fields', l.fields, 'assigneeIds', l.assignee_ids) FROM crm.leads l WHERE l.id = match FOR UPDATE);
    changed := crm_private.patch_lead(match, values_only);
    assigned := crm_private.apply_delta(match, me, crm_private.ids_of(draft), '{}');
    answer := CASE WHEN changed OR assigned THEN jsonb_build_object('status', 'updated', 'leadId', match)
      ELSE jsonb_build_object('status', 'skipped', 'reason', 'Nothing to change', 'leadId', match) END;
  END IF;
  setting := set_config('app.importing', '', true);
  UPDATE crm_private.import_rows AS r SET result = answer, before = snapshot,
      version = (SELECT l.version FROM crm.leads l WHERE l.id = match)
    WHERE r.actor_id = me AND r.import_id = this_import AND r.row_number = this_row;
  RETURN answer;
END
$$;

-- ------------------------------------------------------------------------------------------------------------- the questions

-- action: create, read, update, assign, unassign, delete, import. Answers {"allowed": …, "reason": …}.
CREATE FUNCTION crm.permission(action text, lead_id uuid DEFAULT NULL, assignee_id uuid DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  me uuid := crm_private.require_me();
  refused jsonb;
BEGIN
  IF target IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM crm.leads l WHERE l.id = target AND crm_private.sees(l.assignee_ids, l.created_by)) THEN
    RETURN '{"allowed": false, "reason": "There is no such record"}';
  END IF;
  refused := CASE WHEN action = 'assign' AND assignee_id IS NOT NULL THEN crm_private.refusals(ARRAY[assignee_id]) END;
  IF refused IS NOT NULL THEN
    RETURN jsonb_build_object('allowed', false, 'reason', refused ->> 'reason');
  END IF;
  IF action = 'delete' AND target IS NOT NULL AND NOT crm_private.is_manager()
    AND NOT EXISTS (SELECT 1 FROM crm.leads l WHERE l.id = target AND l.created_by = me) THEN
    RETURN '{"allowed": false, "reason": "Only its creator and managers can delete a record"}';
  END IF;
  RETURN '{"allowed": true}';
END
$$;

-- Who can see a record, how, and why: every way of everyone. Empty for a record that the caller may not see.
CREATE FUNCTION crm.access_to(lead_id uuid)
RETURNS TABLE (assignee_id uuid, level text, via text, via_id uuid, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.assignee_id, 'write', w.via, w.via_id, w.reason
  FROM crm.leads l, LATERAL (
    SELECT la.assignee_id, 'assignee' AS via, NULL::uuid AS via_id, NULL::text AS reason FROM crm.lead_assignees la WHERE la.lead_id = l.id
    UNION ALL
    SELECT m.person_id, 'team', m.team_id, NULL FROM crm.team_members m WHERE m.team_id = ANY (l.assignee_ids)
    UNION ALL
    SELECT l.created_by, 'creator', NULL, NULL WHERE l.created_by IS NOT NULL
    UNION ALL
    SELECT g.person_id, 'role', NULL, 'manager' FROM crm_private.managers g
  ) w
  WHERE l.id = $1 AND crm_private.sees(l.assignee_ids, l.created_by)
$$;

-- Up to which transaction, and up to when, everything is decided: what is later may still be overtaken by something earlier.
-- Without a better way everything older than any transaction may last (statement_timeout of the gateway) is decided.
CREATE FUNCTION crm_private.decided_transaction() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT 9223372036854775807 $$;
CREATE FUNCTION crm_private.decided_time() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT clock_timestamp() - interval '10 seconds' $$;

-- What the caller may hear of what came after a position, in order. It runs with the caller's rights.
CREATE FUNCTION crm.changes_after(after_transaction bigint, after_sequence bigint, most integer)
RETURNS TABLE (transaction bigint, sequence bigint, type text, lead_id uuid, version integer) LANGUAGE sql STABLE AS $$
  SELECT c.transaction, c.sequence,
    CASE WHEN c.lead_id IS NULL THEN 'resync'
      WHEN w.saw AND w.sees THEN 'updated'
      WHEN w.sees THEN CASE WHEN c.existed THEN 'access-gained' ELSE 'created' END
      ELSE CASE WHEN c.remains THEN 'access-lost' ELSE 'deleted' END END,
    c.lead_id, CASE WHEN w.sees THEN c.version END
  FROM crm.lead_changes c, LATERAL (SELECT
    c.existed AND (m.manager OR c.created_by = m.id OR c.assignees_before && m.ids) AS saw,
    c.remains AND (m.manager OR c.created_by = m.id OR c.assignees_after && m.ids) AS sees
    FROM (SELECT (SELECT crm_private.is_manager()) AS manager, (SELECT crm_private.me()) AS id, (SELECT crm_private.my_ids()) AS ids) m) w
  WHERE (c.transaction, c.sequence) > ($1, $2)
    AND c.transaction < (SELECT crm_private.decided_transaction()) AND c.at <= (SELECT crm_private.decided_time())
    AND (c.lead_id IS NULL OR w.saw OR w.sees)
  ORDER BY c.transaction, c.sequence LIMIT $3
$$;

-- The position of the latest decided change, of anybody; it tells nothing but that something has happened.
CREATE FUNCTION crm.live_position(OUT transaction bigint, OUT sequence bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.transaction, c.sequence FROM crm.lead_changes c
  WHERE c.transaction < (SELECT crm_private.decided_transaction()) AND c.at <= (SELECT crm_private.decided_time())
  ORDER BY c.transaction DESC, c.sequence DESC LIMIT 1
$$;

-- ------------------------------------------------------------------------------------------------------------------- rights

ALTER FUNCTION crm_private.me() OWNER TO crm_functions;
ALTER FUNCTION crm_private.is_manager() OWNER TO crm_functions;
ALTER FUNCTION crm_private.my_ids() OWNER TO crm_functions;
ALTER FUNCTION crm_private.my_lead_ids() OWNER TO crm_functions;
ALTER FUNCTION crm_private.log_lead() OWNER TO crm_functions;
ALTER FUNCTION crm_private.log_assignment() OWNER TO crm_functions;
ALTER FUNCTION crm_private.publish_lead() OWNER TO crm_functions;
ALTER FUNCTION crm_private.publish_membership() OWNER TO crm_functions;
ALTER FUNCTION crm.create_lead(jsonb, text) OWNER TO crm_functions;
ALTER FUNCTION crm.update_lead(uuid, integer, jsonb, text) OWNER TO crm_functions;
ALTER FUNCTION crm.assign_lead(uuid, uuid[], uuid[], text, integer) OWNER TO crm_functions;
ALTER FUNCTION crm.delete_lead(uuid) OWNER TO crm_functions;
ALTER FUNCTION crm.create_assignee(text, text, text) OWNER TO crm_functions;
ALTER FUNCTION crm.import_lead(text, integer, jsonb, text, boolean) OWNER TO crm_functions;
ALTER FUNCTION crm.permission(text, uuid, uuid) OWNER TO crm_functions;
ALTER FUNCTION crm.access_to(uuid) OWNER TO crm_functions;
ALTER FUNCTION crm.live_position() OWNER TO crm_functions;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA crm, crm_private FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm, crm_private TO crm_functions;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm TO crm_user;
GRANT EXECUTE ON FUNCTION crm_private.uid(), crm_private.me(), crm_private.is_manager(), crm_private.my_ids(),
  crm_private.my_lead_ids(), crm_private.fold(text), crm_private.decided_transaction(), crm_private.decided_time() TO crm_user;
