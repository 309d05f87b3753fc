// A field that is yes or no is read, shown, put right and filled in with those two words.
import { expect, fixture, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const usual = defaultSchema('lead');
const schema = {
  lead: { ...usual, fields: [...usual.fields, { name: 'vip', label: 'VIP', type: 'boolean' as const }] },
};

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });

function pick(field: HTMLSelectElement, label: string): void {
  field.value = [...field.options].find((option) => option.label === label)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

it('is chosen from two words wherever it is put right, and never shown as true or false', async () => {
  localStorage.clear();
  const adapter = createMemoryAdapter({ people, currentUserId: 'ada', schema });
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  const rows = ['Name,VIP', 'Ann,x', 'Bo,ja', 'Cy,perhaps', 'Di,'];
  await element.chooseFile(new File([rows.join('\n')], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  expect(shownText(element)).to.contain('VIP “perhaps” is not one of: Yes, No.');
  expect(shownText(element)).to.not.match(/\btrue\b/);

  const wrong = byRole<HTMLSelectElement>(element, 'combobox', /^VIP, Row 4:/);
  pick(wrong, 'No');
  await waitUntil(() => shownText(element).includes('4 ready, 0 with problems'), 'put right');
  await click(byRole(element, 'button', /^VIP, Row 3:/));
  await waitUntil(() => hasRole(element, 'combobox', 'VIP, Row 3'), 'the editor');
  const open = byRole<HTMLSelectElement>(element, 'combobox', 'VIP, Row 3');
  expect([...open.options].map(({ label }) => label)).to.deep.equal(['Leave empty', 'Yes', 'No']);
  expect(open.selectedOptions[0]!.label).to.equal('Yes');

  await click(byRole(element, 'button', 'Import 4 leads'));
  await heading(element, 'Import finished');
  const { items } = await adapter.listLeads({
    recordType: 'lead',
    limit: 10,
    sort: [{ field: 'name', direction: 'asc' }],
  });
  expect(items.map(({ fields }) => fields?.['vip'])).to.deep.equal([true, true, false, undefined]);
});
