// A line break without quotation marks makes two rows of one: neither is what the file means, and both say so.
import { expect } from '@open-wc/testing';
import { TornRows } from '../../../src/controllers/import/torn-rows.js';
import { matchColumns } from '../../../src/domain/import/columns/match-columns.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';

const columns = matchColumns(
  ['Name', 'Notes', 'Email'],
  [['Ida Abel', 'call', 'ida@c.example']],
  defaultSchema('lead'),
);

function tornOf(...rows: string[][]): [row: number, other: unknown][] {
  const torn = new TornRows(columns);
  rows.forEach((cells, at) =>
    torn.take({ rowNumber: at + 2, cells }, cells.length < columns.length ? { cellCount: cells.length } : {}),
  );
  return [...torn.notices()].map(([row, [notice]]) => [row, notice && 'rowNumber' in notice && notice.rowNumber]);
}

describe('rows of a file that were one', () => {
  it('are told of each other where an address falls into its place', () => {
    expect(
      tornOf(['Ida Abel', 'call'], ['back soon', 'ida@c.example'], ['Cem Costa', '', 'cem@c.example']),
    ).to.deep.equal([
      [2, 3],
      [3, 2],
    ]);
  });

  it('are no rows that only leave empty cells out at their ends', () => {
    expect(tornOf(['Ida Abel', 'call'], ['Cem Costa', 'write'])).to.deep.equal([]);
  });

  it('are no rows with another one between', () => {
    expect(tornOf(['Ida Abel', 'call'], ['Cem', '', 'cem@c.example'], ['soon', 'ida@c.example'])).to.deep.equal([]);
  });
});
