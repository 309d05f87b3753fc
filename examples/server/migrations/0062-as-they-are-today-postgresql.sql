-- The texts that 0060 passed over before it was changed: own fields, names in capitals, addresses. No record has changed by this,
-- so nobody is told.
ALTER TABLE crm.leads DISABLE TRIGGER USER;
SET LOCAL ROLE crm_functions;
UPDATE crm.leads AS l SET search_text = t.search_text
  FROM (SELECT o.id, concat_ws(E'\x1f', crm_private.search_text(o.name, o.email, o.phone, o.company),
      crm_private.fold(crm_private.texts_of(o.fields))) AS search_text
    FROM crm.leads o WHERE crm_private.texts_of(o.fields) ~ '[^\x01-\x7f]|`') t
  WHERE l.id = t.id AND l.search_text <> t.search_text;
UPDATE crm.assignees AS a SET search_text = '' WHERE a.name ~ '[Dd]J' OR a.email ~ '[^\x01-\x7f]|`';
RESET ROLE;
ALTER TABLE crm.leads ENABLE TRIGGER USER;
