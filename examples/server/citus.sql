-- What Citus needs beside the migrations, for a tenant whose schema it keeps on one of its nodes: run after each of them, and again
-- with the same result. The tables are all in `crm` there (citus.ts). The gateway asks the node that has them, where everything is
-- done in one process; the queries below a query ("nested") are therefore those of a single database.

DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET citus.allow_nested_distributed_execution = on', current_database()); END $$;

-- A table moves to another node with the rights of its owner, who has to get in there and to see what is in it.
DO $do$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relowner <> (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user)
  LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO CURRENT_USER', t.name);
    EXECUTE format('GRANT ALL ON %s TO crm_owner', t.name);
  END LOOP;
END
$do$;

-- ------------------------------------------------------------------------------------------------------------ who is asking

-- A policy may hold no sub-query, so that who is asking cannot be asked once for all rows. It is asked once in a transaction and kept
-- in settings that end with it: as good as `app.user_id`, which says who it is, and which whoever could set the others could set too.
CREATE OR REPLACE FUNCTION crm_private.find_out() RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  asking uuid := crm_private.uid();
  me uuid := (SELECT a.id FROM crm.assignees a WHERE a.id = asking AND a.kind = 'person' AND NOT a.inactive);
BEGIN
  PERFORM set_config('crm_private.me', coalesce(me::text, ''), true),
    set_config('crm_private.manager', EXISTS (SELECT 1 FROM crm.managers m WHERE m.person_id = me)::text, true),
    set_config('crm_private.ids', (CASE WHEN me IS NULL THEN '{}'::uuid[]
      ELSE ARRAY[me] || ARRAY(SELECT m.team_id FROM crm.team_members m WHERE m.person_id = me) END)::text, true);
  PERFORM set_config('crm_private.asking', coalesce(asking::text, 'nobody'), true);
END
$$;
ALTER FUNCTION crm_private.find_out() OWNER TO crm_functions;

CREATE OR REPLACE FUNCTION crm_private.me() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF current_setting('crm_private.asking', true) IS DISTINCT FROM coalesce(crm_private.uid()::text, 'nobody') THEN
    PERFORM crm_private.find_out();
  END IF;
  RETURN nullif(current_setting('crm_private.me'), '')::uuid;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.is_manager() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN crm_private.me() IS NOT NULL AND current_setting('crm_private.manager')::boolean;
END
$$;

CREATE OR REPLACE FUNCTION crm_private.my_ids() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN CASE WHEN crm_private.me() IS NULL THEN '{}'::uuid[] ELSE current_setting('crm_private.ids')::uuid[] END;
END
$$;

-- A row of a table has another type in each of its pieces, so that no function can be asked of a whole row.
CREATE OR REPLACE FUNCTION crm_private.sees(assignee_ids uuid[], created_by uuid, ends_on date, assignment_terms jsonb) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT crm_private.sees(CASE WHEN $3 < crm_private.today() THEN crm_private.present_ids($1, $4, crm_private.today()) ELSE $1 END, $2)
$$;

CREATE OR REPLACE FUNCTION crm_private.sees_lead(target uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM crm.leads l WHERE l.id = target
    AND crm_private.sees(l.assignee_ids, l.created_by, l.ends_on, l.assignment_terms));
END
$$;
ALTER FUNCTION crm_private.sees_lead(uuid) OWNER TO crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.sees(uuid[], uuid, date, jsonb) TO crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.sees_lead(uuid) TO crm_user;

-- As the migrations have them, without sub-queries.
DO $do$
DECLARE
  p record;
BEGIN
  FOR p IN SELECT * FROM (VALUES
    ('record_fields', 'read', 'crm_private.me() IS NOT NULL'),
    ('assignees', 'read', 'crm_private.me() IS NOT NULL'),
    ('team_members', 'read', 'crm_private.me() IS NOT NULL'),
    ('lookup_entries', 'everybody_signed_in', 'crm_private.me() IS NOT NULL'),
    ('assignment_rules', 'everybody_signed_in', 'crm_private.me() IS NOT NULL'),
    ('leads', 'read', $$crm_private.is_manager() OR created_by = crm_private.me()
      OR assignee_ids && crm_private.my_ids() AND (ends_on IS NULL OR ends_on >= crm_private.today()
        OR crm_private.present_ids(assignee_ids, assignment_terms, crm_private.today()) && crm_private.my_ids())$$),
    ('lead_assignees', 'read', $$crm_private.is_manager()
      OR assignee_id = ANY (crm_private.my_ids()) AND (until IS NULL OR until >= crm_private.today())
      OR crm_private.sees_lead(lead_id)$$),
    ('lead_history', 'read', 'crm_private.is_manager() OR crm_private.sees_lead(lead_id)')) AS v(name, policy, condition)
  LOOP
    EXECUTE format('DROP POLICY %I ON crm.%I', p.policy, p.name);
    EXECUTE format('CREATE POLICY %I ON crm.%I FOR SELECT TO crm_user USING (%s)', p.policy, p.name, p.condition);
  END LOOP;
END
$do$;
-- INSERT … SELECT is a copy on the way, and row-level security takes none. Its policies let these functions see everything anyway.
ALTER ROLE crm_functions BYPASSRLS;

-- -------------------------------------------------------------------------------------------------------------- the functions

-- Stands for clock_timestamp() in what changes rows, where nothing volatile may be.
CREATE OR REPLACE FUNCTION crm_private.moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT clock_timestamp() $$;
GRANT EXECUTE ON FUNCTION crm_private.moment() TO crm_functions;

-- A column of the number of a node would put what is written after a move before what was there; the version never goes back.
CREATE OR REPLACE FUNCTION crm_private.log_way() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.way := CASE WHEN (NEW).action <> 'ended' THEN crm_private.way() END;
  NEW.sequence := (NEW).version::bigint * 4294967296 + (NEW).sequence % 4294967296;
  RETURN NEW;
END
$$;

-- Parts are made and dropped on the coordinator only. Here there is the part without end, and what is old is deleted from it.
CREATE OR REPLACE FUNCTION crm_private.retain(days integer DEFAULT 7, history_months integer DEFAULT 0) RETURNS text[]
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '3s' AS $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  first_kept timestamptz := date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - history_months * interval '1 month';
BEGIN
  -- One at a time, and in the order in which changes are numbered.
  PERFORM 1 FROM crm.live_state s WHERE s.id = 1 FOR UPDATE;
  PERFORM crm_private.forget_rows(today - days);
  IF history_months > 0 THEN
    DELETE FROM crm.lead_history AS h WHERE h.at < first_kept;
  END IF;
  RETURN '{}';
END
$$;
ALTER FUNCTION crm_private.retain(integer, integer) OWNER TO crm_functions;

CREATE OR REPLACE FUNCTION crm.live_position(OUT "position" bigint, OUT dropped bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  SELECT s.last, s.dropped INTO live_position."position", live_position.dropped FROM crm.live_state s WHERE s.id = 1;
END
$$;

-- Every function as the migrations have it, but: PL/pgSQL where one in SQL reads a table, which may have no parameters there; no whole
-- row of a table; no clock in what changes rows.
DO $do$
DECLARE
  f record;
  fitted text;
  body text;
BEGIN
  FOR f IN SELECT p.prosrc, p.proretset, l.lanname, pg_get_functiondef(p.oid) AS definition
    FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace) AND p.prokind = 'f' AND p.proname <> 'moment'
  LOOP
    fitted := f.definition;
    IF f.lanname = 'sql' AND f.prosrc ~ '(FROM|JOIN) crm(_private)?[.]' THEN
      body := rtrim(f.prosrc, E' \n;');
      fitted := replace(replace(fitted, 'LANGUAGE sql', 'LANGUAGE plpgsql'), f.prosrc, E'\n#variable_conflict use_column\nBEGIN\n'
        || CASE WHEN f.proretset THEN '  RETURN QUERY ' || body || ';' ELSE '  RETURN (' || body || E'\n);' END || E'\nEND\n');
    END IF;
    fitted := regexp_replace(fitted, 'SELECT (\w) FROM (crm[.]\w+) \1\M', 'SELECT ROW(\1.*)::\2 FROM \2 \1', 'g');
    fitted := replace(fitted, 'crm_private.sees(l)', 'crm_private.sees(l.assignee_ids, l.created_by, l.ends_on, l.assignment_terms)');
    IF fitted ~ 'UPDATE ' THEN
      fitted := replace(fitted, 'clock_timestamp()', 'crm_private.moment()');
    END IF;
    IF fitted <> f.definition THEN
      EXECUTE fitted;
    END IF;
  END LOOP;
END
$do$;
