// Columns that write days or numbers in two ways: nothing is read one way or the other without a word.
import { expect } from '@open-wc/testing';
import { cleanValue } from '../../../../src/domain/import/check/clean-value.js';
import { agreeingFormats, formatOf } from '../../../../src/domain/import/check/column-formats.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { defaultSchema, type FieldSchema } from '../../../../src/domain/record/record-schema.js';

const field = (type: FieldSchema['type'], name: string = type): FieldSchema => ({ type, name, label: name });

/** The format of a column among those of its file. */
const decided = (type: FieldSchema['type'], values: string[]) =>
  agreeingFormats([formatOf(values, field(type), 'en')!], ',')[0]!;

/** What each cell of a column becomes. */
function valuesOf(type: FieldSchema['type'], cells: string[]): unknown[] {
  const wanted = { ...defaultSchema('lead'), fields: [field('text', 'name'), field(type, 'value')] };
  const formats = new Map([['value', decided(type, cells)]]);
  const columns = matchColumns(['name', 'value'], [['Ida', cells[0]!]], wanted);
  const reader = createRowReader(columns, wanted, { locale: 'en', formats });
  return cells.map((cell) => {
    const { draft, problems } = reader({ rowNumber: 2, cells: ['Ida', cell] });
    return problems.length > 0 ? 'problem' : draft.fields?.['value'];
  });
}

describe('a column of days', () => {
  it('is asked about where some of its days come first, some months, and one may be either', () => {
    expect(decided('date', ['24/11/2026', '11/25/2026', '03/04/2026']).open).to.equal('03/04/2026');
    expect(decided('date', ['24/11/2026', '11/25/2026']).open).to.equal(undefined);
  });

  it('keeps its question where another column of the file is sure', () => {
    const [mixed] = agreeingFormats(
      [
        formatOf(['24/11/2026', '11/25/2026', '03/04/2026'], field('date', 'a'), 'en')!,
        formatOf(['24/11/2026'], field('date', 'b'), 'en')!,
      ],
      ',',
    );
    expect(mixed!.open).to.equal('03/04/2026');
  });

  it('is asked about where its days between dots come first, its months between slashes', () => {
    const { open, mixed } = decided('date', ['24.12.2026', '03.04.2026', '12/24/2026']);
    expect({ open, mixed }).to.deep.equal({ open: '03.04.2026', mixed: true });
    expect(decided('date', ['24.12.2026', '03.04.2026']).open).to.equal(undefined);
    expect(decided('date', ['24.12.2026', '04.04.2026', '12/24/2026']).open).to.equal(undefined);
  });

  it('is asked what comes first where each part of its days may be the year', () => {
    const asked = decided('date', ['26-11-24', '26-03-14', '25-12-11']);
    expect([asked.open, asked.orders, asked.dateOrder]).to.deep.equal([
      '26-11-24',
      ['day-first', 'year-first'],
      'day-first',
    ]);
    expect(decided('date', ['11/10/12', '10/12/11']).orders).to.deep.equal(['day-first', 'month-first', 'year-first']);
    expect(decided('date', ['26. 11. 24.']).orders).to.deep.equal(['day-first', 'year-first']);
    expect(decided('date', ['26-11-24 10:15', 'soon']).open).to.equal('26-11-24 10:15');
  });

  it('has its year where it alone can stand', () => {
    expect(decided('date', ['26-11-24', '26-03-04']).dateOrder).to.equal('year-first');
    for (const days of [['24.11.26'], ['24/11/26', '3/4/26'], ['24/11/26', '03/04/26'], ['24/11/26', '24/11/2026']]) {
      const { open, dateOrder } = decided('date', days);
      expect([open, dateOrder], days.join(' ')).to.deep.equal([undefined, 'day-first']);
    }
  });

  it('tells the order of its moments as of its days', () => {
    expect(decided('date-time', ['24/11/2026 10:15', '03/04/2026 09:00']).dateOrder).to.equal('day-first');
    expect(decided('date-time', ['03/04/2026 09:00']).open).to.equal('03/04/2026 09:00');
    expect(valuesOf('date-time', ['24/11/2026 10:15', '03/04/2026 09:00'])).to.deep.equal([
      new Date(2026, 10, 24, 10, 15).toISOString(),
      new Date(2026, 3, 3, 9).toISOString(),
    ]);
  });

  it('may be what a program prints of a moment', () => {
    expect(
      valuesOf('date', ['Tue Nov 24 2026 10:15:00 GMT+0100 (Central European Standard Time)', '1795514400000']),
    ).to.deep.equal(['2026-11-24', '2026-11-24']);
  });

  it('is empty where a database wrote that there is none', () => {
    expect(valuesOf('date', ['0000-00-00', '00/00/0000', '0000-00-00 00:00:00', '0/0/00', '00.00.0000'])).to.deep.equal(
      [undefined, undefined, undefined, undefined, undefined],
    );
  });
});

describe('a column of numbers', () => {
  it('is asked about where both signs are decimal ones in it, or both part groups', () => {
    expect(decided('number', ['1,234.56', '1.234,56', '1.200']).open).to.equal('1.200');
    expect(decided('number', ['1.000', '1,000', '40.0']).open).to.equal('1.000');
    expect(decided('number', ['1,234.56', '1,200']).open).to.equal(undefined);
  });

  it('has each number read that can be read in one way only', () => {
    expect(valuesOf('number', ['1,234.56', '1.234,56', '2,5'])).to.deep.equal([1234.56, 1234.56, 2.5]);
  });
});

describe('a cell', () => {
  it('has no phone number with signs that nobody sees', () => {
    expect(cleanValue('+49 30\u00a01234\u200e', field('phone'))).to.deep.equal({
      text: '+49 30 1234',
      notice: 'cleaned',
    });
  });

  it('is empty where words of a program say so', () => {
    for (const text of ['(No value)', 'Not Set', '(not set)', 'Ohne Angabe', 'Nicht angegeben', 'n.v.t.', 'No email'])
      expect(cleanValue(text, field('email')).notice, text).to.equal('placeholder');
  });

  it('is told from addresses, however many blanks are in it', () => {
    const blanks = ' '.repeat(30_000);
    expect(cleanValue(`a${blanks}b`, field('email'))).to.deep.equal({ text: `a${blanks}b` });
    expect(cleanValue(`ida@x.example${blanks}cem@x.example`, field('email'))).to.deep.equal({
      text: 'ida@x.example',
      notice: 'several',
      rest: ['cem@x.example'],
    });
    expect(cleanValue(`Ida${blanks}\n${blanks}ida@x.example`, field('email')).text).to.equal('ida@x.example');
  });

  it('is one number or several, however many blanks are in it', () => {
    const blanks = ' '.repeat(30_000);
    const phone = (cell: string) => cleanValue(cell, field('phone'));
    expect(phone(`030${blanks}1234`)).to.deep.equal({ text: '030 1234', notice: 'cleaned' });
    expect(phone(`+49 30 1234${blanks},${blanks}+49 170 5678`)).to.deep.include({
      text: '+49 30 1234',
      rest: ['+49 170 5678'],
    });
  });

  it('is a choice where the field has one of that name', () => {
    const options = [{ value: 'unspecified', label: 'Not set' }, { value: 'warm' }];
    for (const type of ['select', 'multi-select'] as const) {
      const choice = { ...field(type), options };
      expect(cleanValue('Not set', choice)).to.deep.equal({ text: 'Not set' });
      expect(cleanValue('UNSPECIFIED', choice)).to.deep.equal({ text: 'UNSPECIFIED' });
      expect(cleanValue('n/a', choice)).to.deep.equal({ text: '', notice: 'placeholder' });
    }
    const wanted = { ...defaultSchema('lead'), fields: [field('text', 'name'), { ...field('select'), options }] };
    const reader = createRowReader(matchColumns(['name', 'select'], [['Ida', 'Not set']], wanted), wanted);
    const { draft, notices } = reader({ rowNumber: 2, cells: ['Ida', 'Not set'] });
    expect(draft.fields).to.deep.equal({ select: 'unspecified' });
    expect(notices).to.deep.equal([]);
  });

  it('has no name that only says there is none', () => {
    const wanted = defaultSchema('lead');
    const columns = matchColumns(['First Name', 'Last Name'], [['Ida', 'Abel']], wanted);
    const reader = createRowReader(columns, wanted);
    const nameOf = (...cells: string[]) => reader({ rowNumber: 2, cells }).draft.name;
    expect(nameOf('Ida', 'null')).to.equal('Ida');
    expect(nameOf('undefined', 'undefined')).to.equal('');
    expect(nameOf('Ida', 'Null')).to.equal('Ida Null');
  });

  it('has a name, however many blanks are in it', () => {
    const blanks = ' '.repeat(30_000);
    const name = (cell: string) => cleanValue(cell, field('text', 'name'));
    expect(name(`Ida${blanks}Abel`)).to.deep.equal({ text: 'Ida Abel', notice: 'cleaned' });
    expect(name('Ida\r\nAbel')).to.deep.equal({ text: 'Ida Abel', notice: 'cleaned' });
    expect(name(`Ida${blanks}null${blanks}Abel`)).to.deep.equal({ text: 'Ida Abel', notice: 'cleaned' });
    expect(name('Ida Nullmann')).to.deep.equal({ text: 'Ida Nullmann' });
  });
});

describe('a column of a workbook', () => {
  it('learns nothing of how its texts are written from the numbers among them', () => {
    const inWorkbook = (values: string[]) => formatOf(values, field('money'), 'en', '', true);
    expect(inWorkbook(['1234.5', '20.25', '1,234'])).to.include({ open: '1,234', decimal: undefined });
    expect(inWorkbook(['1234.5', '1.234', '12,5'])).to.include({ open: undefined, decimal: ',' });
    expect(formatOf(['1234.5', '20.25', '1,234'], field('money'), 'en')).to.include({ open: undefined, decimal: '.' });
  });
});
