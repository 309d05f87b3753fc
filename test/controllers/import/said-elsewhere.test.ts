// What a file says of its values in another place: the currency in a column or the name of one, whose number an address or an id is.
import { expect } from '@open-wc/testing';
import { lookOfFormat } from '../../../src/controllers/import/workbook/cell-text.js';
import { matchColumns } from '../../../src/domain/import/columns/match-columns.js';
import { cleanEmail } from '../../../src/domain/import/check/clean-address.js';
import { createRowReader } from '../../../src/domain/import/check/import-rows.js';
import { agreeingFormats, formatOf } from '../../../src/domain/import/check/column-formats.js';
import { conceptsOf } from '../../../src/domain/import/columns/record-headers.js';
import { defaultSchema, type FieldSchema } from '../../../src/domain/record/record-schema.js';

const value: FieldSchema = { name: 'value', label: 'Amount', type: 'money', currency: 'EUR' };
const schema = { ...defaultSchema('lead'), fields: [...defaultSchema('lead').fields, value] };

function noticesOf(headers: string[], cells: string[]): string[] {
  const columns = matchColumns(headers, [cells], schema).map((column) =>
    /amount/i.test(column.header) && !/currency/i.test(column.header)
      ? { ...column, target: { kind: 'field' as const, field: 'value' } }
      : column,
  );
  const { notices } = createRowReader(columns, schema)({ rowNumber: 2, cells });
  return notices.map((notice) => `${notice.level} ${notice.code}${'value' in notice ? ` ${notice.value}` : ''}`);
}

describe('an amount whose currency or unit stands elsewhere', () => {
  it('is warned of where a column beside it names another one', () => {
    for (const [header, code] of [
      ['Currency', 'USD'],
      ['Währung', 'CHF'],
      ['Devise', '$'],
      ['Moneda', 'US Dollar'],
      ['Валюта', 'руб.'],
    ] as const)
      expect(noticesOf(['Name', 'Amount', header], ['Ida', '1200', code])).to.deep.equal([
        `warning currency 1200 ${code}`,
      ]);
    expect(noticesOf(['Name', 'Amount', 'Currency'], ['Ida', '1200', 'usd'])).to.deep.equal([
      'warning currency 1200 USD',
    ]);
    for (const own of ['EUR', 'eur', 'Euro', '€'])
      expect(noticesOf(['Name', 'Amount', 'Currency'], ['Ida', '1200', own]), own).to.deep.equal([]);
    expect(noticesOf(['Name', 'Amount', 'Currency'], ['Ida', '', 'USD'])).to.deep.equal([]);
  });

  it('is warned of where the name of its column says so', () => {
    for (const header of [
      'Amount (USD)',
      'Amount in k€',
      'amount_cents',
      'Amount in Mio. EUR',
      'Amount $',
      'amount_usd',
      'Amount (lakhs)',
      'Amount (000s)',
      'Amount in Mio',
      'Amount ($000)',
      'Amount, тыс. руб.',
      'Amount in dollars',
      'Amount（万元）',
      'Amount（千円）',
    ])
      expect(noticesOf(['Name', header], ['Ida', '1200']).length, header).to.equal(1);
    for (const header of ['Amount', 'Amount (EUR)', 'Amount €', 'Amount in Euro', 'Total Amount'])
      expect(noticesOf(['Name', header], ['Ida', '1200']), header).to.deep.equal([]);
  });

  it('is seen in the format of a workbook', () => {
    for (const [code, currency] of [
      ['#,##0.00 "USD"', 'USD'],
      ['"CHF" #,##0', 'CHF'],
      [String.raw`0 \U\S\D`, 'USD'],
      ['0.0" Mio. €"', 'Mio. €'],
      ['0 "kr"', 'kr'],
    ] as const)
      expect(lookOfFormat(164, code), code).to.deep.equal({ currency });
  });
});

describe('an address with a sign too many', () => {
  it('is told with what was cut off', () => {
    for (const text of ['ida abel@c.example', 'ida,abel@c.example', 'ida"abel@c.example', '<ida>abel@c.example'])
      expect(cleanEmail(text), text).to.include({ text: 'abel@c.example', notice: 'several' });
    for (const text of [
      'Ida Abel abel@c.example',
      'email: abel@c.example',
      'mailto:abel@c.example',
      'Ida <abel@c.example>',
    ])
      expect(cleanEmail(text), text).to.include({ text: 'abel@c.example', notice: 'cleaned' });
  });
});

describe('an address beside which words stand', () => {
  it('is told where they may say that it is not to be used', () => {
    for (const [text, words] of [
      ['ida@c.example (bounced)', 'bounced'],
      ['ida@c.example - unsubscribed', 'unsubscribed'],
      ['ida@c.example [ungültig]', 'ungültig'],
      ['NOT ida@c.example', 'NOT'],
      ['Do not use: ida@c.example', 'Do not use'],
      ['ida@c.example until May', 'until May'],
    ] as const)
      expect(cleanEmail(text), text).to.deep.equal({ text: 'ida@c.example', notice: 'several', rest: [words] });
    for (const text of [
      'ida@c.example (work)',
      'ida@c.example (Ida Abel)',
      'Herr Alt <ida@c.example>',
      'Alt, Ida ida@c.example',
      'ida@c.example ida@c.example',
    ])
      expect(cleanEmail(text), text).to.deep.equal({ text: 'ida@c.example', notice: 'cleaned' });
  });

  it('has no mark of a list or of a quotation in it', () => {
    for (const text of ['’ida@c.example', "'ida@c.example'", '*ida@c.example', '“ida@c.example”', '"ida"@c.example'])
      expect(cleanEmail(text).text, text).to.equal('ida@c.example');
    expect(cleanEmail("o'neil@c.example").text).to.equal("o'neil@c.example");
    expect(cleanEmail('"ida abel"@c.example')).to.not.have.property('notice');
  });
});

describe('an amount with three digits behind the sign of decimals', () => {
  it('is asked about where others of its column have two', () => {
    for (const values of [
      ['1,200.50', '1.200'],
      ['1.200,50', '2,500'],
      ['1200.5', '1.200', '2.500'],
    ])
      expect(formatOf(values, value, 'en'), values.join()).to.include({ decimal: undefined, open: values[1] });
    expect(formatOf(['1,200.50', '1,200', '0.12'], value, 'en')).to.include({ decimal: '.' });
  });
});

describe('a count with three digits behind the sign of decimals', () => {
  const employees: FieldSchema = { name: 'employees', label: 'Employees', type: 'number' };
  it('is asked about whatever another column or a number of its own says', () => {
    const [count] = agreeingFormats([formatOf(['1.200'], employees, 'en')!, formatOf(['10.50'], value, 'en')!], ',');
    expect(count).to.include({ open: '1.200', decimal: '.' });
    expect(formatOf(['10.5', '1.200'], employees, 'en')).to.include({ open: '1.200' });
    expect(formatOf(['33.333', '50.5'], { ...employees, type: 'percent' }, 'en')!.open).to.equal(undefined);
  });
});

describe('the first and the last of something', () => {
  it('are no names', () => {
    for (const header of ['First contact', 'Last contact', 'Last seen', 'First visit'])
      expect(
        conceptsOf(header).filter(({ concept }) => concept === 'first' || concept === 'last'),
        header,
      ).to.deep.equal([]);
    expect(conceptsOf('Contact first name')[0]?.concept).to.equal('first');
  });
});
