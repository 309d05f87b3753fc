// The reference server finds what the browser finds: by other spellings, in one word, by a telephone number however written.
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidOf } from '../../examples/server/uuid.js';
import type { RestAdapter } from '../../src/adapters/rest.js';
import { foldText } from '../../src/domain/text/search-folding.js';
import { spellingVariants } from '../../src/domain/text/spelling-variants.js';
import { contractScenario } from '../../src/testing/contract/scenario.js';
import { startRestBackEnd, type RestBackEnd } from './rest-back-end.js';

const texts = [
  'Łódź Straße',
  'Æsir þing',
  'O’Brien–Smith',
  'كريمة يحيى',
  '１２３ ٤٥٦ ۷۸۹',
  '한국어 닭',
  'a\u200bb\u00adc',
  'ŒUVRE',
  'İstanbul',
  'x\u0301Y',
  'アンナ ガード がーど',
  'हिन्दी फ़ोन माँ सम्मान 한국 テスト',
  'O`Brien D´Angelo',
  'Plain `tick`',
];

describe('search on the reference server', () => {
  let backEnd: RestBackEnd;
  let mia: RestAdapter;

  before(async () => {
    backEnd = await startRestBackEnd();
    await backEnd.fixture(contractScenario(1));
    mia = backEnd.adapterOf('mia');
    const leads = [
      { name: 'Jürgen Müller', phone: '+44 (0)1632 960077' },
      { name: 'Soren Joergensen' },
      { name: 'Mary-Ann O’Brien', phone: '(555) 123-4567' },
    ];
    for (const lead of leads)
      await mia.createLead({ recordType: 'lead', status: 'Contacted', assigneeIds: [uuidOf('ann')], ...lead });
  });
  after(async () => {
    await backEnd.stop();
  });

  it('finds what is in the fields that a host has added', async () => {
    await backEnd.database.client.query(
      `INSERT INTO crm.record_fields (record_type, name, position, label, type)
       VALUES ('lead', 'region', 90, 'Region', 'text'), ('lead', 'budget', 91, 'Budget', 'number') ON CONFLICT DO NOTHING`,
    );
    const people = [uuidOf('ann')];
    const draft = { recordType: 'lead' as const, status: 'Contacted', assigneeIds: people, name: 'Own Fields' };
    const lead = await mia.createLead({ ...draft, fields: { region: 'Österreich', budget: 4711 } });
    const found = async (search: string) =>
      (await mia.listLeads({ recordType: 'lead', search, limit: 5 })).items.map(({ id }) => id);
    deepEqual(await found('osterreich'), [lead.id]);
    deepEqual(await found('4711'), [lead.id]);
    await mia.updateLead(lead, { fields: { region: 'Tirol' } });
    deepEqual(await found('tirol'), [lead.id]);
    deepEqual(await found('osterreich'), []);
    await backEnd.database.client.query(
      `DELETE FROM crm.record_fields WHERE record_type = 'lead' AND name IN ('region', 'budget')`,
    );
  });

  it('asks for no field that is not there, and for one that is', async () => {
    const { client } = backEnd.database;
    await client.query(
      `UPDATE crm.record_fields SET required = true, visible_when = '{"field": "source", "in": ["Referral"]}'
       WHERE record_type = 'lead' AND name = 'notes'`,
    );
    try {
      const draft = { recordType: 'lead' as const, status: 'Contacted', assigneeIds: [], name: 'Asked For' };
      const hidden = await mia.createLead(draft);
      equal(hidden.name, 'Asked For');
      const shown = await mia.createLead({ ...draft, source: 'Referral' }).catch((error: unknown) => error);
      deepEqual(Object.keys((shown as { fields?: object }).fields ?? {}), ['notes']);
    } finally {
      await client.query(
        `UPDATE crm.record_fields SET required = false, visible_when = NULL WHERE record_type = 'lead' AND name = 'notes'`,
      );
    }
  });

  it('comes to an end where as many records have one number or one address as an answer holds', async () => {
    const shared = { phone: '+44 20 7946 0000', email: 'many@crm.example' };
    const draft = { recordType: 'lead' as const, name: 'One of Many', status: 'Contacted', assigneeIds: [], ...shared };
    const rows = Array.from({ length: 1_000 }, (_, at) => ({ rowNumber: at + 2, draft }));
    const [first] = await mia.importLeads(rows, { importId: 'many', mode: 'create' });
    for (const same of [{ phone: shared.phone }, { email: shared.email }]) {
      const asked = { recordType: 'lead' as const, name: 'Again', assigneeIds: [], ...same };
      const [found] = await mia.findDuplicates([asked]);
      equal(found?.id, 'leadId' in first! && first.leadId);
    }
  });

  it('folds as the browser does', async () => {
    for (const text of texts) {
      const { rows } = await backEnd.database.client.query<{ folded: string }>(
        'SELECT crm_private.fold($1) AS folded',
        [text],
      );
      equal(rows[0]!.folded, foldText(text), text);
    }
  });

  it('knows the same other spellings', async () => {
    for (const text of [
      'Jürgen Müller',
      'Soren Joergensen',
      'Åse Lund',
      'Aase Lund',
      'Đorđe Petrović',
      'Djordje Petrovic',
      'Plain Name',
    ]) {
      const { rows } = await backEnd.database.client.query<{ other: string | null }>(
        'SELECT crm_private.spellings($1) AS other',
        [text],
      );
      deepEqual(rows[0]!.other?.split(' ') ?? [], spellingVariants(text), text);
    }
  });

  const finds: [query: string, name: string][] = [
    ['mueller', 'Jürgen Müller'],
    ['Juergen', 'Jürgen Müller'],
    ['Jørgensen', 'Soren Joergensen'],
    ['maryann', 'Mary-Ann O’Brien'],
    ["o'brien", 'Mary-Ann O’Brien'],
    ['+441632960077', 'Jürgen Müller'],
    ['01632 960077', 'Jürgen Müller'],
    ['555.123.4567', 'Mary-Ann O’Brien'],
    ['+1 (555) 1234567', 'Mary-Ann O’Brien'],
  ];
  for (const user of ['mia', 'ann'])
    for (const [search, name] of finds)
      it(`${user} finds ${name} by ${search}`, async () => {
        const { items } = await backEnd.adapterOf(user).listLeads({ recordType: 'lead', search, limit: 5 });
        deepEqual(
          items.map((lead) => lead.name),
          [name],
        );
      });

  it('finds people by other spellings, also those who were there before', async () => {
    const [person] = await mia.createAssignees([{ name: 'Björn Østergård', email: 'bo@crm.example' }]);
    for (const text of ['Bjoern', 'oestergaard', 'ostergard'])
      deepEqual(
        (await mia.searchAssignees({ text, limit: 5 })).items.map(({ id }) => id),
        [person!.id],
        text,
      );
  });

  it('answers what a lookup field refers to by name and by id', async () => {
    await backEnd.database.client.query(
      `INSERT INTO crm.lookup_entries (record_type, field, id, name, detail, offered) VALUES
       ('lead', 'account', 'a1', 'Zürich Traders', NULL, true), ('lead', 'account', 'a2', 'Acme', 'York', true),
       ('lead', 'account', 'a3', 'Acme', 'Leeds', false)`,
    );
    const of = { recordType: 'lead' as const, field: 'account' };
    deepEqual((await mia.searchLookup({ ...of, text: 'zurich', limit: 5 })).items, [
      { id: 'a1', name: 'Zürich Traders' },
    ]);
    deepEqual((await mia.searchLookup({ ...of, text: '', limit: 1 })).nextCursor, '1');
    deepEqual(await mia.getLookup({ ...of, ids: ['a3', 'none'] }), [{ id: 'a3', name: 'Acme', detail: 'Leeds' }]);
  });
});
