// Who puts rows right with the keyboard alone keeps the place in the table.
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/lead-import/define.js';
import type { LeadImport } from '../../../src/elements/lead-import/lead-import.js';
import { byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { smallCrm } from '../../small-crm.js';
import { click, pasteInto, press, typeInto, typeText } from '../../user.js';
import { waitUntil } from '../../wait-until.js';

async function toCheck(text: string): Promise<LeadImport> {
  const element = await fixture<LeadImport>(html`<lead-import .adapter=${smallCrm()}></lead-import>`);
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'leads.csv', { type: 'text/csv' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => hasRole(element, 'heading', 'Match columns'), 'columns', { timeout: 15_000 });
  await click(byRole(element, 'button', 'Continue'));
  await waitUntil(() => hasRole(element, 'heading', 'Check the rows'), 'check');
  return element;
}

const file = 'Name,Email\nAnn Ray,ann@\nBo Lee,bo@x.example\nCy Fox,cy@\n';
const summary = (element: LeadImport, text: string) => waitUntil(() => shownText(element).includes(text), text);

describe('a value that was put right with the keyboard', () => {
  it('keeps the focus in its cell, and Tab leads to the next problem', async () => {
    const element = await toCheck(file);
    byRole(element, 'textbox', /Row 2/).focus();
    // At its end, behind `ann@`.
    await press('End');
    await typeText('x.example');
    await press('Enter');
    await summary(element, '2 ready, 1 with problems');
    await waitUntil(() => deepFocus()?.textContent?.includes('ann@x.example'), 'the cell');
    await press('Tab');
    expect(deepFocus()).to.equal(byRole(element, 'textbox', /Row 4/));
  });

  it('gives the focus to the next problem where only problems are shown', async () => {
    const element = await toCheck(file);
    await click(byRole(element, 'checkbox', 'Only problems'));
    byRole(element, 'textbox', /Row 2/).focus();
    // At its end, behind `ann@`.
    await press('End');
    await typeText('x.example');
    await press('Enter');
    await summary(element, '2 ready, 1 with problems');
    await waitUntil(() => deepFocus() === byRole(element, 'textbox', /Row 4/), 'the next problem');
  });
});

describe('a cell that was opened with the keyboard', () => {
  const good = 'Name,Email,Phone\nAnn Ray,ann@x.example,030 1\nBo Lee,bo@x.example,030 2\nCy Fox,cy@x.example,030 3\n';

  async function toCell(element: LeadImport, name: string | RegExp): Promise<void> {
    await waitUntil(() => hasRole(element, 'button', name), String(name));
    const cell = byRole(element, 'button', name);
    cell.focus();
    await press('Enter');
    await waitUntil(() => deepFocus()?.id.startsWith('fix-'), 'the editor');
  }

  for (const key of ['Enter', 'Escape'])
    it(`has the focus again after ${key}, and arrows go on from there`, async () => {
      const element = await toCheck(good);
      await toCell(element, 'Email, Row 3: bo@x.example');
      await press(key);
      await waitUntil(() => deepFocus() === byRole(element, 'button', 'Email, Row 3: bo@x.example'), 'the cell');
      await press('ArrowDown');
      expect(deepFocus()).to.equal(byRole(element, 'button', 'Email, Row 4: cy@x.example'));
    });

  it('is as before where Escape takes back what was typed', async () => {
    const element = await toCheck(good);
    await toCell(element, 'Email, Row 3: bo@x.example');
    (deepFocus() as HTMLInputElement).select();
    await typeText('nope');
    await press('Escape');
    await waitUntil(() => deepFocus() === byRole(element, 'button', 'Email, Row 3: bo@x.example'), 'the cell');
    await summary(element, '3 ready, 0 with problems');
  });

  it('keeps the lines of its text while a word of it is put right', async () => {
    const element = await toCheck('Name,Notes\nAnn Ray,"First lime\nSecond line"\n');
    await toCell(element, /^Notes, Row 2/);
    const field = deepFocus() as HTMLTextAreaElement;
    expect(field.value).to.equal('First lime\nSecond line');
    field.setSelectionRange(8, 9);
    await typeText('n');
    await press('Enter');
    await toCell(element, /^Notes, Row 2: First line/);
    expect((deepFocus() as HTMLTextAreaElement).value).to.equal('First line\nSecond line');
  });

  it('leads to the first and the last of its row, and keeps the page in its place at the edge', async () => {
    const element = await toCheck(good);
    const at = (name: string): void => void expect(deepFocus()).to.equal(byRole(element, 'button', name));
    byRole(element, 'button', 'Email, Row 2: ann@x.example').focus();
    await press('End');
    at('Phone, Row 2: 030 1');
    await press('Home');
    at('Name, Row 2: Ann Ray');
    const arrow = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true, cancelable: true });
    deepFocus()!.dispatchEvent(arrow);
    expect(arrow.defaultPrevented).to.be.true;
    at('Name, Row 2: Ann Ray');
  });

  it('has the focus in the field of the problem that somebody has made', async () => {
    const element = await toCheck(good);
    await toCell(element, 'Email, Row 3: bo@x.example');
    (deepFocus() as HTMLInputElement).select();
    await typeText('nope');
    await press('Enter');
    await summary(element, '2 ready, 1 with problems');
    await waitUntil(() => deepFocus() === byRole(element, 'textbox', /Row 3: Email/), 'the field');
  });

  it('takes what is pasted, with the rows below it and the columns beside it', async () => {
    const element = await toCheck(good);
    const cell = byRole(element, 'button', 'Email, Row 2: ann@x.example');
    cell.focus();
    expect(pasteInto(cell, 'a@y.example\t040 1\nb@y.example\t040 2\n').defaultPrevented).to.equal(true);
    await waitUntil(() => hasRole(element, 'button', 'Phone, Row 3: 040 2'));
    for (const name of ['Email, Row 2: a@y.example', 'Phone, Row 2: 040 1', 'Email, Row 3: b@y.example'])
      byRole(element, 'button', name);
    byRole(element, 'button', 'Email, Row 4: cy@x.example');
    await waitUntil(() => deepFocus() === byRole(element, 'button', 'Email, Row 2: a@y.example'), 'the cell');
  });
});

describe('a value that several columns make', () => {
  it('is put right as a whole', async () => {
    const element = await toCheck('First name,Last name,Email\nAnn,Rai,ann@x.example\n');
    await click(byRole(element, 'button', 'Name, Row 2: Ann Rai'));
    await waitUntil(() => hasRole(element, 'textbox', 'Name, Row 2'));
    const field = byRole<HTMLInputElement>(element, 'textbox', 'Name, Row 2');
    expect(field.value).to.equal('Ann Rai');
    field.select();
    await typeText('Ann Ray');
    await press('Enter');
    await waitUntil(() => hasRole(element, 'button', 'Name, Row 2: Ann Ray'));
  });
});

describe('find and replace', () => {
  it('says how many cells it has changed, and where there was none', async () => {
    const element = await toCheck(file);
    const summaries = [...element.shadowRoot!.querySelectorAll('summary')];
    await click(summaries.find(({ textContent }) => textContent === 'Find and replace')!);
    const column = byRole<HTMLSelectElement>(element, 'combobox', 'Column in the file');
    column.value = [...column.options].find(({ label }) => label === 'Email')!.value;
    await typeInto(byRole(element, 'textbox', /^Find/), 'cy@');
    await typeInto(byRole(element, 'textbox', 'Replace with'), 'cyan@x.example');
    await press('Enter');
    await summary(element, '2 ready, 1 with problems');
    await summary(element, '1 cell was changed.');
    await press('Enter');
    await summary(element, 'No cell of this column has the text.');
  });
});
