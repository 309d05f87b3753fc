// Rows that are taken for no records stand greyed in their places among the others, and can be taken in there.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

const heading = (element: LeadImport, name: string) =>
  waitUntil(() => hasRole(element, 'heading', name), `heading ${name}`, { timeout: 15_000 });

async function toColumns(text: string): Promise<LeadImport> {
  localStorage.clear();
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await heading(element, 'Match columns');
  return element;
}

async function toCheck(element: LeadImport): Promise<void> {
  await click(byRole(element, 'button', 'Continue'));
  await heading(element, 'Check the rows');
}

const shows = (element: LeadImport, text: string) => waitUntil(() => shownText(element).includes(text), text);

const withTotal =
  'Name,Email,Value\nAnn Ray,ann@ray.example,10\nBo Lee,bo@lee.example,20\nTotal,,30\nCy Fox,cy@fox.example,5\n';

describe('a row that is left out', () => {
  it('stands in its place with the reason, is taken in there, and left out again', async () => {
    const element = await toColumns(withTotal);
    await toCheck(element);
    await shows(element, '3 ready, 0 with problems');
    expect(shownText(element)).to.contain('1 row is taken for no record and left out.');
    const rows = () => allByRole(byRole(element, 'table'), 'row').slice(1);
    expect(rows().map((row) => row.querySelector('th')!.textContent.trim())).to.deep.equal(['2', '3', '4', '5']);
    expect(rows()[2]!.textContent).to.contain('total').and.to.contain('Total');
    await click(byRole(element, 'button', 'Import this row, Row 4'));
    await shows(element, '4 ready, 0 with problems');
    expect(shownText(element)).not.to.contain('left out.');
    await waitUntil(() => byRole(element, 'status').textContent.includes('4 ready'), 'count said');
    expect(deepFocus()).to.equal(byRole(element, 'button', 'Leave this row out, Row 4'));
    await click(byRole(element, 'button', 'Leave this row out, Row 4'));
    await waitUntil(() => hasRole(element, 'button', 'Import this row, Row 4'), 'left out');
    expect(hasRole(element, 'button', 'Import 3 leads')).to.be.true;
    expect(deepFocus()).to.equal(byRole(element, 'button', 'Import this row, Row 4'));
    await expect(element).to.be.accessible();
  });

  it('leaves the columns as they were led', async () => {
    const element = await toColumns(withTotal);
    const column = byRole<HTMLSelectElement>(element, 'combobox', 'Import Value as');
    column.value = [...column.options].find(({ label }) => label.trim() === 'Not imported')!.value;
    column.dispatchEvent(new Event('change', { bubbles: true }));
    await toCheck(element);
    await click(byRole(element, 'button', 'Import this row, Row 4'));
    await shows(element, '4 ready, 0 with problems');
    await click(byRole(element, 'button', 'Back'));
    await shows(element, 'Rows that were taken for no records');
    expect(shownText(element)).not.to.contain('0 rows are taken');
    await heading(element, 'Match columns');
    expect(byRole<HTMLSelectElement>(element, 'combobox', 'Import Value as').selectedOptions[0]!.label.trim()).to.equal(
      'Not imported',
    );
  });
});

describe('a header', () => {
  it('can be any row, also far down', async () => {
    const above = Array.from({ length: 40 }, (_, at) => `note ${at},more,and more`).join('\n');
    const element = await toColumns(`${above}\nName,Email,City\nAnn Ray,ann@ray.example,Rome\n`);
    const select = byRole<HTMLSelectElement>(element, 'combobox', 'Header row');
    select.value = [...select.options].find(({ label }) => label.trim() === 'Another row…')!.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const number = () => element.shadowRoot!.querySelector<HTMLInputElement>('#header-number');
    await waitUntil(() => number(), 'number');
    number()!.value = '41';
    number()!.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => hasRole(element, 'combobox', 'Import Email as'), 'columns');
    await toCheck(element);
    await shows(element, '1 ready, 0 with problems');
  });
});
