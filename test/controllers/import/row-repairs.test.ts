// Values that a comma has cut, and values that stand once for several rows, can be put right by one choice, and taken back.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { FileCheck } from '../../../src/controllers/import/file-check.js';
import { readMatching } from '../../../src/controllers/import/file-matching.js';
import { ImportDecisions } from '../../../src/controllers/import/import-decisions.js';

const signal = new AbortController().signal;
const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};

async function begun(...lines: string[]) {
  const adapter = createMemoryAdapter({
    currentUserId: 'ann',
    people: [
      { id: 'ann', kind: 'person', name: 'Ann Lee' },
      { id: 'bob', kind: 'person', name: 'Bob Ray' },
    ],
  });
  const check = new FileCheck();
  const decisions = new ImportDecisions((change) => check.changed(change));
  const file = new File([lines.join('\n')], 'leads.csv');
  const matching = await readMatching(file, { adapter, recordType: 'lead', locale: 'en', signal, names });
  check.begin();
  const request = { adapter, locale: 'en', hooks: undefined, goingOn: undefined, signal, working: () => undefined };
  const run = () => check.run(matching, { ...request, decisions: decisions.all });
  return { run, decisions };
}

describe('values that a comma has cut', () => {
  it('are joined where that is taken, and stand as in the file again where it is taken back', async () => {
    const { run, decisions } = await begun(
      'Name,Company,City,Notes',
      'Ida Abel,Abel, Inc.,Berlin,x',
      'Cem Costa,Costa,Bonn,y',
      'Eva Ernst,Ernst, Inc.,Kiel',
    );
    const before = await run();
    expect(before.bad.map(({ row }) => row.rowNumber)).to.deep.equal([2]);
    const [repair] = before.repairs;
    expect(repair).to.deep.include({ kind: 'cut-values', taken: false, rows: 2 });
    expect(repair!.samples[0]).to.deep.equal({
      rowNumber: 2,
      written: 'Ida Abel,Abel, Inc.,Berlin,x',
      cells: ['Ida Abel', 'Abel, Inc.', 'Berlin', 'x'],
    });
    decisions.setRepair(repair!, true);
    const after = await run();
    expect([after.bad.length, after.notices.size]).to.deep.equal([0, 0]);
    expect(after.readings.map(({ draft }) => [draft.company, draft.fields?.City, draft.notes])).to.deep.equal([
      ['Abel, Inc.', 'Berlin', 'x'],
      ['Costa', 'Bonn', 'y'],
      ['Ernst, Inc.', 'Kiel', undefined],
    ]);
    expect(after.repairs.map(({ kind, taken }) => `${kind} ${taken}`)).to.deep.equal(['cut-values true']);
    decisions.setRepair(after.repairs[0]!, false);
    const again = await run();
    expect(again.repairs.map(({ kind, taken }) => `${kind} ${taken}`)).to.deep.equal(['cut-values false']);
    expect(again.readings[0]!.draft.company).to.equal('Abel');
    expect(again.bad.length).to.equal(1);
  });

  it('are joined again as the amounts that they were', async () => {
    const { run, decisions } = await begun('Name,Company,Notes', 'Ida Abel,Abel, Berlin', 'Cem,Costa,', 'Eva,Ernst,x');
    decisions.setRepair((await run()).repairs[0]!, true);
    const { readings } = await run();
    expect([readings[0]!.draft.company, readings[0]!.draft.notes]).to.deep.equal(['Abel, Berlin', undefined]);
  });
});

describe('a value that stands once for several rows', () => {
  it('fills the empty cells below where that is taken; what somebody has changed since stays when it is taken back', async () => {
    const { run, decisions } = await begun('Owner,Name', 'Ann Lee,Ida', ',Cem', 'Bob Ray,Dora', ',Eli', ',Fay');
    const before = await run();
    expect(before.repairs).to.have.length(1);
    expect(before.repairs[0]).to.deep.include({ kind: 'fill-down', taken: false, rows: 3 });
    decisions.setRepair(before.repairs[0]!, true);
    const filled = await run();
    expect(filled.readings.map(({ people }) => people)).to.deep.equal([
      'Ann Lee',
      'Ann Lee',
      'Bob Ray',
      'Bob Ray',
      'Bob Ray',
    ]);
    expect(filled.notices.size).to.equal(0);
    decisions.setCells([[3, 0, 'Bob Ray']]);
    decisions.setRepair(filled.repairs[0]!, false);
    const again = await run();
    expect(again.readings.map(({ people }) => people)).to.deep.equal(['Ann Lee', 'Bob Ray', 'Bob Ray', '', '']);
  });
});
