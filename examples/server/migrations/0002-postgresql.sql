-- What PostgreSQL can do better than the engines that only speak its language. Only files of SQL whose name ends like this one's
-- may use it (ENGINES.md says what stands in for each part elsewhere).

-- Search: without accents, as foldText in src/domain/text/search-folding.ts does it.
CREATE OR REPLACE FUNCTION crm_private.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN $1 ~ '^[\x01-\x7f]*$' THEN lower($1) ELSE
    translate(
      replace(replace(replace(replace(
        regexp_replace(lower(normalize($1, NFKD) COLLATE "und-x-icu"),
          '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]',
          '', 'g'),
        'ß', 'ss'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'),
      'ıøłđðħŧŋĸɨƶςə‐‑–’', 'iolddhtnkizσe---''')
  END
$$;

-- Three letters anywhere in a million records, without reading them all.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE INDEX leads_search_idx ON crm.leads USING gin (search_text public.gin_trgm_ops);

-- Texts in the order of people: letters before case, numbers by their value.
CREATE COLLATION crm.natural_order (provider = icu, locale = 'und-u-kn');
CREATE INDEX leads_name_idx ON crm.leads (record_type, name COLLATE crm.natural_order, id);
CREATE INDEX leads_company_idx ON crm.leads (record_type, company COLLATE crm.natural_order, id);
CREATE INDEX leads_company_down_idx ON crm.leads (record_type, company COLLATE crm.natural_order DESC NULLS LAST, id DESC);
CREATE INDEX assignees_name_idx ON crm.assignees (name COLLATE crm.natural_order, id);

-- Row-level security lets no operator look into rows ahead of a policy unless it is leakproof, and LIKE is not: no index can
-- serve it there. So this one looks with wider rights, and answers only what the caller sees. Null: more than `most`.
CREATE FUNCTION crm_private.matching_lead_ids(type_of_record text, patterns text[], most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  ids uuid[];
BEGIN
  ids := ARRAY(SELECT l.id FROM crm.leads l WHERE l.record_type = type_of_record 
    AND l.search_text LIKE patterns[1] AND l.search_text LIKE ALL (patterns) LIMIT most + 1);
  IF cardinality(ids) > most THEN
    RETURN NULL;
  END IF;
  RETURN ARRAY(SELECT l.id FROM crm.leads l WHERE l.id = ANY (ids) AND crm_private.sees(l.assignee_ids, l.created_by));
END
$$;
ALTER FUNCTION crm_private.matching_lead_ids(text, text[], integer) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm_private.matching_lead_ids(text, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.matching_lead_ids(text, text[], integer) TO crm_user;

-- Live changes in the order of transactions, and only those that no earlier one can overtake any more.
ALTER TABLE crm.lead_changes ALTER COLUMN transaction SET DEFAULT pg_current_xact_id()::text::bigint;
CREATE OR REPLACE FUNCTION crm_private.decided_transaction() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;
CREATE OR REPLACE FUNCTION crm_private.decided_time() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT 'infinity'::timestamptz $$;

-- A knock on the door, without a word about what has changed; who does not hear it looks again a moment later.
CREATE FUNCTION crm_private.knock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lead_changes', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER knock AFTER INSERT ON crm.lead_changes FOR EACH STATEMENT EXECUTE FUNCTION crm_private.knock();
