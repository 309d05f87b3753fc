import { expect } from '@open-wc/testing';
import { Format } from '../../src/locales/format.js';
import { formatDay, formatMoment, formatMoney } from '../../src/locales/format-value.js';

const english = new Format('en-US');

describe('values of records', () => {
  it('are amounts with their currency, in the language of the reader', () => {
    expect(formatMoney(1234.5, 'EUR', english)).to.equal('€1,234.50');
    expect(formatMoney(1234.5, 'EUR', new Format('de-DE'))).to.equal('1.234,50\u00a0€');
  });

  for (const currency of [undefined, '', 'EURO', '€', '12']) {
    it(`are bare numbers where the currency is ${JSON.stringify(currency)}`, () => {
      expect(formatMoney(1234.5, currency, english)).to.equal('1,234.5');
    });
  }

  it('are days without and moments with the time of day', () => {
    const noon = new Date(2026, 2, 1, 12, 30).toISOString();
    expect(formatDay('2026-03-01', english)).to.equal('Mar 1, 2026');
    expect(formatMoment('2026-03-01', english)).to.equal('Mar 1, 2026');
    expect(formatDay(noon, english)).to.equal('Mar 1, 2026');
    expect(formatMoment(noon, english)).to.match(/^Mar 1, 2026, 12:30\sPM$/);
  });

  it('are the text itself where it is no date', () => {
    expect(formatDay('next week', english)).to.equal('next week');
    expect(formatMoment('2026-13-45', english)).to.equal('2026-13-45');
  });
});
