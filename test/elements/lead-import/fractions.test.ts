// A column of percentages that all lie between 0 and 1 is warned of, as long as that is so.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { adapterWith, smallCrm } from '../../small-crm.js';
import { click, press, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const base = smallCrm();
const adapter = adapterWith(base, {
  describe: async (recordType) => {
    const schema = await base.describe(recordType);
    return { ...schema, fields: [...schema.fields, { name: 'chance', label: 'Chance', type: 'percent' }] };
  },
});
const warning = 'all values lie between 0 and 1';
const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), name, { timeout: 15_000 });
const says = (element: LeadImport, told: boolean) =>
  waitUntil(() => shownText(element).includes(warning) === told, `${warning}: ${told}`);

async function toCheck(): Promise<LeadImport> {
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${adapter}></lead-import>`);
  await element.chooseFile(new File(['Name,Chance\nAnn Ray,0.5\nBo Lee,0.25\n'], 'leads.csv'));
  await heading(element, 'Match columns');
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
  return element;
}

describe('a column of percentages that may be shares of 1', () => {
  it('is warned of until a value is put right that shows what they are', async () => {
    const element = await toCheck();
    await says(element, true);
    byRole(element, 'textbox', /Row 2/).focus();
    await press('End', 'Backspace', 'Backspace', 'Backspace');
    await typeText('50');
    await press('Enter');
    await says(element, false);
  });

  it('is not warned of where it becomes something else', async () => {
    const element = await toCheck();
    await says(element, true);
    await click(byRole(element, 'button', 'Back'));
    await heading(element, 'Match columns');
    const target = byRole<HTMLSelectElement>(element, 'combobox', 'Import Chance as');
    target.value = [...target.options].find(({ label }) => label === 'Keep as extra field')!.value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
    await click(byRole(element, 'button', 'Continue'));
    await heading(element, 'Check the rows');
    await says(element, false);
    expect(shownText(element)).to.contain('2 ready');
  });
});
