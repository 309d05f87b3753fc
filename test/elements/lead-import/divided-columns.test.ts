// One column of a file makes several fields: it is divided, its pieces are led like columns, and all of it is remembered.
import { expect, fixture, html } from '@open-wc/testing';
import type { LocalAdapter } from '../../../src/adapters/memory.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { downloaded } from '../../downloaded.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const csv = 'Contact,Firm\n"Ida Abel, ida@abel.example",Abel\n"Cem Costa, cem@costa",Costa\n';
const patience = { timeout: 15_000 };

async function toColumns(adapter: LocalAdapter, text = csv): Promise<LeadImport> {
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await waitUntil(() => hasRole(element, 'heading', 'Match columns'), 'columns', patience);
  return element;
}

const selectOf = (element: LeadImport, name: string) => byRole<HTMLSelectElement>(element, 'combobox', name);
const chosen = (element: LeadImport, name: string): string => selectOf(element, name).selectedOptions[0]!.label;

async function choose(element: LeadImport, name: string, label: string): Promise<void> {
  const select = selectOf(element, name);
  select.value = [...select.options].find((option) => option.label === label)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const columnNames = (element: LeadImport): string[] =>
  [...element.shadowRoot!.querySelectorAll('.column-name')].map((name) => name.textContent);

async function goOn(element: LeadImport, summary: string): Promise<void> {
  await click(byRole(element, 'button', 'Continue'));
  await waitUntil(() => shownText(element).includes(summary), summary, patience);
}

async function importRows(element: LeadImport, button: string): Promise<void> {
  await click(byRole(element, 'button', button));
  await waitUntil(() => hasRole(element, 'heading', 'Import finished'), 'the end', patience);
}

const records = async (adapter: LocalAdapter, name: string) =>
  (await adapter.listLeads({ recordType: 'lead', search: name, limit: 5 })).items;

describe('a column of several fields', () => {
  beforeEach(() => localStorage.clear());

  it('is divided where its texts can be, and each piece becomes a field, put right in the check', async () => {
    const adapter = smallCrm();
    const element = await toColumns(adapter);
    await choose(element, 'Import Contact as', 'Several fields');
    expect(columnNames(element)).to.deep.equal(['Contact', 'Contact – 1', 'Contact – 2', 'Firm']);
    expect(chosen(element, 'Divide at')).to.equal('Comma');
    await choose(element, 'Import Contact – 1 as', 'Name');
    await choose(element, 'Import Contact – 2 as', 'Email');
    await expect(element).to.be.accessible();
    await goOn(element, '1 ready, 1 with problems');
    const field = byRole<HTMLInputElement>(element, 'textbox', /^Email, Row 3/);
    expect(field.value).to.equal('cem@costa');
    field.value = 'cem@costa.example';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => shownText(element).includes('2 ready, 0 with problems'), 'put right', patience);
    await importRows(element, 'Import 2 leads');
    const [ida] = await records(adapter, 'Ida Abel');
    const [cem] = await records(adapter, 'Cem Costa');
    expect(ida).to.include({ name: 'Ida Abel', email: 'ida@abel.example', company: 'Abel' });
    expect(cem).to.include({ name: 'Cem Costa', email: 'cem@costa.example', company: 'Costa' });
    expect(ida!.fields).to.equal(undefined);
  });

  it('is divided again for the next file with these headers, and is one column again when somebody leads it elsewhere', async () => {
    const adapter = smallCrm();
    const first = await toColumns(adapter, 'Contact,Firm\nida@abel.example / Ida Abel,Abel\n');
    await choose(first, 'Import Contact as', 'Several fields');
    expect(chosen(first, 'Import Contact – 1 as')).to.equal('Email');
    await choose(first, 'Import Contact – 2 as', 'Name');
    await goOn(first, '1 ready, 0 with problems');
    await importRows(first, 'Import 1 lead');
    const next = await toColumns(adapter, 'Contact,Firm\nnobody / Dora Diaz,Diaz\n');
    expect(chosen(next, 'Import Contact – 1 as')).to.equal('Email');
    expect(chosen(next, 'Import Contact – 2 as')).to.equal('Name');
    await choose(next, 'Import Contact as', 'Name');
    expect(columnNames(next)).to.deep.equal(['Contact', 'Firm']);
    await goOn(next, '1 ready, 0 with problems');
    expect(shownText(next)).to.contain('nobody / Dora Diaz');
  });

  it('is one again in the file of failed rows, with what was put right in its pieces', async () => {
    const adapter = smallCrm();
    const element = await toColumns(adapter);
    await choose(element, 'Import Contact as', 'Several fields');
    await choose(element, 'Import Contact – 1 as', 'Name');
    await choose(element, 'Import Contact – 2 as', 'Email');
    await goOn(element, '1 ready, 1 with problems');
    const field = byRole<HTMLInputElement>(element, 'textbox', /^Email, Row 3/);
    field.value = 'cem@';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => shownText(element).includes('“cem@”'), 'another text', patience);
    const { text } = await downloaded(() => click(byRole(element, 'button', 'Download rows with problems')));
    const [head, row] = text.replace('\ufeff', '').split(/\r?\n/);
    expect(head).to.equal('Contact,Firm,Row,Reason');
    expect(row).to.match(/^"Cem Costa, cem@",Costa,3,/);
  });

  it('can have its whole text in each of them', async () => {
    const adapter = smallCrm();
    const element = await toColumns(adapter, 'Firm,Mail\nAbel,office@abel.example\n');
    await choose(element, 'Import Firm as', 'Several fields');
    // What the column was, its first piece is.
    expect(chosen(element, 'Import Firm – 1 as')).to.equal('Company');
    await choose(element, 'Import Firm – 2 as', 'Name');
    await goOn(element, '1 ready, 0 with problems');
    await importRows(element, 'Import 1 lead');
    const [abel] = await records(adapter, 'Abel');
    expect(abel).to.include({ name: 'Abel', company: 'Abel' });
  });
});
