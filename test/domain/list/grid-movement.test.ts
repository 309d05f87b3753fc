// Keys at every edge of the grid: nothing wraps, nothing leaves the list.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clampToGrid, gridMove, moveInGrid, type GridMove } from '../../../src/domain/list/grid-movement.js';

const size = { rows: 100_000, columns: 6, page: 12 };
const plain = { ctrlKey: false, metaKey: false, altKey: false };
const at = (row: number, column: number) => ({ row, column });

describe('gridMove', () => {
  it('mirrors the left and right arrows where text runs from right to left', () => {
    expect(gridMove({ ...plain, key: 'ArrowRight' }, false)).to.equal('forward');
    expect(gridMove({ ...plain, key: 'ArrowRight' }, true)).to.equal('backward');
    expect(gridMove({ ...plain, key: 'ArrowLeft' }, true)).to.equal('forward');
  });

  it('leaves letters and browser shortcuts alone', () => {
    expect(gridMove({ ...plain, key: 'a' }, false)).to.equal(undefined);
    expect(gridMove({ ...plain, altKey: true, key: 'ArrowLeft' }, false)).to.equal(undefined);
    expect(gridMove({ ...plain, ctrlKey: true, key: 'ArrowDown' }, false)).to.equal(undefined);
  });

  it('goes to the ends of the list with Control or Command', () => {
    expect(gridMove({ ...plain, ctrlKey: true, key: 'End' }, false)).to.equal('grid-end');
    expect(gridMove({ ...plain, metaKey: true, key: 'Home' }, true)).to.equal('grid-start');
  });
});

describe('moveInGrid', () => {
  it('stays in the first and last column', () => {
    expect(moveInGrid(at(3, 5), 'forward', size)).to.deep.equal(at(3, 5));
    expect(moveInGrid(at(3, 0), 'backward', size)).to.deep.equal(at(3, 0));
  });

  it('goes from the first row to the header and stays in the last row', () => {
    expect(moveInGrid(at(0, 2), 'up', size)).to.deep.equal(at(-1, 2));
    expect(moveInGrid(at(-1, 2), 'up', size)).to.deep.equal(at(-1, 2));
    expect(moveInGrid(at(99_999, 2), 'down', size)).to.deep.equal(at(99_999, 2));
  });

  it('reaches the first and the last cell of all rows', () => {
    expect(moveInGrid(at(7, 3), 'grid-end', size)).to.deep.equal(at(99_999, 5));
    expect(moveInGrid(at(7, 3), 'grid-start', size)).to.deep.equal(at(0, 0));
  });

  it('keeps the column on the way by pages and stops at the first row, not at the header', () => {
    expect(moveInGrid(at(0, 3), 'page-down', size)).to.deep.equal(at(12, 3));
    expect(moveInGrid(at(5, 3), 'page-up', size)).to.deep.equal(at(0, 3));
  });

  it('ends in the header when there is no row', () => {
    expect(moveInGrid(at(-1, 2), 'down', { ...size, rows: 0 })).to.deep.equal(at(-1, 2));
    expect(moveInGrid(at(-1, 2), 'grid-end', { ...size, rows: 0 })).to.deep.equal(at(-1, 5));
  });

  it('never leaves the grid, whatever is pressed', () => {
    const moves: GridMove[] = [
      'up',
      'down',
      'backward',
      'forward',
      'row-start',
      'row-end',
      'grid-start',
      'grid-end',
      'page-up',
      'page-down',
    ];
    const anySize = fc.record({
      rows: fc.nat(50),
      columns: fc.integer({ min: 1, max: 8 }),
      page: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(anySize, fc.array(fc.constantFrom(...moves)), (grid, path) => {
        let position = clampToGrid(at(0, 0), grid);
        for (const move of path) position = moveInGrid(position, move, grid);
        expect(position.row).to.be.within(-1, grid.rows - 1);
        expect(position.column).to.be.within(0, grid.columns - 1);
      }),
    );
  });
});
