// A file is checked once; what is decided about it afterwards reads only the rows that it concerns.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import type { LeadDataAdapter } from '../../../src/adapters/adapter.js';
import { FileCheck } from '../../../src/controllers/import/file-check.js';
import { type Matching, readMatching } from '../../../src/controllers/import/file-matching.js';
import { type DecisionChange, ImportDecisions } from '../../../src/controllers/import/import-decisions.js';
import type { Assignee } from '../../../src/domain/people/assignee.js';
import type { RecordSchema } from '../../../src/domain/record/record-schema.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';

const people: Assignee[] = ['Ann Lee', 'Bob Ray'].map((name) => ({ id: name, name, kind: 'person' }));
const signal = new AbortController().signal;
const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};

const matched = (adapter: LeadDataAdapter, text: string): Promise<Matching> =>
  readMatching(new File([text], 'leads.csv'), { adapter, recordType: 'lead', locale: 'en', names, signal });

async function begun(
  text: string,
  adapter: LeadDataAdapter = createMemoryAdapter({ people, currentUserId: 'Ann Lee' }),
) {
  const read: number[] = [];
  const check = new FileCheck();
  const decisions = new ImportDecisions((change: DecisionChange) => check.changed(change));
  const matching = await matched(adapter, text);
  const run = async () => {
    read.length = 0;
    return check.run(matching, {
      adapter,
      locale: 'en',
      // Called for every row that is read.
      hooks: { row: (_, { rowNumber }) => void read.push(rowNumber) },
      decisions: decisions.all,
      goingOn: undefined,
      signal,
      working: () => {},
    });
  };
  return { run, read, decisions, matching };
}

describe('a checked file', () => {
  it('finds a row again whose number is written for calls from abroad', async () => {
    const { run } = await begun(
      'Name,Phone\nIda,030 1234567\nIda,+49 30 1234567\nIda,0049 (0)30 1234567\nIda,+43 30 1234567\nCem,030 1234567\n',
    );
    const { duplicates } = await run();
    expect([...duplicates.keys()]).to.deep.equal([3, 4, 5]);
  });

  it('warns of an address and of an id that an earlier row has for another record', async () => {
    const { run } = await begun(
      'Record ID,Name,Email\n1,Ida,i@x.example\n2,Cem,I@x.example\n3,Ida,i@x.example\n1,Dora,d@x.example\n4,Eve,\n5,Fay,\n',
    );
    const { notices, duplicates, readingOf, matching, ready } = await run();
    const told = [...notices].map(([row, all]) => [row, all.map((each) => each.code === 'repeated' && each.rowNumber)]);
    expect(told).to.deep.equal([
      [3, [2]],
      [5, [2]],
    ]);
    expect([...duplicates.keys()]).to.deep.equal([4]);
    expect(readingOf(matching.table.rows[1]!).notices).to.have.length(1);
    expect(ready).to.equal(6);
  });

  it('says nothing of repeated cells that stand for no address and no number', async () => {
    const { run } = await begun(
      'Record ID,Name,Email\n1,Ida,n/a\n2,Cem,n/a\n3,Dora,N/A\n4,Eve,-\n-,Fay,-\n-,Gus,g@x.example\nn/a,Hal,h@x.example\nn/a,Ina,i@x.example\n',
    );
    expect([...(await run()).notices.values()].flat().map(({ code }) => code)).not.to.include('repeated');
  });

  it('tells an address that is repeated with a name around it', async () => {
    const { run } = await begun('Name,Email\nGus,g@x.example\nHal,Hal <G@x.example>\n');
    const told = [...(await run()).notices].map(([row, all]) => [row, all.map(({ code }) => code)]);
    expect(told).to.deep.equal([[3, ['cleaned', 'repeated']]]);
  });

  it('tells that shares of 1 in a column of percentages are not taken for hundreds', async () => {
    const lead = defaultSchema('lead');
    const schema = { ...lead, fields: [...lead.fields, { name: 'chance', label: 'Chance', type: 'percent' } as const] };
    const told = async (...cells: string[]) => {
      const adapter = createMemoryAdapter({ people, currentUserId: 'Ann Lee', schema: { lead: schema } });
      const { run } = await begun(['Name;Chance', ...cells.map((cell, at) => `Ida ${at};${cell}`)].join('\n'), adapter);
      return [...(await run()).notices].flatMap(([row, all]) => all.map(({ code }) => `${row} ${code}`));
    };
    expect(await told('0.5', '1', '0', '0.25')).to.deep.equal(['2 fraction', '3 fraction', '5 fraction']);
    expect(await told('0,5', '0,75')).to.deep.equal(['2 fraction', '3 fraction']);
    expect(await told('0,125', '0,250')).to.deep.equal(['2 fraction', '3 fraction']);
    for (const cells of [
      ['0.5', '1.5'],
      ['0', '1'],
      ['0.5 %', '1 %'],
    ])
      expect(await told(...cells), cells.join()).to.deep.equal([]);
    // Whoever typed it beside others with a sign may have meant 50 %.
    expect(await told('0.5', '5 %', '1')).to.deep.equal(['2 unsigned']);
  });

  it('says nothing of a number that is that of a company', async () => {
    const { run } = await begun('ID,Name\n7,Ida\n7,Cem\n7,Dora\n8,Eve\n8,Fay\n');
    expect((await run()).notices.size).to.equal(0);
  });

  it('tells numbers of two countries apart', async () => {
    const { run } = await begun('Name,Phone\nIda,+49 30 1234567\nIda,+43 30 1234567\n');
    expect((await run()).duplicates.size).to.equal(0);
  });

  it('knows people with a number behind their name, and takes no team for another one', async () => {
    const team: Assignee = { id: 'sales', name: 'Sales', kind: 'team' };
    const adapter = createMemoryAdapter({ people: [...people, team], currentUserId: 'Ann Lee' });
    const { run } = await begun('Name,Owner\nIda,Ann Lee #7\nCem,Sales #2\nDora,Bob Ray #12\n', adapter);
    const checked = await run();
    expect(checked.unknown.map(({ reference }) => reference)).to.deep.equal(['Sales #2']);
    expect(checked.people.known.map(({ assignee }) => assignee.name)).to.have.members(['Ann Lee', 'Bob Ray']);
  });

  it('reads every row once', async () => {
    const { run, read } = await begun('Name,Email\nIda,ida@a.example\nCem,cem@\nDora,dora@a.example\n');
    expect((await run()).ready).to.equal(2);
    expect(read).to.deep.equal([2, 3, 4]);
  });

  it('reads the row again whose cell was put right, and no other', async () => {
    const { run, read, decisions } = await begun('Name,Email\nIda,ida@a.example\nCem,cem@\nDora,dora@a.example\n');
    await run();
    decisions.setCells([[3, 1, 'cem@a.example']]);
    const checked = await run();
    expect(read).to.deep.equal([3]);
    expect(checked.ready).to.equal(3);
    expect(checked.readingOf(checked.matching.table.rows[1]!).draft.email).to.equal('cem@a.example');
  });

  it('warns of a row of nothing but a name among rows that say more, and of names alone that come again', async () => {
    const full = ['Ida Abel', 'Cem Costa', 'Dora Dahl'].map((name, at) => `${name},p${at}@x.example,030 123456${at}`);
    const { run } = await begun(`Name,Email,Phone,Notes\nBerlin,,,\n${full.join(',\n')},\nEve Ort,,,a\nEve Ort,,,b\n`);
    const { notices, ready } = await run();
    expect(ready).to.equal(6);
    expect([...notices].map(([row, all]) => [row, all.map(({ code }) => code)])).to.deep.equal([
      [2, ['lone']],
      [7, ['repeated']],
    ]);
  });

  it('says nothing of names alone where most rows are that', async () => {
    const { run } = await begun('Name,Email,Phone\nIda,,\nCem,,\nDora,d@x.example,030 1234567\n');
    expect((await run()).notices.size).to.equal(0);
  });

  it('does not read the others again to look for duplicates', async () => {
    const adapter = createMemoryAdapter({ people, currentUserId: 'Ann Lee' });
    const matching = await matched(adapter, 'Name,Email\nIda,i@x.example\nCem,c@x.example\nDora,\nIda,i@x.example\n');
    const looked: number[] = [];
    for (const row of matching.table.rows) {
      const { cells, rowNumber } = row;
      Object.defineProperty(row, 'cells', { get: () => (looked.push(rowNumber), cells) });
    }
    const check = new FileCheck();
    const decisions = new ImportDecisions((change) => check.changed(change));
    const run = () =>
      check.run(matching, {
        adapter,
        locale: 'en',
        decisions: decisions.all,
        goingOn: undefined,
        signal,
        working: () => {},
        hooks: undefined,
      });
    await run();
    looked.length = 0;
    decisions.setCells([[3, 0, 'Cem Costa']]);
    expect([...(await run()).duplicates.keys()]).to.deep.equal([5]);
    // Two of one name are compared.
    expect(new Set(looked)).to.deep.equal(new Set([3, 2, 5]));
  });

  it('reads the rows again that have a text for which a choice was made', async () => {
    const { run, read, decisions } = await begun('Name,Status\nIda,Blue\nCem,New Lead\nDora,blue\n');
    await run();
    decisions.setChoice('status', 'blue', { kind: 'option', value: 'Contacted' });
    const checked = await run();
    expect(read).to.deep.equal([2, 4]);
    expect(checked.readings.map(({ draft }) => draft.status)).to.deep.equal(['Contacted', 'New Lead', 'Contacted']);
  });

  it('reads the rows again that get a default value', async () => {
    const { run, read, decisions } = await begun('Name,Source\nIda,Web\nCem,\n');
    await run();
    decisions.setDefault('source', 'Fair');
    const checked = await run();
    expect(read).to.deep.equal([3]);
    expect(checked.readings.map(({ draft }) => draft.source)).to.deep.equal(['Web', 'Fair']);
  });

  it('leaves rows without a name out until somebody says what stands in', async () => {
    const { run, decisions } = await begun('Name,Company,Email\nIda,,\n,Abel GmbH,abel@a.example\n');
    expect((await run()).ready).to.equal(1);
    decisions.setNameStandIn('company');
    const checked = await run();
    expect(checked.readings.map(({ draft }) => draft.name)).to.deep.equal(['Ida', 'Abel GmbH']);
    decisions.setNameStandIn('email');
    expect((await run()).readings[1]!.draft.name).to.equal('abel@a.example');
  });
});

describe('columns of a file', () => {
  it('are led to the assignees by people of the directory where no header says so', async () => {
    const adapter = createMemoryAdapter({ people, currentUserId: 'Ann Lee' });
    const { columns } = await matched(adapter, 'Name,Kümmerer\nIda,Ann Lee\nCem,Bob Ray\n');
    expect(columns[1]!.target).to.deep.equal({ kind: 'assignees' });
    expect(columns[1]!.reason).to.equal('people');
    expect(columns[1]!.doubt).to.be.true;
  });
});

describe('lookup fields of a file', () => {
  const schema: RecordSchema = {
    ...defaultSchema('lead'),
    fields: [...defaultSchema('lead').fields, { name: 'account', label: 'Account', type: 'lookup' }],
  };
  const adapter = createMemoryAdapter({
    people,
    currentUserId: 'Ann Lee',
    schema: { lead: schema },
    lookups: {
      account: [
        { id: 'a-1', name: 'Abel, Inc.' },
        { id: 'a-2', name: 'Costa SA' },
      ],
    },
  });

  it('are read by name and by id', async () => {
    const { run } = await begun('Name,Account\nIda,"abel, inc."\nCem,a-2\n', adapter);
    const { readings, ready } = await run();
    expect(ready).to.equal(2);
    expect(readings.map(({ draft }) => draft.fields?.['account'])).to.deep.equal(['a-1', 'a-2']);
  });

  it('ask about a name that nothing has', async () => {
    const { run, decisions } = await begun('Name,Account\nIda,Nobody\n', adapter);
    const checked = await run();
    expect(checked.choices.map(({ text }) => text)).to.deep.equal(['Nobody']);
    decisions.setChoice('account', 'nobody', { kind: 'option', value: 'a-2' });
    expect((await run()).readings[0]!.draft.fields).to.deep.equal({ account: 'a-2' });
  });
});
