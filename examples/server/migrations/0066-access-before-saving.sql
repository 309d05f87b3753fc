-- Who could see a record if these were assigned: one that the caller sees, or, without an id, one that he would create. In the form
-- of crm.access_to. Of a record that he may not see: nothing. Portable.

CREATE FUNCTION crm.preview_access(assignee_ids uuid[], lead_id uuid DEFAULT NULL)
RETURNS TABLE (assignee_id uuid, level text, via text, via_id uuid, reason text, until text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.assignee_id, 'write', w.via, w.via_id, w.reason, NULL::text
  FROM (
    SELECT l.created_by AS creator FROM crm.leads l WHERE l.id = $2 AND crm_private.sees(l)
    UNION ALL
    SELECT crm_private.me() WHERE $2 IS NULL AND crm_private.me() IS NOT NULL
  ) c, LATERAL (
    SELECT a.id AS assignee_id, 'assignee' AS via, NULL::uuid AS via_id, NULL::text AS reason FROM crm.assignees a WHERE a.id = ANY ($1)
    UNION ALL
    SELECT m.person_id, 'team', m.team_id, NULL FROM crm.team_members m WHERE m.team_id = ANY ($1)
    UNION ALL
    SELECT c.creator, 'creator', NULL, NULL WHERE c.creator IS NOT NULL
    UNION ALL
    SELECT g.person_id, 'role', NULL, 'manager' FROM crm_private.managers g
  ) w
$$;

ALTER FUNCTION crm.preview_access(uuid[], uuid) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm.preview_access(uuid[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.preview_access(uuid[], uuid) TO crm_user, crm_functions;
