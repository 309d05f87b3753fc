-- Taking somebody off a record can be taken back, also when he has left: he comes back to where he was, and nowhere else.

-- Whether the last that happened to somebody on a record is that he was taken off.
CREATE FUNCTION crm_private.was_removed(target uuid, assignee uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT h.action = 'unassigned' FROM crm.lead_history h
    WHERE h.lead_id = $1 AND h.assignee_id = $2 ORDER BY h.sequence DESC LIMIT 1), false)
$$;

-- Why people cannot come to a record anew, as crm_private.refusals.
CREATE FUNCTION crm_private.refusals_on(target uuid, ids uuid[]) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN crm_private.refusals($2) IS NOT NULL THEN
    crm_private.refusals(ARRAY(SELECT x.id FROM unnest($2) AS x(id) WHERE NOT crm_private.was_removed($1, x.id))) END
$$;

CREATE OR REPLACE FUNCTION crm_private.assign_lead(lead_id uuid, add_ids uuid[], remove_ids uuid[], operation_id text DEFAULT NULL, expected_version integer DEFAULT NULL)
RETURNS crm.leads LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := lead_id;
  me uuid := crm_private.require_me();
  added uuid[] := coalesce(add_ids, '{}');
  removed uuid[] := coalesce(remove_ids, '{}');
  before uuid[];
  creator uuid;
  at_version integer;
  clashing uuid[];
  refused jsonb;
  changed boolean;
BEGIN
  SELECT l.version, l.assignee_ids, l.created_by INTO at_version, before, creator FROM crm.leads l WHERE l.id = target FOR UPDATE;
  -- A repetition: whoever lost his access by this very operation hears the same answer again.
  IF at_version IS NOT NULL
    AND crm_private.begin_operation(me, 'assign|' || target::text || '|' || operation_id, target) IS NOT NULL THEN
    RETURN crm_private.seen(target);
  END IF;
  IF at_version IS NULL OR NOT crm_private.sees(before, creator) THEN
    RAISE EXCEPTION 'There is no such record' USING ERRCODE = 'PT404';
  END IF;
  clashing := CASE WHEN expected_version < at_version THEN crm_private.clashes(target, expected_version, added, removed) END;
  IF clashing IS NOT NULL THEN
    RAISE EXCEPTION 'Somebody else has changed the same assignees in the meantime' USING ERRCODE = 'PT409',
      DETAIL = jsonb_build_object('current', at_version, 'assigneeIds', clashing)::text;
  END IF;
  refused := crm_private.refusals_on(target, ARRAY(SELECT x.id FROM unnest(added) AS x(id) WHERE NOT x.id = ANY (before)));
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'Not everybody can be assigned' USING ERRCODE = 'PT422', DETAIL = refused::text;
  END IF;
  changed := crm_private.apply_delta(target, me, added, removed);
  RETURN crm_private.seen(target);
END
$$;

REVOKE ALL ON FUNCTION crm_private.was_removed(uuid, uuid), crm_private.refusals_on(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.was_removed(uuid, uuid), crm_private.refusals_on(uuid, uuid[]) TO crm_functions;
