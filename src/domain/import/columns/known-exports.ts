// Exports of programs that are known by their headers, and what those columns mean of which the words alone say too little.
import { conceptsOf, headerKey, type Concept } from './record-headers.js';

export interface KnownExport {
  /** Proper name of the program; it is the same in every language. */
  program: string;
  /** What columns mean by their header; `undefined`: nothing that a record has a place for. */
  concepts: ReadonlyMap<string, Concept | undefined>;
}

/** All of `has` must be headers of the file. */
interface Signature {
  program: string;
  has: readonly string[];
  /** A concept that no other column of the file may have, since the program writes none. */
  lacks?: Concept;
  /** Whether headers count only as the program writes them, because their words are everybody's. */
  exactly?: boolean;
  means?: Readonly<Record<string, Concept | undefined>>;
}

/** The more telling ones come first. */
const signatures: readonly Signature[] = [
  { program: 'HubSpot', has: ['Record ID', 'Lifecycle Stage'] },
  { program: 'HubSpot', has: ['Record ID - Contact'] },
  { program: 'HubSpot', has: ['Contact owner', 'Lead Status', 'Create Date'] },
  { program: 'Zoho CRM', has: ['Record Id', 'Lead Owner.id'] },
  { program: 'Zoho CRM', has: ['Record Id', 'Contact Owner.id'] },
  { program: 'Zoho CRM', has: ['Lead Owner', 'Email Opt Out', 'No. of Employees'] },
  { program: 'Salesforce', has: ['ID', 'OWNERID', 'LEADSOURCE'] },
  { program: 'Keap', has: ['Id', 'Owner Id', 'Person Type'] },
  { program: 'Salesforce', has: ['Id', 'OwnerId', 'LastName'] },
  { program: 'Salesforce', has: ['Lead Owner', 'Company / Account'] },
  { program: 'Salesforce', has: ['Lead ID', 'Lead Owner Alias'] },
  { program: 'Pipedrive', has: ['Person - Name'] },
  {
    program: 'Pipedrive',
    has: ['Lead - Title', 'Lead - Owner'],
    means: {
      'Lead - Contact person': 'name',
      'Lead - Person': 'name',
      'Lead - Organization': 'company',
      'Lead - Title': undefined,
      'Lead - Value': undefined,
    },
  },
  {
    program: 'Pipedrive',
    has: ['Deal - Title', 'Deal - Owner'],
    means: {
      'Deal - Contact person': 'name',
      'Deal - Organization': 'company',
      'Deal - Stage': 'status',
      'Deal - Title': undefined,
    },
  },
  { program: 'Dynamics 365', has: ['(Do Not Modify) Row Checksum'] },
  {
    program: 'Odoo',
    has: ['contact_name', 'partner_name'],
    means: {
      name: undefined,
      contact_name: 'name',
      partner_name: 'company',
      email_from: 'email',
      user_id: 'assignees',
      'user_id/name': 'assignees',
      stage_id: 'status',
      'stage_id/name': 'status',
      source_id: 'source',
      'source_id/name': 'source',
    },
  },
  { program: 'Odoo', has: ['Opportunity', 'Contact Name', 'Salesperson'], means: { Opportunity: undefined } },
  { program: 'EspoCRM', has: ['Assigned User', 'Account Name', 'Opportunity Amount'] },
  { program: 'EspoCRM', has: ['Assigned User', 'Teams', 'Created At'] },
  { program: 'SuiteCRM', has: ['Lead Source Description', 'Assigned To'] },
  { program: 'Frappe CRM', has: ['Lead Owner', 'Mobile No', 'Organization'] },
  {
    program: 'Frappe',
    has: ['creation', 'modified_by', 'lead_name'],
    means: { name: undefined, owner: undefined, lead_name: 'name', lead_owner: 'assignees', company_name: 'company' },
  },
  { program: 'ERPNext', has: ['Person Name', 'Organization Name', 'Lead Owner'] },
  {
    program: 'Freshsales',
    has: ['Sales owner', 'Lifecycle stage', 'Emails'],
    means: { Work: 'phone', Accounts: 'company', 'Recent note': 'notes' },
  },
  {
    program: 'Close',
    has: ['display_name', 'primary_contact_name'],
    means: { display_name: 'company', status_label: 'status', primary_contact_name: 'name' },
  },
  {
    program: 'Close',
    has: ['lead_id', 'lead_name', 'contact_name'],
    exactly: true,
    lacks: 'company',
    means: { lead_name: 'company', contact_name: 'name' },
  },
  { program: 'Copper', has: ['Owned By', 'Details', 'Tags'] },
  { program: 'monday.com', has: ['Name', 'Person', 'Status'], means: { Person: 'assignees' } },
  {
    program: 'monday.com',
    has: ['Name', 'Owner', 'Active sequences'],
  },
  { program: 'Insightly', has: ['Record Id', 'Lead Owner', 'Lead Rating'] },
  {
    program: 'Insightly',
    has: ['User Responsible', 'Lead Owner', 'Organization Name'],
    means: { 'User Responsible': 'assignees' },
  },
  { program: 'LinkedIn', has: ['First Name', 'Last Name', 'Connected On'] },
  { program: 'LinkedIn Lead Gen Forms', has: ['Submitted At', 'Form Name', 'Campaign Name'] },
  { program: 'Meta Lead Ads', has: ['created_time', 'ad_id', 'form_id'] },
  {
    program: 'Google Ads',
    has: ['Google Click ID', 'Lead Submit Time'],
    means: { 'User Email': 'email', 'Campaign ID': undefined },
  },
  { program: 'Google Contacts', has: ['E-mail 1 - Value', 'Phone 1 - Value'] },
  { program: 'Google Contacts', has: ['Given Name', 'Family Name', 'E-mail 1 - Value'] },
  { program: 'Outlook', has: ['E-mail Address', 'Business Phone', 'Business Street'] },
  { program: 'Outlook', has: ['E-Mail-Adresse', 'Telefon geschäftlich', 'Straße geschäftlich'] },
  { program: 'Apollo', has: ['Company Name for Emails', 'Work Direct Phone'] },
  { program: 'Mailchimp', has: ['MEMBER_RATING', 'OPTIN_TIME'] },
  {
    program: 'Calendly',
    has: ['Invitee Name', 'Invitee Email', 'User Email'],
    means: {
      'Invitee Name': 'name',
      'Invitee Email': 'email',
      'User Name': 'assignees',
      'User Email': 'assignees',
      'Text Reminder Number': 'phone',
    },
  },
  { program: 'Capsule', has: ['Organisation', 'About', 'Last contacted'], means: { About: 'notes' } },
  { program: 'Bitrix24', has: ['Название лида', 'Ответственный'] },
  {
    program: 'Bitrix24',
    has: ['Lead Name', 'Second Name', 'Last Name'],
    means: { 'Second Name': 'middle', 'Lead Name': undefined },
  },
  {
    program: 'Yahoo',
    has: ['Distribution Lists', 'Messenger ID', 'Work'],
    means: { First: 'first', Middle: 'middle', Last: 'last', Work: 'phone', Mobile: undefined },
  },
  {
    program: 'Trello',
    has: ['Card Name', 'List Name', 'Board Name'],
    means: { 'Card Name': 'name', 'List Name': 'status', Members: 'assignees', 'Card Description': 'notes' },
  },
  {
    program: 'DATEV',
    has: ['Konto', 'Name (Adressattyp Unternehmen)', 'Name (Adressattyp natürl. Person)'],
    means: {
      'Name (Adressattyp Unternehmen)': 'company',
      'Name (Adressattyp natürl. Person)': 'last',
      'Vorname (Adressattyp natürl. Person)': 'first',
      'Name (Adressattyp keine Angabe)': undefined,
    },
  },
  {
    program: 'Xero',
    has: ['*ContactName', 'AccountNumber', 'EmailAddress'],
    exactly: true,
    means: { '*ContactName': 'company', AccountNumber: undefined },
  },
  { program: 'QuickBooks', has: ['Customer', 'Company', 'Full Name', 'Open Balance'], means: { 'Full Name': 'name' } },
  {
    program: 'QuickBooks',
    has: ['Customer', 'Full Name', 'Open Balance'],
    means: { Customer: 'company', 'Full Name': 'name' },
  },
  {
    program: 'noCRM.io',
    has: ['Lead', 'Step', 'Starred', 'User email'],
    means: { Lead: undefined, User: 'assignees', 'User email': 'assignees', Step: 'status', Status: undefined },
  },
  // Elsewhere `FN` is the first name, beside `LN`.
  { program: 'vCard', has: ['FN', 'N.Given'], means: { FN: 'name' } },
  { program: 'vCard', has: ['FN', 'N.Family'], means: { FN: 'name' } },
  { program: 'vCard', has: ['FN', 'ORG'], lacks: 'last', means: { FN: 'name' } },
  { program: 'vCard', has: ['FN', 'N', 'TEL'], means: { FN: 'name' } },
  { program: 'Intercom', has: ['User ID', 'Signed up (UTC)'] },
  { program: 'ActiveCampaign', has: ['Contact ID', 'Date Subscribed'] },
  { program: 'Airtable', has: ['Lead Name', 'Company (from Accounts)'] },
  { program: 'Bigin', has: ['Record Id', 'Contact Owner.id'] },
];

const compiled = signatures.map(({ program, has, lacks, exactly = false, means = {} }) => ({
  has: exactly ? has : has.map(headerKey),
  lacks,
  exactly,
  known: {
    program,
    concepts: new Map(Object.entries(means).map(([header, concept]) => [headerKey(header), concept])),
  } satisfies KnownExport,
}));

const prefixed = /\s[-:]\s(.*)/s;
/** `Deal - Organization`, `Contact : Status`: what stands behind the kind of record. */
export const withoutPrefix = (header: string): string => header.split(prefixed)[1] ?? header;
export const prefixOf = (header: string): string => header.split(prefixed)[0] ?? '';

/** The program that writes these headers; `undefined` for a file of somebody's own. */
export function knownExport(headers: readonly string[]): KnownExport | undefined {
  const keys = new Set(headers.flatMap((header) => [headerKey(header), headerKey(withoutPrefix(header))]));
  const written = new Set(headers);
  return compiled.find(
    ({ has, lacks, exactly }) =>
      has.every((key) => (exactly ? written : keys).has(key)) &&
      !(lacks && headers.some((header) => conceptsOf(header)[0]?.concept === lacks)),
  )?.known;
}
