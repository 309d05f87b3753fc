// The rows of an import are made when they are sent; to a page and an adapter they are rows as any other.
import { expect } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory.js';
import { FileCheck } from '../../../src/controllers/import/file-check.js';
import { readMatching } from '../../../src/controllers/import/file-matching.js';
import { buildRows } from '../../../src/controllers/import/build-rows.js';
import { ImportDecisions } from '../../../src/controllers/import/import-decisions.js';
import { SendingChoices } from '../../../src/controllers/import/sending-choices.js';
import type { ImportRow } from '../../../src/domain/import/import-row.js';
import { LeadsImportEvent } from '../../../src/events.js';

const { signal } = new AbortController();
const names = {
  targets: { first: 'First name', middle: 'Middle name', last: 'Last name', assignees: 'Assignees' },
  report: { row: 'Row', reason: 'Reason' },
};

async function rowsOf(text: string, choices = new SendingChoices(() => {})): Promise<ImportRow[]> {
  const adapter = createMemoryAdapter({
    people: [{ id: 'ann', name: 'Ann Lee', kind: 'person' }],
    currentUserId: 'ann',
  });
  const matching = await readMatching(new File([text], 'leads.csv'), {
    adapter,
    recordType: 'lead',
    locale: 'en',
    names,
    signal,
  });
  const checked = await new FileCheck().run(matching, {
    adapter,
    locale: 'en',
    hooks: undefined,
    decisions: new ImportDecisions(() => {}).all,
    goingOn: undefined,
    signal,
    working: () => {},
  });
  return buildRows(checked, { signal, choices, created: new Map(), added: new Map() });
}

const text = 'Name,Email,Owner,Room\nIda,ida@a.example,Ann Lee,7\n"Cem, Can",cem@a.example,Zoe Zorn,"8 ""a"""\n';
const ids = (rows: readonly ImportRow[]) => rows.map(({ draft }) => draft.assigneeIds);

describe('the rows of an import', () => {
  it('are the same as a copy and as JSON', async () => {
    const rows = await rowsOf(text);
    const plain = rows.map(({ rowNumber, draft }) => ({ rowNumber, draft }));
    expect(structuredClone(rows)).to.deep.equal(plain);
    expect(JSON.parse(JSON.stringify(rows))).to.deep.equal(plain);
    expect(rows.map((row) => ({ ...row }))).to.deep.equal(plain);
    expect(plain[1]!.draft.fields).to.deep.equal({ Room: '8 "a"', Owner: 'Zoe Zorn' });
    expect(ids(rows)).to.deep.equal([['ann'], []]);
  });

  it('stay with one person where they are of one company', async () => {
    const choices = new SendingChoices(() => {});
    const people = ['ann', 'bob'].map((id) => ({ id, name: id, kind: 'person' as const }));
    choices.setPlan({ kind: 'split', people, by: 'count', together: true });
    const lines = ['Name,Company', 'A,Abel', 'B,Ak', 'C,ABEL', 'D,', 'E,Ak', 'F,Abel', 'G,'];
    const rows = await rowsOf(lines.join('\n'), choices);
    expect(ids(rows).flat()).to.deep.equal(['ann', 'bob', 'ann', 'bob', 'bob', 'ann', 'ann']);
  });

  it('cannot be changed by the page that is asked about them', async () => {
    const rows = await rowsOf(text);
    const [shown] = new LeadsImportEvent({ importId: 'i', rows, mode: 'create' }).detail.rows;
    expect(() => ((shown!.draft as { name: string }).name = 'Eve')).to.throw(TypeError);
    expect(() => shown!.draft.assigneeIds.push('eve')).to.throw(TypeError);
    expect(() => (shown!.draft.fields!['Room'] = '9')).to.throw(TypeError);
    expect(() => (shown!.rowNumber = 9)).to.throw(TypeError);
  });
});
