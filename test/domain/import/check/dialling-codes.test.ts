// Numbers to call whose area or country stands in a column beside them.
import { expect } from '@open-wc/testing';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';

const schema = defaultSchema('lead');

function phoneOf(header: string, row: string) {
  const [headers, cells] = [header.split('|'), row.split('|')];
  const { draft, notices } = createRowReader(matchColumns(headers, [cells], schema), schema)({ rowNumber: 2, cells });
  return `${draft.phone ?? ''}${notices.length > 0 ? ` (${notices.map(({ code }) => code).join()})` : ''}`;
}

describe('a code in a column beside a number', () => {
  it('stands before the number, and that is told', () => {
    for (const [header, row, phone] of [
      ['Name|Area Code|Phone Number', 'Ida|030|1234567', '030 1234567'],
      ['Name|Vorwahl|Telefon', 'Ida|0170|1234567', '0170 1234567'],
      ['Name|Country Code|Phone Number', 'Ida|+49|301234567', '+49 301234567'],
      ['Name|Phone Country Code|Phone', 'Ida|49|0301234567', '+49 301234567'],
      ['Name|Country Code|Area Code|Phone', 'Ida|1|212|5551234', '+1 212 5551234'],
      ['Name|国番号|電話番号', 'Ida|81|09012345678', '+81 9012345678'],
    ] as const)
      expect(phoneOf(header, row), header).to.equal(`${phone} (cleaned)`);
  });

  it('changes no number that is whole, and is none where it names a country or a place far off', () => {
    for (const [header, row] of [
      ['Name|Country Code|Phone', 'Ida|DE|030 1234567'],
      ['Name|Country Code|Phone', 'Ida|49|+49 30 1234567'],
      ['Name|Country Code|Phone', 'Ida|49|4930123456789'],
      ['Name|Area Code|Phone', 'Ida|30|0301234567'],
      ['Name|Phone|Email|City|Country Code', 'Ida|030 1234567|i@x.example|Hof|49'],
    ] as const)
      expect(phoneOf(header, row), row).to.equal(row.split('|')[header.split('|').indexOf('Phone')]);
  });
});
