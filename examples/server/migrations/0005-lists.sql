-- The list of somebody's records begins at his assignments, in the order of the list, instead of reading all of his records to
-- sort them. So an assignment has a copy of what lists are sorted by. Portable.

ALTER TABLE crm.lead_assignees ADD COLUMN record_type text, ADD COLUMN created_at timestamptz(3),
  ADD COLUMN updated_at timestamptz(3), ADD COLUMN name text;

CREATE OR REPLACE FUNCTION crm_private.insert_lead(target uuid, actor uuid, draft jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
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
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by, record_type, created_at, updated_at, name)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor, l.record_type, l.created_at, l.updated_at, l.name
    FROM unnest(ids) AS x(id), crm.leads l WHERE l.id = target;
  RETURN target;
END
$$;

-- Whether it has changed anything.
CREATE OR REPLACE FUNCTION crm_private.patch_lead(target uuid, patch jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
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
  UPDATE crm.lead_assignees AS la SET open = o.open, name = o.name, updated_at = o.updated_at
    FROM (SELECT crm_private.is_open(l.record_type, l.status) AS open, l.name, l.updated_at FROM crm.leads l WHERE l.id = target) o
    WHERE la.lead_id = target;
  RETURN true;
END
$$;

-- What stays keeps its place, what is new comes last, an id in both lists is added. Whether it has changed anything.
CREATE OR REPLACE FUNCTION crm_private.apply_delta(target uuid, actor uuid, added uuid[], removed uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
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
  UPDATE crm.lead_assignees AS la SET updated_at = l.updated_at FROM crm.leads l WHERE l.id = target AND la.lead_id = target;
  INSERT INTO crm.lead_assignees (lead_id, assignee_id, open, assigned_by, record_type, created_at, updated_at, name)
    SELECT target, x.id, crm_private.is_open(l.record_type, l.status), actor, l.record_type, l.created_at, l.updated_at, l.name
    FROM unnest(fresh) AS x(id), crm.leads l WHERE l.id = target;
  RETURN true;
END
$$;

-- With the rights of the functions: row-level security binds the owner too, and shows him nothing.
SET LOCAL ROLE crm_functions;
UPDATE crm.lead_assignees AS la SET record_type = l.record_type, created_at = l.created_at, updated_at = l.updated_at,
    name = l.name
  FROM crm.leads l WHERE l.id = la.lead_id;
RESET ROLE;

ALTER TABLE crm.lead_assignees ALTER COLUMN record_type SET NOT NULL, ALTER COLUMN created_at SET NOT NULL,
  ALTER COLUMN updated_at SET NOT NULL, ALTER COLUMN name SET NOT NULL;
CREATE INDEX lead_assignees_created_idx ON crm.lead_assignees (assignee_id, record_type, created_at, lead_id);
CREATE INDEX lead_assignees_updated_idx ON crm.lead_assignees (assignee_id, record_type, updated_at, lead_id);
-- Also for who sees what he has created.
CREATE INDEX leads_creator_created_idx ON crm.leads (created_by, record_type, created_at, id);
CREATE INDEX leads_creator_updated_idx ON crm.leads (created_by, record_type, updated_at, id);
DROP INDEX crm.leads_creator_idx;
