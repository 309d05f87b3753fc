// The file that the import is measured with, and its way to checked rows.
import type { LeadDataAdapter } from '../../src/adapters/adapter.js';
import { createMemoryAdapter } from '../../src/adapters/memory.js';
import { checkRows, type CheckedRows } from '../../src/controllers/import/check-rows.js';
import { readMatching } from '../../src/controllers/import/file-matching.js';
import { ImportDecisions } from '../../src/controllers/import/import-decisions.js';
import { findNamedPeople } from '../../src/controllers/people/find-named-people.js';
import { PeopleMatcher } from '../../src/domain/people/people-matcher.js';
import { generateDemoData } from '../../src/testing/demo-data.js';

const data = generateDemoData({ leads: 0, clients: 0 });
export const owners = data.people.filter(({ kind, inactive }) => kind === 'person' && !inactive);
export const never = new AbortController().signal;
const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};

const header =
  'Index,Account Id,Lead Owner,First Name,Last Name,Company,Phone 1,Phone 2,Email 1,Email 2,Website,Source,Deal Stage,Notes';

const line = (number: number, phone: string): string =>
  `${number},A${number},${owners[number % owners.length]!.name},First,Last ${number},"Mooney, Salinas and Ali",` +
  `${phone},754.386.8611x687,import${number}@example.com,second${number}@example.com,` +
  `https://example.com/${number},Networking Event,On Hold,Institution example consider itself scene model a.`;

/** @param phoneOf The first number of a row, by the number of the row from 1. */
export const leadsFile = (count: number, phoneOf: (number: number) => string): File =>
  new File(
    [[header, ...Array.from({ length: count }, (_, index) => line(index + 1, phoneOf(index + 1)))].join('\r\n')],
    'leads.csv',
  );

export const memory = (): LeadDataAdapter =>
  createMemoryAdapter({ people: data.people, currentUserId: data.people[0]!.id });

/** The rows as they stand before the import. Throws where not all of them are good. */
export async function checkedRows(file: File, adapter: LeadDataAdapter, count: number): Promise<CheckedRows> {
  const matching = await readMatching(file, { adapter, recordType: 'lead', locale: 'en', names, signal: never });
  const checked = await checkRows(matching, {
    adapter,
    locale: 'en',
    decisions: new ImportDecisions(() => {}).all,
    before: new Map(),
    signal: never,
    progress: () => {},
    known: new Map(),
    findPeople: async (cells) => ({
      people: await findNamedPeople(adapter, cells, { signal: never }),
      left: new PeopleMatcher('inactive'),
    }),
  });
  if (checked.ready !== count || checked.unknown.length > 0) throw new Error('The file is not as it should be.');
  return { ...checked, me: undefined, canCreatePeople: true };
}
