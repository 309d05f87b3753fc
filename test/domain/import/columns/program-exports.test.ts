// Files of other programs have to go through by themselves: how many of their columns are recognised is held here.
import { expect } from '@open-wc/testing';
import Papa from 'papaparse';
import { createHeaderTest } from '../../../../src/domain/import/columns/guess-targets.js';
import { columnProblems, matchColumns, targetKey } from '../../../../src/domain/import/columns/match-columns.js';
import { knownExport } from '../../../../src/domain/import/columns/known-exports.js';
import { layoutTable } from '../../../../src/domain/import/read/table-layout.js';
import { defaultSchema } from '../../../../src/domain/record/record-schema.js';
import { abroadExports } from './abroad-exports.js';
import { bookkeepingExports } from './bookkeeping-exports.js';
import { crmExports, type ProgramExport } from './crm-exports.js';
import { farExports } from './far-exports.js';
import { furtherExports } from './further-exports.js';
import { localisedExports } from './localised-exports.js';
import { moreExports } from './more-exports.js';
import { officeExports } from './office-exports.js';
import { otherExports } from './other-exports.js';
import { outreachExports } from './outreach-exports.js';
import { realExports } from './real-exports.js';
import { shopAndFormExports } from './shop-and-form-exports.js';
import { technicalExports } from './technical-exports.js';
import { thirdExports } from './third-exports.js';

const schema = defaultSchema('lead');
const names = { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' };
const isKnown = createHeaderTest({ schema, names });

function tableOf(text: string) {
  const rows = Papa.parse<string[]>(text)
    .data.map((cells, index) => ({ rowNumber: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return layoutTable(
    { rows, blank: new Set(), fingerprint: '', encoding: 'utf-8', delimiter: ',', delimiterFound: true },
    { isKnown },
  );
}

const keyOf = (wanted: string | undefined): string =>
  wanted === undefined
    ? 'none'
    : wanted === 'people'
      ? 'assignees'
      : ['first', 'middle', 'last'].includes(wanted)
        ? `name-part:${wanted}`
        : `field:${wanted}`;

/** Columns that are led elsewhere than they should be. */
function faultsOf({ text, wants }: ProgramExport): string[] {
  const table = tableOf(text);
  const columns = matchColumns(
    table.headers,
    table.rows.map(({ cells }) => cells),
    schema,
  );
  const faults = columns.flatMap(({ header, target }) => {
    const found = target.kind === 'extra' || target.kind === 'ignore' ? 'none' : targetKey(target);
    return found === keyOf(wants[header]) ? [] : [`${header}: ${found} instead of ${keyOf(wants[header])}`];
  });
  const { missing, duplicates } = columnProblems(columns, schema);
  const lost = Object.keys(wants).filter((header) => !table.headers.includes(header));
  return [...faults, ...lost, ...missing.map(({ name }) => `${name} is missing`), ...[...duplicates].map(String)];
}

const all = [
  ...crmExports,
  ...otherExports,
  ...furtherExports,
  ...moreExports,
  ...technicalExports,
  ...localisedExports,
  ...shopAndFormExports,
  ...abroadExports,
  ...farExports,
  ...outreachExports,
  ...officeExports,
  ...bookkeepingExports,
  ...thirdExports,
  ...realExports,
];

describe('exports of other programs', () => {
  for (const [index, one] of all.entries()) {
    it(`go through by themselves: ${one.program} (${index + 1})`, () => {
      expect(faultsOf(one)).to.deep.equal([]);
    });
  }

  it('are so many that no kind of column is left out', () => {
    expect(all.length).to.equal(235);
    expect(all.reduce((sum, { wants }) => sum + Object.keys(wants).length, 0)).to.equal(1525);
  });

  it('are known by name when they come from one of the commonest programs', () => {
    for (const { program, text } of [...crmExports, ...otherExports]) {
      if (program.startsWith('Excel') || program === 'Notion') continue;
      expect(knownExport(tableOf(text).headers)?.program, program).to.equal(program);
    }
  });

  it('are told from a table of somebody’s own', () => {
    expect(knownExport(['Name', 'Email', 'Owner'])).to.equal(undefined);
  });
});
