// A table of delimited text as it is laid out, for tests of what is no record.
import { isGroup, nameInGroup } from '../../../../src/domain/import/columns/grouped-names.js';
import { conceptsOf, meaningOf } from '../../../../src/domain/import/columns/record-headers.js';
import { layoutTable } from '../../../../src/domain/import/read/table-layout.js';

/** A line without a value is a blank row. */
export const tableOf = (...lines: string[]) =>
  layoutTable(
    {
      rows: lines
        .map((line, at) => ({ rowNumber: at + 1, cells: line.split(',') }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
      blank: new Set(lines.flatMap((line, at) => (/^,*$/.test(line) ? [at + 1] : []))),
      fingerprint: '',
      encoding: 'utf-8',
      delimiter: ',',
      delimiterFound: true,
    },
    { isKnown: (cell) => conceptsOf(cell).some(({ sure }) => sure >= 60), meaningOf, isGroup, nameInGroup },
  );
