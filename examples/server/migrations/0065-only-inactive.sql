-- Records that only people are on who have left. Portable.

CREATE INDEX assignees_inactive_idx ON crm.assignees (id) WHERE inactive;

-- A column of the record, for engines that make one of it: somebody is assigned, and nobody of them is active.
CREATE FUNCTION crm.leads_only_inactive(lead crm.leads) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN cardinality((lead).assignee_ids) > 0 AND NOT EXISTS (
    SELECT 1 FROM unnest((lead).assignee_ids) AS x(id) JOIN crm.assignees a ON a.id = x.id WHERE NOT a.inactive);
END
$$;

COMMENT ON FUNCTION crm.leads_only_inactive(crm.leads) IS '@behavior -* +filter:proc:filterBy';
REVOKE ALL ON FUNCTION crm.leads_only_inactive(crm.leads) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.leads_only_inactive(crm.leads) TO crm_user;
