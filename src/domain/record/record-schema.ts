// Which fields a record has, so that form, detail, table and importer show and check what the host's back end really keeps.
import type { FieldOption, FieldType } from '../values/field-type.js';
import type { FieldCondition } from './field-condition.js';
import type { RecordType } from './lead.js';

export type { FieldCondition, FieldOption, FieldType };

export interface FieldSchema {
  /** A field of `Lead`, or a key of its `fields`. */
  name: string;
  /** Shown to the user; also the accessible name. */
  label: string;
  /**
   * A `date` is a day, a `date-time` a moment (ISO 8601); a `percent` of 15 means 15 %; a `lookup` keeps an id. A type that
   * this version does not know is shown as text and not edited.
   */
  type: FieldType;
  required?: boolean | undefined;
  /** The values of a `select` or `multi-select`, in order; lists sort by it. */
  options?: FieldOption[] | undefined;
  /** Whether the current user may add choices; the adapter has `addOption` then. */
  extensible?: boolean | undefined;
  /** Preset on a new record. */
  defaultValue?: string | undefined;
  /** Longest value in UTF-16 code units. Default: 254 for an e-mail, 200 for a line, 10,000 for a long text. */
  maxLength?: number | undefined;
  /** ISO 4217 code for `money`. */
  currency?: string | undefined;
  /** Other names of the column in an import file, in any case. */
  synonyms?: string[] | undefined;
  /**
   * The field is there only when another one has a certain value; of several conditions all have to hold. One that is not
   * there is not asked for, not required and not sent.
   */
  visibleWhen?: FieldCondition | FieldCondition[] | undefined;
}

/** The fields of one record type, in the order of the form. */
export interface RecordSchema {
  recordType: RecordType;
  fields: FieldSchema[];
}

const statusValues = [
  'New Lead',
  'Contacted',
  'Qualified',
  'Proposal Sent',
  'Negotiation',
  'Closed Won',
  'Closed Lost',
  'On Hold',
  'Re-engagement',
  'Disqualified',
];
const clientStatusValues = ['Onboarding', 'Active', 'On Hold', 'Churned'];

/** The schema of an adapter that has no `describe`. */
export function defaultSchema(recordType: RecordType): RecordSchema {
  const values = recordType === 'lead' ? statusValues : clientStatusValues;
  return {
    recordType,
    fields: [
      {
        name: 'name',
        label: 'Name',
        type: 'text',
        required: true,
        synonyms: ['Full Name', 'Contact', 'Contact Name', 'Lead Name', 'Client Name'],
      },
      { name: 'email', label: 'Email', type: 'email', synonyms: ['E-mail', 'Mail', 'Email 1', 'Email Address'] },
      {
        name: 'phone',
        label: 'Phone',
        type: 'phone',
        synonyms: ['Phone 1', 'Telephone', 'Tel', 'Mobile', 'Phone Number'],
      },
      {
        name: 'company',
        label: 'Company',
        type: 'text',
        synonyms: ['Organisation', 'Organization', 'Account', 'Account Name', 'Company Name'],
      },
      { name: 'source', label: 'Source', type: 'text', synonyms: ['Lead Source', 'Origin'] },
      {
        name: 'status',
        label: 'Status',
        type: 'select',
        required: true,
        defaultValue: values[0]!,
        options: values.map((value) => ({ value })),
        synonyms: ['Stage', 'Deal Stage', 'Lead Status'],
      },
      { name: 'notes', label: 'Notes', type: 'long-text', synonyms: ['Note', 'Comment', 'Comments', 'Description'] },
    ],
  };
}
