// What people see of the table on a phone: cards whose names can be read, and nothing that moves or hides.
import { expect, nextFrame } from '@open-wc/testing';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import type { RecordSchema } from '../../../src/domain/record/record-schema.js';
import type { LeadTable } from '../../../src/elements/lead-table/lead-table.js';
import { allByRole, byRole, hasRole } from '../../find-by-role.js';
import { withMedia } from '../../media.js';
import { adapterWith, annLee, never, smallCrm } from '../../small-crm.js';
import { click, press, typeInto } from '../../user.js';
import { countedCrm, grid, nameOf, names, newTable, rows, shownTable } from './table.js';
import { waitUntil } from '../../wait-until.js';

type CardsArguments = [adapter: LeadDataAdapter, props?: Partial<LeadTable>, width?: string];

const partOf = (row: Element, name: string): Element => row.querySelector(`[part~=${name}]`)!;

/** A table whose rows are cards. */
async function shownCards(...[adapter, props = {}, width = '360px']: CardsArguments): Promise<LeadTable> {
  const table = await shownTable(adapter, props, { width });
  await waitUntil(() => allByRole(table, 'columnheader').length === (props.selectable ? 5 : 4));
  await nextFrame();
  return table;
}

function leadsWith(status: string): LeadDataAdapter {
  const lead = { ...annLee, name: 'Maximiliana Montgomery', status };
  return adapterWith(smallCrm(), { listLeads: async () => ({ items: [lead], total: { value: 1, exact: true } }) });
}

function statuses(count: number): LeadDataAdapter {
  const options = Array.from({ length: count }, (_, at) => ({ value: `s${at}`, label: `Status ${at}` }));
  const schema: RecordSchema = {
    recordType: 'lead',
    fields: [{ name: 'status', type: 'select', label: 'Status', required: true, options }],
  } as unknown as RecordSchema;
  return adapterWith(countedCrm(20), { describe: async () => schema });
}

describe('the look of the table', () => {
  it('leaves half of a card to the name, however long the status is', async () => {
    const table = await shownCards(leadsWith('Waiting for the legal department of the customer'), {}, '320px');
    const cell = byRole(table, 'rowheader').getBoundingClientRect();
    expect(cell.width).to.be.at.least(rows(table)[0]!.getBoundingClientRect().width * 0.45);
    const status = partOf(rows(table)[0]!, 'status').getBoundingClientRect();
    expect(status.left).to.be.at.least(cell.right);
    expect(status.right).to.be.at.most(rows(table)[0]!.getBoundingClientRect().right);
  });

  it('draws the ring of a card’s cell around its words, which would cover it', async () => {
    const table = await shownCards(countedCrm(5));
    byRole(table, 'button', nameOf(1)).focus();
    await press('ArrowRight');
    const cell = table.shadowRoot!.activeElement!;
    expect(cell.getAttribute('role')).to.equal('gridcell');
    const { outlineStyle, outlineOffset } = getComputedStyle(cell);
    expect(outlineStyle).to.equal('solid');
    expect(Number.parseFloat(outlineOffset)).to.be.at.least(0);
  });

  for (const width of ['300px', '360px']) {
    it(`does not move the rows when the first one is selected, where there are ${width}`, async () => {
      const table = await shownCards(countedCrm(2000), { selectable: true }, width);
      const top = grid(table).getBoundingClientRect().top;
      await click(byRole(table, 'checkbox', `Select ${nameOf(0)}`));
      await waitUntil(() => hasRole(table, 'button', /1 selected/));
      expect(grid(table).getBoundingClientRect().top).to.equal(top);
    });
  }

  it('shows all of ten statuses where the window has room for them, and that there are more of more', async () => {
    for (const count of [10, 40]) {
      const table = await shownTable(statuses(count));
      await waitUntil(() => hasRole(table, 'button', 'Status'));
      await click(byRole(table, 'button', /^Status/));
      await waitUntil(() => hasRole(table, 'checkbox', 'Status 9'));
      const popup = byRole(table, 'dialog');
      await waitUntil(() => popup.getBoundingClientRect().bottom <= innerHeight);
      if (count === 10) expect(popup.scrollHeight).to.be.at.most(popup.clientHeight);
      expect(getComputedStyle(popup).backgroundImage).to.contain('gradient');
      await press('Escape');
    }
  });

  it('empties its search by one button, which leaves the focus in the field', async () => {
    const table = await shownTable(countedCrm(20));
    expect(hasRole(table, 'button', 'Clear search')).to.equal(false);
    await typeInto(byRole(table, 'searchbox'), '00007');
    await waitUntil(() => names(table).length === 1);
    const { width, height } = byRole(table, 'button', 'Clear search').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    await click(byRole(table, 'button', 'Clear search'));
    await waitUntil(() => names(table).length > 1);
    expect(byRole<HTMLInputElement>(table, 'searchbox').value).to.equal('');
    expect(table.shadowRoot!.activeElement === byRole(table, 'searchbox')).to.equal(true);
    expect(hasRole(table, 'button', 'Clear search')).to.equal(false);
  });

  it('shows what is on its way also where colours are forced', async function () {
    await withMedia(this, 'forced-colors', 'active', async () => {
      const table: LeadTable = await newTable(adapterWith(countedCrm(5), { listLeads: () => never() }));
      const skeleton = () => table.shadowRoot!.querySelector('[part=skeleton]');
      await waitUntil(() => skeleton() !== null);
      await nextFrame();
      expect(getComputedStyle(skeleton()!).outlineStyle).to.equal('solid');
    });
  });
});
