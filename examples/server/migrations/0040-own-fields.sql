-- Fields that are there only when others have certain values (visibleWhen of the schema), and the search of what is in `fields`.

ALTER TABLE crm.record_fields ADD COLUMN visible_when jsonb;

-- Whether a field is there for these values, as visibleFields of src/domain/record/field-condition.ts. What a patch does not
-- tell counts as met: of a patch only what it sets is judged.
CREATE FUNCTION crm_private.is_asked_for(type_of_record text, draft jsonb, field text, is_patch boolean, depth integer DEFAULT 0)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  conditions jsonb;
  condition jsonb;
  other record;
BEGIN
  SELECT f.visible_when INTO conditions FROM crm.record_fields f WHERE f.record_type = $1 AND f.name = $3;
  IF NOT FOUND OR depth > 8 THEN RETURN false; END IF;
  IF conditions IS NULL THEN RETURN true; END IF;
  FOR condition IN SELECT c.value FROM jsonb_array_elements(
    CASE jsonb_typeof(conditions) WHEN 'array' THEN conditions ELSE jsonb_build_array(conditions) END) c
  LOOP
    SELECT g.value, g.present INTO other FROM crm_private.given($1, $2) g WHERE g.name = condition ->> 'field';
    IF NOT FOUND THEN RETURN false; END IF;
    CONTINUE WHEN is_patch AND NOT other.present;
    IF other.value IS NULL THEN RETURN false; END IF;
    IF NOT crm_private.is_asked_for($1, $2, condition ->> 'field', $4, depth + 1) THEN RETURN false; END IF;
    IF condition ? 'in' AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements_text(condition -> 'in') wanted
      WHERE wanted = other.value OR wanted = ANY (regexp_split_to_array(other.value, '\s*[,;]\s*'))
        OR coalesce($2 -> 'fields' -> (condition ->> 'field') ? wanted, false))
    THEN RETURN false; END IF;
  END LOOP;
  RETURN true;
END
$$;

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

-- What a person can read in `fields`: the extra columns of an imported file, the host's own fields.
CREATE FUNCTION crm_private.texts_of(fields jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(f.value #>> '{}', E'\n') FROM jsonb_each($1) f WHERE jsonb_typeof(f.value) IN ('string', 'number')
$$;

-- Behind a mark, so that it is put there once, however often a record is saved.
CREATE FUNCTION crm_private.own_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := split_part(NEW.search_text, E'\x1f', 1)
    || coalesce(E'\x1f' || crm_private.fold(crm_private.texts_of(NEW.fields)), '');
  RETURN NEW;
END
$$;
CREATE TRIGGER own_search_text BEFORE INSERT OR UPDATE OF fields, search_text ON crm.leads
  FOR EACH ROW WHEN (NEW.fields IS NOT NULL AND NEW.fields <> '{}'::jsonb) EXECUTE FUNCTION crm_private.own_search_text();

REVOKE ALL ON FUNCTION crm_private.is_asked_for(text, jsonb, text, boolean, integer), crm_private.texts_of(jsonb),
  crm_private.own_search_text() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.is_asked_for(text, jsonb, text, boolean, integer), crm_private.texts_of(jsonb),
  crm_private.own_search_text() TO crm_functions;
