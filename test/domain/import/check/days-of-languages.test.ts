// Days and moments of files in languages that are not that of the page.
import { expect } from '@open-wc/testing';
import { fileLocales, formatOf } from '../../../../src/domain/import/check/column-formats.js';
import { valueOf } from '../../../../src/domain/import/check/cell-value.js';
import type { FieldSchema } from '../../../../src/domain/record/record-schema.js';

const field = (type: 'date' | 'date-time'): FieldSchema => ({ name: 'day', label: 'Day', type });

/** A day of each month, in the morning and in the afternoon. */
const moments = Array.from({ length: 24 }, (_, index) => {
  const hour = index % 2 === 0 ? 9 : 15;
  return new Date(2019 + (index % 9), index % 12, 1 + ((index * 7) % 28), hour, 5);
});

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** What a page in English makes of a column of these texts. */
function read(texts: readonly string[], type: 'date' | 'date-time'): unknown[] {
  const format = formatOf(texts, field(type), 'en')!;
  return texts.map((text) => valueOf(text, field(type), { locale: 'en', formats: new Map([['day', format]]) }));
}

describe('days in other languages', () => {
  for (const locale of fileLocales.filter((each) => Intl.DateTimeFormat.supportedLocalesOf(each).length > 0))
    it(`are read as ${locale} writes them out, with and without the day of the week and a time`, () => {
      for (const dateStyle of ['full', 'long'] as const) {
        const day = new Intl.DateTimeFormat(locale, { dateStyle, calendar: 'gregory' });
        const days = moments.map((date) => day.format(date));
        expect(read(days, 'date'), days[0]).to.deep.equal(moments.map(isoDay));
        const moment = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', calendar: 'gregory' });
        const written = moments.map((date) => moment.format(date));
        expect(read(written, 'date-time'), written[0]).to.deep.equal(moments.map((date) => date.toISOString()));
      }
    });

  it('takes a name for no month where languages mean different ones and no other value tells which', () => {
    expect(read(['24 listopada 2026'], 'date')).to.deep.equal(['24 listopada 2026']);
    expect(read(['24 listopada 2026', '1 grudnia 2026'], 'date')).to.deep.equal(['2026-11-24', '2026-12-01']);
    expect(read(['24. listopada 2026.', '1. prosinca 2026.'], 'date')).to.deep.equal(['2026-10-24', '2026-12-01']);
  });

  it('takes no other word before or behind a day for its weekday', () => {
    for (const text of ['before 24 November 2026', '24 November 2026 or later', 'Until, November 24, 2026'])
      expect(read([text], 'date')).to.deep.equal([text]);
  });
});
