// The data of this browser: the embedded store, filled once with demo data; or the memory of the page, for `?adapter=memory`.
import { defaultSchema } from 'lead-elements';
import { createBrowserAdapter, deleteBrowserStore } from 'lead-elements/adapters/browser.js';
import { createMemoryAdapter } from 'lead-elements/adapters/memory.js';
import { generateDemoData } from 'lead-elements/testing.js';

const parameters = new URLSearchParams(location.search);
/** `?leads=100000`: as many leads, in a store of their own. */
const leads = Number.parseInt(parameters.get('leads') ?? '', 10) || 2000;
/** `?adapter=memory`: nothing outlives the page. */
const inMemory = parameters.get('adapter') === 'memory';
const databaseName = leads === 2000 ? 'harbor-crm' : `harbor-crm-${leads}`;

// Who may see everything is the store's secret, as it would be a server's; the demo knows it from the generator.
const staff = generateDemoData({ leads: 0, clients: 0 }).people;
const managerIds = new Set(staff.filter(({ role }) => role === 'manager').map(({ id }) => id));
/** Who is signed in on the first visit. */
export const firstUserId = staff[0].id;

/** What brought a lead in; records keep the id. */
const campaigns = [
  { id: 'fair-spring', name: 'Spring fair', detail: 'Hamburg' },
  { id: 'fair-autumn', name: 'Autumn fair', detail: 'Lyon' },
  { id: 'webinar', name: 'Webinar: many hands, one lead', detail: 'online' },
  { id: 'partners', name: 'Partner programme', detail: 'worldwide' },
];
const usual = defaultSchema('lead');
const campaign = { name: 'campaign', label: 'Campaign', type: 'lookup', synonyms: ['Kampagne', 'الحملة'] };
/** Asked for only where a lead is lost. */
const lostReason = {
  name: 'lostReason',
  label: 'Lost reason',
  type: 'text',
  visibleWhen: { field: 'status', in: ['Closed Lost', 'Disqualified'] },
};
/** A status that a file brings along can be added. */
const fields = usual.fields.map((field) => (field.name === 'status' ? { ...field, extensible: true } : field));
const schema = { lead: { ...usual, fields: [...fields, campaign, lostReason] } };

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Who leads, in which roles people are there, until when, and who has to stay: on some records, as it is in a team at work. */
function addTerms(lead, index) {
  const [first, second] = lead.assigneeIds;
  if (hasRules && first) lead.primaryAssigneeId = first;
  if (index % 40 === 7 && second)
    lead.assignmentTerms = {
      [first]: { role: 'closer' },
      [second]: { role: 'cover', until: inDays(3 + (index % 30)) },
    };
  if (index % 400 === 107 && first)
    lead.lockedAssignees = [{ assigneeId: first, reason: 'Agreed with the client until the end of the contract' }];
}

/** Every third lead came by a campaign. */
function demoData() {
  const data = generateDemoData({ leads });
  for (const [index, lead] of data.leads.entries()) {
    if (lead.recordType === 'lead' && index % 3 === 0)
      lead.fields = { ...lead.fields, campaign: campaigns[(index / 3) % campaigns.length].id };
    addTerms(lead, index);
  }
  return data;
}

/** In which roles people are on a record, and that somebody can be there until a day. */
const terms = {
  assignmentRoles: [
    { value: 'closer', label: 'Closer' },
    { value: 'qualifies', label: 'Qualifies' },
    { value: 'technical', label: 'Technical advice' },
    { value: 'cover', label: 'Holiday cover' },
  ],
  assignmentUntil: true,
};

/** What was chosen in the settings; a browser that keeps nothing has none. */
function keptRules() {
  try {
    return localStorage.getItem('crm-rules');
  } catch {
    return null;
  }
}

/** `?rules`, or so in the settings: one of the people on a record leads, and a client is always somebody's. */
const hasRules = parameters.has('rules') || keptRules() === 'lead';
const rules = {
  capabilities: { ...terms, ...(hasRules && { primaryAssignee: true }) },
  ...(hasRules && { capabilitiesOf: { client: { minAssignees: 1 } } }),
};

const options = { currentUserId: firstUserId, schema, lookups: { campaign: campaigns }, ...rules };
const adapter = inMemory
  ? createMemoryAdapter({ ...options, ...demoData() })
  : createBrowserAdapter({ ...options, databaseName, seed: demoData });

/** The data as one person sees them. The store opens at the first call. */
export const dataOf = (userId) => adapter.as(userId);

/** Where the data are, in honest words. */
export const storageNote = inMemory
  ? 'Demo data lives in this page only: it is gone when you close or reload it.'
  : 'Demo data lives in this browser. Nothing is sent to a server, and whoever uses this browser can read all of it.';

/** Nothing to fill in there. */
export const storageValues = {};

/** The people who can sign in. Rejects with an `AdapterError` when the browser refuses to store anything. */
export async function listPeople() {
  const people = [];
  let cursor;
  do {
    const page = await adapter.searchAssignees({ text: '', limit: 500, ...(cursor && { cursor }) });
    people.push(...page.items.filter(({ kind }) => kind === 'person'));
    cursor = page.nextCursor;
  } while (cursor);
  return {
    managers: people.filter(({ id }) => managerIds.has(id)),
    members: people.filter(({ id }) => !managerIds.has(id)),
  };
}

/** Forgets what this browser has stored, and starts anew. */
export async function resetData() {
  await adapter.close();
  if (!inMemory) await deleteBrowserStore(databaseName);
  location.reload();
}
