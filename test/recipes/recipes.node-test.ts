// The recipes for other people's CRMs over answers as their documentations have them: who is assigned, what a change asks for, and
// what is refused. None of these CRMs was run.
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { dynamics } from '../../examples/recipes/dynamics.js';
import { espocrm } from '../../examples/recipes/espocrm.js';
import { frappe } from '../../examples/recipes/frappe.js';
import { hubspot } from '../../examples/recipes/hubspot.js';
import { odoo } from '../../examples/recipes/odoo.js';
import { salesforce } from '../../examples/recipes/salesforce.js';
import type { AdapterError } from '../../src/adapters/adapter-error.js';
import { startFakeCrm, type Asked, type FakeCrm } from './fake-crm.js';

const writes = ({ asked }: FakeCrm): string[] =>
  asked
    .filter(({ method, path }) => method !== 'GET' && !/search|query/.test(path))
    .map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);
const isKind =
  (kind: AdapterError['kind']) =>
  (error: AdapterError): boolean =>
    error.kind === kind;

describe('recipes for other CRMs', () => {
  let crm: FakeCrm;
  before(async () => (crm = await startFakeCrm()));
  after(() => crm.close());

  it('EspoCRM: the whole set is written, with the version that was read; a stale one is a conflict', async () => {
    const lead = {
      id: 'l1',
      name: 'Acme',
      status: 'New',
      assignedUsersIds: ['u1', 'u2'],
      assignedUsersNames: { u1: 'Ann', u2: 'Bob' },
      versionNumber: 4,
      createdAt: '2026-11-01 09:00:00',
      modifiedAt: '2026-11-02 09:00:00',
    };
    crm.answer([
      [
        'PUT /api/v1/Lead/l1',
        ({ headers }) =>
          headers['x-version-number'] === '4'
            ? { body: lead }
            : { status: 409, body: { values: lead, versionNumber: 5 } },
      ],
      ['GET /api/v1/Lead/l1', { body: lead }],
      [
        'GET /api/v1/Lead?',
        ({ path }) => {
          const { assignedUsersIds: _ids, assignedUsersNames: _names, ...plain } = lead;
          // What links to several records is in a list only if it is selected.
          return { body: { total: 1, list: [/"select":"[^"]*assignedUsersIds/.test(path) ? lead : plain] } };
        },
      ],
    ]);
    const adapter = espocrm({ baseUrl: crm.baseUrl });
    const filter = { field: 'assignees', operator: 'any', value: ['u1'] } as const;
    const { items, total } = await adapter.listLeads({
      recordType: 'lead',
      limit: 5,
      total: 'exact',
      filter: { ...filter, value: ['u1'] },
    });
    deepEqual(
      [items[0]!.assigneeIds, items[0]!.createdAt, total],
      [['u1', 'u2'], '2026-11-01T09:00:00.000Z', { value: 1, exact: true }],
    );
    match(crm.asked[0]!.path, /"type":"linkedWith","attribute":"assignedUsers","value":\["u1"\]/);
    await adapter.changeAssignees([{ leadId: 'l1', add: ['u3'], remove: ['u1'] }]);
    await adapter.updateLead(items[0]!, { name: 'Anna Maria Archer', phone: '' });
    deepEqual(writes(crm), [
      'PUT /api/v1/Lead/l1 {"assignedUsersIds":["u2","u3"]}',
      'PUT /api/v1/Lead/l1 {"firstName":"Anna Maria","lastName":"Archer","phoneNumber":null}',
    ]);
    await rejects(adapter.updateLead({ ...items[0]!, version: '3' }, { name: 'Old' }), isKind('conflict'));
  });

  it('Frappe: people are added as a list and removed one by one, and an older `modified` is a conflict', async () => {
    const lead = {
      name: 'CRM-LEAD-1',
      lead_name: 'Acme',
      status: 'New',
      _assign: '["ann@x.org", "bob@x.org"]',
      creation: '2026-11-01 09:00:00.123456',
      modified: '2026-11-02 09:00:00.654321',
    };
    crm.answer([
      ['POST /api/method/frappe.desk.form.assign_to.', { body: { message: [] } }],
      [
        'PUT /api/resource/CRM Lead/',
        ({ body }) => {
          const { modified, first_name } = body as { modified: string; first_name?: string };
          if (modified !== lead.modified) return { status: 417, body: { exc_type: 'TimestampMismatchError' } };
          return first_name === '' ? { status: 417, body: { exc_type: 'MandatoryError' } } : { body: { data: lead } };
        },
      ],
      ['GET /api/resource/CRM Lead/CRM-LEAD-1', { body: { data: lead } }],
      ['GET /api/resource/CRM Lead?', { body: { data: [lead, { ...lead, name: 'CRM-LEAD-2', _assign: null }] } }],
    ]);
    const adapter = frappe({ baseUrl: crm.baseUrl });
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 5 });
    deepEqual(
      items.map(({ assigneeIds }) => assigneeIds),
      [['ann@x.org', 'bob@x.org'], []],
    );
    await adapter.changeAssignees([{ leadId: 'CRM-LEAD-1', add: ['cat@x.org', 'bob@x.org'], remove: ['ann@x.org'] }]);
    deepEqual(writes(crm), [
      'POST /api/method/frappe.desk.form.assign_to.add {"doctype":"CRM Lead","name":"CRM-LEAD-1","assign_to":"[\\"cat@x.org\\"]"}',
      'POST /api/method/frappe.desk.form.assign_to.remove {"doctype":"CRM Lead","name":"CRM-LEAD-1","assign_to":"ann@x.org"}',
    ]);
    await adapter.updateLead(items[0]!, { name: 'Ann Archer' });
    deepEqual(writes(crm).slice(2), [
      `PUT /api/resource/CRM Lead/CRM-LEAD-1 {"salutation":"","first_name":"Ann","middle_name":"","last_name":"Archer","modified":"${lead.modified}"}`,
    ]);
    await rejects(adapter.updateLead({ ...items[0]!, version: 'older' }, { name: 'Old' }), isKind('conflict'));
    await rejects(adapter.updateLead(items[0]!, { name: '' }), isKind('invalid'));
    deepEqual(await adapter.getAssignees([]), []);
  });

  it('HubSpot: one owner, a window of 10,000 results, and a rate that is shared', async () => {
    const contact = {
      id: '7',
      properties: { firstname: 'Ann', lastname: 'Archer', hubspot_owner_id: '1', hs_lead_status: 'NEW' },
      createdAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000Z',
    };
    crm.answer([
      [
        'POST /crm/v3/objects/contacts/search',
        { body: { total: 12_000, results: [contact], paging: { next: { after: '100' } } } },
      ],
      ['PATCH /crm/v3/objects/contacts/7', { body: contact }],
      ['GET /crm/v3/objects/contacts/7', { body: contact }],
      [
        'GET /crm/v3/owners?limit=500&archived=false',
        { body: { results: [{ id: '1', firstName: 'Ann', lastName: 'Archer', email: 'ann@x.org' }] } },
      ],
      [
        'GET /crm/v3/owners?limit=500&archived=true',
        { body: { results: [{ id: '2', firstName: 'Ina', lastName: 'Gone', archived: true }] } },
      ],
    ]);
    const adapter = hubspot({ baseUrl: crm.baseUrl });
    const page = await adapter.listLeads({ recordType: 'lead', limit: 100, total: 'exact' });
    deepEqual(
      [page.items[0]!.assigneeIds, page.nextCursor, page.total],
      [['1'], '100', { value: 12_000, exact: true }],
    );
    deepEqual((crm.asked[0]!.body as { filterGroups: unknown }).filterGroups, []);
    await adapter.listLeads({ recordType: 'lead', limit: 100, cursor: '9950' });
    equal((crm.asked.at(-1)!.body as { limit: number }).limit, 50, 'the last that a search reaches');
    await rejects(adapter.listLeads({ recordType: 'lead', limit: 100, cursor: '10000' }), isKind('invalid'));
    const [refused] = await adapter.changeAssignees([{ leadId: '7', add: ['2'], remove: [] }]);
    deepEqual(
      [refused!.status, 'reason' in refused! && refused.reason],
      ['invalid', 'A contact of HubSpot has one owner'],
    );
    await adapter.changeAssignees([{ leadId: '7', add: ['2'], remove: ['1'] }]);
    await adapter.updateLead(page.items[0]!, { name: 'Anna Archer' });
    deepEqual(writes(crm), [
      'PATCH /crm/v3/objects/contacts/7 {"properties":{"hubspot_owner_id":"2"}}',
      'PATCH /crm/v3/objects/contacts/7 {"properties":{"lastname":"Archer","firstname":"Anna"}}',
    ]);
    deepEqual(
      (await adapter.getAssignees(['2', '1'])).map(({ name, inactive }) => [name, inactive]),
      [
        ['Ina Gone', true],
        ['Ann Archer', undefined],
      ],
    );
    crm.answer([
      [
        'POST /crm/v3/objects/contacts/search',
        { status: 429, headers: { 'retry-after': '2' }, body: { policyName: 'SECONDLY' } },
      ],
    ]);
    await rejects(
      adapter.listLeads({ recordType: 'lead', limit: 5 }),
      (error: AdapterError) => error.kind === 'rate-limited' && error.retryAfter === 2_000,
    );
  });

  it('Dynamics: the owner and the access team; the last one cannot go, and the ETag is the version', async () => {
    const lead = {
      '@odata.etag': 'W/"42"',
      leadid: 'l1',
      fullname: 'Acme',
      statuscode: 1,
      _ownerid_value: 'u1',
      createdon: '2026-11-01T09:00:00Z',
      modifiedon: '2026-11-02T09:00:00Z',
    };
    let members = ['u2'];
    crm.answer([
      ['GET /api/data/v9.2/leads(l1)', { body: lead }],
      [
        'GET /api/data/v9.2/leads?',
        {
          body: {
            '@odata.count': 5_000,
            value: [lead],
            '@odata.nextLink': `${crm.baseUrl}/api/data/v9.2/leads?$skiptoken=x`,
          },
        },
      ],
      [
        'GET /api/data/v9.2/teams?',
        () => ({
          body: {
            value:
              members.length > 0
                ? [{ teamid: 't', teammembership_association: members.map((systemuserid) => ({ systemuserid })) }]
                : [],
          },
        }),
      ],
      [
        'PATCH /api/data/v9.2/leads(l1)',
        ({ headers }) =>
          headers['if-match'] === undefined || headers['if-match'] === 'W/"42"'
            ? { body: lead }
            : { status: 412, body: { error: { code: '0x80060882' } } },
      ],
      [
        'POST ',
        ({ path, body }) =>
          // A parameter that the action does not have is refused.
          Object.keys(body as object).every((each) => ['Record', 'TeamTemplate'].includes(each))
            ? { status: 204 }
            : { status: 400, body: { error: { message: path } } },
      ],
    ]);
    const adapter = dynamics({ baseUrl: crm.baseUrl, teamTemplateId: 'template' });
    const page = await adapter.listLeads({ recordType: 'lead', limit: 50, total: 'estimate' });
    deepEqual(
      [page.items[0]!.assigneeIds, page.nextCursor, page.total],
      [['u1', 'u2'], '/api/data/v9.2/leads?$skiptoken=x', { value: 5_000, exact: false }],
    );
    await adapter.changeAssignees([{ leadId: 'l1', add: ['u3'], remove: ['u2'] }]);
    deepEqual(
      writes(crm).map((each) => each.slice(0, 76)),
      [
        'POST /api/data/v9.2/systemusers(u3)/Microsoft.Dynamics.CRM.AddUserToRecordTeam'.slice(0, 76),
        'POST /api/data/v9.2/systemusers(u2)/Microsoft.Dynamics.CRM.RemoveUserFromRecordTeam'.slice(0, 76),
      ],
    );
    await adapter.listLeads({ recordType: 'lead', limit: 50, search: 'R&D #1' });
    match(crm.asked.at(-2)!.path, /contains\(fullname,'R&D #1'\)/, 'no sign of an address ends the text');
    await rejects(
      adapter.listLeads({
        recordType: 'lead',
        limit: 50,
        filter: { field: 'assignees', operator: 'any', value: ['u2'] },
      }),
      isKind('unsupported'),
      'owners only would be found',
    );
    members = [];
    const [refused] = await adapter.changeAssignees([{ leadId: 'l1', add: [], remove: ['u1'] }]);
    equal(refused!.status, 'invalid');
    await rejects(adapter.updateLead({ ...page.items[0]!, version: 'W/"41"' }, { name: 'Old' }), isKind('conflict'));
  });

  it('Salesforce: the owner and manual shares; a new owner keeps the others, and the last one cannot go', async () => {
    const lead = {
      Id: '00Q1',
      Name: "O'Neil",
      Status: 'Open',
      OwnerId: '0051',
      CreatedDate: '2026-11-01T09:00:00.000+0000',
      LastModifiedDate: '2026-11-02T09:00:00.000+0000',
    };
    let shares = [
      { Id: '01n1', LeadId: '00Q1', UserOrGroupId: '0052' },
      { Id: '01n2', LeadId: '00Q1', UserOrGroupId: '00G7' },
    ];
    crm.answer([
      [
        'GET /services/data/v60.0/query?q=SELECT Id, LeadId',
        () => ({ body: { totalSize: shares.length, records: shares } }),
      ],
      [
        'GET /services/data/v60.0/query?q=SELECT Id, OwnerId',
        {
          body: {
            totalSize: 3_000,
            records: Array.from({ length: 200 }, (_, index) => ({ ...lead, Id: `00Q${index + 1}` })),
            nextRecordsUrl: '/services/data/v60.0/query/01g-2000',
          },
        },
      ],
      ['GET /services/data/v60.0/query/01g-2000', { body: { totalSize: 3_000, records: [lead] } }],
      [
        'PATCH /services/data/v60.0/sobjects/Lead/00Q1',
        ({ headers }) =>
          headers['if-unmodified-since'] === 'Sun, 01 Nov 2026 09:00:00 GMT'
            ? { status: 412, body: [{ errorCode: 'ENTITY_IS_MODIFIED' }] }
            : { status: 204 },
      ],
      ['POST /services/data/v60.0/sobjects/LeadShare', { status: 201, body: { id: 'new', success: true } }],
      ['DELETE /services/data/v60.0/sobjects/LeadShare', { status: 204 }],
    ]);
    const adapter = salesforce({ baseUrl: crm.baseUrl });
    const page = await adapter.listLeads({ recordType: 'lead', limit: 50, search: "o'n%", total: 'exact' });
    deepEqual(
      [page.items.length, page.items[0]!.assigneeIds, page.total?.value],
      [50, ['0051', '0052'], 3_000],
      'a batch is larger than a page, and a group is nobody',
    );
    match(crm.asked[0]!.path, /Name LIKE '%o\\'n\\%%'/, 'a quote and a wildcard are texts');
    const ids: string[] = [];
    for (let cursor = page.nextCursor; cursor !== undefined;) {
      const next = await adapter.listLeads({ recordType: 'lead', limit: 100, cursor });
      ids.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    }
    deepEqual(ids, [...Array.from({ length: 150 }, (_, index) => `00Q${index + 51}`), '00Q1']);
    await adapter.changeAssignees([{ leadId: '00Q1', add: ['0053'], remove: ['0051'] }]);
    deepEqual(writes(crm), [
      'PATCH /services/data/v60.0/sobjects/Lead/00Q1 {"OwnerId":"0052"}',
      'POST /services/data/v60.0/sobjects/LeadShare {"LeadId":"00Q1","UserOrGroupId":"0053","LeadAccessLevel":"Edit"}',
    ]);
    await adapter.updateLead(page.items[0]!, { name: 'Anna Archer' });
    deepEqual(writes(crm).slice(2), [
      'PATCH /services/data/v60.0/sobjects/Lead/00Q1 {"FirstName":"Anna","LastName":"Archer"}',
    ]);
    shares = [];
    equal((await adapter.changeAssignees([{ leadId: '00Q1', add: [], remove: ['0051'] }]))[0]!.status, 'invalid');
    await rejects(
      adapter.updateLead({ ...page.items[0]!, version: '2026-11-01T09:00:00.000+0000' }, { name: 'Old' }),
      isKind('conflict'),
    );
  });

  it('HubSpot: an address that is there already is a duplicate, with the contact that has it', async () => {
    crm.answer([
      [
        'POST /crm/v3/objects/contacts',
        {
          status: 409,
          body: { status: 'error', category: 'CONFLICT', message: 'Contact already exists. Existing ID: 2926551' },
        },
      ],
    ]);
    const draft = { recordType: 'lead' as const, name: 'Ann', email: 'ann@x.org', assigneeIds: [] };
    await rejects(
      hubspot({ baseUrl: crm.baseUrl }).createLead(draft),
      ({ kind, existingId }: AdapterError) => kind === 'duplicate' && existingId === '2926551',
    );
  });

  it('Odoo: a search takes every letter as it is, orders by all that is asked for, and people are found by address too', async () => {
    crm.answer([['search_read', { body: [] }]].map(([path, answer]) => [`POST ${path as string}`, answer as object]));
    const adapter = odoo({ baseUrl: crm.baseUrl });
    const sort = [
      { field: 'company', direction: 'asc' as const },
      { field: 'createdAt', direction: 'desc' as const },
    ];
    await adapter.listLeads({ recordType: 'lead', limit: 5, search: '50%_\\', sort });
    const list = crm.asked.at(-1)!.body as { domain: unknown[]; order: string };
    deepEqual(list.domain[2], ['name', 'ilike', '50\\%\\_\\\\']);
    equal(list.order, 'partner_name asc, create_date desc, id desc');
    await adapter.searchAssignees({ text: 'ann x.org', limit: 5 });
    deepEqual((crm.asked.at(-1)!.body as { domain: unknown[] }).domain.slice(2), [
      ...['|', ['name', 'ilike', 'ann'], ['email', 'ilike', 'ann']],
      ...['|', ['name', 'ilike', 'x.org'], ['email', 'ilike', 'x.org']],
    ]);
    await rejects(adapter.getLead('7'), isKind('not-found'));
    const read = crm.asked.at(-1)!.body as { context: unknown };
    deepEqual(read.context, { active_test: false }, 'a lead that was lost is archived, and still there');
  });

  it('Odoo: people are linked and unlinked by commands, so that parallel changes are kept', async () => {
    const lead = {
      id: 7,
      name: 'Acme',
      email_from: false,
      phone: false,
      partner_name: 'Acme Inc',
      stage_id: [1, 'New'],
      x_assignee_ids: [3, 4],
      create_date: '2026-11-01 09:00:00',
      write_date: '2026-11-02 09:00:00',
    };
    const users = [
      { id: 3, name: 'Ann', email: 'ann@x.org', active: true },
      { id: 4, name: 'Ina', email: false, active: false },
    ];
    const asked = (one: Asked): Record<string, unknown> => one.body as Record<string, unknown>;
    crm.answer([
      ['POST /json/2/crm.lead/search_read', { body: [lead] }],
      ['POST /json/2/crm.lead/search_count', { body: 41 }],
      ['POST /json/2/crm.lead/write', { body: true }],
      ['POST /json/2/res.users/search_read', { body: users }],
    ]);
    const adapter = odoo({ baseUrl: crm.baseUrl });
    const page = await adapter.listLeads({
      recordType: 'lead',
      limit: 5,
      total: 'exact',
      filter: { field: 'assignees', operator: 'empty' },
    });
    deepEqual([page.items[0]!.assigneeIds, page.items[0]!.email, page.total?.value], [['3', '4'], undefined, 41]);
    deepEqual(asked(crm.asked[0]!)['domain'], [['x_assignee_ids', '=', false]]);
    await adapter.changeAssignees([{ leadId: '7', add: ['5'], remove: ['3'] }]);
    deepEqual(writes(crm), ['POST /json/2/crm.lead/write {"ids":[7],"vals":{"x_assignee_ids":[[4,5,0],[3,3,0]]}}']);
    await rejects(adapter.updateLead({ ...page.items[0]!, version: 'older' }, { name: 'Old' }), isKind('conflict'));
    deepEqual(
      (await adapter.getAssignees(['3', '4'])).map(({ inactive }) => inactive),
      [undefined, true],
    );
  });

  it('what a recipe cannot ask for is unsupported, never ignored', async () => {
    const options = { baseUrl: crm.baseUrl, teamTemplateId: 'template' };
    for (const make of [espocrm, frappe, hubspot, dynamics, salesforce, odoo])
      await rejects(
        make(options).listLeads({
          recordType: 'lead',
          limit: 5,
          filter: { or: [{ field: 'name', operator: 'is', value: 'x' }] },
        }),
        isKind('unsupported'),
        make.name,
      );
  });
});
