-- Fields of the types that were added, and what lookup fields refer to: an id that records keep, and the name that people read.

ALTER TABLE crm.record_fields DROP CONSTRAINT record_fields_type_check;
ALTER TABLE crm.record_fields ADD CONSTRAINT record_fields_type_check CHECK (type IN ('text', 'long-text', 'email', 'phone', 'url',
  'select', 'multi-select', 'boolean', 'date', 'date-time', 'number', 'money', 'percent', 'lookup'));

CREATE TABLE crm.lookup_entries (
  record_type text NOT NULL,
  field text NOT NULL,
  id text NOT NULL,
  name text NOT NULL CHECK (length(name) <= 200),
  detail text CHECK (length(detail) <= 200),
  offered boolean NOT NULL DEFAULT true,  -- old records keep what is offered no more
  PRIMARY KEY (record_type, field, id)
);
ALTER TABLE crm.lookup_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm.lookup_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_signed_in ON crm.lookup_entries FOR SELECT TO crm_user USING (crm_private.me() IS NOT NULL);
GRANT SELECT ON crm.lookup_entries TO crm_user;
