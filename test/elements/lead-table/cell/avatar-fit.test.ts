// As many avatars as the column has room for: a narrow one shows fewer and says how many more, a wide one shows more.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../../src/adapters/memory.js';
import type { Assignee } from '../../../../src/domain/people/assignee.js';
import type { LeadTable } from '../../../../src/elements/lead-table/lead-table.js';
import { annLee } from '../../../small-crm.js';
import { type Place, rowOf, shownTable } from '../table.js';
import { waitUntil } from '../../../wait-until.js';

const people: Assignee[] = Array.from({ length: 12 }, (_, at) => ({
  id: `p${at}`,
  name: `Person ${at}`,
  kind: 'person',
}));

const cellOf = (table: LeadTable): HTMLElement => rowOf(table, 'Ann Lee').querySelector('[part~=column-assignees]')!;

/** What the cell shows behind the avatars. */
const more = (table: LeadTable): string => cellOf(table).querySelector('[part=more]')?.textContent ?? '';

const shown = (table: LeadTable): number => cellOf(table).querySelectorAll('[part=avatar]').length;

/** A table of one lead that everybody is on. */
async function withColumn(width: number | undefined, place?: Place): Promise<LeadTable> {
  const lead = { ...annLee, assigneeIds: people.map(({ id }) => id) };
  const adapter = createMemoryAdapter({
    people: [{ ...people[0]!, role: 'manager' }, ...people.slice(1)],
    leads: [lead],
    currentUserId: 'p0',
  });
  const layout = width === undefined ? {} : { widths: { assignees: width } };
  return shownTable(adapter, { layout }, place);
}

describe('<lead-table> room for avatars', () => {
  it('shows more people in a wide column, and counts only the others', async () => {
    const table = await withColumn(300);
    await waitUntil(() => more(table) === '+4');
    expect(shown(table)).to.equal(8);
  });

  it('shows fewer in a narrow one, and more as soon as it is made wider', async () => {
    const table = await withColumn(90);
    await waitUntil(() => more(table) === '+11');
    table.layout = { widths: { assignees: 480 } };
    await waitUntil(() => more(table) === '' && shown(table) === 12);
  });

  it('keeps what it shows within the column, whatever the height of rows', async () => {
    for (const density of ['compact', 'medium', 'comfortable'] as const) {
      const table = await withColumn(200);
      table.layout = { density, widths: { assignees: 200 } };
      await waitUntil(() => more(table) === (density === 'compact' ? '+6' : '+8'), density);
      const { right } = cellOf(table).querySelector('[part=stack]')!.getBoundingClientRect();
      expect(right).to.be.at.most(cellOf(table).getBoundingClientRect().right);
      table.remove();
    }
  });

  it('tells everybody on it to screen readers, however few are shown', async () => {
    const table = await withColumn(90);
    await waitUntil(() => more(table) === '+11');
    for (const { name } of people) expect(cellOf(table).textContent).to.contain(name);
  });

  it('shows as many on a card as a card has room for', async () => {
    const table = await withColumn(undefined, { width: '360px' });
    expect(more(table)).to.equal('+9');
  });
});
