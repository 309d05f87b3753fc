// What an application and a person put beside and into the list: a record beside it, own cells, own buttons, marks of a search.
import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../../src/elements/lead-detail/define.js';
import '../../../src/elements/lead-table/side-panel.js';
import '../../../src/elements/lead-table/export-leads.js';
import '../../../src/elements/lead-table/rows/highlight-hits.js';
import '../../../src/elements/lead-table/rows/row-tools.js';
import type { LeadDetail } from '../../../src/elements/lead-detail/lead-detail.js';
import type { CurrentChangedEvent, EditLeaveEvent } from '../../../src/events.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, deepFocus, hasRole, shownText } from '../../find-by-role.js';
import { click, hover, press, typeInto } from '../../user.js';
import { countedCrm, nameOf, names, rowOf, scroller, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

const wide = { width: '1200px' };

/** Names of the rows that are marked as open. */
const openedRows = (table: Element): string[] =>
  allByRole(table, 'row')
    .filter((row) => row.getAttribute('aria-current') === 'true')
    .map((row) => /Lead \d+/.exec(shownText(row))![0]);

describe('<lead-table> and what is beside its rows', () => {
  it('opens a record beside the list and goes on from one to the next by J and K', async () => {
    const table = await shownTable(countedCrm(30), { openBeside: true }, wide);
    await click(byRole(table, 'button', nameOf(1)));
    await waitUntil(() => hasRole(table, 'region', 'Beside the list'));
    await waitUntil(() => hasRole(table, 'heading', nameOf(1)));
    expect(shownText(table)).to.include('2 of 30');
    expect(openedRows(table)).to.deep.equal([nameOf(1)]);
    await press('j');
    await waitUntil(() => hasRole(table, 'heading', nameOf(2)));
    expect(openedRows(table)).to.deep.equal([nameOf(2)]);
    await press('k', 'k');
    await waitUntil(() => hasRole(table, 'heading', nameOf(0)));
    await click(byRole(table, 'button', 'Next'));
    await waitUntil(() => hasRole(table, 'heading', nameOf(1)));
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'region', 'Beside the list'));
    expect(openedRows(table)).to.deep.equal([]);
  });

  it('marks the row of a record that the page has open', async () => {
    const table = await shownTable(countedCrm(30), { openedId: 'lead-2' });
    expect(openedRows(table)).to.deep.equal([nameOf(2)]);
    table.openedId = undefined;
    await table.updateComplete;
    expect(openedRows(table)).to.deep.equal([]);
  });

  it('leaves a click to the page where there is no room beside the list', async () => {
    const table = await shownTable(countedCrm(3), { openBeside: true, leadHref: () => '#there' }, { width: '740px' });
    await click(byRole(table, 'link', nameOf(1)));
    await waitUntil(() => location.hash === '#there', 'the link was not followed');
    history.replaceState(null, '', location.pathname + location.search);
  });

  const openFirst = async (table: LeadTable, row: number): Promise<void> => {
    await click(byRole(table, 'button', nameOf(row)));
    await waitUntil(() => hasRole(table, 'heading', nameOf(row)));
  };
  const inert = (table: LeadTable, name: string): boolean =>
    byRole(table, 'button', name).getAttribute('aria-disabled') === 'true';

  it('says at both ends that there is no further record', async () => {
    const table = await shownTable(countedCrm(3), { openBeside: true }, wide);
    await openFirst(table, 0);
    expect(inert(table, 'Previous')).to.equal(true);
    expect(inert(table, 'Next')).to.equal(false);
    await press('j', 'j');
    await waitUntil(() => hasRole(table, 'heading', nameOf(2)));
    expect(inert(table, 'Previous')).to.equal(false);
    expect(inert(table, 'Next')).to.equal(true);
  });

  it('asks before it leaves a record with unsaved changes, by keys, a click on another or Close', async () => {
    const table = await shownTable(countedCrm(30), { openBeside: true }, wide);
    await openFirst(table, 1);
    await click(byRole(table, 'button', 'Edit'));
    await waitUntil(() => hasRole(table, 'textbox', 'Company'));
    await typeInto(byRole(table, 'textbox', 'Company'), 'Half written');
    const asked: string[] = [];
    const stay = (event: EditLeaveEvent): void => {
      asked.push(event.detail.reason);
      event.preventDefault();
    };
    table.addEventListener('edit-leave', stay);
    await click(byRole(table, 'button', 'Next'));
    await click(byRole(table, 'button', nameOf(4)));
    await click(byRole(table, 'button', 'Close'));
    table.focus();
    await press('j');
    expect(asked).to.deep.equal(['record', 'record', 'close', 'record']);
    expect(hasRole(table, 'heading', nameOf(1))).to.equal(true);
    expect(byRole<HTMLInputElement>(table, 'textbox', 'Company').value).to.include('Half written');
    table.removeEventListener('edit-leave', stay);
    await click(byRole(table, 'button', 'Next'));
    await waitUntil(() => hasRole(table, 'heading', nameOf(2)));
  });

  for (const paging of ['offset', 'cursor'] as const)
    it(`goes on beyond the records that are loaded, to the last one and no further (${paging})`, async () => {
      const table = await shownTable(countedCrm(130, { paging }), { openBeside: true }, wide);
      await openFirst(table, 0);
      for (let at = 1; at < 130; at++) {
        await press('j');
        await waitUntil(() => hasRole(table, 'heading', nameOf(at)), nameOf(at));
      }
      expect(inert(table, 'Next')).to.equal(true);
      expect(shownText(table)).to.include('130 of 130');
    }).timeout(60_000);

  it('leads back to the row of the record that was shown last', async () => {
    const table = await shownTable(countedCrm(30), { openBeside: true }, wide);
    await openFirst(table, 1);
    byRole(table, 'button', 'Next').focus();
    await press('Enter', 'j');
    await waitUntil(() => hasRole(table, 'heading', nameOf(3)));
    await press('Escape');
    await waitUntil(() => deepFocus()?.textContent.trim() === nameOf(3), 'another row has the focus');
  });

  it('shows the record of the row that the focus goes to, wherever in the list that is', async () => {
    const table = await shownTable(countedCrm(30), { openBeside: true }, wide);
    await openFirst(table, 1);
    await press('ArrowDown', 'ArrowDown', 'j');
    await waitUntil(() => hasRole(table, 'heading', nameOf(4)));
    expect(deepFocus()?.textContent.trim()).to.equal(nameOf(4));
  });

  it('leaves out none when the record that is shown leaves the list', async () => {
    const adapter = countedCrm(30);
    const table = await shownTable(
      adapter,
      {
        openBeside: true,
        query: { recordType: 'lead', filter: { field: 'status', operator: 'in', value: ['New Lead'] } },
      },
      wide,
    );
    await openFirst(table, 3);
    const lead = await adapter.getLead('lead-3');
    await adapter.updateLead(lead, { status: 'Qualified' });
    await waitUntil(() => !names(table).includes(nameOf(3)));
    await press('j');
    await waitUntil(() => hasRole(table, 'heading', nameOf(6)));
    expect(deepFocus()?.textContent.trim()).to.equal(nameOf(6));
  });

  it('opens nothing beside a list that has no room for it, nor what the application has prevented', async () => {
    const table = await shownTable(countedCrm(30), { openBeside: true }, { width: '500px' });
    await click(byRole(table, 'button', nameOf(1)));
    await table.updateComplete;
    expect(hasRole(table, 'region', 'Beside the list')).to.be.false;
  });

  it('draws what the application makes of a cell, and a text as text', async () => {
    const renderCell: LeadTable['renderCell'] = (lead, field) =>
      field === 'company' ? html`<strong>${lead.company}</strong>` : field === 'source' ? '<b>no</b>' : undefined;
    const table = await shownTable(countedCrm(5), { renderCell }, { width: '1000px' });
    const row = rowOf(table, nameOf(0));
    expect(row.querySelector('strong')?.textContent).to.equal('Company 0');
    expect(row.textContent).to.include('<b>no</b>');
  });

  it('gives the application’s buttons to the row under the pointer, and says which that is', async () => {
    const table = await shownTable(countedCrm(5));
    const told: string[] = [];
    table.addEventListener('current-changed', (event: CurrentChangedEvent) => told.push(event.detail.lead.name));
    const button = document.createElement('button');
    button.slot = 'row-actions';
    button.textContent = 'Call';
    table.append(button);
    await waitUntil(() => table.shadowRoot!.querySelector('slot[name=row-actions]') !== null);
    await hover(rowOf(table, nameOf(2)));
    await hover(rowOf(table, nameOf(3)));
    await waitUntil(() => table.currentLead?.name === nameOf(3));
    const { top } = rowOf(table, nameOf(3)).getBoundingClientRect();
    await waitUntil(() => Math.abs(button.getBoundingClientRect().top - top) < 40);
    expect(told.at(-1)).to.equal(nameOf(3));
  });

  /** The application's button, in the row that was touched. */
  async function touched(table: LeadTable, row: HTMLElement): Promise<HTMLElement> {
    // A finger leaves no pointer behind.
    await resetMouse();
    const button = document.createElement('button');
    button.slot = 'row-actions';
    button.textContent = 'Call';
    table.append(button);
    await waitUntil(() => table.shadowRoot!.querySelector('slot[name=row-actions]') !== null);
    row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }));
    await waitUntil(() => button.checkVisibility());
    return button;
  }

  it('takes the application’s buttons away with the row that they are for', async () => {
    const table = await shownTable(countedCrm(500));
    const button = await touched(table, rowOf(table, nameOf(2)));
    scroller(table).scrollTop = 9_000;
    await waitUntil(() => !names(table).includes(nameOf(2)));
    await waitUntil(() => !button.checkVisibility());
    expect(table.currentLead?.name).to.equal(nameOf(2));
    scroller(table).scrollTop = 0;
    await waitUntil(() => button.checkVisibility());
    const { top } = rowOf(table, nameOf(2)).getBoundingClientRect();
    expect(button.getBoundingClientRect().top - top).to.be.within(0, 40);
  });

  it('lays the application’s buttons over no words of a card', async () => {
    const table = await shownTable(countedCrm(20), { selectable: true }, { width: '360px' });
    const row = rowOf(table, nameOf(2));
    const button = await touched(table, row);
    const { left } = button.getBoundingClientRect();
    await waitUntil(() =>
      [...row.querySelectorAll('.cell > *')].every((shown) => shown.getBoundingClientRect().right <= left),
    );
    const other = rowOf(table, nameOf(3));
    other.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'touch' }));
    const end = (card: HTMLElement): number => card.querySelector('.status')!.getBoundingClientRect().right;
    await waitUntil(() => end(row) > left && end(other) <= left, 'the card before keeps the room');
  });

  it('marks what a search has found without changing the rows', async function () {
    if (!('highlights' in CSS)) this.skip();
    const table = await shownTable(countedCrm(30), { query: { recordType: 'lead', search: 'lead 00003' } });
    await waitUntil(() => names(table).length === 1);
    await waitUntil(() => (CSS.highlights.get('lead-table-hits')?.size ?? 0) > 0);
    const texts = [...CSS.highlights.get('lead-table-hits')!].map(String);
    expect(texts).to.include('00003');
    const { parentElement } = table;
    table.remove();
    expect(CSS.highlights.get('lead-table-hits')!.size).to.equal(0);
    parentElement!.append(table);
    await waitUntil(() => CSS.highlights.get('lead-table-hits')!.size === texts.length);
  });
});

describe('the record beside the list', () => {
  const beside = (table: LeadTable): LeadDetail => table.shadowRoot!.querySelector('lead-detail')!;
  const opened = async (props: Partial<LeadTable>): Promise<LeadTable> => {
    const table = await shownTable(countedCrm(5), { openBeside: true, ...props }, wide);
    await click(byRole(table, 'button', nameOf(1)));
    await waitUntil(() => hasRole(table, 'heading', nameOf(1)));
    return table;
  };

  it('has the host’s settings, the list’s picker unless it has its own, and loses what is set no more', async () => {
    const picker = { kind: 'person' as const };
    const table = await opened({ picker, detail: { inlineEdit: true, ownTabs: [{ id: 'mail', label: 'Mail' }] } });
    const detail = beside(table);
    expect(detail.inlineEdit).to.equal(true);
    expect(detail.picker).to.equal(picker);
    expect(hasRole(table, 'tab', 'Mail')).to.equal(true);
    table.detail = { picker: { max: 2 } };
    await table.updateComplete;
    await detail.updateComplete;
    expect(detail.picker).to.deep.equal({ max: 2 });
    expect(detail.inlineEdit).to.equal(undefined);
    expect(hasRole(table, 'tab', 'Mail')).to.equal(false);
  });

  for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'https://', ''])
    it(`makes no link of ${JSON.stringify(address)}`, async () => {
      const table = await opened({ leadHref: () => address });
      expect(hasRole(table, 'link', 'Open page')).to.equal(false);
      table.leadHref = () => '#there';
      await waitUntil(() => hasRole(table, 'link', 'Open page'));
    });

  it('keeps unsaved changes that are nowhere else when it is closed, and shows them when it is opened again', async () => {
    const table = await opened({ detail: { storageKey: '' } });
    await click(byRole(table, 'button', 'Edit'));
    await waitUntil(() => hasRole(table, 'textbox', 'Company'));
    await typeInto(byRole(table, 'textbox', 'Company'), 'Half written');
    const record = beside(table);
    await click(byRole(table, 'button', 'Close'));
    await waitUntil(() => !hasRole(table, 'region', 'Beside the list'));
    expect(record.dirty).to.equal(true);
    await click(byRole(table, 'button', nameOf(2)));
    await waitUntil(() => hasRole(table, 'heading', nameOf(2)));
    await click(byRole(table, 'button', 'Close'));
    await click(byRole(table, 'button', nameOf(1)));
    await waitUntil(() => hasRole(table, 'textbox', 'Company'));
    expect(byRole<HTMLInputElement>(table, 'textbox', 'Company').value).to.include('Half written');
    await click(byRole(table, 'button', 'Cancel'));
    await click(byRole(table, 'button', 'Close'));
    await waitUntil(() => !table.shadowRoot!.querySelector('lead-detail'), 'it stays without a reason');
  });

  it('shows what the host has put into the slots for it', async () => {
    const table = await opened({});
    const call = document.createElement('button');
    Object.assign(call, { textContent: 'Call', slot: 'detail-actions' });
    // The record is there already.
    table.append(call);
    await waitUntil(() => call.checkVisibility(), 'it is not shown');
    expect(call.assignedSlot?.assignedSlot?.name).to.equal('actions');
    call.slot = '';
    await waitUntil(() => !call.checkVisibility(), 'it is still shown');
    call.slot = 'detail-actions';
    await waitUntil(() => call.checkVisibility(), 'it is not shown again');
  });
});
