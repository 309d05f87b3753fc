// Which rows paper shows where not all of them are there.
import { expect } from '@open-wc/testing';
import { DrawnRange } from '../../../../src/elements/lead-table/rows/drawn-range.js';

function onPaper(ready: string): Pick<DrawnRange, 'printed'> & { rows: unknown } {
  const range = new DrawnRange({
    window: undefined as never,
    count: () => ready.length,
    placeholders: () => false,
    statusOf: (row) => (ready[row] === 'x' ? 'ready' : 'loading'),
    idle: () => {},
  });
  range.printing = true;
  return { rows: range.take(), printed: range.printed };
}

describe('a list on paper', () => {
  it('ends where the first row is missing, and says how many there are', () => {
    expect(onPaper('xxx..xx')).to.deep.equal({ rows: { start: 0, end: 3 }, printed: { shown: 3, total: 7 } });
  });

  it('begins where the first row is there', () => {
    expect(onPaper('..xxx')).to.deep.equal({ rows: { start: 2, end: 5 }, printed: { shown: 3, total: 5 } });
  });

  it('shows all where all are there', () => {
    expect(onPaper('xxx')).to.deep.equal({ rows: { start: 0, end: 3 }, printed: undefined });
  });
});
