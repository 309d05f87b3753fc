// What the table and the form really send, through each recipe: statuses of the CRM's own, filters that it offers, who is signed in.
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dynamics } from '../../examples/recipes/dynamics.js';
import { espocrm } from '../../examples/recipes/espocrm.js';
import { frappe } from '../../examples/recipes/frappe.js';
import { hubspot } from '../../examples/recipes/hubspot.js';
import { odoo } from '../../examples/recipes/odoo.js';
import { salesforce } from '../../examples/recipes/salesforce.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { answersOperator } from '../../src/domain/record/filter-operators.js';
import type { Filter } from '../../src/domain/record/lead-query.js';
import { startFakeCrm, type FakeCrm, type Script } from './fake-crm.js';

const dates = { createdAt: '2026-11-01 09:00:00', modifiedAt: '2026-11-02 09:00:00' };
const iso = '2026-11-01T09:00:00.000Z';

interface Recipe {
  make(baseUrl: string): LeadDataAdapter;
  script: Script;
  statuses: string[];
  me: string;
  /** What a new record with the first status asks the CRM for. */
  created: RegExp;
}

const espoLead = { id: '1', name: 'Acme', status: 'New', ...dates };
const frappeLead = {
  name: '1',
  lead_name: 'Acme',
  status: 'New',
  creation: dates.createdAt,
  modified: dates.modifiedAt,
};
const contact = { id: '1', properties: { lastname: 'Acme', hs_lead_status: 'NEW' }, createdAt: iso, updatedAt: iso };
const dynamicsLead = {
  ...{ '@odata.etag': 'W/"1"', leadid: '1', fullname: 'Acme', statuscode: 1, _ownerid_value: 'u1' },
  ...{ createdon: iso, modifiedon: iso },
};
const salesforceLead = {
  ...{ Id: '1', Name: 'Acme', Status: 'Open - Not Contacted', OwnerId: '0051' },
  ...{ CreatedDate: iso, LastModifiedDate: iso },
};
const odooLead = {
  ...{ id: 1, name: 'Acme', email_from: false, phone: false, partner_name: false, stage_id: [3, 'New'] },
  ...{ x_assignee_ids: [], create_date: dates.createdAt, write_date: dates.modifiedAt },
};

const recipes: Record<string, Recipe> = {
  EspoCRM: {
    make: (baseUrl) => espocrm({ baseUrl }),
    script: [
      ['GET /api/v1/Metadata?key=entityDefs.Lead.fields.status.options', { body: ['New', 'Assigned'] }],
      ['GET /api/v1/App/user', { body: { user: { id: 'u1', name: 'Ann' } } }],
      ['POST /api/v1/Lead', { body: espoLead }],
      ['PUT /api/v1/Lead/1', { body: espoLead }],
      ['GET /api/v1/Lead?', { body: { total: 1, list: [espoLead] } }],
      ['GET /api/v1/Lead/1', { body: espoLead }],
    ],
    statuses: ['New', 'Assigned'],
    me: 'u1',
    created: /"status":"New"/,
  },
  Frappe: {
    make: (baseUrl) => frappe({ baseUrl }),
    script: [
      ['GET /api/resource/CRM Lead Status', { body: { data: [{ name: 'New' }, { name: 'Contacted' }] } }],
      ['GET /api/method/frappe.auth.get_logged_user', { body: { message: 'ann@x.org' } }],
      ['GET /api/resource/User', { body: { data: [{ name: 'ann@x.org', full_name: 'Ann', enabled: 1 }] } }],
      ['POST /api/resource/CRM Lead', { body: { data: frappeLead } }],
      ['PUT /api/resource/CRM Lead/1', { body: { data: frappeLead } }],
      ['GET /api/resource/CRM Lead?', { body: { data: [frappeLead] } }],
      ['GET /api/resource/CRM Lead/1', { body: { data: frappeLead } }],
    ],
    statuses: ['New', 'Contacted'],
    me: 'ann@x.org',
    created: /"status":"New"/,
  },
  HubSpot: {
    make: (baseUrl) => hubspot({ baseUrl, currentOwnerId: '7' }),
    script: [
      [
        'GET /crm/v3/properties/contacts/hs_lead_status',
        {
          body: {
            options: [
              { label: 'New', value: 'NEW' },
              { label: 'Old', value: 'OLD', hidden: true },
            ],
          },
        },
      ],
      ['GET /crm/v3/owners?limit=500&archived=false', { body: { results: [{ id: '7', firstName: 'Ann' }] } }],
      ['GET /crm/v3/owners?limit=500&archived=true', { body: { results: [] } }],
      ['POST /crm/v3/objects/contacts/search', { body: { total: 1, results: [contact] } }],
      ['POST /crm/v3/objects/contacts', { body: contact }],
      ['PATCH /crm/v3/objects/contacts/1', { body: contact }],
      ['GET /crm/v3/objects/contacts/1', { body: contact }],
    ],
    statuses: ['NEW'],
    me: '7',
    created: /"hs_lead_status":"NEW"/,
  },
  Dynamics: {
    make: (baseUrl) => dynamics({ baseUrl, teamTemplateId: 't' }),
    script: [
      [
        "GET /api/data/v9.2/EntityDefinitions(LogicalName='lead')",
        {
          body: {
            OptionSet: {
              Options: [
                { Value: 1, State: 0, Label: { UserLocalizedLabel: { Label: 'New' } } },
                { Value: 3, State: 1, Label: { UserLocalizedLabel: { Label: 'Qualified' } } },
              ],
            },
          },
        },
      ],
      ['GET /api/data/v9.2/WhoAmI', { body: { UserId: 'u1' } }],
      [
        'GET /api/data/v9.2/systemusers',
        { body: { value: [{ systemuserid: 'u1', fullname: 'Ann', isdisabled: false }] } },
      ],
      ['GET /api/data/v9.2/teams', { body: { value: [] } }],
      ['POST /api/data/v9.2/leads', { body: dynamicsLead }],
      ['PATCH /api/data/v9.2/leads(1)', { body: dynamicsLead }],
      ['GET /api/data/v9.2/leads?', { body: { value: [dynamicsLead] } }],
      ['GET /api/data/v9.2/leads(1)', { body: dynamicsLead }],
    ],
    statuses: ['1', '3'],
    me: 'u1',
    created: /"statuscode":1\b/,
  },
  Salesforce: {
    make: (baseUrl) => salesforce({ baseUrl }),
    script: [
      [
        'GET /services/data/v60.0/sobjects/Lead/describe',
        {
          body: {
            fields: [
              { name: 'Name', picklistValues: [] },
              {
                name: 'Status',
                picklistValues: [{ value: 'Open - Not Contacted', label: 'Open', active: true }],
              },
            ],
          },
        },
      ],
      ['GET /services/oauth2/userinfo', { body: { user_id: '0051' } }],
      [
        'GET /services/data/v60.0/query?q=SELECT Id, Name, Email, IsActive',
        { body: { totalSize: 1, records: [{ Id: '0051', Name: 'Ann', IsActive: true }] } },
      ],
      ['GET /services/data/v60.0/query?q=SELECT Id, LeadId', { body: { totalSize: 0, records: [] } }],
      ['GET /services/data/v60.0/query', { body: { totalSize: 1, records: [salesforceLead] } }],
      ['POST /services/data/v60.0/sobjects/Lead', { body: { id: '1' } }],
      ['PATCH /services/data/v60.0/sobjects/Lead/1', { status: 204 }],
    ],
    statuses: ['Open - Not Contacted'],
    me: '0051',
    created: /"Status":"Open - Not Contacted"/,
  },
  Odoo: {
    make: (baseUrl) => odoo({ baseUrl }),
    script: [
      [
        'POST /json/2/crm.stage/search_read',
        {
          body: [
            { id: 3, name: 'New', is_won: false },
            { id: 4, name: 'Won', is_won: true },
          ],
        },
      ],
      ['POST /json/2/res.users/context_get', { body: { uid: 9 } }],
      ['POST /json/2/res.users/search_read', { body: [{ id: 9, name: 'Ann', email: false, active: true }] }],
      ['POST /json/2/crm.lead/create', { body: [1] }],
      ['POST /json/2/crm.lead/write', { body: true }],
      ['POST /json/2/crm.lead/search_count', { body: 1 }],
      ['POST /json/2/crm.lead/search_read', { body: [odooLead] }],
    ],
    statuses: ['3', '4'],
    me: '9',
    created: /"stage_id":3\b/,
  },
};

/** The filters that a list can send, where they are offered. */
const sent: (Filter & { field: string; operator: string })[] = [
  { field: 'assignees', operator: 'any', value: ['1', '2'] },
  { field: 'assignees', operator: 'all', value: ['1'] },
  { field: 'assignees', operator: 'none', value: ['1'] },
  { field: 'assignees', operator: 'only', value: ['1'] },
  { field: 'assignees', operator: 'empty' },
  { field: 'assignees', operator: 'only-inactive' },
];

describe('what table and form send through a recipe', () => {
  let crm: FakeCrm;
  before(async () => (crm = await startFakeCrm()));
  after(() => crm.close());

  for (const [name, { make, script, statuses, me, created }] of Object.entries(recipes)) {
    it(`${name}: its own statuses are offered, sent and filtered by`, async () => {
      crm.answer(script);
      const adapter = make(crm.baseUrl);
      const schema = await adapter.describe!('lead');
      const status = schema.fields.find((field) => field.name === 'status')!;
      deepEqual(
        status.options?.map(({ value }) => value),
        statuses,
      );
      equal(status.defaultValue, statuses[0], 'a form begins with a status of the CRM');
      const filter: Filter = { field: 'status', operator: 'in', value: statuses };
      const { items } = await adapter.listLeads({ recordType: 'lead', limit: 5, filter });
      crm.asked.length = 0;
      await adapter.createLead({ recordType: 'lead', name: 'Acme', status: statuses[0]!, assigneeIds: [] });
      await adapter.updateLead(items[0]!, { status: statuses[0]! });
      const bodies = crm.asked.filter(({ method }) => method !== 'GET').map(({ body }) => JSON.stringify(body));
      equal(bodies.filter((body) => created.test(body)).length, 2, bodies.join('\n'));
    });

    it(`${name}: each way to ask for people that is offered is answered, and no other is`, async () => {
      crm.answer(script);
      const adapter = make(crm.baseUrl);
      const { filterable, filterOperators } = adapter.capabilities;
      for (const filter of sent) {
        const offered =
          filterable.includes('assignees') && answersOperator(filterOperators, 'assignees', filter.operator as 'any');
        const asked = adapter.listLeads({ recordType: 'lead', limit: 5, filter });
        if (offered) ok((await asked).items.length > 0, filter.operator);
        else await rejects(asked, ({ kind }: AdapterError) => kind === 'unsupported', filter.operator);
      }
    });

    it(`${name}: whoever is signed in is known`, async () => {
      crm.answer(script);
      equal((await make(crm.baseUrl).currentUser!()).id, me);
    });
  }

  it('Odoo: stages of one name are told apart, and an emptied status is written', async () => {
    crm.answer([
      [
        'POST /json/2/crm.stage/search_read',
        {
          body: [
            { id: 3, name: 'New' },
            { id: 4, name: 'Won' },
            { id: 7, name: 'New' },
          ],
        },
      ],
      ...recipes['Odoo']!.script.slice(1),
    ]);
    const adapter = odoo({ baseUrl: crm.baseUrl });
    const { fields } = await adapter.describe!('lead');
    deepEqual(fields.find(({ name }) => name === 'status')!.options, [
      { value: '3', label: 'New (3)' },
      { value: '4', label: 'Won' },
      { value: '7', label: 'New (7)' },
    ]);
    const lead = await adapter.getLead('1');
    equal(lead.status, '3');
    for (const status of ['7', '']) await adapter.updateLead(lead, { status });
    const written = crm.asked.filter(({ path }) => path.includes('/crm.lead/write')).map(({ body }) => body);
    deepEqual(written, [
      { ids: [1], vals: { stage_id: 7 } },
      { ids: [1], vals: { stage_id: false } },
    ]);
  });

  it('Dynamics: an emptied status is refused, not dropped', async () => {
    crm.answer(recipes['Dynamics']!.script);
    const adapter = dynamics({ baseUrl: crm.baseUrl, teamTemplateId: 't' });
    const lead = await adapter.getLead('1');
    await rejects(
      adapter.updateLead(lead, { status: '' }),
      ({ kind, fields }: AdapterError) => kind === 'invalid' && fields!['status'] !== undefined,
    );
  });

  it('Frappe: a search takes no more than its own signs for what it has no way to escape', async () => {
    crm.answer(recipes['Frappe']!.script);
    const adapter = frappe({ baseUrl: crm.baseUrl });
    await adapter.listLeads({ recordType: 'lead', limit: 5, search: ' 50% a_b\\c ' });
    match(crm.asked.at(-1)!.path, /\["lead_name","like","%50_ a_b_c%"\]/);
  });

  it('Odoo: a stage that is not there is refused, not dropped', async () => {
    crm.answer(recipes['Odoo']!.script);
    const adapter = odoo({ baseUrl: crm.baseUrl });
    const lead = await adapter.getLead('1');
    await rejects(adapter.updateLead(lead, { status: 'Nowhere' }), ({ kind, fields }: AdapterError) => {
      match(fields!['status']!, /Nowhere/);
      return kind === 'invalid';
    });
  });
});
