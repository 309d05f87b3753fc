// Reads and checks a file as a page does, for a back end with a few people.
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { FileCheck } from '../../../src/controllers/import/file-check.js';
import { readMatching } from '../../../src/controllers/import/file-matching.js';
import type { CheckDecisions } from '../../../src/controllers/import/import-decisions.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';

const signal = new AbortController().signal;
const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};
const nothingDecided: CheckDecisions = {
  choices: new Map(),
  dateOrders: new Map(),
  decimals: new Map(),
  nameStandIn: undefined,
  defaults: new Map(),
  edits: new Map(),
};

const schema = () => {
  const lead = defaultSchema('lead');
  return {
    ...lead,
    fields: [
      ...lead.fields,
      { name: 'value', label: 'Deal value', type: 'money' as const, currency: 'USD' },
      { name: 'closeDate', label: 'Close date', type: 'date' as const },
      { name: 'meeting', label: 'Meeting', type: 'date-time' as const },
    ],
  };
};

/** What becomes of a file; its warnings are codes, row by row. */
export async function checkOf(...parts: BlobPart[]) {
  const adapter = createMemoryAdapter({
    currentUserId: 'ann',
    schema: { lead: schema() },
    people: [
      { id: 'ann', kind: 'person', name: 'Ann Lee', email: 'ann@crm.example' },
      { id: 'bob', kind: 'person', name: 'Bob Ray', email: 'bob@crm.example' },
      { id: 'olga', kind: 'person', name: 'Olga Old', email: 'olga@crm.example', inactive: true },
    ],
  });
  const options = { adapter, recordType: 'lead' as const, locale: 'en', signal, names };
  const matching = await readMatching(new File(parts, 'leads.csv'), options);
  const check = new FileCheck();
  check.begin();
  const checked = await check.run(matching, {
    adapter,
    locale: 'en',
    hooks: undefined,
    decisions: nothingDecided,
    goingOn: undefined,
    signal,
    working: () => undefined,
  });
  const readings = matching.table.rows.map((row) => checked.readingOf(row));
  return {
    matching,
    checked,
    drafts: readings.map(({ draft }) => draft),
    warnings: readings.map(({ notices }) => notices.filter(({ level }) => level === 'warning').map(({ code }) => code)),
  };
}
