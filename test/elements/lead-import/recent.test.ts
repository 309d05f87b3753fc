// An import that came to its end has its result and its way back also after the page was loaded anew.
import { expect, fixture, html } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { beginJournal, confirmResults } from '../../../src/controllers/import/unfinished/import-journal.js';
import { ownerOf } from '../../../src/controllers/import/unfinished/unfinished-import.js';
import { RecentImport } from '../../../src/controllers/import/unfinished/recent-import.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const button = (element: Element, name: string | RegExp) => byRole(element, 'button', name);
const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });
const text = (element: LeadImport, part: string) => waitUntil(() => shownText(element).includes(part), `text ${part}`);

/** Other tests import at the same time, in the same browser: what came of that is another user's. */
function ownCrm(): LeadDataAdapter {
  const id = crypto.randomUUID();
  return createMemoryAdapter({
    people: [...people, { id, name: 'Me', kind: 'person', role: 'manager' }],
    currentUserId: id,
  });
}

/** As after a reload: another element with the same data. */
const importer = (adapter: LeadDataAdapter): Promise<LeadImport> =>
  fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);

const file = 'Name,Email\nAnn Ray,ann@ray.example\nBo Lee,bo@lee.example\n,cy@fox.example\n';

const line = 'leads.csv, imported this minute: 2 leads created and 1 row with problems not imported.';

/** Imports two of three rows, and leaves the page. */
async function imported(adapter: LeadDataAdapter): Promise<void> {
  const element = await importer(adapter);
  await element.chooseFile(new File([file], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(button(element, 'Continue'));
  await heading(element, 'Check the rows');
  await click(button(element, 'Import 2 leads'));
  await heading(element, 'Import finished');
  await click(button(element, 'Import another file'));
  await text(element, line);
  element.remove();
}

const newLeads = async (adapter: LeadDataAdapter) =>
  (await adapter.listLeads({ recordType: 'lead', limit: 100 })).items;

async function open(element: LeadImport, summary: string | RegExp): Promise<void> {
  const found = [...element.shadowRoot!.querySelectorAll('summary')].find(({ textContent }) =>
    typeof summary === 'string' ? textContent === summary : summary.test(textContent),
  );
  await click(found!);
}

describe('an import that came to its end', () => {
  it('is a line on the first step after a reload, with its records and its failed rows', async () => {
    const adapter = ownCrm();
    await imported(adapter);
    const element = await importer(adapter);
    await text(element, line);
    expect(hasRole(element, 'heading', 'Choose a file')).to.be.true;
    await open(element, 'Show result');
    await open(element, 'Records of this import (2)');
    let opened = '';
    element.addEventListener('lead-open', (event) => (opened = event.detail.lead.name));
    await click(button(element, 'Bo Lee'));
    await waitUntil(() => opened === 'Bo Lee', 'the record is opened');
    expect(hasRole(element, 'button', 'Download failed rows')).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('has its failed rows read again after a reload, without the file', async () => {
    const adapter = ownCrm();
    await imported(adapter);
    const element = await importer(adapter);
    await text(element, line);
    await click(button(element, 'Retry failed rows'));
    await heading(element, 'Match columns');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    await text(element, '0 ready, 1 with problems');
    await text(element, 'cy@fox.example');
    expect(shownText(element)).to.not.include('ann@ray.example');
    element.remove();
  });

  it('can be taken back after a reload, but for what others have changed since, which is named', async () => {
    const adapter = ownCrm();
    await imported(adapter);
    const bo = (await newLeads(adapter)).find(({ name }) => name === 'Bo Lee')!;
    await adapter.updateLead(bo, { company: 'Lee & Co' }, { idempotencyKey: crypto.randomUUID() });
    const element = await importer(adapter);
    await text(element, line);
    await click(button(element, 'Undo this import'));
    await text(element, '1 removed, 1 left because others have changed them since.');
    await text(element, 'These records stay as others have changed them');
    expect(hasRole(element, 'button', 'Bo Lee')).to.be.true;
    expect((await newLeads(adapter)).map(({ name }) => name)).to.deep.equal(['Bo Lee']);
    element.remove();
    const again = await importer(adapter);
    await again.chooseFile(new File([file], 'leads.csv', { type: 'text/csv' }));
    await heading(again, 'Match columns');
    expect(shownText(again)).not.to.contain('imported this minute');
  });

  it('is a line again when another file is to be chosen', async () => {
    const adapter = ownCrm();
    const element = await importer(adapter);
    await element.chooseFile(new File(['Name\nAnn Ray\n'], 'one.csv', { type: 'text/csv' }));
    await heading(element, 'Match columns');
    await click(button(element, 'Continue'));
    await heading(element, 'Check the rows');
    await click(button(element, 'Import 1 lead'));
    await heading(element, 'Import finished');
    await click(button(element, 'Import another file'));
    await text(element, 'one.csv, imported this minute: 1 lead created.');
    expect(shownText(element)).not.to.contain('broke off');
  });

  it('is not told a day later', async () => {
    const adapter = ownCrm();
    await imported(adapter);
    const { now } = Date;
    Date.now = () => now() + 25 * 3_600_000;
    try {
      const element = await importer(adapter);
      const recent = new RecentImport(
        () => {},
        () => Promise.resolve(),
      );
      await recent.look(adapter, ownerOf((await adapter.currentUser!()).id, 'lead'));
      expect(recent.found).to.equal(undefined);
      expect(shownText(element)).not.to.contain('leads.csv');
    } finally {
      Date.now = now;
    }
  });
});

describe('an import that broke off and is not gone on with', () => {
  it('can still be shown and taken back', async () => {
    const adapter = ownCrm();
    const importId = crypto.randomUUID();
    const draft = { recordType: 'lead' as const, name: 'Dee Orr', assigneeIds: [] };
    const results = await adapter.importLeads!([{ rowNumber: 2, draft }], {
      importId,
      mode: 'create',
      idempotencyKey: importId,
    });
    const { id } = await adapter.currentUser!();
    await beginJournal({
      importId,
      owner: ownerOf(id, 'lead'),
      content: importId,
      file: new File(['Name\nDee Orr\nEli Fox\n'], 'half.csv'),
      total: 2,
      settings: {},
      startedAt: Date.now(),
    });
    await confirmResults(importId, results);
    const element = await importer(adapter);
    await text(element, 'The import of half.csv broke off: 1 of 2 rows are done.');
    await click(button(element, 'Do not continue'));
    await text(element, 'half.csv, imported this minute: 1 lead created and 1 row not imported yet.');
    await open(element, 'Show result');
    await open(element, 'Records of this import (1)');
    expect(hasRole(element, 'button', 'Dee Orr')).to.be.true;
    await click(button(element, 'Undo this import'));
    await text(element, '1 removed.');
    expect(await newLeads(adapter)).to.deep.equal([]);
  });
});
