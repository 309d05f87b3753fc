// Rows and values that a report writes around its records, told from records of everyday files.
import { expect } from '@open-wc/testing';
import { layoutTable } from '../../../../src/domain/import/read/table-layout.js';

const known = new Set(['Name', 'Email', 'Phone', 'Company', 'Lead Owner', 'Room']);

const tableOf = (...lines: string[]) =>
  layoutTable(
    {
      rows: lines.map((line, at) => ({ rowNumber: at + 1, cells: line.split(',') })),
      blank: new Set(),
      fingerprint: '',
      encoding: 'utf-8',
      delimiter: ',',
      delimiterFound: true,
    },
    { isKnown: (cell) => known.has(cell.replace(/ [↑↓]$/, '')) },
  );
const cellsOf = (...lines: string[]) => tableOf(...lines).rows.map(({ cells }) => cells.join(','));

describe('an arrow in a header', () => {
  it('gives no row the value of another one where it only says how the rows are sorted', () => {
    for (const lines of [
      ['Name ↑,Email ↓,Phone', 'Ann,a@x.example,1', 'Bob,,2'],
      ['Name,Email,Lead Owner ↓', 'Ida,i@x.example,Zoe', 'Cem,c@x.example,', 'Dora,d@x.example,'],
      ['Name,Email,Room ↑', 'Ida,i@x.example,Room (101)', 'Cem,c@x.example,Room (102)'],
      ['Name,Email,Room ↑', 'Ida,i@x.example,Room (1)', 'Cem,c@x.example,Hall'],
      ['Name,Email,Lead Owner ↑', 'Ida,i@x.example,Zoe (3)', 'Cem,c@x.example,'],
    ])
      expect(cellsOf(...lines), lines[0]).to.deep.equal(lines.slice(1));
    expect(tableOf('Name ↑,Email,Phone', 'Ann,a@x.example,1', 'Bob,b@x.example,2').headers[0]).to.equal('Name ↑');
  });

  it('gives the value of a group to its rows where the numbers behind the values count them', () => {
    const table = tableOf('Lead Owner ↑,Name,Phone', 'Zoe (2),Ida,1', ',Cem,2', 'Uwe (1),Dora,3');
    expect(table.headers[0]).to.equal('Lead Owner');
    expect(table.rows.map(({ cells }) => cells[0])).to.deep.equal(['Zoe', 'Zoe', 'Uwe']);
  });
});

describe('columns without a name at the end', () => {
  /** How often cells were cut out of a file with so many of them. */
  function readsOf(columns: number, value = ''): { reads: number; headers: string[] } {
    let reads = 0;
    const end = ','.repeat(columns);
    const rows = ['Name,Email', 'Ida,i@x.example', 'Cem,c@x.example'].map((line, at) => ({
      rowNumber: at + 1,
      get cells() {
        reads++;
        return `${line}${end}${at === 1 ? value : ''}`.split(',');
      },
    }));
    const { headers } = layoutTable(
      { rows, blank: new Set(), fingerprint: '', encoding: 'utf-8', delimiter: ',', delimiterFound: true },
      { isKnown: (cell) => known.has(cell) },
    );
    return { reads, headers };
  }

  it('are left out where they are empty, and each row is cut as often as with few of them', () => {
    expect(readsOf(500).headers).to.deep.equal(['Name', 'Email']);
    expect(readsOf(500).reads).to.equal(readsOf(5).reads);
  });

  it('stay where a row has a value there', () => {
    expect(readsOf(3, 'x').headers).to.deep.equal(['Name', 'Email', '', '', '']);
  });
});

describe('a last row with one value', () => {
  const lines = ['Name,Company,Email', 'Ida,Abel GmbH,i@x.example', 'Cem,Costa SA,c@x.example'];
  const isRecord = (text: string) => tableOf(...lines, `${text},,`).rows.length === 3;

  it('is a record where it may be a name', () => {
    for (const name of [
      'Yahoo!',
      '#1 Plumbing',
      '(株)山田製作所',
      '(Ann) Lee',
      'First National Bank of the West Coast',
      'Brown Jones and Sons of Upper Hill Ltd.',
      'We are Social Inc.',
      'This is Media',
    ])
      expect(isRecord(name), name).to.equal(true);
  });

  it('is a remark where it says so', () => {
    for (const remark of [
      '* subject to change',
      '† estimated',
      '(1) estimated',
      'Filters:',
      'These rows are those that you may see',
      'Rows without an address are not shown.',
      'Diese Liste enthält nur offene Leads und wird täglich erneuert.',
    ])
      expect(isRecord(remark), remark).to.equal(false);
  });
});

describe('a header of two lines', () => {
  it('has the names of both, and its second line is no record', () => {
    const table = tableOf('Id,About you,,Wish', ',Name,Email,Answer', '1,Ann,a@x.example,Chairs');
    expect(table.headers).to.deep.equal(['Id', 'Name', 'Email', 'Wish']);
    expect(table.rows.map(({ cells }) => cells[1])).to.deep.equal(['Ann']);
    expect(table.leftOut.map(({ reason }) => reason)).to.deep.equal(['header']);
  });

  it('is none where the second line is a record, or the first has a name for every column', () => {
    for (const lines of [
      ['Name,,Phone', 'Ann,Company,', 'Bob,Zed,12'],
      ['Name,Email,Note', 'Ann,a@x.example,Phone', 'Bob,b@x.example,'],
    ])
      expect(cellsOf(...lines), lines[1]).to.deep.equal(lines.slice(1));
  });
});
