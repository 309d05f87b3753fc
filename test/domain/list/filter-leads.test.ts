import { expect } from '@open-wc/testing';
import { fieldKinds } from '../../../src/domain/record/field-kind.js';
import { compileFilter, necessaryAssignees } from '../../../src/domain/list/filter-leads.js';
import type { Lead } from '../../../src/domain/record/lead.js';
import type { Filter } from '../../../src/domain/record/lead-query.js';
import { QueryError } from '../../../src/domain/platform/query-error.js';
import { defaultSchema } from '../../../src/domain/record/record-schema.js';

const schema = defaultSchema('lead');
const kindOf = fieldKinds({
  ...schema,
  fields: [
    ...schema.fields,
    { name: 'value', label: 'Value', type: 'money' },
    { name: 'due', label: 'Due', type: 'date' },
    { name: 'tags', label: 'Tags', type: 'multi-select' },
    { name: 'topics', label: 'Topics', type: 'multi-select' },
  ],
});
const teamsOf = (id: string): string[] => (id === 'bob' ? ['sales'] : []);

const lead: Lead = {
  id: '1',
  recordType: 'lead',
  name: 'Zoë Łukasz',
  company: '',
  status: 'Contacted',
  assigneeIds: ['ann', 'sales'],
  version: '1',
  createdAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-02T10:00:00.000Z',
  fields: { value: '900', due: '2026-04-01', tags: ['vip', 'big one'], topics: 'sea; air, road' },
};
const matches = (filter: Filter): boolean => compileFilter(filter, { kindOf, teamsOf })(lead);

describe('filtering', () => {
  it('takes a moment for when it is, whatever its offset', () => {
    const at = { ...lead, createdAt: '2026-03-05T10:00:00+02:00' };
    for (const [operator, value] of [
      ['before', '2026-03-05T08:30:00.000Z'],
      ['at-least', '2026-03-05T04:00:00-04:00'],
      ['is', '2026-03-05T08:00:00.000Z'],
      ['in', ['2026-03-05T09:00:00+01:00']],
    ] as const) {
      const filter = { field: 'createdAt', operator, value } as Filter;
      expect(compileFilter(filter, { kindOf, teamsOf })(at), operator).to.equal(true);
    }
    const after: Filter = { field: 'createdAt', operator: 'after', value: '2026-03-05T08:30:00.000Z' };
    expect(compileFilter(after, { kindOf, teamsOf })(at)).to.equal(false);
  });

  it('finds records that only people are on who have left, or whom nobody knows any more', () => {
    const left = compileFilter(
      { field: 'assignees', operator: 'only-inactive' },
      { kindOf, teamsOf, isActive: (id) => id === 'ann' },
    );
    const on = (...assigneeIds: string[]): boolean => left({ ...lead, assigneeIds });
    expect([on('ina'), on('ina', 'gone'), on('ina', 'ann'), on()]).to.deep.equal([true, true, false, false]);
  });

  const yes: Filter[] = [
    { field: 'status', operator: 'is', value: 'Contacted' },
    { field: 'status', operator: 'is-not', value: 'contacted' },
    { field: 'company', operator: 'is-not', value: 'Acme' },
    { field: 'status', operator: 'in', value: ['New Lead', 'Contacted'] },
    { field: 'name', operator: 'contains', value: 'LUK' },
    { field: 'name', operator: 'starts-with', value: 'zoe' },
    { field: 'company', operator: 'empty' },
    { field: 'name', operator: 'not-empty' },
    { field: 'value', operator: 'at-most', value: 1_000 },
    { field: 'value', operator: 'at-least', value: '900' },
    { field: 'value', operator: 'in', value: [900] },
    { field: 'due', operator: 'before', value: '2026-04-02' },
    { field: 'createdAt', operator: 'after', value: '2026-03-01' },
    { field: 'tags', operator: 'any', value: ['small', 'vip'] },
    { field: 'tags', operator: 'all', value: ['big one', 'vip'] },
    { field: 'tags', operator: 'none', value: ['one', 'vi'] },
    { field: 'topics', operator: 'all', value: ['air', 'road', 'sea'] },
    { field: 'company', operator: 'none', value: ['vip'] },
    { field: 'company', operator: 'all', value: [] },
    { field: 'assignees', operator: 'any', value: ['ann', 'eve'] },
    { field: 'assignees', operator: 'any', value: ['bob'], viaTeams: true },
    { field: 'assignees', operator: 'all', value: ['ann', 'sales'] },
    { field: 'assignees', operator: 'all', value: [] },
    { field: 'assignees', operator: 'none', value: ['bob'] },
    { field: 'assignees', operator: 'only', value: ['sales', 'ann'] },
    { field: 'assignees', operator: 'only', value: ['ann', 'bob'], viaTeams: true },
    { field: 'assignees', operator: 'not-empty' },
    { and: [] },
    { not: { or: [] } },
    { or: [{ field: 'status', operator: 'is', value: 'x' }, { not: { field: 'name', operator: 'empty' } }] },
  ];
  const no: Filter[] = [
    { field: 'status', operator: 'is', value: 'contacted' },
    { field: 'company', operator: 'contains', value: '' },
    { field: 'company', operator: 'is', value: '' },
    { field: 'value', operator: 'at-least', value: 1_000 },
    { field: 'value', operator: 'before', value: 900 },
    { field: 'company', operator: 'at-least', value: 'A' },
    { field: 'tags', operator: 'any', value: ['vi', 'big'] },
    { field: 'tags', operator: 'all', value: ['vip', 'small'] },
    { field: 'tags', operator: 'none', value: ['small', 'vip'] },
    { field: 'company', operator: 'any', value: ['vip'] },
    { field: 'assignees', operator: 'any', value: [] },
    { field: 'assignees', operator: 'any', value: ['bob'] },
    { field: 'assignees', operator: 'none', value: ['bob'], viaTeams: true },
    { field: 'assignees', operator: 'only', value: ['ann'] },
    { field: 'assignees', operator: 'empty' },
  ];
  for (const filter of yes) it(`matches ${JSON.stringify(filter)}`, () => expect(matches(filter)).to.equal(true));
  for (const filter of no)
    it(`does not match ${JSON.stringify(filter)}`, () => expect(matches(filter)).to.equal(false));

  const cyclic: { not?: unknown } = {};
  cyclic.not = cyclic;
  const unknown: unknown[] = [
    null,
    'x',
    7,
    [],
    {},
    { field: 'no-such', operator: 'is', value: 1 },
    { field: '__proto__', operator: 'empty' },
    { field: 'name', operator: 'constructor', value: 'x' },
    { field: 'name', operator: 'is' },
    { field: 'name', operator: 'is', value: null },
    { field: 'name', operator: 'in', value: 'x' },
    { field: 'name', operator: 'in', value: [{}] },
    { field: 'name', operator: 'any', value: 'x' },
    { field: 'name', operator: 'only', value: ['x'] },
    { field: 'tags', operator: 'all', value: [1] },
    { field: 'assignees', operator: 'is', value: 'ann' },
    { field: 'assignees', operator: 'any', value: [1] },
    { and: {} },
    { and: [null] },
    { and: [], or: [] },
    cyclic,
  ];
  for (const [index, filter] of unknown.entries()) {
    it(`refuses the unknown form ${index}: ${filter === cyclic ? 'a cycle' : JSON.stringify(filter)}`, () => {
      expect(() => matches(filter as Filter))
        .to.throw(QueryError)
        .with.property('kind', 'unsupported');
    });
  }

  it('needs nobody for a record without assignees, whatever stands beside the operator', () => {
    const filter = { field: 'assignees', operator: 'empty', value: 0 } as unknown as Filter;
    expect(necessaryAssignees(filter, teamsOf)).to.equal(undefined);
  });
});
