// What is put right in quotation marks is offered in the step of the columns: seen both ways, declined, and taken again.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

async function toColumns(text: string): Promise<LeadImport> {
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
  await element.chooseFile(new File([text], 'leads.csv', { type: 'text/csv' }));
  await waitUntil(() => hasRole(element, 'heading', 'Match columns'), 'columns', { timeout: 15_000 });
  return element;
}

async function toSummary(element: LeadImport, summary: string): Promise<void> {
  // What was chosen just now is read from here on: before that, the button is still that of the reading before.
  await element.updateComplete;
  const goOn = () => byRole(element, 'button', 'Continue');
  await waitUntil(() => goOn().ariaDisabled !== 'true', 'read again', { timeout: 15_000 });
  await click(goOn());
  await waitUntil(() => shownText(element).includes(summary), summary, { timeout: 15_000 });
}

describe('a repair', () => {
  it('of a stray quotation mark is shown both ways, and makes its row a good one when it is taken', async () => {
    const element = await toColumns(
      'Name,Company,Email\nAnn Ray,"The "Ray" Works, Inc",ann@ray.example\nBo,Lee,b@l.example\n',
    );
    const group = byRole(element, 'group', 'Quotation marks');
    expect(group.textContent).to.contain('Ann Ray,"The "Ray" Works, Inc",ann@ray.example');
    expect(group.textContent).to.contain('The "Ray" Works, Inc');
    await toSummary(element, '1 ready, 1 with problems');
    await click(byRole(element, 'button', 'Back'));
    const repair = byRole(element, 'checkbox', 'Put stray quotation marks right');
    await click(repair);
    await waitUntil(() => byRole<HTMLInputElement>(element, 'checkbox', 'Put stray quotation marks right').checked);
    expect(deepFocus()).to.equal(repair);
    await toSummary(element, '2 ready, 0 with problems');
    expect(shownText(element)).to.contain('Quotation marks of this row were put right.');
    expect(shownText(element)).to.contain('The "Ray" Works, Inc');
  });

  it('of lines that are quoted as a whole can be declined and taken again', async () => {
    const element = await toColumns('"Name,Email"\n"Ann Ray,ann@ray.example"\n');
    const label = 'Read lines that stand between quotation marks as a whole without them';
    const columns = () => element.shadowRoot!.querySelectorAll('[part=columns] > li').length;
    expect(columns()).to.equal(2);
    await click(byRole(element, 'checkbox', label));
    await waitUntil(() => columns() === 1, 'one column');
    await click(byRole(element, 'checkbox', label));
    await waitUntil(() => columns() === 2, 'two columns again');
    await expect(element).to.be.accessible();
  });

  it('is declined and taken for another encoding too', async () => {
    const element = await toColumns('"Name,Email"\n"Ann Ray,ann@ray.example"\n');
    const encoding = byRole<HTMLSelectElement>(element, 'combobox', 'Text encoding');
    encoding.value = 'windows-1252';
    encoding.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => byRole<HTMLSelectElement>(element, 'combobox', 'Text encoding').value === 'windows-1252');
    await toSummary(element, '1 ready, 0 with problems');
  });

  it('of values that a comma has cut is offered in the check, and taken with one key', async () => {
    const element = await toColumns(
      'Name,Company,City,Notes\nIda Abel,Abel, Inc.,Berlin,call\nCem Costa,Costa,Bonn,call\n',
    );
    await toSummary(element, '1 ready, 1 with problems');
    const label = 'Join values that a comma has cut';
    expect(byRole(element, 'group', 'Suggested repairs').textContent).to.contain('Abel, Inc.');
    const repair = byRole<HTMLInputElement>(element, 'checkbox', label);
    expect(repair.checked).to.equal(false);
    await click(repair);
    await waitUntil(() => shownText(element).includes('2 ready, 0 with problems'), 'joined', { timeout: 15_000 });
    expect(byRole<HTMLInputElement>(element, 'checkbox', label).checked).to.equal(true);
    expect(deepFocus()).to.equal(byRole(element, 'checkbox', label));
    await expect(element).to.be.accessible();
    await click(byRole(element, 'checkbox', label));
    await waitUntil(() => shownText(element).includes('1 ready, 1 with problems'), 'apart', { timeout: 15_000 });
  });

  it('of values that stand once for several rows fills the empty cells below', async () => {
    const element = await toColumns('Owner,Name\nAnn Lee,Ida\n,Cem\nBob Ray,Dora\n,Eli\n');
    await toSummary(element, '4 ready, 0 with problems');
    await click(byRole(element, 'checkbox', 'Fill empty cells with the value above'));
    await waitUntil(() => !shownText(element).includes('may be meant for this row too'), 'filled', { timeout: 15_000 });
    expect(shownText(element)).to.contain('4 ready, 0 with problems');
  });
});
