// Days that may be others than they say are told, row by row.
import { expect } from '@open-wc/testing';
import { isDoubtfulDay } from '../../../src/domain/import/check/doubtful-days.js';
import { checkOf } from './check-file.js';

async function warningsOf(...days: string[]): Promise<string[]> {
  const { warnings } = await checkOf(['Name,Close date', ...days.map((day, at) => `Lead ${at},"${day}"`)].join('\r\n'));
  return warnings.map((codes) => codes.join());
}

describe('a day that may be another one', () => {
  it('is told where a spreadsheet has turned those that it could read', async () => {
    expect(await warningsOf('2026-04-03', '24/11/2026', '2026-06-05', '13.12.2026')).to.deep.equal([
      'day',
      '',
      'day',
      '',
    ]);
    expect(await warningsOf('2026-04-13', '24/11/2026')).to.deep.equal(['', '']);
    expect(await warningsOf('2026-04-03', '2026-06-05')).to.deep.equal(['', '']);
  });

  it('is told where others of its column have the day before the month, behind the year', async () => {
    expect(await warningsOf('2026-25-04', '2026-03-04', '2026/04/04')).to.deep.equal(['', 'day', '']);
  });

  it('is told where all are midnight of the next day elsewhere', async () => {
    expect(await warningsOf('2026-11-23T23:00:00.000Z', '2026-07-01T22:00:00.000Z')).to.deep.equal(['day', 'day']);
    expect(await warningsOf('2026-11-23T18:30:00Z')).to.deep.equal(['day']);
    expect(await warningsOf('2026-11-23T00:00:00.000Z', '2026-07-01T23:00:00.000Z')).to.deep.equal(['', '']);
    expect(await warningsOf('2026-11-23T23:14:05.000Z')).to.deep.equal(['']);
  });

  it('is told where its century or its count is far from today', async () => {
    expect(await warningsOf('24/11/68', '24/11/69', '24/11/26', '24-Nov-68')).to.deep.equal(['day', 'day', '', 'day']);
    expect(await warningsOf('26328', '46350')).to.deep.equal(['day', '']);
    expect(await warningsOf('1970-01-01', '30/12/1899')).to.deep.equal(['day', 'day']);
    expect(await warningsOf('24/11/1969', '1968-11-24')).to.deep.equal(['', '']);
  });

  it('is a birthday where its column says so', () => {
    expect(isDoubtfulDay('24/11/71', '1971-11-24', undefined, 'birthday')).to.equal(false);
    expect(isDoubtfulDay('24/11/60', '2060-11-24', undefined, 'birthday')).to.equal(true);
  });
});
