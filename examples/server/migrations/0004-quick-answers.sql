-- Questions that must not slow down with the number of records, or of people. Portable.

-- Who is asking is asked once, not for each row that it is compared with.
CREATE OR REPLACE FUNCTION crm_private.is_manager() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM crm_private.managers m WHERE m.person_id = (SELECT crm_private.me()))
$$;
CREATE OR REPLACE FUNCTION crm_private.my_ids() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(array_agg(mine.id), '{}') FROM (
    SELECT crm_private.me() AS id
    UNION ALL
    SELECT m.team_id FROM crm.team_members m WHERE m.person_id = (SELECT crm_private.me())
  ) mine WHERE mine.id IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION crm_private.my_lead_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT la.lead_id FROM crm.lead_assignees la WHERE la.assignee_id = ANY ((SELECT crm_private.my_ids())::uuid[])
  UNION
  SELECT l.id FROM crm.leads l WHERE l.created_by = (SELECT crm_private.me())
$$;

-- The records with one of these e-mail addresses, in any case, that the caller sees; the oldest first. Row-level security lets no
-- function look into a row ahead of a policy, and lower() is one: no index could serve this question there.
CREATE FUNCTION crm.leads_with_email(type_of_record text, emails text[]) RETURNS SETOF crm.leads
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT l.* FROM crm.leads l
  WHERE l.record_type = $1 AND lower(l.email) = ANY (ARRAY(SELECT lower(btrim(e.email)) FROM unnest($2) AS e(email)))
    AND crm_private.sees(l.assignee_ids, l.created_by)
  ORDER BY l.created_at, l.id
$$;
ALTER FUNCTION crm.leads_with_email(text, text[]) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm.leads_with_email(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.leads_with_email(text, text[]) TO crm_user, crm_functions;
