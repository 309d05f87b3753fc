-- Where a day ends is told, so that a form offers no last day that is over. Whoever replaces crm_private.today() and end_of(day)
-- replaces this too.
CREATE FUNCTION crm_private.day_zone() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'UTC' $$;

-- A column of the rules, for engines that make one of it.
CREATE FUNCTION crm.assignment_rules_day_zone(rules crm.assignment_rules) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT crm_private.day_zone()
$$;

REVOKE ALL ON FUNCTION crm_private.day_zone(), crm.assignment_rules_day_zone(crm.assignment_rules) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm_private.day_zone(), crm.assignment_rules_day_zone(crm.assignment_rules) TO crm_user, crm_functions;
