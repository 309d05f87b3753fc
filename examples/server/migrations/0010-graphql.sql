-- What an engine that makes an API of tables and functions (PostGraphile, PostgREST, Hasura) can only ask as a function. The
-- reference server says the same in its own SQL. Portable.

CREATE FUNCTION crm.current_assignee() RETURNS crm.assignees LANGUAGE sql STABLE AS $$
  SELECT a FROM crm.assignees a WHERE a.id = crm_private.me()
$$;

-- A column of the person, for engines that make one of it.
CREATE FUNCTION crm.assignees_open_records(person crm.assignees) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT crm.workload((person).id)
$$;

-- Active people and teams who have every word: names that begin with the text, then words that do, then the rest.
CREATE FUNCTION crm.search_assignees(search text) RETURNS SETOF crm.assignees LANGUAGE sql STABLE AS $$
  SELECT a.* FROM crm.assignees a,
    (SELECT folded, regexp_split_to_array(folded, '\s+') AS words FROM (SELECT btrim(crm_private.fold($1)) AS folded) f) s
  WHERE NOT a.inactive AND NOT EXISTS (SELECT 1 FROM unnest(s.words) AS w(word) WHERE strpos(a.search_text, w.word) = 0)
  ORDER BY CASE WHEN strpos(a.search_text, ' ' || s.folded) = 1 THEN 0
      WHEN NOT EXISTS (SELECT 1 FROM unnest(s.words) AS w(word) WHERE strpos(a.search_text, ' ' || w.word) = 0) THEN 1 ELSE 2 END,
    a.search_text, a.id
$$;

REVOKE ALL ON FUNCTION crm.current_assignee(), crm.assignees_open_records(crm.assignees), crm.search_assignees(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.current_assignee(), crm.assignees_open_records(crm.assignees), crm.search_assignees(text)
  TO crm_user, crm_functions;
