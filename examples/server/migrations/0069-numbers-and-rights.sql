-- Numbers that a database takes wherever they are stored, and the rights of a change of assignees.

-- Null for what is no number, and for one that is so large that working with it fails, wherever it was stored before this was refused.
CREATE FUNCTION crm_private.as_number(value text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length($1) <= 40 AND $1 ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'
    AND NOT $1 ~ '[eE][+-]?0*[0-9]{3}' THEN $1::numeric END
$$;
REVOKE ALL ON FUNCTION crm_private.as_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.as_number(text) TO crm_user, crm_functions;

CREATE OR REPLACE FUNCTION crm_private.problems_of_form(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_object_agg(p.name, p.problem || jsonb_build_object('label', p.label)) FROM (
    SELECT f.name, f.label, CASE
      WHEN g.value IS NULL THEN CASE WHEN f.required THEN '{"code": "required"}'::jsonb END
      WHEN length(g.value) > coalesce(f.max_length, CASE WHEN f.type = 'email' THEN 254 WHEN f.type IN ('long-text', 'multi-select') THEN 10000 ELSE 200 END)
        THEN jsonb_build_object('code', 'too-long', 'maxLength',
          coalesce(f.max_length, CASE WHEN f.type = 'email' THEN 254 WHEN f.type IN ('long-text', 'multi-select') THEN 10000 ELSE 200 END))
      WHEN f.type = 'email' AND g.value !~ '^[^@[:space:]<>(),:;"]+@[^@[:space:].<>(),:;"]+([.][^@[:space:].<>(),:;"]+)+$'
        THEN '{"code": "email"}'
      WHEN f.type = 'url' AND g.value !~ '^(https?://[^[:space:]]+|[^[:space:]:]+[.][^[:space:]:]+)$' THEN '{"code": "url"}'
      WHEN f.type IN ('number', 'money', 'percent') AND g.value !~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$'
        THEN '{"code": "number"}'
      WHEN f.type = 'date' AND NOT crm_private.is_day(g.value) THEN '{"code": "date"}'
      WHEN f.type = 'select' AND f.options IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements(f.options) option WHERE option ->> 'value' = g.value)
        THEN jsonb_build_object('code', 'option', 'value', g.value)
    END AS problem
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name
    WHERE f.record_type = $1 AND (g.present OR NOT $3)
      AND (f.visible_when IS NULL OR crm_private.is_asked_for($1, $2, f.name, $3))
  ) p WHERE p.problem IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION crm_private.problems(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.form IS NULL AND p.numbers IS NULL THEN NULL ELSE coalesce(p.numbers, '{}') || coalesce(p.form, '{}') END
  FROM (SELECT crm_private.problems_of_form($1, $2, $3) AS form, (
    SELECT jsonb_object_agg(f.name, jsonb_build_object('code', 'number', 'label', f.label))
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name
    WHERE f.record_type = $1 AND f.type IN ('number', 'money', 'percent')
      AND (length(g.value) > 40 OR g.value ~ '[eE][+-]?0*[0-9]{3}')) AS numbers) p
$$;

-- 0032 and 0050 made it anew, and it belonged to whoever ran the migrations: row-level security held nothing in it.
ALTER FUNCTION crm_private.assign_lead(uuid, uuid[], uuid[], text, integer, boolean, uuid, jsonb) OWNER TO crm_functions;

CREATE OR REPLACE FUNCTION crm.start_job(work jsonb, total integer DEFAULT NULL, idempotency_key text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  target uuid;
BEGIN
  -- Who asks again, because the answer was lost, starts none.
  IF NOT EXISTS (SELECT 1 FROM crm_private.jobs j WHERE j.actor_id = me AND j.key = idempotency_key)
    AND (SELECT count(*) FROM crm_private.jobs j WHERE j.actor_id = me AND j.status IN ('running', 'paused')) >= 20 THEN
    RAISE EXCEPTION 'Too many jobs are under way' USING ERRCODE = 'PT422';
  END IF;
  INSERT INTO crm_private.jobs AS j (actor_id, key, work, way, total) VALUES (me, idempotency_key, work, crm_private.way(), total)
    ON CONFLICT (actor_id, key) DO NOTHING RETURNING j.id INTO target;
  IF target IS NULL THEN
    SELECT j.id INTO target FROM crm_private.jobs j WHERE j.actor_id = me AND j.key = idempotency_key AND j.work = start_job.work;
    IF target IS NULL THEN
      RAISE EXCEPTION 'The same key was used for something else' USING ERRCODE = 'PT422';
    END IF;
  END IF;
  RETURN crm.job(target);
END
$$;
