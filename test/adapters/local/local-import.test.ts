// An import into an embedded store is held to the limits of the records that result, and is taken back as a whole.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import type { ImportRow } from '../../../src/domain/import/import-row.js';
import { annLee, people } from '../../small-crm.js';

const crm = (limits: { maxAssignees?: number; minAssignees?: number } = {}): LocalAdapter =>
  createMemoryAdapter({ people, leads: [annLee], currentUserId: 'ada', capabilities: limits });

const row = (rowNumber: number, name: string, assigneeIds: string[] = [], email = annLee.email!): ImportRow => ({
  rowNumber,
  draft: { recordType: 'lead', name, email, assigneeIds },
});

const imported = async (adapter: LocalAdapter, rows: ImportRow[], importId = 'i'): Promise<string[]> =>
  (await adapter.importLeads(rows, { importId, mode: 'upsert' })).map(({ status }) => status);

describe('the limits of assignments in an import', () => {
  it('are those of the record that results: of its people and of the row together', async () => {
    const adapter = crm({ maxAssignees: 2 });
    expect(await imported(adapter, [row(2, 'Three', ['dilek']), row(3, 'Same', ['chen', 'bjorn'])])).to.deep.equal([
      'failed',
      'updated',
    ]);
    expect((await adapter.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn', 'chen']);
  });

  it('ask for nobody in a row whose record has somebody, and for somebody in a new one', async () => {
    const rows = [
      row(2, 'Ann'),
      row(3, 'New', [], 'new@crm.example'),
      row(4, 'Twice', ['chen', 'chen'], 'x@crm.example'),
    ];
    expect(await imported(crm({ minAssignees: 1, maxAssignees: 1 }), rows)).to.deep.equal([
      'updated',
      'failed',
      'created',
    ]);
  });
});

describe('an import that is taken back', () => {
  const names = async (adapter: LocalAdapter): Promise<string[]> =>
    (await adapter.listLeads({ recordType: 'lead', limit: 9 })).items.map(({ name }) => name);

  it('leaves nothing of two rows of one record, in one portion or in two, created or changed', async () => {
    for (const email of [annLee.email!, 'new@crm.example']) {
      for (const inTwo of [false, true]) {
        const adapter = crm();
        const rows = [row(2, 'First', [], email), row(3, 'Second', ['dilek'], email)];
        if (inTwo) for (const each of rows) await imported(adapter, [each]);
        else await imported(adapter, rows);
        const outcome = await adapter.undoImport('i');
        expect([outcome.removed + outcome.restored, outcome.kept]).to.deep.equal([1, []]);
        expect(await names(adapter)).to.deep.equal(['Ann Lee']);
        expect((await adapter.getLead('lead-1')).assigneeIds).to.deep.equal(['bjorn', 'chen']);
      }
    }
  });

  it('keeps what somebody has done between two of its rows, and takes the later one back', async () => {
    const adapter = crm();
    await imported(adapter, [row(2, 'First')]);
    await adapter.updateLead(await adapter.getLead('lead-1'), { notes: 'Theirs' });
    await imported(adapter, [row(3, 'Second')]);
    const { restored, kept } = await adapter.undoImport('i');
    expect([restored, kept.map(({ leadId }) => leadId)]).to.deep.equal([1, ['lead-1']]);
    expect(await adapter.getLead('lead-1')).to.include({ name: 'First', notes: 'Theirs' });
  });

  it('stands in the history, and whoever was taken off by it is nobody to be added unseen', async () => {
    const adapter = crm();
    await imported(adapter, [row(2, 'First', ['dilek'])]);
    const { version } = await adapter.getLead('lead-1');
    await adapter.undoImport('i');
    const { items } = await adapter.listHistory('lead-1', { limit: 3 });
    expect(items.slice(0, 2).map(({ action, way, assigneeId }) => [action, way, assigneeId])).to.deep.equal([
      ['updated', 'undo', undefined],
      ['unassigned', 'undo', 'dilek'],
    ]);
    const [result] = await adapter.changeAssignees([{ leadId: 'lead-1', add: ['dilek'], remove: [], version }]);
    expect(result!.status).to.equal('conflict');
  });
});
