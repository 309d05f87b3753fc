// Days of other calendars, days that stand for none, and amounts in words: never another value than the file means.
import { expect } from '@open-wc/testing';
import type { ImportColumn } from '../../../../src/domain/import/columns/import-column.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { defaultSchema, type FieldSchema } from '../../../../src/domain/record/record-schema.js';

function read(cell: string, more: Partial<FieldSchema>, currencies?: ReadonlyMap<number, string>) {
  const field: FieldSchema = { name: 'x', label: 'X', type: 'date', ...more };
  const schema = { ...defaultSchema('lead'), fields: [...defaultSchema('lead').fields, field] };
  const column = (index: number, name: string): ImportColumn => ({
    ...{ index, header: name, samples: [], key: name, doubt: false },
    target: { kind: 'field', field: name },
  });
  const row = createRowReader([column(0, 'name'), column(1, 'x')], schema, { locale: 'en' });
  const { draft, problems, notices } = row({ rowNumber: 2, cells: ['Ann', cell], ...(currencies && { currencies }) });
  return { value: draft.fields?.['x'], problems: problems.length, notices: notices.map(({ code }) => code) };
}

describe('a day', () => {
  it('of another calendar is a problem of its row', () => {
    for (const cell of ['1447-09-23', '2569-03-12', '12.03.2569'])
      expect(read(cell, {}), cell).to.deep.equal({ value: undefined, problems: 1, notices: [] });
  });

  it('that programs write for none is none', () => {
    for (const cell of ['9999-12-31', '0001-01-01T00:00:00', '31.12.9999', '01.01.0001', '12/31/9999 00:00'])
      expect(read(cell, {}), cell).to.deep.equal({ value: undefined, problems: 0, notices: ['placeholder'] });
  });
});

describe('an amount', () => {
  const money = { type: 'money', currency: 'EUR' } as const;

  it('in millions or thousands is written out, and that is told', () => {
    for (const [cell, value] of [
      ['2,5 Mio', 2_500_000],
      ['3 Tsd.', 3_000],
      ['2 mln', 2_000_000],
      ['4 Mrd', 4_000_000_000],
      ['1.2k', 1_200],
      ['€1.25M', 1_250_000],
      ['-3 Mio. €', -3_000_000],
      ['EUR 10K', 10_000],
      ['2 lakh', 200_000],
      ['1.5 crore', 15_000_000],
      ['3万', 30_000],
      ['1,5億', 150_000_000],
      ['2 млн €', 2_000_000],
    ] as const)
      expect(read(cell, money), cell).to.deep.equal({ value, problems: 0, notices: ['cleaned'] });
    expect(read('$1.2k', money)).to.deep.equal({ value: 1_200, problems: 0, notices: ['cleaned', 'currency'] });
    expect(read('1.2k', { type: 'number' }).value).to.equal(1_200);
    expect(read('5 m', { type: 'number' }).value).to.equal(undefined);
    expect(read('5 USD', money)).to.deep.equal({ value: 5, problems: 0, notices: ['currency'] });
  });

  it('in millions or thousands is a problem of its row where it may be another one', () => {
    for (const cell of ['1.234 Mio', '3 mil', '2 T€', '1.2.3k', 'k', '5 km'])
      expect(read(cell, money), cell).to.deep.equal({ value: undefined, problems: 1, notices: [] });
  });

  it('that a workbook shows in another currency is worth a look', () => {
    const look = (sign: string) => read('1200.5', money, new Map([[1, sign]])).notices;
    expect([look('$'), look('€'), look('EUR')]).to.deep.equal([['currency'], [], []]);
  });

  it('of a price tag has whole units', () => {
    for (const [cell, value] of [
      ['1.000,-', 1000],
      ["1'000.--", 1000],
      ['5.-', 5],
    ] as const)
      expect(read(cell, money).value, cell).to.equal(value);
  });
});

describe('yes and no', () => {
  it('are understood as spreadsheets and databases of other languages write them', () => {
    for (const cell of ['checked', 'WAHR', 'Prawda', 't'])
      expect(read(cell, { type: 'boolean' }).value, cell).to.equal(true);
    for (const cell of ['unchecked', 'FALSCH', 'fałsz', 'f'])
      expect(read(cell, { type: 'boolean' }).value, cell).to.equal(false);
  });
});
