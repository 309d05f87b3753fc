// Whoever has imported leads gets to them with one button: in the list of the page, or here where it has none.
import { expect, fixture, html } from '@open-wc/testing';
import type { Capabilities, LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import type { LeadsShowEvent } from '../../../src/events.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, people } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

/** What came of another test's import in the same browser is another user's. */
function ownCrm(capabilities: Partial<Capabilities> = {}): LeadDataAdapter {
  const id = crypto.randomUUID();
  const directory = [...people, { id, name: 'Me', kind: 'person' as const, role: 'manager' as const }];
  const store = createMemoryAdapter({ people: directory, currentUserId: id });
  return adapterWith(store, { capabilities: { ...store.capabilities, ...capabilities } });
}

const importer = (adapter: LeadDataAdapter): Promise<LeadImport> =>
  fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
const shows = (element: LeadImport, role: string, name: string) =>
  waitUntil(() => hasRole(element, role, name), `no ${role} ${name}`, { timeout: 15_000 });
const press = async (element: LeadImport, name: string) => {
  await shows(element, 'button', name);
  await click(byRole(element, 'button', name));
};

/** Imports three leads and is at the result. */
async function imported(adapter: LeadDataAdapter): Promise<LeadImport> {
  const element = await importer(adapter);
  const file = 'Name,Email\nAnn Ray,ann@ray.example\nBo Lee,bo@lee.example\nCy Fox,cy@fox.example\n';
  await element.chooseFile(new File([file], 'leads.csv', { type: 'text/csv' }));
  await press(element, 'Continue');
  await press(element, 'Import 3 leads');
  await shows(element, 'heading', 'Import finished');
  return element;
}

function heardOf(element: LeadImport): LeadsShowEvent['detail'][] {
  const heard: LeadsShowEvent['detail'][] = [];
  element.addEventListener('leads-show', (event) => {
    event.preventDefault();
    heard.push(event.detail);
  });
  return heard;
}

const namesOf = async (adapter: LeadDataAdapter, { query }: LeadsShowEvent['detail']) =>
  (await adapter.listLeads({ ...query, limit: 50 })).items.map(({ name }) => name).sort();

describe('the records of an import', () => {
  it('are shown in the list of the page, which gets a query for them', async () => {
    const adapter = ownCrm();
    const element = await imported(adapter);
    const heard = heardOf(element);
    await press(element, 'Show these leads');
    expect(heard).to.have.length(1);
    expect(heard[0]!.leadIds).to.have.length(3);
    expect(heard[0]!.query.recordType).to.equal('lead');
    expect(await namesOf(adapter, heard[0]!)).to.deep.equal(['Ann Ray', 'Bo Lee', 'Cy Fox']);
    await expect(element).to.be.accessible();
  });

  it('are listed here where the page has no list', async () => {
    const element = await imported(ownCrm());
    expect(hasRole(element, 'button', 'Bo Lee')).to.equal(false);
    await press(element, 'Show these leads');
    await shows(element, 'button', 'Bo Lee');
    expect(deepFocus()?.textContent).to.equal('Records of this import (3)');
  });

  it('are shown as far as the back end takes them in one query, and the button says so', async () => {
    const adapter = ownCrm({ maxFilterValues: 2 });
    const element = await imported(adapter);
    const heard = heardOf(element);
    await press(element, 'Show the first 2 of these leads');
    expect(await namesOf(adapter, heard[0]!)).to.deep.equal(['Ann Ray', 'Bo Lee']);
  });

  it('have no such button where no list can be asked for them', async () => {
    const element = await imported(ownCrm({ filterable: ['status'] }));
    expect(shownText(element)).to.contain('Records of this import (3)');
    expect(shownText(element)).not.to.contain('Show these leads');
  });

  it('are shown after a reload too, and not once they are taken back', async () => {
    const adapter = ownCrm();
    const first = await imported(adapter);
    await press(first, 'Import another file');
    first.remove();
    const element = await importer(adapter);
    const heard = heardOf(element);
    await press(element, 'Show these leads');
    await waitUntil(() => heard.length === 1, 'nothing was asked for');
    expect(await namesOf(adapter, heard[0]!)).to.deep.equal(['Ann Ray', 'Bo Lee', 'Cy Fox']);
    await press(element, 'Undo this import');
    await waitUntil(() => shownText(element).includes('3 removed'), 'it was not taken back');
    expect(hasRole(element, 'button', 'Show these leads')).to.equal(false);
  });
});
