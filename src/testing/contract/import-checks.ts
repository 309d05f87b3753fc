// Checks of imports: a result for every row, once per import, and no word about hidden records.
import type { LeadDataAdapter } from '../../adapters/adapter.js';
import type { ImportRow } from '../../domain/import/import-row.js';
import type { LeadDraft } from '../../domain/record/lead.js';
import { offered, type ContractCheck } from './check.js';
import { expectSame, expectSameItems, expectTrue } from './expectations.js';
import { idsOf, listAll } from './list-all.js';
import { draft } from './scenario.js';

const row = (
  rowNumber: number,
  name: string,
  assigneeIds: string[] = [],
  more: Partial<LeadDraft> = {},
): ImportRow => ({
  rowNumber,
  draft: draft(name, assigneeIds, more),
});

const idsOfKept = (kept: readonly { leadId: string }[]): string[] => kept.map(({ leadId }) => leadId);

const all = { recordType: 'lead' } as const;

export const importChecks: ContractCheck[] = [
  {
    name: 'an import creates the good rows and tells of each bad one what is wrong',
    async run(context) {
      const adapter = await context.as('ann');
      const importLeads = offered(adapter, 'importLeads');
      const rows = [
        row(2, 'Imported One', context.ids('bob')),
        row(3, ''),
        row(4, 'Imported Two', [], { email: 'bad' }),
        row(7, 'Imported Three', ['no-such-person']),
      ];
      const results = await importLeads(rows, { importId: 'mixed', mode: 'create' });
      expectSame(
        results.map(({ rowNumber, status }) => [rowNumber, status]),
        [
          [2, 'created'],
          [3, 'failed'],
          [4, 'failed'],
          [7, 'failed'],
        ],
        'the results',
      );
      for (const result of results)
        if (result.status === 'failed') expectTrue(result.reason !== '', `row ${result.rowNumber} has a reason`);
      const created = (await listAll(adapter, all)).filter(({ name }) => name.startsWith('Imported'));
      expectSame(
        created.map(({ name, assigneeIds }) => [name, assigneeIds]),
        [['Imported One', context.ids('bob')]],
        'what was created',
      );
      expectTrue(idsOf(await listAll(await context.as('bob'), all)).includes(created[0]!.id), 'its assignee sees it');
    },
  },
  {
    name: 'the same import repeated creates nothing twice',
    async run(context) {
      const adapter = await context.as('ann');
      const importLeads = offered(adapter, 'importLeads');
      const rows = [row(2, 'Twin'), row(3, 'Twin')];
      const first = await importLeads(rows, { importId: 'repeated', mode: 'create' });
      const second = await importLeads([...rows, row(4, 'Twin')], { importId: 'repeated', mode: 'create' });
      expectSame(second.slice(0, 2), first, 'the results of the rows that were there');
      expectSame((await listAll(adapter, all)).filter(({ name }) => name === 'Twin').length, 3, 'records of this name');
    },
  },
  {
    name: 'a dry run tells what would happen and writes nothing',
    async run(context) {
      const adapter = await context.as('ann');
      const importLeads = offered(adapter, 'importLeads');
      const before = await listAll(adapter, all);
      const results = await importLeads(
        [row(2, 'Dry'), row(3, ''), row(4, 'Acme Dry', [], { email: 'ACME@example.org' })],
        { importId: 'dry', mode: 'upsert', dryRun: true },
      );
      expectSame(
        results.map(({ status }) => status),
        ['created', 'failed', 'updated'],
        'the results',
      );
      expectSame(await listAll(adapter, all), before, 'the list afterwards');
      const real = await importLeads([row(2, 'Dry')], { importId: 'dry', mode: 'create' });
      expectSame(real[0]?.status, 'created', 'the real run afterwards');
    },
  },
  {
    name: 'an updating import changes what it has values for, adds assignees, and creates nothing',
    async run(context) {
      const adapter = await context.as('ann');
      const importLeads = offered(adapter, 'importLeads');
      const rows = [
        row(2, 'Acme Updated', context.ids('cat'), { email: 'ACME@example.org', company: '' }),
        row(3, 'Nobody', [], { email: 'nobody@example.org' }),
        row(4, 'Without'),
      ];
      const before = await adapter.getLead(context.id('acme'));
      const results = await importLeads(rows, { importId: 'update', mode: 'update' });
      expectSame(
        results.map(({ status }) => status),
        ['updated', 'skipped', 'skipped'],
        'the results',
      );
      const lead = await adapter.getLead(context.id('acme'));
      expectSame([lead.name, lead.company], ['Acme Updated', before.company], 'the fields');
      expectSameItems(lead.assigneeIds, context.ids('ann', 'cat'), 'the assignees');
    },
  },
  {
    name: 'a row of an import changes the record that it names, by whatever it was found, and creates none',
    async run(context) {
      const adapter = await context.as('ann');
      const importLeads = offered(adapter, 'importLeads');
      const { name } = await adapter.getLead(context.id('acme'));
      const named = { ...row(2, name, [], { notes: 'Called back' }), leadId: context.id('acme') };
      const results = await importLeads([named], { importId: 'named', mode: 'update' });
      expectSame(results[0]?.status, 'updated', 'the result');
      const lead = await adapter.getLead(context.id('acme'));
      expectSame([lead.name, lead.notes], [name, 'Called back'], 'the record');
      const hidden = await (await context.as('eve')).importLeads!([named], { importId: 'named-2', mode: 'update' });
      expectSame(hidden[0]?.status, 'skipped', 'the result for whoever may not see it');
    },
  },
  {
    name: 'an import finds no hidden record by its e-mail',
    async run(context) {
      const adapter = await context.as('eve');
      const importLeads = offered(adapter, 'importLeads');
      const [updated] = await importLeads([row(2, 'Stolen', [], { email: 'acme@example.org' })], {
        importId: 'probe',
        mode: 'update',
      });
      const [absent] = await importLeads([row(2, 'Stolen', [], { email: 'absent@example.org' })], {
        importId: 'probe-2',
        mode: 'update',
      });
      expectSame(updated, absent, 'hidden and absent');
      expectSame(
        (await (await context.as('ann')).getLead(context.id('acme'))).name,
        'Acme Anvils',
        'the hidden record',
      );
    },
  },
  {
    name: 'duplicates are found by e-mail, whatever its case, among what the user may see',
    async run(context) {
      const drafts = [
        draft('x', [], { email: ' Acme@Example.org ' }),
        draft('y', [], { email: 'gamma@example.org' }),
        draft('z'),
      ];
      const ann = await offered(await context.as('ann'), 'findDuplicates')(drafts);
      expectSame(
        ann.map((lead) => lead?.id ?? null),
        [context.id('acme'), null, null],
        'what ann hears',
      );
      const mia = await offered(await context.as('mia'), 'findDuplicates')(drafts);
      expectSame(
        mia.map((lead) => lead?.id ?? null),
        [context.id('acme'), context.id('gamma'), null],
        'what mia hears',
      );
    },
  },
  {
    name: 'duplicates are found by a telephone number that is written otherwise, among what the user may see',
    async run(context) {
      const adapter = await context.as('ann');
      const findDuplicates = offered(adapter, 'findDuplicates');
      const { id } = await adapter.createLead(draft('Numbered', [], { phone: '+44 1632 960123' }));
      const phones = ['0044 (1632) 960-123', '01632/960123', '+43 1632 960123', '960123'];
      const drafts = phones.map((phone, at) => draft(`Other ${at}`, [], { phone }));
      const found = await findDuplicates(drafts);
      expectSame(
        found.map((lead) => lead?.id ?? null),
        [id, id, null, null],
        `what is found by ${phones.join(', ')}`,
      );
      const bob = await offered(await context.as('bob'), 'findDuplicates')(drafts);
      expectSame(
        bob.map((lead) => lead?.id ?? null),
        [null, null, null, null],
        'what bob hears, who does not see the record',
      );
    },
  },
  {
    name: 'duplicates are found by name and company together, the oldest first, among what the user may see',
    async run(context) {
      const adapter = await context.as('ann');
      const findDuplicates = offered(adapter, 'findDuplicates');
      const known = draft('Twin Tulips', [], { company: 'Bulb & Sons' });
      const twins = [
        await adapter.createLead({ ...known, email: 'one@tulips.example' }),
        await adapter.createLead({ ...known, email: 'two@tulips.example' }),
      ].sort((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1));
      const drafts = [
        draft(' twin tulips', [], { company: 'BULB & Sons ', email: 'three@tulips.example' }),
        draft('Twin Tulips', [], { company: 'Another' }),
        draft('Twin Tulips'),
        draft('Other', [], { company: 'Bulb & Sons' }),
      ];
      const ids = async (of: LeadDataAdapter): Promise<(string | null)[]> =>
        (await offered(of, 'findDuplicates')(drafts)).map((lead) => lead?.id ?? null);
      expectSame(await ids(adapter), [twins[0]!.id, null, null, null], 'what ann hears');
      const none = [null, null, null, null];
      expectSame(await ids(await context.as('bob')), none, 'what bob hears, who does not see the record');
      expectSame(await findDuplicates([]), [], 'nothing');
    },
  },
  {
    name: 'an import can be undone where several of its rows are about one record: it is as it was, or gone',
    async run(context) {
      const adapter = await context.as('ann');
      const undoImport = offered(adapter, 'undoImport');
      const before = await adapter.getLead(context.id('acme'));
      const rows = [
        row(2, 'Acme Once', [], { email: 'acme@example.org' }),
        row(3, 'Acme Twice', [], { email: 'acme@example.org', notes: 'Twice' }),
        row(4, 'New Once', [], { email: 'new-once@example.org' }),
        row(5, 'New Twice', [], { email: 'new-once@example.org', notes: 'Twice' }),
      ];
      const results = await offered(adapter, 'importLeads')(rows, { importId: 'undo-twice', mode: 'upsert' });
      const statuses = results.map(({ status }) => status);
      expectSame(statuses, ['updated', 'updated', 'created', 'updated'], 'what became of the rows');
      const { removed, restored, kept } = await undoImport('undo-twice');
      expectSame([removed, restored, kept], [1, 1, []], 'what became of the records');
      const after = await adapter.getLead(context.id('acme'));
      expectSame([after.name, after.notes], [before.name, before.notes], 'the record that was there');
      const names = (await listAll(adapter, all)).map(({ name }) => name);
      expectSame(names.filter((name) => name.startsWith('New ')).length, 0, 'how many of the new ones are there');
    },
  },
  {
    name: 'an import can be undone: what it created goes, what it changed comes back, what was edited since stays',
    async run(context) {
      const adapter = await context.as('ann');
      const undoImport = offered(adapter, 'undoImport');
      const before = await adapter.getLead(context.id('acme'));
      const rows = [row(2, 'Undone'), row(3, 'Kept'), row(4, 'Acme Imported', [], { email: 'acme@example.org' })];
      const results = await offered(adapter, 'importLeads')(rows, { importId: 'undo', mode: 'upsert' });
      const kept = (results[1] as { leadId: string }).leadId;
      await adapter.updateLead(await adapter.getLead(kept), { notes: 'Edited since' });
      const outcome = await undoImport('undo');
      expectSame([outcome.removed, outcome.restored, idsOfKept(outcome.kept)], [1, 1, [kept]], 'what became of it');
      expectSame((await adapter.getLead(context.id('acme'))).name, before.name, 'the name that comes back');
      const names = (await listAll(adapter, all)).map(({ name }) => name);
      expectSame(
        [names.includes('Undone'), names.includes('Kept')],
        [false, true],
        'whether the created ones are there',
      );
    },
  },
];
