// What a cell has no room for, read by a pointer that rests on it: all names, and texts that the column cuts off.
import { expect } from '@open-wc/testing';
import { byRole, hasRole, shownText } from '../../find-by-role.js';
import { fakeClock } from '../../fake-clock.js';
import { hover, press } from '../../user.js';
import { waitUntil } from '../../wait-until.js';
import { countedCrm, grid, nameOf, rowOf, shownTable } from './table.js';

const columns = ['name', 'company', 'assignees'];

const cellOf = (row: HTMLElement): HTMLElement => row.querySelector<HTMLElement>('.column-assignees')!;

describe('the names of a cell, for a pointer that rests there', () => {
  it('stay while the pointer is on them, beside the cell and over none of the rows of its column', async () => {
    const table = await shownTable(countedCrm(40), { columns });
    const cell = cellOf(rowOf(table, nameOf(5)));
    await hover(cell);
    await waitUntil(() => hasRole(table, 'tooltip'), 'the names are shown');
    const card = byRole(table, 'tooltip');
    expect(shownText(card)).to.contain('Björn Berg');
    const isBeside = (): boolean => {
      const [around, room] = [cell.getBoundingClientRect(), card.getBoundingClientRect()];
      return room.width > 0 && (room.left >= around.right || room.right <= around.left);
    };
    await waitUntil(isBeside, 'they are beside the cell');
    const clock = fakeClock();
    await hover(card);
    clock.tick(1_000);
    clock.restore();
    expect(hasRole(table, 'tooltip')).to.equal(true);
    await hover(byRole(table, 'searchbox'));
    await waitUntil(() => !hasRole(table, 'tooltip'), 'the names are gone');
  });

  it('go by Escape, for a pointer as for the focus, and nothing else does', async () => {
    const table = await shownTable(countedCrm(40), { columns });
    await hover(cellOf(rowOf(table, nameOf(5))));
    await waitUntil(() => hasRole(table, 'tooltip'));
    await press('Escape');
    await waitUntil(() => !hasRole(table, 'tooltip'));
  });
});

describe('a text that its column cuts off', () => {
  it('is told to a pointer that rests on it, and one that has room is not', async () => {
    const table = await shownTable(countedCrm(40), { columns });
    const text = rowOf(table, nameOf(3)).querySelector<HTMLElement>('bdi.text')!;
    await hover(text);
    await waitUntil(() => grid(table).matches(':hover'));
    expect(text.title).to.equal('');
    text.textContent =
      'A company whose name is much longer than any column that a list of leads would give it room for';
    await hover(byRole(table, 'searchbox'));
    await hover(text);
    await waitUntil(() => text.title === text.textContent, 'the whole text');
    await hover(byRole(table, 'searchbox'));
    await waitUntil(() => text.title === '');
  });
});
