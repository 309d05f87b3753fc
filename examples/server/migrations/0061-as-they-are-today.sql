-- Three functions again, as they are on a new database: 0040 and 0050 were changed after databases had run them.

CREATE OR REPLACE FUNCTION crm_private.problems_of_form(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
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
      AND (f.visible_when IS NULL OR crm_private.is_asked_for($1, $2, f.name, $3))
  ) p WHERE p.problem IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION crm_private.problems(type_of_record text, draft jsonb, is_patch boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.form IS NULL AND p.numbers IS NULL THEN NULL ELSE coalesce(p.numbers, '{}') || coalesce(p.form, '{}') END
  FROM (SELECT crm_private.problems_of_form($1, $2, $3) AS form, (
    SELECT jsonb_object_agg(f.name, jsonb_build_object('code', 'number', 'label', f.label))
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name
    WHERE f.record_type = $1 AND f.type IN ('number', 'money')
      AND (length(g.value) > 40 OR g.value ~ '[eE][+-]?0*[0-9]{3}')) AS numbers) p
$$;

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
