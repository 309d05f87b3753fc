-- Values of fields that a host has added, as src/domain/values/plain-value.ts reads them: the same to whoever sorts by them, filters
-- by them or judges them.

-- A value as text, a list with commas; null for an empty one.
CREATE OR REPLACE FUNCTION crm_private.own_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(CASE jsonb_typeof($1)
    WHEN 'array' THEN (SELECT string_agg(coalesce(e.text, ''), ',' ORDER BY e.place) FROM jsonb_array_elements_text($1) WITH ORDINALITY AS e(text, place))
    ELSE $1 #>> '{}' END, '')
$$;

-- Each value of a field that has several: a list, or a text with semicolons or commas.
CREATE OR REPLACE FUNCTION crm_private.own_values(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN crm_private.own_text($1) IS NULL THEN NULL
    WHEN jsonb_typeof($1) = 'array' THEN (SELECT jsonb_agg(btrim(e.text)) FROM jsonb_array_elements_text($1) AS e(text))
    ELSE (SELECT jsonb_agg(btrim(e.text)) FROM regexp_split_to_table(crm_private.own_text($1), '[;\n]|,\s*') AS e(text)) END
$$;

CREATE OR REPLACE FUNCTION crm_private.is_day(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9](T.*)?$' AND substr($1, 1, 4) <> '0000'
    THEN substr($1, 9, 2)::integer BETWEEN 1 AND
      extract(day FROM (substr($1, 1, 7) || '-01')::date + interval '1 month' - interval '1 day')
    ELSE false END
$$;

CREATE FUNCTION crm_private.is_moment(value text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT $1 ~ '^[0-9-]{10}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-](0[0-9]|1[0-5])(:?[0-5][0-9])?)?$'
    AND crm_private.is_day(substr($1, 1, 10))
$$;

-- As comparableTime of src/domain/list/comparable-time.ts: a moment with an offset goes by when it is.
CREATE FUNCTION crm_private.as_moment(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $1 ~ '[+-][0-9]{2}:?[0-9]{2}$' AND crm_private.is_moment($1)
    THEN to_char(regexp_replace($1, '([.][0-9]{3})[0-9]+', '\1')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    ELSE $1 END
$$;

CREATE OR REPLACE FUNCTION crm_private.given(type_of_record text, draft jsonb)
RETURNS TABLE (name text, value text, present boolean) LANGUAGE sql STABLE AS $$
  SELECT f.name, nullif(btrim(crm_private.own_text(v.holder -> f.name), E' \t\n\r\u00a0\u200b\ufeff'), ''), coalesce(v.holder ? f.name, false)
  FROM crm.record_fields f, LATERAL (SELECT CASE
    WHEN f.name IN ('name', 'email', 'phone', 'company', 'source', 'status', 'notes') THEN $2 ELSE $2 -> 'fields' END AS holder) v
  WHERE f.record_type = $1
$$;

-- The first value that is none of the choices; null where there are no choices.
CREATE FUNCTION crm_private.no_choice("values" jsonb, options jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT v.text FROM jsonb_array_elements_text($1) WITH ORDINALITY AS v(text, place)
  WHERE $2 IS NOT NULL AND v.text <> ''
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements($2) AS o(choice) WHERE o.choice ->> 'value' = v.text)
  ORDER BY v.place LIMIT 1
$$;

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
      WHEN f.type IN ('date', 'date-time') AND NOT (crm_private.is_moment(g.value) OR length(g.value) = 10 AND crm_private.is_day(g.value))
        THEN '{"code": "date"}'
      WHEN f.type = 'boolean' AND lower(g.value) NOT IN ('true', 'false', '1', '0') THEN jsonb_build_object('code', 'option', 'value', g.value)
      WHEN s.stranger IS NOT NULL THEN jsonb_build_object('code', 'option', 'value', s.stranger)
    END AS problem
    FROM crm.record_fields f JOIN crm_private.given($1, $2) g ON g.name = f.name,
      LATERAL (SELECT crm_private.no_choice(CASE f.type WHEN 'select' THEN jsonb_build_array(g.value)
        WHEN 'multi-select' THEN crm_private.own_values(coalesce($2 -> 'fields' -> f.name, to_jsonb(g.value))) END, f.options) AS stranger) s
    WHERE f.record_type = $1 AND (g.present OR NOT $3)
      AND (f.visible_when IS NULL OR crm_private.is_asked_for($1, $2, f.name, $3))
  ) p WHERE p.problem IS NOT NULL
$$;

REVOKE ALL ON FUNCTION crm_private.own_text(jsonb), crm_private.own_values(jsonb), crm_private.is_moment(text),
  crm_private.as_moment(text), crm_private.no_choice(jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.own_text(jsonb), crm_private.own_values(jsonb), crm_private.as_moment(text),
  crm_private.is_moment(text), crm_private.is_day(text) TO crm_user, crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.no_choice(jsonb, jsonb) TO crm_functions;
