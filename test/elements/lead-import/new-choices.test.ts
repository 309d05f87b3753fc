// A text that is no choice can become one, where the back end takes new choices and the person may add them.
import { expect, fixture, html } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapters/adapter-error.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter, type LocalAdapter } from '../../../src/adapters/memory.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, people } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const usual = defaultSchema('lead');
const schema = {
  lead: {
    ...usual,
    fields: usual.fields.map((field) => (field.name === 'status' ? { ...field, extensible: true } : field)),
  },
};
const crm = (currentUserId = 'ada'): LocalAdapter => createMemoryAdapter({ people, currentUserId, schema });

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });

async function toCheck(adapter: LeadDataAdapter): Promise<LeadImport> {
  localStorage.clear();
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  const text = 'Name,Status\nAnn Ray,Trade fair\nBo Lee,trade FAIR\nCy Fox,Qualified\n';
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

const question = (element: LeadImport) => byRole<HTMLSelectElement>(element, 'combobox', /“Trade fair”.*becomes/);
const answers = (element: LeadImport): string[] => [...question(element).options].map(({ label }) => label);

function answer(element: LeadImport, label: string): void {
  const field = question(element);
  field.value = [...field.options].find((option) => option.label === label)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const add = 'Add “Trade fair” as a new choice';

async function importAll(element: LeadImport): Promise<void> {
  answer(element, add);
  await waitUntil(() => !shownText(element).includes('is no choice'), 'no row to look at');
  await click(byRole(element, 'button', 'Import 3 leads'));
  await heading(element, 'Import finished');
}

const statuses = async (adapter: LeadDataAdapter): Promise<unknown[]> =>
  (await adapter.listLeads({ recordType: 'lead', limit: 10, sort: [{ field: 'name', direction: 'asc' }] })).items.map(
    ({ status }) => status,
  );

describe('a new choice', () => {
  it('is tried without being added, and added once for all rows that have it', async () => {
    const adapter = crm();
    const element = await toCheck(adapter);
    answer(element, add);
    await click(byRole(element, 'button', 'Try without saving'));
    await waitUntil(() => shownText(element).includes('would create 3'), 'trial');
    const options = async () =>
      (await adapter.describe('lead')).fields.find(({ name }) => name === 'status')!.options!.map(({ value }) => value);
    expect(await options()).to.not.include('Trade fair');
    await importAll(element);
    expect((await options()).filter((value) => /trade/i.test(value))).to.deep.equal(['Trade fair']);
    expect(await statuses(adapter)).to.deep.equal(['Trade fair', 'Trade fair', 'Qualified']);
  });

  it('has the value that the back end gives it', async () => {
    const sent: unknown[] = [];
    const adapter = adapterWith(crm(), {
      addOption: (_, { value }) => Promise.resolve({ value: 'opt-7', label: value }),
      importLeads: (rows) => {
        sent.push(...rows.map(({ draft }) => draft.status));
        return Promise.resolve(
          rows.map(({ rowNumber }) => ({ rowNumber, status: 'created', leadId: `new-${rowNumber}` })),
        );
      },
    });
    await importAll(await toCheck(adapter));
    expect(sent).to.deep.equal(['opt-7', 'opt-7', 'Qualified']);
  });

  it('that is refused leaves the step as it was, with the reason', async () => {
    const adapter = adapterWith(crm(), {
      addOption: () => Promise.reject(new AdapterError('invalid', 'Ten choices are the most.')),
    });
    const element = await toCheck(adapter);
    answer(element, add);
    await click(byRole(element, 'button', 'Import 3 leads'));
    await waitUntil(() => shownText(element).includes('Ten choices are the most.'), 'reason', { timeout: 15_000 });
    expect(hasRole(element, 'heading', 'Check the rows')).to.be.true;
    expect(await statuses(adapter)).to.deep.equal([]);
  });

  it('counts although the import is asked for before its rows were checked again', async () => {
    const adapter = crm();
    const element = await toCheck(adapter);
    answer(element, add);
    byRole(element, 'button', 'Import 3 leads').click();
    await heading(element, 'Import finished');
    expect(await statuses(adapter)).to.deep.equal(['Trade fair', 'Trade fair', 'Qualified']);
  });

  it('is offered only where somebody may add it, and somebody takes it', async () => {
    expect(answers(await toCheck(crm('bjorn')))).to.not.include(add);
    expect(answers(await toCheck(adapterWith(crm(), { addOption: undefined })))).to.not.include(add);
    expect(answers(await toCheck(createMemoryAdapter({ people, currentUserId: 'ada' })))).to.not.include(add);
  });
});
