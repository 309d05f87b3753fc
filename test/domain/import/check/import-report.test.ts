// The report of bad rows is opened in a spreadsheet and imported again, so it must run nothing there and change nothing here.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { disarmFormula, formulaStart, rearmFormula } from '../../../../src/domain/text/spreadsheet-formula.js';
import type { FileTable } from '../../../../src/domain/import/read/file-table.js';
import { reportColumns, reportTable, restoreReport } from '../../../../src/domain/import/check/import-report.js';

const words = { row: 'Zeile', reason: 'Grund' };
const table = (headers: string[], ...rows: string[][]): FileTable => ({
  headers,
  rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
  blankRows: 0,
  leftOut: [],
  headerRow: 1,
  source: { rows: [], blank: new Set(), encoding: 'utf-8', delimiter: ',', delimiterFound: true, fingerprint: '' },
  encoding: 'utf-8',
  delimiter: ',',
  delimiterFound: true,
  fingerprint: '',
});

describe('cells that a spreadsheet would run', () => {
  const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠x', "'=1", "''=1"];

  it('begin with an apostrophe', () => {
    for (const attack of attacks) expect(disarmFormula(attack)).to.equal(`'${attack}`);
  });

  it('are all others as they are', () => {
    for (const value of ['', 'Ann', '1-2', "O'Hara", "'quoted'", 'a=b', ' =x'])
      expect(disarmFormula(value)).to.equal(value);
  });

  it('come back exactly, whatever they were', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^'*[=+\-@\t\r]?[a-z']*$/));
    fc.assert(
      fc.property(cell, (value) => {
        expect(rearmFormula(disarmFormula(value))).to.equal(value);
        expect(/^[=+\-@\t\r\0]/.test(disarmFormula(value))).to.be.false;
      }),
    );
    expect(formulaStart.global).to.be.false;
  });
});

describe('the report of rows that were not imported', () => {
  it('has the columns of the file, then row and reason', () => {
    const rows = [{ row: { rowNumber: 7, cells: ['Ann'] }, reason: 'Email is missing.' }];
    expect(reportTable(['Name', 'Email'], rows, words)).to.deep.equal([
      ['Name', 'Email', 'Zeile', 'Grund'],
      ['Ann', '', '7', 'Email is missing.'],
    ]);
  });

  it('loses no cell of a row that is too long', () => {
    const rows = [{ row: { rowNumber: 2, cells: ['Ann', 'a@b.c', 'more'] }, reason: 'x' }];
    expect(reportTable(['Name', 'Email'], rows, words)).to.deep.equal([
      ['Name', 'Email', '', 'Zeile', 'Grund'],
      ['Ann', 'a@b.c', 'more', '2', 'x'],
    ]);
  });

  it('is recognised in the page’s language and in English', () => {
    expect([...reportColumns(['Name', 'Zeile', 'Grund'], words)]).to.deep.equal([1, 2]);
    expect([...reportColumns(['Name', 'Row', 'Reason'], words)]).to.deep.equal([1, 2]);
    expect([...reportColumns(['Row', 'Reason', 'Name'], words)]).to.be.empty;
  });

  it('gets its formulas back, and no other file loses an apostrophe', () => {
    expect(restoreReport(table(['Name', 'Row', 'Reason'], ["'=1", '2', 'x']), words).rows[0]!.cells[0]).to.equal('=1');
    expect(restoreReport(table(['Name'], ["'=1"]), words).rows[0]!.cells[0]).to.equal("'=1");
  });
});
