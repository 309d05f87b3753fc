// A text is read whole, by its type and language, or it is not read; what may be two things is asked.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FieldType, ValueField } from '../../../src/domain/values/field-type.js';
import { booleanOf, dayOf, numberOf, textOfValue, timeOf, valuesOf } from '../../../src/domain/values/plain-value.js';
import { readValue } from '../../../src/domain/values/read-value.js';
import type { ReadOptions } from '../../../src/domain/values/reading.js';

const field = (type: FieldType, more: Partial<ValueField> = {}): ValueField => ({ type, ...more });

function valueOf(text: string, of: ValueField, locale = 'en', more: Partial<ReadOptions> = {}): unknown {
  const reading = readValue(text, of, { locale, ...more });
  switch (reading.status) {
    case 'read':
      return reading.value;
    case 'ambiguous':
      return reading.values;
    default:
      return reading.status;
  }
}

describe('reading numbers', () => {
  const rows: [locale: string, text: string, value: unknown][] = [
    ['en', '1234.50', 1234.5],
    ['en', '1,234.50', 1234.5],
    ['en', '1,234', 1234],
    ['en', '9,99', 9.99],
    ['en', '1.234,50', 1234.5],
    ['de', '9,99', 9.99],
    ['de', '1.234,50', 1234.5],
    ['de', '1.234', 1234],
    ['de', '1234.5', 1234.5],
    ['de', '-1.234.567,8', -1234567.8],
    ['fr', '1 234,50', 1234.5],
    ['fr', '1\u202f234,50', 1234.5],
    ['fr', '1\u00a0234', 1234],
    ['de-CH', "1'234.50", 1234.5],
    ['de-CH', '1’234.50', 1234.5],
    ['hi', '12,34,567.8', 1234567.8],
    ['ja', '１２３４', 1234],
    ['ja', '１，２３４．５', 1234.5],
    ['ar', '١٢٣٤', 1234],
    ['ar', '١٬٢٣٤٫٥', 1234.5],
    ['fa', '۱۲۳۴', 1234],
    ['hi', '१२३', 123],
    ['en', '-5', -5],
    ['en', '−5', -5],
    ['en', '5-', -5],
    ['en', '(1,234)', -1234],
    ['en', '+7', 7],
    ['en', '4.9E+12', 4.9e12],
    ['en', '.5', 0.5],
    ['en', '007', 7],
    ['en', '12345678901234567891', '12345678901234567891'],
    ['en', '0.1234567890123456789', '0.1234567890123456789'],
    ['en', '12,345,678,901,234,567,891', '12345678901234567891'],
    ['en', '0.10', 0.1],
  ];
  for (const [locale, text, value] of rows) {
    it(`reads ${text} in ${locale}`, () => expect(valueOf(text, field('number'), locale)).to.equal(value));
  }

  for (const text of [
    '10-20',
    '3rd floor',
    '5/2026',
    '1,23,4',
    '1.2.3',
    '12 34',
    '0x10',
    '5²',
    '1,234,5',
    'NaN',
    '1e999',
    '½',
  ]) {
    it(`reads no part of ${text}`, () => expect(valueOf(text, field('number'))).to.equal('unread'));
  }

  it('asks about a text that two languages read differently, where it may be from anywhere', () => {
    expect(valueOf('1,200', field('number'), 'en', { asks: true })).to.deep.equal([1200, 1.2]);
    expect(valueOf('1.200', field('number'), 'de', { asks: true })).to.deep.equal([1200, 1.2]);
    expect(valueOf('1,200', field('number'), 'en', { asks: true, decimal: ',' })).to.equal(1.2);
    expect(valueOf('1,200.5', field('number'), 'de', { asks: true })).to.equal(1200.5);
    expect(valueOf('12,5', field('number'), 'en', { asks: true })).to.equal(12.5);
    expect(valueOf('1,200', field('number'), 'en')).to.equal(1200);
    expect(valueOf('1,200', field('number'), 'de')).to.equal(1.2);
  });

  it('reads amounts with the sign or code of their currency, and none of another', () => {
    const eur = field('money', { currency: 'EUR' });
    for (const text of ['1.234,56 €', '€ 1.234,56', 'EUR 1.234,56', '1.234,56 EUR', '€1.234,56'])
      expect(valueOf(text, eur, 'de'), text).to.equal(1234.56);
    expect(valueOf('-€5', eur)).to.equal(-5);
    expect(valueOf('€-5', eur)).to.equal(-5);
    expect(valueOf('$1,250.00', field('money', { currency: 'USD' }))).to.equal(1250);
    expect(valueOf('$1,250.00', eur)).to.equal('unread');
    expect(valueOf('USD 5', eur)).to.equal('unread');
    expect(valueOf('£3', field('money'))).to.equal(3);
    expect(valueOf('1 250 kr', field('money', { currency: 'SEK' }), 'sv')).to.equal(1250);
    expect(valueOf('R$ 1.250,00', field('money', { currency: 'BRL' }), 'pt')).to.equal(1250);
    expect(valueOf('5 apples', field('money'))).to.equal('unread');
  });

  it('reads amounts with signs of currencies that are no codes, and tells which currency they are of', () => {
    for (const [text, currency] of [
      ['RMB 500', 'CNY'],
      ['NIS 500', 'ILS'],
      ['500 SFR', 'CHF'],
      ['500 SFr.', 'CHF'],
      ['DHS 500', 'AED'],
      ['Dhs. 500', 'MAD'],
      ['NTD 500', 'TWD'],
      ['NT$ 500', 'TWD'],
      ['DKR 500', 'DKK'],
      ['TL 500', 'TRY'],
    ] as const) {
      expect(valueOf(text, field('money')), text).to.equal(500);
      expect(valueOf(text, field('money', { currency })), text).to.equal(500);
      expect(valueOf(text, field('money', { currency: 'EUR' })), text).to.equal('unread');
    }
    expect(valueOf('5 mio', field('money'))).to.equal('unread');
  });

  it('keeps all digits of a number that a double cannot hold', () => {
    for (const text of [
      '999999999999999999999',
      '12345678901234567890',
      '0.12345678901234567890123',
      '-1000000000000000000001',
    ])
      expect(valueOf(text, field('number')), text).to.equal(text.replace(/(\.\d*?)0+$/, '$1'));
    expect(valueOf('1000000000000000000000', field('number'))).to.equal(1e21);
    expect(valueOf('0.0000001', field('number'))).to.equal(1e-7);
    expect(valueOf('1.5e30', field('number'))).to.equal(1.5e30);
  });

  it('reads percentages as records keep them', () => {
    expect(valueOf('12.5 %', field('percent'))).to.equal(12.5);
    expect(valueOf('%12,5', field('percent'), 'tr')).to.equal(12.5);
    expect(valueOf('15', field('percent'))).to.equal(15);
    for (const text of ['12 percent', '12 Prozent', '12 pour cent', '12 процентов', '12 pct.'])
      expect(valueOf(text, field('percent')), text).to.equal(12);
  });

  it('reads every number that a language writes', () => {
    const locales = ['en', 'de', 'fr', 'es', 'pt', 'pl', 'ar', 'fa', 'he', 'hi', 'ja', 'zh', 'ru', 'de-CH', 'en-IN'];
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(fc.constantFrom(...locales), numbers, (locale, number) => {
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
        expect(valueOf(text, field('number'), locale), `${locale} ${text}`).to.equal(number + 0 || 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('reading days and moments', () => {
  const rows: [locale: string, text: string, value: unknown][] = [
    ['en', '2026-11-24', '2026-11-24'],
    ['en', '2026-01-02T00:00:00Z', '2026-01-02'],
    ['en', '2026-01-02T00:00:00.000+00:00', '2026-01-02'],
    ['en', '2026-11-24 10:15', '2026-11-24'],
    ['en', '2026/11/24', '2026-11-24'],
    ['en', '20261124', '2026-11-24'],
    ['en', '11/24/2026', '2026-11-24'],
    ['en', '24/11/2026', '2026-11-24'],
    ['en', '03/04/2026', '2026-03-04'],
    ['en-GB', '03/04/2026', '2026-04-03'],
    ['de', '03.04.2026', '2026-04-03'],
    ['de', '24.11.26', '2026-11-24'],
    ['en', '11/24/26', '2026-11-24'],
    ['en', '11/24/75', '1975-11-24'],
    ['en', '24-Nov-2026', '2026-11-24'],
    ['en', '24 November 2026', '2026-11-24'],
    ['en', 'Nov 24, 2026', '2026-11-24'],
    ['en', 'Tuesday, November 24, 2026', '2026-11-24'],
    ['en', '24th of November 2026', '2026-11-24'],
    ['de', 'Di., 24. November 2026', '2026-11-24'],
    ['es', 'el 24 de noviembre de 2026', '2026-11-24'],
    ['de', '24. Nov. 2026', '2026-11-24'],
    ['de', '3. März 2026', '2026-03-03'],
    ['fr', '24 novembre 2026', '2026-11-24'],
    ['fr', '1er août 2026', '2026-08-01'],
    ['es', '24 de noviembre de 2026', '2026-11-24'],
    ['pl', '24 listopada 2026', '2026-11-24'],
    ['ja', '2026年11月24日', '2026-11-24'],
    ['ko', '2026. 11. 24.', '2026-11-24'],
    ['ar', '٢٤/١١/٢٠٢٦', '2026-11-24'],
    ['en', '11/24/2026 10:15 AM', '2026-11-24'],
  ];
  for (const [locale, text, value] of rows) {
    it(`reads ${text} in ${locale}`, () => expect(valueOf(text, field('date'), locale)).to.equal(value));
  }

  const none = ['2026-02-30', '31/31/2026', 'tomorrow', '24 Foo 2026', '1/2', '46350', '2026', '13:45'];
  for (const text of [...none, 'before 24 November 2026', 'not 24 November 2026', 'Until, November 24, 2026']) {
    it(`takes ${text} for no day`, () => expect(valueOf(text, field('date'))).to.equal('unread'));
  }

  it('asks which is the day, where a file leaves it open, and once it knows it does not', () => {
    expect(valueOf('03/04/2026', field('date'), 'en', { asks: true })).to.deep.equal(['2026-03-04', '2026-04-03']);
    expect(valueOf('03/04/2026', field('date'), 'en', { asks: true, dateOrder: 'day-first' })).to.equal('2026-04-03');
    expect(valueOf('24/04/2026', field('date'), 'en', { asks: true })).to.equal('2026-04-24');
    expect(valueOf('04/04/2026', field('date'), 'en', { asks: true })).to.equal('2026-04-04');
  });

  it('takes the days that spreadsheets count only where it is told to', () => {
    expect(valueOf('46350', field('date'), 'en', { serialDays: 1900 })).to.equal('2026-11-24');
    expect(valueOf('44888', field('date'), 'en', { serialDays: 1904 })).to.equal('2026-11-24');
  });

  it('reads moments: with an offset as they are, without one as of this place', () => {
    expect(valueOf('2026-11-24T10:15:00+02:00', field('date-time'))).to.equal('2026-11-24T08:15:00.000Z');
    const local = new Date(2026, 10, 24, 22, 15).toISOString();
    for (const text of ['11/24/2026 10:15 PM', '2026-11-24 22:15', '24.11.2026, 22:15 Uhr', 'Nov 24, 2026, 10:15 p.m.'])
      expect(valueOf(text, field('date-time')), text).to.equal(local);
    expect(valueOf('24.11.2026 25:00', field('date-time'))).to.equal('unread');
  });

  it('reads every day that a language writes', () => {
    const locales = ['en', 'en-GB', 'de', 'fr', 'es', 'pt', 'pl', 'it', 'nl', 'ru', 'ja', 'zh', 'he', 'tr'];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom<'long' | 'medium' | 'short'>('long', 'medium', 'short'),
        fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true }),
        (locale, dateStyle, date) => {
          const iso = date.toISOString().slice(0, 10);
          const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
          expect(valueOf(text, field('date'), locale), `${locale} ${text}`).to.equal(iso);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('reading choices', () => {
  const options = [{ value: 'a', label: 'Alpha, first' }, { value: 'b', label: 'Beta' }, { value: 'Ünal' }];

  it('reads a choice by its value or its label, whatever the case', () => {
    for (const text of ['a', 'alpha, FIRST', ' Alpha, first '])
      expect(valueOf(text, field('select', { options }))).to.equal('a');
    expect(valueOf('unal', field('select', { options }))).to.equal('Ünal');
    expect(valueOf('Gamma', field('select', { options }))).to.equal('unread');
  });

  it('reads several choices, also where one has a comma in its name', () => {
    expect(valueOf('Beta; a', field('multi-select', { options }))).to.deep.equal(['b', 'a']);
    expect(valueOf('Alpha, first', field('multi-select', { options }))).to.deep.equal(['a']);
    expect(valueOf('b, a, b', field('multi-select', { options }))).to.deep.equal(['b', 'a']);
    expect(valueOf('b, x', field('multi-select', { options }))).to.equal('unread');
  });

  it('reads yes and no in the languages of the catalogue', () => {
    for (const text of ['yes', 'Ja', 'oui', 'TRUE', '1', 'x', 'نعم', 'はい', 'Да', '✓'])
      expect(valueOf(text, field('boolean')), text).to.equal(true);
    for (const text of ['no', 'Nein', 'non', 'false', '0', 'لا', 'いいえ'])
      expect(valueOf(text, field('boolean')), text).to.equal(false);
    expect(valueOf('maybe', field('boolean'))).to.equal('unread');
    expect(valueOf('  ', field('boolean'))).to.equal('empty');
  });
});

describe('stored values', () => {
  it('are whole or not there', () => {
    expect(numberOf('1234.50')).to.equal(1234.5);
    expect(numberOf('1,234.50')).to.equal(undefined);
    expect(numberOf('12345678901234567891')).to.equal('12345678901234567891');
    expect(numberOf(12n)).to.equal(12);
    expect(numberOf(Number.NaN)).to.equal(undefined);
    expect(dayOf('2026-01-02T00:00:00.000Z')).to.equal('2026-01-02');
    for (const midnight of ['2026-01-02T00:00:00+02:00', '2026-01-02T00:00:00-0800', '2026-01-02 00:00:00+00'])
      expect(dayOf(midnight), midnight).to.equal('2026-01-02');
    expect(timeOf('2026-01-02 10:00:00.5+05')).to.equal(Date.UTC(2026, 0, 2, 5, 0, 0, 500));
    expect(dayOf('2026-01-02T15:00:00Z')).to.equal(undefined);
    expect(dayOf('2026-02-30')).to.equal(undefined);
    expect(dayOf(Date.UTC(2026, 0, 2)), 'milliseconds since 1970').to.equal('2026-01-02');
    expect(timeOf(Date.UTC(2026, 0, 2, 15))).to.equal(Date.UTC(2026, 0, 2, 15));
    expect(dayOf(20260102), 'a number that is no moment').to.equal(undefined);
    expect(timeOf('2026-01-02T00:00:00+02:00')).to.equal(Date.UTC(2026, 0, 1, 22));
    expect(timeOf('2026-01-02')).to.equal(undefined);
    expect(booleanOf('true')).to.equal(true);
    expect(booleanOf(0)).to.equal(false);
    expect(booleanOf('maybe')).to.equal(undefined);
    expect(valuesOf(['a', ' b ', 'a'])).to.deep.equal(['a', 'b']);
    expect(valuesOf('a; b')).to.deep.equal(['a', 'b']);
  });
});

describe('a stored value as text', () => {
  it('shows what is no plain value too: by its name, a moment, or as it is', () => {
    expect(textOfValue({ id: 'a-1', name: 'Acme' })).to.equal('Acme');
    expect(textOfValue([{ id: 1, label: 'Red' }, 'Blue'])).to.equal('Red, Blue');
    expect(textOfValue({ amount: 5 })).to.equal('{"amount":5}');
    expect(textOfValue(new Date(Date.UTC(2026, 0, 2)))).to.equal('2026-01-02T00:00:00.000Z');
    for (const nothing of [null, undefined, {}, new Date(NaN), []]) expect(textOfValue(nothing)).to.equal('');
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(textOfValue(circle)).to.equal('');
  });
});
