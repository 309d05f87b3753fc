-- Filters on the fields that a host has added, over PostGraphile and PostgREST, as src/domain/list/filter-leads.ts means them.

-- A value as text; null for an empty one.
CREATE FUNCTION crm_private.own_text(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT nullif(CASE jsonb_typeof($1)
    WHEN 'array' THEN (SELECT string_agg(e.text, ',' ORDER BY e.place) FROM jsonb_array_elements_text($1) WITH ORDINALITY AS e(text, place))
    ELSE $1 #>> '{}' END, '')
$$;

-- Null for what is no number.
CREATE FUNCTION crm_private.own_number(value jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN t.text ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' THEN t.text::numeric END
  FROM (SELECT crm_private.own_text($1) AS text) t
$$;

-- Each value of a field that has several: a list, or a text with semicolons or commas.
CREATE FUNCTION crm_private.own_values(value jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN crm_private.own_text($1) IS NULL THEN NULL
    WHEN jsonb_typeof($1) = 'array' THEN (SELECT jsonb_agg(btrim(e.text)) FROM jsonb_array_elements_text($1) AS e(text))
    ELSE (SELECT jsonb_agg(btrim(e.text)) FROM regexp_split_to_table(crm_private.own_text($1), '[;\n]|,\s*') AS e(text)) END
$$;

-- PostGraphile compares what is in it by an operator of its own.
COMMENT ON COLUMN crm.leads.fields IS '@behavior +attribute:filterBy';

-- Computed columns of records, by field, which PostgREST filters by: leads_own_texts->>region and so on.
CREATE FUNCTION crm.leads_own_texts(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_object_agg(f.key, crm_private.own_text(f.value))) FROM jsonb_each($1.fields) f
$$;
CREATE FUNCTION crm.leads_own_folded(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_object_agg(f.key, crm_private.fold(crm_private.own_text(f.value)))) FROM jsonb_each($1.fields) f
$$;
CREATE FUNCTION crm.leads_own_numbers(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_object_agg(f.key, crm_private.own_number(f.value))) FROM jsonb_each($1.fields) f
$$;
CREATE FUNCTION crm.leads_own_values(lead crm.leads) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_object_agg(f.key, crm_private.own_values(f.value))) FROM jsonb_each($1.fields) f
$$;

COMMENT ON FUNCTION crm.leads_own_texts(crm.leads) IS '@behavior -*';
COMMENT ON FUNCTION crm.leads_own_folded(crm.leads) IS '@behavior -*';
COMMENT ON FUNCTION crm.leads_own_numbers(crm.leads) IS '@behavior -*';
COMMENT ON FUNCTION crm.leads_own_values(crm.leads) IS '@behavior -*';

REVOKE ALL ON FUNCTION crm_private.own_text(jsonb), crm_private.own_number(jsonb), crm_private.own_values(jsonb),
  crm.leads_own_texts(crm.leads), crm.leads_own_folded(crm.leads), crm.leads_own_numbers(crm.leads),
  crm.leads_own_values(crm.leads) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.own_text(jsonb), crm_private.own_number(jsonb), crm_private.own_values(jsonb),
  crm.leads_own_texts(crm.leads), crm.leads_own_folded(crm.leads), crm.leads_own_numbers(crm.leads),
  crm.leads_own_values(crm.leads) TO crm_user;
