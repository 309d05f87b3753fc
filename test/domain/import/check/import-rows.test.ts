// Rows become drafts by the schema's rules, and each problem names the cell that it comes from.
import { expect } from '@open-wc/testing';
import { matchColumns } from '../../../../src/domain/import/columns/match-columns.js';
import { createRowReader } from '../../../../src/domain/import/check/import-rows.js';
import type { RowProblem } from '../../../../src/domain/import/check/row-reading.js';
import { defaultSchema, type RecordSchema } from '../../../../src/domain/record/record-schema.js';

const schema = defaultSchema('lead');

function read(headers: string[], cells: string[], given: RecordSchema = schema) {
  return createRowReader(matchColumns(headers, [cells], given), given)({ rowNumber: 2, cells });
}

/** Code and field or column of each problem. */
const codes = (problems: readonly RowProblem[]) =>
  problems.map((problem) =>
    problem.code === 'field' ? `${problem.field.name}: ${problem.problem.code}` : problem.code,
  );

describe('a row of an import file', () => {
  it('becomes a draft with trimmed values, and extra columns in its fields', () => {
    const { draft, problems, people } = read(
      ['First Name', 'Last Name', 'Email', 'Deal Stage', 'Owner', 'Website'],
      [' Ann ', 'Lee', ' ann@example.com ', 'on hold', 'Bo; Cy', 'https://example.com'],
    );
    expect(problems).to.be.empty;
    expect(people).to.equal('Bo; Cy');
    expect(draft).to.deep.equal({
      recordType: 'lead',
      name: 'Ann Lee',
      email: 'ann@example.com',
      status: 'On Hold',
      assigneeIds: [],
      fields: { Website: 'https://example.com' },
    });
  });

  it('has the address that stands beside its name, and says so', () => {
    for (const cell of ['Ida Abel <ida@c.example>', 'Ida Abel (ida@c.example)']) {
      const { draft, notices } = read(['Name', 'Company'], [cell, 'Abel GmbH']);
      expect(draft).to.include({ name: 'Ida Abel', email: 'ida@c.example' });
      expect(notices).to.deep.include({ code: 'cleaned', level: 'info', column: 0, value: cell, rest: [] });
    }
    const same = read(['Name', 'Email'], ['Ida Abel <Ida@c.example>', 'ida@c.example']);
    expect(same.draft).to.include({ name: 'Ida Abel', email: 'ida@c.example' });
    const other = read(['Name', 'Email'], ['Ida Abel <ida@work.example>', 'ida@c.example']);
    expect(other.draft).to.deep.include({ email: 'ida@c.example', fields: { Name: 'ida@work.example' } });
    expect(other.notices.map(({ code, level }) => [code, level])).to.deep.equal([['several', 'warning']]);
  });

  it('gets the default status when it has none', () => {
    expect(read(['Name', 'Status'], ['Ann', '']).draft.status).to.equal('New Lead');
    expect(read(['Name'], ['Ann']).draft.status).to.equal('New Lead');
  });

  it('finds a status by its label too, in any case and accent', () => {
    const own: RecordSchema = {
      recordType: 'lead',
      fields: [
        schema.fields[0]!,
        {
          name: 'status',
          label: 'Status',
          type: 'select',
          options: [{ value: 'won', label: 'Gewonnen' }, { value: 'über' }],
        },
      ],
    };
    expect(read(['Name', 'Status'], ['Ann', 'GEWONNEN'], own).draft.status).to.equal('won');
    expect(read(['Name', 'Status'], ['Ann', 'uber'], own).draft.status).to.equal('über');
  });

  it('has a problem for a missing name and a bad e-mail; an unknown status is kept as an extra field with a word', () => {
    expect(codes(read(['Name', 'Email', 'Status'], ['', 'ann@', 'Nope']).problems)).to.deep.equal([
      'email: email',
      'name: required',
    ]);
  });

  it('tells which cells a problem comes from', () => {
    const { problems } = read(['Source', 'First Name', 'Last Name'], ['Web', ' ', '']);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ code: 'field' }).and.to.have.deep.property('columns', [1, 2]);
  });

  it('stores numbers as numbers and refuses what is none', () => {
    const own: RecordSchema = {
      ...schema,
      fields: [...schema.fields, { name: 'budget', label: 'Budget', type: 'money' }],
    };
    expect(read(['Name', 'Budget'], ['Ann', '12.5'], own).draft.fields).to.deep.equal({ budget: 12.5 });
    expect(codes(read(['Name', 'Budget'], ['Ann', '=1+1'], own).problems)).to.deep.equal(['budget: number']);
  });

  it('may be shorter than the header, but not longer with values', () => {
    expect(read(['Name', 'Email'], ['Ann']).problems).to.be.empty;
    expect(
      codes(
        createRowReader(matchColumns(['Name'], [], schema), schema)({ rowNumber: 2, cells: ['Ann', '', ' '] }).problems,
      ),
    ).to.be.empty;
    expect(read(['Name'], ['Ann']).problems).to.be.empty;
    const long = createRowReader(
      matchColumns(['Name'], [], schema),
      schema,
    )({ rowNumber: 2, cells: ['Ann', 'x', '', 'y'] });
    expect(long.problems).to.deep.equal([{ code: 'extra-cells', count: 2 }]);
  });

  it('is refused when its quotes do not match, or a cell or a person’s name is endless', () => {
    const reader = createRowReader(matchColumns(['Name', 'Owner', 'Shoe'], [['a', 'b', 'c']], schema), schema);
    expect(codes(reader({ rowNumber: 2, cells: ['Ann'], damage: { lines: 1 } }).problems)).to.deep.equal(['quotes']);
    expect(codes(reader({ rowNumber: 2, cells: ['Ann', '', 'x'.repeat(32_769)] }).problems)).to.deep.equal([
      'cell-too-long',
    ]);
    expect(codes(reader({ rowNumber: 2, cells: ['Ann', 'x'.repeat(201)] }).problems)).to.deep.equal([
      'person-too-long',
    ]);
    expect(reader({ rowNumber: 2, cells: ['Ann', `${'Bo;'.repeat(100)}`] }).problems).to.be.empty;
    const endless = reader({ rowNumber: 2, cells: ['Ann', 'Ann Lee; '.repeat(2_000)] });
    expect([codes(endless.problems), endless.people]).to.deep.equal([['person-too-long'], '']);
  });

  it('cannot reach a prototype by the name of a column', () => {
    const { draft } = read(['Name', '__proto__', 'constructor'], ['Ann', 'x', 'y']);
    expect(Object.keys(draft.fields!)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(draft.fields)).to.equal(Object.prototype);
    expect({}).to.not.have.property('x');
  });

  it('keeps markup as the text that it is', () => {
    expect(read(['Name'], ['<img src=x onerror=alert(1)>']).draft.name).to.equal('<img src=x onerror=alert(1)>');
  });
});
