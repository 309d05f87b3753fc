// A lookup field for stores that need one in a test: the account that a lead belongs to.
import { defaultSchema } from '../../src/domain/record/record-schema.js';
import type { LookupEntry } from '../../src/domain/record/lookup.js';
import type { RecordSchema } from '../../src/domain/record/record-schema.js';

const lead = defaultSchema('lead');

/** The usual fields and an account. */
export const accountSchema: RecordSchema = {
  ...lead,
  fields: [
    ...lead.fields.map((field) => (field.name === 'status' ? { ...field, extensible: true } : field)),
    { name: 'account', label: 'Account', type: 'lookup' },
  ],
};

export const accounts: LookupEntry[] = [
  { id: 'a-3', name: 'Zürich Traders', detail: 'Zürich' },
  { id: 'a-1', name: 'Acme', detail: 'Leeds' },
  { id: 'a-2', name: 'Acme', detail: 'York' },
];

export const withAccounts = { schema: { lead: accountSchema }, lookups: { account: accounts } };
