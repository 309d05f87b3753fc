// An import goes on after its page was closed: no row is missing and none is there twice, wherever it broke off.
import { expect } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../../src/adapters/memory.js';
import {
  beginJournal,
  confirmedResults,
  confirmResults,
  finishJournal,
  forgetJournal,
} from '../../../../src/controllers/import/unfinished/import-journal.js';
import { holdImport, isImportHeld } from '../../../../src/controllers/import/import-lock.js';
import {
  earlierRows,
  ImportResumption,
  ownerOf,
} from '../../../../src/controllers/import/unfinished/unfinished-import.js';
import { RowSender } from '../../../../src/controllers/import/row-sender.js';
import type { ImportRow, ImportRowResult } from '../../../../src/domain/import/import-row.js';
import { waitUntil } from '../../../wait-until.js';

const me = { id: 'me', name: 'Me', kind: 'person' as const };
const memory = () => createMemoryAdapter({ people: [me], currentUserId: 'me' });
const never = new AbortController().signal;
const owner = ownerOf('me', 'lead');

const rows: ImportRow[] = Array.from({ length: 3_500 }, (_, index) => ({
  rowNumber: index + 2,
  draft: { recordType: 'lead', name: `Person ${index + 1}`, assigneeIds: [] },
}));

const entry = (importId: string) => ({
  importId,
  owner,
  content: `content of ${importId}`,
  file: new File(['Name'], 'leads.csv'),
  total: rows.length,
  settings: {},
  startedAt: Date.now(),
});

async function namesOf(adapter: LeadDataAdapter): Promise<string[]> {
  const names: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const { items } = await adapter.listLeads({ recordType: 'lead', limit: 100, offset });
    names.push(...items.map(({ name }) => name));
    if (items.length < 100) return names;
  }
}

/** Sends rows until a number of portions was confirmed; then the page is gone. */
async function sendUntil(adapter: LeadDataAdapter, importId: string, portions: number, confirmed: ImportRowResult[]) {
  const abort = new AbortController();
  const writing: Promise<void>[] = [];
  const run = new RowSender({
    adapter,
    importId,
    rows,
    locale: 'en',
    confirmed,
    confirm: (results) => {
      writing.push(confirmResults(importId, results));
      if (writing.length === portions) abort.abort(new Error('closed'));
    },
    progress: () => {},
  });
  await run.run(abort.signal).catch(() => {});
  await Promise.all(writing);
  return run;
}

describe('an import that broke off', () => {
  for (const portions of [1, 2, 3]) {
    it(`goes on after ${portions} confirmed portions`, async () => {
      const adapter = memory();
      const importId = `broken-off-${portions}-${Date.now()}`;
      await beginJournal(entry(importId));
      await sendUntil(adapter, importId, portions, []);
      const resumption = new ImportResumption(() => {});
      await resumption.look(adapter, 'lead', never);
      expect(resumption.found?.entry.importId).to.equal(importId);
      expect(resumption.found?.results.length).to.equal(portions * 1000);
      await sendUntil(adapter, importId, Infinity, resumption.found!.results);
      const names = await namesOf(adapter);
      expect(names.length).to.equal(rows.length);
      expect(new Set(names).size).to.equal(rows.length);
      await forgetJournal(importId);
    });
  }

  it('is not offered where its records are not there', async () => {
    const importId = `gone-${Date.now()}`;
    await beginJournal(entry(importId));
    await confirmResults(importId, [{ rowNumber: 2, status: 'created', leadId: 'nowhere' }]);
    const resumption = new ImportResumption(() => {});
    await resumption.look(memory(), 'lead', never);
    expect(resumption.found).to.be.undefined;
    expect(await confirmedResults(importId)).to.be.empty;
  });

  it('is known when its file comes again after it was finished, and forgotten when it was undone', async () => {
    const adapter = memory();
    const importId = `again-${Date.now()}`;
    await beginJournal(entry(importId));
    await sendUntil(adapter, importId, Infinity, []);
    await finishJournal(importId);
    const again = await earlierRows(adapter, owner, entry(importId).content, never);
    expect(again.size).to.equal(rows.length);
    await forgetJournal(importId);
    expect((await earlierRows(adapter, owner, entry(importId).content, never)).size).to.equal(0);
  });

  it('is not offered while another tab of the browser has it under way', async () => {
    const importId = `held ${crypto.randomUUID()}`;
    await beginJournal(entry(importId));
    const release = holdImport(importId);
    const found = new ImportResumption(() => {});
    await found.look(memory(), 'lead', never);
    expect(found.found).to.equal(undefined);
    expect(found.elsewhere?.file.name).to.equal('leads.csv');
    await release();
    await waitUntil(async () => !(await isImportHeld(importId)), 'the other tab is closed');
    await waitUntil(() => found.found, 'it can go on here');
    expect(found.elsewhere).to.equal(undefined);
    expect(found.found?.entry.importId).to.equal(importId);
    await forgetJournal(importId);
  });
});
