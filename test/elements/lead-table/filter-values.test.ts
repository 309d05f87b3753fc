// What somebody types as the value of a filter: read as everywhere else, and never passed over without a word.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';
import { de } from '../../../src/locales/de/index.js';
import { registerLocale } from '../../../src/locales/locale.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { people } from '../../small-crm.js';
import { click, typeInto, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { countedCrm, countedLeads, names, shownTable } from './table.js';

async function filtering(table: LeadTable, name = 'Filter', field?: string): Promise<void> {
  await click(byRole(table, 'button', name));
  await waitUntil(() => table.shadowRoot!.querySelector('.field-filter'));
  const select = table.shadowRoot!.querySelector<HTMLSelectElement>('.field-filter select')!;
  if (field === undefined) return;
  select.value = field;
  select.dispatchEvent(new Event('change'));
  await table.updateComplete;
}

describe('<lead-table> the value of a filter', () => {
  it('is asked for where there is none: the form stays, says so, and has the focus there', async () => {
    const table = await shownTable(countedCrm(5));
    await filtering(table, 'Filter', 'company');
    await click(byRole(table, 'button', 'Apply filter'));
    await waitUntil(() => shownText(table).includes('Enter a value.'), 'nothing is said');
    const value = byRole<HTMLInputElement>(table, 'textbox', 'Value');
    await waitUntil(() => deepFocus() === value);
    expect(value.getAttribute('aria-invalid')).to.equal('true');
    await typeInto(value, 'Company 3');
    await waitUntil(() => !shownText(table).includes('Enter a value.'));
    await click(byRole(table, 'button', 'Apply filter'));
    await waitUntil(() => names(table).length === 1);
  });

  it('is read as the language writes numbers, and refused where it is none', async () => {
    const usual = defaultSchema('lead');
    const adapter = createMemoryAdapter({
      people,
      leads: countedLeads(4).map((lead, at) => ({ ...lead, fields: { amount: 1_000 * at + 0.5 } })),
      currentUserId: 'ada',
      schema: { lead: { ...usual, fields: [...usual.fields, { name: 'amount', label: 'Betrag', type: 'number' }] } },
    });
    const table = await shownTable(adapter);
    registerLocale(de);
    table.lang = 'de';
    await waitUntil(() => hasRole(table, 'button', 'Filtern'));
    await filtering(table, 'Filtern', 'amount');
    const value = (): HTMLInputElement => byRole<HTMLInputElement>(table, 'textbox', 'Wert');
    await typeInto(value(), 'viel');
    await click(byRole(table, 'button', 'Filter anwenden'));
    await waitUntil(() => shownText(table).includes('Das ist keine Zahl.'));
    value().select();
    await typeText('2.000,5');
    await click(byRole(table, 'button', 'Filter anwenden'));
    await waitUntil(() => names(table).length === 2, names(table).join());
    expect(table.query.filter).to.deep.equal({ field: 'amount', operator: 'at-least', value: 2_000.5 });
  });
});
